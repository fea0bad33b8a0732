"""A statement as it was just taken in: what hears it, and what says it back, share one reading."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from assistant.coach.family_lexicons import lexicons_over
from assistant.coach.safety import danger_in
from assistant.coach.statement_features import Reading, read
from assistant.coach.statement_model import StatementModel, shipped_model
from assistant.places import laid_over

MOST_CHARACTERS = 4_000  # what is heard of a very long statement; all of it is kept elsewhere


class TakenIn(NamedTuple):
    """A statement's reading, and what was made of it so far.

    Attributes:
        reading: the statement as the ears take it in.
        danger: how likely a cue of danger is.
        begun: what its words come to for the kinds.

    """

    reading: Reading
    danger: float
    begun: int


def taken_in(text: str) -> TakenIn:
    """The reading of a statement, and what the ears that shipped make of it."""
    return _taken_in(text[:MOST_CHARACTERS], laid_over())


def signs_met(text: str) -> frozenset[str]:
    """The signs of danger that stand in a statement, by id, whether or not they bring a cue."""
    return frozenset(met.entry.id for met in taken_in(text).reading.signs)


def weighed(reading: Reading, model: StatementModel) -> TakenIn:
    """Weigh what was said, for kinds and danger at once."""
    kinds, safety = model.begin(reading.said)
    return TakenIn(reading, danger_in(reading, model, safety), kinds)


@lru_cache(maxsize=4)
def _taken_in(text: str, folders: tuple[Path, ...]) -> TakenIn:
    return weighed(read(text, lexicons_over(folders)), shipped_model())
