"""How a pattern of a lexicon (words, named groups of words, gaps) is found in what somebody said.

A pattern is a row of pieces: ``word``, ``begin*`` (every word that begins so;
not as the first piece), ``this|that``,
``<group>`` (any phrase of that named group), ``~`` (nothing or up to three words, in the same
sentence) and ``~~`` (up to nine words, over the end of a sentence too). ``don't`` is ``dont``.
One that begins with ``^`` is met only where a sentence opens.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from assistant.coach.tagging import Tagged, folded_phrase
from assistant.language.remembered import Remembered

Entry = TypeVar("Entry")

_NEAR, _FAR = 3, 9


class Choice(NamedTuple):
    """What a piece of a pattern may be: a word, the begin of one, a group, or a gap."""

    sort: Literal["word", "begin", "group", "gap"]
    value: str


class Piece(NamedTuple):
    """One piece of a pattern: its choices in order, and again by their sort, to be asked at once.

    Where none of ``words``, ``begins`` and ``groups`` is there, no choice but a gap can be met.
    """

    choices: tuple[Choice, ...]
    words: frozenset[str]
    begins: tuple[str, ...]
    groups: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern, ready to be looked for."""

    pieces: tuple[Piece, ...]
    written: str
    # What a line must hold after the first piece for it to be worth trying: one of each of these,
    # the rarest first.
    needs: tuple[frozenset[str], ...]
    opens: bool = False  # whether it is met only where a sentence opens

    def ends(self, line: Tagged, at: int) -> int | None:
        """Say where the pattern ends when it begins at ``at``, or None where it does not."""
        sentences = line.tokens.sentences
        if self.opens and at and sentences[at] == sentences[at - 1]:
            return None
        return self._match(line, at, 0)

    def _match(self, line: Tagged, at: int, number: int) -> int | None:
        if number == len(self.pieces):
            return at
        words = line.tokens.words
        for sort, value in self.pieces[number].choices:
            if sort == "gap":
                return self._match_gap(line, at, number, far=value == "~~")
            if at >= len(words):
                return None
            if sort == "word":
                length = int(words[at] == value)
            elif sort == "group":
                length = line.groups[at].get(value, 0)
            else:
                length = int(words[at].startswith(value))
            if length:
                end = self._match(line, at + length, number + 1)
                if end is not None:
                    return end
        return None

    def _match_gap(self, line: Tagged, at: int, number: int, *, far: bool) -> int | None:
        words, sentences = line.tokens.words, line.tokens.sentences
        after = self.pieces[number + 1] if number + 1 < len(self.pieces) else _GAP
        anything = after.choices[0].sort == "gap"
        for here in range(at, min(at + (_FAR if far else _NEAR) + 1, len(words))):
            if not far and at and sentences[here] != sentences[at - 1]:
                return None
            if not (
                anything
                or words[here] in after.words
                or not after.groups.isdisjoint(line.groups[here])
                or words[here].startswith(after.begins)
            ):
                continue
            end = self._match(line, here, number + 1)
            if end is not None:
                return end
        return None


@lru_cache(maxsize=4_000)
def pattern(written: str) -> Pattern:
    """Read one pattern as it stands in a lexicon."""
    pieces = tuple(map(_piece, written.removeprefix("^").split()))
    return Pattern(pieces, written, _needs(pieces[1:]), opens=written.startswith("^"))


def _needs(pieces: Iterable[Piece]) -> tuple[frozenset[str], ...]:
    needs = [
        piece.words.union(map(_needed_group, piece.groups))
        for piece in pieces
        if not piece.begins and piece.choices[0].sort != "gap"
    ]
    return tuple(sorted(needs, key=_rarity, reverse=True)) or (_ANYTHING,)


def _needed_group(name: str) -> str:
    return f"<{name}>"


def _rarity(need: frozenset[str]) -> int:
    return min(map(len, need))  # long words are the rare ones, on the whole


def _piece(written: str) -> Piece:
    choices = tuple(map(_choice, written.split("|")))
    return Piece(
        choices,
        words=frozenset(choice.value for choice in choices if choice.sort == "word"),
        begins=tuple(choice.value for choice in choices if choice.sort == "begin"),
        groups=frozenset(choice.value for choice in choices if choice.sort == "group"),
    )


def _choice(written: str) -> Choice:
    if written in ("~", "~~"):
        return Choice("gap", written)
    if written.startswith("<"):
        return Choice("group", written[1:-1])
    folded = folded_phrase(written)[0]
    return Choice("begin", folded[:-1]) if folded.endswith("*") else Choice("word", folded)


_ANYTHING = frozenset({""})  # what a pattern needs of which anything may follow the first piece
_GAP = _piece("~")


class Met(NamedTuple, Generic[Entry]):
    """A pattern that was met: what it stands for, its first token, and the one after its last."""

    entry: Entry
    pattern: Pattern
    first: int
    after: int


_Kept = tuple[int, Pattern, Entry]  # a pattern's place among all, and what it stands for


class _Begun(Generic[Entry]):
    """The patterns that begin with one word, or with one group.

    Most are not worth trying on a line: they are kept by the words that may follow at once, where
    these are listed, or else by the rarest of what they need.
    """

    __slots__ = ("by_following", "by_need", "needed")

    def __init__(self, begun: Iterable[_Kept[Entry]], *, followed: bool) -> None:
        self.by_following: dict[str, list[_Kept[Entry]]] = {}
        self.by_need: dict[str, list[_Kept[Entry]]] = {}
        for kept in begun:
            _, made, _ = kept
            follows = made.pieces[1] if followed and len(made.pieces) > 1 else _GAP
            exact = len(follows.words) == len(follows.choices)
            for word in follows.words if exact else made.needs[0]:
                (self.by_following if exact else self.by_need).setdefault(word, []).append(kept)
        self.needed = frozenset(self.by_need)

    def worth_trying(self, present: set[str], following: str) -> list[_Kept[Entry]]:
        """The patterns for a line that holds these, as they were written."""
        followed = self.by_following.get(following, _NO_PATTERNS)
        if self.needed.isdisjoint(present):  # which is nearly always so
            return followed
        found = [kept for need in self.needed & present for kept in self.by_need[need]]
        return sorted(found, key=_NUMBER) + followed


_NUMBER = itemgetter(0)
_NO_PATTERNS: list[Any] = []


class Patterns(Generic[Entry]):
    """Many patterns and what each stands for, looked for in one pass."""

    def __init__(self, written: Iterable[tuple[str, Entry]]) -> None:
        of_word: dict[str, list[_Kept[Entry]]] = {}
        of_group: dict[str, list[_Kept[Entry]]] = {}
        for number, (text, entry) in enumerate(written):
            made = pattern(text)
            kept = (number, made, entry)
            for sort, first in made.pieces[0].choices:
                # No pattern begins with a gap, or with the begin of a word.
                if sort in ("word", "group"):
                    (of_word if sort == "word" else of_group).setdefault(first, []).append(kept)
        self._words, self._groups = frozenset(of_word), frozenset(of_group)
        # Made ready when they are first said: a talk has few words.
        self._word = Remembered[str, _Begun[Entry]](
            lambda word: _Begun(of_word[word], followed=True)
        )
        self._group = Remembered[str, _Begun[Entry]](
            lambda name: _Begun(of_group[name], followed=False)
        )

    def met(self, line: Tagged) -> list[Met[Entry]]:
        """Find every pattern that is met, each at the first place only, in order of place."""
        said = line.tokens.words
        present = {*said, *map(_needed_group, line.named), *_ANYTHING}
        of_word, of_group = self._words, self._groups
        found: list[Met[Entry]] = []
        seen: set[int] = set()
        for at, (word, following, groups) in enumerate(
            zip(said, [*said, ""][1:], line.groups, strict=True)
        ):
            starting = _NO_PATTERNS
            if word in of_word:
                starting = self._word[word].worth_trying(present, following)
            for name in groups:
                if name in of_group:
                    starting = [*starting, *self._group[name].worth_trying(present, following)]
            for number, made, entry in starting:
                if number in seen or any(map(present.isdisjoint, made.needs)):
                    continue
                after = made.ends(line, at)
                if after is not None:
                    seen.add(number)
                    found.append(Met(entry, made, at, after))
        return found
