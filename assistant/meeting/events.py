"""Everything that can have happened in a meeting, as facts in the past tense."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, cast

from pydantic import Field, TypeAdapter

from assistant.meeting.facts import (
    ContentChanged,
    Fact,
    ItemCovered,
    MeetingFinished,
    MeetingImported,
    MeetingOpened,
    MeetingPaused,
    MeetingResumed,
    MeetingTitled,
    ParticipantChanged,
    Redone,
    ReminderGiven,
    SpeakerJoined,
    StateEntered,
    SuggestionsOffered,
    Undone,
    WordsReadBack,
)
from assistant.meeting.facts_of_custody import LegalHoldLifted, LegalHoldSet, WordsRedacted
from assistant.meeting.facts_of_plan import (
    AgreementGiven,
    KinNoted,
    MeetingDetailSet,
    ObjectiveAnswered,
    ObjectiveDropped,
    ObjectiveFieldSet,
    ObjectiveLeft,
    ObjectiveLevelled,
    ObjectiveMarked,
    ObjectiveReworded,
    ObjectiveSettled,
    ObjectiveStarted,
    ObjectiveTakenUp,
    PlanCarriedOver,
    ServiceNamed,
    TaskAdded,
    TaskDetailed,
    TaskDropped,
    TaskOffered,
    TaskTimed,
)
from assistant.meeting.facts_of_rehearsal import (
    AsideTaken,
    LineFelt,
    MemberActed,
    MemberSpoke,
    RehearsalBegun,
    Rewound,
)
from assistant.meeting.facts_of_talk import (
    ActNoted,
    KindsCorrected,
    PrivacySet,
    SafetyCueRaised,
    SafetyCueSettled,
    SpeakerCorrected,
    StatementTaken,
    WorkerLineTaken,
)

__all__ = [
    "FACTS",
    "SCHEMA_VERSION",
    "ActNoted",
    "AgreementGiven",
    "AnyFact",
    "AsideTaken",
    "ContentChanged",
    "Event",
    "Fact",
    "ItemCovered",
    "KinNoted",
    "KindsCorrected",
    "LegalHoldLifted",
    "LegalHoldSet",
    "LineFelt",
    "MeetingDetailSet",
    "MeetingFinished",
    "MeetingImported",
    "MeetingOpened",
    "MeetingPaused",
    "MeetingResumed",
    "MeetingTitled",
    "MemberActed",
    "MemberSpoke",
    "ObjectiveAnswered",
    "ObjectiveDropped",
    "ObjectiveFieldSet",
    "ObjectiveLeft",
    "ObjectiveLevelled",
    "ObjectiveMarked",
    "ObjectiveReworded",
    "ObjectiveSettled",
    "ObjectiveStarted",
    "ObjectiveTakenUp",
    "ParticipantChanged",
    "PlanCarriedOver",
    "PrivacySet",
    "Redone",
    "RehearsalBegun",
    "ReminderGiven",
    "Rewound",
    "SafetyCueRaised",
    "SafetyCueSettled",
    "ServiceNamed",
    "SpeakerCorrected",
    "SpeakerJoined",
    "StateEntered",
    "StatementTaken",
    "SuggestionsOffered",
    "TaskAdded",
    "TaskDetailed",
    "TaskDropped",
    "TaskOffered",
    "TaskTimed",
    "Undone",
    "WordsReadBack",
    "WordsRedacted",
    "WorkerLineTaken",
    "happened",
]

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
    | ObjectiveSettled
    | MeetingDetailSet
    | KinNoted
    | ObjectiveFieldSet
    | ObjectiveMarked
    | PlanCarriedOver
    | ServiceNamed
    | TaskDetailed
    | TaskOffered
    | TaskTimed
    | MeetingFinished
    | RehearsalBegun
    | LineFelt
    | MemberSpoke
    | MemberActed
    | AsideTaken
    | Rewound
    | WordsRedacted
    | LegalHoldSet
    | LegalHoldLifted
    | Undone
    | Redone,
    Field(discriminator="type"),
]

SCHEMA_VERSION = 1
FACTS: TypeAdapter[AnyFact] = TypeAdapter(AnyFact)


@dataclass(frozen=True, slots=True)
class Event:
    """One fact with its place in the meeting: id, turn, time, actor, schema version."""

    id: str
    turn: int
    at: datetime
    fact: AnyFact
    actor: str = "worker"
    version: int = SCHEMA_VERSION


def happened(number: int, turn: int, at: datetime, fact: Fact) -> Event:
    """The event of a fact: the ``number``-th of its meeting."""
    return Event(id=f"e{number}", turn=turn, at=at, fact=cast(AnyFact, fact))
