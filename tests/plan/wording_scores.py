"""How the wording check is scored against labelled objectives."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.plan.wording import check_wording

LINES = Path(__file__).parent.parent / "data" / "objectives"
KINDS = (
    "service_not_change",
    "not_observable",
    "no_time",
    "no_owner",
    "deficit_language",
    "jargon",
    "several_in_one",
    "not_family_words",
    "unrealistic",
    "blame_or_compliance",
)


@dataclass(frozen=True)
class Score:
    """Precision, recall and F1 of one kind, and how many lines have it."""

    precision: float
    recall: float
    lines: int

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True)
class Scores:
    """Scores by kind, and how often `good` is right."""

    kinds: dict[str, Score]
    good: float

    @property
    def macro_f1(self) -> float:
        return sum(score.f1 for score in self.kinds.values()) / len(self.kinds)


def lines_of(path: Path) -> list[dict[str, Any]]:
    """Labelled objectives, one a line."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def all_lines(paths: Iterable[Path]) -> list[dict[str, Any]]:
    return [line for path in sorted(paths) for line in lines_of(path)]


def scores(lines: Sequence[dict[str, Any]]) -> Scores:
    """Score the check on lines; labels listed in ``also`` count neither way."""
    hit: Counter[str] = Counter()
    said: Counter[str] = Counter()
    true: Counter[str] = Counter()
    right = 0
    for line in lines:
        found = check_wording(line["text"])
        right += found.good == line["good"]
        for kind in {one.kind for one in found.issues} - set(line.get("also", ())):
            said[kind] += 1
            hit[kind] += kind in line["issues"]
        true.update(set(line["issues"]) - set(line.get("also", ())))
    return Scores(
        {
            kind: Score(
                hit[kind] / said[kind] if said[kind] else 0.0,
                hit[kind] / true[kind] if true[kind] else 0.0,
                true[kind],
            )
            for kind in KINDS
        },
        right / len(lines),
    )
