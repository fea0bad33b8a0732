"""What can happen to objectives, tasks and agreement."""

from __future__ import annotations

from typing import ClassVar, Literal

from assistant.meeting.facts import Fact
from assistant.meeting.nouns import Answer, Level, ObjectiveStatus


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


class ObjectiveSettled(Fact):
    """The family's yes to an objective is complete, or no longer is."""

    type: Literal["objective_settled"] = "objective_settled"
    objective: str
    status: ObjectiveStatus
