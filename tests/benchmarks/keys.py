"""From a key in the chat box to its repaint, under 2,000 lines of chat, beside a bare Textual app.

    python tests/benchmarks/keys.py [--lines 2000] [--keys 400] [--at-most 2.0]

Keys go to both programs in turn, so that a busy moment of the machine falls on both. Exit code 1
when the ratio of the 99th percentiles is above the limit.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time

from terminal import BARE, Terminal, percentile

MEETING = "from assistant.tui.app import run; run(open_meeting='long')"
LETTERS = b"the porch light stays on and nobody shouts "
BLOCK = 20  # keys to one program before the other has its turn
WORDS = "we sit down and eat by six and the boys tell what was good and then I wash and he dries"


def make_meeting(home: str, lines: int) -> None:
    """Keep a meeting of so many statements, through the door, commits and all."""
    os.environ["FTM_COACH_HOME"] = home
    from assistant.conversation.door import open_conversation

    some = random.Random(1)
    words = WORDS.split()
    conversation = open_conversation("long")
    for number in range(lines):
        name = ("Misty", "Denver", "Travis")[number % 3]
        said = " ".join(some.choices(words, k=some.randint(4, 25)))
        for _ in conversation.enter(f"{name}: {said}"):
            pass
    conversation.close()


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--lines", type=int, default=2000)
    parser.add_argument("--keys", type=int, default=400)
    parser.add_argument("--at-most", type=float, default=2.0)
    chosen = parser.parse_args()
    times: dict[str, list[float]] = {"bare app": [], "ftm-coach": []}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        make_meeting(home, chosen.lines)
        terminals = {
            "bare app": Terminal([sys.executable, "-c", BARE]),
            "ftm-coach": Terminal([sys.executable, "-c", MEETING], FTM_COACH_HOME=home),
        }
        try:
            for terminal in terminals.values():
                terminal.quiet(3.0, at_most=30)
            number = 0
            while len(times["ftm-coach"]) < chosen.keys:
                for name, terminal in terminals.items():
                    for _ in range(BLOCK):
                        time.sleep(0.06)
                        letter = LETTERS[number % len(LETTERS) :][:1]
                        times[name].append(terminal.keystroke(letter))
                        number += 1
        finally:
            for terminal in terminals.values():
                terminal.close()
    for name, samples in times.items():
        shares = "  ".join(
            f"p{round(share * 100)} {percentile(samples, share) * 1000:6.1f}"
            for share in (0.5, 0.9, 0.99)
        )
        print(f"{name:<10} {shares}  max {max(samples) * 1000:6.1f} ms   n={len(samples)}")
    ratios = [
        percentile(times["ftm-coach"], share) / percentile(times["bare app"], share)
        for share in (0.5, 0.99)
    ]
    print(f"ratio      p50 {ratios[0]:6.2f}  p99 {ratios[1]:6.2f}   (p99 at most {chosen.at_most})")
    return int(ratios[1] > chosen.at_most)


if __name__ == "__main__":
    sys.exit(main())
