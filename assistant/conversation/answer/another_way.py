"""What to try instead of a line with a nudge: the line's own words, put another way."""

from __future__ import annotations

from assistant.conversation.context import Context
from assistant.conversation.fitting import openers_here, topic_words_wait
from assistant.conversation.lines import Words, parse
from assistant.language.visible import one_line
from assistant.meeting import events as happened
from assistant.meeting.record import Record


def another_way(line: happened.WorkerLineTaken, record: Record, context: Context) -> str:
    """One or two other ways to say a line; where none can be made, advice and an opening.

    Args:
        line: a line in which at least one nudge was heard; the first is answered.
        record: the meeting, with the line in it.
        context: where the words come from.

    """
    # What turns sentences round is large, and most meetings open without it.
    from assistant.coach.rewording import reword

    if topic_words_wait(record, context):
        return ""  # a better question is a question all the same
    nudge = line.heard.nudges[0]
    fit = openers_here(record, context)
    turn = int(line.line[1:]) % max(1, len(fit))
    openers = [one.text for one in (*fit[turn:], *fit[:turn])]
    ways = reword(_without_name(line.text), _said_before(line, record), nudge.kind, openers)
    if not ways:
        return nudge.try_instead
    first, *others = (one_line(way.text) for way in ways)
    if ways[0].from_stem:
        opening = context.say("another_way.stem", first=first)
        return " ".join(part for part in (nudge.try_instead, opening) if part)
    if others:
        return context.say("another_way.two", first=first, second=others[0])
    return context.say("another_way.one", first=first)


def what_it_passed_over(line: happened.WorkerLineTaken, record: Record, context: Context) -> str:
    """What the person said just before a line, to be said back; "" where that cannot be."""
    from assistant.coach.rewording import reword

    if topic_words_wait(record, context):
        return ""
    ways = reword(line.text, _said_before(line, record), "missed_reflection")
    said = [way.text for way in ways if not way.from_stem]
    return context.say("say_back", text=one_line(said[0])) if said else ""


def _said_before(line: happened.WorkerLineTaken, record: Record) -> str:
    before = record.statements.get(line.after or "")
    return "" if before is None or before.private or before.withdrawn else before.text


def _without_name(text: str) -> str:
    """The line without the name that it begins with, where it calls somebody."""
    words = parse(text)
    return words.text if isinstance(words, Words) and words.head else text
