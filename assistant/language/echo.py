"""How much of another's words a line takes up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.language.words import content_stems


@dataclass(frozen=True, slots=True)
class Echo:
    """What of a line's matter was said before by somebody else.

    ``share`` is between 0 and 1: the taken-up part of the line's content words; ``back`` is the
    part of the other's content words that the line takes up; ``stems`` are the shared stems.
    """

    share: float
    back: float
    stems: frozenset[str]


NOTHING = Echo(0.0, 0.0, frozenset())


def echo(text: str, previous: str) -> Echo:
    """Measure the echo of ``previous`` in ``text``, by stems of content words."""
    if not text or not previous:
        return NOTHING
    return echo_of_stems(content_stems(text), content_stems(previous))


def echo_of_stems(mine: Iterable[str], theirs: Iterable[str]) -> Echo:
    """Measure the same for texts whose stems are known already."""
    line, other = list(mine), frozenset(theirs)
    if not line or not other:
        return NOTHING
    shared = other.intersection(line)
    taken = sum(1 for stem in line if stem in shared)
    return Echo(taken / len(line), len(shared) / len(other), shared)
