"""How the family ears are trained: which lines, which heads, and how large the weights may be."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, get_args

from assistant.coach.family_lexicons import shipped
from assistant.coach.statement_features import Reading, kind_features, read, safety_features
from assistant.coach.statement_model import Linear
from assistant.coach.training.sizing import telling
from assistant.language.words import stem
from assistant.meeting.nouns import Kind

VERSION = "family-1"
LABELS: tuple[str, ...] = get_args(Kind)
# Chosen by leaving one author out at a time (README, "Family statements").
KIND_STRENGTH, SAFETY_STRENGTH = 0.2, 0.3  # inverse of the regularisation
# How far a rare label's lines are made to weigh as much as all others, from not at all to wholly.
KIND_EVENNESS, SAFETY_EVENNESS = 0.5, 1.0
FEWEST = 4  # copies of lines that must hold a feature (every line is learned from twice)
MOST_KIND_FEATURES, MOST_SAFETY_FEATURES = 5_000, 12_000
# Files whose lines count for less: one hand wrote a sixth of all lines in the first; the others
# were written to be hard to tell from danger, as few lines at a table are.
COUNTS = {
    "statements_own.jsonl": 0.5,
    "statements_author_y.jsonl": 0.5,
    "statements_author_aa.jsonl": 0.5,
    "statements_author_oo.jsonl": 0.5,
    "statements_author_qq.jsonl": 0.5,
    "statements_author_ww.jsonl": 0.5,
}
SECOND_KIND, RARE_SECOND_KIND, CUE = 0.6, 0.69, 0.36
USUAL_PAIR = 6  # lines that must hold two kinds together for them to be a usual pair
FOLDS = 5
_LARGEST = 127  # int8

_NAMES = Path(__file__).parent / "lines" / "given_names.txt"
_OF_WORDS = ("w ", "first ", "last ")  # how features that are made of a line's words begin

Line = dict[str, Any]


@dataclass(frozen=True)
class Learned:
    """One head's weights before they are rounded: a row a label, a column a feature."""

    features: list[str]
    rows: list[list[float]]
    bias: list[float]


def lines_in(path: Path) -> list[Line]:
    """Read the labelled statements of one file."""
    text = path.read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def lines_of(data_dir: Path) -> list[Line]:
    """Read every labelled statement: the files ``statements*.jsonl`` of the folder, in order."""
    paths = sorted(data_dir.glob("statements*.jsonl"))
    return [
        {**line, "counts": COUNTS.get(path.name, 1.0)} for path in paths for line in lines_in(path)
    ]


def hurried(text: str) -> str:
    """Give the text as it is typed in a hurry: small letters, no punctuation."""
    return re.sub(r"\s+", " ", re.sub(r"[^\w\s'’]", " ", text.lower())).strip()


def readings_of(lines: Sequence[Line]) -> list[Reading]:
    """Take in every line as it stands, and then every line as typed in a hurry."""
    lexicons = shipped()
    return [read(copy(line["text"]), lexicons) for copy in (str, hurried) for line in lines]


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Read the first names in the lines, of those in the 1990 census, and their stems."""
    names = _NAMES.read_text(encoding="utf-8").split()
    return frozenset([*names, *map(stem, names)])


def without_names(features: set[str]) -> set[str]:
    """Leave out what speaks of somebody by name: whoever is called Kayla is in no danger by it."""
    names = given_names()
    return {
        one
        for one in features
        if not (one.startswith(_OF_WORDS) and names.intersection(one.split(" ")[1:]))
    }


def learn(
    examples: Sequence[set[str]],
    targets: Sequence[Sequence[bool]],
    weights: Sequence[Sequence[float]],
    strength: float,
    most: int,
    *,
    evenness: float,
    sized: bool = False,
) -> Learned:
    """Fit one logistic head a label; ``targets`` and ``weights`` have a row a label.

    The ``most`` telling features are fitted once more by themselves: to drop the others after
    one fit would lose what they had to say. Where features are ``sized`` by how much they tell,
    danger is heard better and kinds worse.
    """
    import numpy

    features, table = _table(examples)
    fit = partial(_fitted, strength=strength, evenness=evenness, sized=sized)
    rows, _ = fit(table, targets, weights)
    often = numpy.sqrt(numpy.asarray(table.sum(axis=0)).ravel())
    telling_most = numpy.argsort(-numpy.abs(rows).max(axis=0) * often, kind="stable")[:most]
    kept = numpy.sort(telling_most)
    rows, bias = fit(table[:, kept], targets, weights)
    return Learned([features[at] for at in kept], rows, bias)


def _table(examples: Sequence[set[str]]) -> tuple[list[str], Any]:
    """Lay examples out: a row an example, a column for every feature that enough of them hold."""
    from scipy.sparse import csr_matrix

    counts = Counter(feature for example in examples for feature in example)
    features = sorted(feature for feature, count in counts.items() if count >= FEWEST)
    column = {feature: number for number, feature in enumerate(features)}
    starts, columns = [0], []
    for example in examples:
        columns += sorted(column[feature] for feature in example if feature in column)
        starts.append(len(columns))
    shape = (len(examples), len(features))
    return features, csr_matrix(([1.0] * len(columns), columns, starts), shape)


def _fitted(
    table: Any,
    targets: Sequence[Sequence[bool]],
    weights: Sequence[Sequence[float]],
    *,
    strength: float,
    evenness: float,
    sized: bool,
) -> tuple[list[list[float]], list[float]]:
    from numpy import array, mean, ones, sqrt
    from scipy.sparse import diags
    from sklearn.linear_model import LogisticRegression

    rows, bias = [], []
    for target, weight in zip(targets, weights, strict=True):
        size = sqrt(abs(telling(table, array(target)))) if sized else ones(table.shape[1])
        share = float(mean(target))
        even = {
            told: (0.5 / part) ** evenness for told, part in ((True, share), (False, 1 - share))
        }
        head = LogisticRegression(C=strength, class_weight=even, solver="liblinear", random_state=0)
        head.fit(table @ diags(size), list(target), sample_weight=list(weight))
        rows.append([float(value) for value in head.coef_[0] * size])
        bias.append(float(head.intercept_[0]))
    return rows, bias


def rounded(learned: Learned, labels: Sequence[str]) -> dict[str, Any]:
    """Round the weights to int8, in the form of the weights file; what rounds to nought goes."""
    largest = max((abs(weight) for row in learned.rows for weight in row), default=1.0)
    scale = largest / _LARGEST
    whole = {
        feature: [round(row[number] / scale) for row in learned.rows]
        for number, feature in enumerate(learned.features)
    }
    return {
        "labels": list(labels),
        "bias": [round(value, 4) for value in learned.bias],
        "scale": round(scale, 6),
        "weights": {feature: row for feature, row in whole.items() if any(row)},
    }


def train_statements(data_dir: Path) -> dict[str, Any]:
    """Learn kinds and safety from the labelled statements of a folder.

    Args:
        data_dir: a folder with files ``statements*.jsonl`` in the form of cases/SPEC.md.

    Returns:
        What ``assistant/coach/weights/statements.json`` holds.

    """
    return train_on(lines_of(data_dir))


def train_on(lines: Sequence[Line]) -> dict[str, Any]:
    """Learn from these labelled lines; labels of ``also`` count neither for nor against."""
    readings = readings_of(lines)
    safety = [without_names(safety_features(reading) | reading.said) for reading in readings]
    told_of_danger = [bool(line["safety"]) for line in lines] * 2
    counts = [line.get("counts", 1.0) for line in lines] * 2
    danger = unseen_danger(safety, told_of_danger, counts)
    # Of the hurried copy no topic is known: else the topic would outweigh what was said.
    topics = [line["open_topic"] for line in lines] + [""] * len(lines)
    kinds = [
        without_names(kind_features(reading, topic, line.get("speaker"), likely) | reading.said)
        for reading, line, topic, likely in zip(
            readings, [*lines, *lines], topics, danger, strict=True
        )
    ]
    told = [[label in line["kinds"] for line in lines] * 2 for label in LABELS]
    counted = [[_counts_for(label, line) for line in lines] * 2 for label in LABELS]
    kind_head = learn(
        kinds, told, counted, KIND_STRENGTH, MOST_KIND_FEATURES, evenness=KIND_EVENNESS
    )
    return {
        "version": VERSION,
        "lines": len(lines),
        "second_kind": SECOND_KIND,
        "rare_second_kind": RARE_SECOND_KIND,
        "usual_pairs": usual_pairs(lines),
        "cue": CUE,
        "kinds": rounded(kind_head, LABELS),
        "safety": rounded(_safety_head(safety, told_of_danger, counts), ["safety"]),
    }


def _counts_for(label: str, line: Line) -> float:
    neither = label in line.get("also", ()) and label not in line["kinds"]
    return 1e-9 if neither else float(line.get("counts", 1.0))


def _safety_head(
    examples: Sequence[set[str]], danger: Sequence[bool], counts: Sequence[float]
) -> Learned:
    return learn(
        examples,
        [danger],
        [counts],
        SAFETY_STRENGTH,
        MOST_SAFETY_FEATURES,
        evenness=SAFETY_EVENNESS,
        sized=True,
    )


def unseen_danger(
    examples: Sequence[set[str]], danger: Sequence[bool], counts: Sequence[float]
) -> list[float]:
    """Say how likely a cue is in every line, each judged by ears that did not learn from it.

    The first half of the examples are the lines as they stand, the second the same in a hurry.
    """
    count = len(examples) // 2
    likely = [0.0] * len(examples)
    for fold in range(FOLDS):
        held = [number for number in range(len(examples)) if number % count % FOLDS == fold]
        seen = [number for number in range(len(examples)) if number % count % FOLDS != fold]
        head = _safety_head(
            [examples[n] for n in seen], [danger[n] for n in seen], [counts[n] for n in seen]
        )
        weights = rounded(head, ["safety"])
        ears = Linear(("safety",), tuple(weights["bias"]), weights["scale"], weights["weights"])
        for number in held:
            likely[number] = ears.probabilities(examples[number])["safety"]
    return likely


def usual_pairs(lines: Sequence[Line]) -> list[list[str]]:
    """List the kinds that are often told together ("concern" and "need")."""
    pairs = Counter(tuple(sorted(line["kinds"])) for line in lines if len(line["kinds"]) > 1)
    return sorted(list(pair) for pair, count in pairs.items() if count >= USUAL_PAIR)


def write_weights(weights: dict[str, Any], path: Path) -> None:
    """Write a weights file: a feature a line, so that a change can be read."""
    parts = []
    for key, value in weights.items():
        if not isinstance(value, dict):
            parts.append(f"{json.dumps(key)}:{json.dumps(value)}")
            continue
        head = {name: inner for name, inner in value.items() if name != "weights"}
        listed = ",\n".join(
            f"{json.dumps(feature, ensure_ascii=False)}:{json.dumps(row, separators=(',', ':'))}"
            for feature, row in value["weights"].items()
        )
        opening = json.dumps(head, separators=(",", ":"))[:-1]
        parts.append(f'{json.dumps(key)}:{opening},"weights":{{\n{listed}}}}}')
    path.write_text("{" + ",\n".join(parts) + "}\n", encoding="utf-8")
