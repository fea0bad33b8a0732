"""Whether words touch what a topic should touch."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.content.models import Item, TopicWords
from assistant.content.vocabulary import GUARDS
from assistant.conversation.context import Context
from assistant.meeting.record import Record

_EXPLAINED_ANYWHERE = frozenset(GUARDS["purpose_explained"] + GUARDS["roles_explained"])


def items_of(record: Record, context: Context) -> list[Item]:
    """What a meeting should touch: first what stands where it is now, then the rest."""
    guide, topics = context.guide, context.content.topics
    states = [record.state, *(one for one in guide.states if one != record.state)]
    items = {item.id: item for one in states for item in topics[guide.words_of(one)].items}
    return list(items.values())


def item_named(typed: str, record: Record, context: Context) -> Item | None:
    """The item that a number (as ``/where`` counts), a title, its beginning, or an id names."""
    here = context.words_here(record).items
    if typed.isdecimal():
        return here[int(typed) - 1] if 0 < int(typed) <= len(here) else None
    items = items_of(record, context)
    whole = [one for one in items if typed in (one.id.casefold(), one.title.casefold())]
    begun = [one for one in items if typed and one.title.casefold().startswith(typed)]
    return next(iter([*whole, *begun]), None)


def items_explained(record: Record, context: Context, text: str) -> list[str]:
    """What a worker's own words touch: here, and what a flow asks for wherever it is said."""
    here = context.words_here(record).items
    asked_for = [one for one in items_of(record, context) if one.id in _EXPLAINED_ANYWHERE]
    items = {item.id: item for item in (*here, *asked_for)}
    return _touched(record, list(items.values()), text)


def items_touched(record: Record, words_here: TopicWords, text: str) -> list[str]:
    """The ids of the topic's items that ``text`` touches and nothing touched before."""
    return _touched(record, words_here.items, text)


def _touched(record: Record, items: Sequence[Item], text: str) -> list[str]:
    folded = text.casefold().replace("’", "'")
    return [
        item.id
        for item in items
        if item.words and item.id not in record.covered and _pattern(item.words).search(folded)
    ]


@lru_cache(maxsize=512)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
