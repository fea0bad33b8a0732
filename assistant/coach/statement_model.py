"""The learned half of the family ears: small linear weights, plain to read, and how they add up."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from math import exp, log
from pathlib import Path
from struct import Struct

from assistant.language.remembered import Remembered
from assistant.language.words import stem

_WEIGHTS = Path(__file__).parent / "weights" / "statements.json"
_BITS = 32  # room for a million features of eight bits each, and a sign
_HALF = 1 << (_BITS - 1)
_WORD = "w "  # how the features begin that are words or pairs of them
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
        known = self.weights.keys() & features
        packed = sum(map(self._packed.__getitem__, known), begun)
        sums = self._form.unpack(packed.to_bytes(self._form.size, "little"))
        return {
            label: bias + (total - _HALF) * self.scale
            for label, bias, total in zip(self.labels, self.bias, sums, strict=True)
        }

    @cached_property
    def _packed(self) -> Remembered[str, int]:
        return Remembered(self.pack)

    def pack(self, feature: str) -> int:
        """A feature's weights side by side in one number: one addition adds them all."""
        row = self.weights.get(feature, ())
        return sum(weight << _BITS * number for number, weight in enumerate(row))

    @cached_property
    def nothing(self) -> int:
        """What no features come to."""
        return sum(_HALF << _BITS * number for number in range(len(self.labels)))

    @cached_property
    def _form(self) -> Struct:
        return Struct(f"<{len(self.labels)}I")


_stems = Remembered(stem)


def word_feature(one: str) -> str:
    """The feature that a stem is."""
    return _WORD + one


def pair_feature(one: str, after: str) -> str:
    """The feature that two stems side by side are."""
    return f"{_WORD}{one} {after}"


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

    def begin(self, words: Sequence[str], marks: Set[str]) -> tuple[int, int]:
        """Add up, for kinds and for safety at once, what both look at.

        Args:
            words: the words that were said, folded: each of them, and each pair of neighbours,
                is a feature by its stem.
            marks: the other features, by their names.

        """
        stems = [_stems[word] for word in words]
        said = {*stems, *map(" ".join, pairwise(stems))}  # each counts once
        both = sum(map(self._of_marks.__getitem__, self._features & marks), self._nothing)
        both = sum(map(self._of_words.__getitem__, self._words & said), both)
        return both & ((1 << self._width) - 1), both >> self._width

    @cached_property
    def _features(self) -> frozenset[str]:
        return frozenset(self.kinds.weights).union(self.safety.weights)

    @cached_property
    def _words(self) -> frozenset[str]:
        """The stems and pairs of them that are features, without what their names begin with."""
        return frozenset(
            [one.removeprefix(_WORD) for one in self._features if one.startswith(_WORD)]
        )

    @cached_property
    def _of_marks(self) -> Remembered[str, int]:
        return Remembered(self._pack)

    @cached_property
    def _of_words(self) -> Remembered[str, int]:
        return Remembered(lambda said: self._pack(_WORD + said))

    def _pack(self, feature: str) -> int:
        return self.kinds.pack(feature) + (self.safety.pack(feature) << self._width)

    @cached_property
    def _width(self) -> int:
        return _BITS * len(self.kinds.labels)

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
