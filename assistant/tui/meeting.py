"""The meeting screen: draws what comes back, and passes lines and keys on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import getters, on
from textual.containers import Horizontal
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Footer, Static

from assistant.errors import CoachError, MeetingBusy
from assistant.language.visible import one_line
from assistant.tui import messages
from assistant.tui.backstage import Backstage, OpenMeeting
from assistant.tui.drafts import Drafts
from assistant.tui.entries import entries_of, entry_of_turn
from assistant.tui.face_commands import face_action, face_command, is_command
from assistant.tui.keys import MEETING_KEYS, WORKER_ONLY, footer_keys
from assistant.tui.returned import ReturnedLines
from assistant.tui.surroundings import Surroundings
from assistant.tui.widgets.ask_bar import AskBar
from assistant.tui.widgets.banner import Banner
from assistant.tui.widgets.chat import PAGE, Chat
from assistant.tui.widgets.chat_box import ChatBox
from assistant.tui.widgets.panel import Panel
from assistant.tui.widgets.path import PathColumn, PathText
from assistant.tui.words import phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.binding import ActiveBinding

    from assistant.conversation.replies import CommandShown, View

_TICK_SECONDS = 20.0


class MeetingScreen(Screen[None]):
    """One meeting, in the family's view or in the worker's."""

    CSS_PATH = "meeting.tcss"
    BINDINGS = MEETING_KEYS
    AUTO_FOCUS = "#box"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it for the instance
        (0, "-narrow"),
        (100, "-medium"),
        (120, "-wide"),
        (160, "-very-wide"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-tiny"),
        (16, "-short"),
        (34, "-tall"),
    ]

    family = var(False, init=False)
    chat = getters.query_one("#chat", Chat)
    box = getters.query_one("#box", ChatBox)

    def __init__(
        self,
        open_meeting: OpenMeeting,
        *,
        clock: Callable[[], float],
        family: bool,
    ) -> None:
        super().__init__()
        self.say = phrases("screen")
        self.backstage = Backstage(open_meeting)
        self.drafts = Drafts(self.backstage, lambda: self.box.text)
        self.surroundings = Surroundings(self, self.say, clock)
        self.view: View | None = None
        self.commands: Sequence[CommandShown] = ()
        self.set_reactive(MeetingScreen.family, family)
        self._before = 0  # where the store's earlier turns end
        self._returned = ReturnedLines()
        self._refused: CoachError | None = None

    def compose(self) -> ComposeResult:
        yield Banner(self.say("opening"))
        yield Static(markup=False, id="path-line")
        with Horizontal(id="body"):
            yield PathColumn()
            yield Chat(self.say, family=self.family)
            yield Panel()
        yield AskBar()
        yield ChatBox()
        yield Static(markup=False, id="passing")
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        self.drafts.listens = not self.family
        self.backstage.open(self.post_message)
        self.set_interval(_TICK_SECONDS, self._draw_widths)  # the elapsed time

    def on_unmount(self) -> None:
        self.drafts.stop()

    def field_for_letters(self) -> ChatBox | None:
        """Letters typed while another part has the focus still belong to the box."""
        return self.query_one_optional("#box", ChatBox)

    def on_resize(self) -> None:
        # The classes of the new width are set after this event.
        self.call_after_refresh(self._draw_widths)

    # What comes back from the meeting's thread

    @on(messages.MeetingOpened)
    async def _opened(self, event: messages.MeetingOpened) -> None:
        self.view, self.commands, self._before = event.view, event.commands, event.before
        entries = [entry_of_turn(turn) for turn in event.turns]
        entries.extend(entries_of(event.opening, event.view))
        await self.chat.add(entries)
        await self.chat.refresh_words(event.view)
        draft = event.opening[-1].draft if event.opening else None
        if draft:
            self.drafts.is_kept(draft)
            self.box.put(draft + self.box.text, many="\n" in draft)
        self.box.read_only = event.view.read_only
        self.surroundings.pass_replies(event.opening, "", family=self.family)
        await self.surroundings.draw(event.view, family=self.family)

    @on(messages.MeetingNotOpened)
    async def _not_opened(self, event: messages.MeetingNotOpened) -> None:
        self._refused = event.error
        await self.surroundings.draw_refusal(event.error)

    @on(messages.RepliesArrived)
    async def _arrived(self, event: messages.RepliesArrived) -> None:
        entries = entries_of(event.replies, event.view, event.line, before=self.view)
        self.view = event.view
        await self.chat.refresh_words(event.view)
        await self.chat.add(entries)
        self.surroundings.pass_replies(event.replies, event.line, family=self.family)
        await self.surroundings.draw(event.view, family=self.family)

    @on(messages.LineReturned)
    def _line_returned(self, event: messages.LineReturned) -> None:
        """Put lines that were not taken back, in their order and before what was typed since."""
        if is_command(event.line):
            # Not into the box: a fast typist would add the next person's words to it.
            self.surroundings.pass_on(self.say("up_brings_back"))
            return
        self._returned.put_back(self.box, event.line)
        sentence = self.say("not_kept", sentence=one_line(event.sentence))
        self.surroundings.pass_on(sentence, bad=True)

    @on(messages.DraftNotKept)
    def _draft_not_kept(self, event: messages.DraftNotKept) -> None:
        if not self._returned.any:  # else the more important thing has been said
            sentence = self.say("draft_not_kept", sentence=one_line(event.sentence))
            self.surroundings.pass_on(sentence, bad=True)

    @on(messages.CueSeen)
    def _cue_seen(self, event: messages.CueSeen) -> None:
        if event.draft == self.box.text and not self.family:
            self.box.show_cue(one_line(event.cue.text) if event.cue else "")

    @on(messages.CompletionsFound)
    def _completions_found(self, event: messages.CompletionsFound) -> None:
        self.box.offer(event.draft, list(event.completions))

    @on(messages.HistoryArrived)
    async def _history_arrived(self, event: messages.HistoryArrived) -> None:
        self._before = event.before
        if event.turns:
            await self.chat.prepend([entry_of_turn(turn) for turn in event.turns])

    # What is typed or clicked

    @on(ChatBox.Changed)
    def _typed(self) -> None:
        if self.view is not None and not self.view.read_only:
            self.drafts.changed()

    @on(ChatBox.Sent)
    def _sent(self, event: ChatBox.Sent) -> None:
        if self._returned.sent_again():
            self.backstage.try_again()
        self.box.show_cue("")
        if not self.chat.is_at_end:
            self.call_later(self.chat.show_end)
        for line in event.lines:
            self.enter(line)

    @on(ChatBox.ManyPasted)
    async def _many_pasted(self) -> None:
        if self.view is not None:
            await self.surroundings.draw_question(self.view, family=self.family)

    @on(ChatBox.Asked)
    def _asked(self, event: ChatBox.Asked) -> None:
        self.enter(event.line, typed=False)

    @on(Chat.Picked)
    def _picked(self, event: Chat.Picked) -> None:
        if not self.box.read_only:
            self.box.put(event.text)
        self.box.focus()

    @on(Chat.EarlierWanted)
    def _earlier_wanted(self) -> None:
        if self._before > 0:
            before, self._before = self._before, 0
            self.backstage.earlier(before, PAGE)

    @on(PathText.Picked)
    def _topic_picked(self, event: PathText.Picked) -> None:
        self.enter(f"/topic {event.title}", typed=False)
        self.box.focus()

    @on(AskBar.Answered)
    def _answered(self, event: AskBar.Answered) -> None:
        self.action_answer(event.number)
        self.box.focus()

    def enter(self, line: str, *, typed: bool = True) -> None:
        """Pass a line on to the meeting, unless it is for the screen itself."""
        command = face_command(line, self.commands)
        if command is None:
            self.surroundings.pass_asked(line, self.view)
            self.backstage.enter(line, typed=typed)
            return
        self.call_later(self.run_action, face_action(*command))

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Coaching keys are not there in the family's view."""
        return not (self.family and parameters[:1] in WORKER_ONLY)

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys as the footer shows them."""
        return footer_keys(super().active_bindings, family=self.family)

    def action_enter(self, line: str) -> None:
        """Enter a command that a key stands for."""
        self.enter(line, typed=False)

    def action_answer(self, number: int) -> None:
        """Give the answer with this number to the open question."""
        if self._refused is not None:
            self._answer_refusal(self._refused, number)
        elif self.box.many:
            self.box.settle_many(number)
        elif self.view is not None and number <= len(self.view.choices):
            self.enter(f"/{number}", typed=False)

    def action_switch_view(self, name: str = "") -> None:
        """Go to the family's view or to the worker's; without a name, to the other one."""
        self.family = name.startswith("f") if name else not self.family

    def action_panel(self) -> None:
        """Fold the panel away, or out again."""
        self.toggle_class("-panel" if self.has_class("-narrow") else "-no-panel")
        self.call_after_refresh(self._draw_widths)

    def action_meter(self) -> None:
        """Hide the meter, or show it again."""
        self.surroundings.meter_hidden = not self.surroundings.meter_hidden
        self._draw_widths()

    def action_latest(self) -> None:
        """Go to the latest line."""
        self.call_later(self.chat.show_end)

    async def watch_family(self) -> None:
        """Draw everything anew: nothing of one view may be left in the other."""
        self.drafts.listens = not self.family
        self.box.show_cue("")
        self.surroundings.pass_on("")
        await self.chat.set_family(self.family)
        if self.view is not None:
            await self.surroundings.draw(self.view, family=self.family)
        self.refresh_bindings()

    def leave(self) -> None:
        """Keep the half-typed line and close the meeting, in its thread."""
        if self.view is not None and not self.view.read_only:
            self.drafts.keep()
        self.drafts.stop()
        self.backstage.close()

    def _answer_refusal(self, error: CoachError, number: int) -> None:
        if isinstance(error, MeetingBusy) and number == 1:
            self._refused = None
            self.backstage.open(self.post_message, look=True)
        else:
            self.call_later(self.run_action, "app.home")

    def _draw_widths(self) -> None:
        """Draw what depends on the width, or on what is folded away."""
        if self.view is not None:
            self.surroundings.draw_widths(self.view, family=self.family)
