"""A second look at a rewording: what nobody would say at a table is not shown."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.language.verbs import from_ing, is_base
from assistant.language.words import FUNCTION_WORDS

LONGEST = 38  # words; a longer sentence is none that anybody says
_LONGEST_QUESTION = 24
_HANGING = re.compile(
    r"\b(?:the|a|an|your|my|their|and|or|but|if|when|while|because|than|very|so|not|too"
    r"|(?<!\bis )(?<!\bwas )(?<!\bare )(?<!\bwere )(?:i|he|she|they|we))[?.]|\b(?:on|of|with|to"
    r"|from) (?:what|whom|where)[?.]|\bletting (?:him|her|them)[?.]"
    r"|\bto (?:do|be|feel) (?:so much|a lot|much) better\b"
    r"|\bdoing (?:that|this) to (?:him|her|them)\b"
)
_WHY = re.compile(r"\b(?:why|how come)\b")
# "What sleep, if any": of what is not counted there is more or less, not some.
# "before the hearing before the trial": plain words that trip over each other.
_TRIPS = re.compile(r"\b(?P<word>before|about|with|for|of) (?:the |your )?\w+ (?P=word)\b")
_SAME_ONE = re.compile(r"\b(?P<word>him|her|them|you) (?:from )?\w+ing (?P=word)\b")
_UNCOUNTED = re.compile(
    r"\b(?:sleep|rest|money|food|work|time|weed|fun|luck|progress|contact), if any\b"
)
_WHEN_TWICE = re.compile(r"\bwhen\b.*\bwhen\b")
_OF_ONE = re.compile(r"\bwhen it comes to an? \w")
_NO_VERB = re.compile(r"\b(?P<stem>[a-z]+?)ing\b")
_SLIPPED = re.compile(
    r"\b(?:you (?:is|was|has|does|am|be)|(?:he|she|it) are|i (?:is|are)|they (?:is|was|has|does)"
    r"|(?:about|with|of|for|from|to) (?:he|she|they|i))\b(?!')"
)
_MANGLED = re.compile(
    r"(?<![\w'’-])(?:[bcdfghjklmnpqrstvwxz]{3,}|(?!(?:br|cl|fl|k|pl|r|s|sl|spr|st|str|sw|th|w"
    r"|wr)ing\b)[bcdfghjklmnpqrstvwxz]+ing|[a-z]*([a-z])\1\1[a-z]*"
    r"|(?![ai]\b)[a-z])(?![\w'’.-])"
)
# Looked for in small letters: to look for both sizes costs three times as much.
_CROOKED = (_WHEN_TWICE, _HANGING, _TRIPS, _UNCOUNTED, _OF_ONE, _SLIPPED, _WHY)
_SPOKEN_OF = {
    "he": "him", "him": "him", "his": "him", "she": "her", "her": "her", "hers": "her",
    "they": "them", "them": "them", "their": "them", "it": "it", "its": "it",
}  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def is_straight(text: str) -> bool:
    """Whether a rewording can be said as it stands: one question, whole, in plain grammar."""
    small = text.lower()
    words = small.split()
    if len(words) > (_LONGEST_QUESTION if text.endswith("?") else LONGEST):
        return False
    if text.count("?") > 1 or any(one == two for one, two in pairwise(words)):
        return False
    if any(look.search(small) for look in _CROOKED):
        return False
    return not (_SAME_ONE.search(text) or _MANGLED.search(text) or _no_verb(text))


def _no_verb(text: str) -> bool:
    """Whether a small word was taken for a verb: "oring", "theing"."""
    return any(
        (found["stem"] in _SMALL or found["stem"] + "e" in _SMALL)
        and not is_base(from_ing(found.group()))
        for found in _NO_VERB.finditer(text)
    )


_SMALL = FUNCTION_WORDS - frozenset(
    "be being do go get have know let like make mean say want off thing down end other think"
    " even sort own out".split()
) - {"so", "th"}  # fmt: skip


def names(question: str) -> bool:
    """Whether a question to somebody names its matter: "How do you know?" calls to account."""
    words = [word.lower().replace("’", "'") for word in _WORD.findall(question)]
    return (
        "you" not in words
        or words.count("do") > 1
        or words[-3:] == ["you", "do", "it"]
        or words[1:4] == ["makes", "you", "say"]
        or any(word not in FUNCTION_WORDS or word in _OF_THE_MIND for word in words)
    )


_OF_THE_MIND = frozenset({"think", "want", "like"})


def hangs(question: str, told: str) -> bool:
    """Whether a question, cut from a stack, speaks of somebody that nobody has named.

    Args:
        question: what is left of the line.
        told: what the person said just before.

    """
    words = [word.lower().split("'")[0] for word in _WORD.findall(question)]
    spoken = {_SPOKEN_OF[word] for word in words if word in _SPOKEN_OF}
    if not spoken or not told.strip():
        return False  # of what was said before, nothing is known
    before = _WORD.findall(told)
    folded = {word.lower().split("'")[0] for word in before}
    known = {_SPOKEN_OF[word] for word in folded if word in _SPOKEN_OF}
    if spoken <= known:
        return False
    return bool(spoken - known - _could_be(before, folded))


def _could_be(before: list[str], folded: set[str]) -> set[str]:
    """Whom the words of the person could be named by: a kin word, a name, a thing."""
    found: set[str] = set()
    if folded & _HE or any(word[0].isupper() for word in before[1:] if len(word) > 1):
        found.add("him")
    if folded & _SHE or any(word[0].isupper() for word in before[1:] if len(word) > 1):
        found.add("her")
    if folded & _EITHER:
        found |= {"him", "her"}
    if folded & _THEY or any(word.endswith("s") and len(word) > 3 for word in folded - _NO_NAMES):
        found.add("them")
    if len(before) > 2:
        found.add("it")
    return found


_NO_NAMES = frozenset(
    """this was has does always yes his hers its yours ours miss guess nights days weeks months
    years hours times weekdays weekends mornings evenings minutes doubles sometimes""".split()
)
_HE = frozenset(
    """dad daddy father husband boyfriend son brother uncle grandpa papaw boy man guy stepdad ex
    nephew grandson""".split()
)
_SHE = frozenset(
    """mom mama mother wife girlfriend daughter sister aunt grandma mamaw girl woman lady stepmom
    nana ex niece granddaughter""".split()
)
_EITHER = frozenset(
    """baby cousin teacher judge doctor nurse counselor therapist worker landlord lawyer boss
    neighbor friend sponsor oldest youngest teenager toddler sitter""".split()
)
_THEY = frozenset(
    """kids children people folks police school court hospital state family everybody they office
    twins landlord company house""".split()
)
