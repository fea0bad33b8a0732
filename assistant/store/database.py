"""One SQLite file: how it is made, opened, brought up to date, watched, and let go of."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from assistant.errors import StoreError
from assistant.store import faults, files, opening, schema, sentences
from assistant.store.meanwhile import Work, waiting_for
from assistant.store.opening import Opener, plain

_PAGES_IN_LOG = 100
_BRIEFLY = 0.01  # seconds between two tries


class Database:
    """An open SQLite file, for one thread at a time, that turns its errors into sentences."""

    def __init__(self, file: Path, *, look: bool = False, opener: Opener = plain) -> None:
        """Open the file, made first if need be; with ``look``, only to read. Raises StoreError."""
        self.file = file
        self._opener = opener
        self.look = look
        self._lock = threading.RLock()
        self._damaged = False
        self._connection: sqlite3.Connection | None = None
        if not files.exists(file) and not look:
            files.make(file)
        with self._told():
            self._connection = _connect(file, opener, look=look)
            try:
                self._prepare(self._connection)
            except BaseException as error:
                self._damaged = faults.is_damage(error)
                self.close()
                raise
        self._names = str(file), str(files.log(file))
        self._standing = files.standing(*self._names)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, in one consistent view of the file. Raises StoreError."""
        with self._lock, self._told():
            connection = self._opened()
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                with suppress(*faults.of_the_database()):
                    connection.execute("ROLLBACK")

    @contextmanager
    def writing(
        self, *, durable: bool = True, meanwhile: Work | None = None
    ) -> Iterator[sqlite3.Connection]:
        """The connection, in one transaction that is on disk when the block is left.

        Without ``durable`` the disk is not waited for: it outlives the process, but may not
        outlive a power cut. While it is, ``meanwhile`` may be done by another thread.

        Raises StoreError when it was not kept.
        """
        with self._lock, self._told():
            connection = self._opened()
            self._still_there()
            if not durable:
                connection.execute("PRAGMA synchronous = NORMAL")
            try:
                connection.execute("BEGIN IMMEDIATE")
                try:
                    yield connection
                    commit = partial(connection.execute, "COMMIT")
                    commit() if meanwhile is None else waiting_for(commit, meanwhile)
                except BaseException:
                    with suppress(*faults.of_the_database()):
                        connection.execute("ROLLBACK")
                    raise
            finally:
                if not durable:
                    connection.execute("PRAGMA synchronous = FULL")
            self._still_there()

    def check(self) -> None:
        """Look through the whole file before it is written on. Raises StoreDamaged."""
        with self.reading() as connection:
            told = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            if told != "ok":
                raise sentences.not_a_store(self.file)

    def copy_into(self, other: sqlite3.Connection) -> None:
        """Copy every page into another open file, as they stand at one moment. StoreError."""
        with self._lock, self._told():
            self._opened().backup(other)

    def shrink(self) -> None:
        """Write the file anew without what was erased from it. Raises StoreError."""
        with self._lock, self._told():
            self._still_there()
            self._opened().execute("VACUUM")
        self.wipe()

    def wipe(self) -> None:
        """Leave no trace of erased words in the file's log. Raises StoreError."""
        with self._lock, self._told():
            busy = self._opened().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            if busy:
                raise sentences.occupied(self.file)

    def close(self) -> None:
        """Let go of the file; a damaged one is left exactly as it was found."""
        with self._lock:
            connection, self._connection = self._connection, None
            if connection is None:
                return
            if self._damaged:
                _close_untouched(connection, self.file, self._opener)
            else:
                connection.close()

    def spoiled(self) -> None:
        """Remember that the file is damaged, so that closing leaves it alone."""
        self._damaged = True

    def _prepare(self, connection: sqlite3.Connection) -> None:
        if schema.is_foreign(connection):
            raise sentences.foreign(self.file)
        found, known = schema.version_of(connection), len(schema.MIGRATIONS)
        if found < 0 or (found == 0 and not schema.is_empty(connection)):
            raise sentences.not_a_store(self.file)
        if found > known:
            raise sentences.newer(self.file, found, known)
        if self.look:
            if found < known:
                Database(self.file, opener=self._opener).close()
            return
        if found < known:
            self._bring_up_to_date(connection)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        # A log that has stopped growing is written over, for which the file system need not
        # note how long it is: a commit takes two thirds of the time.
        connection.execute(f"PRAGMA wal_autocheckpoint = {_PAGES_IN_LOG}")
        # macOS keeps a plain fsync in the drive's cache; elsewhere this does nothing.
        connection.execute("PRAGMA fullfsync = ON")

    def _bring_up_to_date(self, connection: sqlite3.Connection) -> None:
        import filelock

        # Two processes may meet at the first start; SQLite does not wait when changing to WAL.
        beside = self.file.with_name(self.file.name + ".lock")
        with filelock.FileLock(beside, timeout=opening.BUSY_SECONDS * 5, mode=0o600):
            found = schema.version_of(connection)
            if found == len(schema.MIGRATIONS):
                return  # another process was here first
            if found:
                _back_up(connection, self.file, found, self._opener)
            _change_to_wal(connection)
            schema.migrate(connection)
            # Into the file itself: without its log it must still be known for a store of ours.
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            raise sentences.closed(self.file.name)
        return self._connection

    def _still_there(self) -> None:
        # SQLite goes on writing into a file that has lost its name, and says nothing.
        if files.standing(*self._names) != self._standing:
            raise sentences.gone(self.file)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except faults.raised(StoreError) as error:
            self._damaged = self._damaged or faults.is_damage(error)
            if isinstance(error, StoreError):
                raise
            raise faults.in_words(error, self.file) from error


def _change_to_wal(connection: sqlite3.Connection) -> None:
    """Keep a log from now on; who only looks whether this is a store of ours is waited for."""
    last = time.monotonic() + opening.BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except faults.of_the_database() as error:
            if not faults.is_busy(error) or time.monotonic() > last:
                raise
            time.sleep(_BRIEFLY)
        else:
            return


def _connect(file: Path, opener: Opener, *, look: bool) -> sqlite3.Connection:
    address = file.absolute().as_uri()
    connection = opener(f"{address}?mode={'ro' if look else 'rw'}")
    if not look:
        return connection
    try:
        connection.execute("PRAGMA user_version")
    except faults.of_the_database() as error:
        connection.close()
        refused = type(error).__name__ == "OperationalError"
        if not refused or not file.exists() or files.log(file).exists():
            raise
        # In a folder that cannot be written, SQLite only reads what it is told nobody writes.
        return opener(f"{address}?mode=ro&immutable=1")
    return connection


def _close_untouched(connection: sqlite3.Connection, file: Path, opener: Opener) -> None:
    # The last writer to close folds the log into the file; a reader that stays longer and may
    # not write keeps that from happening.
    watcher: sqlite3.Connection | None = None
    with suppress(*faults.of_the_database()):
        watcher = opener(f"{file.absolute().as_uri()}?mode=ro")
        watcher.execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection.close()
    if watcher is not None:
        watcher.close()


def _back_up(connection: sqlite3.Connection, file: Path, version: int, opener: Opener) -> None:
    target = files.unused(file, f"before-schema-{version + 1}")
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    copy = opener(f"{target.absolute().as_uri()}?mode=rw")
    try:
        connection.backup(copy)
    finally:
        copy.close()
