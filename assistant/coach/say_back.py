"""How a worker might say it back with a few of the person's own words."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from assistant.coach.clauses import clauses, most_telling
from assistant.coach.safety import heard_danger
from assistant.coach.statement_model import shipped_model
from assistant.coach.tagging import Groups
from assistant.coach.taking_in import taken_in
from assistant.coach.turning import joined, turned
from assistant.content import load_content
from assistant.language.words import folded_words
from assistant.places import laid_over

if TYPE_CHECKING:
    from assistant.content.family_lexicon import GroupLexicon

GAP = "…"
_WANTS = ("you want",)  # stems whose gap takes what is wanted
_OPEN_YOU = re.compile(r"(?:^|[.,!?] )you$")  # stems whose gap takes what the person does
# What is wished, needed, felt or not done is nothing that "Nobody had to tell you. You …" fits.
_NOT_DONE = frozenset(
    {"want", "need", "could", "would", "can", "can't", "should", "don't", "didn't", "never", "were",
     "are", "had", "feel", "wish", "lost", "have", "got", "might", "will", "hope", "not", "just"}
)  # fmt: skip
_SEVERAL = frozenset({"both", "each", "two"})  # stems for several people's words
_MOST_CHARACTERS = 1_000


def say_back(
    text: str, stems: Iterable[str], seed: int, may_use: Callable[[str], bool] = lambda stem: True
) -> str | None:
    """Offer one short line that says it back, or None where nothing good can be said back.

    Args:
        text: what the person said.
        stems: a topic's reflection stems, the gap written "…"; one is used only where the
            person's words fit its gap.
        seed: picks among the ways that fit.
        may_use: whether a stem whose gap they fit may be used now.

    Returns:
        A line that ends in a full stop, with at most twelve of the person's words, turned (I to
        you). None for a safety cue, for cruel words (a worker must not repeat them), for a
        question, and where no clause of theirs can be turned without hurting its grammar.

    """
    text = text[:_MOST_CHARACTERS]
    if not fit_to_say_back(text):
        return None
    clause = most_telling(list(clauses(text)))
    words = turned(clause) if clause else None
    if words is None:
        return None
    plain = joined(words)
    ways = [plain, *(way for stem in stems if (way := _with_stem(stem, plain)) and may_use(stem))]
    # A choice of words, no secret; and where there is none to make, dice are dear.
    chosen = random.Random(seed).choice(ways) if len(ways) > 1 else plain  # noqa: S311
    return chosen[0].upper() + chosen[1:] + "."


def fit_to_say_back(text: str) -> bool:
    """Whether words may be said back at all: no cue of danger, nothing cruel."""
    reading, danger, _ = taken_in(text[:_MOST_CHARACTERS])
    return not (
        _cruel_words().any_in(reading.line.tokens) or heard_danger(reading, danger, shipped_model())
    )


def _with_stem(stem: str, plain: str) -> str | None:
    opening, takes_a_want, takes_a_doing = _fits(stem)
    if takes_a_want and plain.startswith("you want "):
        return f"{opening} {plain.removeprefix('you want ')}"
    if takes_a_doing and plain.startswith("you ") and not _NOT_DONE.intersection(plain.split()):
        return f"{opening} {plain.removeprefix('you ')}"
    return None


@lru_cache(maxsize=1_000)
def _fits(stem: str) -> tuple[str, bool, bool]:
    """How a stem opens, and whether what somebody wants, or what they do, fits its gap."""
    opening = stem.rstrip(". ").removesuffix(GAP).rstrip()
    ends = opening.lower().replace("’", "'")
    if _SEVERAL.intersection(folded_words(ends)):
        return opening, False, False
    return opening, ends.endswith(_WANTS), _OPEN_YOU.search(ends) is not None


def _cruel_words() -> Groups:
    return _cruel_words_over(laid_over())


@lru_cache(maxsize=2)
def _cruel_words_over(folders: tuple[Path, ...]) -> Groups:
    lexicon = cast("GroupLexicon", load_content(overlays=folders).lexicon["cruel"])
    return Groups({group.id: group.words for group in lexicon.entries})
