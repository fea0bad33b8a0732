"""What happens when the worker corrects a capture: its kind, who said it, who may see it."""

from __future__ import annotations

import re
from typing import get_args

from assistant.conversation.context import Context
from assistant.conversation.decide.numbers import one_statement, split_number
from assistant.conversation.decide.said_tasks import doer
from assistant.conversation.decide.speaking import Replaced, take_words, worker_line
from assistant.conversation.lines import words_after, words_of
from assistant.conversation.speakers import a_name, find_known
from assistant.errors import LineError
from assistant.language.visible import one_line
from assistant.meeting.events import Fact
from assistant.meeting.facts import ItemCovered, ReminderGiven, SpeakerJoined, Undone
from assistant.meeting.facts_of_plan import TaskDetailed
from assistant.meeting.facts_of_talk import (
    KindsCorrected,
    PrivacySet,
    SpeakerCorrected,
    StatementTaken,
)
from assistant.meeting.nouns import Kind, Statement
from assistant.meeting.record import WORKER, Record

KINDS: tuple[Kind, ...] = get_args(Kind)
NOBODY = frozenset({"nobody", "none", "?"})
WHOLE = "whole"
NEW = ", new"
OFF = "off"


_OWN_LINE = re.compile(r"w\d{1,7}", re.I)
_LOOKS_BACK = 60  # turns
_RESTS_ON_NOTHING = (StatementTaken, ItemCovered, ReminderGiven)


def set_kind(record: Record, rest: str, context: Context) -> list[Fact]:
    """Say what kind the last statement is, or one by number; alone, go to the next kind."""
    number, names = split_number(rest)
    statement = one_statement(record, number, context)
    if not names:
        at = KINDS.index(statement.kinds[0]) if statement.kinds else -1
        return [KindsCorrected(statement=statement.id, kinds=(KINDS[(at + 1) % len(KINDS)],))]
    kinds = tuple(dict.fromkeys(_kind(name, context) for name in names.replace(",", " ").split()))
    return [KindsCorrected(statement=statement.id, kinds=kinds)]


def _kind(name: str, context: Context) -> Kind:
    typed = name.casefold()
    found = [kind for kind in KINDS if kind.startswith(typed.rstrip("s"))]
    # The words that are shown for a kind name it too: "worry", "hope".
    found = found or [kind for kind in KINDS if typed in context.say(f"kind.{kind}").split()]
    if not found:
        raise LineError(context.say("error.no_such_kind", typed=name, kinds=", ".join(KINDS)))
    return found[0]


def set_speaker(record: Record, rest: str, context: Context) -> list[Fact]:
    """Say who said the last statement (or the lines that wait for a name), or one by number."""
    number, name = split_number(rest)
    if not name:
        raise LineError(context.say("error.by_how"))
    whole = name.casefold().endswith(f" {WHOLE}")
    name = name[: -len(WHOLE) - 1].strip() if whole else name
    if number is None and record.last_statement in record.asking:
        statements = [record.statements[one] for one in record.asking]
    else:
        statements = [one_statement(record, number, context)]
    ids = tuple(one.id for one in statements)
    text = None if whole else _without_claim(statements[0])
    if name.casefold() in NOBODY:
        return [SpeakerCorrected(statements=ids, speaker=None)]
    new = name.casefold().endswith(NEW)
    name = name[: -len(NEW)].strip() if new else name
    known = None if new else find_known(name, record, context.roles)
    if known is not None and known.speaker == WORKER:
        return _own_lines(record, statements, context)
    if known is not None:
        corrected = SpeakerCorrected(statements=ids, speaker=known.speaker, text=text)
        named = record.name_of(known.speaker) or name
        return [corrected, *_their_steps(record, statements, named, context)]
    role = context.roles.named(name)
    named = name.title() if name.islower() else name
    bears = record.participant_named(named)
    if bears is not None:
        raise LineError(context.say("error.name_taken", name=one_line(bears.name)))
    joined = SpeakerJoined(
        participant=context.fresh_id("p"),
        name=a_name(named, context),
        role=role.id if role else None,
    )
    corrected = SpeakerCorrected(statements=ids, speaker=joined.participant, text=text)
    return [joined, corrected, *_their_steps(record, statements, named, context)]


def _their_steps(
    record: Record, statements: list[Statement], name: str, context: Context
) -> list[Fact]:
    """The steps that were their speaker's to do, for somebody else now who turned out to be it."""
    said = {one.id: one for one in statements}
    facts: list[Fact] = []
    for objective in record.objectives.values():
        for task in objective.tasks:
            statement = said.get(task.statement or "")
            if statement is None:
                continue
            before = record.name_of(statement.speaker) or ""
            now = doer(statement.text, name, record, context)
            if task.who == doer(statement.text, before, record, context) != now:
                facts.append(
                    TaskDetailed(objective=objective.id, task=task.id, field="who", words=now)
                )
    return facts


def _own_lines(record: Record, statements: list[Statement], context: Context) -> list[Fact]:
    """What was taken for somebody's words becomes the worker's: each turn is taken back.

    Only where nothing else hangs on it: a cue stays, an objective quotes, a name has joined.
    """
    used = {one for objective in record.objectives.values() for one in objective.statements}
    taken: list[Fact] = []
    for statement in statements:
        turn = _turn_of(statement, context)
        if turn is None or statement.id in used:
            raise LineError(context.say("error.by_worker", number=statement.id[1:]))
        taken.append(Undone(turn=turn))
    first = statements[0].id
    for number, statement in enumerate(statements):
        line = worker_line(
            record,
            _without_claim(statement) or statement.text,
            context,
            statement.private,
            replaces=Replaced(statement=statement.id, first=first),
        )
        taken += [one for one in line if number == 0 or not isinstance(one, ItemCovered)]
    return taken


def _turn_of(statement: Statement, context: Context) -> int | None:
    """The turn in which a statement was taken, where it holds nothing that others rest on."""
    for turn in context.turns_to_undo(_LOOKS_BACK):
        facts = [event.fact for event in context.events_of(turn)]
        if any(isinstance(one, StatementTaken) and one.statement == statement.id for one in facts):
            alone = all(isinstance(one, _RESTS_ON_NOTHING) for one in facts)
            return turn if alone else None
        if any(_speaks_of(one, statement.id) for one in facts):
            return None
    return None


def _speaks_of(fact: Fact, statement: str) -> bool:
    """Whether a fact rests on a statement; a worker's line only remembers what it followed."""
    named = (value for name, value in fact if name != "after")
    return any(one == statement or (isinstance(one, tuple) and statement in one) for one in named)


def _without_claim(statement: Statement) -> str | None:
    """The words after the typed name, now that it is known to be one."""
    if statement.claimed is None:
        return None
    text = words_after(statement.claimed, statement.text)
    return text if text.strip() else None


def set_private(record: Record, rest: str, context: Context) -> list[Fact]:
    """Keep words for the worker's view alone: the last ones, some by number, or new ones.

    Raises LineError where a line of the worker's is named: it may be taken out, and not hidden.
    """
    opened = rest.casefold() == OFF or rest.casefold().startswith(f"{OFF} ")
    what = rest[len(OFF) :].strip() if opened else rest
    if _OWN_LINE.fullmatch(what):
        raise LineError(context.say("error.private_line", what=what.casefold()))
    number, words = split_number(what)
    if words:
        return take_words(record, words_of(rest), context, private=True)
    statement = one_statement(record, number, context)
    if statement.private != opened:
        return []
    return [PrivacySet(statement=statement.id, private=not opened)]
