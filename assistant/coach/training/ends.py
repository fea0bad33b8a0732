"""How the ends of sentences without marks are learned: from lines that have their marks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from assistant.coach.line import split_up
from assistant.coach.sentence_ends import gaps
from assistant.coach.training.fitting import table_of
from assistant.coach.training.sizing import LARGEST, telling_most
from assistant.coach.training.worker import hurried

STRENGTH = 0.03  # inverse of the regularisation
MOST = 4_000  # features that are kept
LEAST = -0.5  # above which margin a sentence ends; where most of what AnnoMI marks is found
_MARKED = re.compile(r"[.?!]\W*$")


def talk_of(folder: Path) -> Iterator[str]:
    """Give every text of our own lines, and what was said before them, each once."""
    seen = set()
    for path in sorted(folder.glob("worker_lines*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line) if line.strip() else {}
            for text in (row.get("text"), row.get("previous")):
                if text and text not in seen:
                    seen.add(text)
                    yield text


def train_ends(texts: Iterable[str]) -> dict[str, Any]:
    """Learn from texts that close with a mark."""
    import numpy
    from sklearn.svm import LinearSVC

    bags: list[set[str]] = []
    wanted: list[bool] = []
    for text in texts:
        if _MARKED.search(text):
            for words, opens in _examples(text):
                found = gaps(words)
                bags += map(set, found)
                wanted += [at in opens for at in range(1, len(found) + 1)]
    features, table = table_of(bags)
    model = LinearSVC(C=STRENGTH, random_state=0)
    model.fit(table, wanted)
    counts = numpy.asarray(table.sum(axis=0)).ravel()
    weights = telling_most(model.coef_, counts, MOST)[0]
    scale = float(abs(weights).max()) / LARGEST
    return {
        "least": round((LEAST - float(model.intercept_[0])) / scale),
        "weights": {
            name: round(float(weights[at]) / scale)
            for name, at in sorted(features.items())
            if weights[at]
        },
    }


def _examples(text: str) -> Iterator[tuple[Sequence[str], set[int]]]:
    """Give a line's words as typed in a hurry, and which of them open a sentence."""
    line, bare = split_up(text), split_up(hurried(text))
    if len(line.words) == len(bare.words):
        yield bare.words, {part.first for part in line.parts}


def write_ends(weights: dict[str, Any], path: Path) -> None:
    """Write a weights file, a feature a line."""
    lines = [
        f"{json.dumps(name, ensure_ascii=False)}:{weight}"
        for name, weight in weights["weights"].items()
    ]
    body = ",\n".join(lines)
    path.write_text(
        f'{{"least": {weights["least"]},\n"weights": {{\n{body}\n}}}}\n', encoding="utf-8"
    )
