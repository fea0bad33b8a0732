"""The cover over a meeting: nothing of it can be seen until it is taken away."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.widgets import Static

from assistant.tui.page import Page
from assistant.tui.words import phrases


class HiddenScreen(Page[None]):
    """A blank page; F9 takes it away."""

    DEFAULT_CSS = """
    HiddenScreen { align: center middle; background: $background; color: $foreground; }
    HiddenScreen Static { width: 100%; text-align: center; }
    """

    def compose(self) -> ComposeResult:
        say = phrases("screen")
        with VerticalGroup():
            yield Static(say("hidden"), markup=False)
            yield Static(say("hidden_how"), markup=False)
