"""A store that is not as it was written says so, stays as it is, and gives up what is whole."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest

from assistant.errors import CallError, StoreDamaged, StoreError
from assistant.store import Store, StoredEntry
from tests.store.making import (
    beneath,
    contents,
    entry,
    file_of,
    fill,
    flip,
    kept,
    read,
    recovered,
    store_in,
)

EDITS = {
    "words changed": "UPDATE entries SET words = '{}' WHERE sequence = 7",
    "facts changed": "UPDATE entries SET facts = '{}' WHERE sequence = 7",
    "time changed": "UPDATE entries SET at = '2027' WHERE sequence = 7",
    "actor changed": "UPDATE entries SET actor = 'Misty' WHERE sequence = 7",
    "turn changed": "UPDATE entries SET turn = 3 WHERE sequence = 7",
    "text moved between fields": "UPDATE entries SET actor = actor || substr(kind, 1, 1),"
    " kind = substr(kind, 2) WHERE sequence = 7",
    "a number for a text": "UPDATE entries SET kind = x'00ff' WHERE sequence = 7",
    "not text any more": "UPDATE entries SET facts = CAST(x'ff22' AS TEXT) WHERE sequence = 7",
    "salt taken out": "UPDATE entries SET salt = NULL WHERE sequence = 7",
    "digest changed": "UPDATE entries SET digest = zeroblob(32) WHERE sequence = 7",
    "row deleted": "DELETE FROM entries WHERE sequence = 7",
    "row deleted and closed up": "DELETE FROM entries WHERE sequence = 7;"
    " UPDATE entries SET sequence = sequence - 1 WHERE sequence > 7",
    "rows exchanged": "UPDATE entries SET sequence = -1 WHERE sequence = 7;"
    " UPDATE entries SET sequence = 7 WHERE sequence = 8;"
    " UPDATE entries SET sequence = 8 WHERE sequence = -1",
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_an_edited_journal_names_the_meeting_and_the_entry(
    home: Path, local: Store, written: object, edit: str
) -> None:
    with beneath(home) as stranger:
        stranger.executescript("PRAGMA ignore_check_constraints = 1;" + edit)
    with pytest.raises(StoreDamaged, match="Meeting 'kitchen' is damaged: entry 7 "):
        read(local, "kitchen")


@pytest.mark.parametrize("many", [1, 5])
def test_rows_cut_off_the_end_are_missed(
    home: Path, local: Store, written: object, many: int
) -> None:
    with beneath(home) as stranger:
        stranger.execute("DELETE FROM entries WHERE sequence > ?", (40 - many,))
    with pytest.raises(StoreDamaged, match=f"entry {41 - many} "):
        read(local, "kitchen")


def test_a_meeting_under_another_ones_name_is_not_believed(
    home: Path, local: Store, written: object
) -> None:
    with beneath(home) as stranger:
        stranger.executescript(
            "UPDATE meetings SET handle = 'x' WHERE handle = 'porch';"
            "UPDATE meetings SET handle = 'porch' WHERE handle = 'kitchen';"
        )
    with pytest.raises(StoreDamaged, match="Meeting 'porch' is damaged: entry 1 "):
        read(local, "porch")


def test_one_damaged_meeting_leaves_the_others_open(
    home: Path, local: Store, written: dict[str, list[StoredEntry]]
) -> None:
    with beneath(home) as stranger:
        stranger.execute("UPDATE entries SET facts = '{}' WHERE meeting = 1 AND sequence = 7")
    with pytest.raises(StoreDamaged):
        read(local, "kitchen")
    assert read(local, "porch") == written["porch"]


def damaged_or_the_same(home: Path, written: dict[str, list[StoredEntry]]) -> bool:
    """Whether the damage showed; if it did not, everything must be as it was."""
    store = store_in(home)
    shown = False
    for name, wanted in written.items():
        try:
            journal = store.open(name, create=False)
        except (StoreError, CallError):
            shown = True
            continue
        try:
            assert list(journal.read()) == wanted
        except StoreDamaged:
            shown = True
        finally:
            journal.close()
    return shown


def test_a_flipped_bit_anywhere_shows_or_harms_no_entry(
    home: Path, written: dict[str, list[StoredEntry]]
) -> None:
    file = file_of(home)
    whole = file.read_bytes()
    seed = random.SystemRandom().randrange(10**9)
    print(f"seed {seed}")
    chance = random.Random(seed)
    shown = 0
    # All of the header, where SQLite trusts what it reads, and places all over the file.
    places = [*range(100), *(chance.randrange(len(whole)) for _ in range(60))]
    for place in places:
        flipped = flip(whole, place, chance.randrange(8))
        file.write_bytes(flipped)
        if damaged_or_the_same(home, written):
            shown += 1
            assert file.read_bytes() == flipped, f"byte {place} of a damaged file was touched"
    assert shown > 30


def test_a_file_cut_off_anywhere_shows_or_harms_no_entry(
    home: Path, written: dict[str, list[StoredEntry]]
) -> None:
    file = file_of(home)
    whole = file.read_bytes()
    for size in range(1, len(whole), 1777):
        file.write_bytes(whole[:size])
        assert damaged_or_the_same(home, written), f"cut to {size}"
        assert file.read_bytes() == whole[:size], f"cut to {size} was touched"


# Nothing can be aimed at in an encrypted file; any flipped bit is tried above.
@pytest.mark.parametrize("kept", ["practice"], indirect=True)
@pytest.mark.parametrize("harm", [b"X", b"\xd5"], ids=["a letter", "no text any more"])
def test_damage_in_the_description_of_the_tables_shows(
    home: Path, local: Store, written: dict[str, list[StoredEntry]], harm: bytes
) -> None:
    file = file_of(home)
    whole = file.read_bytes()
    for field in (b"words_digest BLOB", b"handle TEXT", b"CREATE TABLE entries"):
        place = whole.index(field)
        file.write_bytes(whole[:place] + harm + whole[place + 1 :])
        assert damaged_or_the_same(home, written), field
        with pytest.raises(StoreDamaged):
            read(local, "kitchen")


def test_a_meeting_taken_out_under_its_journal_shows(home: Path, local: Store) -> None:
    journal = local.open("kitchen", create=True)
    with beneath(home) as stranger:
        stranger.execute("DELETE FROM meetings")
    with pytest.raises(StoreDamaged, match="Meeting 'kitchen' is damaged"):
        list(journal.read())
    journal.close()


@pytest.mark.parametrize("look", [True, False])
def test_a_file_that_is_no_database_is_left_alone(home: Path, local: Store, look: bool) -> None:
    home.mkdir(parents=True)
    file_of(home).write_text("a shopping list\n" * 400)
    before = contents(home)
    for _ in range(2):
        with pytest.raises(StoreDamaged, match="is not a store of ftm-coach; it was left as it is"):
            local.open("kitchen", create=not look, look=look)
    with pytest.raises(StoreDamaged, match="Nothing whole was found"):
        recovered(file_of(home))
    assert contents(home) == before


def test_an_emptied_file_is_not_begun_anew(home: Path, local: Store, written: object) -> None:
    file_of(home).write_bytes(b"")
    for left in home.glob("*.db-*"):
        left.unlink()
    before = contents(home)
    for attempt in (
        local.meetings,
        lambda: local.open("kitchen", create=False, look=True),
        lambda: local.open("kitchen", create=False),
        lambda: local.open("kitchen", create=True),
        lambda: local.open("a new one", create=True),
        lambda: recovered(file_of(home)),
    ):
        with pytest.raises(StoreDamaged, match="meetings were kept in it, and it is empty"):
            attempt()
    assert contents(home) == before


def test_an_empty_file_in_which_nothing_was_kept_is_begun(home: Path, local: Store) -> None:
    home.mkdir(parents=True)
    file_of(home).touch()
    assert local.meetings() == []
    fill(local, "kitchen", 1)
    assert len(read(local, "kitchen")) == 1


def test_another_programs_database_is_left_alone(home: Path, local: Store) -> None:
    home.mkdir(parents=True)
    with beneath(home) as stranger:
        stranger.execute("CREATE TABLE meetings (theirs)")
    before = contents(home)
    with pytest.raises(StoreError, match="another program's database"):
        local.open("kitchen", create=True)
    with pytest.raises(StoreError, match="another program's database"):
        local.meetings()
    assert contents(home) == before


def test_a_damaged_file_keeps_its_log_beside_it_untouched(home: Path, local: Store) -> None:
    fill(local, "kitchen", 5)
    journal = local.open("kitchen", create=True)
    journal.append([entry(6)])
    with beneath(home) as stranger:
        stranger.execute("UPDATE entries SET facts = '{}' WHERE sequence = 6")
        before = contents(home)
        with pytest.raises(StoreDamaged):
            list(journal.read())
    journal.close()
    assert len(before[f"{kept()}.db-wal"]) > 0
    assert contents(home) == before


def test_no_words_are_left_in_any_file_once_they_are_taken_out(home: Path, local: Store) -> None:
    worry = "the smell of gasoline"
    journal = local.open("kitchen", create=True)
    journal.append([entry(1), entry(2, worry), entry(3)])
    journal.append([entry(4, worry * 400)])
    journal.redact(["e2", "e4"])
    for when in ("open", "closed"):
        found = [name for name, data in contents(home).items() if worry.encode() in data]
        assert found == [], when
        journal.close()


def test_the_file_says_which_program_made_it(home: Path, local: Store) -> None:
    fill(local, "kitchen", 1)
    with beneath(home) as stranger:
        assert stranger.execute("PRAGMA application_id").fetchone()[0].to_bytes(4, "big") == b"FTMC"
        assert stranger.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert stranger.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert sqlite3.sqlite_version_info > (3, 8, 2)
