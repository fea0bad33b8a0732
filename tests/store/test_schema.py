"""An older file is brought forward, backed up first; a newer one is refused."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from assistant.errors import StoreError
from assistant.store import Store, recover, schema
from tests.store.making import beneath, contents, entry, fill, ids, read


@pytest.fixture
def kept() -> str:
    """These look into the file beneath, so only the plain one is tried."""
    return "practice"


def with_notes(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE meetings ADD COLUMN note TEXT NOT NULL DEFAULT ''")


def half_way(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE meetings ADD COLUMN note TEXT NOT NULL DEFAULT ''")
    raise sqlite3.OperationalError("no room")


def version(file: Path) -> int:
    connection = sqlite3.connect(file)
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
    backup = home / "practice.before-schema-2-1.db"
    assert (version(home / "practice.db"), version(backup)) == (2, 1)
    assert recover(backup).entries == 3


def test_an_older_file_is_brought_forward_to_be_looked_at_or_listed(
    monkeypatch: pytest.MonkeyPatch, home: Path, local: Store
) -> None:
    fill(local, "kitchen", 1)
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, with_notes))
    assert [meeting.handle for meeting in local.meetings()] == ["kitchen"]
    assert ids(read(local, "kitchen")) == ["e1"]
    assert version(home / "practice.db") == 2


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    monkeypatch: pytest.MonkeyPatch, home: Path, local: Store
) -> None:
    fill(local, "kitchen", 3)
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, half_way))
        with pytest.raises(StoreError):
            local.open("kitchen", create=False)
    assert version(home / "practice.db") == 1
    assert ids(read(local, "kitchen")) == ["e1", "e2", "e3"]
    # Nothing half-made is left in the way of the next try.
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, with_notes))
    local.open("kitchen", create=False).close()
    assert version(home / "practice.db") == 2


def test_a_newer_file_is_refused_and_left_alone(home: Path, local: Store) -> None:
    fill(local, "kitchen", 3)
    with beneath(home) as stranger:
        stranger.execute("PRAGMA user_version = 7")
    before = contents(home)
    for opening in (
        lambda: local.open("kitchen", create=True),
        lambda: local.open("kitchen", create=False, look=True),
        local.meetings,
    ):
        with pytest.raises(StoreError, match=r"newer ftm-coach \(schema 7, this one knows 1\)"):
            opening()
    assert contents(home) == before
