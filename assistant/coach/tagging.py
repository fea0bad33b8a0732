"""How what somebody said becomes folded words, and which named groups of words begin where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Any, NamedTuple

from assistant.language.remembered import Remembered

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_STOPS = re.compile(r"[.!?;\n…]+")
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


class Tokens:
    """The words of a text in order.

    Most lines are judged by their words alone: where each word stands is worked out when that
    is first asked for.

    Attributes:
        words: the words, folded.
        sentences: for each word, the number of its sentence.

    """

    __slots__ = ("_spans", "_text", "sentences", "words")

    def __init__(self, text: str) -> None:
        self._text = text
        self._spans: list[tuple[int, int]] = []
        self.words: list[str] = []
        self.sentences: list[int] = []
        spoken = filter(None, map(_WORD.findall, _STOPS.split(text)))
        for number, typed in enumerate(spoken):
            self.words += map(_folded.__getitem__, typed)
            self.sentences += [number] * len(typed)

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, at: int) -> Token:
        if not self._spans:
            self._spans = [one.span() for one in _WORD.finditer(self._text)]
        return Token(self.words[at], *self._spans[at], self.sentences[at])

    def __iter__(self) -> Iterator[Token]:
        return map(self.__getitem__, range(len(self)))


def tokens(text: str) -> Tokens:
    """Split a text into folded words: no apostrophes, usual spellings, numbered sentences."""
    return Tokens(text)


def _fold(word: str) -> str:
    bare = word.lower().replace("'", "").replace("’", "")
    return _SPELLINGS.get(bare, bare)


_folded = Remembered(_fold)


class Tagged(NamedTuple):
    """A text's tokens, and for every token the groups that begin there with their lengths.

    ``named`` are all the groups that begin anywhere.
    """

    tokens: Tokens
    groups: Sequence[Mapping[str, int]]
    named: Set[str]


_Phrase = tuple[int, str, int]  # its place among all, its group, its length
# What begins with the same two words: the phrases by the rest of theirs, and those rests' sizes.
_Begun = tuple[dict[tuple[str, ...], list[_Phrase]], set[int]]
_Known = tuple[Mapping[str, int], Mapping[str, _Begun]]  # groups of a word; phrases it begins
_NONE: Mapping[str, Any] = {}
_UNKNOWN: _Known = _NONE, _NONE  # which most words are


class Groups:
    """Named groups of phrases; one word may belong to several."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._alone: dict[str, list[str]] = {}
        self._longer: dict[str, dict[str, _Begun]] = {}  # by the first word and the second
        self._begins: dict[str, list[str]] = {}
        self._known = Remembered(self._look_up)
        listed = ((name, phrase) for name, several in phrases.items() for phrase in several)
        for number, (name, phrase) in enumerate(listed):
            first, *rest = folded_phrase(phrase)
            if first.endswith("*"):
                self._begins.setdefault(first[:-1], []).append(name)
            elif rest:
                begun = self._longer.setdefault(first, {})
                ends, sizes = begun.setdefault(rest[0], ({}, set()))
                ends.setdefault(tuple(rest[1:]), []).append((number, name, 1 + len(rest)))
                sizes.add(len(rest) - 1)
            else:
                self._alone.setdefault(first, []).append(name)
        self._lengths = tuple(sorted({len(begin) for begin in self._begins}))
        self._first = frozenset(self._alone) | frozenset(self._longer)

    def tag(self, line: Tokens, without: frozenset[int] = frozenset()) -> Tagged:
        """Say which groups begin at which token; tokens in ``without`` begin none."""
        said = line.words
        known = self._known
        groups: list[Mapping[str, int]] = []
        for at, (word, following) in enumerate(zip(said, [*said, ""][1:], strict=True), 2):
            alone, longer = known[word]
            if following in longer:
                alone = _with_phrases(alone, longer[following], said, at)
            groups.append(alone)
        for at in without:
            groups[at] = _NONE
        return Tagged(line, groups, set().union(*groups))

    def any_in(self, line: Tokens) -> bool:
        """Whether any phrase of any group is there."""
        said = line.words
        if not self._lengths and self._first.isdisjoint(said):
            return False  # which is nearly always so
        return bool(self.tag(line).named)

    def _look_up(self, word: str) -> _Known:
        """What is known of a word: its groups, and the phrases that it begins."""
        alone = dict.fromkeys(self._alone.get(word, ()), 1)
        for length in self._lengths:
            alone.update(dict.fromkeys(self._begins.get(word[:length], ()), 1))
        longer = self._longer.get(word, _NONE)
        return (alone or _NONE, longer) if alone or longer else _UNKNOWN


def _with_phrases(
    alone: Mapping[str, int], begun: _Begun, said: list[str], at: int
) -> Mapping[str, int]:
    """The groups of a word and of the phrases that it begins; ``at`` is after the second word."""
    ends, sizes = begun
    met = [one for size in sizes for one in ends.get(tuple(said[at : at + size]), ())]
    if not met:
        return alone
    found = dict(alone)
    for _, name, length in sorted(met):
        found[name] = max(found.get(name, 0), length)
    return found


def folded_phrase(phrase: str) -> list[str]:
    """Fold the words of a phrase as it stands in a lexicon, as those of a text are."""
    pieces = phrase.lower().replace("'", "").replace("’", "").replace("-", " ").split()
    return [_SPELLINGS.get(piece, piece) for piece in pieces]
