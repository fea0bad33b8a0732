"""Steps that were said: taken from what somebody at the table told, for whoever will do them."""

from __future__ import annotations

import re

from assistant.content.roles import Roles
from assistant.conversation.context import Context
from assistant.conversation.decide.numbers import statement_for_plan
from assistant.conversation.speakers import ME, Known, find_known
from assistant.errors import LineError
from assistant.meeting.events import Fact
from assistant.meeting.record import WORKER, Record
from assistant.meeting.redacting import is_redacted
from assistant.plan.building import task_fact
from assistant.plan.doing import doer_in, nobody_named
from assistant.plan.when import read_task

_AND_I = re.compile(r"(.+?)\s+(and)\s+(?:i|me)", re.I)
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
    if named is None and nobody_named(text):
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
    head = doer_in(text)
    if head is None:
        return oneself
    together = _AND_I.fullmatch(head)
    if together:
        return f"{name_meant(together[1], record, context)} {together[2]} {oneself}"
    for named in (head, _OF_THE_CHILDREN.sub("", head)):
        if find_known(named, record, context.roles) is not None:
            return name_meant(named, record, context)
    return head if _is_a_name(head, context.roles) else oneself


def _is_a_name(head: str, roles: Roles) -> bool:
    """Whether words that nobody here bears name somebody: "Uncle Ray", "my mom".

    One word alone at the head of a sentence may be anything: "Supper will be at six".
    """
    words = head.split()
    return len(words) > 1 and (
        all(one[:1].isupper() for one in words) or roles.named(words[-1]) is not None
    )


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
