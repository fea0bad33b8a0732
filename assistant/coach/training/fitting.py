"""How the worker's heads are fitted, cut down to a small file, and told when to say yes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from assistant.coach.training.worker import (
    FEWEST,
    HEADS,
    LARGEST,
    Example,
    Labelled,
    Scorer,
    examples_of,
    label_sentences,
)

# Inverse of the regularisation, by kind of head; chosen by leaving one author (own lines) or one
# sixth of the sessions (AnnoMI) out at a time.
STRENGTH = {"act": 0.3, "nudge": 0.3, "mostly": 0.03}
OWN_IN_MOSTLY = 0.5  # how much an own line counts beside a session's line
ROUNDS = 2  # of laying acts along the sentences anew


def fit(lines: Sequence[Labelled]) -> Scorer:
    """Fit all heads to some lines."""
    label_sentences(lines, None)
    scorer = _fit(examples_of(lines))
    for _ in range(ROUNDS - 1):
        label_sentences(lines, scorer)
        scorer = _fit(examples_of(lines))
    return scorer


def _fit(examples: Sequence[Example]) -> Scorer:
    import numpy
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    counts = Counter(name for example in examples for name in example.features)
    features = {
        name: at
        for at, name in enumerate(sorted(name for name in counts if counts[name] >= FEWEST))
    }
    starts, columns = [0], []
    for example in examples:
        columns += sorted(features[name] for name in example.features if name in features)
        starts.append(len(columns))
    table = csr_matrix((numpy.ones(len(columns)), columns, starts), (len(examples), len(features)))
    weights = numpy.zeros((len(HEADS), len(features)))
    bias = numpy.zeros(len(HEADS))
    for number, head in enumerate(HEADS):
        kind = head.split()[0]
        rows = [at for at, example in enumerate(examples) if head in example.targets]
        wanted = [examples[at].targets[head] for at in rows]
        weight = [_weight(examples[at], kind) for at in rows]
        if len(set(wanted)) < 2:
            bias[number] = 3 if wanted and wanted[0] else -3
            continue
        model = LogisticRegression(
            C=STRENGTH[kind],
            solver="liblinear",
            class_weight="balanced" if kind == "mostly" else None,
            random_state=0,
        )
        model.fit(table[rows], wanted, sample_weight=weight)
        weights[number], bias[number] = model.coef_[0], model.intercept_[0]
    return Scorer(features, weights, bias)


def _weight(example: Example, kind: str) -> float:
    own = example.weight == 1.0
    if kind == "mostly":
        return OWN_IN_MOSTLY if own else 1.0
    return example.weight


def rounded(scorer: Scorer, most: int, least: int = 2) -> dict[str, Any]:
    """Keep the ``most`` telling features as int8, in the form of the weights file.

    Args:
        scorer: fitted heads.
        most: how many features to keep.
        least: weights smaller than this (of 127) are left out.

    """
    largest = [float(abs(row).max()) or 1.0 for row in scorer.weights]
    scale = [value / LARGEST for value in largest]
    whole = {
        name: [round(float(scorer.weights[head, at]) / scale[head]) for head in range(len(HEADS))]
        for name, at in scorer.features.items()
    }
    telling = sorted(whole, key=lambda name: (-sum(w * w for w in whole[name]), name))[:most]
    return {
        "heads": list(HEADS),
        "bias": [round(float(value), 4) for value in scorer.bias],
        "scale": [round(value, 6) for value in scale],
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
