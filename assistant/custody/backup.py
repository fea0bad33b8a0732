"""One encrypted file that holds every live meeting: how it is written, read back and put back."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from assistant.content.telling import told
from assistant.custody import key_file
from assistant.custody.access import LiveAccess
from assistant.custody.audit import Audit, verify
from assistant.custody.written import sync_folder
from assistant.errors import CallError, StoreDamaged, StoreError
from assistant.store import LocalStore, copy_store

_MAGIC = b"ftm-coach backup 1\n"
_CHUNK = 1024 * 1024
_LONGEST_HEAD = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds, and where it is, or was put."""

    file: Path
    meetings: int
    entries: int
    aside: Path | None = None


def back_up(access: LiveAccess, file: Path) -> Backup:
    """Write all live meetings into one file, while any of them may go on, and read it back.

    Raises CallError where the folder is not there, StoreError where it cannot be written or is
    not whole; a file that was there before then still is.
    """
    file = file.absolute()
    if not file.parent.is_dir():
        raise CallError(told("custody_errors", "no_such_folder", folder=file.parent))
    with _beside(file) as folder:
        made = folder / "live.db"
        copy_store(access.store, made)
        meetings, entries = _read_through(LocalStore(made, access.store.opener))
        whole = folder / "whole"
        _pack(made, access.home, whole)
        _unpack(whole, folder / "again.db")
        if (folder / "again.db").read_bytes() != made.read_bytes():
            raise StoreError(told("custody_errors", "backup_did_not_come_back", file=file))
        whole.replace(file)
        sync_folder(file.parent)
    Audit(access.home, access.data_key).note("backed up", file=str(file))
    return Backup(file, meetings, entries)


def restore(file: Path, home: Path, unlock: LiveAccess, *, read_only: bool = False) -> Backup:
    """Put the meetings of a backup back; what was there is set aside, never overwritten.

    ``unlock`` is a way to the backup's own keys, opened (see ``keys_of``). Raises StoreDamaged
    where the backup is not whole, StoreError where it cannot be put back.
    """
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _beside(home / "live.db") as folder:
        made = folder / "live.db"
        keys = _unpack(file, made)
        meetings, entries = _read_through(unlock_store(made, unlock))
        if read_only:
            return Backup(file, meetings, entries)
        locks = LocalStore(home / "live.db").locks
        _nobody_writes(locks)
        aside = _set_aside(home)
        # The key file comes last: until it is there, nothing opens, and restoring can be repeated.
        made.replace(home / "live.db")
        for mark in locks.glob("*.mark"):
            mark.unlink()
        key_file.write(home, key_file.from_bytes(keys, file))
        sync_folder(home)
    Audit(home, unlock.data_key).note("restored", entries=entries, file=str(file))
    return Backup(file, meetings, entries, aside)


def unlock_store(file: Path, access: LiveAccess) -> LocalStore:
    """The store in a file that is not in its usual place, opened with an unlocked way's key."""
    return LocalStore(file, access.store.opener)


@contextmanager
def keys_of(file: Path) -> Iterator[LiveAccess]:
    """A way to a backup's meetings, locked, for as long as the block runs.

    Raises StoreDamaged where it is no backup, or not a whole one.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with _opened(file) as stream:
            keys, _, _ = _head(stream, file)
        key_file.write(folder, key_file.from_bytes(keys, file))
        yield LiveAccess(folder)


def copies(home: Path) -> list[str]:
    """Every copy of the live meetings that is known here: backups made, and files set aside."""
    made = [
        str(entry["details"].get("file", ""))
        for entry in verify(home).entries
        if entry.get("what") == "backed up" and isinstance(entry.get("details"), dict)
    ]
    beside = [str(path) for path in sorted(home.glob("live.*-[0-9]*.db"))]
    aside = [str(path) for path in sorted(home.glob("before-restore-*")) if path.is_dir()]
    return [one for one in dict.fromkeys([*made, *beside, *aside]) if one]


def _pack(store: Path, home: Path, target: Path) -> None:
    keys = key_file.read(home)
    if keys is None:
        raise StoreError(told("custody_errors", "nothing_was_backed_up", file=home / key_file.NAME))
    head: dict[str, Any] = {
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "size": store.stat().st_size,
        "sha256": hashlib.sha256(store.read_bytes()).hexdigest(),
        "keys": key_file.to_bytes(keys).decode(),
    }
    head["digest"] = _digest(head)
    try:
        flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(target, flags, 0o600), "wb") as stream:
            stream.write(_MAGIC + json.dumps(head).encode() + b"\n")
            with store.open("rb") as source:
                shutil.copyfileobj(source, stream, _CHUNK)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        raise StoreError(
            told("custody_errors", "backup_not_written", reason=error.strerror)
        ) from error


def _unpack(file: Path, target: Path) -> bytes:
    """Write a backup's store into a new file; returns the keys. Raises StoreDamaged."""
    with _opened(file) as stream:
        keys, size, digest = _head(stream, file)
        found = hashlib.sha256()
        flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(target, flags, 0o600), "wb") as out:
            while piece := stream.read(_CHUNK):
                found.update(piece)
                out.write(piece)
            out.flush()
            os.fsync(out.fileno())
    if target.stat().st_size != size or found.hexdigest() != digest:
        raise _damaged(file)
    return keys


def _head(stream: BinaryIO, file: Path) -> tuple[bytes, int, str]:
    if stream.readline(len(_MAGIC) + 1) != _MAGIC:
        raise StoreDamaged(told("custody_errors", "no_backup", file=file))
    try:
        head = json.loads(stream.readline(_LONGEST_HEAD))
        if head.pop("digest") != _digest(head):
            raise _damaged(file)
        return str(head["keys"]).encode(), int(head["size"]), str(head["sha256"])
    except (ValueError, KeyError, TypeError, AttributeError):
        raise _damaged(file) from None


def _digest(head: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(head, sort_keys=True).encode()).hexdigest()


def _damaged(file: Path) -> StoreDamaged:
    return StoreDamaged(told("custody_errors", "backup_is_not_whole", file=file))


@contextmanager
def _opened(file: Path) -> Iterator[BinaryIO]:
    try:
        stream = file.open("rb")
    except OSError as error:
        raise CallError(
            told("custody_errors", "backup_cannot_be_read", file=file, reason=error.strerror)
        ) from None
    with stream:
        yield stream


def _read_through(store: LocalStore) -> tuple[int, int]:
    """How many meetings and entries there are, every one of them verified."""
    meetings = store.meetings()
    entries = 0
    for meeting in meetings:
        journal = store.open(meeting.handle, create=False, look=True)
        try:
            entries += sum(1 for _ in journal.read())
        finally:
            journal.close()
    return len(meetings), entries


def _nobody_writes(locks: Path) -> None:
    from assistant.store.holding import held_anywhere

    who = held_anywhere(locks)
    if who is not None:
        raise StoreError(told("custody_errors", "not_restored_a_meeting_is_open", who=who))


def _set_aside(home: Path) -> Path | None:
    """Move the store and its keys that are there into a folder of their own."""
    names = ["live.db", "live.db-wal", "live.db-shm", key_file.NAME, f"{key_file.NAME}-copy"]
    there = [home / name for name in names if (home / name).exists()]
    if not there:
        return None
    number = 1
    while (aside := home / f"before-restore-{number}").exists():
        number += 1
    aside.mkdir(mode=0o700)
    for file in there:
        file.rename(aside / file.name)
    return aside


@contextmanager
def _beside(file: Path) -> Iterator[Path]:
    try:
        folder = Path(tempfile.mkdtemp(prefix=".ftm-coach-", dir=file.parent))
    except OSError as error:
        raise StoreError(
            told("custody_errors", "name_another_place", folder=file.parent, reason=error.strerror)
        ) from error
    try:
        yield folder
    except OSError as error:
        raise StoreError(
            told("custody_errors", "could_not_be_written", file=file, reason=error.strerror)
        ) from error
    finally:
        with suppress(OSError):
            shutil.rmtree(folder)
