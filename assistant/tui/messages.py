"""What has happened between a screen and its meeting, as facts in the past tense."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.conversation.replies import CommandShown, Cue, Reply, Turn, View
    from assistant.errors import CoachError


@dataclass
class MeetingOpened(Message):
    """The meeting is open: what it says first, and the tail of what was said before."""

    opening: Sequence[Reply]
    view: View
    turns: Sequence[Turn]
    before: int
    commands: Sequence[CommandShown]


@dataclass
class MeetingNotOpened(Message):
    """The meeting could not be opened; `error` carries the sentence."""

    error: CoachError


@dataclass
class RepliesArrived(Message):
    """Replies to `line` came back, and what the panel may show after them."""

    line: str
    replies: Sequence[Reply]
    view: View


@dataclass
class LineReturned(Message):
    """The line was not kept: it goes back into the box, with the reason."""

    line: str
    sentence: str


@dataclass
class DraftKept(Message):
    """The half-typed line is on disk."""

    draft: str


@dataclass
class DraftNotKept(Message):
    """The half-typed line could not be written, with the reason."""

    sentence: str


@dataclass
class CueSeen(Message):
    """The quiet cue for this draft, or none."""

    draft: str
    cue: Cue | None


@dataclass
class CompletionsFound(Message):
    """What this draft may go on to be."""

    draft: str
    completions: Sequence[str]


@dataclass
class HistoryArrived(Message):
    """Earlier turns, oldest first, and the index to ask on from."""

    turns: Sequence[Turn]
    before: int
