"""How a store is copied into another file, at one moment, while it may be written."""

from __future__ import annotations

import os
from pathlib import Path

from assistant.store import sentences
from assistant.store.database import Database
from assistant.store.faults import in_words, raised
from assistant.store.files import exists
from assistant.store.local import LocalStore


def copy_store(store: LocalStore, target: Path) -> None:
    """Copy all that is kept into a new file, as it stands at one moment, and encrypted alike.

    Raises StoreError where there is no store, or the copy cannot be written.
    """
    if not exists(store.file):
        raise sentences.unreadable(store.file)
    database = Database(store.file, look=True, opener=store.opener)
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        # Not within a transaction of ours: the copy takes all pages in one of its own.
        copy = store.opener(f"{target.absolute().as_uri()}?mode=rw")
        try:
            database.copy_into(copy)
        finally:
            copy.close()
        with target.open("rb+") as stream:
            os.fsync(stream.fileno())
    except raised() as error:
        raise in_words(error, target) from error
    finally:
        database.close()
