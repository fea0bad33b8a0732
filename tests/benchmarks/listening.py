"""How fast a worker's line is heard: ``python -m tests.benchmarks.listening [FILE]``.

Prints the time to load, the times of single lines, lines a second through ``analyze``, and the
memory after many. FILE holds JSON lines with ``text`` and ``previous``.
"""

from __future__ import annotations

import io
import itertools
import json
import resource
import sys
import time
from pathlib import Path

from assistant.cli.analyze import answer_all

LINES = Path("assistant/coach/training/lines/worker_lines_cases.jsonl")
MANY = 20_000


def main() -> None:
    """Measure and print."""
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else LINES
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    began = time.perf_counter()
    from assistant.coach.analysis import analyze_worker
    from assistant.coach.listening import ears, listen
    from assistant.coach.worker_model import shipped_model

    imported = time.perf_counter()
    shipped_model()
    weighed = time.perf_counter()
    ears()
    ready = time.perf_counter()
    print(
        f"import {1000 * (imported - began):.0f} ms, weights {1000 * (weighed - imported):.0f} ms"
    )
    print(f"lexicons {1000 * (ready - weighed):.0f} ms")
    times = []
    for row in itertools.islice(itertools.cycle(rows), 3_000):
        start = time.process_time_ns()
        listen(row["text"], row.get("previous", ""))
        times.append((time.process_time_ns() - start) / 1e6)
    times = sorted(times[len(rows) :])
    print(f"one line: p50 {times[len(times) // 2]:.2f} ms, p99 {times[-len(times) // 100]:.2f} ms")
    given = [(json.dumps(row) + "\n").encode() for row in rows]
    start = time.perf_counter()
    answer_all(itertools.islice(itertools.cycle(given), MANY), io.StringIO(), analyze_worker)
    print(f"{MANY / (time.perf_counter() - start):,.0f} lines a second through analyze")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")


if __name__ == "__main__":
    main()
