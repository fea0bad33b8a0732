"""The words and turns of phrase that every family goes by, made once for one content."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.content import Content
from assistant.language.phrases import ListedPhrases, Phrases
from assistant.language.words import content_stems, folded_words

_GROUPS = (
    "general",
    "feelings",
    "safety",
    "no_chance",
    "more_of_it",
    "forceful",
    "clarify",
    "how_it_was",
    "leaves_open",
    "come_back",
    "everybody",
    "about_us",
    "greeting",
    "how_are_you",
    "small_talk",
    "thanks",
    "encourager",
    "asking",
)
_WHOLE = ("leaves_open", "if_safe", "no_safety")
_OF_TONE = (
    "harsh",
    "softened",
    "leads_in",
    "warning",
    "warning_if",
    "denied",
    "not_ours",
    "at_ease",
    "assures",
    "kind_words",
    "blaming",
    "names_failing",
    "no_advice",
)
TITLES = frozenset({"mr", "ms", "mrs", "miss", "dr", "doña", "don", "sr", "sra"})
END = "endofsentence"  # stands where a sentence ends; the patterns write a point
_POINT = re.compile(r"(?<!\w)\.")
_HAVE = re.compile(r"\b(must|should|could|would|might)'ve\b")


@lru_cache(maxsize=4)
def turns_of_phrase(content: Content) -> Phrases[str]:
    """The patterns of the rules of trust, each with its group or the kind that it asks for."""
    rules = content.trust
    listed = [(pattern, group) for group in _GROUPS for pattern in getattr(rules, group)]
    listed += [(pattern, one.kind) for one in rules.asks_for for pattern in one.patterns]
    return Phrases(listed)


@lru_cache(maxsize=4)
def whole_phrases(content: Content) -> Phrases[str]:
    """The patterns that are looked for within one sentence, each with its group."""
    listed = [(pattern, group) for group in _WHOLE for pattern in getattr(content.trust, group)]
    listed += [(pattern, group) for group in _OF_TONE for pattern in getattr(content.tone, group)]
    written = ((_POINT.sub(END, spelled_out(pattern)), group) for pattern, group in listed)
    return ListedPhrases(written, content.tone.words)


def spelled_out(text: str) -> str:
    """The text with "must've" as "must have": both are one turn of phrase."""
    return _HAVE.sub(r"\1 have", text)


@lru_cache(maxsize=4)
def others_feelings(content: Content) -> Phrases[str]:
    """How one asks what somebody else feels."""
    return Phrases([(one, "somebody") for one in content.trust.others_feelings])


@lru_cache(maxsize=4)
def names_elsewhere(content: Content) -> frozenset[str]:
    """The names, folded, of everybody in any simulated family."""
    families = content.families.values()
    named = [
        name for family in families for one in family.members for name in (one.name, *one.also)
    ]
    named += [one.name for family in families for one in family.others]
    words = (word for name in named if name[:1].isupper() for word in folded_words(name))
    return frozenset(words) - TITLES


@lru_cache(maxsize=4)
def everyday(content: Content) -> frozenset[str]:
    """Stems of every word that stands in the content: of what talk like this is made.

    Made only when a question holds a word that the family has never used; of what was read when
    the rehearsal was opened, so that no file has to be there still, or to be what it was.
    """
    return frozenset(one for text in content.texts() for one in content_stems(text))
