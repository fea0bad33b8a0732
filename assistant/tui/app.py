"""The full-screen face: which screen is shown, in which colours, and how it all ends."""

from __future__ import annotations

import asyncio
import sys
import threading
from functools import partial
from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment, Segments
from textual import events, on
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType

from assistant.tui.ending import Ending
from assistant.tui.gateways import Gateways, list_live, live_access, opening, sum_up
from assistant.tui.home import HomeScreen
from assistant.tui.letters import KeysBeforeDone, Letters
from assistant.tui.locking import CHECK_SECONDS, Locking
from assistant.tui.start import Start
from assistant.tui.themes import CHOICES, EVENING, MONOCHROME, THEMES, no_color_asked
from assistant.tui.ways import Ways
from assistant.tui.words import phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from pathlib import Path

    from textual.driver import Driver
    from textual.screen import Screen

    from assistant.custody.access import LiveAccess
    from assistant.tui.gateways import ConversationLike
    from assistant.tui.meeting import MeetingScreen
    from assistant.tui.start import Rehearsing

_WIDTH = 80
_WARM_UP_AFTER = 0.3  # seconds after the first paint, so that the first keys meet no imports


class CoachApp(App[None]):
    """Opens screens. Each is imported when it is first needed, so that the first one is quick."""

    TITLE = "ftm-coach"
    CSS_PATH = "home.tcss"  # of the screen that is there from the beginning
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", show=False, priority=True),
        Binding("f9", "hide_words", show=False, priority=True),
        Binding("ctrl+t", "next_theme", show=False, priority=True),
        Binding("ctrl+o", "home", show=False, priority=True),
        Binding("ctrl+q", "quit", show=False, priority=True),
    ]

    def __init__(self, gateways: Gateways | None = None, *, start: Start | None = None) -> None:
        no_color = no_color_asked()
        # Textual drops colours for NO_COLOR only from an app that is ansi from the beginning.
        super().__init__(ansi_color=True if no_color else None)
        self.gateways = gateways or Gateways()
        self._start = start
        self._running_loop: asyncio.AbstractEventLoop | None = None
        self.locking = Locking(self)
        self.letters = Letters(self)
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = MONOCHROME if no_color else EVENING

    def get_driver_class(self) -> type[Driver]:
        """The terminal's driver, made patient where there is one to be had."""
        driver_class = super().get_driver_class()
        if driver_class.__name__ != "LinuxDriver":
            return driver_class
        from assistant.tui.terminal import PatientDriver

        return PatientDriver

    def get_default_screen(self) -> HomeScreen:
        """The home screen, which needs nothing but its own words."""
        return HomeScreen(live_ready=self.gateways.live_ready)

    def on_ready(self) -> None:
        self._running_loop = asyncio.get_running_loop()
        self.set_interval(CHECK_SECONDS, self.locking.check_idle)
        if self._start is not None:
            self.open_meeting(self._start)
            return
        warm_up = threading.Thread(target=self.gateways.warm_up, name="warm-up", daemon=True)
        self.set_timer(_WARM_UP_AFTER, warm_up.start)

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.InputEvent):
            self.locking.touched()
            if self.letters.hold(event):
                return
        await super().on_event(event)

    @on(KeysBeforeDone)
    async def _pass_letters_on(self) -> None:
        await self.letters.pass_on()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.locking.allows(action) and super().check_action(action, parameters)

    def get_key_display(self, binding: Binding) -> str:
        """Keys as they are printed on keyboards: F1, not f1."""
        return super().get_key_display(binding).upper()

    @property
    def meeting(self) -> MeetingScreen | None:
        """The meeting that is open, if any."""
        if len(self.screen_stack) < 2:
            return None
        from assistant.tui.meeting import MeetingScreen

        return next((s for s in self.screen_stack if isinstance(s, MeetingScreen)), None)

    def open_meeting(self, start: Start) -> None:
        """Show a meeting; its store is opened behind the screen."""
        from assistant.tui.meeting import MeetingScreen

        def open_conversation(*, look: bool) -> ConversationLike:
            return self.gateways.open_conversation(
                name=start.name,
                practice=start.practice,
                flow=start.flow,
                look=look or start.look,
                rehearsing=start.rehearsing,
            )

        self.push_screen(
            MeetingScreen(
                open_conversation,
                clock=self.gateways.clock,
                family=not start.practice,  # what a live screen shows, everybody may see
            )
        )

    @on(HomeScreen.Chosen)
    def _way_chosen(self, event: HomeScreen.Chosen) -> None:
        Ways(self).take(event.way)

    def action_debrief(self) -> None:
        """Look back on the rehearsal that is open."""
        Ways(self).look_back()

    def action_help(self) -> None:
        """Show keys and commands; from there, go back."""
        from assistant.tui.help import HelpScreen

        if isinstance(self.screen, HelpScreen):
            self.screen.dismiss()
            return
        meeting = self.meeting
        family = meeting is not None and meeting.family
        self.push_screen(HelpScreen(meeting.commands if meeting else (), family=family))

    def action_hide_words(self) -> None:
        """Cover the screen, or uncover it; a live meeting is locked."""
        self.locking.cover()

    def action_lock(self) -> None:
        """Show nothing of live meetings until the passphrase is given."""
        self.locking.cover()

    def action_home(self) -> None:
        """Leave the meeting; it can be taken up again."""
        self._leave_meetings()
        while len(self.screen_stack) > 1:
            self.pop_screen()  # not awaited: the screen itself may be asking

    def action_next_theme(self, name: str = "") -> None:
        """Go to the named colours, or to the next ones."""
        named = [theme for theme in CHOICES if name and _theme_word(theme).startswith(name.lower())]
        if self.theme in CHOICES:
            following = CHOICES[(CHOICES.index(self.theme) + 1) % len(CHOICES)]
            self.theme = named[0] if named else following

    async def action_quit(self) -> None:
        """Keep the half-typed line and leave."""
        self._leave_meetings()
        self.exit()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Everything that can be done from here, for the palette."""
        from assistant.tui.palette import palette

        return palette(self, self.meeting)

    def _leave_meetings(self) -> None:
        meeting = self.meeting
        if meeting is not None:
            meeting.leave()

    def stop_soon(self) -> None:
        """Keep the half-typed line and leave; callable from a signal's handler."""
        if self._running_loop is not None:
            self._running_loop.call_soon_threadsafe(partial(self.call_later, self.action_quit))

    def close_meeting(self, seconds: float) -> None:
        """Close the open meeting's store, waiting no longer than this; callable from any thread."""
        for screen in self.screen_stack:
            backstage = getattr(screen, "backstage", None)
            if backstage is not None:
                backstage.close(seconds)

    def _fatal_error(self) -> None:
        """End with one sentence: Textual's own report would print people's words."""
        what = type(self._exception).__name__
        sentence = phrases("screen")("unexpected", what=what)
        lines = wrap(sentence, self.console.width or _WIDTH)
        self._exit_renderables.append(Segments([Segment(f"{line}\n") for line in lines]))
        self._close_messages_no_wait()


def _theme_word(theme: str) -> str:
    return phrases("screen")(f"theme_{theme}")


def run(
    *,
    open_meeting: str | None = None,
    practice: bool = True,
    flow: str | None = None,
    look: bool = False,
    clock: Callable[[], datetime] | None = None,
    content_folder: Path | None = None,
    access: LiveAccess | None = None,
    gateways: Gateways | None = None,
    rehearsing: Rehearsing | None = None,
) -> int:
    """Run the full screen until it is left.

    Args:
        open_meeting: a meeting to open at once (made if new; "" for a new live one, which is named
            by the program); else the home screen comes first.
        practice: whether that is a practice meeting.
        flow: the id of its flow, if it is new.
        look: only look at it.
        clock: where the time comes from; the wall clock if None.
        content_folder: a folder laid over the content that shipped.
        access: the way to live meetings, if it is open already.
        gateways: where the screens get meetings from; tests hand in their own.
        rehearsing: how a rehearsal goes on: with how much coaching, with which model.

    Returns:
        The exit code.

    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        print(phrases("screen")("no_terminal"), file=sys.stderr)
        return 2
    named = open_meeting is not None
    start = Start(open_meeting or "", practice, flow, look, rehearsing) if named else None
    live = (lambda: access) if access is not None else live_access
    app = CoachApp(
        gateways
        or Gateways(
            open_conversation=opening(clock, content_folder, live),
            live=live,
            list_live=partial(list_live, live),
            sum_up=partial(sum_up, live=live),
        ),
        start=start,
    )
    ending = Ending(leave=app.close_meeting, stop=app.stop_soon)
    ending.watch()
    try:
        app.run()
    finally:
        app.close_meeting(2.0)
    return ending.code or app.return_code or 0
