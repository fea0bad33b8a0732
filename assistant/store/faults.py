"""What an error of the database or the system means: damage, or something out of reach."""

from __future__ import annotations

import errno
import os
import sqlite3
import sys
from pathlib import Path

from assistant.errors import StoreDamaged, StoreError
from assistant.store import sentences

# We only say what our own tables understand: SQLite's plain error tells of damaged tables.
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})
_READ_ONLY = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM})
# What a folder answers that cannot be written, or is none.
_NO_PLACE = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ENOTDIR, errno.EEXIST}
)
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL})


def of_the_database() -> tuple[type[Exception], ...]:
    """The classes of errors that a database raises: SQLCipher, once it is loaded, has its own."""
    loaded = sys.modules.get("sqlcipher3.dbapi2")
    return (sqlite3.Error, loaded.Error) if loaded else (sqlite3.Error,)


def raised(*more: type[Exception]) -> tuple[type[Exception], ...]:
    """What work on a store's file may raise, and more; ``in_words`` knows a sentence for each."""
    return (*of_the_database(), OSError, OverflowError, UnicodeDecodeError, *more)


def is_damage(error: BaseException) -> bool:
    """Whether the error tells of a damaged file rather than of one out of reach."""
    # SQLite's message quotes what it could not understand, and may be no text itself.
    if isinstance(error, StoreDamaged | UnicodeDecodeError):
        return True
    # Text that is no longer UTF-8 is found by Python, which gives that error no code.
    undecodable = (
        isinstance(error, of_the_database())
        and type(error).__name__ == "OperationalError"
        and _code(error) == 0
    )
    return undecodable or _code(error) in _DAMAGED


def is_busy(error: BaseException) -> bool:
    """Whether somebody else has the database locked at this moment."""
    return _code(error) in _BUSY


def in_words(error: BaseException, file: Path) -> StoreError:
    """The sentence for what went wrong with the file."""
    if is_damage(error):
        return sentences.not_a_store(file)
    if isinstance(error, OSError):
        return _system_in_words(error, file)
    code = _code(error)
    if code in _READ_ONLY:
        return sentences.forbidden(file)
    if code in _BUSY:
        return sentences.occupied(file)
    if code == sqlite3.SQLITE_FULL:
        return sentences.full(file)
    if code == sqlite3.SQLITE_IOERR:
        return sentences.unwritten(file)
    if code == sqlite3.SQLITE_CANTOPEN:
        # A read-only file system has no room for the log that a reader needs, too.
        writable = os.access(file.parent, os.W_OK)
        return sentences.unreadable(file) if writable else sentences.forbidden(file)
    return sentences.unusable(file, str(error))


def _code(error: BaseException) -> int:
    # The low byte is the kind of error, the rest its details.
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _system_in_words(error: OSError, file: Path) -> StoreError:
    if isinstance(error, TimeoutError):
        return sentences.occupied(file)
    if error.errno in (errno.ENOSPC, errno.EFBIG):
        return sentences.full(file)
    if error.errno in _NO_PLACE:
        return sentences.forbidden(file)
    return sentences.unreadable(file)
