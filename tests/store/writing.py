"""A process that keeps lines until it is killed, and says aloud what it has kept.

``python -m tests.store.writing HOME HANDLE SEED``: for each n it prints ``half n`` once that
half-typed line is kept, and ``kept n`` once the two entries of turn n are.
"""

from __future__ import annotations

import random
import sys
from dataclasses import replace
from pathlib import Path

from tests.store.making import entry, store_in


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main(home: str, handle: str, seed: str) -> None:
    # Long words fill the log, so that kills also meet SQLite folding it into the file.
    long = random.Random(int(seed)).choice([1, 50, 5_000])
    store = store_in(Path(home))
    journal = store.open(handle, create=True)
    begun = sum(1 for _ in journal.read()) // 2
    for number in range(begun + 1, 1_000_000):
        journal.keep_draft(f"half {number}")
        say(f"half {number}")
        first = entry(number, words="a worry " * long)
        journal.append([first, replace(first, id=f"{first.id}b")], draft=f"kept {number}")
        say(f"kept {number}")


if __name__ == "__main__":
    main(*sys.argv[1:])
