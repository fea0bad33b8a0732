"""The list of saved meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Button, OptionList, Static
from textual.widgets.option_list import Option

from assistant.errors import CoachError
from assistant.language.visible import one_line
from assistant.tui.page import Page
from assistant.tui.start import Rehearsing, Start
from assistant.tui.widgets.ask_bar import AskBar
from assistant.tui.widgets.marked_list import MarkedList
from assistant.tui.words import Phrases, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from assistant.conversation.replies import MeetingShown
    from assistant.conversation.summing import Summed
    from assistant.tui.gateways import Gateways


def meeting_line(
    meeting: MeetingShown, say: Phrases, *, practice: bool = True, summed: Summed | None = None
) -> Content:
    """A saved meeting in two lines: its title; when, what it holds, who has it open."""
    about = [meeting.changed.astimezone().strftime("%Y-%m-%d %H:%M")]
    if not practice:
        about.append(phrases("custody")("live"))
    if summed is not None:
        about.append(_holds(summed, say))
    if meeting.busy:
        about.append(say("saved_busy", who=one_line(meeting.busy)))
    name = one_line(meeting.title or meeting.name)
    title = one_line(summed.title or name) if summed else name
    named = f"  {name}" if title != name else ""
    return Content.assemble((title, "bold"), named, f"\n  {'  ·  '.join(about)}")


def _holds(summed: Summed, say: Phrases) -> str:
    parts = [say("saved_rehearsal")] if summed.rehearsal else []
    for count, key in ((summed.statements, "statement"), (summed.objectives, "objective")):
        if count:
            plural = say(f"saved_{key}s", count=count)
            parts.append(say(f"saved_{key}") if count == 1 else plural)
    if not summed.statements:
        parts.append(say("saved_nothing"))
    return ", ".join(parts)


class SavedScreen(Page[Start | None]):
    """Enter or a click opens a meeting; of a rehearsal, one may look back as well."""

    CSS_PATH = "begin.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("d", "look_back", show=False),
    ]

    def __init__(self, gateways: Gateways) -> None:
        super().__init__()
        self._gateways = gateways
        self._say = phrases("screen")
        self._listed: list[tuple[MeetingShown, bool]] = []
        self._summed: dict[int, Summed] = {}

    def compose(self) -> ComposeResult:
        say = self._say
        yield Static(Content.assemble((say("saved_title"), "bold $primary")), id="title")
        yield MarkedList(id="meetings", compact=True)
        yield AskBar()
        yield Static(say("saved_reading"), markup=False, id="notice")
        yield Static(say("saved_keys"), markup=False, id="keys")

    def on_mount(self) -> None:
        self._look()

    @work(thread=True, exit_on_error=False)
    def _look(self) -> None:
        """List the meetings, then read each for what it holds: that may take a moment."""
        try:
            meetings = self._gateways.list_meetings()
            live = self._gateways.list_live() if self._gateways.live_is_kept() else ()
        except CoachError as error:
            self.app.call_from_thread(self._notice, error.sentence)
            return
        # Live ones first, then practice: the two never mix, here neither.
        listed = [(one, False) for one in _newest_first(live)]
        listed += [(one, True) for one in _newest_first(meetings)]
        self.app.call_from_thread(self._found, listed)
        for number, (meeting, practice) in enumerate(listed):
            if not self.is_attached:
                return
            try:
                summed = self._gateways.sum_up(meeting.name, practice)
            except CoachError:
                continue  # it is told when the meeting is opened
            self.app.call_from_thread(self._sum_found, number, summed)

    def _notice(self, sentence: str) -> None:
        self.query_one("#notice", Static).update(sentence)

    def _found(self, listed: Sequence[tuple[MeetingShown, bool]]) -> None:
        self._notice("" if listed else self._say("saved_none"))
        options = self.query_one("#meetings", OptionList)
        # A name may be any text: options are told apart by their place.
        self._listed = list(listed)
        options.add_options(Option(self._line(number)) for number in range(len(listed)))
        options.highlighted = 0 if listed else None
        options.focus()

    def _line(self, number: int) -> Content:
        meeting, practice = self._listed[number]
        summed = self._summed.get(number)
        return meeting_line(meeting, self._say, practice=practice, summed=summed)

    def _sum_found(self, number: int, summed: Summed) -> None:
        self._summed[number] = summed
        if self.is_attached:
            options = self.query_one("#meetings", OptionList)
            options.replace_option_prompt_at_index(number, self._line(number))

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a meeting; of a rehearsal, ask whether to go on or to look back."""
        summed = self._summed.get(event.option_index)
        if summed is None or not summed.rehearsal:
            self._open(event.option_index)
            return
        bar = self.query_one(AskBar)
        choices = [self._say("saved_go_on"), self._say("saved_look_back")]
        await bar.ask(one_line(summed.title), choices)
        bar.query(Button).first().focus()

    @on(OptionList.OptionHighlighted)
    async def _elsewhere(self) -> None:
        await self.query_one(AskBar).ask("", [])

    @on(AskBar.Answered)
    def _answered(self, event: AskBar.Answered) -> None:
        chosen = self.query_one("#meetings", OptionList).highlighted
        if event.number == 1 and chosen is not None:
            self._open(chosen)
        else:
            self.action_look_back()

    def on_key(self, event: events.Key) -> None:
        """A number answers what is asked; arrows go back to the list."""
        bar = self.query_one(AskBar)
        if event.character in ("1", "2") and bar.choices:
            event.stop()
            self._answered(AskBar.Answered(int(event.character)))
        elif event.key in ("up", "down") and bar.choices:
            self.query_one("#meetings").focus()

    def _open(self, number: int) -> None:
        meeting, practice = self._listed[number]
        self.dismiss(Start(meeting.name, practice=practice))

    def action_look_back(self) -> None:
        """Look back on the rehearsal under the cursor."""
        chosen = self.query_one("#meetings", OptionList).highlighted
        if chosen is None:
            return
        meeting, practice = self._listed[chosen]
        summed = self._summed.get(chosen)
        if not practice or (summed is not None and not summed.rehearsal):
            self._notice(self._say("saved_no_rehearsal"))
            return

        def looked_back(rewind: int | None) -> None:
            if rewind:
                self.dismiss(Start(meeting.name, rehearsing=Rehearsing(redo=True)))

        from assistant.tui.debrief import DebriefScreen

        self.app.push_screen(DebriefScreen(self._gateways, meeting.name), looked_back)


def _newest_first(meetings: Sequence[MeetingShown]) -> list[MeetingShown]:
    return sorted(meetings, key=lambda meeting: meeting.changed, reverse=True)
