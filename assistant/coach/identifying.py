"""What in some words could tell who somebody is: numbers, dates, addresses, who made a report."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from assistant.content import Content
    from assistant.content.identifying_lexicon import IdentifyingLexicon

# An expression could be slow on a very long text; people do not speak in such lines.
_LONGEST = 10_000


@dataclass(frozen=True, slots=True)
class Identified:
    """Something that looks identifying: its kind and the words, code points, end exclusive."""

    kind: str
    start: int
    end: int


def identify(text: str, content: Content) -> list[Identified]:
    """Everything in the text that looks identifying, in order, no two overlapping."""
    text = text[:_LONGEST]
    found = [
        Identified(kind, match.start(), match.end())
        for only_with, patterns in _looked_for(content)
        if only_with.search(text)
        for kind, pattern in patterns
        for match in pattern.finditer(text)
    ]
    apart: list[Identified] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return apart


_LookedFor = tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]]


@lru_cache(maxsize=4)
def _looked_for(content: Content) -> tuple[_LookedFor, ...]:
    """What a text must hold to be looked through, and the expressions that it is worth then."""
    lexicon = cast("IdentifyingLexicon", content.lexicon["identifying"])
    return tuple(
        (
            re.compile(only_with, re.IGNORECASE),
            tuple(
                (entry.kind, re.compile(pattern, re.IGNORECASE))
                for entry in entries
                for pattern in entry.heard
            ),
        )
        for only_with, entries in groupby(lexicon.entries, lambda entry: entry.only_with)
    )
