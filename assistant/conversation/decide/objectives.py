"""What happens to objectives and tasks: begun from picked statements, answered, changed."""

from __future__ import annotations

import re

from assistant.conversation.context import Context
from assistant.conversation.decide.numbers import (
    one_objective,
    one_statement,
    split_objective,
)
from assistant.errors import LineError
from assistant.meeting.events import Fact
from assistant.meeting.facts_of_plan import (
    ObjectiveDropped,
    ObjectiveLeft,
    ObjectiveLevelled,
    ObjectiveReworded,
    ObjectiveStarted,
    ObjectiveTakenUp,
    TaskAdded,
    TaskDropped,
)
from assistant.meeting.nouns import Level, Objective
from assistant.meeting.record import Record
from assistant.plan.building import answered, open_question
from assistant.plan.when import read_task

_PICKED = re.compile(r"((?:s?\d{1,7}[\s,]*)+)(?::\s*(.*))?", re.DOTALL | re.I)
_LEVELS: dict[str, Level] = {
    "primary": "primary",
    "secondary": "secondary",
    "individual": "individual",
    "child": "child",
    "youth": "child",
}


def objective(record: Record, rest: str, context: Context) -> list[Fact]:
    """Begin an objective from statements, take one up again, reword, level or drop it."""
    wanted, words = split_objective(rest)
    if wanted is not None:
        return _change(one_objective(record, wanted, context), words)
    if not rest:
        unfinished = [one for one in record.objectives.values() if one.status == "unfinished"]
        if record.building is None and unfinished:
            return [ObjectiveTakenUp(objective=unfinished[-1].id)]
        return []
    match = _PICKED.fullmatch(rest)
    if match is None:
        raise LineError(context.say("error.objective_how"))
    numbers = re.findall(r"\d+", match[1])
    picked = tuple(one_statement(record, f"s{int(number)}", context).id for number in numbers)
    for one in picked:
        if record.statements[one].private:
            raise LineError(context.say("error.private_in_objective", number=one[1:]))
    started = ObjectiveStarted(objective=context.fresh_id("o"), statements=picked)
    left: list[Fact] = [ObjectiveLeft(objective=record.building)] if record.building else []
    words = (match[2] or "").strip()
    if not words:
        return [*left, started]
    begun = Objective(id=started.objective, statements=picked)
    return [*left, started, *answered(begun, "change", words, ())]


def _change(one: Objective, words: str) -> list[Fact]:
    if not words:
        return [ObjectiveTakenUp(objective=one.id)]
    first, _, rest = words.partition(" ")
    if first.casefold() == "drop" and not rest:
        return [ObjectiveDropped(objective=one.id)]
    if first.casefold() in _LEVELS:
        whose = rest.strip() or one.whose
        return [ObjectiveLevelled(objective=one.id, level=_LEVELS[first.casefold()], whose=whose)]
    return [ObjectiveReworded(objective=one.id, text=words)]


def task(record: Record, rest: str, context: Context) -> list[Fact]:
    """Add who does what by when to an objective: ``[o1] WHO: WHAT by WHEN``; ``drop t2``."""
    dropped = re.fullmatch(r"drop\s+t?(\d{1,5})", rest, re.I)
    if dropped:
        return [_drop_task(record, f"t{int(dropped[1])}", context)]
    wanted, words = split_objective(rest)
    chosen = one_objective(record, wanted, context)
    who, colon, what = words.partition(":")
    if not colon or not who.strip() or not what.strip():
        raise LineError(context.say("error.task_how"))
    known = record.participant_named(who.strip())
    read = read_task(what, who=known.name if known else who.strip())
    return [
        TaskAdded(
            objective=chosen.id,
            task=context.fresh_id("t"),
            who=read.who,
            what=read.what,
            start=read.start,
            end=read.end,
            repeats=read.repeats,
        )
    ]


def _drop_task(record: Record, wanted: str, context: Context) -> Fact:
    for one in record.objectives.values():
        if any(task.id == wanted for task in one.tasks):
            return TaskDropped(objective=one.id, task=wanted)
    raise LineError(context.say("error.no_such_task", number=wanted[1:]))


def skip(record: Record, rest: str, context: Context) -> list[Fact]:
    """Pass over the question that is being asked, or say that the tasks are all named."""
    chosen, question = _being_built(record, context)
    return answered(chosen, question, "", ())


def pick(record: Record, rest: str, context: Context) -> list[Fact]:
    """Answer the question that is being asked with a statement, by its number."""
    chosen, question = _being_built(record, context)
    statement = one_statement(record, f"s{rest.lstrip('sS')}", context)
    if statement.private:
        raise LineError(context.say("error.private_in_objective", number=statement.id[1:]))
    return answered(chosen, question, statement.text.strip(), (statement.id,))


def leave(record: Record, rest: str, context: Context) -> list[Fact]:
    """Leave the objective half-way; it can be taken up again."""
    chosen, _ = _being_built(record, context)
    return [ObjectiveLeft(objective=chosen.id)]


def _being_built(record: Record, context: Context) -> tuple[Objective, str]:
    chosen = record.objectives.get(record.building or "")
    question = open_question(chosen) if chosen else None
    if chosen is None or question is None:
        raise LineError(context.say("error.nothing_being_built"))
    return chosen, question
