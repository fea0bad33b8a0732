"""Times a line kept in an encrypted journal against one in a plain one, side by side in one run.

Run ``python -m tests.benchmarks.commit_encrypted``; the bound is twice the plain one's p50.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from assistant.store import live_store, practice_store
from tests.benchmarks.commit import ROUNDS, entry, say, timed

KEY = bytes(range(32))


def main(folder: Path) -> None:
    """Append one entry at a time, plain and encrypted in turn, and open both again."""
    stores = {"plain": practice_store(folder), "encrypted": live_store(KEY, folder)}
    journals = {name: store.open("kitchen", create=True) for name, store in stores.items()}
    for journal in journals.values():
        journal.append([entry(number) for number in range(1_000)])
    taken: dict[str, list[float]] = {name: [] for name in journals}
    for number in range(20_000, 20_000 + ROUNDS):
        one = [entry(number)]
        for name, journal in journals.items():
            work: Callable[[], object] = lambda journal=journal: journal.append(one, draft="")  # noqa: E731, B023
            taken[name].append(timed(work))
    for journal in journals.values():
        journal.close()
    base = median(taken["plain"])
    for name, times in taken.items():
        middle, late = median(times), sorted(times)[int(len(times) * 0.99)]
        say(f"append, {name:10} p50 {middle:7.3f} ms  p99 {late:7.3f} ms  {middle / base:5.2f}x")
    for name, store in stores.items():

        def open_and_read(store=store) -> None:  # type: ignore[no-untyped-def]
            journal = store.open("kitchen", create=False)
            for _ in journal.read():
                pass
            journal.close()

        say(
            f"open and read, {name:10} p50 {median(timed(open_and_read) for _ in range(7)):7.1f} ms"
        )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        main(Path(name))
