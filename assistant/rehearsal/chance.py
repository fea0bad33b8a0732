"""Chance that is the same on every machine: drawn from the seed, the line's number, and a name."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

Thing = TypeVar("Thing")
_WHOLE = float(1 << 64)


@dataclass(frozen=True)
class Chance:
    """What may fall this way or that at one point of a rehearsal."""

    seed: int
    position: int  # how many lines of the worker's came before

    def share(self, name: str) -> float:
        """A number from 0 up to 1 for this name."""
        drawn = hashlib.blake2b(
            f"{self.seed}|{self.position}|{name}".encode(), digest_size=8
        ).digest()
        return int.from_bytes(drawn, "big") / _WHOLE

    def one_of(self, things: Sequence[Thing], name: str) -> Thing:
        """One of several, of which there is at least one."""
        return things[int(self.share(name) * len(things))]

    def happens(self, likelihood: float, name: str) -> bool:
        """Whether something that happens so often happens now."""
        return self.share(name) < likelihood
