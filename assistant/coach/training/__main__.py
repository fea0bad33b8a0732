"""Train the ears again: ``python -m assistant.coach.training --data DIR [--annomi DIR]``."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from assistant.coach.training.figures import short_figures
from assistant.coach.training.fitting import fit
from assistant.coach.training.rounding import rounded
from assistant.coach.training.worker import VERSION, annomi_of, lines_of, readings

_HERE = Path(__file__).parent
_WEIGHTS = _HERE.parent / "weights"


def train_worker(data: Path, annomi: Path | None) -> dict[str, Any]:
    """Learn the worker's ears from labelled lines, and from AnnoMI's sessions where given."""
    rows = lines_of(data)
    own = readings(rows, own=True)
    sessions = readings(annomi_of(annomi / "train.csv"), own=False) if annomi else []
    weights = rounded(fit([*own, *sessions]))
    return {
        "version": VERSION if annomi else f"{VERSION}-without-annomi",
        "learned_from": {"own lines": len(rows), "AnnoMI lines": len(sessions) // 2},
        **weights,
    }


def write(weights: dict[str, Any], path: Path) -> None:
    """Write a weights file, a feature a line, so that a change can be read."""
    head = {name: value for name, value in weights.items() if name != "weights"}
    lines = [
        f"{json.dumps(name, ensure_ascii=False)}:{json.dumps(pairs, separators=(',', ':'))}"
        for name, pairs in weights["weights"].items()
    ]
    text = json.dumps(head, ensure_ascii=False, indent=1)[:-2]
    text += ',\n "weights": {\n' + ",\n".join(lines) + "\n}}\n"
    path.write_text(text, encoding="utf-8")


def main() -> None:
    """Train what was asked for and write its weights."""
    parser = argparse.ArgumentParser(prog="python -m assistant.coach.training", description=__doc__)
    parser.add_argument("--data", type=Path, default=_HERE / "lines", help="the labelled lines")
    parser.add_argument("--annomi", type=Path, help="a folder with AnnoMI's train.csv")
    parser.add_argument("--out", type=Path, default=_WEIGHTS, help="where the weights go")
    parser.add_argument("--held", type=Path, nargs="*", default=[], help="files to measure on")
    parser.add_argument("--only", choices=("worker", "family"), help="one of the two ears")
    chosen = parser.parse_args()
    if chosen.only != "family":
        weights = train_worker(chosen.data, chosen.annomi)
        weights["figures"] = {
            f"{file.parent.name}/{file.name}": short_figures(file, weights) for file in chosen.held
        }
        write(weights, chosen.out / "worker.json")
    if chosen.only != "worker":
        from assistant.coach.training.statements import train_statements, write_weights

        write_weights(train_statements(chosen.data), chosen.out / "statements.json")


if __name__ == "__main__":
    main()
