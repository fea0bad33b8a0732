"""How a short pattern stands for many phrases, and how many phrases are found in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Generic, TypeVar

from assistant.language.remembered import Remembered
from assistant.language.words import folded_words, repaired

Entry = TypeVar("Entry")
_SIGN_OR_WORDS = re.compile(r"[(\[|\])]|[^(\[|\])]+")
_LIST = re.compile(r"<(\w+)>")
_ENTRIES, _BEGINS = "\0entries", "\0begins"  # no word holds a control character


def expand(pattern: str) -> list[str]:
    """Write a pattern out: ``(a|b)`` is one of these, ``[a|b]`` one of these or nothing.

    >>> expand("you [just] (need|have) to")
    ['you  need to', 'you  have to', 'you just need to', 'you just have to']
    """
    return _alternatives(_SIGN_OR_WORDS.findall(pattern), 0, "")[0]


def _alternatives(signs: Sequence[str], at: int, closing: str) -> tuple[list[str], int]:
    done: list[str] = []
    row = [""]
    while at < len(signs):
        sign = signs[at]
        at += 1
        if sign == closing:
            return done + row, at
        if sign == "|" and closing:
            done, row = done + row, [""]
        elif sign in "([":
            inner, at = _alternatives(signs, at, ")" if sign == "(" else "]")
            if sign == "[":
                inner = ["", *inner]
            row = [begun + more for begun in row for more in inner]
        else:
            row = [begun + sign for begun in row]
    return done + row, at


@lru_cache(maxsize=4_000)
def _parts(piece: str) -> tuple[tuple[str, bool], ...]:
    """The words of a piece, and of each whether it stands for every word that begins so."""
    parts = [repaired(part) for part in folded_words(piece)]
    return tuple(
        (part, piece.endswith("*") and number == len(parts)) for number, part in enumerate(parts, 1)
    )


class Phrases(Generic[Entry]):
    """Patterns, and what each stands for; all that begin at any word are found, overlapping too.

    A word that ends in ``*`` stands for every word that begins so.
    """

    def __init__(self, patterns: Iterable[tuple[str, Entry]]) -> None:
        self._root: dict[str, Any] = {}
        self._starts = Remembered(self._start)
        for pattern, entry in patterns:
            for phrase in expand(pattern):
                self._add(phrase, entry)

    def _add(self, phrase: str, entry: Entry) -> None:
        node = self._root
        for piece in phrase.split():
            for part, begins in _parts(piece):
                if begins:
                    node = node.setdefault(_BEGINS, {})
                following = node.get(part)
                if following is None:
                    following = node[part] = {}
                node = following
        entries = node.setdefault(_ENTRIES, [])
        if node is not self._root and entry not in entries:
            entries.append(entry)

    def find(self, tokens: Sequence[str]) -> list[tuple[Entry, int, int]]:
        """Find every phrase in a row of folded words: entry, first word, one past the last."""
        found: list[tuple[Entry, int, int]] = []
        starts = self._starts
        for at, token in enumerate(tokens):
            for node, goes_on in starts[token]:
                # Most first words are not followed by a second that they need.
                if goes_on or (at + 1 < len(tokens) and tokens[at + 1] in node):
                    self._follow(node, tokens, at, at + 1, found)
        return found

    def _start(self, token: str) -> tuple[tuple[dict[str, Any], bool], ...]:
        """The nodes that a first word leads to; of each whether any second word may follow."""
        nodes = _next(self._root, token)
        return tuple((node, _ENTRIES in node or _BEGINS in node) for node in nodes)

    def _follow(
        self,
        node: dict[str, Any],
        tokens: Sequence[str],
        first: int,
        at: int,
        found: list[tuple[Entry, int, int]],
    ) -> None:
        count = len(tokens)
        while True:
            entries = node.get(_ENTRIES)
            if entries:
                for entry in entries:
                    found.append((entry, first, at))
            if at >= count:
                return
            token = tokens[at]
            if _BEGINS in node:
                for other in _next(node, token):
                    self._follow(other, tokens, first, at + 1, found)
                return
            following = node.get(token)
            if following is None:
                return
            node, at = following, at + 1


class ListedPhrases(Phrases[Entry]):
    """Patterns that name lists of words: "lost <child>", where a list has "him" and "your son".

    A list is one word to the patterns, so that they need not be written out with each of its own.
    """

    def __init__(self, patterns: Iterable[tuple[str, Entry]], lists: Mapping[str, str]) -> None:
        super().__init__(
            (_LIST.sub(lambda found: _standing_for(found[1]), pattern), entry)
            for pattern, entry in patterns
        )
        self._lists = Phrases((f"({words})", _standing_for(name)) for name, words in lists.items())

    def find(self, tokens: Sequence[str]) -> list[tuple[Entry, int, int]]:
        """Find every phrase, as Phrases does, with what stands for a list."""
        standing: dict[int, list[tuple[str, int]]] = {}
        for name, first, end in self._lists.find(tokens):
            standing.setdefault(first, []).append((name, end))
        found: list[tuple[Entry, int, int]] = []
        for at in range(len(tokens)):
            self._walk(self._root, tokens, standing, at, at, found)
        return found

    def _walk(
        self,
        node: dict[str, Any],
        tokens: Sequence[str],
        standing: Mapping[int, Sequence[tuple[str, int]]],
        first: int,
        at: int,
        found: list[tuple[Entry, int, int]],
    ) -> None:
        if at > first:
            found += [(entry, first, at) for entry in node.get(_ENTRIES, ())]
        if at == len(tokens):
            return
        for following in _next(node, tokens[at]):
            self._walk(following, tokens, standing, first, at + 1, found)
        for name, end in standing.get(at, ()):
            if name in node:
                self._walk(node[name], tokens, standing, first, end, found)


def _standing_for(name: str) -> str:
    """The one word that a list is, in the patterns: none that anybody writes."""
    return f"listof{name.replace('_', '')}"


def _next(node: dict[str, Any], token: str) -> tuple[dict[str, Any], ...]:
    exact = node.get(token)
    begun = [other for start, other in node.get(_BEGINS, {}).items() if token.startswith(start)]
    return tuple(begun) if exact is None else (exact, *begun)
