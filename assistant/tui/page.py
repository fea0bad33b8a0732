"""A page of the full screen, which can be left once."""

from __future__ import annotations

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import Screen

Result = TypeVar("Result")


class Page(Screen[Result]):
    """A screen that keys may reach once more after it was left: then nothing else is left."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Leave the page, if it is the one in front."""
        if not self.is_active:
            return AwaitComplete()
        return super().dismiss(result)
