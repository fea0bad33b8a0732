"""What is whole in a damaged store is saved into a new file, and the old one only read."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from assistant.errors import StoreDamaged, StoreError
from assistant.store import Retold, Store, StoredEntry, recover
from tests.store.making import (
    beneath,
    contents,
    entry,
    everything,
    file_of,
    fill,
    flip,
    ids,
    kept,
    opener,
    read,
    recovered,
    store_in,
)


def prefix(kept: list[StoredEntry], wanted: list[StoredEntry]) -> bool:
    return kept == wanted[: len(kept)]


def test_every_whole_entry_before_the_damage_is_saved_into_a_new_file(
    home: Path, written: dict[str, list[StoredEntry]]
) -> None:
    with beneath(home) as stranger:
        stranger.execute("UPDATE entries SET words = '{}' WHERE meeting = 1 AND sequence = 30")
    before = contents(home)
    first = recovered(file_of(home))
    second = recovered(file_of(home))
    assert (first.meetings, first.entries, first.lost) == (2, 29 + 40, 11)
    assert [first.file.name, second.file.name] == [
        f"{kept()}.recovered-1.db",
        f"{kept()}.recovered-2.db",
    ]
    assert {name: contents(home)[name] for name in before} == before
    file_of(home).unlink()
    first.file.rename(file_of(home))
    saved = everything(home)
    assert saved["kitchen"] == written["kitchen"][:29]
    assert saved["porch"] == written["porch"]
    journal = store_in(home).open("kitchen", create=False)
    assert journal.draft() == "half"
    journal.append([entry(30)])
    assert ids(list(journal.read())) == [f"e{number}" for number in range(1, 31)]
    journal.close()


# A name cannot be found in an encrypted file, to be hit.
@pytest.mark.parametrize("kept", ["practice"], indirect=True)
def test_a_meeting_whose_name_was_hit_is_saved_under_its_own_name(
    home: Path, written: dict[str, list[StoredEntry]]
) -> None:
    file = file_of(home)
    whole = file.read_bytes()
    places = [place for place in range(len(whole)) if whole.startswith(b"porch", place)]
    # Once in the table of meetings, once in its index.
    assert len(places) == 2
    for place in places:
        file.write_bytes(flip(whole, place, 1))
        saved = recovered(file)
        assert (saved.meetings, saved.entries) == (2, 80)


def test_words_taken_out_stay_out_of_what_is_saved(home: Path, local: Store) -> None:
    fill(local, "kitchen", 3)
    journal = local.open("kitchen", create=False)
    journal.redact(["e2"])
    journal.close()
    saved = recovered(file_of(home))
    assert saved.entries == 3
    saved.file.replace(file_of(home))
    assert [one.redacted for one in read(local, "kitchen")] == [False, True, False]


def harm_by_flips(whole: bytes, chance: random.Random) -> bytes:
    for _ in range(3):
        whole = flip(whole, chance.randrange(4096, len(whole)), chance.randrange(8))
    return whole


def harm_by_a_torn_page(whole: bytes, chance: random.Random) -> bytes:
    page = chance.randrange(1, len(whole) // 4096) * 4096
    return whole[: page + 1500] + bytes(2596) + whole[page + 4096 :]


def test_a_file_cut_off_in_the_middle_gives_up_what_stands_before_the_cut(
    home: Path, written: dict[str, list[StoredEntry]]
) -> None:
    file = file_of(home)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) - 4096])
    saved = recovered(file)
    assert 20 < saved.entries < 80
    saved.file.rename(file)
    assert prefix(read(store_in(home), "kitchen"), written["kitchen"])


def test_half_a_file_gives_up_the_entries_that_stand_in_that_half(home: Path, local: Store) -> None:
    names = ("kitchen", "porch", "stairs")
    for name in names:
        # So many and so long that the pages which lead to all others stand in the other half.
        journal = local.open(name, create=True)
        journal.append([entry(number, "every night " * 20) for number in range(1, 41)])
        journal.close()
    written = {name: read(local, name) for name in names}
    file = file_of(home)
    half = file.read_bytes()[: file.stat().st_size // 2]
    file.write_bytes(half)
    saved = recovered(file)
    assert saved.entries >= 5
    assert file.read_bytes() == half
    assert not [path for path in home.iterdir() if path.is_dir() and "reading" in path.name]
    saved.file.rename(file)
    kept = store_in(home).meetings()
    assert all(prefix(read(store_in(home), one.handle), written[one.handle]) for one in kept)


LATER = {
    "words changed": ("UPDATE entries SET words = '{}' WHERE sequence = 7", range(8, 41)),
    "facts changed": ("UPDATE entries SET facts = '{}' WHERE sequence = 7", range(8, 41)),
    "digest changed": ("UPDATE entries SET digest = zeroblob(32) WHERE sequence = 7", range(8, 41)),
    "rows gone": ("DELETE FROM entries WHERE sequence BETWEEN 7 AND 9", range(10, 41)),
    "again and again": (
        "UPDATE entries SET facts = '{}' WHERE sequence IN (7, 20, 21)",
        (*range(8, 20), 21, *range(22, 41)),
    ),
    "words in a row": (
        "UPDATE entries SET words = '{}' WHERE sequence IN (7, 8)",
        range(9, 41),
    ),
    "the end gone": ("DELETE FROM entries WHERE sequence > 6", ()),
}


@pytest.mark.parametrize(("edit", "offered"), LATER.values(), ids=LATER.keys())
def test_what_fits_after_a_damaged_entry_is_offered_apart(
    home: Path, written: dict[str, list[StoredEntry]], edit: str, offered: Sequence[int]
) -> None:
    given: dict[str, list[str]] = {}

    def retell(name: str, whole: list[StoredEntry], later: list[StoredEntry]) -> Retold:
        assert whole == written[name][:6]
        given[name] = ids(later)
        return Retold("kitchen", entry(1, f"{len(later)} read"), len(later))

    with beneath(home) as stranger:
        stranger.execute(f"{edit} AND meeting = 1")
    saved = recover(file_of(home), opener(), retell)
    wanted = [f"e{number}" for number in offered]
    assert given.get("kitchen", []) == wanted
    assert set(given) <= {"kitchen"}
    assert (saved.entries, saved.lost, saved.lines) == (6 + 40, 34, len(wanted))
    saved.file.rename(file_of(home))
    assert read(store_in(home), "kitchen") == written["kitchen"][:6]
    if wanted:
        assert read(store_in(home), "kitchen 2")[0].words == entry(1, f"{len(wanted)} read").words
        store_in(home).open("kitchen 2", create=False).close()


def harm_by_cutting(whole: bytes, chance: random.Random) -> bytes:
    return whole[: chance.randrange(4096 * 3, len(whole))]


@pytest.mark.parametrize("harm", [harm_by_flips, harm_by_a_torn_page, harm_by_cutting])
def test_what_is_saved_is_always_a_true_beginning(
    home: Path,
    written: dict[str, list[StoredEntry]],
    harm: Callable[[bytes, random.Random], bytes],
) -> None:
    whole = file_of(home).read_bytes()
    seed = random.SystemRandom().randrange(10**9)
    print(f"seed {seed}")
    saved_entries = 0
    # Most damage near the beginning leaves nothing to save: go on until some left something.
    for number in range(seed, seed + 120):
        if number >= seed + 12 and saved_entries:
            break
        folder = home / str(number)
        folder.mkdir()
        damaged = harm(whole, random.Random(number))
        file_of(folder).write_bytes(damaged)
        try:
            saved = recovered(file_of(folder))
        except StoreDamaged:
            continue
        assert file_of(folder).read_bytes() == damaged
        saved.file.rename(file_of(folder))
        store = store_in(folder)
        kept = {meeting.handle: read(store, meeting.handle) for meeting in store.meetings()}
        assert all(prefix(kept[name], written[name]) for name in kept)
        assert sum(map(len, kept.values())) == saved.entries
        saved_entries += saved.entries
    assert saved_entries > 0


def test_what_was_only_in_the_log_is_saved_as_well(home: Path, local: Store) -> None:
    journal = local.open("kitchen", create=True)
    journal.append([entry(number) for number in range(1, 10)])
    with beneath(home) as stranger:
        stranger.execute("UPDATE entries SET facts = '' WHERE sequence = 9")
    assert recovered(file_of(home)).entries == 8
    journal.close()


def test_there_is_nothing_to_save_where_there_is_no_file(home: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        recovered(file_of(home))
    assert not home.exists()
