"""Which meetings are under a legal hold: it stands in their own journals, and can be lifted."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.store import StoredEntry

SET, LIFTED = "legal_hold_set", "legal_hold_lifted"


def is_held(entries: Iterable[StoredEntry]) -> bool:
    """Whether the last word on holds in a journal is that there is one."""
    held = False
    for entry in entries:
        if entry.kind in (SET, LIFTED):
            held = entry.kind == SET
    return held
