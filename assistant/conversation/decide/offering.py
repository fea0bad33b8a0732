"""What happens when the worker asks for words: to open with, or to read back."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.content.models import Prompt
from assistant.conversation.context import Context
from assistant.conversation.decide.answering import put_aside
from assistant.conversation.decide.numbers import one_objective, split_objective
from assistant.conversation.fitting import fitting, roles_here
from assistant.errors import LineError
from assistant.meeting.events import Fact
from assistant.meeting.facts import SuggestionsOffered, WordsReadBack
from assistant.meeting.record import Record

OPENERS_AT_A_TIME = 3


def suggest(record: Record, rest: str, context: Context) -> list[Fact]:
    """Offer three openers, a follow-up and a reflection stem; never the last three again."""
    words = context.words_here(record)
    own = [one for one in context.content.openers_of(record.flow) if one.topic == record.topic]
    round_number = record.offers.get(record.topic, 0)
    fit = fitting([*own, *words.openers], roles_here(record), context.roles)
    openers = _in_turn(fit, round_number, OPENERS_AT_A_TIME)
    follow_up = _in_turn(words.follow_ups, round_number, 1)
    stem = _in_turn(words.reflection_stems, round_number, 1)
    offered = tuple(prompt.id for prompt in (*openers, *follow_up, *stem))
    return [SuggestionsOffered(topic=record.topic, suggestions=offered)]


def _in_turn(prompts: Sequence[Prompt], round_number: int, count: int) -> list[Prompt]:
    first = round_number * count
    return [prompts[(first + one) % len(prompts)] for one in range(min(count, len(prompts)))]


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
