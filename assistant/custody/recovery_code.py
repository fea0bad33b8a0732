"""The code that is printed and put away: how it is made, and how it is read from paper."""

from __future__ import annotations

import hashlib
import secrets

# Crockford's base 32: no I, L, O or U, which are misread on paper.
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RANDOM = 26  # 130 bits
_CHECK = 2
_GROUP = 4


def new_code() -> str:
    """A new code: seven groups of four, the last two characters a check on the rest."""
    random = "".join(secrets.choice(_LETTERS) for _ in range(_RANDOM))
    whole = random + _check(random)
    return "-".join(whole[at : at + _GROUP] for at in range(0, len(whole), _GROUP))


def read_code(typed: str) -> bytes | None:
    """The code as bytes, however it was typed; None where it is none, or was misread."""
    plain = "".join(typed.split()).replace("-", "").upper()
    plain = plain.translate(str.maketrans("OIL", "011"))
    if len(plain) != _RANDOM + _CHECK or set(plain) - set(_LETTERS):
        return None
    return plain.encode() if _check(plain[:_RANDOM]) == plain[_RANDOM:] else None


def _check(random: str) -> str:
    number = int.from_bytes(hashlib.sha256(random.encode()).digest()[:4], "big")
    return _LETTERS[number % 32] + _LETTERS[number // 32 % 32]
