"""A statement as it was just taken in: what hears it, and what says it back, share one reading."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from assistant.coach.family_lexicons import lexicons_over
from assistant.coach.safety import danger_in
from assistant.coach.statement_features import Reading, read
from assistant.coach.statement_model import shipped_model
from assistant.places import laid_over

MOST_CHARACTERS = 4_000  # what is heard of a very long statement; all of it is kept elsewhere


def taken_in(text: str) -> tuple[Reading, float]:
    """The reading of a statement, and how likely the ears that shipped hear a cue in it."""
    return _taken_in(text[:MOST_CHARACTERS], laid_over())


@lru_cache(maxsize=4)
def _taken_in(text: str, folders: tuple[Path, ...]) -> tuple[Reading, float]:
    reading = read(text, lexicons_over(folders))
    return reading, danger_in(reading, shipped_model())
