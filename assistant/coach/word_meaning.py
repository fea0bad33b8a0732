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
from math import sqrt
from typing import Any

_BITS = 32
_HALF = 1 << (_BITS - 1)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What words speak for.

    Attributes:
        packed: by a word's feature, what it speaks for side by side, and the square of its rarity.
        scale: of every outcome, what one whole number of it is worth, in log-odds.
        start: the sum of no words.
        form: how the outcomes lie in a sum.

    """

    packed: dict[str, int]
    scale: tuple[tuple[str, float], ...]
    start: int
    form: struct.Struct

    def add_to(self, weighed: dict[str, float], features: Collection[str]) -> None:
        """Add to each outcome's log-odds what the words of a line speak for."""
        total = sum(filter(None, map(self.packed.get, features)), self.start)
        if total == self.start:
            return
        *values, squares = self.form.unpack(total.to_bytes(self.form.size, "little"))
        size = sqrt(squares - _HALF)
        for (outcome, scale), value in zip(self.scale, values, strict=True):
            weighed[outcome] += scale * (value - _HALF) / size


def meaning_of(data: dict[str, Any]) -> Meaning:
    """Make it of what a weights file says.

    ``meaning`` holds, by word, how rare it is (1 to 100) and a whole number an outcome:
    ``"ache 97 3 -12 …"``.
    """
    said = data.get("meaning", {"scale": {}, "words": []})
    packed = {}
    for line in said["words"]:
        word, rarity, *numbers = line.split()
        lanes = [*map(int, numbers), int(rarity) ** 2]
        packed["w " + word] = sum(lane << (_BITS * at) for at, lane in enumerate(lanes))
    count = len(said["scale"]) + 1
    return Meaning(
        packed=packed,
        scale=tuple(said["scale"].items()),
        start=sum(_HALF << (_BITS * at) for at in range(count)),
        form=struct.Struct(f"<{count}I"),
    )
