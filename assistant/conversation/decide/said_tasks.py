"""Steps that were said: taken from what somebody at the table told, for whoever will do them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.conversation.context import Context
from assistant.conversation.decide.numbers import statement_for_plan
from assistant.conversation.speakers import ME, Known, find_known
from assistant.errors import LineError
from assistant.language.words import folded_words
from assistant.meeting.events import Fact
from assistant.meeting.record import WORKER, Record
from assistant.meeting.redacting import is_redacted
from assistant.plan.answer import phrases_of
from assistant.plan.building import task_fact
from assistant.plan.doing import doer_in, names_people, nobody_named
from assistant.plan.when import read_task

# Roles are what people are to the children: "their grandma" is the one at the table.
_OF_THE_CHILDREN = re.compile(r"(?:their|his|her|the kids['’]?|the)\s+", re.I)
SAID = re.compile(r"([sw])(\d{1,7})(?:\s+(.{1,60}))?", re.I)


def said_task(record: Record, objective: str, said: str, context: Context) -> list[Fact]:
    """The step that a statement ("s7") or a line of the worker's ("w3") tells of.

    ``said`` is its number, and perhaps a name: "s7 Wilma". The step is for whoever is named so;
    else for whom the words name, else for who said them.

    Raises LineError where there are no such words, where they are private, or where they say
    "she" and nobody is named.
    """
    match = SAID.fullmatch(said)
    if match is None:
        raise LineError(context.say("error.task_how"))
    kind, number, named = match[1].casefold(), int(match[2]), match[3]
    if kind == "w":
        line = record.worker_lines.get(f"w{number}")
        if line is None or line.private or is_redacted(line.text):
            raise LineError(context.say("error.no_such_line", number=number))
        text, oneself = line.text, _called(WORKER, record, context)
    else:
        one = statement_for_plan(record, f"s{number}", context)
        text, oneself = one.text.strip(), _called(one.speaker, record, context)
    if named is None and nobody_named(text, context.content.phrases["doing"]):
        raise LineError(context.say("error.task_whose", number=number, kind=kind))
    who = doer(text, oneself, record, context)
    if named:
        who = name_meant(named.strip(), record, context)
    read = read_task(text, who, context.today)
    statement, line_of_worker = (None, f"w{number}") if kind == "w" else (f"s{number}", None)
    for task in record.objectives[objective].tasks:
        if statement is not None and (task.statement, task.who) == (statement, who):
            raise LineError(context.say("error.task_already", number=number, task=task.id))
    return [task_fact(objective, context.fresh_id("t"), read, statement, line_of_worker)]


def doer(text: str, oneself: str, record: Record, context: Context) -> str:
    """The name of whoever will do what was said: "Misty will do supper" is Misty's to do.

    ``oneself`` is the name of who said it.
    """
    found = doer_in(text, context.content.phrases["doing"])
    if found is None:
        return oneself
    names = [_one_of_them(one, oneself, record, context) for one in found.names]
    if len(names) == 1 or any(one is None for one in names):
        return names[0] if len(names) == 1 and names[0] else oneself
    return "".join(f"{name}{sign}" for name, sign in zip(names, (*found.between, ""), strict=True))


def _one_of_them(named: str, oneself: str, record: Record, context: Context) -> str | None:
    """What one who is named is called; None where words name nobody."""
    lists = context.content.phrases["doing"]
    if (*folded_words(named),) in phrases_of(lists["oneself"]):
        return oneself
    for one in (named, _OF_THE_CHILDREN.sub("", named)):
        if find_known(one, record, context.roles) is not None:
            called = name_meant(one, record, context)
            # Who says "Mommy" does not mean herself, though she is the children's.
            by_name = bool(set(folded_words(one)) & set(folded_words(oneself)))
            return called if called != oneself or by_name else named
    return named if _is_a_name(named, lists) else None


def _is_a_name(named: str, lists: Mapping[str, str]) -> bool:
    """Whether words that nobody here bears name somebody: "Uncle Ray", "my mom".

    One word alone at the head of a sentence may be anything: "Supper will be at six".
    """
    words = named.split()
    capitals = len(words) > 1 and all(one[:1].isupper() for one in words)
    return capitals or names_people(named, lists)


def name_meant(typed: str, record: Record, context: Context) -> str:
    """The name of whom a typed name or role means; as typed where it is nobody here."""
    if typed.casefold() == ME:
        return _called(WORKER, record, context)
    known = find_known(typed, record, context.roles)
    return _called(known.speaker, record, context) if isinstance(known, Known) else typed


def _called(speaker: str | None, record: Record, context: Context) -> str:
    if speaker == WORKER:
        return record.name_of(record.worker_id) or context.say("worker")
    return record.name_of(speaker) or ""
