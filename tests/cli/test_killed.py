"""``kill -9`` at any moment of a scripted meeting: what was shown as taken is there."""

from __future__ import annotations

import contextlib
import json
import os
import random
import threading
from pathlib import Path
from typing import IO

import pytest

from assistant.conversation.conversation import Conversation
from assistant.conversation.door import open_conversation
from assistant.meeting.history import History
from assistant.store import practice_store
from tests.holding import meeting_lines, shipped
from tests.warm_start import started

MOVES = ["/begin", "/topic concerns", "/suggest", "/read", "/topic plan", "/undo", "/redo", "/told"]


def script(seed: int) -> list[dict[str, str]]:
    """Lines of a meeting with commands among them; the same for the same seed."""
    chance = random.Random(seed)
    lines: list[dict[str, str]] = []
    for line in meeting_lines("conversation"):
        lines.append({"speaker": line["speaker"], "text": line["text"], "role": line["role"]})
        if chance.random() < 0.3:
            lines.append({"line": chance.choice(MOVES)})
    return lines


def play_and_kill(home: Path, seed: int) -> list[tuple[str, str]]:
    """Play a meeting in a process of its own and kill it; what it had shown as taken."""
    chance = random.Random(seed)
    shown: list[tuple[str, str]] = []
    meet = ("assistant", "meet", "--practice", "--name", "k", "--json")
    with started(*meet, environment={**os.environ, "FTM_COACH_HOME": str(home)}) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        # Killed around a line somewhere in the meeting: before, in, or after its commit.
        last = chance.randrange(1, 60)
        killer = threading.Timer(chance.uniform(0.0, 0.004), process.kill)
        try:
            for number, line in enumerate(script(seed)):
                process.stdin.write(json.dumps(line) + "\n")
                process.stdin.flush()
                if number == last:
                    killer.start()
                shown += statements_shown(process.stdout)
        except (BrokenPipeError, ConnectionResetError):
            pass
        killer.join()
        with contextlib.suppress(BrokenPipeError):
            process.stdin.close()
    return shown


def statements_shown(output: IO[str]) -> list[tuple[str, str]]:
    """The statements that one turn shows as taken: id and words."""
    shown = []
    for reply in output:
        if not reply.endswith("\n"):
            break  # cut off by the kill: it was not shown
        read = json.loads(reply)
        if read["kind"] == "kept" and not read.get("worker"):
            shown.append((read["id"], read["words"]))
        if read["kind"] == "ready" and read["turn"] > 0:
            break
    return shown


def taken_up(home: Path) -> Conversation:
    return open_conversation("k", store=practice_store(home), content=shipped())


def check_nothing_lost(home: Path, seed: int) -> int:
    shown = play_and_kill(home, seed)
    conversation = taken_up(home)
    try:
        kept = {
            event.fact.statement: event.fact.text
            for event in conversation.events
            if event.fact.type == "statement_taken"
        }
        lost = [one for one in shown if kept.get(one[0]) != one[1]]
        assert not lost, f"seed {seed}: lost {lost[:3]}"
        assert History(conversation.events).record == conversation.record
        list(conversation.enter("Misty: going on"))
    finally:
        conversation.close()
    return len(shown)


def test_twenty_kills_lose_nothing_that_was_shown(tmp_path: Path) -> None:
    shown = sum(check_nothing_lost(tmp_path, seed) for seed in range(20))
    assert shown > 100


@pytest.mark.endurance
def test_two_hundred_kills_lose_nothing_that_was_shown(tmp_path: Path) -> None:
    first = random.randrange(10**6)
    print(f"seeds {first} to {first + 199}")
    shown = sum(check_nothing_lost(tmp_path, seed) for seed in range(first, first + 200))
    print(f"200 kills, {shown} statements shown as taken, none lost")
