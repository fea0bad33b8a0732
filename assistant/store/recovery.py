"""What can be saved out of a damaged store: every whole entry, into a new file beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import StoreDamaged
from assistant.store import sentences
from assistant.store.chain import Row, verified
from assistant.store.database import Database, looking_at_damage
from assistant.store.faults import of_the_database, raised
from assistant.store.files import unused
from assistant.store.journal import StoredEntry
from assistant.store.local import INSERT, LocalStore, rows_in_order
from assistant.store.opening import Opener, plain


@dataclass(frozen=True, slots=True)
class Recovered:
    """What was saved: how many meetings and entries, in which file, and how many entries not.

    ``lost`` counts what the damaged file still told of; more may have stood there.
    """

    meetings: int
    entries: int
    file: Path
    lost: int


@dataclass(frozen=True, slots=True)
class _Found:
    handle: str
    rows: list[Row]
    told: int
    draft: str


def recover(file: Path, opener: Opener = plain) -> Recovered:
    """Save every whole entry, up to each meeting's first damaged one, into a new file.

    The damaged file is only read, and nothing is ever overwritten. Raises StoreDamaged when
    nothing whole is found, StoreError when the new file cannot be written.
    """
    if not file.is_file():
        raise sentences.unreadable(file)
    with looking_at_damage(file, opener) as connection:
        found = [meeting for meeting in _meetings(connection) if meeting.rows]
    if not found:
        raise sentences.nothing_whole(file)
    target = unused(file, "recovered")
    marks = LocalStore(file, opener)
    held = [max(one.told, len(one.rows), marks.mark(one.handle).read()) for one in found]
    _write(target, found, held, opener)
    entries = _count(target, found, opener)
    return Recovered(len(found), entries, target, sum(held) - entries)


def _meetings(connection: sqlite3.Connection) -> Iterator[_Found]:
    for key, handles in _handles(connection).items():
        rows = rows_in_order(connection, key)
        # Where the name was hit as well, the chain, bound to it, knows the right one.
        handle = max(handles, key=lambda name: len(_whole(name, rows)))
        whole = len(_whole(handle, rows))
        yield _Found(handle, rows[:whole], *_told(connection, key, len(rows)))


def _handles(connection: sqlite3.Connection) -> dict[int, list[str]]:
    # A name stands in the table and in its index: two places, seldom both damaged.
    found: dict[int, list[str]] = {}
    for source in ("NOT INDEXED", "INDEXED BY sqlite_autoindex_meetings_1"):
        with suppress(*of_the_database(), UnicodeDecodeError):
            query = f"SELECT key, handle FROM meetings {source}"  # noqa: S608 - ours
            for key, handle in connection.execute(query):
                if isinstance(handle, str):
                    found.setdefault(key, []).append(handle)
    return found


def _whole(handle: str, rows: list[Row]) -> list[StoredEntry]:
    whole: list[StoredEntry] = []
    with suppress(StoreDamaged):
        for entry in verified(handle, rows, None):
            whole.append(entry)
    return whole


def _told(connection: sqlite3.Connection, key: int, rows: int) -> tuple[int, str]:
    try:
        entries, draft = connection.execute(
            "SELECT entries, draft FROM meetings WHERE key = ?", (key,)
        ).fetchone()
    except raised(TypeError):
        return rows, ""
    return (
        entries if isinstance(entries, int) and entries < 2**31 else rows,
        draft if isinstance(draft, str) else "",
    )


def _write(target: Path, found: list[_Found], held: list[int], opener: Opener) -> None:
    database = Database(target, opener=opener)
    try:
        with database.writing() as connection:
            # So that a meeting that now holds less than it did is not taken for a damaged one.
            connection.execute("CREATE TABLE recovered (meeting INTEGER PRIMARY KEY, held INTEGER)")
            connection.executemany("INSERT INTO recovered VALUES (?, ?)", enumerate(held, start=1))
            for key, meeting in enumerate(found, start=1):
                last = meeting.rows[-1]
                connection.execute(
                    "INSERT INTO meetings (key, handle, entries, head, changed, draft)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    (key, meeting.handle, last.sequence, last.digest, last.at, meeting.draft),
                )
                connection.executemany(INSERT, [(key, *row) for row in meeting.rows])
    finally:
        database.close()


def _count(target: Path, found: list[_Found], opener: Opener) -> int:
    # Counted from the new file: what is told of is what stands there.
    entries = 0
    store = LocalStore(target, opener)
    for meeting in found:
        journal = store.open(meeting.handle, create=False, look=True)
        try:
            entries += sum(1 for _ in journal.read())
        finally:
            journal.close()
    return entries
