"""The store's file as the file system sees it: made, there, the same one, a name beside it."""

from __future__ import annotations

import os
from pathlib import Path

from assistant.store import sentences
from assistant.store.faults import in_words

_SMALLEST_PAGE = 512

Standing = tuple[tuple[int, int] | None, ...]


def make(file: Path) -> None:
    """Make an empty file, and its folder, for the user alone. Raises StoreError."""
    # Made by us first, SQLite's own files beside it take on the same permissions.
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        if not file.parent.is_dir():
            raise sentences.unreadable(file) from None
    except OSError as error:
        raise in_words(error, file) from error


def exists(file: Path) -> bool:
    """Whether there is a store in this file.

    Raises StoreDamaged where only its log is left, or a scrap of it, or where it is empty
    though meetings were kept in it.
    """
    size = file.stat().st_size if file.exists() else 0
    if size >= _SMALLEST_PAGE:
        return True
    if size:
        # SQLite takes a file smaller than a page for an empty one, and writes over it.
        raise sentences.not_a_store(file)
    # SQLite throws away the log of an empty file, and with it what was kept last.
    if log(file).exists() and log(file).stat().st_size:
        raise sentences.headless(file)
    # Asked again last: another process may just have begun it, and a mark comes after that.
    if file.exists() and any(locks(file).glob("*.mark")) and not file.stat().st_size:
        raise sentences.emptied(file)
    return False


def locks(file: Path) -> Path:
    """The folder of the locks and marks of a store's meetings."""
    # Practice and live meetings may bear the same name.
    return file.parent / ("live-locks" if file.stem == "live" else "locks")


def standing(*names: str) -> Standing:
    """What tells files from others that come to bear their names."""
    return tuple(map(_identity, names))


def log(file: Path) -> Path:
    """SQLite's write-ahead log of the file."""
    return file.with_name(file.name + "-wal")


def unused(file: Path, purpose: str) -> Path:
    """A name beside the file that nothing bears yet, such as ``practice.recovered-1.db``."""
    number = 1
    while (name := file.with_name(f"{file.stem}.{purpose}-{number}{file.suffix}")).exists():
        number += 1
    return name


def _identity(name: str) -> tuple[int, int] | None:
    try:
        found = os.stat(name)  # noqa: PTH116 - asked four times a commit, and a Path costs more
    except OSError:
        return None
    return found.st_dev, found.st_ino
