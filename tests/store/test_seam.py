"""What every journal promises, tried on each of them."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.errors import CallError, MeetingBusy, StoreError
from assistant.store import (
    Entry,
    Journal,
    Store,
    StoredEntry,
    live_store,
    memory_store,
    practice_store,
)
from tests.store.making import KEY, entry, fill, ids, read

AWKWARD = [
    'Ms. Wilma\'s "own" table',
    "../../etc/passwd",
    "C:\\nul",
    "😀/🏠",
    "x" * 200,
    "\x1b[2J\x00",
    "عائلة",
    "",
]


def given_back(stored: StoredEntry) -> Entry:
    return Entry(**{name: getattr(stored, name) for name in Entry.__slots__})


def test_entries_come_back_in_order_and_unchanged(journal: Journal) -> None:
    wanted = [entry(number) for number in range(1, 6)]
    journal.append(wanted[:2])
    journal.append(wanted[2:])
    stored = list(journal.read())
    assert [given_back(one) for one in stored] == wanted
    assert [one.sequence for one in stored] == [1, 2, 3, 4, 5]


def test_a_meeting_opened_again_goes_on_where_it_was(store: Store) -> None:
    fill(store, "kitchen", 3)
    journal = store.open("kitchen", create=True)
    journal.append([entry(4)])
    assert ids(list(journal.read())) == ["e1", "e2", "e3", "e4"]
    journal.close()


def test_meetings_do_not_mix(store: Store) -> None:
    fill(store, "kitchen", 2)
    fill(store, "porch", 3)
    assert len(read(store, "kitchen")) == 2
    assert len(read(store, "porch")) == 3


def test_two_meetings_can_be_written_at_once(store: Store) -> None:
    kitchen, porch = store.open("kitchen", create=True), store.open("porch", create=True)
    for number in range(1, 4):
        kitchen.append([entry(number)])
        porch.append([entry(number)])
    assert len(list(kitchen.read())) == len(list(porch.read())) == 3
    kitchen.close()
    porch.close()


@pytest.mark.parametrize("handle", AWKWARD)
def test_a_handle_may_be_any_text(store: Store, handle: str) -> None:
    fill(store, handle, 1)
    assert [meeting.handle for meeting in store.meetings()] == [handle]
    assert ids(read(store, handle)) == ["e1"]


def test_a_handle_with_half_a_character_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="half a character"):
        store.open("kitchen \ud83d", create=True)
    assert store.meetings() == []


def test_the_list_puts_the_meeting_changed_last_first(store: Store) -> None:
    fill(store, "early", 1)
    fill(store, "late", 5)
    fill(store, "middle", 3)
    listed = store.meetings()
    assert [(one.handle, one.entries) for one in listed] == [
        ("late", 5),
        ("middle", 3),
        ("early", 1),
    ]
    assert listed[0].changed == entry(5).at


def test_a_meeting_without_entries_is_not_listed(store: Store) -> None:
    store.open("kitchen", create=True).close()
    assert store.meetings() == []


@pytest.mark.parametrize(("create", "look"), [(False, False), (False, True), (True, True)])
def test_a_meeting_that_does_not_exist_is_only_made_to_be_written(
    store: Store, create: bool, look: bool
) -> None:
    fill(store, "porch", 1)
    with pytest.raises(CallError, match="no meeting 'kitchen'"):
        store.open("kitchen", create=create, look=look)
    assert [meeting.handle for meeting in store.meetings()] == ["porch"]


def test_the_draft_is_kept_replaced_and_cleared(store: Store) -> None:
    journal = store.open("kitchen", create=True)
    assert journal.draft() == ""
    journal.keep_draft("I lay th")
    journal.append([entry(1)])
    assert journal.draft() == "I lay th"
    journal.append([entry(2)], draft="")
    assert journal.draft() == ""
    journal.append([], draft="my ow\x00n \U0001f600")
    journal.close()
    again = store.open("kitchen", create=False)
    assert again.draft() == "my ow\x00n \U0001f600"
    again.close()


def test_the_second_writer_is_told_who_has_it_and_may_look(store: Store, journal: Journal) -> None:
    journal.append([entry(1)])
    with pytest.raises(MeetingBusy, match=r"'kitchen'.*--look"):
        store.open("kitchen", create=True)
    assert ids(read(store, "kitchen")) == ["e1"]
    assert store.meetings()[0].held_by


def test_a_meeting_let_go_of_can_be_written_by_another(store: Store) -> None:
    first = store.open("kitchen", create=True)
    first.append([entry(1)])
    first.close()
    first.close()
    assert [meeting.held_by for meeting in store.meetings()] == [None]
    second = store.open("kitchen", create=True)
    second.append([entry(2)])
    with pytest.raises(StoreError, match="closed"):
        first.append([entry(3)])
    assert ids(list(second.read())) == ["e1", "e2"]
    second.close()


def test_who_looks_sees_what_is_kept_meanwhile_and_writes_nothing(store: Store) -> None:
    writer = store.open("kitchen", create=True)
    writer.append([entry(1)])
    looker = store.open("kitchen", create=False, look=True)
    assert looker.read_only
    assert not writer.read_only
    for write in (
        lambda: looker.append([entry(2)]),
        lambda: looker.keep_draft("x"),
        lambda: looker.redact(["e1"]),
    ):
        with pytest.raises(StoreError, match="only looking"):
            write()
    writer.append([entry(2)], draft="half")
    assert ids(list(looker.read())) == ["e1", "e2"]
    assert looker.draft() == "half"
    looker.close()
    writer.append([entry(3)])
    writer.close()


@pytest.mark.parametrize("field", ["facts", "words", "id", "at", "actor", "kind"])
def test_half_a_character_is_refused_before_anything_is_written(
    journal: Journal, field: str
) -> None:
    journal.append([entry(1)], draft="half")
    with pytest.raises(StoreError, match="half a character"):
        journal.append([entry(2), replace(entry(3), **{field: "\ud800"})], draft="new")
    with pytest.raises(StoreError, match="half a character"):
        journal.append([entry(2)], draft="\udfff")
    with pytest.raises(StoreError, match="half a character"):
        journal.keep_draft("\udfff")
    assert journal.draft() == "half"
    journal.append([entry(2)])
    assert ids(list(journal.read())) == ["e1", "e2"]


def test_words_taken_out_leave_the_rest_and_a_whole_chain(store: Store) -> None:
    fill(store, "kitchen", 4)
    journal = store.open("kitchen", create=False)
    assert journal.redact(["e2", "e3", "nobody"]) == 2
    assert journal.redact(["e2"]) == 0
    journal.append([entry(5)])
    journal.close()
    stored = read(store, "kitchen")
    assert [one.redacted for one in stored] == [False, True, True, False, False]
    assert [json.loads(one.words) for one in stored[1:3]] == [{}, {}]
    assert [one.facts for one in stored] == [entry(number).facts for number in range(1, 6)]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
).map(lambda value: json.dumps(value, ensure_ascii=False))
NUMBER = st.integers(min_value=-(2**63), max_value=2**63 - 1)
ENTRY = st.builds(
    Entry,
    facts=JSON,
    words=JSON,
    id=st.text(),
    turn=NUMBER,
    at=st.text(),
    actor=st.text(),
    kind=st.text(),
    version=NUMBER,
)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(), st.lists(st.lists(ENTRY, max_size=4), max_size=4), st.text())
@pytest.mark.parametrize("kept_in", ["practice", "live", "memory"])
def test_any_text_and_any_json_come_back_as_they_went_in(
    tmp_path_factory: pytest.TempPathFactory,
    kept_in: str,
    handle: str,
    turns: list[list[Entry]],
    draft: str,
) -> None:
    folder = tmp_path_factory.mktemp("any")
    stores = {
        "practice": lambda: practice_store(folder),
        "live": lambda: live_store(KEY, folder),
        "memory": memory_store,
    }
    store = stores[kept_in]()
    journal = store.open(handle, create=True)
    for turn in turns:
        journal.append(turn, draft=draft)
    journal.keep_draft(draft)
    journal.close()
    journal = store.open(handle, create=False)
    assert [given_back(one) for one in journal.read()] == [one for turn in turns for one in turn]
    assert journal.draft() == draft
    journal.close()
