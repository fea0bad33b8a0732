"""How the family ears are trained: which lines, which heads, and how large the weights may be."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from assistant.coach.family_lexicons import shipped
from assistant.coach.statement_features import Reading, kind_features, read, safety_features
from assistant.coach.statement_model import Linear
from assistant.coach.training.sizing import telling
from assistant.meeting.nouns import Kind

VERSION = "family-1"
LABELS: tuple[str, ...] = get_args(Kind)
# Chosen by leaving one author out at a time (README, "Family statements").
KIND_STRENGTH, SAFETY_STRENGTH = 0.15, 0.3  # inverse of the regularisation
FEWEST = 4  # copies of lines that must hold a feature (every line is learned from twice)
MOST_KIND_FEATURES, MOST_SAFETY_FEATURES = 5_000, 5_000
SECOND_KIND, RARE_SECOND_KIND, CUE = 0.55, 0.9, 0.3
USUAL_PAIR = 6  # lines that must hold two kinds together for them to be a usual pair
FOLDS = 5
_LARGEST = 127  # int8

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
    return [line for path in paths for line in lines_in(path)]


def hurried(text: str) -> str:
    """Give the text as it is typed in a hurry: small letters, no punctuation."""
    return re.sub(r"\s+", " ", re.sub(r"[^\w\s'’]", " ", text.lower())).strip()


def readings_of(lines: Sequence[Line]) -> list[Reading]:
    """Take in every line as it stands, and then every line as typed in a hurry."""
    lexicons = shipped()
    return [read(copy(line["text"]), lexicons) for copy in (str, hurried) for line in lines]


def learn(
    examples: Sequence[set[str]],
    targets: Sequence[Sequence[bool]],
    weights: Sequence[Sequence[float]],
    strength: float,
    *,
    sized: bool = False,
) -> Learned:
    """Fit one logistic head a label; ``targets`` and ``weights`` have a row a label.

    Where features are ``sized`` by how much they tell, danger is heard better and kinds worse.
    """
    from numpy import array, ones, sqrt
    from scipy.sparse import csr_matrix, diags
    from sklearn.linear_model import LogisticRegression

    counts = Counter(feature for example in examples for feature in example)
    features = sorted(feature for feature, count in counts.items() if count >= FEWEST)
    column = {feature: number for number, feature in enumerate(features)}
    starts, columns = [0], []
    for example in examples:
        columns += sorted(column[feature] for feature in example if feature in column)
        starts.append(len(columns))
    table = csr_matrix(([1.0] * len(columns), columns, starts), (len(examples), len(features)))
    rows, bias = [], []
    for target, weight in zip(targets, weights, strict=True):
        size = sqrt(abs(telling(table, array(target)))) if sized else ones(len(features))
        head = LogisticRegression(
            C=strength, class_weight="balanced", solver="liblinear", random_state=0
        )
        head.fit(table @ diags(size), list(target), sample_weight=list(weight))
        rows.append([float(value) for value in head.coef_[0] * size])
        bias.append(float(head.intercept_[0]))
    return Learned(features, rows, bias)


def rounded(learned: Learned, labels: Sequence[str], most: int) -> dict[str, Any]:
    """Keep the ``most`` telling features, as int8, in the form of the weights file."""
    size = {
        feature: max(abs(row[number]) for row in learned.rows)
        for number, feature in enumerate(learned.features)
    }
    kept = sorted(sorted(size, key=lambda feature: (-size[feature], feature))[:most])
    scale = max(size.values(), default=1.0) / _LARGEST
    number_of = {feature: number for number, feature in enumerate(learned.features)}
    return {
        "labels": list(labels),
        "bias": [round(value, 4) for value in learned.bias],
        "scale": round(scale, 6),
        "weights": {
            feature: [round(row[number_of[feature]] / scale) for row in learned.rows]
            for feature in kept
        },
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
    safety = [safety_features(reading) for reading in readings]
    told_of_danger = [bool(line["safety"]) for line in lines] * 2
    danger = unseen_danger(safety, told_of_danger)
    kinds = [
        kind_features(reading, line["open_topic"], line.get("speaker"), likely)
        for reading, line, likely in zip(readings, [*lines, *lines], danger, strict=True)
    ]
    told = [[label in line["kinds"] for line in lines] * 2 for label in LABELS]
    counted = [
        [
            1e-9 if label in line.get("also", ()) and label not in line["kinds"] else 1.0
            for line in lines
        ]
        * 2
        for label in LABELS
    ]
    kind_head = learn(kinds, told, counted, KIND_STRENGTH)
    return {
        "version": VERSION,
        "lines": len(lines),
        "second_kind": SECOND_KIND,
        "rare_second_kind": RARE_SECOND_KIND,
        "usual_pairs": usual_pairs(lines),
        "cue": CUE,
        "kinds": rounded(kind_head, LABELS, MOST_KIND_FEATURES),
        "safety": rounded(_safety_head(safety, told_of_danger), ["safety"], MOST_SAFETY_FEATURES),
    }


def _safety_head(examples: Sequence[set[str]], danger: Sequence[bool]) -> Learned:
    return learn(examples, [danger], [[1.0] * len(examples)], SAFETY_STRENGTH, sized=True)


def unseen_danger(examples: Sequence[set[str]], danger: Sequence[bool]) -> list[float]:
    """Say how likely a cue is in every line, each judged by ears that did not learn from it.

    The first half of the examples are the lines as they stand, the second the same in a hurry.
    """
    count = len(examples) // 2
    likely = [0.0] * len(examples)
    for fold in range(FOLDS):
        held = [number for number in range(len(examples)) if number % count % FOLDS == fold]
        seen = [number for number in range(len(examples)) if number % count % FOLDS != fold]
        head = _safety_head([examples[n] for n in seen], [danger[n] for n in seen])
        weights = rounded(head, ["safety"], len(head.features))
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
