"""A process killed at any moment loses nothing that it said was kept."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from assistant.errors import CallError, StoreDamaged
from tests.store.making import contents, file_of, flip, ids, store_in
from tests.warm_start import started


def killed(home: Path, handle: str, seed: int) -> list[str]:
    """What a writing process said before it was killed."""
    with started("tests.store.writing", str(home), handle, str(seed)) as process:
        assert process.stdout
        first = process.stdout.readline()
        time.sleep(random.Random(seed).uniform(0, 0.08))
        process.kill()
        said = first + process.stdout.read()
    # A last line without its end was not said.
    return said.split("\n")[:-1]


def check(home: Path, handle: str, said: list[str]) -> None:
    """That all that was said is there, and at most the one step more that was under way."""
    turns, draft = what_is_there(home, handle, said)
    number = said[-1].split()[1]
    steps = [f"{step} {n}" for n in range(1, int(number) + 2) for step in ("half", "kept")]
    last = steps.index(said[-1])
    assert draft in steps[last : last + 2]
    assert turns == (int(draft.split()[1]) - draft.startswith("half"))


def what_is_there(home: Path, handle: str, said: list[str]) -> tuple[int, str]:
    """How many turns are kept, which are all that were said to be, and the half-typed line."""
    journal = store_in(home).open(handle, create=False)
    try:
        stored = ids(list(journal.read()))
        draft = journal.draft()
    finally:
        journal.close()
    turns = len(stored) // 2
    assert stored == [f"e{n}{b}" for n in range(1, turns + 1) for b in ("", "b")]
    step, number = said[-1].split()
    acknowledged = int(number) - (step == "half")
    assert turns in (acknowledged, acknowledged + 1)
    return turns, draft


def kill_often(home: Path, times: int) -> None:
    origin = random.SystemRandom().randrange(10**9)
    for seed in range(origin, origin + times):
        print(f"seed {seed}")
        # The same meeting again and again: each start goes on from what a kill left.
        check(home, "kitchen", killed(home, "kitchen", seed))


def test_a_killed_process_loses_nothing_that_it_said_was_kept(home: Path) -> None:
    kill_often(home, 20)


@pytest.mark.endurance
def test_two_hundred_killed_processes_lose_nothing(home: Path) -> None:
    kill_often(home, 200)


def test_a_killed_process_lets_go_of_its_meeting(home: Path) -> None:
    killed(home, "kitchen", 1)
    store = store_in(home)
    assert [meeting.held_by for meeting in store.meetings()] in ([], [None])
    store.open("kitchen", create=True).close()


@pytest.mark.parametrize("harm", ["missing", "empty", "cut off", "a byte changed"])
def test_a_log_harmed_after_a_kill_is_told_or_held_no_turn(home: Path, harm: str) -> None:
    # A log that was just taken over into the file holds nothing: kill until one does.
    for seed in range(7, 27):
        folder = home / str(seed)
        folder.mkdir(parents=True)
        if harmed_log_is_told(folder, harm, seed):
            return
    pytest.fail("no harmed log was ever told")


def harmed_log_is_told(home: Path, harm: str, seed: int) -> bool:
    """Kill a process and harm its log: True if that is told, else nothing may have been lost."""
    said = killed(home, "kitchen", seed)
    log = file_of(home).with_name(f"{file_of(home).name}-wal")
    data = log.read_bytes()
    if harm == "missing":
        log.unlink()
    elif harm == "empty":
        log.write_bytes(b"")
    elif harm == "cut off":
        log.write_bytes(data[: len(data) // 3])
    else:
        log.write_bytes(flip(data, len(data) // 3, 3))
    before = contents(home)
    store = store_in(home)
    try:
        store.open("kitchen", create=False).close()
    except StoreDamaged:
        with pytest.raises(StoreDamaged, match="is damaged"):
            store.open("kitchen", create=False, look=True)
        assert contents(home) == before
        return True
    except CallError:
        # All that the log held was that the meeting had begun, and a half-typed line.
        assert said == ["half 1"]
        return False
    # The log had just been taken over into the file, or held a half-typed line alone.
    what_is_there(home, "kitchen", said)
    return False
