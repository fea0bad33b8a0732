"""The family's lexicons ready for look-up: groups, signs of danger, harmless turns, kinds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from assistant.coach.patterns import Patterns
from assistant.coach.tagging import Groups
from assistant.content import load_content
from assistant.places import laid_over

if TYPE_CHECKING:
    from assistant.content import Content
    from assistant.content.family_lexicon import (
        GroupLexicon,
        HarmlessLexicon,
        KindLexicon,
        SafetyLexicon,
    )


@dataclass(frozen=True, slots=True)
class Listened:
    """What a pattern stands for: a sign of danger, a harmless turn, or a kind."""

    of: Literal["sign", "certain", "plain", "mask", "settle", "excuse", "kind"]
    id: str


@dataclass(frozen=True)
class FamilyLexicons:
    """Everything of ``prompts/<language>/lexicon/`` that a family's statement is heard with."""

    groups: Groups
    all: Patterns[Listened]
    signs: Patterns[Listened]  # the signs of danger alone
    why: Mapping[str, str]  # by the sign's id
    speaks_for: Mapping[str, str]  # a group's name to the sign that it speaks for
    general: str


def family_lexicons_of(content: Content) -> FamilyLexicons:
    """Make the lexicons of some content ready."""
    groups = cast("GroupLexicon", content.lexicon["groups"])
    safety = cast("SafetyLexicon", content.lexicon["safety"])
    harmless = cast("HarmlessLexicon", content.lexicon["harmless"]).entries
    kinds = cast("KindLexicon", content.lexicon["kinds"]).entries
    speaks_for: dict[str, str] = {}
    for sign in safety.entries:
        for group in sign.groups:
            speaks_for.setdefault(group, sign.id)
    signs = [(text, Listened("sign", sign.id)) for sign in safety.entries for text in sign.heard]
    signs += [
        (text, Listened("certain", sign.id)) for sign in safety.entries for text in sign.certain
    ]
    signs += [(text, Listened("plain", sign.id)) for sign in safety.entries for text in sign.plain]
    others = [(text, Listened(e.does, e.id)) for e in harmless for text in e.heard]
    others += [(text, Listened("kind", kind.kind)) for kind in kinds for text in kind.heard]
    return FamilyLexicons(
        groups=Groups({group.id: group.words for group in groups.entries}),
        all=Patterns([*signs, *others]),
        signs=Patterns(signs),
        why={sign.id: sign.why for sign in safety.entries},
        speaks_for=speaks_for,
        general=safety.general,
    )


def shipped() -> FamilyLexicons:
    """The lexicons that shipped."""
    return lexicons_over(())


def in_use() -> FamilyLexicons:
    """The lexicons that shipped, with the user's own laid over them."""
    return lexicons_over(laid_over())


@lru_cache(maxsize=2)
def lexicons_over(folders: tuple[Path, ...]) -> FamilyLexicons:
    """The lexicons with these folders laid over what shipped."""
    return family_lexicons_of(load_content(overlays=folders))
