"""A process that works on live meetings until it is killed, and says aloud what it has done.

``python -m tests.custody.laboring HOME WHAT SEED``: WHAT is ``rewrap``, ``back_up``, ``export``,
``note`` or ``redact``; for each n it prints n once the n-th piece of work is done.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable
from pathlib import Path

from assistant.custody import slots
from assistant.custody.access import LiveAccess
from assistant.custody.audit import Audit
from assistant.custody.backup import back_up
from assistant.documents.saving import write_whole
from tests.store.making import entry

SECRET = b"k" * 32


def cheaply() -> None:
    """Keys that open at once: how long they take is not what is tried here."""
    slots.PASSES, slots.MEMORY_KIB, slots.LANES = 1, 64, 1


def passphrase(number: int) -> str:
    return f"porch light after supper {number}"


def exported(number: int) -> bytes:
    return f"draft {number}\n".encode() * 20_000


def worry(number: int) -> str:
    return f"a worry of number {number:06}, told at length"


def labors(access: LiveAccess, what: str) -> Callable[[int], object]:
    if what == "rewrap":
        return lambda number: access.change_passphrase(passphrase(number))
    if what == "back_up":
        return lambda number: back_up(access, access.home.parent / "all.ftm")
    if what == "export":
        return lambda number: write_whole(access.home.parent / "draft.md", exported(number))
    if what == "note":
        audit = Audit(access.home, access.data_key)
        return lambda number: audit.note("opened", f"cedar-{number}")
    journal = access.store.open("cedar-14", create=True)

    def redact(number: int) -> None:
        journal.append([entry(number, worry(number))])
        journal.redact([f"e{number}"])

    return redact


def main(home: str, what: str, begin: str) -> None:
    cheaply()
    access = LiveAccess(Path(home))
    access.unlock_with_file(SECRET)
    labor = labors(access, what)
    for number in itertools.count(int(begin)):
        labor(number)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
