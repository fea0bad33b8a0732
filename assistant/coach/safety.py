"""What may tell of present danger to a child or a grown-up, said straight or sideways."""

from __future__ import annotations

from dataclasses import dataclass

_FIRST_WORDS = ("gun", "choked", "kill myself", "overdose", "beat me", "hits me")


@dataclass(frozen=True)
class Cue:
    """A safety cue: why, in one sentence, and the words that earned it (code points)."""

    why: str
    start: int
    end: int


def safety_cue(text: str) -> Cue | None:
    """The cue in a statement, or None where nothing tells of present danger."""
    lowered = text.lower()
    for words in _FIRST_WORDS:
        start = lowered.find(words)
        if start >= 0:
            return Cue("These words may tell of present danger.", start, start + len(words))
    return None
