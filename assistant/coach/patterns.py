"""How a pattern of a lexicon (words, named groups of words, gaps) is found in what somebody said.

A pattern is a row of pieces: ``word``, ``begin*`` (every word that begins so;
not as the first piece), ``this|that``,
``<group>`` (any phrase of that named group), ``~`` (nothing or up to three words, in the same
sentence) and ``~~`` (up to nine words, over the end of a sentence too). ``don't`` is ``dont``.
One that begins with ``^`` is met only where a sentence opens.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, NamedTuple, TypeVar

from assistant.coach.tagging import Tagged, folded_phrase

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


def pattern(written: str) -> Pattern:
    """Read one pattern as it stands in a lexicon."""
    pieces = written.removeprefix("^").split()
    return Pattern(tuple(map(_piece, pieces)), written, opens=written.startswith("^"))


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


_GAP = _piece("~")


class Met(NamedTuple, Generic[Entry]):
    """A pattern that was met: what it stands for, its first token, and the one after its last."""

    entry: Entry
    pattern: Pattern
    first: int
    after: int


# What else a line must hold for a pattern to be worth trying: all of these, one of each of those.
_Needs = tuple[frozenset[str], tuple[frozenset[str], ...]]
_Kept = tuple[Pattern, Entry, _Needs]
_Begun = tuple[list[_Kept[Entry]], dict[str, list[_Kept[Entry]]]]


class Patterns(Generic[Entry]):
    """Many patterns and what each stands for, looked for in one pass."""

    def __init__(self, written: Iterable[tuple[str, Entry]]) -> None:
        # By the first word: alone, and by the one right after it; by the first group.
        self._word: dict[str, _Begun[Entry]] = {}
        self._group: dict[str, list[_Kept[Entry]]] = {}
        for text, entry in written:
            made = pattern(text)
            self._add(made, (made, entry, _needs(made.pieces[1:])))

    def _add(self, made: Pattern, kept: _Kept[Entry]) -> None:
        follows = made.pieces[1] if len(made.pieces) > 1 else _GAP
        exact = len(follows.words) == len(follows.choices)
        for sort, first in made.pieces[0].choices:
            if sort == "group":
                self._group.setdefault(first, []).append(kept)
            elif sort != "word":
                continue  # no pattern begins with a gap, or with the begin of a word
            else:
                alone, paired = self._word.setdefault(first, ([], {}))
                for _, second in follows.choices if exact else ():
                    paired.setdefault(second, []).append(kept)
                if not exact:
                    alone.append(kept)

    def met(self, line: Tagged) -> list[Met[Entry]]:
        """Find every pattern that is met, each at the first place only, in order of place."""
        said = line.tokens.words
        present = {*said, *[f"<{name}>" for name in set().union(*line.groups)]}
        begun, of_group = self._word, self._group
        found: list[Met[Entry]] = []
        seen: set[int] = set()
        next_words = [*said, ""][1:]
        for at, (word, following, groups) in enumerate(
            zip(said, next_words, line.groups, strict=True)
        ):
            starting: Sequence[_Kept[Entry]] = ()
            if word in begun:
                starting, paired = begun[word]
                if following in paired:
                    starting = [*starting, *paired[following]]
            for name in groups:
                if name in of_group:
                    starting = [*starting, *of_group[name]]
            for made, entry, (all_of, one_of_each) in starting:
                if not all_of <= present or id(made) in seen:
                    continue
                if one_of_each and any(map(present.isdisjoint, one_of_each)):
                    continue
                after = made.ends(line, at)
                if after is not None:
                    seen.add(id(made))
                    found.append(Met(entry, made, at, after))
        return found


def _needs(pieces: Iterable[Piece]) -> _Needs:
    needs = [
        piece.words.union([f"<{name}>" for name in piece.groups])
        for piece in pieces
        if not piece.begins and piece.choices[0].sort != "gap"
    ]
    alone = frozenset[str]().union(*(need for need in needs if len(need) == 1))
    return alone, tuple(need for need in needs if len(need) > 1)
