"""Which error the store raises when something cannot be done, with its sentence."""

from __future__ import annotations

from pathlib import Path

from assistant.content.telling import told
from assistant.errors import CallError, StoreDamaged, StoreError
from assistant.language.visible import one_line


def is_text(text: str) -> bool:
    """Whether the text is whole Unicode; a lone surrogate cannot be written down."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def not_text() -> StoreError:
    """The error for text that holds a lone surrogate."""
    return StoreError(told("store_errors", "text_holds_half_a_character"))


def unknown_meeting(handle: str) -> CallError:
    """The error for a meeting that the store does not hold."""
    return CallError(told("store_errors", "no_such_meeting", name=one_line(handle)))


def looking(handle: str) -> StoreError:
    """The error for writing where one only looks."""
    return StoreError(told("store_errors", "only_looking", name=one_line(handle)))


def closed(handle: str) -> StoreError:
    """The error for a journal that was let go of."""
    return StoreError(told("store_errors", "meeting_was_closed", name=one_line(handle)))


def moved_on(handle: str) -> StoreError:
    """The error for a journal that something else has written."""
    return StoreError(told("store_errors", "not_kept_something_else_wrote", name=one_line(handle)))


def gone(file: Path) -> StoreError:
    """The error for a file that was removed, moved or replaced under a running meeting."""
    return StoreError(told("store_errors", "not_kept_file_was_moved_or_replaced", file=file))


def headless(file: Path) -> StoreDamaged:
    """The error for a file that is gone while its log, which may hold much, is still there."""
    return StoreDamaged(
        told("store_errors", "file_is_gone_but_its_log_is_there", file=file, log=f"{file.name}-wal")
    )


def emptied(file: Path) -> StoreDamaged:
    """The error for a file that holds nothing, though the marks know of meetings kept in it."""
    return StoreDamaged(told("store_errors", "file_is_empty_but_meetings_were_kept", file=file))


def fewer(handle: str, holds: int, kept: int) -> StoreDamaged:
    """The error for a meeting that holds less than was once kept: its log is lost, or cut off."""
    return StoreDamaged(
        told(
            "store_errors",
            "damaged_entries_are_missing",
            name=one_line(handle),
            kept=kept,
            holds=holds,
        )
    )


def broken(handle: str, sequence: int) -> StoreDamaged:
    """The error for a meeting whose entry ``sequence`` is not as it was written."""
    return StoreDamaged(
        told("store_errors", "damaged_entry", name=one_line(handle), entry=sequence)
    )


def full(file: Path) -> StoreError:
    """The error for a disk without room."""
    return StoreError(told("store_errors", "not_kept_disk_is_full", file=file))


def unwritten(file: Path) -> StoreError:
    """The error for a disk that does not take what is written."""
    return StoreError(told("store_errors", "not_kept_disk_did_not_take_it", file=file))


def forbidden(file: Path) -> StoreError:
    """The error for a file or folder that may not be written."""
    return StoreError(told("store_errors", "cannot_be_written", file=file))


def unreadable(file: Path) -> StoreError:
    """The error for a file or folder that cannot be opened."""
    return StoreError(told("store_errors", "cannot_be_opened", file=file))


def occupied(file: Path) -> StoreError:
    """The error for a database that a stranger has locked."""
    return StoreError(told("store_errors", "not_kept_another_program_uses_it", file=file))


def foreign(file: Path) -> StoreError:
    """The error for a database that another program made."""
    return StoreError(told("store_errors", "another_programs_database", file=file))


def newer(file: Path, found: int, known: int) -> StoreError:
    """The error for a file that a later ftm-coach has written."""
    return StoreError(
        told("store_errors", "written_by_a_newer_version", file=file, found=found, known=known)
    )


def not_a_store(file: Path) -> StoreDamaged:
    """The error for a file that is no database at all, or no longer."""
    return StoreDamaged(told("store_errors", "damaged_or_no_store", file=file))


def nothing_whole(file: Path) -> StoreDamaged:
    """The error for a damaged file in which no whole entry was found."""
    return StoreDamaged(told("store_errors", "nothing_whole_was_found", file=file))


def unusable(file: Path, reason: str) -> StoreError:
    """The error for anything else that a database says."""
    return StoreError(told("store_errors", "could_not_be_used", file=file, reason=one_line(reason)))
