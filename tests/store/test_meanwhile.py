"""What is done while the disk is waited for, and what becomes of it when that goes wrong."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from assistant.conversation.door import open_conversation
from assistant.errors import StoreError
from assistant.store import LocalStore, memory_store, practice_store
from assistant.store.meanwhile import waiting_for
from tests.store.making import entry, file_of, ids


def test_both_go_on_at_once_and_both_are_done_at_the_end() -> None:
    begun, waited, done = threading.Event(), threading.Event(), []

    def meanwhile() -> None:
        begun.set()
        assert waited.wait(10)
        done.append(threading.get_ident())

    def wait() -> None:
        assert begun.wait(10)
        waited.set()

    waiting_for(wait, meanwhile)
    assert len(done) == 1
    assert done[0] != threading.get_ident()


def test_what_was_not_begun_is_not_waited_for_and_never_done() -> None:
    begun, enough, done = threading.Event(), threading.Event(), []

    def long() -> None:
        begun.set()
        assert enough.wait(10)

    first = threading.Thread(target=waiting_for, args=(lambda: begun.wait(10), long))
    first.start()
    assert begun.wait(10)
    waiting_for(lambda: None, lambda: done.append("too late"))
    enough.set()
    first.join()
    # The next is begun after it, so that it would have been done by now.
    after = threading.Event()
    waiting_for(lambda: after.wait(10), after.set)
    assert done == []


def test_what_fails_meanwhile_neither_loses_the_entries_nor_stops_the_next(
    local: LocalStore,
) -> None:
    journal = local.open("kitchen", create=True)
    begun, after = threading.Event(), threading.Event()

    def fails() -> None:
        begun.set()
        raise ValueError

    waiting_for(lambda: begun.wait(10), fails)
    journal.append([entry(1)], meanwhile=fails)
    waiting_for(lambda: after.wait(10), after.set)
    assert after.is_set()
    assert ids(list(journal.read())) == ["e1"]
    journal.close()


def test_what_was_found_meanwhile_is_not_said_when_the_line_was_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    conversation = open_conversation("kitchen", store=practice_store(tmp_path))
    list(conversation.enter("Misty: I want the kids to sleep at home"))
    before = list(conversation.record.statements)

    def fails(waited: object, meanwhile: object) -> None:
        meanwhile()  # type: ignore[operator]
        raise StoreError("The disk is full, so this was not kept.")

    with monkeypatch.context() as patched:
        patched.setattr("assistant.store.database.waiting_for", fails)
        replies = list(conversation.enter("Misty: The bus stopped running"))
    assert [reply.kind for reply in replies] == ["error", "ready"]
    assert list(conversation.record.statements) == before
    replies = list(conversation.enter("Misty: The bus stopped running"))
    assert replies[0].id == "s2"
    conversation.close()


def test_a_store_that_never_waits_is_answered_the_same(tmp_path: Path) -> None:
    lines = ("Misty: I want the kids home", "me: What would that look like?", "and a yard")
    said = []
    for store in (practice_store(tmp_path), memory_store()):
        conversation = open_conversation("kitchen", store=store)
        said.append([reply for line in lines for reply in conversation.enter(line)])
        conversation.close()
    assert said[0] == said[1]


def test_the_log_stays_short_however_long_the_meeting(local: LocalStore, home: Path) -> None:
    journal = local.open("kitchen", create=True)
    for number in range(1, 301):
        journal.append([entry(number)], draft="")
    log = file_of(home).with_name(file_of(home).name + "-wal")
    assert log.stat().st_size < 600_000
    journal.close()
