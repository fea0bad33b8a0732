"""What cannot be kept is said to be, in one sentence, and nothing that was kept is lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.errors import StoreDamaged, StoreError
from assistant.store import LocalStore, Store, opening
from tests.store.making import (
    beneath,
    contents,
    entry,
    file_of,
    fill,
    ids,
    opener,
    openings,
    read,
    store_in,
)

ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(os.name != "posix", reason="asks for POSIX permissions and limits")

# Keeps lines until the file may not grow, says what was kept and what it was told, then goes
# on when there is room again.
FILLING = """
import resource, sys
from pathlib import Path
from assistant.errors import StoreError
from tests.store.making import entry, store_in

home = Path(sys.argv[1])
journal = store_in(home).open("kitchen", create=True)
journal.append([entry(0)])
largest = max(path.stat().st_size for path in home.iterdir())
resource.setrlimit(resource.RLIMIT_FSIZE, (largest + int(sys.argv[2]), resource.RLIM_INFINITY))
number = 0
try:
    while number < 500:
        journal.append([entry(number + 1, "a long worry " * 200)], draft=f"after {number + 1}")
        number += 1
except StoreError as error:
    print(number)
    print(error.sentence)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
journal.append([entry(number + 1)])
journal.close()
"""


@POSIX
@pytest.mark.parametrize("room", [0, 1_000, 30_000, 123_456])
def test_a_full_disk_is_told_and_loses_nothing_that_was_kept(home: Path, room: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FILLING, str(home), str(room)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    kept, sentence = done.stdout.splitlines()
    assert "not kept" in sentence
    assert "full" in sentence
    # Afterwards, with room again, the next line carries on.
    expected = [f"e{number}" for number in range(int(kept) + 2)]
    assert ids(read(store_in(home), "kitchen")) == expected


def test_a_file_at_its_largest_is_told_and_loses_nothing_that_was_kept(
    home: Path,
) -> None:
    def small(address: str) -> sqlite3.Connection:
        connection = opener()(address)
        connection.execute("PRAGMA max_page_count = 12")
        return connection

    journal = LocalStore(file_of(home), small).open("kitchen", create=True)
    number, told = -1, ""
    while not told:
        number += 1
        try:
            journal.append([entry(number, "a long worry " * 50)], draft=f"after {number}")
        except StoreError as error:
            told = error.sentence
    assert "full, so this was not kept" in told
    assert journal.draft() == f"after {number - 1}"
    assert ids(list(journal.read())) == [f"e{n}" for n in range(number)]
    journal.close()


@pytest.fixture
def somebody(tmp_path: Path) -> Iterator[Path]:
    """A folder of somebody who is not the administrator, as whom the test then runs."""
    if os.name != "posix" or os.geteuid() != 0:
        yield tmp_path
        return
    folder = Path(tempfile.mkdtemp())
    nobody = 65534
    os.chown(folder, nobody, nobody)
    os.seteuid(nobody)
    try:
        yield folder
    finally:
        os.seteuid(0)
        shutil.rmtree(folder)


@POSIX
def test_a_read_only_folder_is_told_at_the_first_line_and_nothing_is_made(somebody: Path) -> None:
    somebody.chmod(0o500)
    try:
        with pytest.raises(StoreError, match="cannot be written; see that the folder is yours"):
            store_in(somebody / "ftm").open("kitchen", create=True)
        with pytest.raises(StoreError, match="cannot be written; see that the folder is yours"):
            store_in(somebody).open("kitchen", create=True)
        assert list(somebody.iterdir()) == []
    finally:
        somebody.chmod(0o700)


@POSIX
def test_meetings_in_a_read_only_folder_can_be_looked_at(somebody: Path) -> None:
    store = store_in(somebody)
    fill(store, "kitchen", 3)
    file_of(somebody).chmod(0o400)
    somebody.chmod(0o500)
    try:
        assert len(read(store, "kitchen")) == 3
        assert [meeting.handle for meeting in store.meetings()] == ["kitchen"]
        with pytest.raises(StoreError, match="cannot be"):
            store.open("kitchen", create=True)
    finally:
        somebody.chmod(0o700)


@POSIX
def test_files_are_the_users_alone(home: Path, local: Store) -> None:
    before = os.umask(0)
    try:
        journal = local.open("kitchen", create=True)
        journal.append([entry(1)], draft="half")
        assert stat.S_IMODE(home.stat().st_mode) == 0o700
        modes = {
            path.name: stat.S_IMODE(path.stat().st_mode)
            for path in home.rglob("*")
            if path.is_file()
        }
        journal.close()
    finally:
        os.umask(before)
    assert len(modes) >= 5
    assert set(modes.values()) == {0o600}, modes
    assert stat.S_IMODE(store_in(home).locks.stat().st_mode) == 0o700


def test_a_strangers_lock_is_told_and_the_line_can_be_entered_again(
    monkeypatch: pytest.MonkeyPatch, home: Path, local: Store
) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    journal = local.open("kitchen", create=True)
    journal.append([entry(1)])
    with beneath(home) as stranger:
        stranger.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"Another program is using .* not kept"):
            journal.append([entry(2)])
        with pytest.raises(StoreError, match="Another program is using"):
            journal.keep_draft("half")
        stranger.execute("ROLLBACK")
    journal.append([entry(2)])
    assert ids(list(journal.read())) == ["e1", "e2"]
    journal.close()


def test_a_journal_that_something_else_wrote_is_not_written_over(home: Path, local: Store) -> None:
    journal = local.open("kitchen", create=True)
    journal.append([entry(1)])
    with beneath(home) as stranger:
        stranger.execute("UPDATE meetings SET head = x'00', entries = 7")
    with pytest.raises(StoreError, match="Something else wrote to 'kitchen'"):
        journal.append([entry(2)])
    journal.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let an open file be removed")
@pytest.mark.parametrize("ending", ["", "-wal"])
@pytest.mark.parametrize("how", ["removed", "moved", "replaced"])
def test_a_file_that_goes_away_under_a_meeting_is_told_before_a_line_counts_as_kept(
    home: Path, local: Store, ending: str, how: str
) -> None:
    fill(local, "porch", 1)
    journal = local.open("kitchen", create=True)
    journal.append([entry(1)])
    file = file_of(home).with_name(file_of(home).name + ending)
    kept = file.read_bytes()
    file.rename(home / "elsewhere")
    if how == "removed":
        (home / "elsewhere").unlink()
    if how == "replaced":
        file.write_bytes(kept)
    for _ in range(2):
        with pytest.raises(StoreError, match=r"moved, removed or replaced .* not kept"):
            journal.append([entry(2)])
        with pytest.raises(StoreError, match="moved, removed or replaced"):
            journal.keep_draft("half")
    journal.close()


def test_a_folder_that_goes_away_under_a_meeting_is_told(home: Path, local: Store) -> None:
    journal = local.open("kitchen", create=True)
    journal.append([entry(1)])
    try:
        shutil.rmtree(home)
    except PermissionError:
        journal.close()
        pytest.skip("Windows does not let an open file be removed")
    with pytest.raises(StoreError, match="moved, removed or replaced"):
        journal.append([entry(2)])
    journal.close()


@pytest.mark.parametrize("kept", [None, b""])
def test_a_store_of_which_only_the_log_is_left_is_not_begun_anew(
    home: Path, local: Store, kept: bytes | None
) -> None:
    home.mkdir(parents=True)
    if kept is not None:
        file_of(home).write_bytes(kept)
    file_of(home).with_name(f"{file_of(home).name}-wal").write_bytes(b"words " * 100)
    before = contents(home)
    for attempt in openings(local):
        with pytest.raises(StoreDamaged, match=r"its log \w+\.db-wal is still there"):
            attempt()
    assert contents(home) == before


def test_listing_an_empty_home_makes_nothing(home: Path, local: Store) -> None:
    assert local.meetings() == []
    with pytest.raises(Exception, match="no meeting"):
        local.open("kitchen", create=False)
    assert not home.exists()


def test_a_file_where_the_folder_should_be_is_told(home: Path, local: Store) -> None:
    home.parent.mkdir(parents=True)
    home.write_text("a note")
    with pytest.raises(StoreError, match="cannot be opened"):
        local.open("kitchen", create=True)


def test_a_folder_where_the_file_should_be_is_told(home: Path, local: Store) -> None:
    file_of(home).mkdir(parents=True)
    with pytest.raises(StoreError, match="cannot be opened"):
        local.open("kitchen", create=True)


def test_a_number_too_large_to_keep_is_told(local: Store) -> None:
    from dataclasses import replace

    journal = local.open("kitchen", create=True)
    with pytest.raises(StoreError, match="could not be used"):
        journal.append([replace(entry(1), turn=2**70)])
    journal.append([entry(1)])
    assert ids(list(journal.read())) == ["e1"]
    journal.close()
