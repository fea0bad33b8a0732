"""Times a kept line against a bare one-row FULL commit, side by side in one run.

Run ``python -m tests.benchmarks.commit``; each round does one of every kind, so that a noisy
disk disturbs all alike.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from assistant.store import Entry, Journal, practice_store

ROUNDS = 300
WORDS = json.dumps({"text": "I lay there every night with it, and nobody came to ask. " * 2})
FACTS = json.dumps(
    {"type": "statement_taken", "statement": "s12", "speaker": "p1", "topic": "concerns"}
    | {"understood": {"kinds": ["concern"], "spans": [[0, 12]], "safety": False, "ears": 3}}
)


def entry(number: int) -> Entry:
    """One statement as a meeting keeps it."""
    return Entry(
        facts=FACTS,
        words=WORDS,
        id=f"e{number:08d}",
        turn=number,
        at="2026-10-06T18:00:00+00:00",
        actor="worker",
        kind="statement_taken",
        version=1,
    )


def bare(folder: Path) -> sqlite3.Connection:
    """The measure: a table of one text, WAL, synchronous FULL."""
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT)")
    return connection


def filled(folder: Path, name: str, count: int) -> Journal:
    """A journal that holds ``count`` entries."""
    journal = practice_store(folder / name).open("kitchen", create=True)
    journal.append([entry(number) for number in range(count)])
    return journal


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that the work takes."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def commits(folder: Path) -> None:
    """Compare commits at 100 and at 10,000 entries."""
    connection = bare(folder)
    small, large = filled(folder, "small", 100), filled(folder, "large", 10_000)
    taken: dict[str, list[float]] = {}
    for number in range(20_000, 20_000 + ROUNDS):
        one = [entry(number)]
        works: dict[str, Callable[[], object]] = {
            "bare one-row FULL commit": lambda: connection.execute(
                "INSERT INTO line (text) VALUES (?)", (WORDS,)
            ),
            "append at 100": lambda one=one: small.append(one, draft=""),
            "append at 10,000": lambda one=one: large.append(one, draft=""),
            "keep_draft at 100": lambda number=number: small.keep_draft(f"half {number}"),
        }
        for name, work in works.items():
            taken.setdefault(name, []).append(timed(work))
    base = median(taken["bare one-row FULL commit"])
    for name, times in taken.items():
        middle, late = median(times), sorted(times)[int(len(times) * 0.99)]
        say(f"{name:26} p50 {middle:7.3f} ms  p99 {late:7.3f} ms  {middle / base:5.2f}x")
    connection.close()
    small.close()
    large.close()


def reading(folder: Path) -> None:
    """Compare reading 10,000 verified entries with sqlite3 and json alone."""
    file = folder / "large" / "practice.db"

    def plainly() -> None:
        connection = sqlite3.connect(file)
        for facts, words in connection.execute("SELECT facts, words FROM entries"):
            json.loads(facts)
            json.loads(words)
        connection.close()

    def verified() -> None:
        journal = practice_store(folder / "large").open("kitchen", create=False, look=True)
        for _ in journal.read():
            pass
        journal.close()

    rounds = [(timed(plainly), timed(verified)) for _ in range(7)]
    base, ours = (median(times) for times in zip(*rounds, strict=True))
    say(f"{'sqlite3 and json alone':26} p50 {base:7.1f} ms")
    say(f"{'open, read and verify':26} p50 {ours:7.1f} ms  {ours / base:5.2f}x")


def say(line: str) -> None:
    """One line of the table."""
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        commits(Path(folder))
        reading(Path(folder))
