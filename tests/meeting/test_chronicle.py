"""A long meeting's events: packed or at hand, they are the same events in the same order."""

from __future__ import annotations

import tracemalloc
from datetime import UTC, datetime, timedelta

import pytest

from assistant.meeting.chronicle import Chronicle
from assistant.meeting.events import Event, happened
from assistant.meeting.facts_of_rehearsal import Felt, LineFelt
from assistant.meeting.facts_of_talk import StatementTaken
from assistant.meeting.nouns import Understood

BEGUN = datetime(2026, 10, 6, 18, 0, tzinfo=UTC)


def event(number: int) -> Event:
    at = BEGUN + timedelta(seconds=number, microseconds=number)
    if number % 2:
        felt = (Felt("kayla", ("echo",), 0.03, 0.31),)
        return happened(
            number, number, at, LineFelt(line=f"w{number}", to=("kayla",), felt=felt, run=1)
        )
    text = f"Line {number}\n\u2028 with “marks”, \\n and 夜."
    fact = StatementTaken(
        statement=f"s{number}", speaker="p1", text=text, topic="plan", understood=Understood()
    )
    return happened(number, number, at, fact)


EVENTS = [event(number) for number in range(1, 3001)]


@pytest.fixture
def chronicle() -> Chronicle:
    held = Chronicle()
    for one in EVENTS:
        held.append(one)
    return held


def test_events_come_back_as_they_were_forwards_and_backwards(chronicle: Chronicle) -> None:
    assert len(chronicle) == 3000
    assert list(chronicle) == EVENTS
    assert list(reversed(chronicle)) == EVENTS[::-1]


@pytest.mark.parametrize("place", [0, 511, 512, 1023, 2999, -1, -3000])
def test_any_event_is_found_by_its_place(chronicle: Chronicle, place: int) -> None:
    assert chronicle[place] == EVENTS[place]
    assert chronicle[:place] == EVENTS[:place]


@pytest.mark.parametrize("place", [3000, -3001])
def test_there_is_nothing_outside(chronicle: Chronicle, place: int) -> None:
    with pytest.raises(IndexError):
        chronicle[place]


def test_what_was_long_ago_takes_little_room() -> None:
    held = Chronicle()
    tracemalloc.start()
    try:
        for number in range(1, 2001):
            held.append(event(number))
        early = tracemalloc.get_traced_memory()[0]
        for number in range(2001, 6001):
            held.append(event(number))
        late = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert (late - early) / 4000 < 300  # bytes an event; as an object each takes some 2,000
