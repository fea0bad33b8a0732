"""How a live meeting is named by the program: a word and a number that tell of nobody."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Sequence

_LOWEST, _HIGHEST = 10, 99
_TRIES = 2_000


def new_handle(words: Sequence[str], taken: Collection[str]) -> str:
    """A handle such as ``cedar-14`` that no meeting bears or bore."""
    for _ in range(_TRIES):
        handle = f"{secrets.choice(words)}-{secrets.randbelow(_HIGHEST - _LOWEST + 1) + _LOWEST}"
        if handle not in taken:
            return handle
    return f"{secrets.choice(words)}-{secrets.randbelow(10**6)}"
