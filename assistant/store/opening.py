"""How a connection to a store's file is made: plain, or encrypted with a key that only it sees."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import cast

# How long a stranger's lock is waited for before the user is told.
BUSY_SECONDS = 3.0
KEY_BYTES = 32

# Opens the file at an SQLite address ("file:///…?mode=rw").
Opener = Callable[[str], sqlite3.Connection]


def plain(address: str) -> sqlite3.Connection:
    """A connection to a file that anybody can read: practice meetings."""
    return sqlite3.connect(
        address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )


class Encrypted:
    """Opens files that SQLCipher encrypts, pages and log alike, with one raw key."""

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise ValueError(f"a raw key has {KEY_BYTES} bytes")
        self._key = key

    def __repr__(self) -> str:
        return "Encrypted(...)"

    def __call__(self, address: str) -> sqlite3.Connection:
        """A connection to an encrypted file; the key is first tried at the first question."""
        from sqlcipher3 import dbapi2

        connection = dbapi2.connect(
            address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        # First of all, or a key that does not fit is told of all over the screen.
        connection.execute("PRAGMA cipher_log_level = NONE")
        # A key cannot be bound as a parameter. This is hexadecimal of our own making.
        connection.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"")
        connection.execute("PRAGMA cipher_compatibility = 4")
        # Sorting and vacuuming would otherwise write what they hold into files without a key.
        connection.execute("PRAGMA temp_store = MEMORY")
        # The same interface; only the classes of its errors are others, as faults.py knows.
        return cast(sqlite3.Connection, connection)
