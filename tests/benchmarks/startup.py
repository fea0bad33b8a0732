"""From the start of the process to the first accepted key, side by side with a bare Textual app.

    python tests/benchmarks/startup.py [--runs 15] [--at-most 1.4]

The runs are interleaved, so that a busy moment of the machine falls on both. Exit code 1 when
the ratio of the medians is above the limit.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile

from terminal import BARE, Terminal

HOME_SCREEN = "from assistant.cli.main import main; main([])"


# A key that each answers at once. A Tab would not do for the bare app: it changes nothing there,
# and the next output is a blink of the cursor half a second later.
FIRST_KEY = {BARE: b"a", HOME_SCREEN: b"\x1b[B"}


def accepted(script: str, home: str) -> float:
    """Seconds from the start of the process to its answer to the first key."""
    terminal = Terminal([sys.executable, "-c", script], FTM_COACH_HOME=home)
    try:
        return terminal.first_key(FIRST_KEY[script])
    finally:
        terminal.close()


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--at-most", type=float, default=1.4)
    chosen = parser.parse_args()
    bare: list[float] = []
    ours: list[float] = []
    with tempfile.TemporaryDirectory() as home:
        accepted(BARE, home)  # to fill the page cache and the .pyc files
        accepted(HOME_SCREEN, home)
        for _ in range(chosen.runs):
            bare.append(accepted(BARE, home))
            ours.append(accepted(HOME_SCREEN, home))
    for name, samples in (("bare app", bare), ("ftm-coach", ours)):
        middle, least = statistics.median(samples) * 1000, min(samples) * 1000
        print(f"{name:<10} median {middle:7.0f} ms   smallest {least:7.0f} ms   n={len(samples)}")
    ratio = statistics.median(ours) / statistics.median(bare)
    smallest = min(ours) / min(bare)
    print(
        f"ratio      median {ratio:7.2f}      smallest {smallest:7.2f}      (<= {chosen.at_most})"
    )
    return int(ratio > chosen.at_most)


if __name__ == "__main__":
    sys.exit(main())
