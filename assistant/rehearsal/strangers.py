"""When a line calls somebody by a name that nobody in this family has."""

from __future__ import annotations

import re

from assistant.language.words import FUNCTION_WORDS, folded, folded_words, repaired, stem
from assistant.rehearsal.people import OF_YOU, Household
from assistant.rehearsal.vocabulary import names_elsewhere

# "Kayla: …", "Kayla, …", "Mr. Hutchins, …"
_FIRST = re.compile(
    r"\s*(?P<title>(?:Mrs?|Ms|Miss|Dr)\.?\s+)?(?P<name>[A-Z][a-z'’\-]+)(?P<sign>:(?!//)|,)\s+(?P<rest>\S.*)",
    re.DOTALL,
)
_LAST = re.compile(r".*\S,\s+(?P<name>[A-Z][a-z'’\-]+)\s*[.?!]*\s*", re.DOTALL)
_ADVERB = re.compile(r".{3,}(?:ally|ably|ibly|tely|ntly|gly|dly|usly|vely|ully)")


def called_nobody_here(household: Household, text: str) -> str | None:
    """The name by which a line calls somebody who is none of this family; None where it does not.

    A name is one that somebody bears in another family, or a word that no talk here is about,
    where it stands as a name does.
    """
    last = _LAST.fullmatch(text)
    # "I'm your worker, Pat." calls nobody.
    if last is not None and "?" in text and _is_elsewhere(household, last["name"]):
        return last["name"]
    first = _FIRST.match(text)
    if first is None or _is_here(household, first["name"]):
        return None
    typed = f"{first['title'] or ''}{first['name']}"
    titled = first["title"] and stem(folded(first["name"])) not in household.known
    if titled or _is_elsewhere(household, first["name"]):
        return typed
    return typed if _stands_as_a_name(household, first) else None


def _is_here(household: Household, name: str) -> bool:
    word = folded(name)
    return word in household.others or word in household.called_by or word in household.gender_of


def _is_elsewhere(household: Household, name: str) -> bool:
    return not _is_here(household, name) and folded(name) in names_elsewhere(household.content)


def _stands_as_a_name(household: Household, first: re.Match[str]) -> bool:
    """Whether a word that is found nowhere else is spoken to: "Jessica, do you", "Jessica: …"."""
    word = folded(first["name"])
    if word in FUNCTION_WORDS or word in household.rules.no_call.split() or _ADVERB.fullmatch(word):
        return False
    if not household.foreign([stem(word)]):
        return False
    rest = [repaired(one) for one in folded_words(first["rest"])]
    speaks_to = bool(rest) and rest[0] in household.rules.after_a_call.split()
    return first["sign"] == ":" or (speaks_to and not OF_YOU.isdisjoint(rest))
