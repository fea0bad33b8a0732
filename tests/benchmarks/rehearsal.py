"""How long a family takes to answer, beside hearing the line alone; and memory over many lines.

Run: python -m tests.benchmarks.rehearsal [--lines 5000]
"""

from __future__ import annotations

import argparse
import statistics
import time
import tracemalloc

from assistant.coach.listening import listen
from assistant.store.memory import MemoryJournal
from tests.rehearsal.playing import FAMILIES, content, conversation_with, rehearse, say

MOST_TIMES = 20  # a reply, its commit left out, against hearing the line alone


def main() -> None:
    """Print both measures for every family."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--lines", type=int, default=5000)
    chosen = parser.parse_args()
    # The commit is left out: what is measured is the answer.
    MemoryJournal.append = lambda self, entries, draft=None: None  # type: ignore[method-assign]
    for family in FAMILIES:
        print(f"{family}: {ratio(family):.1f} times hearing (at most {MOST_TIMES})")
    first, last = memory(FAMILIES[0], chosen.lines)
    print(f"memory a line: {first:.0f} bytes early, {last:.0f} bytes late, engine and record")


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


def memory(family: str, count: int) -> tuple[float, float]:
    """Bytes kept for each line, in the first fifth and in the last."""
    conversation = rehearse(family, remarks="off")
    lines = conversation_with(content().families[family])
    fifth = count // 5
    tracemalloc.start()
    marks = [tracemalloc.get_traced_memory()[0]]
    for number in range(count):
        say(conversation, lines[number % len(lines)])
        if (number + 1) % fifth == 0:
            marks.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    return (marks[1] - marks[0]) / fifth, (marks[-1] - marks[-2]) / fifth


if __name__ == "__main__":
    main()
