"""The first screen: what the program is, and the ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalGroup
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from assistant.tui.widgets.marked_list import MarkedList
from assistant.tui.words import phrases

if TYPE_CHECKING:
    from textual.app import ComposeResult

WAYS = ("practise", "rehearse", "live", "saved", "help", "quit")


class HomeScreen(Screen[None]):
    """Painted before anything else of the program is imported."""

    class Chosen(Message):
        """One of the `WAYS` was chosen."""

        def __init__(self, way: str) -> None:
            super().__init__()
            self.way = way

    def __init__(self, *, live_ready: bool) -> None:
        super().__init__()
        self._say = phrases("home", overlaid=False)
        self._live_ready = live_ready

    def compose(self) -> ComposeResult:
        say = self._say
        with VerticalGroup(id="home"):
            yield Static(Content.assemble((say("title"), "bold $primary")), id="title")
            yield Static(f"{say('what_1')}\n{say('what_2')}", markup=False, id="what")
            yield MarkedList(*(self._option(way) for way in WAYS), id="ways", compact=True)
            yield Static("", markup=False, id="notice")
        yield Static(say("keys"), markup=False, id="keys")

    def _option(self, way: str) -> Option:
        hint = "live_not_ready_hint" if way == "live" and not self._live_ready else f"{way}_hint"
        return Option(
            Content.assemble((f"{self._say(way):<28}", "bold"), self._say(hint)),
            id=way,
        )

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        way = event.option_id or ""
        if way == "live" and not self._live_ready:
            self.notice(self._say("live_not_ready"))
            return
        self.notice("")
        self.post_message(self.Chosen(way))

    def notice(self, sentence: str) -> None:
        """Say one sentence under the menu."""
        self.query_one("#notice", Static).update(sentence)
