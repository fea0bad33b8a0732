"""Which words of a statement show a kind: the sentence or clause in which its signs were met."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.coach.statement_features import Reading
from assistant.language.sentences import Sentence, sentences
from assistant.meeting.nouns import Kind, KindSpan


def spans_of(text: str, reading: Reading, kinds: Sequence[Kind]) -> tuple[KindSpan, ...]:
    """Find the words of each kind, in the order of the kinds; code points, end exclusive.

    A statement of one sentence, or a kind that no single sentence shows, gets all of its words.
    """
    whole = text.strip()
    begin = text.index(whole)
    several = reading.line.tokens.sentences[-1] > 0
    shown = several and any(met.entry.id in kinds for met in reading.kinds)
    parts = sentences(text) if shown else ()
    found = []
    for kind in kinds:
        part = _telling(kind, parts, reading)
        start = part.start if part else begin
        end = part.end if part else begin + len(whole)
        found.append(KindSpan(kind=kind, start=start, end=end))
    return tuple(found)


def _telling(kind: Kind, parts: Sequence[Sentence], reading: Reading) -> Sentence | None:
    """Choose the sentence with the most signs of a kind, if there is one and not all are."""
    starts = [reading.line.tokens[met.first].start for met in reading.kinds if met.entry.id == kind]
    counts = [sum(part.start <= start < part.end for start in starts) for part in parts]
    most = max(counts, default=0)
    if not most or len(parts) == 1:
        return None
    return parts[counts.index(most)]
