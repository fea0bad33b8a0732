"""How a short pattern stands for many phrases, and how many phrases are found in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Generic, TypeVar

from assistant.language.remembered import Remembered
from assistant.language.words import folded_words, repaired

Entry = TypeVar("Entry")
_SIGN_OR_WORDS = re.compile(r"[(\[|\])]|[^(\[|\])]+")
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


def _next(node: dict[str, Any], token: str) -> tuple[dict[str, Any], ...]:
    exact = node.get(token)
    begun = [other for start, other in node.get(_BEGINS, {}).items() if token.startswith(start)]
    return tuple(begun) if exact is None else (exact, *begun)
