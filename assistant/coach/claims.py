"""A statement put as the only answer: after "whether" it is theirs to judge."""

from __future__ import annotations

import re

from assistant.coach.question_shapes import Shaped
from assistant.language.verbs import is_ing

_AUX = frozenset("is are was were can could will would should might must ought".split())
_SHORT_AUX = re.compile(r"^(?:it|he|she|they|that|there|we)'(?:s|re|d|ll)$", re.IGNORECASE)
_UNSAID = {"isn't": "is", "aren't": "are", "wasn't": "was", "weren't": "were", "can't": "can",
           "couldn't": "could", "won't": "will", "wouldn't": "would", "shouldn't": "should",
           "cannot": "can"}  # fmt: skip


def claimed(claim: str) -> Shaped | None:
    """A statement put as the only answer: whether it holds is theirs to say."""
    words = claim.split()
    if re.match(r"(?:that|it|he|she|this) [a-z]+[^s\W]s\b", claim, re.IGNORECASE):
        return whether(claim)
    for at, word in enumerate(words[:9]):
        folded = word.lower()
        if folded in _UNSAID or folded in _AUX or (at == 0 and _SHORT_AUX.match(folded)):
            if at == 0 and not _SHORT_AUX.match(folded):
                return None
            words[at] = _UNSAID.get(folded, word)
            if words[at + 1 : at + 2] == ["not"]:
                del words[at + 1]
            elif words[at + 1 : at + 2] == ["never"]:
                words[at + 1] = "ever"
            return whether(" ".join(words)) if at + 1 < len(words) else None
    return None


def whether(claim: str) -> Shaped | None:
    """Put a whole statement after "whether"; None for one of the worker or of nobody."""
    first = claim.split()[0].lower()
    if is_ing(first):
        return None
    if first in ("i", "i'm", "i'll", "nobody", "we") or len(claim.split()) < 4:
        return None
    plain_start = claim[0].lower() + claim[1:] if first in _LOWERED else claim
    return Shaped("whether", {"rest": plain_start})


_LOWERED = frozenset(
    """a an the your his her their he she it they that this those these there he's she's it's
    they're that's you you'd you'll there's most all any every some kids children we""".split()
)
