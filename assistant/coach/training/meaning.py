"""What words are like, for the heads that say what all of a line is.

``lines/word_vectors.txt`` holds, a word a line, what all-MiniLM-L6-v2 (Apache-2.0) makes of the
word alone: centred, its first 64 principal components, of length one, in steps of 1/127, as base
85. The words are those of our own lines that occur twice, and the commonest of the model's
vocabulary. AnnoMI had no part in it.
"""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

_VECTORS = Path(__file__).parent / "lines" / "word_vectors.txt"
COMMON = 0.001  # the share of all words at which a word counts half as much as a rare one
_STEPS = 15  # that what a word speaks for is written in, either way
TRUSTED = 3.0  # how much the meaning of a line is trusted beside its words


@dataclass(frozen=True)
class Vectors:
    """What words are like.

    Attributes:
        at: the number of each word's feature.
        rows: a row a word.

    """

    at: dict[str, int]
    rows: Any


@lru_cache(maxsize=1)
def vectors() -> Vectors:
    """Read the vectors."""
    import numpy

    at: dict[str, int] = {}
    rows = []
    for line in _VECTORS.read_text(encoding="utf-8").splitlines():
        word, written = line.split(" ")
        at["w " + word] = len(at)
        rows.append(numpy.frombuffer(base64.b85decode(written), numpy.int8) / 127)
    return Vectors(at, numpy.array(rows))


def rarity_of(bags: Sequence[Collection[str]]) -> Any:
    """Say how rare each word is in some lines, 1 to 100."""
    import numpy

    at = vectors().at
    counts = Counter(name for bag in bags for name in bag if name in at)
    share = numpy.array([counts[name] for name in at]) / max(1, counts.total())
    return numpy.maximum(numpy.rint(100 * COMMON / (COMMON + share)), 1)


def meant(bags: Sequence[Collection[str]], rarity: Any) -> Any:
    """Give the meaning of each line, a row a line."""
    import numpy

    known = vectors()
    rows = numpy.zeros((len(bags), known.rows.shape[1]))
    for number, bag in enumerate(bags):
        found = sorted(known.at[name] for name in bag if name in known.at)
        if found:
            size = rarity[found]
            rows[number] = size @ known.rows[found] / numpy.sqrt((size**2).sum())
    return rows * TRUSTED


def written(heads: Sequence[str], weights: Any, rarity: Any) -> dict[str, Any]:
    """Write what each word speaks for, as the weights file holds it.

    Args:
        heads: what there is to speak for.
        weights: a row a head, what it learned of ``meant``.
        rarity: of every word.

    """
    import numpy

    known = vectors()
    spoken = rarity[:, None] * (known.rows @ weights.T) * TRUSTED
    scale = numpy.abs(spoken).max(axis=0) / _STEPS
    whole = numpy.rint(spoken / numpy.where(scale, scale, 1.0)).astype(int)
    return {
        "scale": {head: round(float(one), 8) for head, one in zip(heads, scale, strict=True)},
        "words": {
            name[2:]: " ".join([str(int(rarity[at])), *map(str, whole[at])])
            for name, at in sorted(known.at.items())
        },
    }
