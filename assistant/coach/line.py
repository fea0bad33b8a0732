"""What a worker's line is made of before it is judged: words, sentences, and the cues in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from assistant.language.phrases import Phrases
from assistant.language.sentences import sentences
from assistant.language.words import REPAIRED

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_STRAIGHT = str.maketrans("’‘ʼ`", "''''")
# What people say before they say it; an opening is looked for behind these.
FILLERS = frozenset(
    """
    okay ok so um uh well and but oh yeah yes yep right alright now then like hmm mm hm mhm
    ah hey cool great good sure gotcha see look listen honey hon sweetie also plus because
    just
    """.split()
)


class Cue(NamedTuple):
    """One phrase heard: which cue, and the words that it spans (one past the last)."""

    name: str
    first: int
    last: int


@dataclass(slots=True)
class Part:
    """One sentence of a line: its words by number, what ended it, where it opens, its cues."""

    first: int
    last: int
    mark: str
    opens: int
    cues: list[Cue] = field(default_factory=list)


@dataclass
class Line:
    """A line split up.

    Most lines are judged by their words alone: where each stands is worked out when that is
    first asked for.
    """

    text: str
    words: list[str]
    parts: list[Part]
    terms: list[tuple[Any, int, int]] = field(default_factory=list)  # agency language
    labels: list[tuple[Any, int, int]] = field(default_factory=list)  # of people

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """The code points of ``text`` that each word spans."""
        return [at.span() for at in _WORD.finditer(lowered(self.text))]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The code points from one word to another (one past the last)."""
        return self.spans[first][0], self.spans[last - 1][1]


def lowered(text: str) -> str:
    """Lower case with straight quotes, of exactly the same length."""
    if text.isascii():  # nearly always, and quicker
        return text.lower().replace("`", "'")
    text = text.translate(_STRAIGHT)
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


def split_up(text: str) -> Line:
    """Split a line into words and sentences; no cues yet."""
    words: list[str] = []
    parts: list[Part] = []
    small = lowered(text)
    for sentence in sentences(text):
        first = len(words)
        typed = _WORD.findall(small, sentence.start, sentence.end)
        words += map(REPAIRED.get, typed, typed)
        if typed:
            opens = _opening(words, first, len(words))
            parts.append(Part(first, len(words), sentence.mark, opens))
        elif parts and "?" in sentence.mark:
            parts[-1].mark = sentence.mark
    return Line(text, words, parts)


def _opening(words: Sequence[str], first: int, last: int) -> int:
    at = first
    while at < last - 1 and words[at] in FILLERS:
        at += 1
    return at


@dataclass(frozen=True, slots=True)
class Listening:
    """A cue's name and where it counts."""

    name: str
    opens: bool = False
    ends: bool = False


def hear_cues(line: Line, spoken: Phrases[Any]) -> None:
    """Find what the lexicons know in a line; a cue goes to the sentence that it begins in."""
    parts = iter(line.parts)
    part = next(parts, None)
    for cue, first, last in spoken.find(line.words):
        if cue.__class__ is not Listening:
            (line.terms if hasattr(cue, "weak") else line.labels).append((cue, first, last))
            continue
        while part is not None and first >= part.last:
            part = next(parts, None)
        if part is None:
            continue
        if last > part.last:
            continue
        if cue.opens and first not in (part.opens, part.first):
            continue
        if cue.ends and last != part.last:
            continue
        part.cues.append(Cue(cue.name, first, last))
