"""Who will do what is said: the one who speaks, or somebody whom the words name."""

from __future__ import annotations

import re

_WILL = (
    r"(?:['’]ll|['’]s\s+(?:going\s+to|gonna)"
    r"|\s+(?:will|can|could|would|should|wants\s+to|(?:is\s+|are\s+)?(?:going\s+to|gonna)))\b"
)
_BEFORE = r"(?:(?:and|so|well|ok|okay|then|maybe|or|i\s+think|i\s+guess|i\s+know)[\s,]+){0,3}"
_HEAD = re.compile(
    rf"\W*{_BEFORE}(?P<head>[^\W\d_][\w.'’-]*?(?:\s+[^\W\d_][\w.'’-]*?){{0,3}}){_WILL}",
    re.IGNORECASE,
)
_ONESELF = frozenset({"i", "we", "us", "me", "both of us", "we both", "we all"})
_SOMEBODY = frozenset({"he", "she", "they", "somebody", "someone", "you", "y'all", "yall"})
_THINGS = frozenset({"that", "this", "it", "there", "what", "who", "which", "nobody", "things"})


def doer_in(text: str) -> str | None:
    """Who is named at the head of what was said: "Misty" in "Misty will do supper".

    None where nobody else is: the speaker, a thing, or a "she" that says no name.
    """
    head = _head(text)
    return None if head is None or head.casefold() in _ONESELF | _SOMEBODY | _THINGS else head


def nobody_named(text: str) -> bool:
    """Whether it is somebody else's to do, and not said whose: "she'll call me"."""
    head = _head(text)
    return head is not None and head.casefold().replace("’", "'") in _SOMEBODY


def _head(text: str) -> str | None:
    found = _HEAD.match(text)
    return " ".join(found["head"].split()) if found else None
