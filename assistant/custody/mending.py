"""How a recovered file takes the place of the damaged one, which is kept."""

from __future__ import annotations

from pathlib import Path

from assistant.content.telling import told
from assistant.errors import StoreError
from assistant.store import LocalStore
from assistant.store.holding import held_anywhere


def put_in_place(store: LocalStore, saved: Path) -> Path:
    """Move the damaged file and its log aside, and the saved one into its place.

    Returns where the damaged file stands now. Raises StoreError where a meeting is open or
    nothing can be moved.
    """
    file = store.file
    who = held_anywhere(store.locks)
    if who is not None:
        raise StoreError(told("custody_errors", "not_recovered_a_meeting_is_open", who=who))
    number = 1
    while (aside := file.parent / f"damaged-{file.stem}-{number}").exists():
        number += 1
    try:
        aside.mkdir(mode=0o700)
        for name in (file.name, f"{file.name}-wal", f"{file.name}-shm"):
            if (file.parent / name).exists():
                (file.parent / name).rename(aside / name)
        saved.replace(file)
    except OSError as error:
        raise StoreError(
            told(
                "custody_errors",
                "not_put_in_place",
                saved=saved,
                reason=error.strerror,
                aside=aside,
            )
        ) from error
    return aside
