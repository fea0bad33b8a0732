"""What can happen to a meeting as a whole: its course, its people, what the coach said."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from assistant.meeting.document import MeetingDocument
from assistant.meeting.nouns import Presence, Topic


class Fact(BaseModel):
    """What happened.

    ``spoken`` names the fields that hold people's words: the journal keeps them apart from
    the rest, so that they can be taken out for good. ``undoable`` says whether a turn that
    holds only such facts counts as a step back.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    spoken: ClassVar[frozenset[str]] = frozenset()
    undoable: ClassVar[bool] = True


class MeetingOpened(Fact):
    """A new meeting began, in the flow's first state."""

    undoable: ClassVar[bool] = False
    spoken: ClassVar[frozenset[str]] = frozenset({"title"})
    type: Literal["meeting_opened"] = "meeting_opened"
    title: str
    flow: str
    flow_version: int
    flow_digest: str
    state: str
    topic: Topic
    practice: bool


class MeetingImported(Fact):
    """A meeting was brought in from an export; the whole document stands here."""

    undoable: ClassVar[bool] = False
    spoken: ClassVar[frozenset[str]] = frozenset({"document"})
    type: Literal["meeting_imported"] = "meeting_imported"
    document: MeetingDocument
    flow_digest: str


class ContentChanged(Fact):
    """The meeting was opened under another version of its flow than it began with."""

    undoable: ClassVar[bool] = False
    type: Literal["content_changed"] = "content_changed"
    flow_version: int
    flow_digest: str


class MeetingTitled(Fact):
    """The worker gave the meeting a title."""

    spoken: ClassVar[frozenset[str]] = frozenset({"title"})
    type: Literal["meeting_titled"] = "meeting_titled"
    title: str


class SpeakerJoined(Fact):
    """Somebody joined the meeting: by speaking, or named by the worker."""

    spoken: ClassVar[frozenset[str]] = frozenset({"name"})
    type: Literal["speaker_joined"] = "speaker_joined"
    participant: str
    name: str
    role: str | None = None
    presence: Presence = "present"


class ParticipantChanged(Fact):
    """A person's name, role or presence was set; None leaves a field as it was."""

    spoken: ClassVar[frozenset[str]] = frozenset({"name"})
    type: Literal["participant_changed"] = "participant_changed"
    participant: str
    name: str | None = None
    role: str | None = None
    presence: Presence | None = None


class StateEntered(Fact):
    """The meeting moved; ``unmet`` names the guards that were passed over."""

    type: Literal["state_entered"] = "state_entered"
    state: str
    topic: Topic
    trigger: str
    unmet: tuple[str, ...] = ()


class ItemCovered(Fact):
    """Something that a topic should touch was touched."""

    undoable: ClassVar[bool] = True
    type: Literal["item_covered"] = "item_covered"
    item: str


class MeetingPaused(Fact):
    """A break began."""

    undoable: ClassVar[bool] = False
    type: Literal["meeting_paused"] = "meeting_paused"


class MeetingResumed(Fact):
    """A break, or a stop for safety, ended."""

    undoable: ClassVar[bool] = False
    type: Literal["meeting_resumed"] = "meeting_resumed"


class ReminderGiven(Fact):
    """The coach reminded the worker of something."""

    undoable: ClassVar[bool] = False
    type: Literal["reminder_given"] = "reminder_given"
    reminder: str


class SuggestionsOffered(Fact):
    """Words were offered; their ids, so that the next three differ."""

    undoable: ClassVar[bool] = False
    type: Literal["suggestions_offered"] = "suggestions_offered"
    topic: Topic
    suggestions: tuple[str, ...]


class WordsReadBack(Fact):
    """What had been kept so far was read back to the family."""

    undoable: ClassVar[bool] = False
    type: Literal["words_read_back"] = "words_read_back"
    statements: int
    objectives: tuple[str, ...] = ()


class MeetingFinished(Fact):
    """The worker closed the meeting."""

    type: Literal["meeting_finished"] = "meeting_finished"


class Undone(Fact):
    """A turn was taken back."""

    undoable: ClassVar[bool] = False
    type: Literal["undone"] = "undone"
    turn: int


class Redone(Fact):
    """A turn that had been taken back stands again."""

    undoable: ClassVar[bool] = False
    type: Literal["redone"] = "redone"
    turn: int
