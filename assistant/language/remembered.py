"""What was once worked out about a word: a talk has few words, and each comes often."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Worth = TypeVar("Worth")

MOST = 20_000  # words; beyond it memory would grow with the lines


class Remembered(dict[str, Worth]):
    """Looked up like a dictionary; what is not in it yet is worked out, and kept while few are."""

    def __init__(self, work_out: Callable[[str], Worth]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, word: str) -> Worth:
        worth = self._work_out(word)
        if len(self) < MOST:
            self[word] = worth
        return worth
