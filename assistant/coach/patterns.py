"""How a pattern of a lexicon (words, named groups of words, gaps) is found in what somebody said.

A pattern is a row of pieces: ``word``, ``begin*`` (every word that begins so;
not as the first piece), ``this|that``,
``<group>`` (any phrase of that named group), ``~`` (nothing or up to three words, in the same
sentence) and ``~~`` (up to nine words, over the end of a sentence too). ``don't`` is ``dont``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

Entry = TypeVar("Entry")

_NEAR, _FAR = 3, 9
_REMEMBERED = 20_000  # words; beyond it memory would grow with the lines
_STOPS = frozenset(".!?;\n…")
_WORD_OR_STOP = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[.!?;\n…]")
# How people write what they say; only spellings, so that a lexicon need not list each.
_SPELLINGS = {
    "wit": "with", "tha": "the", "da": "the", "dat": "that", "dis": "this", "dem": "them",
    "em": "them", "ur": "your", "u": "you", "r": "are", "tho": "though", "cuz": "cause",
    "bc": "because", "prolly": "probably", "gon": "gonna", "finna": "gonna", "tryna": "trying",
    "yall": "yall", "aint": "aint", "thats": "thats", "nothin": "nothing", "somethin": "something",
    "alot": "lot", "dont": "dont", "ppl": "people", "bf": "boyfriend", "gf": "girlfriend",
    "childern": "children", "chidren": "children", "herin": "heroin",
    "perscription": "prescription",
    "medecine": "medicine", "meds": "medicine", "til": "till", "wich": "which", "thier": "their",
    "theirselves": "themselves", "theirself": "themselves", "hisself": "himself",
    "themself": "themselves", "ova": "over", "outta": "out", "yrs": "years", "yo": "year",
    "mos": "months", "hrs": "hours", "tmrw": "tomorrow", "rn": "now", "every1": "everyone",
    "sumthing": "something", "sum": "some", "doin": "doing", "goin": "going", "an": "a",
}  # fmt: skip


class Token(NamedTuple):
    """One word, folded for comparing, with its span and the number of its sentence."""

    word: str
    start: int
    end: int
    sentence: int


def tokens(text: str) -> tuple[Token, ...]:
    """Split a text into folded words: no apostrophes, usual spellings, numbered sentences."""
    found: list[Token] = []
    sentence = 0
    for at in _WORD_OR_STOP.finditer(text):
        word = at.group()
        if word in _STOPS:
            sentence += bool(found)
            continue
        found.append(Token(_folded(word), *at.span(), sentence))
    return tuple(found)


@lru_cache(maxsize=_REMEMBERED)
def _folded(word: str) -> str:
    bare = word.lower().replace("'", "").replace("’", "")
    return _SPELLINGS.get(bare, bare)


@dataclass(frozen=True, slots=True)
class Tagged:
    """A text's tokens, and for every token the groups that begin there with their lengths."""

    tokens: tuple[Token, ...]
    groups: tuple[Mapping[str, int], ...]


_Begun = list[tuple[tuple[str, ...], str]]  # the rest of a phrase, and its group
_Known = tuple[Mapping[str, int], Mapping[str, _Begun]]  # groups of a word; phrases it begins


class Groups:
    """Named groups of phrases; one word may belong to several."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._alone: dict[str, list[str]] = {}
        self._longer: dict[str, dict[str, _Begun]] = {}  # by the first word and the second
        self._begins: dict[str, list[str]] = {}
        self._known: dict[str, _Known] = {}
        for name, listed in phrases.items():
            for phrase in listed:
                first, *rest = _folded_phrase(phrase)
                if first.endswith("*"):
                    self._begins.setdefault(first[:-1], []).append(name)
                elif rest:
                    begun = self._longer.setdefault(first, {}).setdefault(rest[0], [])
                    begun.append((tuple(rest[1:]), name))
                else:
                    self._alone.setdefault(first, []).append(name)
        self._lengths = tuple(sorted({len(begin) for begin in self._begins}))

    def tag(self, line: Sequence[Token], without: frozenset[int] = frozenset()) -> Tagged:
        """Say which groups begin at which token; tokens in ``without`` begin none."""
        said = [token.word for token in line]
        known = self._known
        groups: list[Mapping[str, int]] = []
        for at, word in enumerate(said):
            alone, longer = known.get(word) or self._look_up(word)
            if at in without:
                alone = {}
            elif longer and at + 1 < len(said) and said[at + 1] in longer:
                alone = _with_phrases(alone, longer[said[at + 1]], said[at + 2 :])
            groups.append(alone)
        return Tagged(tuple(line), tuple(groups))

    def _look_up(self, word: str) -> _Known:
        """What is known of a word, remembered: a talk has few words."""
        alone = dict.fromkeys(self._alone.get(word, ()), 1)
        for length in self._lengths:
            alone.update(dict.fromkeys(self._begins.get(word[:length], ()), 1))
        known = (alone, self._longer.get(word, {}))
        if len(self._known) < _REMEMBERED:
            self._known[word] = known
        return known


def _with_phrases(
    alone: Mapping[str, int], begun: _Begun, following: list[str]
) -> Mapping[str, int]:
    found = dict(alone)
    for rest, name in begun:
        if tuple(following[: len(rest)]) == rest:
            found[name] = max(found.get(name, 0), 2 + len(rest))
    return found


def _folded_phrase(phrase: str) -> list[str]:
    pieces = phrase.lower().replace("'", "").replace("’", "").replace("-", " ").split()
    return [_SPELLINGS.get(piece, piece) for piece in pieces]


def _same(piece: str, word: str) -> bool:
    if piece.endswith("*"):
        return word.startswith(piece[:-1])
    return word == piece


Piece = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern, ready to be looked for."""

    pieces: tuple[Piece, ...]
    written: str

    def ends(self, line: Tagged, at: int) -> int | None:
        """Say where the pattern ends when it begins at ``at``, or None where it does not."""
        return self._match(line, at, 0)

    def _match(self, line: Tagged, at: int, number: int) -> int | None:
        if number == len(self.pieces):
            return at
        piece = self.pieces[number]
        if piece[0] in ("~", "~~"):
            return self._match_gap(line, at, number, far=piece[0] == "~~")
        if at >= len(line.tokens):
            return None
        for choice in piece:
            if choice[0] == "<":
                length = line.groups[at].get(choice[1:-1], 0)
            else:
                length = 1 if _same(choice, line.tokens[at].word) else 0
            if length:
                end = self._match(line, at + length, number + 1)
                if end is not None:
                    return end
        return None

    def _match_gap(self, line: Tagged, at: int, number: int, *, far: bool) -> int | None:
        for skip in range((_FAR if far else _NEAR) + 1):
            here = at + skip
            if here >= len(line.tokens):
                return None
            if not far and at and line.tokens[here].sentence != line.tokens[at - 1].sentence:
                return None
            end = self._match(line, here, number + 1)
            if end is not None:
                return end
        return None


def pattern(written: str) -> Pattern:
    """Read one pattern as it stands in a lexicon."""
    pieces: list[Piece] = []
    for piece in written.split():
        choices = []
        for choice in piece.split("|"):
            plain = choice.startswith("<") or choice in ("~", "~~")
            choices.append(choice if plain else _folded_phrase(choice)[0])
        pieces.append(tuple(choices))
    return Pattern(tuple(pieces), written)


@dataclass(frozen=True, slots=True)
class Met(Generic[Entry]):
    """A pattern that was met: what it stands for, its first token, and the one after its last."""

    entry: Entry
    pattern: Pattern
    first: int
    after: int


_Needs = tuple[frozenset[str], ...]
_Kept = tuple["Pattern", Entry, _Needs]


class Patterns(Generic[Entry]):
    """Many patterns and what each stands for, looked for in one pass."""

    def __init__(self, written: Iterable[tuple[str, Entry]]) -> None:
        # By the first word; by the first word and the one right after it; by the first group.
        self._word: dict[str, list[_Kept[Entry]]] = {}
        self._pair: dict[str, dict[str, list[_Kept[Entry]]]] = {}
        self._group: dict[str, list[_Kept[Entry]]] = {}
        for text, entry in written:
            made = pattern(text)
            self._add(made, (made, entry, _needs(made.pieces[1:])))

    def _add(self, made: Pattern, kept: _Kept[Entry]) -> None:
        follows = made.pieces[1] if len(made.pieces) > 1 else ("~",)
        exact = not any(choice[0] in "~<" or choice[-1] == "*" for choice in follows)
        for first in made.pieces[0]:
            if first[0] == "<":
                self._group.setdefault(first[1:-1], []).append(kept)
            elif exact:
                for second in follows:
                    self._pair.setdefault(first, {}).setdefault(second, []).append(kept)
            else:
                self._word.setdefault(first, []).append(kept)

    def met(self, line: Tagged) -> list[Met[Entry]]:
        """Find every pattern that is met, each at the first place only, in order of place."""
        said = [token.word for token in line.tokens]
        present = set(said)
        present.update([f"<{name}>" for name in set().union(*line.groups)])
        found: list[Met[Entry]] = []
        seen: set[int] = set()
        for at, word in enumerate(said):
            for made, entry, needs in self._starting(word, said, at, line.groups[at]):
                if id(made) in seen or _lacks(present, needs):
                    continue
                after = made.ends(line, at)
                if after is not None:
                    seen.add(id(made))
                    found.append(Met(entry, made, at, after))
        return found

    def _starting(
        self, word: str, said: list[str], at: int, groups: Mapping[str, int]
    ) -> Sequence[_Kept[Entry]]:
        starting: Sequence[_Kept[Entry]] = self._word.get(word, ())
        seconds = self._pair.get(word)
        if seconds and at + 1 < len(said) and said[at + 1] in seconds:
            starting = [*starting, *seconds[said[at + 1]]]
        for name in groups:
            begun = self._group.get(name)
            if begun:
                starting = [*starting, *begun]
        return starting


def _needs(pieces: Iterable[Piece]) -> _Needs:
    """List what else a line must hold for a pattern to be worth trying, the rarest last first."""
    needs = [
        frozenset(piece)
        for piece in pieces
        if piece[0] not in ("~", "~~") and not any(choice[-1] == "*" for choice in piece)
    ]
    return tuple(sorted(needs, key=len))


def _lacks(present: set[str], needs: _Needs) -> bool:
    for need in needs:  # noqa: SIM110 - a loop: asked some thirty times a line
        if need.isdisjoint(present):
            return True
    return False
