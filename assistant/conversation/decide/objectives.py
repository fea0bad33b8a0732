"""What happens to objectives: begun from picked statements, answered, changed."""

from __future__ import annotations

import re

from assistant.conversation.context import Context
from assistant.conversation.decide.marking import fields_set, marks
from assistant.conversation.decide.numbers import (
    one_objective,
    split_objective,
    statement_for_plan,
)
from assistant.conversation.decide.said_tasks import said_task
from assistant.errors import LineError
from assistant.meeting.events import Fact
from assistant.meeting.facts_of_plan import (
    ObjectiveDropped,
    ObjectiveLeft,
    ObjectiveLevelled,
    ObjectiveReworded,
    ObjectiveStarted,
    ObjectiveTakenUp,
)
from assistant.meeting.nouns import Level, Objective
from assistant.meeting.record import Record
from assistant.plan.building import answered, change_named, open_question, task_fact
from assistant.plan.when import read_task

_PICKED = re.compile(r"((?:s?\d{1,7}[\s,]*)+)(?::\s*(.*))?", re.DOTALL | re.I)
_NUMBER = re.compile(r"[sS]?\d{1,7}")
_IN_OTHER_WORDS = re.compile(r"(?:o|objective\s+)\d{1,5}\s*:", re.I)
# Without a colon, so few words are rather a part that was mistyped than the objective anew.
_PERHAPS_A_PART = re.compile(r"\S+(?:\s+\S+){0,2}\Z|[\w ]{1,20}:")
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
        chosen = one_objective(record, wanted, context)
        colon = _IN_OTHER_WORDS.match(rest) is not None
        return _change(record, chosen, words, context, reworded=colon)
    if not rest:
        unfinished = [one for one in record.objectives.values() if one.status == "unfinished"]
        if record.building is None and unfinished:
            return [ObjectiveTakenUp(objective=unfinished[-1].id)]
        return []
    match = _PICKED.fullmatch(rest)
    if match is None:
        raise LineError(context.say("error.objective_how"))
    numbers = re.findall(r"\d+", match[1])
    picked = tuple(statement_for_plan(record, f"s{int(number)}", context).id for number in numbers)
    started = ObjectiveStarted(objective=context.fresh_id("o"), statements=picked)
    left: list[Fact] = [ObjectiveLeft(objective=record.building)] if record.building else []
    words = (match[2] or "").strip()
    if not words:
        return [*left, started]
    begun = Objective(id=started.objective, statements=picked)
    said = tuple(one for one in picked if words in record.statements[one].text)
    services = context.content.phrases["services"]
    facts = change_named(begun, words, said or picked, services, worded=not said)
    return [*left, started, *facts]


def _change(
    record: Record, one: Objective, words: str, context: Context, *, reworded: bool
) -> list[Fact]:
    if not words:
        return [ObjectiveTakenUp(objective=one.id)]
    if words.casefold() == "drop":
        return [ObjectiveDropped(objective=one.id)]
    first, _, rest = words.partition(" ")
    if first.casefold() in _LEVELS:
        whose = rest.strip() or one.whose
        return [ObjectiveLevelled(objective=one.id, level=_LEVELS[first.casefold()], whose=whose)]
    marked = marks(record, one, words, context) or fields_set(record, one, words, context)
    if not marked and not reworded and _PERHAPS_A_PART.match(words):
        raise LineError(context.say("error.objective_part", words=words, number=one.id))
    return marked or [ObjectiveReworded(objective=one.id, text=words)]


def skip(record: Record, rest: str, context: Context) -> list[Fact]:
    """Pass over the question that is being asked, or say that the tasks are all named."""
    chosen, question = _being_built(record, context)
    return answered(chosen, question, "", ())


def pick(record: Record, rest: str, context: Context) -> list[Fact]:
    """Answer the question that is being asked with a statement, by its number.

    In a rehearsal words answer it too, as the worker puts them: whatever is typed there without
    a command is said to the family.
    """
    chosen, question = _being_built(record, context)
    if record.rehearsed is not None and rest and not _NUMBER.fullmatch(rest):
        return _worded(chosen, question, rest, context)
    if not _NUMBER.fullmatch(rest):
        raise LineError(context.say("error.pick_how"))
    statement = statement_for_plan(record, f"s{int(rest.lstrip('sS'))}", context)
    if question == "tasks":
        return said_task(record, chosen.id, statement.id, context)
    words = statement.text.strip()
    if question == "change":
        services = context.content.phrases["services"]
        return change_named(chosen, words, (statement.id,), services)
    return answered(chosen, question, words, (statement.id,))


def _worded(chosen: Objective, question: str, words: str, context: Context) -> list[Fact]:
    """What the worker's own words answer."""
    if question == "change":
        services = context.content.phrases["services"]
        return change_named(chosen, words, (), services, worded=True)
    if question == "tasks":
        who, colon, what = words.partition(":")
        read = read_task(what.strip(), who.strip(), context.today) if colon else None
        read = read or read_task(words, "", context.today)
        return [task_fact(chosen.id, context.fresh_id("t"), read)]
    return answered(chosen, question, words, (), worded=True)


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
