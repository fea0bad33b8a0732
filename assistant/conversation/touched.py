"""Whether words touch what a topic should touch."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.content.models import TopicWords
from assistant.meeting.record import Record


def items_touched(record: Record, words_here: TopicWords, text: str) -> list[str]:
    """The ids of the topic's items that ``text`` touches and nothing touched before."""
    folded = text.casefold()
    return [
        item.id
        for item in words_here.items
        if item.words and item.id not in record.covered and _pattern(item.words).search(folded)
    ]


@lru_cache(maxsize=512)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
