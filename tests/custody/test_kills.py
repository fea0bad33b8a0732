"""A process killed in the middle of changing keys, backing up, exporting, noting or redacting."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from assistant.custody.access import LiveAccess, WrongKey
from assistant.custody.audit import verify
from assistant.custody.backup import keys_of, restore
from tests.custody.laboring import SECRET, exported, passphrase, worry
from tests.store.making import fill, read
from tests.warm_start import started

LABORS = ("rewrap", "back_up", "export", "note", "redact")


def killed(home: Path, what: str, begin: int, chance: random.Random) -> int:
    """The number of the last piece of work that a process said it had done."""
    with started("tests.custody.laboring", str(home), what, str(begin)) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(chance.uniform(0, 0.05))
        process.kill()
        said = first + process.stdout.read()
    return int(said.split("\n")[-2])


def check(home: Path, what: str, done: int, rounds: int) -> None:
    access = LiveAccess(home, wait=lambda seconds: None)
    access.unlock_with_file(SECRET)
    if what == "rewrap":
        opens = []
        for number in (done - 1, done, done + 1):
            try:
                LiveAccess(home, wait=lambda seconds: None).unlock(passphrase(number))
            except WrongKey:
                continue
            opens.append(number)
        assert opens in ([done], [done + 1])
    elif what == "back_up":
        with keys_of(home.parent / "all.ftm") as way:
            way.unlock_with_file(SECRET)
            whole = restore(home.parent / "all.ftm", home.parent / "x", way, read_only=True)
        assert whole.entries == 25
    elif what == "export":
        assert (home.parent / "draft.md").read_bytes() in (exported(done), exported(done + 1))
    elif what == "note":
        checked = verify(home, access.data_key)
        assert checked.wrong == ()
        assert checked.entries[-1]["meeting"] in (f"cedar-{done}", f"cedar-{done + 1}")
    else:
        stored = read(access.store, "cedar-14")
        # What a kill caught between its being kept and its being redacted was never said done.
        left = [one.id for one in stored if not one.redacted]
        assert all(worry(int(one.id[1:])) in one.words for one in stored if not one.redacted)
        assert f"e{done}" not in left
        assert len(left) <= rounds
    assert len(read(access.store, "maple-20")) == 25


def kill_often(home: Path, what: str, times: int) -> None:
    access = LiveAccess(home)
    access.set_up(secret=SECRET)
    fill(access.store, "maple-20", 25)
    seed = random.SystemRandom().randrange(10**9)
    print(f"{what}: seed {seed}")
    chance = random.Random(seed)
    done = 0
    for rounds in range(1, times + 1):
        begin = done + 1
        if what == "redact" and done:
            begin = len(read(access.store, "cedar-14")) + 1
        done = killed(home, what, begin, chance)
        check(home, what, done, rounds)


@pytest.mark.parametrize("what", LABORS)
def test_a_kill_at_any_moment_leaves_the_old_or_the_new_whole(home: Path, what: str) -> None:
    kill_often(home, what, 4)


@pytest.mark.endurance
@pytest.mark.parametrize("what", LABORS)
def test_a_hundred_kills_leave_the_old_or_the_new_whole(home: Path, what: str) -> None:
    kill_often(home, what, 100)
