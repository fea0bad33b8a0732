"""A line with the agency's language put into plain words, where its grammar survives that."""

from __future__ import annotations

import re

from assistant.coach.context import NO_CONTEXT
from assistant.coach.faults import Fault
from assistant.coach.lexicons import in_use
from assistant.coach.reading import read
from assistant.language.verbs import capitalized
from assistant.language.words import FUNCTION_WORDS

_MOST = 2  # a line of more terms than these wants to be thought out anew
# Hints for the worker who writes, and what is no name of a thing: none can stand in a sentence.
_HINT = re.compile(
    r",| and | or |(?:\S+ ){5}"
    r"|^(?:I|would|say|talk|the person|the same|thoughts|learning|living|working)\b"
)
_HAS_ITS_OWN = re.compile(r"^(?:the|an?|your|my|our|what|where|how|people|papers)\b")
_DETERMINER = re.compile(r"\b(?:the|an?|your|his|her|their|my|our|this|that)\s+$", re.IGNORECASE)
_CAPITALS = re.compile(r"\b[A-Z]{2,}s?\b|\b[A-Z]+-?\d+\b")


def in_plain_words(text: str) -> str | None:
    """The line with plain words for its terms, or None where they would not fit its grammar."""
    lexicons = in_use()
    found = read(text, "", NO_CONTEXT, lexicons).faults["jargon"]
    if not found or len(found) > _MOST or not all(_fits(text, fault) for fault in found):
        return None
    done, at = [], 0
    for fault in found:
        before, plain = text[at : fault.start], fault.plain or ""
        if _HAS_ITS_OWN.match(plain):
            before = _DETERMINER.sub("", before)
        elif re.search(r"\ban? $", before, re.IGNORECASE):
            before = re.sub(r"(?i)\ban? $", "an " if plain[0] in "aeiou" else "a ", before)
        done += [before, plain]
        at = fault.end
    better = capitalized("".join([*done, text[at:]]).strip())
    left = [word for word in _CAPITALS.findall(better) if word not in lexicons.known]
    return None if left or read(better, "", NO_CONTEXT, lexicons).faults["jargon"] else better


def _fits(text: str, fault: Fault) -> bool:
    """Whether a term is the whole name of a thing here: small words or nothing on both sides."""
    if not fault.plain or _HINT.search(fault.plain):
        return False
    before = re.search(r"([^\W_][\w'’-]*)\s+$", text[: fault.start])
    after = re.match(r"(?:'s)?(\s+([^\W_][\w'’-]*)|-)", text[fault.end :])
    if text[fault.end : fault.end + 2] in ("'s", "’s", "s ", "s."):
        return False
    ahead = before is None or before.group(1).lower() in FUNCTION_WORDS
    behind = after is None or (after.group(2) or "").lower() in FUNCTION_WORDS
    return ahead and behind
