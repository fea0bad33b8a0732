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
from assistant.meeting.facts_of_plan import (
    AgreementGiven,
    ObjectiveAnswered,
    ObjectiveDropped,
    ObjectiveLeft,
    ObjectiveLevelled,
    ObjectiveReworded,
    ObjectiveSettled,
    ObjectiveStarted,
    ObjectiveTakenUp,
    TaskAdded,
    TaskDropped,
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
    "ContentChanged",
    "Event",
    "Fact",
    "ItemCovered",
    "KindsCorrected",
    "MeetingFinished",
    "MeetingImported",
    "MeetingOpened",
    "MeetingPaused",
    "MeetingResumed",
    "MeetingTitled",
    "ObjectiveAnswered",
    "ObjectiveDropped",
    "ObjectiveLeft",
    "ObjectiveLevelled",
    "ObjectiveReworded",
    "ObjectiveSettled",
    "ObjectiveStarted",
    "ObjectiveTakenUp",
    "ParticipantChanged",
    "PrivacySet",
    "Redone",
    "ReminderGiven",
    "SafetyCueRaised",
    "SafetyCueSettled",
    "SpeakerCorrected",
    "SpeakerJoined",
    "StateEntered",
    "StatementTaken",
    "SuggestionsOffered",
    "TaskAdded",
    "TaskDropped",
    "Undone",
    "WordsReadBack",
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
    | MeetingFinished
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
