"""One SQLite file: how it is made, opened, brought up to date, watched, and let go of."""

from __future__ import annotations

import errno
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from assistant.errors import StoreDamaged, StoreError
from assistant.store import schema, sentences

# How long a stranger's lock is waited for before the user is told.
BUSY_SECONDS = 3.0


class Database:
    """An open SQLite file, for one thread at a time, that turns its errors into sentences."""

    def __init__(self, file: Path, *, look: bool = False) -> None:
        """Open the file, made first if need be; with ``look``, only to read. Raises StoreError."""
        self.file = file
        self.look = look
        self._lock = threading.RLock()
        self._damaged = False
        self._connection: sqlite3.Connection | None = None
        if not exists(file) and not look:
            _make(file)
        with self._told():
            self._connection = _connect(file, look=look)
            try:
                self._prepare(self._connection)
            except BaseException as error:
                self._damaged = isinstance(error, UnicodeDecodeError | StoreDamaged) or (
                    isinstance(error, sqlite3.Error) and is_damage(error)
                )
                self.close()
                raise
        self._standing = _standing(file)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, in one consistent view of the file. Raises StoreError."""
        with self._lock, self._told():
            connection = self._opened()
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")

    @contextmanager
    def writing(self, *, durable: bool = True) -> Iterator[sqlite3.Connection]:
        """The connection, in one transaction that is on disk when the block is left.

        Without ``durable`` the disk is not waited for: it outlives the process, but may not
        outlive a power cut.

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
                    connection.execute("COMMIT")
                except BaseException:
                    with suppress(sqlite3.Error):
                        connection.execute("ROLLBACK")
                    raise
            finally:
                if not durable:
                    connection.execute("PRAGMA synchronous = FULL")
            self._still_there()

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
                _close_untouched(connection, self.file)
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
                Database(self.file).close()
            return
        if found < known:
            self._bring_up_to_date(connection)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        # macOS keeps a plain fsync in the drive's cache; elsewhere this does nothing.
        connection.execute("PRAGMA fullfsync = ON")

    def _bring_up_to_date(self, connection: sqlite3.Connection) -> None:
        import filelock

        # Two processes may meet at the first start; SQLite does not wait when changing to WAL.
        beside = self.file.with_name(self.file.name + ".lock")
        with filelock.FileLock(beside, timeout=BUSY_SECONDS * 5, mode=0o600):
            found = schema.version_of(connection)
            if 0 < found < len(schema.MIGRATIONS):
                _back_up(connection, self.file, found)
            connection.execute("PRAGMA journal_mode = WAL")
            schema.migrate(connection)

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            raise sentences.closed(self.file.name)
        return self._connection

    def _still_there(self) -> None:
        # SQLite goes on writing into a file that has lost its name, and says nothing.
        if _standing(self.file) != self._standing:
            raise sentences.gone(self.file)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            if is_damage(error):
                self._damaged = True
            raise _in_words(error, self.file) from error
        except UnicodeDecodeError as error:
            # SQLite's message quotes what it could not understand.
            self._damaged = True
            raise sentences.not_a_store(self.file) from error
        except StoreDamaged:
            self._damaged = True
            raise
        except OverflowError as error:
            raise sentences.unusable(self.file, str(error)) from error
        except OSError as error:
            raise _os_in_words(error, self.file) from error


_SMALLEST_PAGE = 512
# We only say what our own tables understand: SQLite's plain error tells of damaged tables.
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})
_READ_ONLY = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM})
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL})


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the error tells of a damaged file rather than of one out of reach."""
    # Text that is no longer UTF-8 is found by Python, which gives that error no code.
    undecodable = isinstance(error, sqlite3.OperationalError) and _code(error) == 0
    return undecodable or _code(error) in _DAMAGED


def _code(error: sqlite3.Error) -> int:
    # The low byte is the kind of error, the rest its details.
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _in_words(error: sqlite3.Error, file: Path) -> StoreError:
    code = _code(error)
    if is_damage(error):
        return sentences.not_a_store(file)
    if code in _READ_ONLY:
        return sentences.forbidden(file)
    if code in _BUSY:
        return sentences.occupied(file)
    if code == sqlite3.SQLITE_FULL:
        return sentences.full(file)
    if code == sqlite3.SQLITE_IOERR:
        return sentences.unwritten(file)
    if code == sqlite3.SQLITE_CANTOPEN:
        return sentences.unreadable(file)
    return sentences.unusable(file, str(error))


def _os_in_words(error: OSError, file: Path) -> StoreError:
    if error.errno in (errno.ENOSPC, errno.EFBIG):
        return sentences.full(file)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return sentences.forbidden(file)
    return sentences.unreadable(file)


def _make(file: Path) -> None:
    # Made by us first, SQLite's own files beside it take on the same permissions.
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        if not file.parent.is_dir():
            raise sentences.unreadable(file) from None
    except OSError as error:
        raise _os_in_words(error, file) from error


def _connect(file: Path, *, look: bool) -> sqlite3.Connection:
    address = file.absolute().as_uri()
    connection = _open(f"{address}?mode={'ro' if look else 'rw'}")
    if not look:
        return connection
    try:
        connection.execute("PRAGMA user_version")
    except sqlite3.OperationalError:
        connection.close()
        if not file.exists() or _log(file).exists():
            raise
        # In a folder that cannot be written, SQLite only reads what it is told nobody writes.
        return _open(f"{address}?mode=ro&immutable=1")
    return connection


def _open(address: str) -> sqlite3.Connection:
    return sqlite3.connect(
        address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )


@contextmanager
def looking_at_damage(file: Path) -> Iterator[sqlite3.Connection]:
    """A damaged file, opened as far as it will go and only to read. Raises StoreError."""
    connection: sqlite3.Connection | None = None
    try:
        connection = _open(f"{file.absolute().as_uri()}?mode=ro")
        # Asked first: a file that was cut off is otherwise refused as a whole.
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield connection
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if isinstance(error, UnicodeDecodeError) or is_damage(error):
            raise sentences.nothing_whole(file) from error
        raise _in_words(error, file) from error
    finally:
        if connection is not None:
            connection.close()


def _close_untouched(connection: sqlite3.Connection, file: Path) -> None:
    # The last writer to close folds the log into the file; a reader that stays longer and may
    # not write keeps that from happening.
    watcher: sqlite3.Connection | None = None
    with suppress(sqlite3.Error):
        watcher = _open(f"{file.absolute().as_uri()}?mode=ro")
        watcher.execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection.close()
    if watcher is not None:
        watcher.close()


def exists(file: Path) -> bool:
    """Whether there is a store in this file. Raises StoreDamaged where only its log is left."""
    size = file.stat().st_size if file.exists() else 0
    if size >= _SMALLEST_PAGE:
        return True
    if size:
        # SQLite takes a file smaller than a page for an empty one, and writes over it.
        raise sentences.not_a_store(file)
    # SQLite throws away the log of an empty file, and with it what was kept last.
    log = _log(file)
    if log.exists() and log.stat().st_size:
        raise sentences.headless(file)
    return False


def _standing(file: Path) -> tuple[tuple[int, int] | None, ...]:
    return _identity(file), _identity(_log(file))


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _log(file: Path) -> Path:
    return file.with_name(file.name + "-wal")


def _back_up(connection: sqlite3.Connection, file: Path, version: int) -> None:
    target = unused(file, f"before-schema-{version + 1}")
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    copy = sqlite3.connect(target)
    try:
        connection.backup(copy)
    finally:
        copy.close()


def unused(file: Path, purpose: str) -> Path:
    """A name beside the file that nothing bears yet, such as ``practice.recovered-1.db``."""
    number = 1
    while (name := file.with_name(f"{file.stem}.{purpose}-{number}{file.suffix}")).exists():
        number += 1
    return name
