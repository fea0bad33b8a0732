"""Meetings kept on this computer: one SQLite file, one writer a meeting."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from assistant.errors import StoreDamaged
from assistant.store import sentences
from assistant.store.chain import Head, Row, origin, seal, verified
from assistant.store.database import Database
from assistant.store.faults import is_damage, of_the_database
from assistant.store.files import exists, locks
from assistant.store.holding import Hold, held_by, hold, place_of
from assistant.store.journal import Entry, MeetingListed, StoredEntry
from assistant.store.marks import Mark
from assistant.store.meanwhile import Work
from assistant.store.opening import Encrypted, Opener, plain

COLUMNS = "sequence, id, turn, at, actor, kind, version, facts, words, words_digest, salt, digest"
INSERT = f"INSERT INTO entries (meeting, {COLUMNS}) VALUES (?{', ?' * 12})"  # noqa: S608 - ours
SELECT = f"SELECT {COLUMNS} FROM entries WHERE meeting = ? ORDER BY sequence"  # noqa: S608 - ours
ONE = f"SELECT {COLUMNS} FROM entries WHERE meeting = ? AND sequence = ?"  # noqa: S608 - ours


class LocalJournal:
    """One meeting of a local store."""

    def __init__(
        self,
        handle: str,
        key: int,
        head: Head,
        database: Database,
        held: Hold | None,
        mark: Mark,
    ) -> None:
        self.handle = handle
        self.read_only = held is None
        self._key = key
        self._head = head
        self._database = database
        self._hold = held
        self._mark = mark
        self._one_at_a_time = threading.Lock()

    def append(
        self, entries: Sequence[Entry], draft: str | None = None, meanwhile: Work | None = None
    ) -> None:
        """Keep the entries, and the draft if one is given, in one transaction on disk.

        ``meanwhile`` may be done by another thread while the disk is waited for.

        Raises StoreError when it was not kept.
        """
        self._writable()
        if draft is not None and not sentences.is_text(draft):
            raise sentences.not_text()
        if not entries:
            if draft is not None:
                self.keep_draft(draft)
            return
        with self._one_at_a_time:
            rows, head = seal(self._head, entries)
            with self._database.writing(meanwhile=meanwhile) as connection:
                self._go_on(connection, head, entries[-1].at, draft)
                connection.executemany(INSERT, [(self._key, *row) for row in rows])
            self._head = head
            self._mark.note(head.entries)

    def read(self) -> Iterator[StoredEntry]:
        """Every entry in order, the chain verified. Raises StoreDamaged naming the entry."""
        with self._database.reading() as connection:
            head = _head(connection, self._key, self.handle)
            rows = rows_in_order(connection, self._key)
        try:
            yield from verified(self.handle, rows, head)
        except StoreDamaged:
            self._database.spoiled()
            raise

    def keep_draft(self, draft: str) -> None:
        """Keep the half-typed line; it outlives a killed process. Raises StoreError."""
        self._writable()
        if not sentences.is_text(draft):
            raise sentences.not_text()
        with self._database.writing(durable=False) as connection:
            connection.execute("UPDATE meetings SET draft = ? WHERE key = ?", (draft, self._key))

    def draft(self) -> str:
        """The half-typed line, empty if there is none. Raises StoreError."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT draft FROM meetings WHERE key = ?", (self._key,))
            return str(row.fetchone()[0])

    def redact(self, ids: Sequence[str]) -> int:
        """Take the words of these entries out for good. Returns how many lost words.

        Raises StoreError when they could not all be taken out, or a trace may be left because
        another program reads the file.
        """
        self._writable()
        with self._database.writing() as connection:
            connection.execute("PRAGMA secure_delete = ON")
            gone = sum(
                connection.execute(
                    "UPDATE entries SET words = NULL, salt = NULL"
                    " WHERE meeting = ? AND id = ? AND words IS NOT NULL",
                    (self._key, id),
                ).rowcount
                for id in ids
            )
        self._database.wipe()
        return gone

    def erase(self) -> None:
        """Take the whole meeting out of the file for good, its name too. Raises StoreError."""
        self._writable()
        with self._database.writing() as connection:
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("DELETE FROM entries WHERE meeting = ?", (self._key,))
            connection.execute("DELETE FROM meetings WHERE key = ?", (self._key,))
        self._mark.forget()
        self._database.shrink()
        self.close()

    def close(self) -> None:
        """Let go of the file and the meeting; a second call does nothing."""
        self._database.close()
        self._mark.close()
        if self._hold is not None:
            self._hold.release()
            self._hold = None

    def _go_on(
        self, connection: sqlite3.Connection, head: Head, changed: str, draft: str | None
    ) -> None:
        # Only from where we left it: otherwise the same place would be taken twice.
        written = connection.execute(
            "UPDATE meetings SET entries = ?, head = ?, changed = ?, draft = coalesce(?, draft)"
            " WHERE key = ? AND head = ?",
            (head.entries, head.digest, changed, draft, self._key, self._head.digest),
        )
        if written.rowcount != 1:
            raise sentences.moved_on(self.handle)

    def _writable(self) -> None:
        if self.read_only:
            raise sentences.looking(self.handle)
        if self._hold is None:
            raise sentences.closed(self.handle)


class LocalStore:
    """Meetings in one SQLite file, made when the first of them is."""

    def __init__(self, file: Path, opener: Opener = plain) -> None:
        self.file = file
        self.opener = opener
        self.locks = locks(file)

    def meetings(self) -> list[MeetingListed]:
        """Every meeting that holds an entry, the one changed last first. Raises StoreError."""
        if not exists(self.file):
            return []
        database = Database(self.file, look=True, opener=self.opener)
        try:
            with database.reading() as connection:
                found = connection.execute(
                    "SELECT handle, changed, entries FROM meetings WHERE entries > 0"
                    " ORDER BY changed DESC, key DESC"
                ).fetchall()
        finally:
            database.close()
        return [
            MeetingListed(handle, changed, entries, held_by(self.locks, handle))
            for handle, changed, entries in found
        ]

    def open(self, handle: str, *, create: bool, look: bool = False) -> LocalJournal:
        """The meeting's journal. Raises CallError, MeetingBusy, StoreError."""
        if not sentences.is_text(handle):
            raise sentences.not_text()
        if (look or not create) and not exists(self.file):
            raise sentences.unknown_meeting(handle)
        database = Database(self.file, look=look, opener=self.opener)
        held: Hold | None = None
        mark = self.mark(handle)
        try:
            if look:
                # The mark first: somebody else may be writing, and it is never ahead.
                kept = mark.read()
                found = _as_kept(database, handle, kept)
                if found is None:
                    raise sentences.unknown_meeting(handle)
                return LocalJournal(handle, *found, database, None, mark)
            if not create and _find(database, handle) is None and not mark.read():
                raise sentences.unknown_meeting(handle)
            held = hold(self.locks, handle)
            database.check()
            # Only now that nobody else can write it is this how it stands.
            found = _as_kept(database, handle, mark.read()) or _begin(database, handle)
            mark.note(found[1].entries)
            return LocalJournal(handle, *found, database, held, mark)
        except BaseException as error:
            if isinstance(error, StoreDamaged):
                database.spoiled()
            database.close()
            if held is not None:
                held.release()
            raise

    def mark(self, handle: str) -> Mark:
        """The note, outside the file, of how far this meeting was kept."""
        return Mark(place_of(self.locks, handle).with_suffix(".mark"))


def _as_kept(database: Database, handle: str, kept: int) -> tuple[int, Head] | None:
    """The meeting as it was found, if it holds all that was kept. Raises StoreDamaged."""
    found = _find(database, handle)
    holds = found[1].entries if found else 0
    if holds < kept and not (found and kept <= _given_up(database, found[0])):
        raise sentences.fewer(handle, holds, kept)
    return found


def _given_up(database: Database, key: int) -> int:
    """How many entries a recovered meeting once held: what is not there was given up."""
    with database.reading() as connection:
        known = "SELECT count(*) FROM sqlite_master WHERE name = 'recovered'"
        if not connection.execute(known).fetchone()[0]:
            return 0
        row = connection.execute("SELECT held FROM recovered WHERE meeting = ?", (key,)).fetchone()
        return int(row[0]) if row else 0


def _find(database: Database, handle: str) -> tuple[int, Head] | None:
    with database.reading() as connection:
        row = connection.execute(
            "SELECT key, entries, head FROM meetings WHERE handle = ?", (handle,)
        ).fetchone()
    return (row[0], Head(row[1], row[2])) if row else None


def _begin(database: Database, handle: str) -> tuple[int, Head]:
    head = origin(handle)
    with database.writing() as connection:
        made = connection.execute(
            "INSERT INTO meetings (handle, entries, head) VALUES (?, ?, ?)",
            (handle, head.entries, head.digest),
        )
        return int(made.lastrowid or 0), head


def rows_in_order(connection: sqlite3.Connection, key: int) -> list[Row]:
    """A meeting's rows, up to the first that damage has made unreadable."""
    rows: list[Row] = []
    try:
        rows.extend(map(Row._make, connection.execute(SELECT, (key,))))
    except of_the_database() as error:
        if not is_damage(error):
            raise
        # SQLCipher's cursor is a row ahead: the last row before the damage is fetched alone.
        with suppress(*of_the_database()):
            alone = connection.execute(ONE, (key, len(rows) + 1)).fetchone()
            rows.extend([Row._make(alone)] if alone else [])
    return rows


def _head(connection: sqlite3.Connection, key: int, handle: str) -> Head:
    row = connection.execute("SELECT entries, head FROM meetings WHERE key = ?", (key,)).fetchone()
    if row is None:
        raise sentences.broken(handle, 1)
    return Head(*row)


def practice_store(home: Path | None = None) -> LocalStore:
    """The store of all practice meetings, in ``home`` or else the usual folder for data."""
    return LocalStore((home or _usual()) / "practice.db")


def live_store(key: bytes, home: Path | None = None) -> LocalStore:
    """The store of all live meetings, encrypted with this key of 32 bytes.

    In ``home`` or else the usual folder for data. That the key fits is not tried here.
    """
    return LocalStore((home or _usual()) / "live.db", Encrypted(key))


def _usual() -> Path:
    from assistant.places import data_home

    return data_home()
