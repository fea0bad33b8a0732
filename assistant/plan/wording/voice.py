"""Whose words an objective is in, and which of them blame, label or shut out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.language.echo import echo_of_stems
from assistant.language.words import content_stems
from assistant.plan.wording.draft import Draft, Heard
from assistant.plan.wording.lexicon import WordingLexicon

Words = tuple[int, int]
_CAPITALS = re.compile(r"[A-Z]{2,6}s?")
# How much more of the agency's than of the family's makes it plain; found on the training lines.
_PLAINLY_OURS = 1.0
PLAINLY = 2.0  # the weight from which a word is nobody's but the agency's
_WARNED = 14  # words between what is warned of and "or"
_ECHOED = 0.34  # a third of the draft's matter was said before, or three of its words
_ECHOED_WORDS = 4


@dataclass(frozen=True, slots=True)
class PlainFound:
    """Words to replace, with what to say in their place."""

    first: int
    last: int
    plain: str


def blame(draft: Draft) -> Words | None:
    """Find what asks the family to obey or to own a fault."""
    found = [one for one in draft.cues("blame") if draft.plainly(one) and draft.joined(one)]
    return draft.widest(found) or _threat(draft)


def _threat(draft: Draft) -> Words | None:
    """Find what would be taken away ("or visits will be suspended")."""
    warnings = draft.firsts("threat_if")
    for one in draft.cues("threat_then"):
        near = range(max(0, one.first - _WARNED), one.first)
        warned = next((at for at in near if at in warnings), None)
        if warned is None or not draft.plainly(one):
            continue
        if draft.tokens[warned].sentence == draft.tokens[one.first].sentence:
            return warned, one.last
    return None


def label(draft: Draft) -> PlainFound | None:
    """Find what names a person by a failing."""
    return _plain(draft, "labels")


def jargon(draft: Draft, lexicon: WordingLexicon) -> PlainFound | None:
    """Find the agency's and the clinic's language, acronyms too."""
    found = _plain(draft, "jargon")
    if found:
        return found
    tokens = draft.tokens
    if sum(token.typed.isupper() for token in tokens) > len(tokens) / 2:
        return None
    for at, token in enumerate(tokens):
        if token.quoted or not _CAPITALS.fullmatch(token.typed):
            continue
        bare = token.typed.rstrip("s")
        plain = lexicon.acronyms.get(bare) or lexicon.acronyms.get(token.typed)
        if bare not in lexicon.known and (plain or _no_word(bare)):
            return PlainFound(at, at + 1, plain or lexicon.notes["in_full"])
    return None


def _plain(draft: Draft, listed: str) -> PlainFound | None:
    found = [one for one in draft.of(listed) if draft.plainly(one) and draft.joined(one)]
    at = draft.widest(found)
    return PlainFound(*at, found[0].what.name) if at else None


def _no_word(capitals: str) -> bool:
    return len(capitals) >= 3 and not re.search("[AEIOUY]", capitals)


def agency_words(
    draft: Draft, said: Sequence[str], names: int, found: Sequence[str]
) -> Words | None:
    """Find the agency's words where nothing of the family's is in the draft; None where it is.

    With ``said``, what the family said decides: enough of it taken up makes the draft theirs.
    """
    if said and _echoes(draft, said):
        return None
    spoken = _heard(draft, "family")
    agency = _heard(draft, "agency")
    theirs = sum(one.what.weight for one in spoken) + 3.0 * len(draft.quotes) + 0.5 * names
    ours = sum(one.what.weight for one in agency) + 1.0 * len(found)
    short = 1.5 if len(draft.tokens) < 13 else 0.0
    if ours + short - theirs <= _PLAINLY_OURS or (not agency and not short):
        return None
    plainest = max(agency, key=lambda one: one.what.weight, default=None)
    if plainest is not None and plainest.what.weight >= PLAINLY:
        return plainest.first, plainest.last
    return 0, len(draft.tokens)


def _heard(draft: Draft, voice: str) -> list[Heard]:
    """What was heard of one voice, each word once."""
    kept: list[Heard] = []
    for one in sorted(draft.heard.get(("voice", voice), ()), key=lambda h: (h.first, -h.last)):
        quoted = draft.tokens[one.first].quoted
        if not quoted and (not kept or one.first >= kept[-1].last):
            kept.append(one)
    return kept


def _echoes(draft: Draft, said: Sequence[str]) -> bool:
    mine = content_stems(draft.text)
    found = echo_of_stems(mine, content_stems(" ".join(said)))
    return found.share >= _ECHOED or len(found.stems) >= _ECHOED_WORDS
