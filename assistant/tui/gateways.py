"""What the screens need from below, as calls that a test can replace by its own."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from assistant.conversation.replies import CommandShown, Cue, MeetingShown, Reply, Turn, View
    from assistant.conversation.summing import Summed
    from assistant.custody.access import LiveAccess
    from assistant.settings import CoachLevel
    from assistant.tui.rehearsals import LookedBack, Offered
    from assistant.tui.start import Rehearsing

    Clock = Callable[[], datetime]


class ConversationLike(Protocol):
    """The door, as far as a screen goes through it."""

    @property
    def commands(self) -> Sequence[CommandShown]: ...
    def opening(self) -> list[Reply]: ...
    def enter(self, line: str) -> Iterable[Reply]: ...
    def preview(self, draft: str) -> Cue | None: ...
    def keep_draft(self, draft: str) -> None: ...
    def view(self) -> View: ...
    def history(self, before: int | None, count: int) -> tuple[list[Turn], int]: ...
    def complete(self, draft: str) -> list[str]: ...
    def close(self) -> None: ...


class OpenConversation(Protocol):
    """Makes or resumes a meeting; raises MeetingBusy or StoreError."""

    def __call__(
        self,
        *,
        name: str,
        practice: bool,
        flow: str | None,
        look: bool,
        rehearsing: Rehearsing | None,
    ) -> ConversationLike: ...


@cache
def live_access() -> LiveAccess:
    """The one way to live meetings of this program, locked at first; made when it is asked for."""
    from assistant.custody.access import LiveAccess
    from assistant.custody.quiet import say_nothing_of_words
    from assistant.places import data_home

    say_nothing_of_words()
    return LiveAccess(data_home())


def opening(
    clock: Clock | None = None,
    content_folder: Path | None = None,
    access: Callable[[], LiveAccess] = live_access,
) -> OpenConversation:
    """How meetings are opened, with the time and the content that the call named."""

    def open_meeting(
        *,
        name: str,
        practice: bool,
        flow: str | None,
        look: bool,
        rehearsing: Rehearsing | None,
    ) -> ConversationLike:
        from assistant.content import load_content
        from assistant.conversation.conversation import wall_clock
        from assistant.conversation.door import open_conversation
        from assistant.conversation.live import audited, open_live
        from assistant.documents.saving import printer
        from assistant.places import overlays
        from assistant.settings import LEVELS
        from assistant.tui.rehearsals import make_ready, what_to_rehearse

        writes_papers = printer(clock, content_folder)
        if not practice:
            meeting = open_live(
                access(),
                name or None,
                flow=flow,
                look=look,
                clock=clock or wall_clock,
                content_folder=content_folder,
            )
            meeting.printer = audited(writes_papers, access())
            return meeting
        content = load_content(overlays=overlays(content_folder))
        meeting = open_conversation(
            name,
            practice=practice,
            flow=flow,
            look=look,
            clock=clock or wall_clock,
            remarks=LEVELS[rehearsing.coach] if rehearsing and rehearsing.coach else None,
            rehearse=what_to_rehearse(rehearsing, content),
            content=content,
        )
        meeting.printer = writes_papers
        if rehearsing is not None:
            try:
                make_ready(meeting, rehearsing, content)
            except BaseException:
                meeting.close()
                raise
        return meeting

    return open_meeting


def _list_meetings() -> Sequence[MeetingShown]:
    from assistant.conversation.door import list_meetings

    return list_meetings(practice=True)


def list_live(live: Callable[[], LiveAccess] = live_access) -> Sequence[MeetingShown]:
    """The live meetings, while they are unlocked; none otherwise."""
    from assistant.conversation import live as live_meetings

    access = live()
    return live_meetings.list_live(access) if access.is_open else ()


def sum_up(name: str, practice: bool, live: Callable[[], LiveAccess] = live_access) -> Summed:
    """What a kept meeting holds."""
    from assistant.conversation import summing
    from assistant.conversation.door import store_for

    return summing.sum_up(name, store_for(True) if practice else live().store)


def _live_is_kept() -> bool:
    """Whether live meetings were ever begun here; told without loading what opens them."""
    from assistant.places import data_home

    return (data_home() / "live.db").exists()


def _list_flows() -> Sequence[tuple[str, str]]:
    from assistant.content import load_content
    from assistant.places import overlays

    flows = load_content(overlays=overlays()).flows
    return [(flow.id, flow.title) for flow in flows.values()]


def _list_rehearsals() -> Sequence[Offered]:
    from assistant.tui.rehearsals import list_rehearsals

    return list_rehearsals()


def _coach_level() -> CoachLevel:
    from assistant.tui.rehearsals import coach_level

    return coach_level()


def _look_back(name: str) -> LookedBack:
    from assistant.tui.rehearsals import look_back

    return look_back(name)


def _warm_up() -> None:
    """Import what a meeting needs, while the first screen is already there to be read."""
    import assistant.conversation.door
    import assistant.tui.meeting  # noqa: F401


DEFAULT_FLOW = "family_team_meeting"


@dataclass(frozen=True)
class Gateways:
    """The calls that leave the screens. All but `clock` are made from a worker thread."""

    open_conversation: OpenConversation = field(default_factory=opening)
    list_meetings: Callable[[], Sequence[MeetingShown]] = _list_meetings
    list_flows: Callable[[], Sequence[tuple[str, str]]] = _list_flows
    list_rehearsals: Callable[[], Sequence[Offered]] = _list_rehearsals
    coach_level: Callable[[], CoachLevel] = _coach_level
    look_back: Callable[[str], LookedBack] = _look_back
    warm_up: Callable[[], None] = _warm_up
    clock: Callable[[], float] = time.monotonic
    live: Callable[[], LiveAccess] = live_access
    live_is_kept: Callable[[], bool] = _live_is_kept
    list_live: Callable[[], Sequence[MeetingShown]] = list_live
    sum_up: Callable[[str, bool], Summed] = sum_up
    live_ready: bool = True
