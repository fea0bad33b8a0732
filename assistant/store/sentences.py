"""What the store says when something cannot be done: one sentence each, saying what to do."""

from __future__ import annotations

from pathlib import Path

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
    return StoreError(
        "The text holds half a character (a lone surrogate), so nothing of it was kept; "
        "take that character out and enter it again."
    )


def unknown_meeting(handle: str) -> CallError:
    """The error for a meeting that the store does not hold."""
    return CallError(
        f"There is no meeting '{one_line(handle)}' here; "
        "`ftm-coach list` shows those that are kept."
    )


def looking(handle: str) -> StoreError:
    """The error for writing where one only looks."""
    return StoreError(
        f"You are only looking at '{one_line(handle)}', so this was not kept; "
        "open it without --look to write."
    )


def closed(handle: str) -> StoreError:
    """The error for a journal that was let go of."""
    return StoreError(f"Meeting '{one_line(handle)}' was closed; open it again.")


def moved_on(handle: str) -> StoreError:
    """The error for a journal that something else has written."""
    return StoreError(
        f"Something else wrote to '{one_line(handle)}', so this was not kept; "
        "close the meeting and open it again."
    )


def gone(file: Path) -> StoreError:
    """The error for a file that was removed, moved or replaced under a running meeting."""
    return StoreError(
        f"{file} was moved, removed or replaced while the meeting was open, so this was not kept; "
        "put the file back, then close the meeting and open it again."
    )


def headless(file: Path) -> StoreDamaged:
    """The error for a file that is gone while its log, which may hold much, is still there."""
    return StoreDamaged(
        f"{file} is missing or empty, but its log {file.name}-wal is still there; "
        "put the file back, or move the log away to begin anew."
    )


def fewer(handle: str, holds: int, kept: int) -> StoreDamaged:
    """The error for a meeting that holds less than was once kept: its log is lost, or cut off."""
    return StoreDamaged(
        f"Meeting '{one_line(handle)}' is damaged: {kept} entries were kept, {holds} are there; "
        "the store's log was removed or damaged, or an older copy was put back. Nothing was "
        "changed. Put the log (-wal) back, or go on with what is there: ftm-coach recover"
    )


def full(file: Path) -> StoreError:
    """The error for a disk without room."""
    return StoreError(
        f"The disk that holds {file} is full, so this was not kept; free some space and try again."
    )


def unwritten(file: Path) -> StoreError:
    """The error for a disk that does not take what is written."""
    return StoreError(
        f"The disk did not take what was written to {file}, so it was not kept; "
        "see whether the disk is full or unplugged, and try again."
    )


def forbidden(file: Path) -> StoreError:
    """The error for a file or folder that may not be written."""
    return StoreError(
        f"{file} cannot be written; see that the folder is yours and not read-only, "
        "or set FTM_COACH_HOME to another one."
    )


def unreadable(file: Path) -> StoreError:
    """The error for a file or folder that cannot be opened."""
    return StoreError(f"{file} cannot be opened; see that it is a file of yours and not a folder.")


def occupied(file: Path) -> StoreError:
    """The error for a database that a stranger has locked."""
    return StoreError(
        f"Another program is using {file}, so this was not kept; close that program and try again."
    )


def foreign(file: Path) -> StoreError:
    """The error for a database that another program made."""
    return StoreError(
        f"{file} is another program's database, and was left as it is; "
        "move it away, or set FTM_COACH_HOME to another folder."
    )


def newer(file: Path, found: int, known: int) -> StoreError:
    """The error for a file that a later ftm-coach has written."""
    return StoreError(
        f"{file} was written by a newer ftm-coach (schema {found}, this one knows {known}), "
        "and was left as it is; update ftm-coach to open it."
    )


def not_a_store(file: Path) -> StoreDamaged:
    """The error for a file that is no database at all, or no longer."""
    return StoreDamaged(
        f"{file} is damaged or is not a store of ftm-coach; it was left as it is, "
        "and what is whole can be recovered into a new file."
    )


def nothing_whole(file: Path) -> StoreDamaged:
    """The error for a damaged file in which no whole entry was found."""
    return StoreDamaged(
        f"Nothing whole was found in {file}; it was left as it is, and no new file was made."
    )


def unusable(file: Path, reason: str) -> StoreError:
    """The error for anything else that a database says."""
    return StoreError(f"{file} could not be used ({one_line(reason)}); what was kept is in it.")
