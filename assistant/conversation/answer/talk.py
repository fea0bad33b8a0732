"""What is said of the worker's own talk: where it stands, what was counted, how much is said."""

from __future__ import annotations

from assistant.coach import balance as weighing
from assistant.coach.balance import Balance, balance, counts_of, meter_of
from assistant.conversation.context import Context, reply
from assistant.conversation.questions import shortened
from assistant.conversation.replies import Reply
from assistant.errors import LineError
from assistant.language.visible import one_line
from assistant.meeting.events import Fact
from assistant.meeting.record import Record
from assistant.settings import LEVELS, CoachLevel, Remarks

PHRASES = "balance"
_PLACES = 5
_QUOTED = 3


def place_in_words(record: Record, context: Context) -> str:
    """Where the talk stands between conversation and interview; empty while nobody can say."""
    meter = meter_of(counts_of(record))
    if meter is None:
        return ""
    place = min(_PLACES, int(meter * _PLACES) + 1)
    return context.phrase(PHRASES, f"place.{place}")


def balance_so_far(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """The meter in words, with the counts beside each of its ratios."""
    weighed = balance(record)
    where = place_in_words(record, context)
    if not where:
        fewest = weighing.FEWEST_FOR_A_SHARE
        return [context.note(PHRASES, "silent", lines=weighed.whole.lines, fewest=fewest)]
    return [
        reply("note", where),
        *_counts(weighed, context),
        *_told(record, weighed, context),
        *_by_topic(weighed, context),
        *_voices(record, weighed, context),
    ]


def _counts(weighed: Balance, context: Context) -> list[Reply]:
    whole = weighed.whole
    notes = [
        context.note(
            PHRASES,
            "telling",
            telling=whole.telling,
            lines=whole.lines,
            share=_percent(whole.share_of_telling.value),
            good=_percent(weighing.TELLING_IN_GOOD_TALK),
            poor=_percent(weighing.TELLING_IN_POOR_TALK),
        ),
        context.note(
            PHRASES,
            "side_by_side",
            questions=whole.questions,
            reflections=whole.reflections,
            other=whole.other,
        ),
    ]
    ratio = whole.reflections_to_questions.value
    if ratio is not None:
        notes.append(
            context.note(
                PHRASES,
                "ratio",
                ratio=f"{ratio:.1f}",
                reflections=whole.reflections,
                questions=whole.questions,
                fair=f"{weighing.REFLECTIONS_TO_QUESTIONS_FAIR:g}",
                good=f"{weighing.REFLECTIONS_TO_QUESTIONS_GOOD:g}",
            )
        )
    notes.append(
        context.note(
            PHRASES,
            "runs",
            questions=weighed.longest_questions.length,
            telling=weighed.longest_telling.length,
        )
    )
    return notes


def _told(record: Record, weighed: Balance, context: Context) -> list[Reply]:
    """The last of the worker's lines that were heard as telling: what leads the meter."""
    lines = weighed.evidence.get("telling", ())[-_QUOTED:]
    if not lines:
        return []
    quotes = [
        context.phrase(PHRASES, "quote", text=shortened(record.worker_lines[one].text))
        for one in lines
    ]
    return [context.note(PHRASES, "told", lines=", ".join(quotes))]


def _by_topic(weighed: Balance, context: Context) -> list[Reply]:
    if len(weighed.by_topic) < 2:  # the same as in all
        return []
    titles = {context.guide.topic_of(one): context.guide.title_of(one) for one in _states(context)}
    return [
        context.note(
            PHRASES,
            "topic",
            title=titles.get(topic, topic),
            questions=counts.questions,
            reflections=counts.reflections,
            telling=counts.telling,
            other=counts.other,
        )
        for topic, counts in weighed.by_topic.items()
    ]


def _states(context: Context) -> list[str]:
    """The states, the first of a topic last, so that it is the one that names the topic."""
    return list(reversed(list(context.guide.states)))


def _voices(record: Record, weighed: Balance, context: Context) -> list[Reply]:
    notes = [
        context.note(
            PHRASES,
            "voice",
            name=one_line(record.name_of(voice.person) or _unnamed(voice.person, context)),
            words=voice.words,
            whole=voice.share.whole,
            share=_percent(voice.share.value),
        )
        for voice in weighed.voices
    ]
    if weighed.noted:
        notes.append(context.note(PHRASES, "noted", noted=weighed.noted))
    return notes


def _unnamed(person: str | None, context: Context) -> str:
    return context.say("somebody" if person is None else "me")


def _percent(share: float | None) -> int:
    return round(100 * (share or 0.0))


def coach(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """How much is said of the worker's lines from now on; alone, how much is said now."""
    typed = rest.casefold()
    if not typed:
        return [_level(context.remarks, context)]
    named: dict[str, Remarks] = {str(word): meant for word, meant in LEVELS.items()}
    named |= {str(meant): meant for meant in LEVELS.values()}
    found = named.get(typed)
    if found is None:
        raise LineError(context.phrase(PHRASES, "coach.how"))
    context.set_remarks(found)
    return [_level(found, context)]


def _level(remarks: Remarks, context: Context) -> Reply:
    word: CoachLevel = next(one for one, meant in LEVELS.items() if meant == remarks)
    return context.note(PHRASES, f"coach.{word}")
