"""How the one data key is wrapped by each secret that may open it, and unwrapped again."""

from __future__ import annotations

import base64
import os
import unicodedata
from dataclasses import dataclass
from typing import Any, Literal, get_args

SlotKind = Literal["passphrase", "recovery", "file", "keyring"]

# Argon2id: OWASP's second choice of 2024 is 3 passes; 64 MiB and 4 lanes are RFC 9106's second
# recommended option. About 0.2 to 0.6 s a try on an office laptop.
PASSES = 3
MEMORY_KIB = 64 * 1024
LANES = 4
_SALT_BYTES = 16
_WRAPPING_BYTES = 32


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to the data key: what kind of secret opens it, and the key wrapped by it."""

    kind: SlotKind
    salt: bytes
    wrapped: bytes
    passes: int
    memory_kib: int
    lanes: int


def new_data_key() -> bytes:
    """A data key of 32 random bytes."""
    return os.urandom(32)


def wrap(kind: SlotKind, secret: bytes, data_key: bytes) -> Slot:
    """The data key, wrapped by a secret (Argon2id, then AES key wrap, RFC 3394)."""
    from cryptography.hazmat.primitives.keywrap import aes_key_wrap

    salt = os.urandom(_SALT_BYTES)
    wrapped = aes_key_wrap(_derive(secret, salt, PASSES, MEMORY_KIB, LANES), data_key)
    return Slot(kind, salt, wrapped, PASSES, MEMORY_KIB, LANES)


def unwrap(slot: Slot, secret: bytes) -> bytes | None:
    """The data key, or None where this is not the secret that wrapped it."""
    from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap

    key = _derive(secret, slot.salt, slot.passes, slot.memory_kib, slot.lanes)
    try:
        return aes_key_unwrap(key, slot.wrapped)
    except InvalidUnwrap:
        return None


def passphrase_bytes(typed: str) -> bytes:
    """A passphrase as bytes, the same from every keyboard (NFC)."""
    return unicodedata.normalize("NFC", typed).encode("utf-8", "surrogatepass")


def to_json(slot: Slot) -> dict[str, Any]:
    """The slot as it stands in the key file: nothing in it opens anything."""
    return {
        "kind": slot.kind,
        "kdf": "argon2id",
        "passes": slot.passes,
        "memory_kib": slot.memory_kib,
        "lanes": slot.lanes,
        "salt": base64.b64encode(slot.salt).decode(),
        "wrap": "aes256-kw",
        "wrapped": base64.b64encode(slot.wrapped).decode(),
    }


def from_json(found: dict[str, Any]) -> Slot:
    """The slot that stands in a key file. Raises ValueError, KeyError or TypeError."""
    if found["kind"] not in get_args(SlotKind) or found["kdf"] != "argon2id":
        raise ValueError("a slot of an unknown kind")
    passes, memory, lanes = (int(found[name]) for name in ("passes", "memory_kib", "lanes"))
    # A damaged number must not ask for all of the computer's memory.
    if not (1 <= passes <= 64 and 8 * lanes <= memory <= 1024 * 1024 and 1 <= lanes <= 64):
        raise ValueError("a cost out of range")
    return Slot(
        kind=found["kind"],
        salt=base64.b64decode(found["salt"], validate=True),
        wrapped=base64.b64decode(found["wrapped"], validate=True),
        passes=passes,
        memory_kib=memory,
        lanes=lanes,
    )


def _derive(secret: bytes, salt: bytes, passes: int, memory_kib: int, lanes: int) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    return Argon2id(
        salt=salt,
        length=_WRAPPING_BYTES,
        iterations=passes,
        lanes=lanes,
        memory_cost=memory_kib,
    ).derive(secret)
