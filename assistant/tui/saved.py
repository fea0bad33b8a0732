"""The list of saved meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from assistant.errors import CoachError
from assistant.language.visible import one_line
from assistant.tui.app import Start
from assistant.tui.widgets.marked_list import MarkedList
from assistant.tui.words import Phrases, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from assistant.conversation.replies import MeetingShown
    from assistant.tui.gateways import Gateways


def meeting_line(meeting: MeetingShown, say: Phrases, *, practice: bool = True) -> Content:
    """A saved meeting in one line: title, when, how much, who has it open."""
    title = one_line(meeting.title or meeting.name)
    count = meeting.entries
    lines = say("saved_line") if count == 1 else say("saved_lines", count=count)
    when = meeting.changed.astimezone().strftime("%Y-%m-%d %H:%M")
    parts: list[str | tuple[str, str]] = [
        Content(title).truncate(30, ellipsis=True, pad=True).plain,
        (f"  {when}  {lines}", "$text-muted"),
    ]
    if not practice:
        parts.append((f"  {phrases('custody')('live')}", "bold $primary"))
    if meeting.busy:
        parts.append((f"  {say('saved_busy', who=one_line(meeting.busy))}", "$warning"))
    return Content.assemble(*parts)


class SavedScreen(Screen[Start | None]):
    """Enter opens the meeting under the cursor."""

    CSS_PATH = "begin.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", show=False)]

    def __init__(self, gateways: Gateways) -> None:
        super().__init__()
        self._gateways = gateways
        self._say = phrases("screen")

    def compose(self) -> ComposeResult:
        say = self._say
        yield Static(Content.assemble((say("saved_title"), "bold $primary")), id="title")
        yield MarkedList(id="meetings", compact=True)
        yield Static(say("saved_reading"), markup=False, id="notice")
        yield Static(say("saved_keys"), markup=False, id="keys")

    def on_mount(self) -> None:
        self._look()

    @work(thread=True, exit_on_error=False)
    def _look(self) -> None:
        try:
            meetings = self._gateways.list_meetings()
            live = self._gateways.list_live() if self._gateways.live_is_kept() else ()
        except CoachError as error:
            self.app.call_from_thread(self._notice, error.sentence)
            return
        self.app.call_from_thread(self._found, meetings, live)

    def _notice(self, sentence: str) -> None:
        self.query_one("#notice", Static).update(sentence)

    def _found(self, meetings: Sequence[MeetingShown], live: Sequence[MeetingShown]) -> None:
        self._notice("" if meetings or live else self._say("saved_none"))
        # Live ones first, then practice: the two never mix, here neither.
        groups = [(one, False) for one in _newest_first(live)]
        groups += [(one, True) for one in _newest_first(meetings)]
        options = self.query_one("#meetings", OptionList)
        # A name may be any text: options are told apart by their place.
        self._names = [(meeting.name, practice) for meeting, practice in groups]
        options.add_options(
            Option(meeting_line(meeting, self._say, practice=practice))
            for meeting, practice in groups
        )
        options.highlighted = 0 if groups else None
        options.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        name, practice = self._names[event.option_index]
        self.dismiss(Start(name, practice=practice))


def _newest_first(meetings: Sequence[MeetingShown]) -> list[MeetingShown]:
    return sorted(meetings, key=lambda meeting: meeting.changed, reverse=True)
