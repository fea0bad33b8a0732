"""How well statements are understood: figures per label, on lines that were not learned from."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from assistant.coach.statement_model import StatementModel, model_of
from assistant.coach.training import statements
from assistant.coach.understanding import understand
from assistant.meeting.nouns import Kind

LABELS: tuple[str, ...] = get_args(Kind)


@dataclass
class Count:
    """Hits, false alarms and misses of one label."""

    hits: int = 0
    false: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """How much of what was said is right."""
        return self.hits / (self.hits + self.false) if self.hits else 0.0

    @property
    def recall(self) -> float:
        """How much of what is there was said."""
        return self.hits / (self.hits + self.missed) if self.hits else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass
class Figures:
    """All counts over some lines."""

    kinds: dict[str, Count] = field(default_factory=lambda: {label: Count() for label in LABELS})
    safety: Count = field(default_factory=Count)
    harmless: int = 0

    @property
    def micro(self) -> float:
        """F1 over all labels together."""
        total = Count()
        for count in self.kinds.values():
            total.hits += count.hits
            total.false += count.false
            total.missed += count.missed
        return total.f1

    @property
    def macro(self) -> float:
        """The mean of the labels' F1."""
        return sum(count.f1 for count in self.kinds.values()) / len(self.kinds)

    @property
    def harmless_share(self) -> float:
        """How many of the harmless lines were taken for a cue."""
        return self.safety.false / self.harmless if self.harmless else 0.0

    def report(self) -> str:
        """Give the figures as lines of text."""
        rows = [
            f"kinds micro-F1 {self.micro:.3f} macro-F1 {self.macro:.3f}",
            *(
                f"  {label:9} precision {count.precision:.2f} recall {count.recall:.2f} "
                f"F1 {count.f1:.2f} ({count.hits + count.missed} lines)"
                for label, count in self.kinds.items()
            ),
            f"safety recall {self.safety.recall:.3f} precision {self.safety.precision:.3f} "
            f"harmless lines with a cue {self.harmless_share:.1%}",
        ]
        return "\n".join(rows)


def figures_of(lines: Sequence[dict[str, Any]], model: StatementModel | None = None) -> Figures:
    """Count over labelled lines; a label of ``also`` counts neither for nor against."""
    figures = Figures()
    for line in lines:
        found = understand(line["text"], line["open_topic"], line.get("speaker"), model=model)
        for label, count in figures.kinds.items():
            told, said = label in line["kinds"], label in found.kinds
            if label in line.get("also", ()) and not told:
                continue
            count.hits += told and said
            count.false += said and not told
            count.missed += told and not said
        figures.safety.hits += line["safety"] and found.cue
        figures.safety.false += found.cue and not line["safety"]
        figures.safety.missed += line["safety"] and not found.cue
        figures.harmless += not line["safety"]
    return figures


def left_out(data_dir: Path, name: str) -> Figures:
    """Measure on one author's file of a folder, with ears that learned from all the others."""
    held = statements.lines_in(data_dir / name)
    texts = {line["text"] for line in held}
    others = [line for line in statements.lines_of(data_dir) if line["text"] not in texts]
    return figures_of(held, model_of(statements.train_on(others)))


def main() -> None:
    """Print the figures of the shipped ears, or of ears that never saw the file's lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, help="labelled statements, JSON lines")
    parser.add_argument(
        "--left-out", action="store_true", help="learn from the other files beside each first"
    )
    chosen = parser.parse_args()
    for path in chosen.files:
        figures = (
            left_out(path.parent, path.name)
            if chosen.left_out
            else figures_of(statements.lines_in(path))
        )
        print(f"{path.name}\n{figures.report()}")


if __name__ == "__main__":
    main()
