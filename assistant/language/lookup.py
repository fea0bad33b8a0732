"""Finding the phrases of a lexicon in a text, at word boundaries only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from assistant.language.words import Word, folded_words, words

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Found(Generic[Entry]):
    """One phrase found: its entry and the code-point span of its words."""

    entry: Entry
    start: int
    end: int


@dataclass(slots=True)
class _Node(Generic[Entry]):
    exact: dict[str, _Node[Entry]] = field(default_factory=dict)
    begins: list[tuple[str, _Node[Entry]]] = field(default_factory=list)
    entry: Entry | None = None


class Lookup(Generic[Entry]):
    """Phrases and what each stands for, looked up in one pass over a text.

    Case, quotes, hyphens and white space do not matter ("non-compliant" is "Non compliant").
    A word that ends in ``*`` stands for every word that begins so ("threaten*").
    """

    def __init__(self, phrases: Iterable[tuple[str, Entry]]) -> None:
        self._root: _Node[Entry] = _Node()
        for phrase, entry in phrases:
            self._add(phrase, entry)

    def _add(self, phrase: str, entry: Entry) -> None:
        node = self._root
        for piece in phrase.split():
            begins = piece.endswith("*")
            parts = folded_words(piece)
            for number, part in enumerate(parts):
                if begins and number == len(parts) - 1:
                    child = next((child for start, child in node.begins if start == part), None)
                    if child is None:
                        child = _Node()
                        node.begins.append((part, child))
                    node = child
                else:
                    node = node.exact.setdefault(part, _Node())
        if node is not self._root:
            node.entry = entry

    def find(self, text: str | Sequence[Word]) -> list[Found[Entry]]:
        """Return the longest phrases in the text from left to right, without overlap."""
        line = words(text) if isinstance(text, str) else text
        found: list[Found[Entry]] = []
        at = 0
        root = self._root
        count = len(line)
        while at < count:
            first = line[at].folded
            if first not in root.exact and not root.begins:
                at += 1
                continue
            end, entry = self._longest(root, line, at)
            if entry is None:
                at += 1
            else:
                found.append(Found(entry, line[at].start, line[end - 1].end))
                at = end
        return found

    def _longest(
        self, node: _Node[Entry], line: Sequence[Word], at: int
    ) -> tuple[int, Entry | None]:
        best: tuple[int, Entry | None] = (at, node.entry)
        if at >= len(line):
            return best
        word = line[at].folded
        child = node.exact.get(word)
        if child is not None:
            deeper = self._longest(child, line, at + 1)
            if deeper[1] is not None:
                best = deeper
        for start, other in node.begins:
            if word.startswith(start):
                deeper = self._longest(other, line, at + 1)
                if deeper[1] is not None and deeper[0] > best[0]:
                    best = deeper
        return best
