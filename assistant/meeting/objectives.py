"""How objectives come about and are agreed: the part of the fold that is theirs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from assistant.meeting import events as happened
from assistant.meeting.agreed import asked_again, at_yes, changes_the_promise
from assistant.meeting.nouns import AgreedWording, Agreement, Kin, Objective, Origin
from assistant.meeting.record import Record
from assistant.meeting.tasks import TASK_STEPS

# Which field of an objective each building question fills. Tasks are facts of their own.
FIELD_OF_QUESTION = {
    "change": "text",
    "situation": "situation",
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
    # A danger is followed up by the agency's procedure, and is no problem to build upon.
    unsafe = {cue.statement for cue in record.open_cues()}
    said = [record.statements[one] for one in fact.statements if one not in unsafe]
    problem = next((one for one in said if "concern" in one.kinds), None)
    record.objectives[fact.objective] = Objective(
        id=fact.objective,
        statements=fact.statements,
        level="secondary" if record.objectives else "primary",
        problem=problem.text.strip() if problem else "",
        origins={"problem": Origin(statements=(problem.id,))} if problem else {},
    )
    record.building = fact.objective
    record.unplaced = None
    record.last_objective = fact.objective


def _answered(record: Record, fact: happened.ObjectiveAnswered, at: datetime) -> None:
    before = record.objectives[fact.objective]
    changes: dict[str, Any] = {"statements": _with(before.statements, fact.statements)}
    field = FIELD_OF_QUESTION.get(fact.question)
    if field is not None and fact.words:
        changes |= asked_again(record, before)
        changes[field] = fact.words
        changes["origins"] = before.origins | {field: _origin(fact.statements, fact.worded)}
    if fact.question not in before.answered:
        changes["answered"] = (*before.answered, fact.question)
    record.unplaced = None
    after = _update(record, fact.objective, **changes)
    if "finished" in after.answered:
        _complete(record, after)


def _complete(record: Record, objective: Objective) -> None:
    if objective.status == "unfinished":
        _update(record, objective.id, status="draft")
    if record.building == objective.id:
        record.building = None


def _left(record: Record, fact: happened.ObjectiveLeft, at: datetime) -> None:
    record.building = record.unplaced = None


def _taken_up(record: Record, fact: happened.ObjectiveTakenUp, at: datetime) -> None:
    record.building = fact.objective
    record.unplaced = None
    record.last_objective = fact.objective


def _origin(statements: tuple[str, ...], worded: bool = False) -> Origin:
    """Where words come from; what rests on no statement was put so by the worker."""
    return Origin(statements=statements, worded=worded or not statements)


def _said_in(field: str, statements: tuple[str, ...]) -> dict[str, Origin]:
    return {field: Origin(statements=statements)} if statements else {}


def _text_from(objective: Objective) -> tuple[str, ...]:
    """The statements that an objective's text is made of: those of before, or the picked ones."""
    before = objective.origins.get("text")
    return before.statements if before else objective.statements


def _reworded(record: Record, fact: happened.ObjectiveReworded, at: datetime) -> None:
    before = record.objectives[fact.objective]
    answered = before.answered if "change" in before.answered else (*before.answered, "change")
    _update(
        record,
        fact.objective,
        text=fact.text,
        answered=answered,
        origins=before.origins | {"text": _origin(_text_from(before), worded=True)},
        **asked_again(record, before),
    )
    record.last_objective = fact.objective


def _levelled(record: Record, fact: happened.ObjectiveLevelled, at: datetime) -> None:
    before = record.objectives[fact.objective]
    changes: dict[str, Any] = {"level": fact.level, "whose": fact.whose}
    if fact.whose != before.whose:
        changes["origins"] = before.origins | {"whose": _origin(())}
    if fact.level == "individual" and before.tied_to is None:
        primary = (one.id for one in record.objectives.values() if one.level == "primary")
        changes["tied_to"] = next((one for one in primary if one != before.id), None)
    _update(record, fact.objective, **changes, **asked_again(record, before))


def _without_spent(objective: Objective, field: str) -> tuple[str, ...]:
    """The statements that still count where one part is put otherwise."""
    replaced = objective.origins.get(field, Origin()).statements
    used = {task.statement for task in objective.tasks}
    for other, origin in objective.origins.items():
        used |= set(origin.statements) if other != field else set()
    return tuple(one for one in objective.statements if one in used or one not in replaced)


def _field_set(record: Record, fact: happened.ObjectiveFieldSet, at: datetime) -> None:
    before = record.objectives[fact.objective]
    _update(
        record,
        fact.objective,
        **{fact.field: fact.words},
        origins=before.origins | {fact.field: _origin(fact.statements)},
        statements=_with(_without_spent(before, fact.field), fact.statements),
        **(asked_again(record, before) if changes_the_promise(fact.field) else {}),
    )
    record.last_objective = fact.objective


def _marked(record: Record, fact: happened.ObjectiveMarked, at: datetime) -> None:
    said = fact.model_dump(exclude={"objective", "type"}, exclude_none=True)
    _update(record, fact.objective, **said)
    record.last_objective = fact.objective


def _service_named(record: Record, fact: happened.ServiceNamed, at: datetime) -> None:
    record.unplaced = None
    before = record.objectives[fact.objective]
    _update(
        record,
        fact.objective,
        service=fact.words,
        statements=_with(before.statements, fact.statements),
        origins=before.origins | _said_in("service", fact.statements),
    )


def _dropped(record: Record, fact: happened.ObjectiveDropped, at: datetime) -> None:
    del record.objectives[fact.objective]
    record.yes_before.pop(fact.objective, None)
    if record.building == fact.objective:
        record.building = None
    if record.last_objective == fact.objective:
        record.last_objective = next(reversed(record.objectives), None)


def _agreement_given(record: Record, fact: happened.AgreementGiven, at: datetime) -> None:
    before = record.objectives[fact.objective]
    agreement = Agreement(
        person=fact.participant, answer=fact.answer, reason=fact.reason, came=fact.came
    )
    # Those of an earlier meeting stand by name.
    same = {fact.participant, record.name_of(fact.participant)}
    others = tuple(one for one in before.agreements if one.person not in same)
    _update(record, fact.objective, agreements=(*others, agreement))
    waiting = record.yes_before.pop(fact.objective, ())
    left = tuple(one for one in waiting if one not in same)
    if left:
        record.yes_before[fact.objective] = left


def _status_settled(record: Record, fact: happened.ObjectiveSettled, at: datetime) -> None:
    before = record.objectives[fact.objective]
    if fact.status == "agreed":
        record.yes_before.pop(fact.objective, None)
    # A no to what was agreed takes the yes back: nothing has changed since.
    kept = {"agreed_wording": at_yes(before) if fact.status == "agreed" else None}
    _update(record, fact.objective, status=fact.status, **kept)


def _carried_over(record: Record, fact: happened.PlanCarriedOver, at: datetime) -> None:
    record.follows = fact.meeting
    for objective in fact.objectives:
        record.objectives[objective.id] = objective.model_copy(
            update={"agreed_wording": _by_words_alone(objective.agreed_wording)}
        )
        record.last_objective = objective.id
    record.kin = {one.id: one for one in fact.kin}


def _by_words_alone(agreed: AgreedWording | None) -> AgreedWording | None:
    """What was agreed in another meeting: its statements bear that meeting's numbers."""
    if agreed is None:
        return None
    tasks = tuple(one.model_copy(update={"statement": None, "quoted": {}}) for one in agreed.tasks)
    return agreed.model_copy(update={"tasks": tasks})


def _kin_noted(record: Record, fact: happened.KinNoted, at: datetime) -> None:
    record.kin[fact.kin] = Kin(
        id=fact.kin, who=fact.who, by=fact.by, found=fact.found, next_try=fact.next_try
    )


def _detail_set(record: Record, fact: happened.MeetingDetailSet, at: datetime) -> None:
    setattr(record, fact.detail, fact.words)


OBJECTIVE_STEPS: dict[type[happened.Fact], Callable[[Record, Any, datetime], None]] = {
    happened.ObjectiveStarted: _started,
    happened.ObjectiveAnswered: _answered,
    happened.ObjectiveLeft: _left,
    happened.ObjectiveTakenUp: _taken_up,
    happened.ObjectiveReworded: _reworded,
    happened.ObjectiveLevelled: _levelled,
    happened.ObjectiveDropped: _dropped,
    happened.ObjectiveFieldSet: _field_set,
    happened.ObjectiveMarked: _marked,
    happened.ServiceNamed: _service_named,
    happened.AgreementGiven: _agreement_given,
    happened.ObjectiveSettled: _status_settled,
    happened.PlanCarriedOver: _carried_over,
    happened.KinNoted: _kin_noted,
    happened.MeetingDetailSet: _detail_set,
    **TASK_STEPS,
}
