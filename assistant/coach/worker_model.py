"""The learned half of the worker's ears: small linear weights, plain to read, and how they add up.

Every feature has one whole number per head. The numbers of a feature are laid side by side in one
large integer, so that adding two features adds all their heads at once, exactly and in any order.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from assistant.coach.weighing import Weighing, weighing_of
from assistant.coach.word_meaning import Meaning, meaning_of
from assistant.language.remembered import Remembered

_WEIGHTS = Path(__file__).parent / "weights" / "worker.json"
_BITS = 32  # room for a million features of eight bits each, and a sign
_HALF = 1 << (_BITS - 1)


@dataclass(frozen=True)
class Model:
    """Linear heads over named features.

    Attributes:
        version: what the weights call themselves.
        heads: the heads' names, in the order of the scores.
        weights: by feature, numbers of heads and their weights by turns, ``[0, 54, 3, -12]`` being
            54 for the first head and -12 for the fourth; or the same as it stands in the file.
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
    weights: dict[str, list[int] | str]
    bias: tuple[float, ...]
    scale: tuple[float, ...]
    least: tuple[float, ...]
    cuts: tuple[float, ...]
    start: int
    form: struct.Struct
    weighing: Weighing
    meaning: Meaning

    def sums(self, features: Set[str]) -> tuple[int, ...]:
        """Add up each head's whole numbers; ``margin`` says what they come to."""
        known = self.weights.keys() & features
        total = sum(map(self._packed.__getitem__, known), self.start)
        return self.form.unpack(total.to_bytes(self.form.size, "little"))

    @cached_property
    def _packed(self) -> Remembered[str, int]:
        """By feature, the weights of all heads side by side; made when it is first heard."""
        return Remembered(self._pack)

    def _pack(self, feature: str) -> int:
        row = self.weights[feature]
        numbers = json.loads(row) if isinstance(row, str) else row
        heads, weights = numbers[::2], numbers[1::2]
        return sum(weight << _BITS * head for head, weight in zip(heads, weights, strict=True))

    def margin(self, head: int, value: int) -> float:
        """Say by how much (log-odds) a head's sum is above its threshold."""
        return self.bias[head] + self.scale[head] * (value - _HALF) - self.least[head]


def model_of(data: dict[str, Any]) -> Model:
    """Make a model of what a weights file says."""
    count = len(data["heads"])
    least = [data["thresholds"][head] for head in data["heads"]]
    return Model(
        version=data["version"],
        heads=tuple(data["heads"]),
        weights=data["weights"],
        bias=tuple(data["bias"]),
        scale=tuple(data["scale"]),
        least=tuple(least),
        cuts=tuple(
            _HALF + (bound - bias) / scale
            for bound, bias, scale in zip(least, data["bias"], data["scale"], strict=True)
        ),
        start=sum(_HALF << _BITS * number for number in range(count)),
        form=struct.Struct(f"<{count}I"),
        weighing=weighing_of(data),
        meaning=meaning_of(data),
    )


@lru_cache(maxsize=1)
def shipped_model() -> Model:
    """The weights that shipped."""
    return model_of(_read(_WEIGHTS.read_text(encoding="utf-8")))


def _read(text: str) -> dict[str, Any]:
    """Read a weights file, a feature a line, but leave the features' numbers as they stand.

    There are sixty thousand, and a talk needs few of them.
    """
    head, _, rows = text.rpartition(',\n "weights": {\n')
    data: dict[str, Any] = json.loads(head + "}")
    named = [row.rsplit(":", 1) for row in rows.removesuffix("\n}}\n").split(",\n")]
    data["weights"] = {
        json.loads(name) if "\\" in name else name[1:-1]: numbers for name, numbers in named
    }
    return data
