"""How fitted heads become a weights file: whole numbers, few features, and when to say yes."""

from __future__ import annotations

from typing import Any

from assistant.coach.training.fitting import OUTCOMES, Fitted
from assistant.coach.training.sizing import LARGEST
from assistant.coach.training.worker import HEADS, READ
from assistant.coach.weighing import STEPS, VIEWS

# Above which log-odds a head says yes; chosen by leaving one author out at a time. Acts are told
# by the second look alone.
THRESHOLD = {"act": 0.0, "nudge": -0.8, "mostly": 0.0, "holds": 0.0}
# A line that may be a reflection mostly is one, and one that may hold a question does; chosen by
# leaving a sixth of the sessions out.
LEANING = {"mostly reflection": -0.1, "holds question": -0.15}


def rounded(fitted: Fitted) -> dict[str, Any]:
    """Write what was fitted as int8, in the form of the weights file."""
    scorer = fitted.scorer
    largest = [float(abs(row).max()) or 1.0 for row in scorer.weights]
    scale = [value / LARGEST for value in largest]
    whole = {
        name: [round(float(scorer.weights[head, at]) / scale[head]) for head in range(len(HEADS))]
        for name, at in scorer.features.items()
        if scorer.weights[:, at].any()
    }
    return {
        "heads": list(HEADS),
        "thresholds": {head: LEANING.get(head, THRESHOLD[head.split()[0]]) for head in HEADS},
        "bias": [round(float(value), 4) for value in scorer.bias],
        "scale": [round(value, 6) for value in scale],
        "weighing": _weighing(fitted),
        "meaning": fitted.meaning,
        "weights": {
            name: [
                number
                for head, weight in enumerate(whole[name])
                if weight
                for number in (head, weight)
            ]
            for name in sorted(whole)
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
