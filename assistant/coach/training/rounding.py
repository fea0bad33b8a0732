"""How fitted heads become a weights file: whole numbers, few features, and when to say yes."""

from __future__ import annotations

from typing import Any

from assistant.coach.training.fitting import OUTCOMES, READ, Fitted
from assistant.coach.training.worker import HEADS, MOSTLY
from assistant.coach.weighing import STEPS, VIEWS

# Above which log-odds a head says yes; chosen by leaving one author out at a time. Acts are told
# by the second look alone.
THRESHOLD = {"act": 0.0, "nudge": -0.8, "mostly": 0.0}
# A line that may be a question mostly is one; chosen by leaving a sixth of the sessions out.
LEANING = {"mostly question": -0.3}
LARGEST = 127  # int8


def rounded(fitted: Fitted, most: int, least: int = 2) -> dict[str, Any]:
    """Keep the telling features as int8, in the form of the weights file.

    Half of them are chosen for what a line holds, half for what it mostly is: the latter learn
    from many more lines, and would else crowd the former out.

    Args:
        fitted: heads and the second look.
        most: how many features to keep at most.
        least: weights smaller than this (of 127) are left out.

    """
    scorer = fitted.scorer
    largest = [float(abs(row).max()) or 1.0 for row in scorer.weights]
    scale = [value / LARGEST for value in largest]
    whole = {
        name: [round(float(scorer.weights[head, at]) / scale[head]) for head in range(len(HEADS))]
        for name, at in scorer.features.items()
    }
    telling: set[str] = set()
    for heads in (range(len(HEADS) - len(MOSTLY)), range(len(HEADS) - len(MOSTLY), len(HEADS))):
        size = {name: sum(row[head] ** 2 for head in heads) for name, row in whole.items()}
        telling.update(sorted(size, key=lambda name: (-size[name], name))[: most // 2])
    return {
        "heads": list(HEADS),
        "thresholds": {head: LEANING.get(head, THRESHOLD[head.split()[0]]) for head in HEADS},
        "bias": [round(float(value), 4) for value in scorer.bias],
        "scale": [round(value, 6) for value in scale],
        "weighing": _weighing(fitted),
        "weights": {
            name: [
                number
                for head, weight in enumerate(whole[name])
                if abs(weight) >= least
                for number in (head, weight)
            ]
            for name in sorted(telling)
        },
    }


def _weighing(fitted: Fitted) -> dict[str, Any]:
    scale = [float(abs(row).max()) / LARGEST or 1.0 for row in fitted.weighing]
    columns = [f"{view} {head}" for view in VIEWS for head in READ]
    return {
        "heads": list(READ),
        "outcomes": list(OUTCOMES),
        "bias": [round(float(value), 4) for value in fitted.bias],
        # A head is read in steps, so that one step is worth that much less.
        "scale": [round(value / STEPS, 8) for value in scale],
        "weights": {
            name: [
                round(float(fitted.weighing[row, at]) / scale[row]) for row in range(len(OUTCOMES))
            ]
            for at, name in enumerate(columns)
        },
    }
