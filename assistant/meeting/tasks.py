"""How tasks come about and change: their part of the fold."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from assistant.meeting import events as happened
from assistant.meeting.agreed import asked_again, changes_the_promise
from assistant.meeting.nouns import Task
from assistant.meeting.record import Record


def _update(record: Record, objective_id: str, **changes: Any) -> None:
    before = record.objectives[objective_id]
    record.objectives[objective_id] = before.model_copy(update=changes)
    record.last_objective = objective_id


def _added(record: Record, fact: happened.TaskAdded, at: datetime) -> None:
    record.unplaced = None
    task = Task(id=fact.task, **fact.model_dump(exclude={"type", "objective", "task", "line"}))
    before = record.objectives[fact.objective]
    _update(record, fact.objective, tasks=(*before.tasks, task), **asked_again(record, before))


def _offered(record: Record, fact: happened.TaskOffered, at: datetime) -> None:
    record.unplaced = fact.line


def _dropped(record: Record, fact: happened.TaskDropped, at: datetime) -> None:
    before = record.objectives[fact.objective]
    kept = tuple(task for task in before.tasks if task.id != fact.task)
    _update(record, fact.objective, tasks=kept, **asked_again(record, before))


def _timed(record: Record, fact: happened.TaskTimed, at: datetime) -> None:
    # What was said of time before stands where nothing new is said of it.
    said = fact.model_dump(exclude={"type", "objective", "task"}, exclude_defaults=True)
    changes = {"unclear": "", **said}
    _change(record, fact.objective, fact.task, changes, promise=True)


def _detailed(record: Record, fact: happened.TaskDetailed, at: datetime) -> None:
    changes: dict[str, Any] = {fact.field: fact.words}
    if fact.progress is not None:
        changes["progress"] = fact.progress
    before = next(
        (one for one in record.objectives[fact.objective].tasks if one.id == fact.task), None
    )
    quoted = {} if before is None else dict(before.quoted)
    quoted.pop(fact.field, None)
    changes["quoted"] = quoted | ({fact.field: fact.statement} if fact.statement else {})
    _change(record, fact.objective, fact.task, changes, promise=changes_the_promise(fact.field))


def _change(
    record: Record, objective_id: str, task_id: str, changes: dict[str, Any], *, promise: bool
) -> None:
    before = record.objectives[objective_id]
    tasks = tuple(
        one.model_copy(update=changes) if one.id == task_id else one for one in before.tasks
    )
    _update(record, objective_id, tasks=tasks, **(asked_again(record, before) if promise else {}))


TASK_STEPS: dict[type[happened.Fact], Callable[[Record, Any, datetime], None]] = {
    happened.TaskAdded: _added,
    happened.TaskDropped: _dropped,
    happened.TaskOffered: _offered,
    happened.TaskTimed: _timed,
    happened.TaskDetailed: _detailed,
}
