"""The learned half of the family ears: small linear weights, plain to read, and how they add up."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import exp, log
from operator import lshift
from pathlib import Path
from struct import Struct

_WEIGHTS = Path(__file__).parent / "weights" / "statements.json"
_BITS = 32  # room for a million features of eight bits each, and a sign
_HALF = 1 << (_BITS - 1)
_STEEPEST = 30.0  # beyond this the logistic function is 0 or 1 to every digit


@dataclass(frozen=True)
class Linear:
    """Weights of several labels over the same features, as whole numbers times ``scale``."""

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    scale: float
    weights: dict[str, list[int]]

    def probabilities(self, features: Iterable[str], begun: int | None = None) -> dict[str, float]:
        """Give the probability of each label, each asked for by itself."""
        return {label: _logistic(value) for label, value in self.log_odds(features, begun).items()}

    def log_odds(self, features: Iterable[str], begun: int | None = None) -> dict[str, float]:
        """Give the log-odds of each label, in the order of ``labels``.

        ``begun`` is what other features came to, none of them among these.
        """
        begun = self.nothing if begun is None else begun
        packed = sum(filter(None, map(self.packed.get, features)), begun)
        sums = self._form.unpack(packed.to_bytes(self._form.size, "little"))
        return {
            label: bias + (total - _HALF) * self.scale
            for label, bias, total in zip(self.labels, self.bias, sums, strict=True)
        }

    @cached_property
    def packed(self) -> dict[str, int]:
        """A feature's weights side by side in one number: one addition adds them all."""
        shifts = [_BITS * number for number in range(len(self.labels))]
        return {feature: sum(map(lshift, row, shifts)) for feature, row in self.weights.items()}

    @cached_property
    def nothing(self) -> int:
        """What no features come to."""
        return sum(_HALF << _BITS * number for number in range(len(self.labels)))

    @cached_property
    def _form(self) -> Struct:
        return Struct(f"<{len(self.labels)}I")


def _logistic(value: float) -> float:
    return 1 / (1 + exp(-max(-_STEEPEST, min(_STEEPEST, value))))


@dataclass(frozen=True)
class StatementModel:
    """What was learned: kinds and safety, with the marks above which each is said."""

    version: str
    kinds: Linear
    second_kind: float  # a second kind is said from these log-odds,
    rare_second_kind: float  # and from these where the two are no usual pair
    usual_pairs: frozenset[frozenset[str]]
    safety: Linear
    cue: float  # a safety cue is said from this probability

    def begin(self, features: Iterable[str]) -> tuple[int, int]:
        """Add up, for kinds and for safety at once, the features that both look at."""
        both = sum(filter(None, map(self._both.get, features)), self._nothing)
        return both & ((1 << self._width) - 1), both >> self._width

    @cached_property
    def _width(self) -> int:
        return _BITS * len(self.kinds.labels)

    @cached_property
    def _both(self) -> dict[str, int]:
        width, both = self._width, dict(self.kinds.packed)
        for feature, weights in self.safety.packed.items():
            both[feature] = both.get(feature, 0) + (weights << width)
        return both

    @cached_property
    def _nothing(self) -> int:
        return self.kinds.nothing + (self.safety.nothing << self._width)


@lru_cache(maxsize=1)
def shipped_model() -> StatementModel:
    """Read the weights that shipped, once."""
    return model_of(json.loads(_WEIGHTS.read_text(encoding="utf-8")))


def model_of(data: dict[str, object]) -> StatementModel:
    """Make a model of what a weights file holds."""
    return StatementModel(
        version=str(data["version"]),
        kinds=_linear(data["kinds"]),
        second_kind=_log_odds(_number(data["second_kind"])),
        rare_second_kind=_log_odds(_number(data["rare_second_kind"])),
        usual_pairs=_pairs(data["usual_pairs"]),
        safety=_linear(data["safety"]),
        cue=_number(data["cue"]),
    )


def _log_odds(probability: float) -> float:
    return log(probability / (1 - probability))


def _number(value: object) -> float:
    return float(str(value))


def _pairs(value: object) -> frozenset[frozenset[str]]:
    if not isinstance(value, list):
        raise TypeError("weights: a list of pairs is needed")
    return frozenset(frozenset(pair) for pair in value)


def _linear(value: object) -> Linear:
    if not isinstance(value, dict):
        raise TypeError("weights: an object is needed")
    return Linear(
        labels=tuple(value["labels"]),
        bias=tuple(value["bias"]),
        scale=value["scale"],
        weights=value["weights"],
    )
