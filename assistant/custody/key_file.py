"""The small file beside the encrypted store that holds its wrapped key, and its copy."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.content.telling import told
from assistant.custody import slots
from assistant.custody.slots import Slot
from assistant.custody.written import write_whole
from assistant.errors import StoreDamaged, StoreError

NAME = "live.keys"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class KeyFile:
    """Every slot of a store, in the order in which they were made."""

    slots: tuple[Slot, ...]

    def of_kind(self, kind: str) -> tuple[Slot, ...]:
        """The slots of one kind."""
        return tuple(slot for slot in self.slots if slot.kind == kind)


def to_bytes(keys: KeyFile) -> bytes:
    """The file as it is written: JSON, with a digest that tells damage from a wrong secret."""
    found = [slots.to_json(slot) for slot in keys.slots]
    whole = {"format": _FORMAT, "slots": found, "digest": _digest(found)}
    return (json.dumps(whole, indent=1) + "\n").encode()


def from_bytes(data: bytes, file: Path) -> KeyFile:
    """The slots that stand there. Raises StoreDamaged, or StoreError for a newer format."""
    try:
        found = json.loads(data)
        if found["format"] > _FORMAT:
            raise StoreError(told("custody_errors", "keys_of_a_newer_version", file=file))
        if found["digest"] != _digest(found["slots"]):
            raise ValueError("not as it was written")
        return KeyFile(tuple(slots.from_json(one) for one in found["slots"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        raise StoreDamaged(told("custody_errors", "keys_are_damaged", file=file)) from None


def read(home: Path) -> KeyFile | None:
    """The slots of the store in this folder; None where none was set up.

    Where the file is damaged, its copy is taken, and the file put right from it by the next
    writing. Raises StoreDamaged where neither is whole, StoreError where it cannot be read.
    """
    file, copy = home / NAME, _copy(home)
    try:
        if file.exists():
            try:
                return from_bytes(file.read_bytes(), file)
            except StoreDamaged:
                if not copy.exists():
                    raise
                return from_bytes(copy.read_bytes(), copy)
        if copy.exists():
            return from_bytes(copy.read_bytes(), copy)
    except OSError as error:
        raise StoreError(
            told("custody_errors", "cannot_be_read", file=file, reason=error.strerror)
        ) from error
    return None


def write(home: Path, keys: KeyFile) -> None:
    """Write the file, then its copy, each whole or not at all. Raises StoreError."""
    data = to_bytes(keys)
    write_whole(home / NAME, data)
    write_whole(_copy(home), data)


def mend(home: Path, keys: KeyFile) -> None:
    """See that file and copy hold these slots: a kill may have left one of them behind."""
    data = to_bytes(keys)
    for file in (home / NAME, _copy(home)):
        if not file.exists() or file.read_bytes() != data:
            write_whole(file, data)


def _copy(home: Path) -> Path:
    return home / f"{NAME}-copy"


def _digest(found: Any) -> str:
    return hashlib.sha256(json.dumps(found, sort_keys=True).encode()).hexdigest()
