"""The append-only journal: what was taken is on disk, in order, and shows it if it was changed."""

from assistant.store.journal import Entry, Journal, MeetingListed, Store, StoredEntry
from assistant.store.local import practice_store
from assistant.store.memory import memory_store
from assistant.store.recovery import Recovered, recover

__all__ = [
    "Entry",
    "Journal",
    "MeetingListed",
    "Recovered",
    "Store",
    "StoredEntry",
    "memory_store",
    "practice_store",
    "recover",
]
