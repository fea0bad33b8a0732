"""A store that forgets: the second journal behind the seam, for trying things out and tests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from assistant.errors import MeetingBusy
from assistant.store.chain import Head, Row, origin, seal, verified
from assistant.store.holding import busy_sentence
from assistant.store.journal import Entry, MeetingListed, StoredEntry
from assistant.store.meanwhile import Work
from assistant.store.sentences import closed, is_text, looking, not_text, unknown_meeting

_HERE = "this program"


@dataclass
class _Kept:
    head: Head
    rows: list[Row] = field(default_factory=list)
    draft: str = ""
    held: bool = False


class MemoryJournal:
    """One meeting of a memory store."""

    def __init__(self, handle: str, kept: _Kept, *, read_only: bool) -> None:
        self.handle = handle
        self.read_only = read_only
        self._kept = kept
        self._open = True

    def append(
        self, entries: Sequence[Entry], draft: str | None = None, meanwhile: Work | None = None
    ) -> None:
        """Keep the entries, and the draft if one is given: there is no while. Raises StoreError."""
        self._writable()
        rows, head = seal(self._kept.head, entries)
        if draft is not None:
            self.keep_draft(draft)
        self._kept.rows.extend(rows)
        self._kept.head = head

    def read(self) -> Iterator[StoredEntry]:
        """Every entry in order, verified. Raises StoreDamaged."""
        self._readable()
        return verified(self.handle, list(self._kept.rows), self._kept.head)

    def keep_draft(self, draft: str) -> None:
        """Keep the half-typed line. Raises StoreError."""
        self._writable()
        if not is_text(draft):
            raise not_text()
        self._kept.draft = draft

    def draft(self) -> str:
        """The half-typed line."""
        self._readable()
        return self._kept.draft

    def redact(self, ids: Sequence[str]) -> int:
        """Take the words of these entries out. Returns how many. Raises StoreError."""
        self._writable()
        gone = 0
        for place, row in enumerate(self._kept.rows):
            if row.id in ids and row.words is not None:
                self._kept.rows[place] = row._replace(words=None, salt=None)
                gone += 1
        return gone

    def close(self) -> None:
        """Let go of the meeting."""
        if self._open and not self.read_only:
            self._kept.held = False
        self._open = False

    def _readable(self) -> None:
        if not self._open:
            raise closed(self.handle)

    def _writable(self) -> None:
        self._readable()
        if self.read_only:
            raise looking(self.handle)


class MemoryStore:
    """Meetings that last as long as the program."""

    def __init__(self) -> None:
        self._meetings: dict[str, _Kept] = {}

    def meetings(self) -> list[MeetingListed]:
        """Every meeting that holds an entry, the one changed last first."""
        listed = [
            MeetingListed(handle, kept.rows[-1].at, len(kept.rows), _HERE if kept.held else None)
            for handle, kept in self._meetings.items()
            if kept.rows
        ]
        return sorted(listed, key=lambda meeting: meeting.changed, reverse=True)

    def open(self, handle: str, *, create: bool, look: bool = False) -> MemoryJournal:
        """The meeting's journal. Raises CallError, MeetingBusy, StoreError."""
        if not is_text(handle):
            raise not_text()
        kept = self._meetings.get(handle)
        if kept is None:
            if look or not create:
                raise unknown_meeting(handle)
            kept = self._meetings[handle] = _Kept(origin(handle))
        if not look:
            if kept.held:
                raise MeetingBusy(busy_sentence(handle, _HERE))
            kept.held = True
        return MemoryJournal(handle, kept, read_only=look)


def memory_store() -> MemoryStore:
    """A new, empty store that forgets."""
    return MemoryStore()
