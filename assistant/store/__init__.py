"""The append-only journal: what was taken is on disk, in order, and shows it if it was changed."""

from assistant.store.copying import copy_store
from assistant.store.journal import Entry, Journal, MeetingListed, Store, StoredEntry
from assistant.store.local import LocalStore, live_store, practice_store
from assistant.store.memory import memory_store
from assistant.store.recovery import Recovered, Retold, recover

__all__ = [
    "Entry",
    "Journal",
    "LocalStore",
    "MeetingListed",
    "Recovered",
    "Retold",
    "Store",
    "StoredEntry",
    "copy_store",
    "live_store",
    "memory_store",
    "practice_store",
    "recover",
]
