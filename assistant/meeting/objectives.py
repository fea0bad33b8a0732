"""How objectives come about, are agreed and change: the part of the fold that is theirs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from assistant.meeting import events as happened
from assistant.meeting.nouns import Agreement, Objective, Task
from assistant.meeting.record import Record

# Which field of an objective each building question fills. Tasks are facts of their own.
FIELD_OF_QUESTION = {
    "change": "text",
    "whose": "whose",
    "hope": "hope",
    "strength": "strength",
    "measure": "measure",
    "what_could_go_wrong": "what_could_go_wrong",
}


def _update(record: Record, objective_id: str, **changes: Any) -> Objective:
    after = record.objectives[objective_id].model_copy(update=changes)
    record.objectives[objective_id] = after
    return after


def _with(statements: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return statements + tuple(one for one in more if one not in statements)


def _started(record: Record, fact: happened.ObjectiveStarted, at: datetime) -> None:
    record.objectives[fact.objective] = Objective(
        id=fact.objective,
        statements=fact.statements,
        level="secondary" if record.objectives else "primary",
    )
    record.building = fact.objective
    record.last_objective = fact.objective


def _answered(record: Record, fact: happened.ObjectiveAnswered, at: datetime) -> None:
    before = record.objectives[fact.objective]
    changes: dict[str, Any] = {"statements": _with(before.statements, fact.statements)}
    field = FIELD_OF_QUESTION.get(fact.question)
    if field is not None and fact.words:
        changes[field] = fact.words
    if fact.question not in before.answered:
        changes["answered"] = (*before.answered, fact.question)
    after = _update(record, fact.objective, **changes)
    if "finished" in after.answered:
        _complete(record, after)


def _complete(record: Record, objective: Objective) -> None:
    if objective.status == "unfinished":
        _update(record, objective.id, status="draft")
    if record.building == objective.id:
        record.building = None


def _left(record: Record, fact: happened.ObjectiveLeft, at: datetime) -> None:
    record.building = None


def _taken_up(record: Record, fact: happened.ObjectiveTakenUp, at: datetime) -> None:
    record.building = fact.objective
    record.last_objective = fact.objective


def _asked_again(objective: Objective) -> dict[str, Any]:
    """What a change undoes: a yes was given to what stood there before (KY SOP 3.2)."""
    if objective.status != "agreed":
        return {}
    return {"status": "draft", "agreements": ()}


def _reworded(record: Record, fact: happened.ObjectiveReworded, at: datetime) -> None:
    before = record.objectives[fact.objective]
    answered = before.answered if "change" in before.answered else (*before.answered, "change")
    _update(
        record,
        fact.objective,
        text=fact.text,
        answered=answered,
        **_asked_again(before),
    )
    record.last_objective = fact.objective


def _levelled(record: Record, fact: happened.ObjectiveLevelled, at: datetime) -> None:
    _update(record, fact.objective, level=fact.level, whose=fact.whose)


def _dropped(record: Record, fact: happened.ObjectiveDropped, at: datetime) -> None:
    del record.objectives[fact.objective]
    if record.building == fact.objective:
        record.building = None
    if record.last_objective == fact.objective:
        record.last_objective = next(reversed(record.objectives), None)


def _task_added(record: Record, fact: happened.TaskAdded, at: datetime) -> None:
    task = Task(
        id=fact.task,
        who=fact.who,
        what=fact.what,
        start=fact.start,
        end=fact.end,
        repeats=fact.repeats,
    )
    before = record.objectives[fact.objective]
    _update(record, fact.objective, tasks=(*before.tasks, task), **_asked_again(before))
    record.last_objective = fact.objective


def _task_dropped(record: Record, fact: happened.TaskDropped, at: datetime) -> None:
    before = record.objectives[fact.objective]
    kept = tuple(task for task in before.tasks if task.id != fact.task)
    _update(record, fact.objective, tasks=kept, **_asked_again(before))


def _agreement_given(record: Record, fact: happened.AgreementGiven, at: datetime) -> None:
    before = record.objectives[fact.objective]
    agreement = Agreement(person=fact.participant, answer=fact.answer, reason=fact.reason)
    others = tuple(one for one in before.agreements if one.person != fact.participant)
    _update(record, fact.objective, agreements=(*others, agreement))


def _status_settled(record: Record, fact: happened.ObjectiveSettled, at: datetime) -> None:
    _update(record, fact.objective, status=fact.status)


OBJECTIVE_STEPS: dict[type[happened.Fact], Callable[[Record, Any, datetime], None]] = {
    happened.ObjectiveStarted: _started,
    happened.ObjectiveAnswered: _answered,
    happened.ObjectiveLeft: _left,
    happened.ObjectiveTakenUp: _taken_up,
    happened.ObjectiveReworded: _reworded,
    happened.ObjectiveLevelled: _levelled,
    happened.ObjectiveDropped: _dropped,
    happened.TaskAdded: _task_added,
    happened.TaskDropped: _task_dropped,
    happened.AgreementGiven: _agreement_given,
    happened.ObjectiveSettled: _status_settled,
}
