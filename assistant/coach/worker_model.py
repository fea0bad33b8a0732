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

_WEIGHTS = Path(__file__).parent / "weights" / "worker.json"
_BITS = 32  # room for a million features of eight bits each, and a sign
_HALF = 1 << (_BITS - 1)


@dataclass(frozen=True)
class Model:
    """Linear heads over named features.

    Attributes:
        version: what the weights call themselves.
        heads: the heads' names, in the order of the scores.
        thresholds: above which score (log-odds) a head says yes.
        packed: by feature, the weights of all heads side by side.

    """

    version: str
    heads: tuple[str, ...]
    thresholds: dict[str, float]
    packed: dict[str, int]
    bias: tuple[float, ...]
    scale: tuple[float, ...]

    def scores(self, features: Collection[str]) -> tuple[float, ...]:
        """Give each head's log-odds."""
        packed = self.packed
        total = sum([packed[name] for name in features if name in packed], self._zero)
        sums = struct.unpack(self._form, total.to_bytes(self._bytes, "little"))
        return tuple(
            bias + scale * (value - _HALF)
            for bias, scale, value in zip(self.bias, self.scale, sums, strict=True)
        )

    @property
    def _bytes(self) -> int:
        return len(self.heads) * _BITS // 8

    @property
    def _form(self) -> str:
        return f"<{len(self.heads)}I"

    @property
    def _zero(self) -> int:
        return _zero(len(self.heads))


@lru_cache(maxsize=4)
def _zero(heads: int) -> int:
    return sum(_HALF << (_BITS * number) for number in range(heads))


def model_of(data: dict[str, Any]) -> Model:
    """Make a model of what a weights file says.

    ``weights`` holds, by feature, numbers of heads and their weights by turns:
    ``[0, 54, 3, -12]`` is 54 for the first head and -12 for the fourth.
    """
    shifts = [_BITS * number for number in range(len(data["heads"]))]
    packed = {}
    for feature, pairs in data["weights"].items():
        value = 0
        for at in range(0, len(pairs), 2):
            value += pairs[at + 1] << shifts[pairs[at]]
        packed[feature] = value
    return Model(
        version=data["version"],
        heads=tuple(data["heads"]),
        thresholds=data["thresholds"],
        packed=packed,
        bias=tuple(data["bias"]),
        scale=tuple(data["scale"]),
    )


@lru_cache(maxsize=1)
def shipped_model() -> Model:
    """The weights that shipped."""
    return model_of(json.loads(_WEIGHTS.read_text(encoding="utf-8")))
