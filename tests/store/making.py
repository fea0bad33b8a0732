"""How the store's tests make entries and look at files."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.store import (
    Entry,
    LocalStore,
    Recovered,
    Store,
    StoredEntry,
    live_store,
    practice_store,
    recover,
)
from assistant.store.opening import Encrypted, Opener, plain

# Which of the two local stores a test tries; other processes that it starts are told as well.
KEPT = "FTM_TEST_STORE"
KEY = bytes(range(32))


def kept() -> str:
    return os.environ.get(KEPT, "practice")


def store_in(home: Path) -> LocalStore:
    return live_store(KEY, home) if kept() == "live" else practice_store(home)


def file_of(home: Path) -> Path:
    return home / f"{kept()}.db"


def opener() -> Opener:
    return Encrypted(KEY) if kept() == "live" else plain


def recovered(file: Path) -> Recovered:
    return recover(file, opener())


def entry(number: int, words: str = "I lay there every night with it") -> Entry:
    return Entry(
        facts=json.dumps({"type": "statement_taken", "statement": f"s{number}"}),
        words=json.dumps({"text": words}, ensure_ascii=False),
        id=f"e{number}",
        turn=number,
        at=f"2026-10-06T18:{number // 60 % 60:02}:{number % 60:02}",
        actor="worker",
        kind="statement_taken",
        version=1,
    )


def fill(store: Store, handle: str, count: int, draft: str = "") -> None:
    """A meeting of ``count`` entries, one turn each, closed again."""
    journal = store.open(handle, create=True)
    for number in range(1, count + 1):
        journal.append([entry(number)], draft=draft)
    journal.close()


def openings(store: Store) -> tuple[Callable[[], object], ...]:
    """Every way in: to write, to look, to list."""
    return (
        lambda: store.open("kitchen", create=True),
        lambda: store.open("kitchen", create=False, look=True),
        store.meetings,
    )


def read(store: Store, handle: str) -> list[StoredEntry]:
    journal = store.open(handle, create=False, look=True)
    try:
        return list(journal.read())
    finally:
        journal.close()


def ids(entries: list[StoredEntry]) -> list[str]:
    return [entry.id for entry in entries]


@contextmanager
def beneath(home: Path) -> Iterator[sqlite3.Connection]:
    """The store's file opened by a stranger, who knows its key."""
    connection = opener()(f"{file_of(home).as_uri()}?mode=rwc")
    try:
        yield connection
    finally:
        connection.close()


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a store and its bytes, but what SQLite lays out only to read."""
    found = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    return {
        name: data
        for name, data in found.items()
        if not name.endswith("-shm") and (data or not name.endswith("-wal"))
    }


def everything(home: Path) -> dict[str, list[StoredEntry]]:
    store = store_in(home)
    return {name: read(store, name) for name in ("kitchen", "porch")}


def flip(data: bytes, place: int, bit: int) -> bytes:
    return data[:place] + bytes([data[place] ^ (1 << bit)]) + data[place + 1 :]
