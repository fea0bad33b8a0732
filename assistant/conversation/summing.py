"""What a kept meeting holds, in the words of whoever looks for it in a list."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.conversation.keeping import events_in
from assistant.meeting.history import History
from assistant.meeting.redacting import masked
from assistant.store import Store


@dataclass(frozen=True)
class Summed:
    """A meeting's title, how much was said and planned in it, and whether it is a rehearsal."""

    title: str
    statements: int
    objectives: int
    rehearsal: bool


def sum_up(name: str, store: Store) -> Summed:
    """Read a meeting through and count what stands. Raises CallError, StoreError."""
    journal = store.open(name, create=False, look=True)
    try:
        record = History(masked(events_in(journal))).record
    finally:
        journal.close()
    return Summed(
        title=record.title,
        statements=len(record.standing_statements()),
        objectives=len(record.objectives),
        rehearsal=record.rehearsed is not None,
    )
