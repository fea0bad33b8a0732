"""``python -m tests.benchmarks.entering``: what one statement costs, beside a bare commit.

Prints ratios measured side by side in one run: ``enter`` for one statement against one row
committed FULL to a plain SQLite file, at 100 and at 10,000 statements; and resuming 10,000
statements against ``sqlite3`` reading them and ``json`` parsing them. The statements are the
labelled ones of ``assistant/coach/training``, as people say them, mixed, by four people in turn,
but for those that tell of danger. Where one is heard as a safety cue all the same, that is
settled, untimed, before the next.
"""

from __future__ import annotations

import itertools
import json
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from assistant.conversation.conversation import Conversation
from assistant.conversation.door import open_conversation
from assistant.store import practice_store

LINES = Path("assistant/coach/training/lines")
PEOPLE = ("Misty", "Darnell", "Ms. Wilma", "Tre")
SAMPLES = 400
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


def statements() -> Iterator[str]:
    """Lines of a meeting, without end, in the same mixed order every time."""
    labelled = [
        json.loads(line)
        for file in sorted(LINES.glob("statements_*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    # A third of the labelled lines tell of danger, so that it can be learned; no meeting is so.
    texts = [one["text"] for one in labelled if not one["safety"]]
    random.Random(1).shuffle(texts)
    return map("{}: {}".format, itertools.cycle(PEOPLE), itertools.cycle(texts))


def enter(conversation: Conversation, text: str) -> float:
    """Enter one statement, and settle what it may have raised; how long the statement took."""
    begun = time.perf_counter()
    replies = list(conversation.enter(text))
    took = (time.perf_counter() - begun) * 1000
    for reply in replies:
        if reply.kind == "safety":
            list(conversation.enter("/safety not I asked; nobody is in danger now"))
    return took


def side_by_side(
    conversation: Conversation, bare: sqlite3.Connection, lines: Iterator[str]
) -> tuple[float, float, float]:
    """Medians of ``enter``, of a bare commit, and of their ratio, taken in turns."""
    entered, committed = [], []
    for text in itertools.islice(lines, SAMPLES):
        insert = partial(bare.execute, "INSERT INTO line VALUES (?)", (text,))
        committed.append(timed(insert))
        entered.append(enter(conversation, text))
    ratios = [one / other for one, other in zip(entered, committed, strict=True)]
    return statistics.median(entered), statistics.median(committed), statistics.median(ratios)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bare = bare_file(folder)
        lines = statements()
        conversation = open_conversation("benchmark", store=practice_store(folder))
        for command in ("/begin", "/topic concerns"):
            list(conversation.enter(command))
        for text in itertools.islice(lines, 100):
            enter(conversation, text)
        early, commit, ratio = side_by_side(conversation, bare, lines)
        print(f"enter, 100 statements      {early:.2f} ms, bare commit {commit:.2f} ms")
        print(f"  ratio (at most 2)        {early / commit:.2f}; median of ratios {ratio:.2f}")
        for text in itertools.islice(lines, MANY - 100 - SAMPLES):
            enter(conversation, text)
        late, commit, _ = side_by_side(conversation, bare, lines)
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
