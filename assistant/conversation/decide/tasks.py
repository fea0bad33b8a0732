"""What happens to tasks: added, timed anew, told more of, taken out."""

from __future__ import annotations

import re

from assistant.conversation.context import Context
from assistant.conversation.decide.marking import PROGRESS
from assistant.conversation.decide.numbers import one_objective, split_objective, statement_for_plan
from assistant.conversation.decide.said_tasks import SAID, name_meant, said_task
from assistant.errors import LineError
from assistant.meeting.events import Fact
from assistant.meeting.facts_of_plan import TaskDetailed, TaskDropped, TaskTimed
from assistant.meeting.nouns import TaskField
from assistant.meeting.record import Record
from assistant.plan.building import task_fact
from assistant.plan.retiming import new_times
from assistant.plan.when import read_task

_TASK = re.compile(r"t(\d{1,5})(?=\s|:|$)\s*:?\s*(.*)", re.DOTALL | re.I)
_DROPPED = re.compile(r"drop\s+t?(\d{1,5})", re.I)
_FIELDS: dict[str, TaskField] = {
    "who": "who",
    "what": "what",
    "where": "where",
    "help": "help",
    "provider": "provider",
    "helping": "helping",
    "would change": "would_change",
    **dict.fromkeys(PROGRESS, "progress_words"),
}
_NEEDED = frozenset({"who", "what"})  # without these it is no task
# "Task 1 by Friday": a number that was meant for a task, and is nobody's name.
_BARE_NUMBER = re.compile(
    rf"(?:task\s+|t\s+|#\s*)?(\d{{1,5}})(?:\s+(?:{'|'.join(_FIELDS)}))?", re.I
)
_NUMBERED = re.compile(r"s?\d{1,7}", re.I)
_FIELD = re.compile(rf"({'|'.join(_FIELDS)})(?:\s*:\s*(.*))?", re.DOTALL | re.I)


def task(record: Record, rest: str, context: Context) -> list[Fact]:
    """Add who does what by when, or say more of a task.

    ``[o1] WHO: WHAT by WHEN``; ``[o1] s7 WHO``, as it was said; ``t2 by WHEN``;
    ``t2 where: WORDS``; ``drop t2``.
    """
    dropped = _DROPPED.fullmatch(rest)
    if dropped:
        objective, found = _task(record, int(dropped[1]), context)
        return [TaskDropped(objective=objective, task=found)]
    named = _TASK.fullmatch(rest)
    if named:
        return _say_more(record, int(named[1]), named[2].strip(), context)
    wanted, words = split_objective(rest)
    _no_bare_number(words, context)
    chosen = one_objective(record, wanted, context)
    if SAID.fullmatch(words):
        return said_task(record, chosen.id, words, context)
    who, colon, what = words.partition(":")
    if not colon or not who.strip() or not what.strip():
        raise LineError(context.say("error.task_how"))
    read = read_task(what, name_meant(who.strip(), record, context), context.today)
    return [task_fact(chosen.id, context.fresh_id("t"), read)]


def _no_bare_number(words: str, context: Context) -> None:
    """Raise LineError where a number stands in the place of who does it."""
    who, colon, _ = words.partition(":")
    number = _BARE_NUMBER.fullmatch(who.strip()) or (None if colon else _BARE_NUMBER.match(words))
    if number is not None:
        raise LineError(context.say("error.task_number", number=int(number[1])))


def _task(record: Record, number: int, context: Context) -> tuple[str, str]:
    wanted = f"t{number}"
    for one in record.objectives.values():
        if any(task.id == wanted for task in one.tasks):
            return one.id, wanted
    raise LineError(context.say("error.no_such_task", number=number))


def _told(record: Record, field: str, words: str, context: Context) -> tuple[str, str | None]:
    """What is told of a part of a task: whom a name means, or words and whose they are."""
    if field == "who":
        named = words and not _NUMBERED.fullmatch(words)
        return name_meant(words, record, context) if named else "", None
    return _quoted(record, words, context)


def _quoted(record: Record, words: str, context: Context) -> tuple[str, str | None]:
    """The words of a statement that is named by its number, and which; else what was typed."""
    if not _NUMBERED.fullmatch(words):
        return words, None
    statement = statement_for_plan(record, f"s{int(words.lstrip('sS'))}", context)
    return statement.text.strip(), statement.id


def _say_more(record: Record, number: int, words: str, context: Context) -> list[Fact]:
    objective, found = _task(record, number, context)
    field = _FIELD.fullmatch(words)
    name = field[1].casefold() if field else ""
    if field and (field[2] is not None or name in PROGRESS):
        told, statement = _told(record, name, (field[2] or "").strip(), context)
        if not told and name in _NEEDED:
            raise LineError(context.say("error.task_more_how", number=number))
        return [
            TaskDetailed(
                objective=objective,
                task=found,
                field=_FIELDS[name],
                words=told,
                progress=PROGRESS.get(name),
                statement=statement,
            )
        ]
    before = next(one for one in record.objectives[objective].tasks if one.id == found)
    times = new_times(words, before, context.today) if words else None
    if times is None:
        raise LineError(context.say("error.task_more_how", number=number))
    return [TaskTimed(objective=objective, task=found, **times)]
