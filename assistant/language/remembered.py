"""What was once worked out, of a word mostly: a talk has few words, and each comes often."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Worth = TypeVar("Worth")

MOST = 20_000  # words; beyond it memory would grow with the lines


class Remembered(dict[Key, Worth]):
    """Looked up like a dictionary; what is not in it yet is worked out, and kept while few are."""

    def __init__(self, work_out: Callable[[Key], Worth], most: int = MOST) -> None:
        super().__init__()
        self._work_out, self._most = work_out, most

    def __missing__(self, key: Key) -> Worth:
        worth = self._work_out(key)
        if len(self) < self._most:
            self[key] = worth
        return worth
