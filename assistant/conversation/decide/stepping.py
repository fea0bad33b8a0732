"""What happens when the worker takes a step back, or takes it again, or counts an act."""

from __future__ import annotations

from assistant.conversation.context import Context
from assistant.errors import LineError
from assistant.meeting.events import Fact, Redone, Undone
from assistant.meeting.facts_of_talk import ActNoted
from assistant.meeting.nouns import Behaviour
from assistant.meeting.record import Record

_MOST_STEPS = 1000


def undo(record: Record, rest: str, context: Context) -> list[Fact]:
    """Take back the last step, or several; a safety cue stays."""
    turns = context.turns_to_undo(_steps(rest, context))
    if not turns:
        raise LineError(context.say("error.nothing_to_undo"))
    return [Undone(turn=turn) for turn in turns]


def redo(record: Record, rest: str, context: Context) -> list[Fact]:
    """Let steps that were taken back stand again."""
    turns = context.turns_to_redo(_steps(rest, context))
    if not turns:
        raise LineError(context.say("error.nothing_to_redo"))
    return [Redone(turn=turn) for turn in turns]


def _steps(rest: str, context: Context) -> int:
    if not rest:
        return 1
    if not rest.isdecimal() or not 1 <= int(rest) <= _MOST_STEPS:
        raise LineError(context.say("error.how_many"))
    return int(rest)


def note_question(record: Record, rest: str, context: Context) -> list[Fact]:
    """Count a question of the worker's."""
    return _note(record, "question", rest, context)


def note_reflection(record: Record, rest: str, context: Context) -> list[Fact]:
    """Count a reflection of the worker's."""
    return _note(record, "reflection", rest, context)


def note_telling(record: Record, rest: str, context: Context) -> list[Fact]:
    """Count a telling of the worker's."""
    return _note(record, "telling", rest, context)


def _note(record: Record, behaviour: Behaviour, rest: str, context: Context) -> list[Fact]:
    return [ActNoted(behaviour=behaviour, topic=record.topic)] * _steps(rest, context)
