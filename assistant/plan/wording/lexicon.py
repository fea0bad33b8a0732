"""The lexicons of an objective's wording, ready for look-up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from assistant.content import load_content
from assistant.language.phrases import Phrases
from assistant.places import laid_over

if TYPE_CHECKING:
    from assistant.content import Content
    from assistant.content.objective_lexicon import (
        Goals,
        IssueWords,
        ObjectiveCues,
        PlainTerms,
        Voices,
        WordingWords,
    )
    from assistant.content.worker_lexicon import JargonLexicon

_ACRONYM = re.compile(r"[A-Z][A-Z/&]{1,6}")


@dataclass(frozen=True, slots=True)
class Listed:
    """One thing that a phrase stands for: what list it is of, its name there, its weight."""

    of: str
    name: str
    weight: float = 1.0


@dataclass(frozen=True)
class WordingLexicon:
    """What the wording of an objective is heard by, and the words for what is found."""

    phrases: Phrases[Listed]
    skipping: Phrases[Listed]  # for a text whose small words are left out
    acronyms: Mapping[str, str]  # as written in capitals, with what to say in their place
    known: frozenset[str]
    words: Mapping[str, IssueWords]
    notes: Mapping[str, str]


def lexicon_of(content: Content) -> WordingLexicon:
    """Make the lexicons of some content ready."""
    words = cast("WordingWords", content.lexicon["objective_wording"])
    own = cast("PlainTerms", content.lexicon["objective_jargon"])
    return WordingLexicon(
        phrases=Phrases(_listed(content)),
        skipping=Phrases(_cues(content, skips=True)),
        acronyms=dict(_acronyms(content)),
        known=frozenset(own.known),
        words={entry.kind: entry for entry in words.entries},
        notes=content.phrases["wording"],
    )


def _listed(content: Content) -> Iterator[tuple[str, Listed]]:
    yield from _cues(content, skips=False)
    for goal in cast("Goals", content.lexicon["objective_goals"]).entries:
        for phrase in goal.phrases:
            yield phrase, Listed("goal", goal.goal)
    for voice in cast("Voices", content.lexicon["objective_voice"]).entries:
        for phrase in voice.phrases:
            yield phrase, Listed("voice", voice.voice, voice.weight)
    for name in ("labels", "jargon"):
        for term in cast("PlainTerms", content.lexicon[f"objective_{name}"]).entries:
            for phrase in term.terms:
                yield phrase, Listed(name, term.plain)


def _cues(content: Content, *, skips: bool) -> Iterator[tuple[str, Listed]]:
    for cue in cast("ObjectiveCues", content.lexicon["objective_cues"]).entries:
        if cue.skips == skips:
            for phrase in cue.phrases:
                yield phrase, Listed("cue", cue.cue)


def _acronyms(content: Content) -> Iterator[tuple[str, str]]:
    """The worker's agency language, as far as it is written in capitals."""
    for entry in cast("JargonLexicon", content.lexicon["jargon"]).entries:
        for term in entry.terms:
            if _ACRONYM.fullmatch(term):
                yield term, entry.plain


def in_use() -> WordingLexicon:
    """The lexicons that shipped, with the user's own laid over them."""
    return _lexicon_over(laid_over())


@lru_cache(maxsize=2)
def _lexicon_over(folders: tuple[Path, ...]) -> WordingLexicon:
    return lexicon_of(load_content(overlays=folders))
