"""Where each way on from the home screen leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.tui.start import Start

if TYPE_CHECKING:
    from assistant.tui.app import CoachApp


class Ways:
    """Opens the page behind each entry of the home screen, imported when it is first needed."""

    def __init__(self, app: CoachApp) -> None:
        self._app = app

    def take(self, way: str) -> None:
        """Go the way of that name, one of the home screen's."""
        {
            "practise": self._practise,
            "rehearse": self._rehearse,
            "live": self._live,
            "saved": self._saved,
            "help": self._app.action_help,
            "quit": self._app.exit,
        }[way]()

    def _practise(self) -> None:
        from assistant.tui.begin import BeginScreen

        self._app.push_screen(BeginScreen(self._app.gateways), self._open)

    def _rehearse(self) -> None:
        from assistant.tui.rehearse import RehearseScreen

        self._app.push_screen(RehearseScreen(self._app.gateways), self._open)

    def _live(self) -> None:
        def begin(opened: bool) -> None:
            if opened:
                self._open(Start("", practice=False))

        self._app.locking.with_live(begin)

    def _saved(self) -> None:
        from assistant.tui.saved import SavedScreen

        def show(opened: bool) -> None:
            self._app.push_screen(SavedScreen(self._app.gateways), self._open)

        if self._app.gateways.live_is_kept():
            self._app.locking.with_live(show)
        else:
            show(False)

    def look_back(self) -> None:
        """Look back on the rehearsal that is open; from there, its hard part can be redone."""
        meeting = self._app.meeting
        if meeting is None or meeting.view is None:
            return
        from assistant.tui.debrief import DebriefScreen

        def looked_back(rewind: int | None) -> None:
            if rewind:
                meeting.enter(f"/rewind {rewind}", typed=False)

        name = meeting.view.handle
        self._app.push_screen(DebriefScreen(self._app.gateways, name), looked_back)

    def _open(self, start: Start | None) -> None:
        if start is not None:
            self._app.open_meeting(start)
