"""The published shape of a meeting outside the program: what ``export`` writes."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from assistant.meeting.nouns import (
    Act,
    Answer,
    Behaviour,
    CueStatus,
    Ends,
    Kind,
    Level,
    Nudge,
    ObjectiveStatus,
    Presence,
    Progress,
    Signature,
    TaskField,
    Topic,
)


class Part(BaseModel):
    """A part of the document; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class MeetingPart(Part):
    """Which meeting it was, and by which flow."""

    title: str
    flow: str
    flow_version: int
    practice: bool
    started: datetime
    finished: datetime | None = None
    case_type: str = ""
    meets_again: str = ""
    whom_to_call: str = ""
    follows: str = ""


class ParticipantPart(Part):
    """A person, with role and presence."""

    id: str
    name: str
    role: str | None = None
    presence: Presence = "present"


class StatementPart(Part):
    """What somebody but the worker said; ``speaker`` is a name, null while unknown."""

    id: str
    speaker: str | None = None
    text: str
    kinds: tuple[Kind, ...]
    topic: Topic
    at: datetime
    private: bool = False


class WorkerLinePart(Part):
    """A line of the worker's; ``after`` is the id of the statement that it followed."""

    id: str
    text: str
    at: datetime
    after: str | None = None
    topic: Topic = "prepare"
    behaviour: Behaviour = "other"
    acts: tuple[Act, ...] = ()
    nudges: tuple[Nudge, ...] = ()
    private: bool = False


class SafetyPart(Part):
    """A safety cue: its statement's id, what came of it, in which words."""

    id: str
    statement: str
    status: CueStatus = "open"
    words: str = ""


class AgreementPart(Part):
    """One person's answer; ``person`` is a name, ``came`` how it came if not at the table."""

    person: str
    answer: Answer
    reason: str = ""
    came: str = ""


class TaskPart(Part):
    """One task; dates as ISO where they were understood, else as typed."""

    id: str
    who: str
    what: str
    start: str | None = None
    end: str | None = None
    repeats: str | None = None
    rule: str = ""
    typed: str = ""
    unclear: str = ""
    ends: Ends = ""
    where: str = ""
    help: str = ""
    provider: str = ""
    statement: str | None = None
    progress: Progress = ""
    progress_words: str = ""
    helping: str = ""
    would_change: str = ""
    quoted: dict[TaskField, str] = {}


class OriginPart(Part):
    """The statements that words rest on; ``worded`` where the worker put them so."""

    statements: tuple[str, ...] = ()
    worded: bool = False


class AgreedWordingPart(Part):
    """What stood there when the family agreed."""

    text: str
    tasks: tuple[TaskPart, ...] = ()


class KinPart(Part):
    """Somebody of the family's who is looked for."""

    id: str
    who: str
    by: str = ""
    found: str = ""
    next_try: str = ""


class ObjectivePart(Part):
    """One objective with its tasks and who agreed."""

    id: str
    level: Level
    whose: str = ""
    text: str = ""
    statements: tuple[str, ...] = ()
    status: ObjectiveStatus = "draft"
    tied_to: str | None = None
    problem: str = ""
    situation: str = ""
    hope: str = ""
    strength: str = ""
    measure: str = ""
    scale_now: str = ""
    next_step: str = ""
    what_could_go_wrong: str = ""
    court_ordered: bool | None = None
    signature: Signature = "not_asked"
    service: str = ""
    agreements: tuple[AgreementPart, ...] = ()
    agreed_wording: AgreedWordingPart | None = None
    origins: dict[str, OriginPart] = Field(default_factory=dict)
    tasks: tuple[TaskPart, ...] = ()
    progress: Progress = ""
    worked: str = ""
    got_in_the_way: str = ""
    carried_from: str = ""
    earlier_statements: tuple[str, ...] = ()
    answered: tuple[str, ...] = ()


class NotedPart(Part):
    """An act of the worker's that was counted by key."""

    behaviour: Behaviour
    at: datetime
    topic: Topic


class MeetingDocument(Part):
    """A whole meeting, as a draft: it is not the case plan and nobody signed it."""

    format: Literal["ftm-coach meeting"] = "ftm-coach meeting"
    version: Literal[1] = 1
    draft: Literal[True] = True
    meeting: MeetingPart
    participants: tuple[ParticipantPart, ...] = ()
    statements: tuple[StatementPart, ...] = ()
    worker_lines: tuple[WorkerLinePart, ...] = ()
    noted: tuple[NotedPart, ...] = ()
    safety: tuple[SafetyPart, ...] = ()
    objectives: tuple[ObjectivePart, ...] = ()
    path: tuple[str, ...] = Field(default=())
    covered: tuple[str, ...] = ()
    kin: tuple[KinPart, ...] = ()
