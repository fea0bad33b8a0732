"""What can be saved out of a damaged store: every whole entry, into a new file beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import StoreDamaged
from assistant.store import sentences
from assistant.store.chain import Head, Row, check, origin, seal, verified
from assistant.store.damaged import looking_at_damage, page_by_page
from assistant.store.database import Database
from assistant.store.faults import of_the_database, raised
from assistant.store.files import exists, unused
from assistant.store.journal import Entry, StoredEntry
from assistant.store.local import INSERT, ONE, LocalStore, rows_in_order
from assistant.store.opening import Opener, plain


@dataclass(frozen=True, slots=True)
class Retold:
    """What is left of a meeting after its first damaged entry.

    ``entry`` begins a meeting of its own, None where there is too little left for one.
    ``carried`` goes on the whole part, ``cues`` counts the safety cues in both.
    """

    name: str
    entry: Entry | None
    lines: int
    carried: tuple[Entry, ...] = ()
    cues: int = 0


# Makes that of a meeting's name, its whole entries, and the later ones that could be read.
Retell = Callable[[str, list[StoredEntry], list[StoredEntry]], Retold | None]


@dataclass(frozen=True, slots=True)
class Recovered:
    """What was saved: how many meetings and entries, in which file, and how many entries not.

    ``lost`` counts what the damaged file still told of; more may have stood there. ``lines``
    were read after a meeting's first damaged entry, and stand beside it in another meeting;
    ``cues`` were found there, or were lost there and are raised anew.
    """

    meetings: int
    entries: int
    file: Path
    lost: int
    lines: int = 0
    cues: int = 0


_Rows = dict[int, Row]  # by their sequence


@dataclass(slots=True)
class _Meeting:
    key: int
    handles: list[str]
    held: int
    draft: str
    rows: _Rows


@dataclass(frozen=True, slots=True)
class _Found:
    handle: str
    rows: list[Row]
    held: int
    draft: str
    retold: Retold | None


def recover(file: Path, opener: Opener = plain, retell: Retell | None = None) -> Recovered:
    """Save every whole entry, up to each meeting's first damaged one, into a new file.

    What can be read after that is no whole meeting any more: ``retell`` says what becomes of
    it. The damaged file is only read, and nothing is ever overwritten.

    Raises StoreDamaged when nothing whole is found, StoreError when the new file cannot be
    written.
    """
    if not file.is_file():
        raise sentences.unreadable(file)
    if not file.stat().st_size:
        exists(file)  # Says what is missing, where that is known.
    marks = LocalStore(file, opener)
    with looking_at_damage(file, opener) as connection:
        meetings = list(_meetings(connection, marks))
    if any(len(one.rows) < one.held for one in meetings):
        strays = _strays(file, opener)
        for one in meetings:
            one.rows = strays.get(one.key, {}) | one.rows
    parted = [_parted(each, retell) for each in meetings]
    found = [one for one in parted if one.rows or (one.retold and one.retold.entry)]
    if not found:
        raise sentences.nothing_whole(file)
    target = unused(file, "recovered")
    whole = [one for one in found if one.rows]
    retold = [one.retold for one in found if one.retold]
    _write(target, whole, retold, opener)
    lines, cues = sum(one.lines for one in retold), sum(one.cues for one in retold)
    entries = _count(target, whole, opener)
    lost = sum(one.held for one in found) - entries
    return Recovered(len(whole), entries, target, lost, lines, cues)


def _meetings(connection: sqlite3.Connection, marks: LocalStore) -> Iterator[_Meeting]:
    for key, handles in _handles(connection).items():
        told, draft = _told(connection, key)
        held = max(told, *(marks.mark(handle).read() for handle in handles))
        yield _Meeting(key, handles, held, draft, _in_order(connection, key))


def _parted(meeting: _Meeting, retell: Retell | None) -> _Found:
    rows = [meeting.rows[sequence] for sequence in sorted(meeting.rows)]
    # Where the name was hit as well, the chain, bound to it, knows the right one.
    handle = max(meeting.handles, key=lambda name: len(_whole(name, rows)))
    whole = _whole(handle, rows)
    later = _later(rows, len(whole))
    held = max(meeting.held, len(rows))
    retold = retell(handle, whole, later) if retell and len(whole) < held else None
    return _Found(handle, rows[: len(whole)], held, meeting.draft, retold)


def _handles(connection: sqlite3.Connection) -> dict[int, list[str]]:
    # A name stands in the table and in its index: two places, seldom both damaged.
    found: dict[int, list[str]] = {}
    for source in ("NOT INDEXED", "INDEXED BY sqlite_autoindex_meetings_1"):
        with suppress(*of_the_database(), UnicodeDecodeError):
            query = f"SELECT key, handle FROM meetings {source}"  # noqa: S608 - ours
            for key, handle in connection.execute(query):
                if isinstance(handle, str):
                    found.setdefault(key, []).append(handle)
    return found


def _in_order(connection: sqlite3.Connection, key: int) -> _Rows:
    found = rows_in_order(connection, key)
    return {row.sequence: row for row in found if isinstance(row.sequence, int)}


def _strays(file: Path, opener: Opener) -> dict[int, _Rows]:
    """The rows of all meetings, each asked for by its own key on the page where it stands."""
    strays: dict[int, _Rows] = {}
    for connection in page_by_page(file, opener):
        places: list[tuple[int, int]] = []
        with suppress(*raised()):
            places.extend(connection.execute("SELECT meeting, sequence FROM entries"))
        for key, sequence in places:
            with suppress(*raised(TypeError)):
                row = Row._make(connection.execute(ONE, (key, sequence)).fetchone())
                # A page of another table has other columns.
                if isinstance(key, int) and isinstance(sequence, int) and row.digest:
                    strays.setdefault(key, {}).setdefault(sequence, row)
    return strays


def _whole(handle: str, rows: list[Row]) -> list[StoredEntry]:
    whole: list[StoredEntry] = []
    with suppress(StoreDamaged):
        for entry in verified(handle, rows, None):
            whole.append(entry)
    return whole


def _later(rows: list[Row], whole: int) -> list[StoredEntry]:
    """The rows after the whole ones that are as they were written, as far as can be told."""
    later: list[StoredEntry] = []
    before, sure = (rows[whole - 1], True) if whole else (None, False)
    for row in rows[whole:]:
        near = before is not None and before.sequence + 1 == row.sequence
        linked = check(Head(before.sequence, before.digest), row) if before and near else None
        # A row that does not fit a sound one before it is damaged; else only its words tell.
        entry = linked or (None if near and sure else check(None, row))
        later.extend([entry] if entry else [])
        before, sure = row, linked is not None
    return later


def _told(connection: sqlite3.Connection, key: int) -> tuple[int, str]:
    try:
        entries, draft = connection.execute(
            "SELECT entries, draft FROM meetings WHERE key = ?", (key,)
        ).fetchone()
        pages = int(connection.execute("PRAGMA page_count").fetchone()[0])
    except raised(TypeError):
        return 0, ""
    # No page holds as many entries as that: a greater number is damage itself.
    possible = isinstance(entries, int) and 0 <= entries <= pages * 100
    return entries if possible else 0, draft if isinstance(draft, str) else ""


def _write(target: Path, found: list[_Found], retold: list[Retold], opener: Opener) -> None:
    names = {meeting.handle for meeting in found}
    meetings = [(one.handle, _with_carried(one), one.held, one.draft) for one in found]
    for one in retold:
        if one.entry is None:
            continue
        name = _free(one.name, names)
        names.add(name)
        rows, head = seal(origin(name), [one.entry])
        meetings.append((name, rows, head.entries, ""))
    database = Database(target, opener=opener)
    try:
        with database.writing() as connection:
            # So that a meeting that now holds less than it did is not taken for a damaged one.
            connection.execute("CREATE TABLE recovered (meeting INTEGER PRIMARY KEY, held INTEGER)")
            for key, (handle, rows, held, draft) in enumerate(meetings, start=1):
                last = rows[-1]
                connection.execute("INSERT INTO recovered VALUES (?, ?)", (key, held))
                connection.execute(
                    "INSERT INTO meetings (key, handle, entries, head, changed, draft)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    (key, handle, last.sequence, last.digest, last.at, draft),
                )
                connection.executemany(INSERT, [(key, *row) for row in rows])
    finally:
        database.close()


def _with_carried(found: _Found) -> list[Row]:
    last = found.rows[-1]
    entries = found.retold.carried if found.retold else ()
    rows, _ = seal(Head(last.sequence, last.digest), entries)
    return found.rows + rows


def _free(name: str, taken: set[str]) -> str:
    number = 1
    free = name
    while free in taken:
        number += 1
        free = f"{name} {number}"
    return free


def _count(target: Path, found: list[_Found], opener: Opener) -> int:
    # Counted from the new file: what is told of is what stands there.
    entries = 0
    store = LocalStore(target, opener)
    for meeting in found:
        journal = store.open(meeting.handle, create=False, look=True)
        try:
            entries += sum(1 for _ in journal.read())
        finally:
            journal.close()
        entries -= len(meeting.retold.carried) if meeting.retold else 0
    return entries
