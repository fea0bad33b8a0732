"""Where the sentences of a line end that was typed in a hurry, without a mark.

A line without marks is one long sentence to whoever looks for marks, and how each sentence opens
is most of what tells a question from a telling. Small linear weights over the words around a
gap, learned from where our own lines have their marks, cut such a line up again.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_WEIGHTS = Path(__file__).parent / "weights" / "sentence_ends.json"
FEWEST = 4  # words that a line must have before it is cut up
_MOST = 200  # words of a line that are looked at


@dataclass(frozen=True)
class Ends:
    """Weights of the words around a gap.

    Attributes:
        weights: by feature, a whole number.
        least: above which sum a sentence ends in the gap.

    """

    weights: dict[str, int]
    least: int

    def find(self, words: Sequence[str]) -> list[int]:
        """List the numbers of the words that a new sentence begins with."""
        if len(words) < FEWEST:
            return []
        weight = self.weights.get
        return [
            at
            for at, features in enumerate(gaps(words), 1)
            if sum(filter(None, map(weight, features))) > self.least
        ]


def gaps(words: Sequence[str]) -> list[tuple[str, ...]]:
    """List the features of every gap between two words."""
    padded = ["^", *words[:_MOST], "$", "$"]
    return [
        (
            "< " + one,
            "> " + two,
            f"<> {one} {two}",
            f"<< {zero} {one}",
            f">> {two} {three}",
            ">+ " + three,
            f"at {at if at < _EARLY else _EARLY}",
        )
        for at, (zero, one, two, three) in enumerate(
            zip(padded, padded[1:], padded[2:], padded[3:], strict=False)
        )
        if two != "$"
    ]


_EARLY = 6


def ends_of(data: dict[str, object]) -> Ends:
    """Make ends of what a weights file says."""
    return Ends(weights=data["weights"], least=data["least"])  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def shipped_ends() -> Ends:
    """The weights that shipped."""
    return ends_of(json.loads(_WEIGHTS.read_text(encoding="utf-8")))
