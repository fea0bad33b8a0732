"""What was done with live meetings: when, what, which one; chained, so that a change shows."""

from __future__ import annotations

import getpass
import hashlib
import hmac
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from assistant.content.telling import told
from assistant.custody import key_file
from assistant.custody.written import write_whole
from assistant.errors import StoreError

NAME = "audit.jsonl"
HEAD = "audit.head"
What = Literal[
    "set up",
    "opened",
    "exported",
    "redacted",
    "erased",
    "key changed",
    "hold set",
    "hold lifted",
    "backed up",
    "restored",
    "recovered",
    "closed out",
]
_BEGINNING = "ftm-coach audit"


@dataclass(frozen=True, slots=True)
class Checked:
    """What verifying found: how many entries stand, and what is wrong, a sentence each."""

    entries: tuple[dict[str, Any], ...]
    wrong: tuple[str, ...]


class Audit:
    """The trail of one store. It holds no content, and no words of anybody."""

    def __init__(self, home: Path, data_key: bytes) -> None:
        self._home = home
        self._key = _seal_key(data_key)

    def note(self, what: What, meeting: str = "", **details: str | int | bool) -> None:
        """Add an entry; it is on disk when this returns. Raises StoreError."""
        with _alone(self._home):
            entries, _ = _read(self._home)
            entry: dict[str, Any] = {
                "n": len(entries) + 1,
                "at": datetime.now(UTC).isoformat(timespec="seconds"),
                "what": what,
                "meeting": meeting,
                "by": _user(),
                "details": details,
            }
            before = str(entries[-1].get("digest", "")) if entries else _BEGINNING
            entry["digest"] = _digest(before, entry)
            entry["seal"] = _seal(self._key, entry["digest"])
            _append(self._home / NAME, entry)
            head = {"entries": entry["n"], "digest": entry["digest"]}
            head["seal"] = _seal(self._key, f"{entry['n']} {entry['digest']}")
            write_whole(self._home / HEAD, json.dumps(head).encode())


def verify(home: Path, data_key: bytes | None = None) -> Checked:
    """Check the trail; with the store's key also that nobody without it wrote the entries.

    Raises StoreError where it cannot be read.
    """
    entries, wrong = _read(home)
    before = _BEGINNING
    for place, entry in enumerate(entries, start=1):
        digest = str(entry.get("digest", ""))
        if entry.get("n") != place:
            wrong.append(
                told("custody_errors", "trail_entry_missing", place=place, says=entry.get("n"))
            )
        elif digest != _digest(before, entry):
            wrong.append(told("custody_errors", "trail_entry_changed", place=place))
        elif data_key is not None and not hmac.compare_digest(
            str(entry.get("seal", "")), _seal(_seal_key(data_key), digest)
        ):
            wrong.append(told("custody_errors", "trail_entry_without_the_key", place=place))
        before = digest
    wrong.extend(_missing(home, entries, data_key))
    return Checked(tuple(entries), tuple(wrong))


def _missing(home: Path, entries: list[dict[str, Any]], data_key: bytes | None) -> Iterator[str]:
    if not entries and (home / key_file.NAME).exists():
        yield told("custody_errors", "trail_is_missing")
    try:
        head = json.loads((home / HEAD).read_bytes())
        noted, digest, seal = int(head["entries"]), str(head["digest"]), str(head["seal"])
    except FileNotFoundError:
        if entries:
            yield told("custody_errors", "trail_head_is_missing", head=HEAD)
        return
    except (OSError, ValueError, KeyError, TypeError):
        yield told("custody_errors", "trail_head_cannot_be_read", head=HEAD)
        return
    if data_key is not None and not hmac.compare_digest(
        seal, _seal(_seal_key(data_key), f"{noted} {digest}")
    ):
        yield told("custody_errors", "trail_head_without_the_key", head=HEAD)
    if len(entries) < noted:
        yield told("custody_errors", "trail_last_entries_missing", noted=noted, there=len(entries))
    # A kill may fall between an entry and its head: one more is no fault.
    elif len(entries) > noted + 1 or (noted and entries[noted - 1].get("digest") != digest):
        yield told("custody_errors", "trail_entries_do_not_belong", noted=noted)


def _read(home: Path) -> tuple[list[dict[str, Any]], list[str]]:
    file = home / NAME
    try:
        data = file.read_bytes() if file.exists() else b""
    except OSError as error:
        raise StoreError(
            told("custody_errors", "cannot_be_read", file=file, reason=error.strerror)
        ) from error
    entries: list[dict[str, Any]] = []
    wrong: list[str] = []
    # What stands after the last line's end was never finished, and never counted.
    for number, line in enumerate(data.split(b"\n")[:-1], start=1):
        try:
            entry = json.loads(line)
        except ValueError:
            entry = None
        if not isinstance(entry, dict):
            wrong.append(told("custody_errors", "trail_line_is_no_entry", number=number))
            entry = {}
        entries.append(entry)
    return entries, wrong


def _append(file: Path, entry: dict[str, Any]) -> None:
    line = (json.dumps(entry, ensure_ascii=False, sort_keys=True) + "\n").encode()
    try:
        flags = os.O_CREAT | os.O_RDWR | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(file, flags, 0o600), "r+b") as stream:
            data = stream.read()
            end = data.rfind(b"\n") + 1
            stream.seek(end)
            try:
                stream.write(line)
                stream.flush()
                os.fsync(stream.fileno())
            finally:
                # A disk that filled up in the middle leaves no half of an entry behind.
                if stream.tell() != end + len(line):
                    stream.truncate(end)
    except OSError as error:
        raise StoreError(
            told(
                "custody_errors", "trail_not_written_so_not_done", file=file, reason=error.strerror
            )
        ) from error


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    import filelock

    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        with filelock.FileLock(home / f"{NAME}.lock", timeout=10, mode=0o600):
            yield
    except filelock.Timeout:
        raise StoreError(told("custody_errors", "trail_is_held")) from None
    except OSError as error:
        raise StoreError(
            told(
                "custody_errors",
                "trail_folder_cannot_be_written",
                folder=home,
                reason=error.strerror,
            )
        ) from error


def _digest(before: str, entry: dict[str, Any]) -> str:
    plain = {key: value for key, value in entry.items() if key not in ("digest", "seal")}
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(f"{before}\n{text}".encode()).hexdigest()


def _seal_key(data_key: bytes) -> bytes:
    return hmac.digest(data_key, b"ftm-coach audit trail", "sha256")


def _seal(key: bytes, digest: str) -> str:
    return hmac.new(key, digest.encode(), "sha256").hexdigest()


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"
