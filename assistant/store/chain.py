"""How entries are linked by digest, so that an edited, missing or moved one shows.

An entry's digest covers the digest before it, all of the entry but its words, and a salted
digest of the words. So words can be taken out for good and the chain still holds.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple

from assistant.store.journal import Entry, StoredEntry
from assistant.store.sentences import broken, not_text

# A digest with a salt of 16 random bytes cannot be guessed back into a short word like "yes".
SALT_BYTES = 16


# Drawn many at a time: asking the system for each costs more than the digest made with it.
_DRAWN = 64
_salts: list[bytes] = []
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_salts.clear)  # no two processes use the same


class Row(NamedTuple):
    """An entry as it is kept; ``words`` and ``salt`` are None once the words are taken out."""

    sequence: int
    id: str
    turn: int
    at: str
    actor: str
    kind: str
    version: int
    facts: str
    words: str | None
    words_digest: bytes
    salt: bytes | None
    digest: bytes


@dataclass(frozen=True, slots=True)
class Head:
    """Where a journal stands: how many entries it holds and the digest of the last."""

    entries: int
    digest: bytes


def origin(handle: str) -> Head:
    """The head of an empty journal: it binds the chain to its meeting."""
    return Head(0, sha256(b"ftm-coach journal\n" + handle.encode()).digest())


def _fresh_salt() -> bytes:
    """Random bytes that were never given out before."""
    with suppress(IndexError):
        return _salts.pop()
    drawn = os.urandom(SALT_BYTES * _DRAWN)
    _salts.extend(drawn[at : at + SALT_BYTES] for at in range(SALT_BYTES, len(drawn), SALT_BYTES))
    return drawn[:SALT_BYTES]


def seal(head: Head, entries: Iterable[Entry]) -> tuple[list[Row], Head]:
    """The rows that carry on the chain from ``head``, and the head after them.

    Raises StoreError where a text holds half a character (a lone surrogate).
    """
    rows: list[Row] = []
    sequence, digest = head.entries, head.digest
    for entry in entries:
        sequence += 1
        salt = _fresh_salt()
        try:
            words_digest = _words_digest(salt, entry.words)
            digest = _link(digest, sequence, entry, words_digest)
        except UnicodeEncodeError:
            raise not_text() from None
        rows.append(
            Row(
                sequence,
                entry.id,
                entry.turn,
                entry.at,
                entry.actor,
                entry.kind,
                entry.version,
                entry.facts,
                entry.words,
                words_digest,
                salt,
                digest,
            )
        )
    return rows, Head(sequence, digest)


def verified(handle: str, rows: Iterable[Row], head: Head | None) -> Iterator[StoredEntry]:
    """The rows as entries, each checked against the chain.

    ``handle`` is the meeting's name, to which the chain is bound; ``rows`` come in order of
    sequence; ``head`` is what the journal says it ends with, None to check the links alone.

    Raises StoreDamaged, naming the first entry that is not as it was written.
    """
    at = origin(handle)
    for row in rows:
        entry = check(at, row)
        if entry is None:
            raise broken(handle, at.entries + 1)
        at = Head(row.sequence, row.digest)
        yield entry
    if head is not None and head != at:
        raise broken(handle, at.entries + 1 if head.entries > at.entries else at.entries)


def check(before: Head | None, row: Row) -> StoredEntry | None:
    """The row as an entry, or None where it does not carry on the chain from ``before``.

    Where nobody knows any more what came before, its words alone are checked.
    """
    entry = StoredEntry(
        facts=row.facts,
        words="{}" if row.words is None else row.words,
        id=row.id,
        turn=row.turn,
        at=row.at,
        actor=row.actor,
        kind=row.kind,
        version=row.version,
        sequence=row.sequence,
        digest=row.digest,
        redacted=row.words is None,
    )
    try:
        said = row.words is not None and _words_digest(row.salt, row.words) == row.words_digest
        whole = (
            said
            if before is None
            else (
                row.sequence == before.entries + 1
                and (said or row.words is None)
                and _link(before.digest, row.sequence, entry, row.words_digest) == row.digest
            )
        )
    except (TypeError, AttributeError, UnicodeEncodeError):
        # Damage can leave a number where a text was.
        return None
    return entry if whole else None


def _words_digest(salt: bytes | None, words: str) -> bytes:
    if salt is None:
        raise TypeError("words without their salt")
    return sha256(salt + words.encode()).digest()


def _link(previous: bytes, sequence: int, entry: Entry, words_digest: bytes) -> bytes:
    # The lengths in front make the joined texts unambiguous; they are twice as fast as JSON.
    header = (
        f"{sequence} {entry.turn} {entry.version} {len(entry.id)} {len(entry.at)} "
        f"{len(entry.actor)} {len(entry.kind)} {len(entry.facts)}\n"
        f"{entry.id}{entry.at}{entry.actor}{entry.kind}{entry.facts}"
    )
    return sha256(previous + words_digest + header.encode()).digest()
