"""What happens in a rehearsal: the worker says a line, and the family answers it."""

from __future__ import annotations

from dataclasses import replace

from assistant.conversation.context import Context
from assistant.conversation.decide.speaking import worker_line
from assistant.conversation.lines import Words
from assistant.conversation.speakers import ME
from assistant.errors import LineError
from assistant.language.visible import one_line
from assistant.meeting.events import (
    AsideTaken,
    Fact,
    MemberActed,
    MemberSpoke,
    ParticipantChanged,
    Rewound,
    SafetyCueRaised,
    StatementTaken,
    WorkerLineTaken,
)
from assistant.meeting.nouns import Understood
from assistant.meeting.record import Record
from assistant.meeting.rehearsed import Rehearsed
from assistant.rehearsal.engine import answer
from assistant.rehearsal.people import Household
from assistant.rehearsal.strangers import called_nobody_here
from assistant.rehearsal.voice import Gesture, Speech

_MOST_LINES = 1000
EARS = "written"  # how statements of invented people were understood


def take_words(record: Record, words: Words, context: Context) -> list[Fact]:
    """A typed line: whatever it holds, it is the worker's.

    Raises LineError where nothing stands after a name.
    """
    if words.head and not words.text.strip():
        raise LineError(context.say("error.nothing_said"))
    return take_line(record, words.whole, context)


def take_exactly(
    record: Record, speaker: str, text: str, role: str | None, context: Context
) -> list[Fact]:
    """Words that a program gives with a speaker: the worker's, or nobody's.

    Raises LineError for anybody else's: the family speaks for itself.
    """
    if speaker.casefold() != ME:
        raise LineError(context.say("error.rehearsal_words"))
    return take_line(record, text, context)


def take_line(record: Record, line: str, context: Context) -> list[Fact]:
    """The worker's line, what it did to the family, and what the family says to it.

    Raises LineError where nothing stands in the line, or it calls somebody whom nobody knows.
    """
    if not line.strip():
        raise LineError(context.say("error.nothing_said"))
    household, rehearsed = _rehearsal(record, context)
    named, words = household.lead(line)
    stranger = called_nobody_here(household, words) if named is None else None
    if stranger is not None:
        people = ", ".join(one.name for one in household.family.members)
        raise LineError(context.say("error.whom_do_you_mean", typed=stranger, people=people))
    facts: list[Fact] = []
    if rehearsed.aside is not None and household.turns_away(words, named, rehearsed.aside):
        # Turning to somebody else by name, or to everybody, is going back to the table.
        facts.append(AsideTaken(member=None))
        record, rehearsed = _beside(record, rehearsed, None)
    private = rehearsed.aside is not None
    taken = worker_line(record, line, context, private, begins=len(line) - len(words))
    said = taken[0]
    assert isinstance(said, WorkerLineTaken)  # noqa: S101 - the line itself comes first
    outcome = answer(record, household, said.line, line, said.heard)
    facts += [*taken, outcome.felt]
    for one in outcome.answers:
        facts += _does(
            record, household, rehearsed, _worded(one, line, record, context), private, context
        )
    return facts


def _worded(one: Speech | Gesture, line: str, record: Record, context: Context) -> Speech | Gesture:
    """What is said, in the words of the user's model where one is on and keeps to it."""
    if context.family_model is None or context.household is None or isinstance(one, Gesture):
        return one
    rehearsed = record.rehearsed
    text = (
        context.family_model.reword(context.household, rehearsed, one, line) if rehearsed else None
    )
    return one if text is None else replace(one, text=text, model=context.family_model.name)


def _does(
    record: Record,
    household: Household,
    rehearsed: Rehearsed,
    one: Speech | Gesture,
    private: bool,
    context: Context,
) -> list[Fact]:
    participant = rehearsed.people[one.member]
    if isinstance(one, Gesture):
        acted = MemberActed(member=one.member, act=one.act, number=one.number)
        if one.act == "silence":
            return [acted]
        came = household.member(one.member).presence
        presence = "left" if one.act == "left" else came
        return [acted, ParticipantChanged(participant=participant, presence=presence)]
    fact = household.family.fact_by_id.get(one.fact or "")
    # What an invented person means the content knows; the ears are for those nobody wrote.
    danger = fact is not None and fact.safety is not None
    understood = Understood(
        kinds=(fact.kind,) if fact is not None else ("other",),
        cue=danger,
        cue_why=fact.title if fact is not None and danger else "",
        ears=EARS,
    )
    taken = StatementTaken(
        statement=context.fresh_id("s"),
        speaker=participant,
        text=one.text,
        topic=record.topic,
        understood=understood,
        private=private,
    )
    spoke = MemberSpoke(
        member=one.member,
        statement=taken.statement,
        line=one.line,
        fact=one.fact,
        to=one.to,
        model=one.model,
    )
    if not understood.cue:
        return [taken, spoke]
    return [taken, spoke, SafetyCueRaised(cue=context.fresh_id("c"), statement=taken.statement)]


def retry(record: Record, rest: str, context: Context) -> list[Fact]:
    """Go back to before the last line, to say it another way."""
    return _rewound(1, context)


def rewind(record: Record, rest: str, context: Context) -> list[Fact]:
    """Go back to before the last lines."""
    count = rest or "1"
    if not count.isdecimal() or not 1 <= int(count) <= _MOST_LINES:
        raise LineError(context.say("error.how_many"))
    return _rewound(int(count), context)


def _rewound(count: int, context: Context) -> list[Fact]:
    turns = context.turns_since_line(count)
    if not turns:
        raise LineError(context.say("error.nothing_to_rewind"))
    return [Rewound(turn=turn) for turn in turns]


def aside(record: Record, rest: str, context: Context) -> list[Fact]:
    """Take somebody aside, alone, perhaps with a first line; alone, go back to the table."""
    household, rehearsed = _rehearsal(record, context)
    if not rest:
        if rehearsed.aside is None:
            raise LineError(context.say("error.aside_how"))
        return [AsideTaken(member=None)]
    member, words = _named(household, rest)
    if member is None:
        here = ", ".join(one.name for one in household.family.members)
        typed = one_line(rest)[:40]
        raise LineError(context.say("error.no_such_person", typed=typed, people=here))
    if not words:
        return [AsideTaken(member=member)]
    # One line said aside, with the command, is that line alone.
    alone, _ = _beside(record, rehearsed, member)
    return [
        AsideTaken(member=member),
        *take_line(alone, words, context),
        AsideTaken(member=None),
    ]


def _beside(record: Record, rehearsed: Rehearsed, member: str | None) -> tuple[Record, Rehearsed]:
    """The record as it is for a line said to somebody alone, or to the table again."""
    there = replace(rehearsed, aside=member)
    return replace(record, rehearsed=there), there


def _named(household: Household, rest: str) -> tuple[str | None, str]:
    """The longest name that the words begin with, and what comes after it."""
    words = rest.split()
    for count in range(min(4, len(words)), 0, -1):
        name = " ".join(words[:count]).rstrip(":,").casefold()
        if name in household.names:
            return household.names[name], rest.split(maxsplit=count)[count] if len(
                words
            ) > count else ""
    return None, ""


def hint(record: Record, rest: str, context: Context) -> list[Fact]:
    """Ask for a hint; nothing changes."""
    _rehearsal(record, context)
    return []


def _rehearsal(record: Record, context: Context) -> tuple[Household, Rehearsed]:
    if context.household is None or record.rehearsed is None:
        raise LineError(context.say("error.not_rehearsing", name="aside"))
    return context.household, record.rehearsed
