"""``python tests/benchmarks/entering.py``: what one statement costs, beside a bare commit.

Prints ratios measured side by side in one run: ``enter`` for one statement against one row
committed FULL to a plain SQLite file, at 100 and at 10,000 statements; and resuming 10,000
statements against ``sqlite3`` reading them and ``json`` parsing them.
"""

from __future__ import annotations

import json
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from assistant.conversation.conversation import Conversation
from assistant.conversation.door import open_conversation
from assistant.store import practice_store

SAMPLES = 200
MANY = 10_000


def timed(action: Callable[[], object]) -> float:
    begun = time.perf_counter()
    action()
    return (time.perf_counter() - begun) * 1000


def bare_file(folder: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE line (text TEXT)")
    return connection


def line(number: int) -> str:
    return f"Misty: I lay there every night and number {number} is about the kids and school"


def side_by_side(conversation: Conversation, bare: sqlite3.Connection) -> tuple[float, float]:
    """Medians of ``enter`` and of a bare commit, taken in turns."""
    entered, committed = [], []
    for number in range(SAMPLES):
        text = line(number)
        insert = partial(bare.execute, "INSERT INTO line VALUES (?)", (text,))
        committed.append(timed(insert))
        entered.append(timed(partial(conversation.enter, text)))
    return statistics.median(entered), statistics.median(committed)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bare = bare_file(folder)
        store = practice_store(folder)
        conversation = open_conversation("benchmark", store=store)
        for number in range(100):
            list(conversation.enter(line(number)))
        early, commit = side_by_side(conversation, bare)
        print(f"enter, 100 statements      {early:.2f} ms, bare commit {commit:.2f} ms")
        print(f"  ratio (at most 2)        {early / commit:.2f}")
        for number in range(MANY - 100 - SAMPLES):
            list(conversation.enter(line(number)))
        late, commit = side_by_side(conversation, bare)
        print(f"enter, 10,000 statements   {late:.2f} ms, bare commit {commit:.2f} ms")
        print(f"  to its value at 100 (at most 1.3)  {late / early:.2f}")
        conversation.close()
        bare.close()
        resume(folder)


def resume(folder: Path) -> None:
    database = next(folder.glob("practice*.db"))

    def plain() -> None:
        connection = sqlite3.connect(database)
        for facts, words in connection.execute("SELECT facts, words FROM entries"):
            json.loads(facts)
            json.loads(words)
        connection.close()

    def whole() -> None:
        open_conversation("benchmark", store=practice_store(folder)).close()

    pairs = [(timed(plain), timed(whole)) for _ in range(5)]
    read = statistics.median(one for one, _ in pairs)
    resumed = statistics.median(other for _, other in pairs)
    print(f"resume 10,000 statements   {resumed:.0f} ms, sqlite and json {read:.0f} ms")
    print(f"  limit 2 x {read:.0f} + 1000 ms   {'within' if resumed < 2 * read + 1000 else 'OVER'}")


if __name__ == "__main__":
    main()
