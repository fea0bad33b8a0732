"""What happens to tasks: added, timed anew, told more of, taken out."""

from __future__ import annotations

import re
from dataclasses import asdict

from assistant.conversation.context import Context
from assistant.conversation.decide.marking import PROGRESS
from assistant.conversation.decide.numbers import one_objective, one_statement, split_objective
from assistant.conversation.decide.said_tasks import SAID, said_task
from assistant.conversation.speakers import ME
from assistant.errors import LineError
from assistant.meeting.events import Fact
from assistant.meeting.facts_of_plan import TaskDetailed, TaskDropped, TaskTimed
from assistant.meeting.nouns import TaskField
from assistant.meeting.record import Record
from assistant.plan.building import task_fact
from assistant.plan.when import read_task, read_times, says_how_it_ends

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
    chosen = one_objective(record, wanted, context)
    if SAID.fullmatch(words):
        return said_task(record, chosen.id, words, context)
    who, colon, what = words.partition(":")
    if not colon or not who.strip() or not what.strip():
        raise LineError(context.say("error.task_how"))
    known = record.participant_named(who.strip())
    name = known.name if known else who.strip()
    if name.casefold() == ME:
        name = record.name_of(record.worker_id) or context.say("worker")
    read = read_task(what, name, context.today)
    return [task_fact(chosen.id, context.fresh_id("t"), read)]


def _task(record: Record, number: int, context: Context) -> tuple[str, str]:
    wanted = f"t{number}"
    for one in record.objectives.values():
        if any(task.id == wanted for task in one.tasks):
            return one.id, wanted
    raise LineError(context.say("error.no_such_task", number=number))


def _quoted(record: Record, words: str, context: Context) -> tuple[str, str | None]:
    """The words of a statement that is named by its number, and which; else what was typed."""
    if not re.fullmatch(r"s?\d{1,7}", words, re.I):
        return words, None
    statement = one_statement(record, f"s{int(words.lstrip('sS'))}", context)
    if statement.private:
        raise LineError(context.say("error.private_in_objective", number=statement.id[1:]))
    return statement.text.strip(), statement.id


def _say_more(record: Record, number: int, words: str, context: Context) -> list[Fact]:
    objective, found = _task(record, number, context)
    field = _FIELD.fullmatch(words)
    name = field[1].casefold() if field else ""
    if field and (field[2] is not None or name in PROGRESS):
        told, statement = _quoted(record, (field[2] or "").strip(), context)
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
    again = bool(before.repeats)
    read = read_times(words, context.today, again=again) if words else None
    if read is None:
        raise LineError(context.say("error.task_more_how", number=number))
    times = asdict(read)
    if read.end and before.unclear and before.ends and not says_how_it_ends(words):
        # The day that was asked for is the one that was meant, and the only one.
        times["ends"] = "until" if again else before.ends
        times["start"] = None if read.start == read.end else read.start
    elif read.repeats and not read.end and before.ends == "by":
        times["ends"] = "until"  # what is done again and again is not done by a day
    del times["who"], times["what"]
    return [TaskTimed(objective=objective, task=found, **times)]
