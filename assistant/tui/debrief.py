"""Looking back on a rehearsal: the worker's own view first, then the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from assistant.errors import CoachError
from assistant.language.visible import visible
from assistant.tui.page import Page
from assistant.tui.widgets.ask_bar import AskBar
from assistant.tui.words import phrases

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from assistant.tui.gateways import Gateways
    from assistant.tui.rehearsals import LookedBack

_MARKS = ("1", "2", "3", "4", "5")
_RATED = ("conversation", "heard", "words")


class DebriefScreen(Page[int]):
    """Ends with how many lines to go back, to redo the hard part; with 0 to leave it."""

    CSS_PATH = "begin.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(0)", show=False)]

    def __init__(self, gateways: Gateways, name: str) -> None:
        super().__init__()
        self._gateways = gateways
        self._rehearsal = name
        self._say = phrases("screen")
        self._seen: LookedBack | None = None
        self._given: list[str] = []

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="evidence"):
            yield Static(self._say("debrief_reading"), markup=False, id="lines")
        yield AskBar()
        yield Static(self._say("debrief_keys"), markup=False, id="keys")

    def on_mount(self) -> None:
        self._look()

    @work(thread=True, exit_on_error=False)
    def _look(self) -> None:
        try:
            seen = self._gateways.look_back(self._rehearsal)
        except CoachError as error:
            self.app.call_from_thread(self._show, [error.sentence])
            return
        self.app.call_from_thread(self._rate, seen)

    def _show(self, lines: list[str]) -> None:
        title, *rest = lines
        shown = Content.assemble((title, "bold $primary"), *(f"\n{line}" for line in rest))
        self.query_one("#lines", Static).update(shown)

    def _rate(self, seen: LookedBack) -> None:
        self._seen = seen
        self._show([seen.intro])
        self.call_later(self._ask)

    async def _ask(self) -> None:
        """Ask the next question; after the last, show what the lines show."""
        seen, bar = self._seen, self.query_one(AskBar)
        if seen is None:
            return
        if len(self._given) < len(seen.questions):
            marks = [self._say(f"debrief_mark_{mark}") for mark in _MARKS]
            await bar.ask(seen.questions[len(self._given)], [*marks, self._say("debrief_pass")])
            return
        answers = [*self._given, *([seen.not_rated] * len(_RATED))]
        rated = seen.rated.format(**dict(zip(_RATED, answers, strict=False)))
        first, *rest = (visible(line) for line in seen.lines)
        self._show([first, "", rated, *rest])
        redo = [self._say("debrief_redo")] if seen.rewind else []
        await bar.ask(self._say("debrief_next"), [*redo, self._say("back")])
        self.query_one("#keys", Static).update(self._say("debrief_keys_end"))
        self.query_one("#evidence").focus()

    async def on_key(self, event: events.Key) -> None:
        """A number answers; Enter passes a question over."""
        choices = len(self.query_one(AskBar).choices)
        rating = self._seen is not None and len(self._given) < len(self._seen.questions)
        if event.key == "enter" and rating and not isinstance(self.focused, Button):
            event.stop()
            await self._answer(choices)
        elif event.character in _MARKS and int(event.character) <= choices:
            event.stop()
            await self._answer(int(event.character))

    @on(AskBar.Answered)
    async def _answered(self, event: AskBar.Answered) -> None:
        await self._answer(event.number)

    async def _answer(self, number: int) -> None:
        seen = self._seen
        if seen is None:
            return
        if len(self._given) < len(seen.questions):
            self._given.append(str(number) if number <= len(_MARKS) else seen.not_rated)
            await self._ask()
        else:
            self.dismiss(seen.rewind if number == 1 else 0)
