"""How a small file is replaced: it is the old one or the new one, whole, whatever happens."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from assistant.content.telling import told
from assistant.errors import StoreError


def write_whole(file: Path, data: bytes) -> None:
    """Write a file for the user alone; it stands whole and on disk when this returns.

    Raises StoreError where it cannot be written; the file that was there still is.
    """
    unfinished = file.with_name(f".{file.name}.{os.getpid()}.new")
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileNotFoundError):
            unfinished.unlink()
        flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(unfinished, flags, 0o600), "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.replace(file)
        sync_folder(file.parent)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink()
        raise StoreError(
            told("custody_errors", "not_written_stands_as_it_was", file=file, reason=error.strerror)
        ) from error


def sync_folder(folder: Path) -> None:
    """Have the folder's names on disk, where the system knows how (Windows does it itself)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)
