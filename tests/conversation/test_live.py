"""Live meetings through the door: the trail, holds, clocks that jump, words that are due."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import chain, repeat
from pathlib import Path

import pytest

from assistant.conversation.live import list_live, open_live, set_hold
from assistant.custody import slots
from assistant.custody.access import LiveAccess
from assistant.custody.audit import verify
from assistant.custody.backup import back_up
from assistant.custody.close_out import erase
from assistant.errors import CallError, MeetingBusy, StoreError
from assistant.meeting.redacting import MARK
from tests.holding import enter, shipped, statements, texts

NUMBER = "606-555-0142"


@pytest.fixture
def access(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LiveAccess:
    monkeypatch.setattr(slots, "PASSES", 1)
    monkeypatch.setattr(slots, "MEMORY_KIB", 64)
    monkeypatch.setattr(slots, "LANES", 1)
    made = LiveAccess(tmp_path / "home")
    made.set_up(secret=b"k" * 32)
    return made


def begun(access: LiveAccess, *lines: str) -> str:
    """A live meeting in which these lines were entered, closed again; its name."""
    meeting = open_live(access, content=shipped())
    enter(meeting, *lines)
    name = meeting.view().handle
    meeting.close()
    return name


def words_in_the_store(access: LiveAccess, name: str) -> str:
    journal = access.store.open(name, create=False, look=True)
    try:
        return "".join(entry.words for entry in journal.read())
    finally:
        journal.close()


def test_every_opening_is_noted_and_a_meeting_that_is_not_there_is_none(
    access: LiveAccess,
) -> None:
    name = begun(access, "Misty: hello")
    open_live(access, name, look=True, content=shipped()).close()
    with pytest.raises(CallError, match="named by the program"):
        open_live(access, "Miller", content=shipped())
    trail = verify(access.home, access.data_key)
    assert [(one["what"], one["meeting"]) for one in trail.entries] == [("opened", name)] * 2
    assert [one.name for one in list_live(access)] == [name]


def test_a_live_meeting_is_no_practice_and_a_locked_one_does_not_open(access: LiveAccess) -> None:
    meeting = open_live(access, content=shipped())
    assert not meeting.view().practice
    name = meeting.view().handle
    meeting.close()
    access.lock()
    with pytest.raises(StoreError, match="locked"):
        open_live(access, name, content=shipped())


def test_under_a_hold_words_are_hidden_and_erased_when_it_is_lifted(access: LiveAccess) -> None:
    name = begun(access, f"Misty: call {NUMBER}")
    set_hold(access, name, held=True)
    meeting = open_live(access, name, content=shipped())
    said = texts(enter(meeting, "/redact 1"))
    assert "legal hold" in said
    assert statements(meeting) == [("Misty", MARK)]
    meeting.close()
    again = open_live(access, name, content=shipped())
    assert statements(again) == [("Misty", MARK)]
    assert NUMBER not in "".join(turn.text for turn in again.history()[0])
    with pytest.raises(MeetingBusy):
        set_hold(access, name, held=False)
    again.close()
    assert NUMBER in words_in_the_store(access, name)
    set_hold(access, name, held=False)
    assert NUMBER not in words_in_the_store(access, name)


def test_a_hold_stops_every_erasing(access: LiveAccess) -> None:
    name = begun(access, "Misty: hello")
    set_hold(access, name, held=True)
    with pytest.raises(StoreError, match="legal hold"):
        erase(access, name, entered=True, seen=True, exported=False)
    assert "hello" in words_in_the_store(access, name)
    set_hold(access, name, held=False)
    erase(access, name, entered=True, seen=True, exported=False)
    assert list_live(access) == []


def test_older_backups_are_named_when_words_are_taken_out(
    access: LiveAccess, tmp_path: Path
) -> None:
    name = begun(access, f"Misty: call {NUMBER}")
    back_up(access, tmp_path / "friday.ftm")
    meeting = open_live(access, name, content=shipped())
    assert "friday.ftm" in texts(enter(meeting, "/redact 1"))
    meeting.close()
    assert NUMBER not in words_in_the_store(access, name)


def jumping() -> Callable[[], datetime]:
    """A clock that goes back an hour, and then forward a year."""
    noon = datetime(2026, 10, 6, 12, 0, tzinfo=UTC)
    times: Iterator[datetime] = chain(
        repeat(noon, 4), repeat(noon - timedelta(hours=1), 4), repeat(noon + timedelta(days=365))
    )
    return lambda: next(times)


def test_a_clock_that_jumps_loses_nothing(access: LiveAccess) -> None:
    meeting = open_live(access, content=shipped(), clock=jumping())
    lines = [f"line {number}" for number in range(12)]
    enter(meeting, *(f"Misty: {line}" for line in lines))
    name = meeting.view().handle
    meeting.close()
    again = open_live(access, name, content=shipped())
    assert [text for _, text in statements(again)] == lines
    again.close()
    assert verify(access.home, access.data_key).wrong == ()
