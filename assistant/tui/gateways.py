"""What the screens need from below, as calls that a test can replace by its own."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from assistant.conversation.replies import Cue, Reply, Turn, View


class CommandLike(Protocol):
    """One line of the table of commands."""

    @property
    def name(self) -> str: ...
    @property
    def usage(self) -> str: ...
    @property
    def summary(self) -> str: ...
    @property
    def face(self) -> bool: ...


class MeetingLike(Protocol):
    """A saved meeting as the list shows it."""

    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def statements(self) -> int: ...
    @property
    def changed(self) -> datetime: ...
    @property
    def busy(self) -> str | None: ...


class ConversationLike(Protocol):
    """The door, as far as a screen goes through it."""

    @property
    def commands(self) -> Sequence[CommandLike]: ...
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
        self, *, name: str, practice: bool, flow: str | None, look: bool
    ) -> ConversationLike: ...


def _open_conversation(
    *, name: str, practice: bool, flow: str | None, look: bool
) -> ConversationLike:
    from assistant.conversation.door import open_conversation

    return open_conversation(name=name, practice=practice, flow=flow or DEFAULT_FLOW, look=look)


def _list_meetings() -> Sequence[MeetingLike]:
    from assistant.conversation.door import list_meetings

    return list_meetings(practice=True)


def _list_flows() -> Sequence[tuple[str, str]]:
    from assistant.content import load_content

    flows = load_content().flows
    return [(flow.id, flow.title) for flow in flows.values()]


def _warm_up() -> None:
    """Import what a meeting needs, while the first screen is already there to be read."""
    import assistant.conversation.door
    import assistant.tui.meeting  # noqa: F401


DEFAULT_FLOW = "family_team_meeting"


@dataclass(frozen=True)
class Gateways:
    """The calls that leave the screens. All but `clock` are made from a worker thread."""

    open_conversation: OpenConversation = _open_conversation
    list_meetings: Callable[[], Sequence[MeetingLike]] = _list_meetings
    list_flows: Callable[[], Sequence[tuple[str, str]]] = _list_flows
    warm_up: Callable[[], None] = _warm_up
    clock: Callable[[], float] = time.monotonic
    live_ready: bool = field(default=False)
