"""What can happen to words: said, heard, corrected, hidden, followed up."""

from __future__ import annotations

from typing import ClassVar, Literal

from assistant.meeting.facts import Fact
from assistant.meeting.nouns import Behaviour, CueStatus, Heard, Kind, Topic, Understood


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

    spoken: ClassVar[frozenset[str]] = frozenset({"text", "heard"})
    type: Literal["worker_line_taken"] = "worker_line_taken"
    line: str
    text: str
    after: str | None
    topic: Topic
    heard: Heard
    private: bool = False
    replaces: str | None = None  # the statement that it had been taken for


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
