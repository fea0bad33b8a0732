"""One process writes a meeting; another is told which."""

from __future__ import annotations

import getpass
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from assistant.errors import MeetingBusy
from assistant.store import Store
from tests.store.making import entry, fill, ids, read, store_in

ROOT = Path(__file__).parents[2]


@contextmanager
def another_process(home: Path, handle: str) -> Iterator[subprocess.Popen[str]]:
    """A process that writes the meeting."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.store.writing", str(home), handle, "1"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        process.stdout.readline()
        try:
            yield process
        finally:
            process.kill()


def test_the_second_process_is_told_who_has_it_since_when_and_may_look(
    home: Path, local: Store
) -> None:
    with another_process(home, "kitchen") as process:
        with pytest.raises(MeetingBusy) as busy:
            local.open("kitchen", create=True)
        looked = read(local, "kitchen")
        [listed] = local.meetings()
    sentence = busy.value.sentence
    assert f"{getpass.getuser()} has 'kitchen' open since " in sentence
    assert f"(process {process.pid} on this computer)" in sentence
    assert sentence.endswith("you may look: --look")
    assert f"process {process.pid}" in str(listed.held_by)
    assert ids(looked)[:2] == ["e1", "e1b"]


def test_other_meetings_can_be_written_meanwhile(home: Path, local: Store) -> None:
    with another_process(home, "kitchen"):
        fill(local, "porch", 20)
    assert len(read(local, "porch")) == 20


def test_a_note_that_somebody_garbled_still_keeps_the_second_writer_out(
    home: Path, local: Store
) -> None:
    journal = local.open("kitchen", create=True)
    [note] = store_in(home).locks.glob("*.json")
    for garbled in ("", "[]", '{"user": 1}', "\x00"):
        note.write_text(garbled)
        with pytest.raises(MeetingBusy, match="another process"):
            local.open("kitchen", create=True)
    journal.close()


def test_a_holder_on_another_computer_is_named(home: Path, local: Store) -> None:
    journal = local.open("kitchen", create=True)
    [note] = store_in(home).locks.glob("*.json")
    elsewhere = {"user": "Ana", "process": 7, "host": "front\x1bdesk", "since": "2026-01-05T09:30"}
    note.write_text(json.dumps(elsewhere))
    with pytest.raises(MeetingBusy) as busy:
        local.open("kitchen", create=True)
    journal.close()
    assert busy.value.sentence == (
        "Ana has 'kitchen' open since 2026-01-05 09:30 (process 7 on front␛desk); "
        "you may look: --look"
    )


def test_listing_meetings_never_keeps_a_writer_out(home: Path, local: Store) -> None:
    fill(local, "kitchen", 1)
    # A killed process leaves its note, so that every listing tries the lock.
    with another_process(home, "kitchen"):
        pass
    done = threading.Event()

    def list_again_and_again() -> None:
        while not done.is_set():
            store_in(home).meetings()

    lister = threading.Thread(target=list_again_and_again)
    lister.start()
    try:
        for _ in range(40):
            local.open("kitchen", create=False).close()
    finally:
        done.set()
        lister.join()


def test_processes_that_start_together_on_a_new_folder_all_get_in(home: Path) -> None:
    handles = [f"meeting {number}" for number in range(6)]
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.store.writing", str(home), handle, "1"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for handle in handles
    ]
    said = []
    for process in processes:
        with process:
            assert process.stdout
            said.append(process.stdout.readline())
            process.kill()
    assert said == ["half 1\n"] * len(handles)


def test_a_journal_may_be_used_from_any_thread(local: Store) -> None:
    journal = local.open("kitchen", create=True)
    threads = [
        threading.Thread(target=lambda n=number: journal.append([entry(n)])) for number in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(ids(list(journal.read()))) == [f"e{number}" for number in range(8)]
    closing = threading.Thread(target=journal.close)
    closing.start()
    closing.join()
    local.open("kitchen", create=False).close()
