"""What a line's words mean, on the whole: each speaks for what the line is, the rare ones most.

Most words that a worker will say are in no training line. What a public language model makes of
a word (``assistant/coach/training/meaning.py``) says what such a word is like, and so what it
speaks for. What is left of that here is whole numbers: how rare a word is, and what it speaks
for. A line comes to the average of its words, the rare ones counting more.
"""

from __future__ import annotations

import struct
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from math import sqrt
from typing import Any

from assistant.language.remembered import Remembered

_WORD = "w "  # how the feature of a word begins
_BITS = 32
_HALF = 1 << (_BITS - 1)


@dataclass(frozen=True)
class Meaning:
    """What words speak for.

    Attributes:
        written: by word, how rare it is (1 to 100) and what it speaks for, as they were read.
        scale: of every outcome, what one whole number of it is worth, in log-odds.
        start: the sum of no words.
        form: how the outcomes lie in a sum.

    """

    written: dict[str, str]
    scale: tuple[tuple[str, float], ...]
    start: int
    form: struct.Struct

    @cached_property
    def _packed(self) -> Remembered[str, int]:
        """By a word's feature, what it speaks for side by side, and the square of its rarity."""
        return Remembered(self._pack)

    def _pack(self, feature: str) -> int:
        if feature[len(_WORD) :] not in self.written:
            return 0
        rarity, *numbers = map(int, self.written[feature[len(_WORD) :]].split())
        return sum(lane << (_BITS * at) for at, lane in enumerate([*numbers, rarity**2]))

    def add_to(self, weighed: dict[str, float], words: Collection[str]) -> None:
        """Add to each outcome's log-odds what the words of a line speak for.

        ``words`` are their features, each once.
        """
        total = sum(map(self._packed.__getitem__, words), self.start)
        if total == self.start:
            return
        *values, squares = self.form.unpack(total.to_bytes(self.form.size, "little"))
        size = sqrt(squares - _HALF)
        for (outcome, scale), value in zip(self.scale, values, strict=True):
            weighed[outcome] += scale * (value - _HALF) / size


def meaning_of(data: dict[str, Any]) -> Meaning:
    """Make it of what a weights file says.

    ``meaning`` holds, by word, how rare it is (1 to 100) and a whole number an outcome:
    ``"ache": "97 3 -12 …"``. Each is made ready when it is first heard: there are thousands.
    """
    said = data.get("meaning", {"scale": {}, "words": {}})
    count = len(said["scale"]) + 1
    return Meaning(
        written=said["words"],
        scale=tuple(said["scale"].items()),
        start=sum(_HALF << (_BITS * at) for at in range(count)),
        form=struct.Struct(f"<{count}I"),
    )
