"""How the worker's ears are trained: which lines, which heads, and how large the weights may be."""

from __future__ import annotations

import csv
import itertools
import json
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from assistant.coach.context import NO_CONTEXT
from assistant.coach.lexicons import shipped
from assistant.coach.reading import Reading, read
from assistant.meeting.nouns import Act, NudgeKind

VERSION = "worker-1"
ACTS: tuple[str, ...] = get_args(Act)
# The other kinds of nudge are heard by rule alone (assistant.coach.faults).
NUDGES: tuple[NudgeKind, ...] = (
    "closed_question",
    "leading_question",
    "unasked_advice",
    "premature_reassurance",
    "threat",
    "deficit_label",
)
MOSTLY: tuple[str, ...] = ("question", "reflection", "telling", "other")
HOLDING: tuple[str, ...] = ("question", "reflection")  # whether a line holds one anywhere
READ = (*(f"act {act}" for act in ACTS), *(f"nudge {nudge}" for nudge in NUDGES))
WHOLE = (*(f"mostly {name}" for name in MOSTLY), *(f"holds {name}" for name in HOLDING))
HEADS = (*READ, *WHOLE)
GROUP = {
    **dict.fromkeys(("open_question", "closed_question", "permission"), "question"),
    **dict.fromkeys(("simple_reflection", "complex_reflection", "summary"), "reflection"),
    **dict.fromkeys(("information", "advice"), "telling"),
}
FEWEST = 3  # examples that must hold a feature


@dataclass(slots=True)
class Example:
    """One line or sentence to learn from: its features, and what each head should say of it.

    A head that is not in ``targets`` learns nothing from it.
    """

    features: set[str]
    targets: dict[str, bool]


@dataclass(slots=True)
class Labelled:
    """A labelled line with its reading.

    Attributes:
        row: the line as it stands in its file.
        reading: what the ears take in of it.
        own: whether its labels are ours; AnnoMI's are coarser.
        sentences: what each head should say of each sentence, where that is known.

    """

    row: dict[str, Any]
    reading: Reading
    own: bool = True
    sentences: list[dict[str, bool]] = field(default_factory=list)

    @property
    def in_session(self) -> bool:
        """Whether it is of a counselling session, with one label for all of the line."""
        return not self.own or "behaviour" in self.row


def lines_of(folder: Path) -> list[dict[str, Any]]:
    """Read every labelled line: the files ``worker_lines*.jsonl`` of the folder, in order."""
    rows = []
    for path in sorted(folder.glob("worker_lines*.jsonl")):
        author = path.stem.removeprefix("worker_lines").strip("_") or "cases"
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                rows.append({**json.loads(line), "author": author})
    return rows


def annomi_of(path: Path) -> list[dict[str, Any]]:
    """Read the worker's rows of an AnnoMI file, in order."""
    with path.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["interlocutor"] == "therapist"]


def hurried(text: str) -> str:
    """Give the text as it is typed in a hurry: small letters, no punctuation."""
    return re.sub(r"[^\w\s]", "", text.lower().replace("-", " "))


def readings(rows: Iterable[dict[str, Any]], *, own: bool) -> list[Labelled]:
    """Read every line twice, as typed and hurried."""
    lexicons = shipped()
    found = []
    for row in rows:
        previous = row["previous"] if own else row["prev_client_text"]
        for copy in (str, hurried):
            reading = read(copy(row["text"]), copy(previous or ""), NO_CONTEXT, lexicons)
            found.append(Labelled(row, reading, own))
    return found


def targets_of(labelled: Labelled) -> dict[str, bool]:
    """Say what each head should say of a whole line."""
    return _own_targets(labelled) if labelled.own else _annomi_targets(labelled.row)


def _own_targets(labelled: Labelled) -> dict[str, bool]:
    row = labelled.row
    also = set(row.get("also", ()))
    found = {
        f"act {act}": act in row["acts"] for act in ACTS if act in row["acts"] or act not in also
    }
    for nudge in NUDGES:
        if nudge in row["nudges"] or nudge not in also:
            found[f"nudge {nudge}"] = nudge in row["nudges"]
    for group in HOLDING:
        acts = {act for act in ACTS if GROUP.get(act) == group}
        if acts & set(row["acts"]) or not acts & also:
            found[f"holds {group}"] = bool(acts & set(row["acts"]))
    behaviour = row.get("behaviour") or behaviour_of(row["acts"], labelled.reading)
    if behaviour:
        found |= {f"mostly {name}": name == behaviour for name in MOSTLY}
    return found


def behaviour_of(acts: Sequence[str], reading: Reading) -> str | None:
    """Say what a line mostly is by its acts, where that is beyond doubt."""
    groups = [GROUP.get(act, "other") for act in acts]
    if len(set(groups)) == 1:
        return groups[0]
    parts = reading.line.parts
    if len(parts) != len(groups):
        return None
    words: dict[str, int] = {}
    for group, part in zip(groups, parts, strict=True):
        words[group] = words.get(group, 0) + part.last - part.first
    return max(reversed(words), key=words.__getitem__)


def _annomi_targets(row: dict[str, Any]) -> dict[str, bool]:
    """Learn from a session what a line mostly is and what it holds; its acts are coarser than ours.

    (With its questions and reflections in the heads for acts, lines by other authors were heard
    a point worse.)
    """
    behaviour = {"therapist_input": "telling"}.get(row["behaviour"], row["behaviour"])
    found = {f"mostly {name}": name == behaviour for name in MOSTLY}
    for group in HOLDING:
        found[f"holds {group}"] = row[f"{group}_subtype"] not in ("n/a", "")
    return found


def examples_of(lines: Sequence[Labelled]) -> list[Example]:
    """Turn readings into examples: every line, and those of its sentences that are labelled."""
    found = []
    for line in lines:
        found.append(Example(line.reading.whole, targets_of(line)))
        for features, targets in zip(line.reading.sentences, line.sentences, strict=False):
            if targets:
                found.append(Example(features, targets))
    return found


def label_sentences(lines: Sequence[Labelled], scores: Scorer | None) -> None:
    """Give every sentence of the own lines its targets.

    Where a line has as many acts as sentences, or one act, that is plain; else the acts are
    laid along the sentences, in order, as the heads learned so far find most likely.
    """
    for line in lines:
        if not line.own or not line.reading.sentences:
            continue
        heard = [scores(features) for features in line.reading.sentences] if scores else None
        line.sentences = _sentence_targets(line, heard)


def _sentence_targets(
    line: Labelled, heard: list[dict[str, float]] | None
) -> list[dict[str, bool]]:
    row, parts = line.row, line.reading.line.parts
    acts, count = row["acts"], len(parts)
    also = set(row.get("also", ()))
    owners: list[str | None] = [None] * count
    if len(acts) == count:
        owners = list(acts)
    elif len(acts) == 1:
        owners = [acts[0] if part.last - part.first > 3 else None for part in parts]
    elif heard and len(acts) < count <= 14:
        owners = list(_laid_along(acts, heard))
    targets: list[dict[str, bool]] = []
    for owner in owners:
        found = {f"act {act}": False for act in ACTS if act not in row["acts"] and act not in also}
        if owner:
            found |= {f"act {act}": act == owner for act in row["acts"]}
        found |= {
            f"nudge {nudge}": False
            for nudge in NUDGES
            if nudge not in row["nudges"] and nudge not in also
        }
        targets.append(found)
    if heard:
        _place_nudges(row["nudges"], heard, targets)
    return targets


def _place_nudges(
    nudges: Sequence[str],
    heard: Sequence[dict[str, float]],
    targets: Sequence[dict[str, bool]],
) -> None:
    """Give each nudge to the sentence that speaks for it most, and deny it to the clear rest."""
    for nudge in nudges:
        name = f"nudge {nudge}"
        if name not in HEADS:
            continue
        best = max(range(len(heard)), key=lambda at, name=name: heard[at][name])  # type: ignore[misc]
        for at, scores in enumerate(heard):
            if at == best or scores[name] < -1:
                targets[at][name] = at == best


def _laid_along(acts: Sequence[str], heard: Sequence[dict[str, float]]) -> tuple[str, ...]:
    def likely(owners: Sequence[str]) -> float:
        return sum(-math.log1p(math.exp(-heard[at][f"act {act}"])) for at, act in enumerate(owners))

    count = len(heard)
    ways = []
    for cuts in itertools.combinations(range(1, count), len(acts) - 1):
        edges = [0, *cuts, count]
        ways.append(
            tuple(
                act
                for number, act in enumerate(acts)
                for _ in range(edges[number], edges[number + 1])
            )
        )
    return max(ways, key=likely)


class Scorer:
    """Heads as they were just fitted, before rounding."""

    def __init__(self, features: dict[str, int], weights: Any, bias: Any) -> None:
        self.features, self.weights, self.bias = features, weights, bias

    def __call__(self, features: Iterable[str]) -> dict[str, float]:
        """Give each head's log-odds."""
        return dict(zip(HEADS, (float(value) for value in self.sums(features)), strict=True))

    def sums(self, features: Iterable[str]) -> Any:
        """Give the heads' log-odds as a row."""
        columns = [self.features[name] for name in features if name in self.features]
        return self.weights[:, columns].sum(axis=1) + self.bias
