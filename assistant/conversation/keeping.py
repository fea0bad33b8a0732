"""How events are written into a journal and read out of it, people's words apart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from assistant.meeting.events import FACTS, Event
from assistant.meeting.redacting import blank
from assistant.store import Entry, Journal, StoredEntry


def entry_of(event: Event) -> Entry:
    """The event as the journal keeps it."""
    fact = event.fact
    spoken = set(fact.spoken)
    return Entry(
        facts=fact.model_dump_json(exclude=spoken),
        words=fact.model_dump_json(include=spoken) if spoken else "{}",
        id=event.id,
        turn=event.turn,
        at=event.at.isoformat(),
        actor=event.actor,
        kind=fact.type,
        version=event.version,
    )


def event_of(entry: StoredEntry) -> Event:
    """The event that a journal's entry holds."""
    words = blank(entry.kind) if entry.redacted else entry.words
    whole = entry.facts
    if words != "{}":
        whole = f"{entry.facts[:-1]},{words[1:]}"
    # Fields were checked when they were written, and the chain says that they are the same.
    return Event(
        id=entry.id,
        turn=entry.turn,
        at=datetime.fromisoformat(entry.at),
        actor=entry.actor,
        version=entry.version,
        fact=FACTS.validate_json(whole),
    )


def events_in(journal: Journal) -> Iterator[Event]:
    """Every event of a meeting, in order. Raises StoreDamaged where the chain is broken."""
    return map(event_of, journal.read())
