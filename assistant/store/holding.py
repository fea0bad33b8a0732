"""Who is writing a meeting: one writer at a time, by a lock that dies with its process."""

from __future__ import annotations

import getpass
import json
import os
import platform
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.content.telling import told
from assistant.errors import MeetingBusy
from assistant.language.visible import one_line
from assistant.store.sentences import forbidden

if TYPE_CHECKING:
    from filelock import FileLock

# Listing meetings tries each lock for an instant; whoever opens one waits that instant out.
PATIENCE_SECONDS = 0.3


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a meeting open, and since when."""

    user: str
    process: int
    host: str
    since: str

    def told(self) -> str:
        """The holder in words: who, where, since when."""
        return told("store_errors", "holder", **self.values())

    def values(self) -> dict[str, object]:
        """What a sentence says of the holder."""
        here = self.host == platform.node()
        return {
            "user": one_line(self.user),
            "since": _clock(self.since),
            "process": self.process,
            "where": told("store_errors", "this_computer") if here else one_line(self.host),
        }


@dataclass(frozen=True, slots=True)
class Hold:
    """A meeting held for writing; ``release`` lets others have it."""

    lock: FileLock
    note: Path

    def release(self) -> None:
        """Let go. The note goes first: while the lock is held, it is ours alone."""
        with suppress(OSError):
            self.note.unlink()
        self.lock.release()


def hold(folder: Path, handle: str) -> Hold:
    """Hold a meeting for writing.

    ``folder`` is where locks are kept; ``handle``, the meeting's name, may be any text and
    is never used as a file's name.

    Raises MeetingBusy when another has it, StoreError when no lock can be made.
    """
    import filelock

    place = place_of(folder, handle)
    lock = filelock.FileLock(
        place.with_suffix(".lock"), timeout=PATIENCE_SECONDS, mode=0o600, thread_local=False
    )
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock.acquire()
    except filelock.Timeout:
        raise MeetingBusy(_busy(handle, _read(place.with_suffix(".json")))) from None
    except OSError:
        raise forbidden(folder) from None
    note = place.with_suffix(".json")
    # Who holds it is a courtesy: a note that cannot be written stops nobody.
    with suppress(OSError):
        _write(note, Holder(_user(), os.getpid(), platform.node(), _now()))
    return Hold(lock, note)


def held_by(folder: Path, handle: str) -> str | None:
    """Who is writing a meeting, in words, or None."""
    place = place_of(folder, handle)
    # A killed process leaves its note but not its lock.
    if not place.with_suffix(".json").exists():
        return None
    import filelock

    lock = filelock.FileLock(place.with_suffix(".lock"), timeout=0, mode=0o600, thread_local=False)
    try:
        with lock:
            return None
    except filelock.Timeout:
        holder = _read(place.with_suffix(".json"))
        return holder.told() if holder else _somebody()
    except OSError:
        return None


def held_anywhere(folder: Path) -> str | None:
    """Who is writing any meeting, in words, or None."""
    import filelock

    for note in folder.glob("*.json"):
        lock = filelock.FileLock(note.with_suffix(".lock"), timeout=0, thread_local=False)
        try:
            with lock:
                continue
        except filelock.Timeout:
            holder = _read(note)
            return holder.told() if holder else _somebody()
    return None


def busy_sentence(handle: str, who: str) -> str:
    """The sentence for a meeting that another has open."""
    return told("store_errors", "open_elsewhere", name=one_line(handle), who=who)


def _busy(handle: str, holder: Holder | None) -> str:
    if holder is None:
        return busy_sentence(handle, _somebody())
    return told("store_errors", "open_by_somebody", name=one_line(handle), **holder.values())


def _somebody() -> str:
    return told("store_errors", "another_process")


def place_of(folder: Path, handle: str) -> Path:
    """Where a meeting's lock and notes are kept, but for their ending; it tells no name."""
    return folder / sha256(handle.encode()).hexdigest()[:32]


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="minutes")


def _clock(since: str) -> str:
    try:
        then = datetime.fromisoformat(since)
    except ValueError:
        return told("store_errors", "some_time_ago")
    today = datetime.now().astimezone().date() == then.date()
    return f"{then:%H:%M}" if today else f"{then:%Y-%m-%d %H:%M}"


def _write(note: Path, holder: Holder) -> None:
    # Only the lock's holder writes here, so one name for the unfinished note will do.
    unfinished = note.with_suffix(".new")
    file = os.open(unfinished, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    with os.fdopen(file, "w", encoding="utf-8") as out:
        json.dump(asdict(holder), out)
    unfinished.replace(note)


def _read(note: Path) -> Holder | None:
    try:
        found = json.loads(note.read_text(encoding="utf-8"))
        return Holder(
            str(found["user"]), int(found["process"]), str(found["host"]), str(found["since"])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
