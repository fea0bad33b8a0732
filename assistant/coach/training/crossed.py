"""How well AnnoMI's sessions are heard by ears that learned from the others.

``python -m assistant.coach.training.crossed train.csv``: four-class macro-F1 by six-fold
cross-validation with sessions kept whole, as transcribed and stripped, for five seeds of the
split. The heads for acts never learn from AnnoMI, so they are fitted once.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from assistant.coach.training.fitting import (
    Fitted,
    fit_heads,
    learn_mostly,
    second_look,
    seen_by_others,
)
from assistant.coach.training.rounding import LEANING
from assistant.coach.training.worker import (
    HEADS,
    MOSTLY,
    Labelled,
    annomi_of,
    label_sentences,
    lines_of,
    readings,
)

FOLDS, SEEDS = 6, range(5)


def crossed(rows: list[dict[str, Any]], data: Path) -> list[tuple[float, float]]:
    """Measure once a seed.

    Args:
        rows: the worker's rows of sessions.
        data: a folder of labelled lines of our own.

    Returns:
        A pair a seed: macro-F1 as transcribed, and stripped.

    """
    from sklearn.metrics import f1_score
    from sklearn.model_selection import GroupKFold

    own = readings(lines_of(data), own=True)
    lines = [*own, *readings(rows, own=False)]
    label_sentences(own, None)
    label_sentences(own, fit_heads(own))
    scorer = fit_heads(own)
    seen = seen_by_others(lines, scorer)
    weighing, bias = second_look(lines, seen)
    fitted = Fitted(scorer, weighing, bias)
    wanted = [
        {"therapist_input": "telling"}.get(row["behaviour"], row["behaviour"]) for row in rows
    ]
    found = []
    for seed in SEEDS:
        heard: dict[int, str] = {}
        split = GroupKFold(FOLDS, shuffle=True, random_state=seed)
        for learned, held in split.split(rows, groups=[row["transcript_id"] for row in rows]):
            # A row and its stripped copy stand side by side.
            at = [len(own) + 2 * int(row) + copy for row in learned for copy in (0, 1)]
            kept = [*range(len(own)), *at]
            learn_mostly([lines[one] for one in kept], seen[kept], scorer, weighing)
            for row in held:
                for copy in (0, 1):
                    number = len(own) + 2 * int(row) + copy
                    heard[number] = _heard(lines[number], seen[number], fitted)
        pair = [
            float(
                f1_score(
                    wanted,
                    [heard[len(own) + 2 * row + copy] for row in range(len(rows))],
                    labels=list(MOSTLY),
                    average="macro",
                )
            )
            for copy in (0, 1)
        ]
        found.append((pair[0], pair[1]))
        print(f"seed {seed}: as transcribed {pair[0]:.3f}, stripped {pair[1]:.3f}", flush=True)
    return found


def _heard(line: Labelled, seen: Any, fitted: Fitted) -> str:
    sums = fitted.scorer.sums(line.reading.whole)
    looked = fitted.weighing @ seen
    size = len(looked) - len(MOSTLY)
    likely = {
        name: sums[HEADS.index(f"mostly {name}")]
        + looked[size + number]
        - LEANING.get(f"mostly {name}", 0.0)
        for number, name in enumerate(MOSTLY)
    }
    return max(likely, key=likely.__getitem__)


def main() -> None:
    """Print the figures of every seed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, help="AnnoMI's train.csv")
    parser.add_argument("--data", type=Path, default=Path(__file__).parent / "lines")
    chosen = parser.parse_args()
    crossed(annomi_of(chosen.file), chosen.data)


if __name__ == "__main__":
    main()
