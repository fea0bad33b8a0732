"""How statements, objectives and tasks are named in a command: by their numbers."""

from __future__ import annotations

import re

from assistant.conversation.context import Context
from assistant.errors import LineError
from assistant.meeting.nouns import Objective, Statement
from assistant.meeting.record import Record
from assistant.meeting.redacting import is_redacted

_NUMBER = re.compile(r"s?(\d{1,7})(?=\s|:|,|$)[:,]?\s*(.*)", re.DOTALL | re.I)
_OBJECTIVE = re.compile(r"(?:o|objective\s+)(\d{1,5})(?=\s|:|,|$)\s*:?\s*(.*)", re.DOTALL | re.I)


def split_number(rest: str) -> tuple[str | None, str]:
    """A statement's id at the head of what was typed, and the rest."""
    match = _NUMBER.fullmatch(rest)
    return (f"s{int(match[1])}", match[2].strip()) if match else (None, rest)


def split_objective(rest: str) -> tuple[str | None, str]:
    """An objective's id at the head of what was typed ("o1", "objective 1"), and the rest."""
    match = _OBJECTIVE.fullmatch(rest)
    return (f"o{int(match[1])}", match[2].strip()) if match else (None, rest)


def one_statement(record: Record, wanted: str | None, context: Context) -> Statement:
    """The statement of that id, the last one where none is named. Raises LineError."""
    statement = record.statements.get(wanted or record.last_statement or "")
    if statement is None or statement.withdrawn:
        if wanted is None:
            raise LineError(context.say("error.nothing_kept_yet"))
        raise LineError(context.say("error.no_such_statement", number=wanted[1:]))
    return statement


def statement_for_plan(record: Record, wanted: str | None, context: Context) -> Statement:
    """The statement of that id, whose words may stand in the plan: it is read aloud.

    Raises LineError where there is none, where it is private, or where its words were taken out.
    """
    statement = one_statement(record, wanted, context)
    if statement.private:
        raise LineError(context.say("error.private_in_objective", number=statement.id[1:]))
    if is_redacted(statement.text):
        raise LineError(context.say("error.redacted_in_objective", number=statement.id[1:]))
    return statement


def one_objective(record: Record, wanted: str | None, context: Context) -> Objective:
    """The objective of that id, the one last worked on where none is named. Raises LineError."""
    objective = record.objectives.get(wanted or record.building or record.last_objective or "")
    if objective is None:
        if wanted is None:
            raise LineError(context.say("error.no_objective_yet"))
        raise LineError(context.say("error.no_such_objective", number=wanted[1:]))
    return objective
