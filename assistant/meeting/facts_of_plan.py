"""What can happen to objectives, tasks and agreement."""

from __future__ import annotations

from typing import ClassVar, Literal

from assistant.meeting.facts import Fact
from assistant.meeting.nouns import (
    Answer,
    Ends,
    Level,
    Objective,
    ObjectiveField,
    ObjectiveStatus,
    Progress,
    Signature,
    TaskField,
)
from assistant.meeting.nouns import Kin as KinSought


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
    worded: bool = False  # the worker's own wording of what was said


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


class ServiceNamed(Fact):
    """A service was named where a change in daily life was asked for; the question stands."""

    spoken: ClassVar[frozenset[str]] = frozenset({"words"})
    type: Literal["service_named"] = "service_named"
    objective: str
    words: str
    service: str
    statements: tuple[str, ...] = ()


class ObjectiveFieldSet(Fact):
    """One part of an objective was put into words outside the building questions."""

    spoken: ClassVar[frozenset[str]] = frozenset({"words"})
    type: Literal["objective_field_set"] = "objective_field_set"
    objective: str
    field: ObjectiveField
    words: str
    statements: tuple[str, ...] = ()


class ObjectiveMarked(Fact):
    """Something about an objective that is no wording: ordered by court, signed, entered."""

    type: Literal["objective_marked"] = "objective_marked"
    objective: str
    court_ordered: bool | None = None
    signature: Signature | None = None
    status: ObjectiveStatus | None = None
    progress: Progress | None = None
    tied_to: str | None = None


class ObjectiveDropped(Fact):
    """An objective was taken out of the plan."""

    type: Literal["objective_dropped"] = "objective_dropped"
    objective: str


class TaskAdded(Fact):
    """Somebody will do something."""

    spoken: ClassVar[frozenset[str]] = frozenset(
        {"who", "what", "start", "end", "repeats", "typed", "unclear"}
    )
    type: Literal["task_added"] = "task_added"
    objective: str
    task: str
    who: str
    what: str
    start: str | None = None
    end: str | None = None
    repeats: str | None = None
    rule: str = ""
    typed: str = ""
    unclear: str = ""
    ends: Ends = ""
    statement: str | None = None
    line: str | None = None  # the worker's own, where it was promised there


class TaskOffered(Fact):
    """A line of the worker's may be a task: it waits for a yes, and is none before."""

    type: Literal["task_offered"] = "task_offered"
    objective: str
    line: str


class TaskTimed(Fact):
    """A task's times were said anew."""

    spoken: ClassVar[frozenset[str]] = frozenset({"start", "end", "repeats", "typed", "unclear"})
    type: Literal["task_timed"] = "task_timed"
    objective: str
    task: str
    start: str | None = None
    end: str | None = None
    repeats: str | None = None
    rule: str = ""
    typed: str = ""
    unclear: str = ""
    ends: Ends = ""


class TaskDetailed(Fact):
    """Something more was said of a task: where, with whose help, how it went."""

    spoken: ClassVar[frozenset[str]] = frozenset({"words"})
    type: Literal["task_detailed"] = "task_detailed"
    objective: str
    task: str
    field: TaskField
    words: str
    progress: Progress | None = None
    statement: str | None = None  # whose words they are, where a statement was named


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
    came: str = ""


class ObjectiveSettled(Fact):
    """The family's yes to an objective is complete, or no longer is."""

    type: Literal["objective_settled"] = "objective_settled"
    objective: str
    status: ObjectiveStatus


class PlanCarriedOver(Fact):
    """The objectives and the search for kin of an earlier meeting go on in this one."""

    undoable: ClassVar[bool] = False
    spoken: ClassVar[frozenset[str]] = frozenset({"objectives", "kin"})
    type: Literal["plan_carried_over"] = "plan_carried_over"
    meeting: str
    objectives: tuple[Objective, ...]
    kin: tuple[KinSought, ...] = ()


class KinNoted(Fact):
    """How the search for one of the family's people stands."""

    spoken: ClassVar[frozenset[str]] = frozenset({"who", "by", "found", "next_try"})
    type: Literal["kin_noted"] = "kin_noted"
    kin: str
    who: str
    by: str = ""
    found: str = ""
    next_try: str = ""


class MeetingDetailSet(Fact):
    """Something that the papers need: when all meet again, whom to call, which case type."""

    spoken: ClassVar[frozenset[str]] = frozenset({"words"})
    type: Literal["meeting_detail_set"] = "meeting_detail_set"
    detail: Literal["meets_again", "whom_to_call", "case_type"]
    words: str
