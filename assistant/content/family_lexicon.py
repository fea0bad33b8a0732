"""What the lexicons of a family's talk look like: groups, signs, harmless turns, kinds."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from assistant.content.models import Name, Part, Text
from assistant.content.vocabulary import Kind


def _between_commas(value: Any) -> Any:
    if isinstance(value, str):
        return tuple(piece.strip() for piece in value.split(",") if piece.strip())
    return value


def _a_line_each(value: Any) -> Any:
    if isinstance(value, str):
        return tuple(line.strip() for line in value.splitlines() if line.strip())
    return value


Phrases = Annotated[tuple[str, ...], BeforeValidator(_between_commas)]
Patterns = Annotated[tuple[str, ...], BeforeValidator(_a_line_each)]


class Group(Part):
    """Phrases that stand for one thing: children, guns, being left alone."""

    id: Name
    words: Phrases


class GroupLexicon(Part):
    """Every group that a pattern may name."""

    id: Name
    source: Text
    entries: tuple[Group, ...]


class Sign(Part):
    """A sign of possible present danger: how it is heard, and why it matters, in one sentence."""

    id: Name
    why: Text
    heard: Patterns  # weighed by the learned ears
    certain: Patterns = ()  # brings a cue by itself, unless it is over or was refused
    plain: Patterns = ()  # said outright: brings a cue whatever the learned ears make of it
    groups: Phrases


class SafetyLexicon(Part):
    """All the signs, and what is said where none of them has a name for it."""

    id: Name
    source: Text
    general: Text
    entries: tuple[Sign, ...]


class Harmless(Part):
    """Hard words that mean no harm: hidden from the ears, a mark of an end, or an excuse."""

    id: Name
    does: Literal["mask", "settle", "excuse"]
    heard: Patterns


class HarmlessLexicon(Part):
    """Every harmless turn."""

    id: Name
    source: Text
    entries: tuple[Harmless, ...]


class KindSign(Part):
    """How one kind of statement is heard."""

    kind: Kind
    heard: Patterns


class KindLexicon(Part):
    """The signs of every kind."""

    id: Name
    source: Text
    entries: tuple[KindSign, ...]


FAMILY_MODELS: dict[str, type[Part]] = {
    "groups": GroupLexicon,
    "cruel": GroupLexicon,
    "safety": SafetyLexicon,
    "harmless": HarmlessLexicon,
    "kinds": KindLexicon,
}
