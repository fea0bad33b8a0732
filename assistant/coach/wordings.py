"""The sentences of the other ways to say a line, with their gaps filled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from assistant.coach.question_shapes import Shaped
from assistant.content import load_content
from assistant.language.verbs import capitalized
from assistant.meeting.nouns import NudgeKind
from assistant.places import laid_over

if TYPE_CHECKING:
    from assistant.content.worker_lexicon import RewordingLexicon

_DAY = re.compile(r"\b(?:i|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b")

Kind = NudgeKind | Literal["missed_reflection"]


def said(shaped: Shaped) -> list[str]:
    """The sentences of a shape, with the words of its gaps."""
    made = []
    # A user's own rewordings may be older than a shape.
    for sentence in _sentences_over(laid_over()).get(shaped.shape, ()):
        filled = re.sub(r"\{(\w+)\}", lambda at: shaped.gaps.get(at.group(1), ""), sentence)
        made.append(capitalized(with_days(filled)))
    return made


def with_days(text: str) -> str:
    """A text with capitals on its days, and on "I"."""
    return _DAY.sub(lambda at: at.group().capitalize(), text)


def is_stock(text: str) -> bool:
    """Whether a sentence has no gap: nothing of a line's can make it crooked."""
    return text in _stock_over(laid_over())


@lru_cache(maxsize=2)
def _sentences_over(folders: tuple[Path, ...]) -> Mapping[str, tuple[str, ...]]:
    lexicon = cast("RewordingLexicon", load_content(overlays=folders).lexicon["rewordings"])
    return {entry.shape: entry.say for entry in lexicon.entries}


@lru_cache(maxsize=2)
def _stock_over(folders: tuple[Path, ...]) -> frozenset[str]:
    every = (one for say in _sentences_over(folders).values() for one in say)
    return frozenset(one for one in every if "{" not in one)
