"""The worker's lexicons ready for look-up: cues, agency language, labels, the nudges' words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from assistant.coach.line import Listening
from assistant.content import load_content
from assistant.language.phrases import Phrases
from assistant.places import laid_over

if TYPE_CHECKING:
    from assistant.content import Content
    from assistant.content.worker_lexicon import (
        CueLexicon,
        JargonLexicon,
        Label,
        LabelLexicon,
        NudgeLexicon,
        NudgeWords,
        Term,
    )


@dataclass(frozen=True)
class Lexicons:
    """Everything of ``prompts/<language>/lexicon/`` that a worker's line is heard with."""

    spoken: Phrases[Listening | Term | Label]  # cues, agency language and labels in one pass
    before: Phrases[Listening]
    nudges: Mapping[str, NudgeWords]
    known: frozenset[str]


def lexicons_of(content: Content) -> Lexicons:
    """Make the lexicons of some content ready."""
    cues = cast("CueLexicon", content.lexicon["cues"]).entries
    jargon = cast("JargonLexicon", content.lexicon["jargon"])
    labels = cast("LabelLexicon", content.lexicon["labels"])
    nudges = cast("NudgeLexicon", content.lexicon["nudges"])
    heard = [
        (cue.previous, phrase, Listening(cue.cue, cue.opens, cue.ends))
        for cue in cues
        for phrase in cue.phrases
    ]
    return Lexicons(
        spoken=Phrases(
            [
                *((phrase, cue) for previous, phrase, cue in heard if not previous),
                *((term, entry) for entry in jargon.entries for term in entry.terms),
                *((term, label) for label in labels.entries for term in label.terms),
            ]
        ),
        before=Phrases((phrase, cue) for previous, phrase, cue in heard if previous),
        nudges={words.kind: words for words in nudges.entries},
        known=frozenset(jargon.known),
    )


def shipped() -> Lexicons:
    """The lexicons that shipped."""
    return lexicons_over(())


def in_use() -> Lexicons:
    """The lexicons that shipped, with the user's own laid over them."""
    return lexicons_over(laid_over())


@lru_cache(maxsize=2)
def lexicons_over(folders: tuple[Path, ...]) -> Lexicons:
    """The lexicons with these folders laid over what shipped."""
    return lexicons_of(load_content(overlays=folders))
