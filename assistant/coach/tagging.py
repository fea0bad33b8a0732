"""How what somebody said becomes folded words, and which named groups of words begin where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from assistant.language.remembered import Remembered

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
        said = [_folded[word] for word in _WORD_OR_STOP.findall(text)]
        if _STOPS.isdisjoint(said[:-1]):
            self.words = said if not said or said[-1] not in _STOPS else said[:-1]
            self.sentences = [0] * len(self.words)
            return
        sentence = 0
        for word in said:
            if word in _STOPS:
                sentence += bool(self.words)
            else:
                self.words.append(word)
                self.sentences.append(sentence)

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, at: int) -> Token:
        if not self._spans:
            found = _WORD_OR_STOP.finditer(self._text)
            self._spans = [one.span() for one in found if one.group() not in _STOPS]
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
    """A text's tokens, and for every token the groups that begin there with their lengths."""

    tokens: Tokens
    groups: tuple[Mapping[str, int], ...]


_Begun = list[tuple[tuple[str, ...], str]]  # the rest of a phrase, and its group
_Known = tuple[Mapping[str, int], Mapping[str, _Begun]]  # groups of a word; phrases it begins


class Groups:
    """Named groups of phrases; one word may belong to several."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._alone: dict[str, list[str]] = {}
        self._longer: dict[str, dict[str, _Begun]] = {}  # by the first word and the second
        self._begins: dict[str, list[str]] = {}
        self._known = Remembered(self._look_up)
        for name, listed in phrases.items():
            for phrase in listed:
                first, *rest = folded_phrase(phrase)
                if first.endswith("*"):
                    self._begins.setdefault(first[:-1], []).append(name)
                elif rest:
                    begun = self._longer.setdefault(first, {}).setdefault(rest[0], [])
                    begun.append((tuple(rest[1:]), name))
                else:
                    self._alone.setdefault(first, []).append(name)
        self._lengths = tuple(sorted({len(begin) for begin in self._begins}))
        self._first = frozenset(self._alone) | frozenset(self._longer)

    def tag(self, line: Tokens, without: frozenset[int] = frozenset()) -> Tagged:
        """Say which groups begin at which token; tokens in ``without`` begin none."""
        said = line.words
        known = self._known
        groups: list[Mapping[str, int]] = []
        for at, word in enumerate(said):
            alone, longer = known[word]
            if longer and at + 1 < len(said) and said[at + 1] in longer:
                alone = _with_phrases(alone, longer[said[at + 1]], said[at + 2 :])
            groups.append(alone)
        for at in without:
            groups[at] = {}
        return Tagged(line, tuple(groups))

    def any_in(self, line: Tokens) -> bool:
        """Whether any phrase of any group is there."""
        said = line.words
        if not self._lengths and self._first.isdisjoint(said):
            return False  # which is nearly always so
        return any(self.tag(line).groups)

    def _look_up(self, word: str) -> _Known:
        """What is known of a word: its groups, and the phrases that it begins."""
        alone = dict.fromkeys(self._alone.get(word, ()), 1)
        for length in self._lengths:
            alone.update(dict.fromkeys(self._begins.get(word[:length], ()), 1))
        return alone, self._longer.get(word, {})


def _with_phrases(
    alone: Mapping[str, int], begun: _Begun, following: list[str]
) -> Mapping[str, int]:
    found = dict(alone)
    for rest, name in begun:
        if tuple(following[: len(rest)]) == rest:
            found[name] = max(found.get(name, 0), 2 + len(rest))
    return found


def folded_phrase(phrase: str) -> list[str]:
    """Fold the words of a phrase as it stands in a lexicon, as those of a text are."""
    pieces = phrase.lower().replace("'", "").replace("’", "").replace("-", " ").split()
    return [_SPELLINGS.get(piece, piece) for piece in pieces]
