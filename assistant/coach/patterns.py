"""How a pattern of a lexicon (words, named groups of words, gaps) is found in what somebody said.

A pattern is a row of pieces: ``word``, ``begin*`` (every word that begins so), ``this|that``,
``<group>`` (any phrase of that named group), ``~`` (nothing or up to three words, in the same
sentence) and ``~~`` (up to nine words, over the end of a sentence too). ``don't`` is ``dont``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from assistant.language.words import words

Entry = TypeVar("Entry")

_NEAR, _FAR = 3, 9
_STOPS = ".!?;\n…"
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


@dataclass(frozen=True, slots=True)
class Token:
    """One word, folded for comparing, with its span and the number of its sentence."""

    word: str
    start: int
    end: int
    sentence: int


def tokens(text: str) -> tuple[Token, ...]:
    """Split a text into folded words: no apostrophes, usual spellings, "-in" endings restored."""
    found: list[Token] = []
    sentence = 0
    last = 0
    for word in words(text):
        between = text[last : word.start]
        if last and any(stop in between for stop in _STOPS):
            sentence += 1
        last = word.end
        bare = word.folded.replace("'", "")
        found.append(Token(_SPELLINGS.get(bare, bare), word.start, word.end, sentence))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Tagged:
    """A text's tokens, and for every token the groups that begin there with their lengths."""

    tokens: tuple[Token, ...]
    groups: tuple[Mapping[str, int], ...]


class Groups:
    """Named groups of phrases; one word may belong to several."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self.names = frozenset(phrases)
        self._exact: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._begins: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, listed in phrases.items():
            for phrase in listed:
                first, *rest = _folded_phrase(phrase)
                if first.endswith("*"):
                    self._begins.setdefault(first[:-1], []).append((tuple(rest), name))
                else:
                    self._exact.setdefault(first, []).append((tuple(rest), name))
        self._lengths = tuple(sorted({len(begin) for begin in self._begins}))

    def tag(self, line: Sequence[Token], without: frozenset[int] = frozenset()) -> Tagged:
        """Say which groups begin at which token; tokens in ``without`` begin none."""
        return Tagged(
            tuple(line),
            tuple({} if at in without else self._at(line, at) for at in range(len(line))),
        )

    def _at(self, line: Sequence[Token], at: int) -> dict[str, int]:
        word = line[at].word
        listed = self._exact.get(word, [])
        for length in self._lengths:
            if length > len(word):
                break
            listed = listed + self._begins.get(word[:length], [])
        found: dict[str, int] = {}
        for rest, name in listed:
            if all(
                at + 1 + number < len(line) and _same(piece, line[at + 1 + number].word)
                for number, piece in enumerate(rest)
            ):
                found[name] = max(found.get(name, 0), 1 + len(rest))
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


class Patterns(Generic[Entry]):
    """Many patterns and what each stands for, looked for in one pass."""

    def __init__(self, written: Iterable[tuple[str, Entry]]) -> None:
        self._by_word: dict[str, list[tuple[Pattern, Entry, tuple[frozenset[str], ...]]]] = {}
        self._begins: dict[str, list[tuple[Pattern, Entry, tuple[frozenset[str], ...]]]] = {}
        for text, entry in written:
            made = pattern(text)
            needs = tuple(
                frozenset(piece)
                for piece in made.pieces[1:]
                if piece[0] not in ("~", "~~") and not any(choice[-1] == "*" for choice in piece)
            )
            for choice in made.pieces[0]:
                index = self._begins if choice[-1] == "*" else self._by_word
                index.setdefault(choice.rstrip("*"), []).append((made, entry, needs))

    def met(self, line: Tagged) -> list[Met[Entry]]:
        """Find every pattern that is met, each at the first place only, in order of place."""
        present = {token.word for token in line.tokens}
        for groups in line.groups:
            present.update(f"<{name}>" for name in groups)
        found: list[Met[Entry]] = []
        seen: set[int] = set()
        for at, token in enumerate(line.tokens):
            keys = [token.word, *(f"<{name}>" for name in line.groups[at])]
            for made, entry, needs in self._starting(keys):
                if id(made) in seen or any(need.isdisjoint(present) for need in needs):
                    continue
                after = made.ends(line, at)
                if after is not None:
                    seen.add(id(made))
                    found.append(Met(entry, made, at, after))
        return found

    def _starting(
        self, keys: list[str]
    ) -> Iterator[tuple[Pattern, Entry, tuple[frozenset[str], ...]]]:
        for key in keys:
            yield from self._by_word.get(key, ())
        for begin, listed in self._begins.items():
            if keys[0].startswith(begin):
                yield from listed
