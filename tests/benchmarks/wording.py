"""Scores and times the wording check; run ``python -m tests.benchmarks.wording [FILE.jsonl ...]``.

Without files it reads every line of ``tests/data/objectives``. Only figures are printed.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from assistant.plan.wording import analyze_objective
from tests.plan.wording_scores import LINES, all_lines, scores

SECONDS = 2.0


def a_second(texts: list[str]) -> float:
    """How many objectives are analyzed a second, words and all."""
    analyze_objective({"text": texts[0]})
    begun, done = time.process_time(), 0
    while time.process_time() - begun < SECONDS:
        for text in texts:
            analyze_objective({"text": text})
        done += len(texts)
    return done / (time.process_time() - begun)


def main(paths: list[str]) -> None:
    """Print a figure a line."""
    lines = all_lines([Path(path) for path in paths] or LINES.glob("*.jsonl"))
    found = scores(lines)
    for kind, score in found.kinds.items():
        print(f"{kind:20s} precision {score.precision:.2f}  recall {score.recall:.2f}  "
              f"F1 {score.f1:.2f}  lines {score.lines}")  # fmt: skip
    print(f"macro-F1 {found.macro_f1:.3f}  good {found.good:.3f}  lines {len(lines)}")
    print(f"{a_second([line['text'] for line in lines]):.0f} objectives a second of processor time")


if __name__ == "__main__":
    main(sys.argv[1:])
