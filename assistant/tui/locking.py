"""When live meetings are covered: at once by a key or a command, or after idle minutes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.tui.app import CoachApp

CHECK_SECONDS = 10.0
# What can still be done while everything is covered.
_ALLOWED = frozenset({"quit", "leave", "next_theme", "suspend_process"})


class Locking:
    """The covers of one app, and how long nobody has touched it."""

    def __init__(self, app: CoachApp) -> None:
        self._app = app
        self._touched = app.gateways.clock()

    @property
    def locked(self) -> bool:
        """Whether nothing is shown until the passphrase is given."""
        # Told by what it says of itself: the first paint does not wait for that page's module.
        return any(getattr(screen, "is_cover", False) for screen in self._app.screen_stack)

    def allows(self, action: str) -> bool:
        """Whether a key of the app still does something."""
        return action in _ALLOWED or not self.locked

    def touched(self) -> None:
        """Somebody is there."""
        self._touched = self._app.gateways.clock()

    def cover(self) -> None:
        """Cover what is shown: live until the passphrase is given, otherwise until a key."""
        from assistant.tui.hidden import HiddenScreen

        if self.locked:
            return
        if (
            self._is_live
            and not isinstance(self._app.screen, HiddenScreen)
            # What only a key file opens could not be opened again from here.
            and {"passphrase", "recovery"} & set(self._app.gateways.live().kinds())
        ):
            self.lock()
        else:
            self.hide()

    def lock(self) -> None:
        """Forget the key, and show nothing until it is given again."""
        from assistant.tui.passphrase import PassphraseScreen

        live = self._app.gateways.live
        self._uncover()
        live().lock()
        self._app.push_screen(PassphraseScreen(live, cover=True))

    def hide(self) -> None:
        """Hide the words behind one key, or show them again."""
        from assistant.tui.hidden import HiddenScreen

        if isinstance(self._app.screen, HiddenScreen):
            self._app.screen.dismiss()
        else:
            self._app.push_screen(HiddenScreen())

    def check_idle(self) -> None:
        """Cover what nobody has touched for as long as the settings say."""
        from assistant.settings import read_settings
        from assistant.tui.hidden import HiddenScreen

        if self.locked:
            return
        settings = read_settings()[0]
        idle = (self._app.gateways.clock() - self._touched) / 60
        if self._app.meeting is not None:
            covered = isinstance(self._app.screen, HiddenScreen)
            if settings.hide_minutes and idle >= settings.hide_minutes and not covered:
                self.hide()
        elif settings.idle_minutes and idle >= settings.idle_minutes and self._is_open:
            # Outside a meeting there is nothing to keep: the key goes, and the list with it.
            self._app.gateways.live().lock()
            self._app.action_home()

    def with_live(self, then: Callable[[bool], None]) -> None:
        """Do something with live meetings, once the passphrase is given; False if it is not."""
        if self._is_open:
            then(True)
            return

        from assistant.tui.passphrase import PassphraseScreen

        def given(opened: bool | None) -> None:
            then(bool(opened))

        self._app.push_screen(PassphraseScreen(self._app.gateways.live, cover=False), given)

    @property
    def _is_live(self) -> bool:
        meeting = self._app.meeting
        if meeting is None:
            return self._is_open
        return meeting.view is not None and not meeting.view.practice

    @property
    def _is_open(self) -> bool:
        # A session of practice alone never loads what live meetings need.
        return "assistant.custody.access" in sys.modules and self._app.gateways.live().is_open

    def _uncover(self) -> None:
        from assistant.tui.hidden import HiddenScreen

        if isinstance(self._app.screen, HiddenScreen):
            self._app.pop_screen()
