"""How a live meeting ends for good: asked about, erased on purpose, with an empty receipt."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from assistant.content.telling import told
from assistant.custody.access import LiveAccess
from assistant.custody.audit import Audit
from assistant.custody.holds import is_held
from assistant.custody.written import write_whole
from assistant.errors import StoreError
from assistant.language.visible import one_line
from assistant.store import MeetingListed

_FOLDER = "receipts"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What is left of a meeting that was closed out: that it was there, and what was asked."""

    meeting: str
    closed_out: str
    entries: int
    last_digest: str
    entered_in_system_of_record: bool
    seen_by_supervisor: bool
    exported: bool


def erase(
    access: LiveAccess, meeting: str, *, entered: bool, seen: bool, exported: bool
) -> tuple[Receipt, Path]:
    """Erase a meeting's words, entries and name from the store, and leave a receipt.

    Returns the receipt and where it stands. Raises CallError where there is no such meeting,
    MeetingBusy while it is open, StoreError under a legal hold or where it cannot be erased.
    """
    journal = access.store.open(meeting, create=False)
    try:
        if is_held(journal.read()):
            raise StoreError(told("custody_errors", "under_a_legal_hold", name=one_line(meeting)))
        entries = list(journal.read())
        receipt = Receipt(
            meeting=meeting,
            closed_out=datetime.now(UTC).isoformat(timespec="seconds"),
            entries=len(entries),
            last_digest=entries[-1].digest.hex() if entries else "",
            entered_in_system_of_record=entered,
            seen_by_supervisor=seen,
            exported=exported,
        )
        file = access.home / _FOLDER / f"{meeting}.json"
        # The trail first: what was erased without a word in it would be silent.
        audit = Audit(access.home, access.data_key)
        audit.note("closed out", meeting, entered=entered, seen=seen, exported=exported)
        write_whole(file, (json.dumps(asdict(receipt), indent=1) + "\n").encode())
        journal.erase()
        audit.note("erased", meeting, entries=len(entries))
    finally:
        journal.close()
    return receipt, file


def receipts(home: Path) -> list[Receipt]:
    """Every receipt that can be read."""
    found: list[Receipt] = []
    for file in sorted((home / _FOLDER).glob("*.json")):
        try:
            found.append(Receipt(**json.loads(file.read_bytes())))
        except (OSError, ValueError, TypeError):
            continue
    return found


def overdue(
    meetings: Sequence[MeetingListed], days: int | None, now: datetime
) -> list[MeetingListed]:
    """The meetings that were last changed longer ago than the agency keeps them.

    They are only named: nothing is ever erased but by closing out.
    """
    if days is None:
        return []
    oldest = now - timedelta(days=days)
    return [one for one in meetings if datetime.fromisoformat(one.changed) < oldest]
