"""What a journal and a store promise, whatever keeps them: the seam that every store fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from assistant.store.meanwhile import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One event as the journal keeps it, its meaning unknown here.

    ``facts`` and ``words`` are JSON text; ``words`` holds what people said, apart from the
    rest, so that it can be taken out for good. Any text goes in but lone surrogates.
    """

    facts: str
    words: str
    id: str
    turn: int
    at: str
    actor: str
    kind: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEntry(Entry):
    """An entry with its place in the journal and its link of the chain.

    Where the words were taken out, ``redacted`` is true and ``words`` is ``{}``.
    """

    sequence: int
    digest: bytes
    redacted: bool = False


@dataclass(frozen=True, slots=True)
class MeetingListed:
    """One meeting of a store: ``changed`` is the last entry's ``at``."""

    handle: str
    changed: str
    entries: int
    held_by: str | None


class Journal(Protocol):
    """One meeting's entries, only ever added to."""

    @property
    def handle(self) -> str:
        """The meeting's name in its store."""

    @property
    def read_only(self) -> bool:
        """Whether this journal may only be looked at."""

    def append(
        self, entries: Sequence[Entry], draft: str | None = None, meanwhile: Work | None = None
    ) -> None:
        """Keep the entries, and the half-typed line if one is given: all of it or nothing.

        When this returns, it is on disk. Raises StoreError when it was not kept.

        ``meanwhile`` may be done while the disk is waited for, by another thread, once at most,
        whether or not the entries are then kept; what fails in it is not told. It must ask
        nothing of this journal.
        """

    def read(self) -> Iterator[StoredEntry]:
        """Every entry in order, the chain verified.

        Raises StoreDamaged, naming the first entry that is not as it was written.
        """

    def keep_draft(self, draft: str) -> None:
        """Keep the half-typed line; it outlives a killed process. Raises StoreError."""

    def draft(self) -> str:
        """The half-typed line, empty if there is none."""

    def redact(self, ids: Sequence[str]) -> int:
        """Take the words of these entries out for good; the chain still verifies.

        Returns how many entries lost words. Raises StoreError.
        """

    def close(self) -> None:
        """Let go of the meeting; a second call does nothing."""


class Store(Protocol):
    """Where meetings are kept."""

    def meetings(self) -> list[MeetingListed]:
        """Every meeting that holds an entry, the one changed last first. Raises StoreError."""

    def open(self, handle: str, *, create: bool, look: bool = False) -> Journal:
        """The meeting's journal: to write, or with ``look`` only to read.

        Raises CallError when there is no such meeting and ``create`` is false or ``look`` is
        true, MeetingBusy when it is being written elsewhere, StoreError otherwise.
        """
