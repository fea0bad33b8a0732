"""What happens when somebody says something: kept verbatim, credited, heard."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from assistant.coach.context import Context as HearingContext
from assistant.coach.listening import listen
from assistant.coach.understanding import understand
from assistant.conversation.context import Context
from assistant.conversation.decide.answering import (
    answer_of,
    fills_a_piece,
    topic_heard,
    worker_task,
)
from assistant.conversation.lines import Words
from assistant.conversation.speakers import ME, Known, New, Unclear, a_name, perhaps, who
from assistant.conversation.touched import items_explained, items_touched
from assistant.errors import LineError
from assistant.meeting.events import Fact, SafetyCueRaised, StatementTaken, WorkerLineTaken
from assistant.meeting.facts import ItemCovered, SpeakerJoined
from assistant.meeting.nouns import Statement
from assistant.meeting.record import WORKER, Record

_PERMISSION_LASTS = 3  # lines of the worker's
_FAMILY_LINES_HEARD = 12  # how much of the family's talk a worker's line is heard against


def take_words(record: Record, words: Words, context: Context, private: bool = False) -> list[Fact]:
    """Keep a typed line: ``Name: words``, ``me: words``, or a bare line that goes on.

    Raises LineError where nothing stands after the name.
    """
    speaker = who(words.head, record, context.roles) if words.head else None
    if speaker is None:
        names = context.content.phrases["names"]
        speaker = perhaps(words, record, names["no_names"], names["calling"])
    match speaker:
        case Known(speaker=known):
            return _take(record, known, words.text, context, private=private)
        case New(name=name, role=role):
            joined = SpeakerJoined(participant=context.fresh_id("p"), name=name, role=role)
            taken = _take(record, joined.participant, words.text, context, joined, private=private)
            return [joined, *taken]
        case Unclear(claimed=claimed):
            return _take(record, None, words.whole, context, claimed=claimed, private=private)
        case None:
            return _take(record, record.speaking, words.whole, context, private=private)


def take_exactly(
    record: Record, speaker: str, text: str, role: str | None, context: Context
) -> list[Fact]:
    """Keep words whose speaker a program names, untouched: somebody new joins as named.

    ``speaker`` is "me" for the worker; ``role`` "worker" says the same of a name.
    """
    known = record.participant_named(speaker)
    if speaker.casefold() == ME or (known is not None and known.id == record.worker_id):
        return _take(record, WORKER, text, context)
    if known is not None:
        return _take(record, known.id, text, context)
    a_name(speaker, context)
    found = context.roles.named(role) if role else None
    if role == WORKER and record.worker_id is None:
        joined = SpeakerJoined(participant=context.fresh_id("p"), name=speaker, role=WORKER)
        return [joined, *_take(record, WORKER, text, context)]
    joined = SpeakerJoined(
        participant=context.fresh_id("p"), name=speaker, role=found.id if found else role
    )
    return [joined, *_take(record, joined.participant, text, context, joined)]


def _take(
    record: Record,
    speaker: str | None,
    text: str,
    context: Context,
    joined: SpeakerJoined | None = None,
    *,
    claimed: str | None = None,
    private: bool = False,
) -> list[Fact]:
    if not text.strip():
        raise LineError(context.say("error.nothing_said"))
    if speaker == WORKER:
        line = worker_line(record, text, context, private)
        return line if private else [*line, *worker_task(record, line, context)]
    participant = record.participants.get(speaker) if speaker else None
    role = joined.role if joined else participant.role if participant else None
    understood = understand(text, topic_heard(record), role)
    taken = StatementTaken(
        statement=context.fresh_id("s"),
        speaker=speaker,
        text=text,
        topic=record.topic,
        understood=understood,
        claimed=claimed,
        private=private,
    )
    touched = _items_touched(record, text, context)
    if understood.cue:
        cue = SafetyCueRaised(cue=context.fresh_id("c"), statement=taken.statement)
        return [taken, cue, *touched]
    name = joined.name if joined else participant.name if participant else None
    answer = answer_of(record, taken, name, context)
    if fills_a_piece(record, answer):
        surely = understand(text, topic_heard(record), role, surely=True)
        taken = taken.model_copy(update={"understood": surely})
    return [taken, *answer, *touched]


@dataclass(frozen=True)
class Replaced:
    """The statement that a worker's line was taken for, and the first of those in a row."""

    statement: str
    first: str


def worker_line(
    record: Record,
    text: str,
    context: Context,
    private: bool = False,
    begins: int = 0,
    replaces: Replaced | None = None,
) -> list[Fact]:
    """Keep a line of the worker's, heard from ``begins`` on, and mark what it touched.

    What was taken for a statement is heard as it was said: against those before.
    """
    line = _worker_line(record, text, context, private, begins, replaces)
    touched = items_explained(record, context, text[begins:])
    return [line, *(ItemCovered(item=item) for item in touched)]


def _worker_line(
    record: Record,
    text: str,
    context: Context,
    private: bool,
    begins: int,
    replaces: Replaced | None,
) -> WorkerLineTaken:
    lately = _said_lately(record, replaces)
    said = [one.text for one in lately if not one.withdrawn][::-1]
    if replaces is None:
        statement = record.statements.get(record.last_statement or "")
    else:
        statement = next((one for one in lately if not one.withdrawn), None)
    heard = listen(
        text[begins:],
        statement.text if statement else "",
        HearingContext(
            history=tuple(said[:-1]),
            permission_open=_permission_open(record),
            topic=record.topic,
        ),
    )
    if begins and heard.nudges:
        moved = tuple(
            one.model_copy(update={"start": one.start + begins, "end": one.end + begins})
            for one in heard.nudges
        )
        heard = heard.model_copy(update={"nudges": moved})
    return WorkerLineTaken(
        line=context.fresh_id("w"),
        text=text,
        after=statement.id if statement else None,
        topic=record.topic,
        heard=heard,
        private=private,
        replaces=replaces.statement if replaces else None,
    )


def _said_lately(record: Record, replaces: Replaced | None) -> list[Statement]:
    """The family's statements that a worker's line is heard against, the latest first."""
    lately = reversed(record.statements.values())
    if replaces is not None:
        for one in lately:
            if one.id == replaces.first:
                break
    return list(islice(lately, _FAMILY_LINES_HEARD))


def _permission_open(record: Record) -> bool:
    """Whether the worker asked leave lately; a permission given stays given for a while."""
    lately = islice(reversed(record.worker_lines.values()), _PERMISSION_LASTS)
    return any("permission" in line.heard.acts for line in lately)


def _items_touched(record: Record, text: str, context: Context) -> list[Fact]:
    touched = items_touched(record, context.words_here(record), text)
    return [ItemCovered(item=item) for item in touched]
