"""What happens when the worker asks for words: to open with, or to read back."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.content.models import Prompt
from assistant.conversation.context import Context
from assistant.conversation.decide.answering import put_aside
from assistant.conversation.decide.numbers import one_objective, split_objective
from assistant.conversation.fitting import fitting, moment_of
from assistant.errors import LineError
from assistant.meeting.events import Fact
from assistant.meeting.facts import SuggestionsOffered, WordsReadBack
from assistant.meeting.record import Record

OPENERS_AT_A_TIME = 3


def suggest(record: Record, rest: str, context: Context) -> list[Fact]:
    """Offer three openers, a follow-up and a reflection stem; never the last three again.

    The words of a moment come first (what fits an angry line), or alone (a safety cue is open).
    """
    moment = moment_of(record, context)
    if moment is None:
        offered = _of_the_topic(record, context)
    elif moment.alone:
        offered = _in_turn(fitting(moment.openers, record, context), record, OPENERS_AT_A_TIME)
    else:
        # It says back what was just said; the topic's own stem would be a second try at that.
        stem = _in_turn(fitting(moment.reflection_stems, record, context), record, 1)
        offered = [*stem, *_of_the_topic(record, context)[:-1]]
    ids = tuple(prompt.id for prompt in offered)
    return [SuggestionsOffered(topic=record.topic, suggestions=ids)]


def _of_the_topic(record: Record, context: Context) -> list[Prompt]:
    words = context.words_here(record)
    own = [one for one in context.content.openers_of(record.flow) if one.topic == record.topic]
    openers = fitting([*own, *words.openers], record, context)
    follow_ups = _closest_first(fitting(words.follow_ups, record, context))
    stems = _closest_first(fitting(words.reflection_stems, record, context))
    return [
        *_in_turn(openers, record, OPENERS_AT_A_TIME),
        *_in_turn(follow_ups, record, 1),
        *_in_turn(stems, record, 1),
    ]


def _closest_first(prompts: Sequence[Prompt]) -> list[Prompt]:
    """What fits this moment before what fits always."""
    return sorted(prompts, key=lambda one: not one.when)


def _in_turn(prompts: Sequence[Prompt], record: Record, count: int) -> list[Prompt]:
    """The next ones in their order, those of the last time only where there are no others."""
    if not prompts:
        return []
    first = record.offers.get(record.topic, 0) * count % len(prompts)
    turned = [*prompts[first:], *prompts[:first]]
    last = record.offered.get(record.topic, ())
    return sorted(turned, key=lambda one: one.id in last)[:count]


def read_back(record: Record, rest: str, context: Context) -> list[Fact]:
    """Read back what was kept, or one objective."""
    if rest and rest.casefold() != "all":
        wanted, words = split_objective(rest)
        if wanted is None or words:
            raise LineError(context.say("error.unknown_reading"))
        chosen = one_objective(record, wanted, context)
        read = WordsReadBack(statements=record.read_back, objectives=(chosen.id,))
        return [read, *put_aside(record)]
    if not record.statements and not record.objectives:
        return []
    read = WordsReadBack(statements=len(record.statements), objectives=tuple(record.objectives))
    return [read, *put_aside(record)]
