"""How long a family takes to answer, beside hearing the line alone; and memory over many lines.

Run: python -m tests.benchmarks.rehearsal [--memory]
"""

from __future__ import annotations

import argparse
import gc
import mmap
import statistics
import time
import tracemalloc
from collections.abc import Sequence
from pathlib import Path

from assistant.coach.listening import listen
from assistant.store.journal import Entry
from assistant.store.meanwhile import Work
from assistant.store.memory import MemoryJournal
from tests.rehearsal.playing import FAMILIES, content, conversation_with, rehearse, say

MOST_TIMES = 20  # a reply, its commit left out, against hearing the line alone
MARKS = (500, 1000, 2500, 5000)  # lines


def main() -> None:
    """Print both measures for every family."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--memory", action="store_true", help="only the memory")
    chosen = parser.parse_args()
    # The commit is left out: what is measured is the answer.
    MemoryJournal.append = _nowhere  # type: ignore[method-assign]
    if not chosen.memory:
        for family in FAMILIES:
            print(f"{family}: {ratio(family):.1f} times hearing (at most {MOST_TIMES})")
    memory(FAMILIES[0])


def _nowhere(
    self: MemoryJournal,
    entries: Sequence[Entry],
    draft: str | None = None,
    meanwhile: Work | None = None,
) -> None:
    """Keep nothing."""


def ratio(family: str) -> float:
    """Median reply against median hearing, the same lines, in turn, in one run."""
    lines = [line for line in conversation_with(content().families[family]) if line[0] != "/"]
    conversation = rehearse(family, remarks="every line")
    say(conversation, *lines[:10])
    heard, answered = [], []
    previous = "Some nights I do not sleep at all."
    for line in lines:
        begun = time.perf_counter()
        listen(line, previous)
        heard.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        say(conversation, line)
        answered.append(time.perf_counter() - begun)
    return statistics.median(answered) / statistics.median(heard)


def memory(family: str) -> None:
    """Print what the process holds, and what of it Python allocated since the first line."""
    conversation = rehearse(family, remarks="every line")
    lines = conversation_with(content().families[family])
    say(conversation, *lines)  # what is loaded once is loaded now
    tracemalloc.start()
    before = None
    for number in range(1, MARKS[-1] + 1):
        say(conversation, lines[number % len(lines)])
        if number in MARKS:
            gc.collect()
            kept = tracemalloc.get_traced_memory()[0]
            at = f"memory at {number} lines: {resident():.1f} MB resident, {kept / 1e6:.2f} MB new"
            if before is not None:
                each = (kept - before[1]) / (number - before[0])
                at += f", {each:.0f} bytes a line since {before[0]}"
            print(at)
            before = (number, kept)
    tracemalloc.stop()


def resident() -> float:
    """Megabytes of this process in memory now; the system says so on Linux alone."""
    status = Path("/proc/self/statm")
    if not status.exists():
        return float("nan")
    return int(status.read_text().split()[1]) * mmap.PAGESIZE / 1e6


if __name__ == "__main__":
    main()
