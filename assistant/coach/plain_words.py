"""A line with the agency's language put into plain words, where its grammar survives that."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from assistant.coach.context import NO_CONTEXT
from assistant.coach.faults import Fault
from assistant.coach.lexicons import lexicons_over
from assistant.coach.reading import read
from assistant.coach.subjects import plain_text
from assistant.content import load_content
from assistant.language.verbs import base, capitalized, is_base, is_ing, is_past
from assistant.language.words import FUNCTION_WORDS
from assistant.places import laid_over

if TYPE_CHECKING:
    from assistant.content.worker_lexicon import RewordingLexicon, Swap

_MOST = 3  # a line of more terms than these wants to be thought out anew
_LONG = 5  # words
_WORDS = re.compile(r"[a-z]{9,}")
_SAID_AT_HOME = frozenset(
    """conference temporary emergency community medication children parenting intensive
    resources biological education educational independent reasonable
    relatives milestones recommendations recommended""".split()
)
_ARTICLES = frozenset("the a an".split())
_WHOSE = frozenset("your his her their my our its".split())
_COUNTED = frozenset(
    """this that these those any some no each every which what more other another two three four
    five six many several all most enough such""".split()
)
_BETWEEN = frozenset(
    """next last first second new other own good monthly weekly random final initial early written
    same current full signed negative clean positive only strong great solid whole real
    approved licensed possible potential""".split()
)
_ASKS = re.compile(
    r"(?:so |and |okay |but )?(?:what|how|who|where|when|why|do|does|did|is|are|was|were|has|have"
    r"|can|could|will|would)\b",
    re.IGNORECASE,
)
_BE = re.compile(r"\b(?:was|were|is|are|been|be|got|not)\s+$", re.IGNORECASE)
_TURNED = re.compile(r"\b(?:would|will|does|did|do|can|could|should)\s+$", re.IGNORECASE)
_CAPITALS = re.compile(r"\b[A-Z]{2,}s?\b|\b[A-Z]+-?\d+\b")
_WORD_BEFORE = re.compile(r"([^\W_][\w'’-]*)\s+$")
_WORD_AFTER = re.compile(r"\s+([^\W_][\w'’-]*)")


def in_plain_words(text: str) -> str | None:
    """The line with plain words for its terms, or None where they would not fit its grammar."""
    return _in_plain_words(text, laid_over())


@lru_cache(maxsize=4)  # asked of a line anew where it gets a stem that names its matter
def _in_plain_words(text: str, folders: tuple[Path, ...]) -> str | None:
    lexicons = lexicons_over(folders)
    text = re.sub(r"\bi\b(?!\.)", "I", plain_text(text))
    found = read(text, "", NO_CONTEXT, lexicons).faults["jargon"]
    if not found or len(found) > _MOST:
        return None
    if len(found) > 1 and any(_is_long(fault) for fault in found):
        return None  # twice put at length nobody would follow it
    done, at = "", 0
    for fault in found:
        swap = _swaps().get(fault.words.lower())
        put = swap and _put(swap, fault, done + text[at : fault.start], text[fault.end :])
        if not put:
            return None
        done, at = put, fault.end
    better = capitalized((done + text[at:]).strip())
    better = re.sub(r"\bWhat are the people\b", "Who are the people", better)
    better += "." if better[-1].isalnum() and not _ASKS.match(better) else ""
    left = [word for word in _CAPITALS.findall(better) if word not in lexicons.known]
    left = left or [word for word in _WORDS.findall(better.lower()) if word in _of_the_office()]
    return None if left or read(better, "", NO_CONTEXT, lexicons).faults["jargon"] else better


@lru_cache(maxsize=2)
def _of_the_office_over(folders: tuple[Path, ...]) -> frozenset[str]:
    swaps = _swaps_over(folders)
    plain = {word for swap in swaps.values() for word in f"{swap.say} {swap.many or ''}".split()}
    named = {word for term in swaps for word in _WORDS.findall(term)}
    return frozenset(named - {word.lower() for word in plain} - _SAID_AT_HOME)


def _of_the_office() -> frozenset[str]:
    """Long words of the terms that no plain words hold: "concurrent" stays agency language."""
    return _of_the_office_over(laid_over())


def _needs_more(swap: Swap, before: str, after: str) -> bool:
    """Whether what stands around a term gives it another grammar: "we substantiated for …"."""
    if swap.say.endswith("found to be true"):
        return not _BE.search(before)
    return swap.sort == "several" and after.startswith(" of ")


def _is_long(fault: Fault) -> bool:
    swap = _swaps().get(fault.words.lower())
    return swap is not None and len(swap.say.split()) > _LONG


def _put(swap: Swap, fault: Fault, before: str, after: str) -> str | None:
    """The line up to a term and with its plain words, or None where they do not fit there."""
    around = (before + " " + after).lower()
    if after.startswith(("-", "'s", "’s", "/")) or before.endswith(("-", "/", "(")):
        return None
    if any(re.search(rf"\b{word}", around) for word in swap.unless):
        return None
    stands = _WORD_BEFORE.search(before)
    if before.lower().endswith("what ") and re.match(r" (?:is|are|means?|meant)\b", after):
        return None  # asks for the word itself
    if re.search(r"\b(?:do|doing|does|did|done) (?:(?:an?|the) )?$", before, re.IGNORECASE):
        return None
    if _needs_more(swap, before, after):
        return None
    if swap.sort == "word":
        named = stands and stands[1].lower() in _ARTICLES | _WHOSE | _COUNTED
        fits = swap.say.endswith(" of") or (_ends_here(after) and not named)
        return before + swap.say if fits else None
    turned = _TURNED.search(before) and (verb := _WORD_AFTER.match(after)) and is_base(verb[1])
    if not (swap.adjunct or turned or _ends_here(after)):
        return None
    if swap.say.endswith(" on") and after.startswith(" for "):
        return None
    said = swap.many if swap.many and _is_many(fault.words) else swap.say
    several = said == swap.many or swap.sort == "several"
    if before.rstrip().lower().endswith(said.split()[0].lower()):
        return None
    return _with_article(before, swap, said, several=several)


def _with_article(before: str, swap: Swap, said: str, *, several: bool) -> str | None:
    stands = _WORD_BEFORE.search(before)
    word = stands[1].lower() if stands else ""
    if word in _BETWEEN and stands:
        further = _WORD_BEFORE.search(before[: stands.start()])
        known = further and further[1].lower() in _ARTICLES | _WHOSE | _COUNTED
        fits = known and swap.sort != "bare"
        owned = swap.own and further and further[1].lower() not in _ARTICLES
        return before + said if fits and not owned else None
    if stands and (word in _ARTICLES or (word in _WHOSE and (swap.own or swap.sort == "bare"))):
        return _instead_of(before[: stands.start()], word, swap, said, several=several)
    if word in _WHOSE | _COUNTED or word.endswith(("'s", "s'")):
        return before + said if swap.sort != "bare" and not (swap.own and "'s" in word) else None
    if word and not (word in FUNCTION_WORDS or is_base(word) or is_past(word) or is_ing(word)):
        return None
    if swap.sort == "bare" or (several and not swap.own):
        return before + said
    return before + _article(swap.takes or "the", said) + said


def _instead_of(before: str, word: str, swap: Swap, said: str, *, several: bool) -> str | None:
    """The plain words in the place of "your …" or "the …"."""
    if swap.sort == "bare":
        named = word in ("a", "an") and is_ing(said.split()[0])
        return None if named else before + said
    if word in _WHOSE or swap.own:
        return before + "the " + said
    if several and word != "the":
        return before + said
    return before + _article(word if word == "the" else "a", said) + said


def _article(article: str, said: str) -> str:
    return "an " if article == "a" and said[0] in "aeiou" else f"{article} "


def _ends_here(after: str) -> bool:
    """Whether no further name follows, to which the term would belong: "the GAL report"."""
    following = _WORD_AFTER.match(after)
    if not following:
        return not re.match(r"[^\W_]", after)
    word = following[1].lower()
    return (
        word in FUNCTION_WORDS
        or is_past(word)
        or word.endswith(("ly", "ed"))
        or word in ("yet", "today", "tomorrow", "before", "next", "came", "comes", "goes", "went")
        or (word.endswith("s") and is_base(base(word[:-1])))
        or word.endswith("day")
    )


def _is_many(term: str) -> bool:
    return term.endswith("s") and not term.endswith(("ss", "UDS", "uds", "DCBS"))


def _swaps() -> Mapping[str, Swap]:
    return _swaps_over(laid_over())


@lru_cache(maxsize=2)
def _swaps_over(folders: tuple[Path, ...]) -> Mapping[str, Swap]:
    lexicon = cast("RewordingLexicon", load_content(overlays=folders).lexicon["rewordings"])
    return {term.lower(): swap for swap in lexicon.swaps for term in swap.terms}
