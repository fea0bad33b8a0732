"""Closing out, holding, backing up, restoring: on purpose, whole, and never in silence."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.custody.access import LiveAccess, WrongKey
from assistant.custody.audit import Audit, verify
from assistant.custody.backup import back_up, copies, keys_of, restore
from assistant.custody.close_out import erase, overdue, receipts
from assistant.custody.handles import new_handle
from assistant.custody.mending import put_in_place
from assistant.errors import CallError, MeetingBusy, StoreDamaged, StoreError
from assistant.store import MeetingListed, recover
from tests.custody.conftest import PASSPHRASE
from tests.store.making import entry, fill, flip, ids, read

Again = Callable[[], LiveAccess]
ANSWERS = {"entered": True, "seen": True, "exported": False}


def noted(access: LiveAccess) -> list[str]:
    checked = verify(access.home, access.data_key)
    assert checked.wrong == ()
    return [one["what"] for one in checked.entries]


def test_an_erased_meeting_leaves_a_receipt_without_content(access: LiveAccess) -> None:
    fill(access.store, "cedar-14", 30)
    fill(access.store, "maple-20", 2)
    size = (access.home / "live.db").stat().st_size
    receipt, file = erase(access, "cedar-14", **ANSWERS)
    assert [one.handle for one in access.store.meetings()] == ["maple-20"]
    assert (access.home / "live.db").stat().st_size < size
    assert receipt.entries == 30
    assert receipts(access.home) == [receipt]
    assert "night" not in file.read_text()
    assert noted(access) == ["closed out", "erased"]
    with pytest.raises(CallError, match="no meeting"):
        access.store.open("cedar-14", create=False)


def test_a_meeting_that_is_open_is_not_erased(access: LiveAccess) -> None:
    Audit(access.home, access.data_key).note("opened", "cedar-14")
    journal = access.store.open("cedar-14", create=True)
    journal.append([entry(1)])
    with pytest.raises(MeetingBusy):
        erase(access, "cedar-14", **ANSWERS)
    journal.close()
    assert noted(access) == ["opened"]


def test_retention_is_off_until_it_is_set_and_only_names_what_is_due() -> None:
    kept = [MeetingListed("cedar-14", "2026-01-01T12:00:00+00:00", 9, None)]
    kept.append(MeetingListed("maple-20", "2026-06-01T12:00:00+00:00", 9, None))
    now = datetime(2026, 6, 2, tzinfo=UTC)
    assert overdue(kept, None, now) == []
    assert [one.handle for one in overdue(kept, 90, now)] == ["cedar-14"]


def test_a_backup_opens_on_another_machine_with_the_passphrase(
    access: LiveAccess, tmp_path: Path
) -> None:
    fill(access.store, "cedar-14", 5)
    made = back_up(access, tmp_path / "all.ftm")
    assert (made.meetings, made.entries) == (1, 5)
    other = tmp_path / "other machine"
    with keys_of(made.file) as way:
        with pytest.raises(WrongKey):
            way.unlock("porch light after lunch")
        way.unlock(PASSPHRASE)
        restored = restore(made.file, other, way)
    assert (restored.meetings, restored.entries, restored.aside) == (1, 5, None)
    there = LiveAccess(other)
    there.unlock(PASSPHRASE)
    assert ids(read(there.store, "cedar-14")) == ids(read(access.store, "cedar-14"))
    journal = there.store.open("cedar-14", create=False)
    journal.append([entry(6)])
    journal.close()
    assert copies(access.home) == [str(made.file)]


def test_a_backup_is_one_moment_of_a_meeting_that_goes_on(
    access: LiveAccess, tmp_path: Path
) -> None:
    journal = access.store.open("cedar-14", create=True)
    for number in range(1, 40):
        journal.append([entry(number)])
    made = back_up(access, tmp_path / "all.ftm")
    for number in range(40, 50):
        journal.append([entry(number)])
    journal.close()
    assert made.entries == 39
    with keys_of(made.file) as way:
        way.unlock(PASSPHRASE)
        assert restore(made.file, tmp_path / "x", way, read_only=True).entries == 39
    assert not (tmp_path / "x" / "live.db").exists()


def test_restoring_sets_aside_what_was_there(
    access: LiveAccess, again: Again, tmp_path: Path
) -> None:
    fill(access.store, "cedar-14", 5)
    made = back_up(access, tmp_path / "all.ftm")
    journal = access.store.open("cedar-14", create=False)
    journal.append([entry(6)])
    with keys_of(made.file) as way:
        way.unlock(PASSPHRASE)
        with pytest.raises(StoreError, match="is open"):
            restore(made.file, access.home, way)
        journal.close()
        restored = restore(made.file, access.home, way)
    assert restored.aside is not None
    opened = again()
    opened.unlock(PASSPHRASE)
    assert len(read(opened.store, "cedar-14")) == 5
    aside = LiveAccess(restored.aside)
    aside.unlock(PASSPHRASE)
    assert len(read(aside.store, "cedar-14")) == 6


@pytest.mark.parametrize("place", [3, 30, 400, -4000, -1])
def test_a_damaged_backup_is_told_and_nothing_is_put_back(
    access: LiveAccess, tmp_path: Path, place: int
) -> None:
    fill(access.store, "cedar-14", 5)
    made = back_up(access, tmp_path / "all.ftm")
    data = made.file.read_bytes()
    made.file.write_bytes(flip(data, place % len(data), 2))

    def put_back() -> None:
        with keys_of(made.file) as way:
            way.unlock(PASSPHRASE)
            restore(made.file, tmp_path / "other", way)

    with pytest.raises(StoreDamaged):
        put_back()
    assert not (tmp_path / "other" / "live.db").exists()


def test_a_backup_into_no_folder_is_told(access: LiveAccess, tmp_path: Path) -> None:
    fill(access.store, "cedar-14", 1)
    with pytest.raises(CallError, match="no folder"):
        back_up(access, tmp_path / "nowhere" / "all.ftm")


def test_a_recovered_store_takes_the_place_of_the_damaged_one(access: LiveAccess) -> None:
    fill(access.store, "cedar-14", 40)
    file = access.home / "live.db"
    data = file.read_bytes()
    file.write_bytes(data[: len(data) - 4096])
    with pytest.raises(StoreDamaged):
        access.store.open("cedar-14", create=False)
    saved = recover(file, access.store.opener)
    assert 0 < saved.entries < 40
    aside = put_in_place(access.store, saved.file)
    assert (aside / "live.db").read_bytes() == data[: len(data) - 4096]
    journal = access.store.open("cedar-14", create=False)
    journal.append([entry(99)])
    assert len(list(journal.read())) == saved.entries + 1
    journal.close()
    assert len(read(access.store, "cedar-14")) == saved.entries + 1


def test_handles_tell_of_nobody_and_are_given_once() -> None:
    words = ["cedar", "maple"]
    taken = {f"cedar-{number}" for number in range(10, 100)}
    made = {new_handle(words, taken) for _ in range(300)}
    assert all(one.startswith("maple-") for one in made)
    assert len(made) > 50


def test_a_receipt_that_is_garbled_does_not_stop_the_others(access: LiveAccess) -> None:
    fill(access.store, "cedar-14", 1)
    erase(access, "cedar-14", **ANSWERS)
    (access.home / "receipts" / "x.json").write_text(json.dumps({"meeting": 3}))
    assert [one.meeting for one in receipts(access.home)] == ["cedar-14"]
