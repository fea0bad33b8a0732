"""How well AnnoMI's sessions are heard by ears that learned from the others.

``python -m assistant.coach.training.crossed train.csv``: the figures of ``score.py`` by six-fold
cross-validation with sessions kept whole, as transcribed and stripped, for some seeds of the
split. The heads for acts never learn from AnnoMI, so they are fitted once. The weights are
rounded as they would be to ship.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from assistant.coach.lexicons import shipped
from assistant.coach.listening import Ears
from assistant.coach.training.figures import annomi_figures_of
from assistant.coach.training.fitting import (
    Fitted,
    fit_heads,
    learn_wholes,
    second_look,
    seen_by_others,
)
from assistant.coach.training.rounding import rounded
from assistant.coach.training.worker import (
    annomi_of,
    hurried,
    label_sentences,
    lines_of,
    readings,
)
from assistant.coach.worker_model import model_of
from assistant.meeting.nouns import Heard

FOLDS, SEEDS = 6, 5
MANNERS: dict[str, Callable[[str], str]] = {"as transcribed": str, "stripped": hurried}


def crossed(rows: list[dict[str, Any]], data: Path, seeds: int) -> dict[str, dict[str, float]]:
    """Measure, and print the figures of every seed.

    Args:
        rows: the worker's rows of sessions.
        data: a folder of labelled lines of our own.
        seeds: how many splits to try.

    Returns:
        By manner ("as transcribed", "stripped"), the mean of every figure.

    """
    from sklearn.model_selection import GroupKFold

    own = readings(lines_of(data), own=True)
    lines = [*own, *readings(rows, own=False)]
    label_sentences(lines, None)
    label_sentences(lines, fit_heads(lines))
    scorer = fit_heads(lines)
    seen = seen_by_others(lines, scorer)
    fitted = Fitted(scorer, *second_look(lines, seen))
    sums: dict[str, dict[str, float]] = {manner: {} for manner in MANNERS}
    for seed in range(seeds):
        heard: dict[str, dict[int, Heard]] = {manner: {} for manner in MANNERS}
        split = GroupKFold(FOLDS, shuffle=True, random_state=seed)
        for learned, held in split.split(rows, groups=[row["transcript_id"] for row in rows]):
            # A row and its stripped copy stand side by side.
            at = [len(own) + 2 * int(row) + copy for row in learned for copy in (0, 1)]
            kept = [*range(len(own)), *at]
            meaning = learn_wholes(
                [lines[one] for one in kept], seen[kept], scorer, fitted.weighing
            )
            weights = rounded(replace(fitted, meaning=meaning))
            by = Ears(shipped(), model_of({"version": "crossed", **weights}))
            for manner, copy in MANNERS.items():
                for row in map(int, held):
                    text, before = rows[row]["text"], rows[row]["prev_client_text"] or ""
                    heard[manner][row] = by.listen(copy(text), copy(before))
        for manner, answers in heard.items():
            figures = annomi_figures_of(rows, [answers[row] for row in range(len(rows))])
            _show(f"seed {seed}, {manner}", figures)
            for name, value in figures.items():
                sums[manner][name] = sums[manner].get(name, 0.0) + value / seeds
    return sums


def _show(name: str, figures: dict[str, float]) -> None:
    shown = ", ".join(f"{label} {value:.3f}" for label, value in figures.items())
    print(f"{name}: {shown}", flush=True)


def main() -> None:
    """Print the figures of every seed and their means."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, help="AnnoMI's train.csv")
    parser.add_argument("--data", type=Path, default=Path(__file__).parent / "lines")
    parser.add_argument("--seeds", type=int, default=SEEDS, help="how many splits to try")
    chosen = parser.parse_args()
    means = crossed(annomi_of(chosen.file), chosen.data, chosen.seeds)
    for manner, figures in means.items():
        _show(f"mean, {manner}", figures)


if __name__ == "__main__":
    main()
