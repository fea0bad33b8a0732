"""Everything that can have happened in a meeting, as facts in the past tense."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from assistant.meeting.document import MeetingDocument
from assistant.meeting.nouns import (
    Answer,
    Behaviour,
    CueStatus,
    Heard,
    Kind,
    Level,
    Presence,
    Topic,
    Understood,
)


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


class StatementTaken(Fact):
    """Somebody said something; it is kept verbatim."""

    spoken: ClassVar[frozenset[str]] = frozenset({"text", "claimed"})
    type: Literal["statement_taken"] = "statement_taken"
    statement: str
    speaker: str | None
    text: str
    topic: Topic
    understood: Understood
    claimed: str | None = None
    private: bool = False


class WorkerLineTaken(Fact):
    """The worker typed a line of their own."""

    spoken: ClassVar[frozenset[str]] = frozenset({"text"})
    type: Literal["worker_line_taken"] = "worker_line_taken"
    line: str
    text: str
    after: str | None
    topic: Topic
    heard: Heard


class ActNoted(Fact):
    """One question, reflection or telling of the worker's was counted by key."""

    type: Literal["act_noted"] = "act_noted"
    behaviour: Behaviour
    topic: Topic


class SafetyCueRaised(Fact):
    """A statement may tell of present danger. Undo never takes this back."""

    type: Literal["safety_cue_raised"] = "safety_cue_raised"
    cue: str
    statement: str


class SafetyCueSettled(Fact):
    """The worker said what was done about a cue, or why it is none."""

    spoken: ClassVar[frozenset[str]] = frozenset({"words"})
    type: Literal["safety_cue_settled"] = "safety_cue_settled"
    cue: str
    status: CueStatus
    words: str


class KindsCorrected(Fact):
    """The worker said what kind of statement it was."""

    type: Literal["kinds_corrected"] = "kinds_corrected"
    statement: str
    kinds: tuple[Kind, ...]


class SpeakerCorrected(Fact):
    """The worker said who said it; ``text`` is set where the name was typed into it."""

    spoken: ClassVar[frozenset[str]] = frozenset({"text"})
    type: Literal["speaker_corrected"] = "speaker_corrected"
    statements: tuple[str, ...]
    speaker: str | None
    text: str | None = None


class PrivacySet(Fact):
    """A statement was made private, or open again."""

    type: Literal["privacy_set"] = "privacy_set"
    statement: str
    private: bool


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


class ObjectiveStarted(Fact):
    """An objective was begun from statements that the worker picked."""

    type: Literal["objective_started"] = "objective_started"
    objective: str
    statements: tuple[str, ...]


class ObjectiveAnswered(Fact):
    """One question of the building conversation was answered, or skipped (empty words)."""

    spoken: ClassVar[frozenset[str]] = frozenset({"words"})
    type: Literal["objective_answered"] = "objective_answered"
    objective: str
    question: str
    words: str
    statements: tuple[str, ...] = ()


class ObjectiveLeft(Fact):
    """Building stopped half-way; it can be taken up again."""

    type: Literal["objective_left"] = "objective_left"
    objective: str


class ObjectiveTakenUp(Fact):
    """Building went on where it had been left."""

    type: Literal["objective_taken_up"] = "objective_taken_up"
    objective: str


class ObjectiveReworded(Fact):
    """The text was changed: the family's earlier yes no longer stands."""

    spoken: ClassVar[frozenset[str]] = frozenset({"text"})
    type: Literal["objective_reworded"] = "objective_reworded"
    objective: str
    text: str


class ObjectiveLevelled(Fact):
    """An objective's level, or whose it is, was set."""

    spoken: ClassVar[frozenset[str]] = frozenset({"whose"})
    type: Literal["objective_levelled"] = "objective_levelled"
    objective: str
    level: Level
    whose: str


class ObjectiveDropped(Fact):
    """An objective was taken out of the plan."""

    type: Literal["objective_dropped"] = "objective_dropped"
    objective: str


class TaskAdded(Fact):
    """Somebody will do something."""

    spoken: ClassVar[frozenset[str]] = frozenset({"who", "what"})
    type: Literal["task_added"] = "task_added"
    objective: str
    task: str
    who: str
    what: str
    start: str | None = None
    end: str | None = None
    repeats: str | None = None


class TaskDropped(Fact):
    """A task was taken out."""

    type: Literal["task_dropped"] = "task_dropped"
    objective: str
    task: str


class AgreementGiven(Fact):
    """One person said yes or no to an objective."""

    spoken: ClassVar[frozenset[str]] = frozenset({"reason"})
    type: Literal["agreement_given"] = "agreement_given"
    objective: str
    participant: str
    answer: Answer
    reason: str = ""


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


AnyFact = Annotated[
    MeetingOpened
    | MeetingImported
    | ContentChanged
    | MeetingTitled
    | SpeakerJoined
    | ParticipantChanged
    | StatementTaken
    | WorkerLineTaken
    | ActNoted
    | SafetyCueRaised
    | SafetyCueSettled
    | KindsCorrected
    | SpeakerCorrected
    | PrivacySet
    | StateEntered
    | ItemCovered
    | MeetingPaused
    | MeetingResumed
    | ReminderGiven
    | SuggestionsOffered
    | WordsReadBack
    | ObjectiveStarted
    | ObjectiveAnswered
    | ObjectiveLeft
    | ObjectiveTakenUp
    | ObjectiveReworded
    | ObjectiveLevelled
    | ObjectiveDropped
    | TaskAdded
    | TaskDropped
    | AgreementGiven
    | MeetingFinished
    | Undone
    | Redone,
    Field(discriminator="type"),
]

SCHEMA_VERSION = 1
FACTS: TypeAdapter[AnyFact] = TypeAdapter(AnyFact)


class Event(BaseModel):
    """One fact with its place in the meeting: id, turn, time, actor, schema version."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    id: str
    turn: int
    at: datetime
    actor: str = "worker"
    version: int = SCHEMA_VERSION
    fact: AnyFact
