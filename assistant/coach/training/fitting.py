"""How the worker's heads are fitted, and how the second look learns which of them to believe."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from assistant.coach.training.meaning import meant, rarity_of, written
from assistant.coach.training.sizing import telling, telling_most
from assistant.coach.training.worker import (
    ACTS,
    FEWEST,
    HEADS,
    MOSTLY,
    READ,
    WHOLE,
    Labelled,
    Scorer,
    examples_of,
    label_sentences,
    targets_of,
)
from assistant.coach.weighing import MOST, STEPS, VIEWS

# Inverse of the regularisation, by kind of head; chosen by leaving one author (own lines) or a
# sixth of the sessions (AnnoMI) out at a time.
STRENGTH = {"act": 0.4, "nudge": 0.4}
WHOLE_STRENGTH = 0.0015  # the same for what a line mostly is and what it holds
SECOND_STRENGTH = 0.02  # the same for the second look
SEEN = 0.2  # how much what the heads said is trusted beside words, for what a line mostly is
# How much a feature is trusted before anything is learned: what the lexicons found more than a
# word, a word more than a pair of words.
TRUST = {"lexicon": 1.3, "word": 1.0, "pair": 0.6}
# How much a line of our own sessions, and another of our own, counts beside one that experts
# coded, for what a line mostly is and for what it holds.
BESIDE = {
    **dict.fromkeys((f"mostly {name}" for name in MOSTLY), (0.2, 0.0)),
    "holds question": (0.15, 0.0),
    "holds reflection": (0.1, 0.5),
}
# How many features are kept for acts and nudges, and for what all of a line is. What is left out
# is left out before the second look learns, so that it learns from what it will be shown.
MOST_READ, MOST_WHOLE = 6_000, 4_000
ROUNDS = 2  # of laying acts along the sentences anew
FOLDS = 4
OUTCOMES = (*(f"act {act}" for act in ACTS), *WHOLE)


@dataclass(frozen=True)
class Fitted:
    """Heads as they were just fitted, and the second look.

    Attributes:
        scorer: the heads.
        weighing: of the second look, a row an outcome, a column a view of a head.
        bias: the outcomes' constants.
        meaning: what each word speaks for, as the weights file holds it.

    """

    scorer: Scorer
    weighing: Any
    bias: Any
    meaning: dict[str, Any] = field(default_factory=dict)


def fit(lines: Sequence[Labelled]) -> Fitted:
    """Fit all heads and the second look to some lines."""
    label_sentences(lines, None)
    scorer = fit_heads(lines)
    for _ in range(ROUNDS - 1):
        label_sentences(lines, scorer)
        scorer = fit_heads(lines)
    seen = seen_by_others(lines, scorer)
    weighing, bias = second_look(lines, seen)
    meaning = learn_wholes(lines, seen, scorer, weighing)
    return Fitted(scorer, weighing, bias, meaning)


def fit_heads(lines: Sequence[Labelled]) -> Scorer:
    """Fit the heads for acts and nudges; those for what all of a line is stay empty."""
    import numpy
    from scipy.sparse import diags
    from sklearn.linear_model import LogisticRegression

    examples = examples_of(lines)
    features, table = table_of([example.features for example in examples])
    trust = numpy.array([TRUST[kind_of(name)] for name in features])
    weights = numpy.zeros((len(HEADS), len(features)))
    bias = numpy.zeros(len(HEADS))
    for number, head in enumerate(READ):
        rows = [at for at, example in enumerate(examples) if head in example.targets]
        wanted = numpy.array([examples[at].targets[head] for at in rows])
        if len(set(wanted)) < 2:
            bias[number] = 3 if len(wanted) and wanted[0] else -3
            continue
        size = trust * numpy.sqrt(numpy.abs(telling(table[rows], wanted)))
        model = LogisticRegression(C=STRENGTH[head.split()[0]], solver="liblinear", random_state=0)
        model.fit(table[rows] @ diags(size), wanted)
        weights[number], bias[number] = model.coef_[0] * size, model.intercept_[0]
    counts = numpy.asarray(table.sum(axis=0)).ravel()
    return Scorer(features, telling_most(weights, counts, MOST_READ), bias)


def seen_by_others(lines: Sequence[Labelled], scorer: Scorer) -> Any:
    """Say what the heads make of every line, each heard by heads that did not learn from it.

    Returns:
        A row a line, a column a view of a head, as ``Weighing`` reads them.

    """
    import numpy

    seen = numpy.zeros((len(lines), len(VIEWS) * len(READ)))
    own = [at for at, line in enumerate(lines) if line.own]
    for at, line in enumerate(lines):
        if not line.own:
            seen[at] = views_of(line, scorer)
    for fold in range(FOLDS):
        # A line and its hurried copy stand side by side, and go together.
        held = [at for number, at in enumerate(own) if number // 2 % FOLDS == fold]
        rest = [lines[at] for number, at in enumerate(own) if number // 2 % FOLDS != fold]
        by_others = fit_heads(rest)
        for at in held:
            seen[at] = views_of(lines[at], by_others)
    return seen


def views_of(line: Labelled, scorer: Scorer) -> Any:
    """Give the levels that the second look reads: of the line, its strongest and last sentence."""
    import numpy

    count = len(READ)
    whole = scorer.sums(line.reading.whole)[:count]
    parts = [scorer.sums(features)[:count] for features in line.reading.sentences] or [whole]
    views = numpy.concatenate([whole, numpy.max(parts, axis=0), parts[-1]])
    return numpy.clip(numpy.trunc(views * STEPS), -STEPS * MOST, STEPS * MOST) / STEPS


def second_look(lines: Sequence[Labelled], seen: Any) -> tuple[Any, Any]:
    """Learn which heads to believe; the rows for what all of a line is stay empty."""
    import numpy
    from sklearn.linear_model import LogisticRegression

    weighing = numpy.zeros((len(OUTCOMES), seen.shape[1]))
    bias = numpy.zeros(len(OUTCOMES))
    targets = [targets_of(line) if line.own else {} for line in lines]
    for number, outcome in enumerate(OUTCOMES):
        if outcome in WHOLE:
            continue
        rows = [at for at, target in enumerate(targets) if outcome in target]
        wanted = [targets[at][outcome] for at in rows]
        model = LogisticRegression(C=SECOND_STRENGTH, solver="liblinear", random_state=0)
        model.fit(seen[rows], wanted)
        weighing[number], bias[number] = model.coef_[0], model.intercept_[0]
    return weighing, bias


def learn_wholes(
    lines: Sequence[Labelled], seen: Any, scorer: Scorer, weighing: Any
) -> dict[str, Any]:
    """Learn what a line mostly is and holds.

    From its words, from what the other heads said, and from what its words mean.

    Returns:
        What each word speaks for; the rest goes into ``scorer`` and ``weighing``.

    """
    import numpy
    from scipy.sparse import csr_matrix, hstack
    from sklearn.svm import LinearSVC

    bags = [line.reading.whole for line in lines]
    _, words = table_of(bags, scorer.features)
    rarity = rarity_of([line.reading.whole for line in lines if line.own])
    table = hstack([words, csr_matrix(seen * SEEN), csr_matrix(meant(bags, rarity))]).tocsr()
    ends = [len(scorer.features), len(scorer.features) + seen.shape[1]]
    targets = [targets_of(line) for line in lines]
    learned, meanings = [], []
    for head in WHOLE:
        weight = _weights(lines, head)
        rows = [at for at, target in enumerate(targets) if head in target and weight[at]]
        wanted = [targets[at][head] for at in rows]
        model = LinearSVC(C=WHOLE_STRENGTH, class_weight="balanced", random_state=0)
        model.fit(table[rows], wanted, sample_weight=numpy.array([weight[at] for at in rows]))
        of_words, of_seen, of_meaning = numpy.split(model.coef_[0], ends)
        learned.append(of_words)
        meanings.append(of_meaning)
        scorer.bias[HEADS.index(head)] = model.intercept_[0]
        weighing[OUTCOMES.index(head)] = of_seen * SEEN
    counts = numpy.asarray(words.sum(axis=0)).ravel()
    scorer.weights[len(READ) :] = telling_most(numpy.array(learned), counts, MOST_WHOLE)
    return written(WHOLE, numpy.array(meanings), rarity)


def _weights(lines: Sequence[Labelled], head: str) -> list[float]:
    """How much each line counts: one without sessions that experts coded, all the same."""
    if all(line.own for line in lines):
        sessions = head.startswith("mostly") and any(line.in_session for line in lines)
        return [float(line.in_session or not sessions) for line in lines]
    session, other = BESIDE[head]
    return [(session if line.in_session else other) if line.own else 1.0 for line in lines]


def table_of(
    bags: Sequence[set[str]], features: dict[str, int] | None = None
) -> tuple[dict[str, int], Any]:
    """Lay features out as a table: a row a bag, a column a feature, of those that are used enough.

    Args:
        bags: the features of every example.
        features: the number of each feature that is looked for, where that is settled.

    """
    import numpy
    from scipy.sparse import csr_matrix

    if features is None:
        counts = Counter(name for bag in bags for name in bag)
        kept = sorted(name for name in counts if counts[name] >= FEWEST)
        features = {name: at for at, name in enumerate(kept)}
    starts, columns = [0], []
    for bag in bags:
        columns += sorted(features[name] for name in bag if name in features)
        starts.append(len(columns))
    shape = (len(bags), len(features))
    return features, csr_matrix((numpy.ones(len(columns)), columns, starts), shape)


def kind_of(feature: str) -> str:
    """Say what a feature was made of: a lexicon or rule, a word, or a row of words."""
    bare = feature.lstrip("FL")
    if feature.startswith(("c", "?c", "k ", "G ", "B", "e", "^p", "^k", "m")):
        return "lexicon"
    return "pair" if bare.startswith(("b ", "^", "$")) else "word"
