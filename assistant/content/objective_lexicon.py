"""What the lexicons of an objective's wording look like: cues, goals, labels, voices, sentences."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from assistant.content.models import Name, Part, Text, one_or_more

Phrases = Annotated[tuple[str, ...], BeforeValidator(one_or_more)]
IssueKind = Literal[
    "service_not_change",
    "not_observable",
    "no_time",
    "no_owner",
    "deficit_language",
    "jargon",
    "several_in_one",
    "not_family_words",
    "unrealistic",
    "blame_or_compliance",
]


class ObjectiveCue(Part):
    """Phrases that speak for one thing that an objective says or lacks."""

    cue: Name
    phrases: Phrases
    skips: bool = False  # heard with the small words left out ("improve all of her …")


class ObjectiveCues(Part):
    """Everything that the wording of an objective is heard by."""

    id: Name
    source: Text
    entries: tuple[ObjectiveCue, ...]


class Goal(Part):
    """A part of life that a goal is about, and the words that it goes by."""

    goal: Name
    phrases: Phrases


class Goals(Part):
    """The parts of life that goals are about."""

    id: Name
    source: Text
    entries: tuple[Goal, ...]


class PlainTerm(Part):
    """Words to replace, with what to say in their place."""

    terms: Phrases
    plain: Text


class PlainTerms(Part):
    """Labels or agency language in an objective; ``known`` are capitals that are none."""

    id: Name
    source: Text
    entries: tuple[PlainTerm, ...]
    known: Phrases = ()


class Voice(Part):
    """Phrases that show whose words these are."""

    voice: Literal["family", "agency"]
    weight: float
    phrases: Phrases


class Voices(Part):
    """How a family's words and an agency's are told apart."""

    id: Name
    source: Text
    entries: tuple[Voice, ...]


class IssueWords(Part):
    """Why a wording could be better, in one sentence with its source, and what to try."""

    kind: IssueKind
    why: Text
    try_instead: Text
    try_said: Text


class WordingWords(Part):
    """The words of every issue, the gravest first."""

    id: Name
    source: Text
    entries: tuple[IssueWords, ...]


OBJECTIVE_MODELS: dict[str, type[Part]] = {
    "objective_cues": ObjectiveCues,
    "objective_goals": Goals,
    "objective_labels": PlainTerms,
    "objective_jargon": PlainTerms,
    "objective_voice": Voices,
    "objective_wording": WordingWords,
}
