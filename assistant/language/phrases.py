"""How a short pattern stands for many phrases, and how many phrases are found in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Generic, TypeVar

from assistant.language.words import folded_words, repaired

Entry = TypeVar("Entry")
_ENTRIES, _BEGINS = "\0entries", "\0begins"  # no word holds a control character


def expand(pattern: str) -> list[str]:
    """Write a pattern out: ``(a|b)`` is one of these, ``[a|b]`` one of these or nothing.

    >>> expand("you [just] (need|have) to")
    ['you  need to', 'you  have to', 'you just need to', 'you just have to']
    """
    return _alternatives(pattern, 0, "")[0]


def _alternatives(pattern: str, at: int, closing: str) -> tuple[list[str], int]:
    done: list[str] = []
    row = [""]
    while at < len(pattern):
        sign = pattern[at]
        at += 1
        if sign == closing:
            return done + row, at
        if sign == "|" and closing:
            done, row = done + row, [""]
        elif sign in "([":
            inner, at = _alternatives(pattern, at, ")" if sign == "(" else "]")
            if sign == "[":
                inner = ["", *inner]
            row = [begun + more for begun in row for more in inner]
        else:
            row = [begun + sign for begun in row]
    return done + row, at


@lru_cache(maxsize=4_000)
def _parts(piece: str) -> tuple[str, ...]:
    return tuple(repaired(part) for part in folded_words(piece))


class Phrases(Generic[Entry]):
    """Patterns, and what each stands for; all that begin at any word are found, overlapping too.

    A word that ends in ``*`` stands for every word that begins so.
    """

    def __init__(self, patterns: Iterable[tuple[str, Entry]]) -> None:
        self._root: dict[str, Any] = {}
        for pattern, entry in patterns:
            for phrase in expand(pattern):
                self._add(phrase, entry)
        # One look past a word that begins no phrase, instead of one for every beginning.
        self._starts = tuple(self._root.get(_BEGINS, ()))

    def _add(self, phrase: str, entry: Entry) -> None:
        node = self._root
        for piece in phrase.split():
            parts = _parts(piece)
            for number, part in enumerate(parts, 1):
                if piece.endswith("*") and number == len(parts):
                    node = node.setdefault(_BEGINS, {}).setdefault(part, {})
                else:
                    node = node.setdefault(part, {})
        entries = node.setdefault(_ENTRIES, [])
        if node is not self._root and entry not in entries:
            entries.append(entry)

    def find(self, tokens: Sequence[str]) -> list[tuple[Entry, int, int]]:
        """Find every phrase in a row of folded words: entry, first word, one past the last."""
        found: list[tuple[Entry, int, int]] = []
        root = self._root
        begins = root.get(_BEGINS)
        for at, token in enumerate(tokens):
            child = root.get(token)
            if child is not None:
                self._follow(child, tokens, at, at + 1, found)
            if begins and token.startswith(self._starts):
                for start, other in begins.items():
                    if token.startswith(start):
                        self._follow(other, tokens, at, at + 1, found)
        return found

    def _follow(
        self,
        node: dict[str, Any],
        tokens: Sequence[str],
        first: int,
        at: int,
        found: list[tuple[Entry, int, int]],
    ) -> None:
        while True:
            entries = node.get(_ENTRIES)
            if entries:
                found.extend([(entry, first, at) for entry in entries])
            if at >= len(tokens):
                return
            token = tokens[at]
            begins = node.get(_BEGINS)
            if begins:
                for start, other in begins.items():
                    if token.startswith(start):
                        self._follow(other, tokens, first, at + 1, found)
            child = node.get(token)
            if child is None:
                return
            node, at = child, at + 1
