"""What the lexicons of a worker's talk look like: cues, agency language, labels, nudges."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from assistant.content.models import Name, Part, Text, one_or_more
from assistant.content.vocabulary import NudgeKind

Phrases = Annotated[tuple[str, ...], BeforeValidator(one_or_more)]


class Cue(Part):
    """Phrases that speak for one act or fault; where in a sentence, and in whose words."""

    cue: Name
    phrases: Phrases
    opens: bool = False  # only where a sentence opens
    ends: bool = False  # only where a sentence ends
    previous: bool = False  # in what the family said before


class CueLexicon(Part):
    """Everything that the ears listen for."""

    id: Name
    source: Text
    entries: tuple[Cue, ...]


class Term(Part):
    """Agency language, with what to say in its place."""

    terms: Phrases
    plain: Text
    exact: bool = False  # in small letters it is another word
    weak: bool = False  # counts only beside other agency language


class JargonLexicon(Part):
    """Agency language; ``known`` are capitals that are none."""

    id: Name
    source: Text
    entries: tuple[Term, ...]
    known: Phrases


class Label(Part):
    """Words that name a person by a failing, with what to say in their place."""

    terms: Phrases
    plain: Text
    framed: bool = False  # an everyday word, a label only when it is said of a person


class LabelLexicon(Part):
    """Labels and person-first words."""

    id: Name
    source: Text
    entries: tuple[Label, ...]


class NudgeWords(Part):
    """Why a line could be better, in one sentence with its source, and what to try."""

    kind: NudgeKind
    why: Text
    try_instead: Text


class NudgeLexicon(Part):
    """The words of every nudge."""

    id: Name
    source: Text
    entries: tuple[NudgeWords, ...]


class Shape(Part):
    """Sentences for one shape of question, with gaps in braces for the line's own words."""

    shape: Name
    say: Phrases


class Swap(Part):
    """What to say for a term of the agency's, with what the grammar of those words needs."""

    terms: Phrases
    say: Text
    many: str = ""
    takes: Literal["", "the", "a"] = ""  # the article where none stands before the term
    sort: Literal["thing", "several", "bare", "word"] = "thing"
    own: bool = False  # tells itself whose it is
    adjunct: bool = False  # may stand before another name
    unless: Phrases = ()


class RewordingLexicon(Part):
    """Other ways to say a line, by its shape, and plain words for the agency's."""

    id: Name
    source: Text
    entries: tuple[Shape, ...]
    swaps: tuple[Swap, ...] = ()


WORKER_MODELS: dict[str, type[Part]] = {
    "cues": CueLexicon,
    "jargon": JargonLexicon,
    "labels": LabelLexicon,
    "nudges": NudgeLexicon,
    "rewordings": RewordingLexicon,
}
