"""An older file is brought forward, backed up first; a newer one is refused."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from assistant.errors import StoreError
from assistant.store import Store, schema
from tests.store.making import (
    beneath,
    contents,
    entry,
    file_of,
    fill,
    ids,
    kept,
    opener,
    openings,
    read,
    recovered,
)

# A store of every schema that was ever released, as that release wrote it: three entries and a
# draft of meeting "kitchen", once plain and once encrypted with ``KEY``. Add, never change.
RELEASED = Path(__file__).parents[1] / "data" / "stores"


def with_notes(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE meetings ADD COLUMN note TEXT NOT NULL DEFAULT ''")


def half_way(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE meetings ADD COLUMN note TEXT NOT NULL DEFAULT ''")
    raise sqlite3.OperationalError("no room")


def version(file: Path) -> int:
    connection = opener()(file.as_uri())
    try:
        return schema.version_of(connection)
    finally:
        connection.close()


def test_an_older_file_is_brought_forward_and_kept_as_it_was_beside(
    monkeypatch: pytest.MonkeyPatch, home: Path, local: Store
) -> None:
    fill(local, "kitchen", 3, draft="half")
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, with_notes))
    journal = local.open("kitchen", create=False)
    journal.append([entry(4)])
    assert ids(list(journal.read())) == ["e1", "e2", "e3", "e4"]
    assert journal.draft() == "half"
    journal.close()
    backup = home / f"{kept()}.before-schema-2-1.db"
    assert (version(file_of(home)), version(backup)) == (2, 1)
    assert recovered(backup).entries == 3


def test_an_older_file_is_brought_forward_to_be_looked_at_or_listed(
    monkeypatch: pytest.MonkeyPatch, home: Path, local: Store
) -> None:
    fill(local, "kitchen", 1)
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, with_notes))
    assert [meeting.handle for meeting in local.meetings()] == ["kitchen"]
    assert ids(read(local, "kitchen")) == ["e1"]
    assert version(file_of(home)) == 2


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    monkeypatch: pytest.MonkeyPatch, home: Path, local: Store
) -> None:
    fill(local, "kitchen", 3)
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, half_way))
        with pytest.raises(StoreError):
            local.open("kitchen", create=False)
    assert version(file_of(home)) == 1
    assert ids(read(local, "kitchen")) == ["e1", "e2", "e3"]
    # Nothing half-made is left in the way of the next try.
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, with_notes))
    local.open("kitchen", create=False).close()
    assert version(file_of(home)) == 2


def test_a_newer_file_is_refused_and_left_alone(home: Path, local: Store) -> None:
    fill(local, "kitchen", 3)
    with beneath(home) as stranger:
        stranger.execute("PRAGMA user_version = 7")
    before = contents(home)
    for opening in openings(local):
        with pytest.raises(StoreError, match=r"newer ftm-coach \(schema 7, this one knows 1\)"):
            opening()
    assert contents(home) == before


@pytest.mark.parametrize("number", range(1, len(schema.MIGRATIONS) + 1))
def test_a_store_of_every_released_schema_opens_and_goes_on(
    home: Path, local: Store, number: int
) -> None:
    home.mkdir(parents=True)
    shutil.copy(RELEASED / f"schema-{number}-{kept()}.db", file_of(home))
    journal = local.open("kitchen", create=False)
    assert journal.draft() == "half"
    journal.append([entry(4)])
    journal.close()
    assert [one.words for one in read(local, "kitchen")] == [entry(n).words for n in range(1, 5)]
    assert version(file_of(home)) == len(schema.MIGRATIONS)
