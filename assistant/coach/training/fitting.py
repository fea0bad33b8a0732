"""How the worker's heads are fitted, cut down to a small file, and told when to say yes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from assistant.coach.training.worker import (
    FEWEST,
    HEADS,
    LARGEST,
    MOSTLY,
    Example,
    Labelled,
    Scorer,
    examples_of,
    label_sentences,
)

# Inverse of the regularisation, and above which log-odds a head says yes, by kind of head;
# chosen by leaving one author (own lines) or a sixth of the sessions (AnnoMI) out at a time.
STRENGTH = {"act": 0.4, "nudge": 0.4, "mostly": 0.03}
THRESHOLD = {"act": -0.7, "nudge": -0.8, "mostly": 0.0}
# How much a feature is trusted before anything is learned: what the lexicons found more than a
# word, a word more than a pair of words.
TRUST = {"lexicon": 1.3, "word": 1.0, "pair": 0.6}
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
    from scipy.sparse import csr_matrix, diags
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
    trust = numpy.array([TRUST[kind_of(name)] for name in features])
    weights = numpy.zeros((len(HEADS), len(features)))
    bias = numpy.zeros(len(HEADS))
    for number, head in enumerate(HEADS):
        kind = head.split()[0]
        rows = [at for at, example in enumerate(examples) if head in example.targets]
        wanted = numpy.array([examples[at].targets[head] for at in rows])
        weight = numpy.array([_weight(examples[at], kind) for at in rows])
        if len(set(wanted)) < 2:
            bias[number] = 3 if len(wanted) and wanted[0] else -3
            continue
        size = trust if kind != "mostly" else numpy.ones(len(features))
        if kind != "mostly":
            size = size * numpy.sqrt(numpy.abs(_telling(table[rows], wanted, weight)))
        model = LogisticRegression(
            C=STRENGTH[kind],
            solver="liblinear",
            class_weight="balanced" if kind == "mostly" else None,
            random_state=0,
        )
        model.fit(table[rows] @ diags(size), wanted, sample_weight=weight)
        weights[number], bias[number] = model.coef_[0] * size, model.intercept_[0]
    return Scorer(features, weights, bias)


def kind_of(feature: str) -> str:
    """Say what a feature was made of: a lexicon or rule, a word, or a row of words."""
    bare = feature.lstrip("FL")
    if feature.startswith(("c", "?c", "k ", "G ", "B", "e", "^p", "^k", "m")):
        return "lexicon"
    return "pair" if bare.startswith(("b ", "^", "$")) else "word"


def _telling(table: Any, wanted: Any, weight: Any) -> Any:
    """Give the log of how much likelier each feature is where the head says yes.

    Features are sized by its root before the fit, after Wang and Manning's NBSVM (2012): it
    helps where lines are short and few.
    """
    import numpy

    yes = 1 + table[wanted].T @ weight[wanted]
    no = 1 + table[~wanted].T @ weight[~wanted]
    total = 2 + weight[wanted].sum(), 2 + weight[~wanted].sum()
    return numpy.log((yes / total[0]) / (no / total[1]))


def _weight(example: Example, kind: str) -> float:
    return OWN_IN_MOSTLY if kind == "mostly" and example.own else 1.0


def rounded(scorer: Scorer, most: int, least: int = 2) -> dict[str, Any]:
    """Keep the telling features as int8, in the form of the weights file.

    Half of them are chosen for what a line holds, half for what it mostly is: the latter learn
    from many more lines, and would else crowd the former out.

    Args:
        scorer: fitted heads.
        most: how many features to keep at most.
        least: weights smaller than this (of 127) are left out.

    """
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
        "thresholds": {head: THRESHOLD[head.split()[0]] for head in HEADS},
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
