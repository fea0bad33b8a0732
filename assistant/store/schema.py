"""The tables of a store's file, and how an older file becomes today's."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

# Marks the file as ours ("FTMC"), so that another program's database is never touched.
APPLICATION = 0x46544D43


def first_tables(connection: sqlite3.Connection) -> None:
    """Schema 1: meetings and their entries."""
    # A meeting's row carries the head of its chain: rows cut off the end show as well.
    connection.execute(
        """
        CREATE TABLE meetings (
            key INTEGER PRIMARY KEY,
            handle TEXT NOT NULL UNIQUE,
            entries INTEGER NOT NULL,
            head BLOB NOT NULL,
            changed TEXT NOT NULL DEFAULT '',
            draft TEXT NOT NULL DEFAULT ''
        )
        """
    )
    connection.execute(
        """
        CREATE TABLE entries (
            meeting INTEGER NOT NULL REFERENCES meetings (key),
            sequence INTEGER NOT NULL,
            id TEXT NOT NULL,
            turn INTEGER NOT NULL,
            at TEXT NOT NULL,
            actor TEXT NOT NULL,
            kind TEXT NOT NULL,
            version INTEGER NOT NULL,
            facts TEXT NOT NULL,
            words TEXT,
            words_digest BLOB NOT NULL,
            salt BLOB,
            digest BLOB NOT NULL,
            PRIMARY KEY (meeting, sequence)
        ) WITHOUT ROWID
        """
    )


# Each takes a file from the version of its place to the next; never change one, add another.
MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (first_tables,)


def version_of(connection: sqlite3.Connection) -> int:
    """The schema version of an open file; 0 for a new one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_empty(connection: sqlite3.Connection) -> bool:
    """Whether nothing has been made in this file yet."""
    return not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]


def is_foreign(connection: sqlite3.Connection) -> bool:
    """Whether another program made this database."""
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    return mark != APPLICATION and not is_empty(connection)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to today's schema: all of the way, or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number in range(version_of(connection), len(MIGRATIONS)):
            MIGRATIONS[number](connection)
            connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
