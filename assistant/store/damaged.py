"""A damaged file, opened as far as it will go: as a whole, or page by page."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.store import sentences
from assistant.store.faults import in_words, is_damage, raised
from assistant.store.files import log
from assistant.store.opening import Opener, plain


@contextmanager
def looking_at_damage(file: Path, opener: Opener = plain) -> Iterator[sqlite3.Connection]:
    """A damaged file, opened only to read. Raises StoreError."""
    try:
        with closing(_open(file, opener, "ro")) as connection:
            yield connection
    except raised() as error:
        if is_damage(error):
            raise sentences.nothing_whole(file) from error
        raise in_words(error, file) from error


def page_by_page(file: Path, opener: Opener) -> Iterator[sqlite3.Connection]:
    """The store with only one page of it as its table of entries, each page in turn.

    So the entries are reached on pages that no other page leads to any more. It is done on a
    copy beside the file, encrypted alike. Raises StoreError.
    """
    try:
        with TemporaryDirectory(dir=file.parent, prefix=f"{file.stem}.reading-") as folder:
            copy = Path(folder) / file.name
            length = shutil.copyfile(file, copy).stat().st_size
            if log(file).exists():
                length += shutil.copyfile(log(file), log(copy)).stat().st_size
            with closing(_open(copy, opener, "ro")) as connection:
                size = int(connection.execute("PRAGMA page_size").fetchone()[0])
            for page in range(2, length // size + 2):
                with suppress(*raised()), closing(_open(copy, opener, "rw")) as connection:
                    connection.execute("BEGIN")
                    moved = "UPDATE sqlite_master SET rootpage = ? WHERE name = 'entries'"
                    connection.execute(moved, (page,))
                    # The description of the tables is read again; closing takes all of it back.
                    connection.execute("PRAGMA writable_schema = RESET")
                    yield connection
    except raised() as error:
        raise in_words(error, file) from error


def _open(file: Path, opener: Opener, mode: str) -> sqlite3.Connection:
    connection = opener(f"{file.absolute().as_uri()}?mode={mode}")
    try:
        # Asked first: a file that was cut off is otherwise refused as a whole.
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection
