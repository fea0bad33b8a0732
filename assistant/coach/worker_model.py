"""The learned half of the worker's ears: small linear weights, plain to read, and how they add up.

Every feature has one whole number per head. The numbers of a feature are laid side by side in one
large integer, so that adding two features adds all their heads at once, exactly and in any order.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.coach.weighing import Weighing, weighing_of
from assistant.coach.word_meaning import Meaning, meaning_of

_WEIGHTS = Path(__file__).parent / "weights" / "worker.json"
_BITS = 32  # room for a million features of eight bits each, and a sign
_HALF = 1 << (_BITS - 1)


@dataclass(frozen=True)
class Model:
    """Linear heads over named features.

    Attributes:
        version: what the weights call themselves.
        heads: the heads' names, in the order of the scores.
        packed: by feature, the weights of all heads side by side.
        bias: the heads' constants.
        scale: what one whole number of each head is worth, in log-odds.
        least: above which log-odds each head says yes.
        cuts: the same for the heads' sums.
        start: the sum of no features.
        form: how the heads lie in a sum.
        weighing: the second look at what the heads said.
        meaning: what words speak for.

    """

    version: str
    heads: tuple[str, ...]
    packed: dict[str, int]
    bias: tuple[float, ...]
    scale: tuple[float, ...]
    least: tuple[float, ...]
    cuts: tuple[float, ...]
    start: int
    form: struct.Struct
    weighing: Weighing
    meaning: Meaning

    def sums(self, features: Collection[str]) -> tuple[int, ...]:
        """Add up each head's whole numbers; ``margin`` says what they come to."""
        total = sum(filter(None, map(self.packed.get, features)), self.start)
        return self.form.unpack(total.to_bytes(self.form.size, "little"))

    def margin(self, head: int, value: int) -> float:
        """Say by how much (log-odds) a head's sum is above its threshold."""
        return self.bias[head] + self.scale[head] * (value - _HALF) - self.least[head]


def model_of(data: dict[str, Any]) -> Model:
    """Make a model of what a weights file says.

    ``weights`` holds, by feature, numbers of heads and their weights by turns:
    ``[0, 54, 3, -12]`` is 54 for the first head and -12 for the fourth.
    """
    shifts = [_BITS * number for number in range(len(data["heads"]))]
    least = [data["thresholds"][head] for head in data["heads"]]
    packed = {}
    for feature, pairs in data["weights"].items():
        value = 0
        for at in range(0, len(pairs), 2):
            value += pairs[at + 1] << shifts[pairs[at]]
        packed[feature] = value
    return Model(
        version=data["version"],
        heads=tuple(data["heads"]),
        packed=packed,
        bias=tuple(data["bias"]),
        scale=tuple(data["scale"]),
        least=tuple(least),
        cuts=tuple(
            _HALF + (bound - bias) / scale
            for bound, bias, scale in zip(least, data["bias"], data["scale"], strict=True)
        ),
        start=sum(_HALF << shift for shift in shifts),
        form=struct.Struct(f"<{len(shifts)}I"),
        weighing=weighing_of(data),
        meaning=meaning_of(data),
    )


@lru_cache(maxsize=1)
def shipped_model() -> Model:
    """The weights that shipped."""
    return model_of(json.loads(_WEIGHTS.read_text(encoding="utf-8")))
