"""How well the worker's ears hear: ``python -m assistant.coach.training.figures FILE …``.

Give it files of labelled lines (JSON lines in the form of cases/SPEC.md) or of AnnoMI (CSV).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from assistant.coach.lexicons import shipped
from assistant.coach.listening import Ears, ears
from assistant.coach.training.worker import (
    GROUP,
    MOSTLY,
    annomi_of,
    hurried,
    lines_of,
    readings,
)
from assistant.coach.worker_model import model_of
from assistant.meeting.nouns import Act, Heard, NudgeKind

Copy = Callable[[str], str]


@dataclass
class Count:
    """Hits, false alarms and misses of one label."""

    hits: int = 0
    false: int = 0
    missed: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        told = 2 * self.hits + self.false + self.missed
        return 2 * self.hits / told if told else 0.0

    def add(self, *, wanted: bool, heard: bool) -> None:
        """Count one line."""
        self.hits += wanted and heard
        self.false += heard and not wanted
        self.missed += wanted and not heard


def count(
    rows: Sequence[dict[str, Any]],
    heard: Sequence[Set[str]],
    key: str,
    labels: Sequence[str],
) -> dict[str, Count]:
    """Count each label; one that a row holds in ``also`` counts neither for nor against."""
    counts = {label: Count() for label in labels}
    for row, said in zip(rows, heard, strict=True):
        for label in labels:
            wanted = label in row[key]
            if wanted or label not in row.get("also", ()):
                counts[label].add(wanted=wanted, heard=label in said)
    return counts


def summed(counts: dict[str, Count]) -> tuple[float, float]:
    """Give micro- and macro-F1; labels that never occur are left out of the latter."""
    whole = Count(
        sum(one.hits for one in counts.values()),
        sum(one.false for one in counts.values()),
        sum(one.missed for one in counts.values()),
    )
    used = [one.f1 for one in counts.values() if one.hits + one.missed]
    return whole.f1, sum(used) / max(1, len(used))


def own_figures(rows: Sequence[dict[str, Any]], copy: Copy, by: Ears) -> dict[str, Any]:
    """Measure acts, nudges and the share of good lines that are nudged."""
    heard = [by.listen(copy(row["text"]), copy(row["previous"])) for row in rows]
    found: dict[str, Any] = {}
    for key, labels, said in (
        ("acts", get_args(Act), [set(one.acts) for one in heard]),
        ("nudges", get_args(NudgeKind), [{nudge.kind for nudge in one.nudges} for one in heard]),
    ):
        counts = count(rows, said, key, labels)
        micro, macro = summed(counts)
        found[key] = {"micro": micro, "macro": macro, "counts": counts}
    good = [(row, one) for row, one in zip(rows, heard, strict=True) if not row["nudges"]]
    nudged = sum(
        any(nudge.kind not in row.get("also", ()) for nudge in one.nudges) for row, one in good
    )
    found["good_nudged"] = (nudged, len(good))
    return found


def annomi_figures(rows: Sequence[dict[str, Any]], copy: Copy, by: Ears) -> dict[str, float]:
    """Measure the four classes, and any question and any reflection, on AnnoMI's lines."""
    heard: list[Heard] = [
        by.listen(copy(row["text"]), copy(row["prev_client_text"] or "")) for row in rows
    ]
    return annomi_figures_of(rows, heard)


def annomi_figures_of(rows: Sequence[dict[str, Any]], heard: Sequence[Heard]) -> dict[str, float]:
    """Measure what was heard of AnnoMI's lines, as its ``score.py`` does."""
    classes = {name: Count() for name in MOSTLY}
    any_of = {"question": Count(), "reflection": Count()}
    for row, one in zip(rows, heard, strict=True):
        wanted = {"therapist_input": "telling"}.get(row["behaviour"], row["behaviour"])
        for name in MOSTLY:
            classes[name].add(wanted=name == wanted, heard=name == one.behaviour)
        groups = {GROUP.get(act, "other") for act in one.acts} | {one.behaviour}
        for name in any_of:
            coded = row[f"{name}_subtype"] not in ("n/a", "")
            any_of[name].add(wanted=coded, heard=name in groups)
    return {
        "macro": sum(one.f1 for one in classes.values()) / len(classes),
        **{name: one.f1 for name, one in classes.items()},
        "any_question": any_of["question"].f1,
        "any_reflection": any_of["reflection"].f1,
    }


def short_figures(file: Path, weights: dict[str, Any]) -> dict[str, float]:
    """Measure weights on one file, in the few figures that stand beside them."""
    by = Ears(shipped(), model_of(weights))
    if file.suffix == ".csv":
        found = annomi_figures(annomi_of(file), str, by)
    else:
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        own = own_figures(rows, str, by)
        found = {
            f"{key} {name}": own[key][name]
            for key in ("acts", "nudges")
            for name in ("micro", "macro")
        }
    return {name: round(value, 3) for name, value in found.items()}


def left_out(file: Path) -> Ears:
    """Make ears that learned from all lines of the file's folder but its own."""
    from assistant.coach.training.fitting import fit
    from assistant.coach.training.rounding import rounded

    held = {json.loads(line)["text"] for line in file.read_text(encoding="utf-8").splitlines()}
    others = [row for row in lines_of(file.parent) if row["text"] not in held]
    weights = rounded(fit(readings(others, own=True)))
    return Ears(shipped(), model_of({"version": "left out", **weights}))


def _show_own(name: str, figures: dict[str, Any]) -> None:
    nudged, good = figures["good_nudged"]
    for key in ("acts", "nudges"):
        one = figures[key]
        print(f"{name}: {key} micro {one['micro']:.3f}, macro {one['macro']:.3f}")
        for label, counted in one["counts"].items():
            print(
                f"    {label:22} F1 {counted.f1:.2f}   hits {counted.hits:3}"
                f"   false {counted.false:3}   missed {counted.missed:3}"
            )
    print(f"{name}: {nudged} of {good} good lines nudged ({nudged / max(1, good):.1%})")


def main() -> None:
    """Measure every file that was named, as typed and in a hurry."""
    parser = argparse.ArgumentParser(
        prog="python -m assistant.coach.training.figures", description=__doc__
    )
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--weights", type=Path, help="other weights than those that shipped")
    parser.add_argument(
        "--left-out",
        action="store_true",
        help="learn from the other files beside each first (without AnnoMI)",
    )
    chosen = parser.parse_args()
    by = ears()
    if chosen.weights:
        by = Ears(shipped(), model_of(json.loads(chosen.weights.read_text(encoding="utf-8"))))
    for file in chosen.files:
        if chosen.left_out:
            by = left_out(file)
        for manner, copy in (("as typed", str), ("in a hurry", hurried)):
            name = f"{file.parent.name}/{file.name}, {manner}"
            if file.suffix == ".csv":
                figures = annomi_figures(annomi_of(file), copy, by)
                shown = ", ".join(f"{label} {value:.3f}" for label, value in figures.items())
                print(f"{name}: {shown}")
                continue
            rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
            _show_own(name, own_figures(rows, copy, by))
    sys.stdout.flush()


if __name__ == "__main__":
    main()
