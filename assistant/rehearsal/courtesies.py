"""Which lines are mere courtesy: a hello, a thank-you, a nod. They ask nothing and open nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from assistant.language.words import FUNCTION_WORDS, stem
from assistant.meeting.nouns import Heard
from assistant.rehearsal.people import Household

Courtesy = Literal["greeting", "small_talk", "thanks", "encourager"]
_SAID_BACK = {"simple_reflection", "complex_reflection", "summary", "affirmation", "autonomy"}
_ASKED = {"open_question", "closed_question", "permission"}
_SUBJECTS = {"concern", "priority", "vision", "strength", "support", "need", "idea", "safety"}
_SHORT = 4  # words of a hello or a thank-you, whatever else was heard in it
_COURTEOUS = frozenset({"", "greeting", "how_are_you", "thanks", "encourager"})
_BEFORE = frozenset("so and well but um oh now then".split())
_BEFORE_IT = 1  # words that may stand before "How are you", and after it
_NOD = "mm mhm hm hmm uh huh wow alright yep sense sure hello hi hey thank thanks"
_NODS = frozenset(stem(word) for word in _NOD.split())


def courtesy_of(
    household: Household,
    tokens: Sequence[str],
    found: Sequence[tuple[str, int, int]],
    heard: Heard,
    *,
    early: bool,
    asks: bool,
    harsh: bool,
) -> Courtesy | None:
    """Which courtesy a line is, if it is nothing else.

    Args:
        household: the family.
        tokens: the line's words, folded.
        found: the turns of phrase in it.
        heard: what the coach heard in it.
        early: whether the talk has only begun: then "How are you" greets; later on it asks.
        asks: whether it puts a question.
        harsh: whether it accuses or threatens: that is never a courtesy.

    """
    if not tokens and not asks:
        return "encourager"  # silence
    if early and _asks_how_they_are(tokens, found):
        return "greeting"
    if "small_talk" in {group for group, _, _ in found} and _is_small(household, tokens, found):
        return "small_talk"
    if heard.nudges or harsh:
        return None
    acts, groups = set(heard.acts), {group for group, _, _ in found}
    if "kind_words" in groups or (asks and groups & _SUBJECTS):
        return None
    begin_it = _that_begin(household, tokens, found)
    courteous = {
        at for group, first, end in found if group in _COURTEOUS for at in range(first, end)
    }
    little = all(at in courteous or _says_little(household, one) for at, one in enumerate(tokens))
    short = little and len(tokens) <= _SHORT
    if acts <= {"other", "information"} or short:
        if "greeting" in begin_it and (early or "thanks" not in begin_it):
            return "greeting"
        if "thanks" in begin_it:
            return "thanks"
    nods = "encourager" in begin_it and little and (short or not acts & (_SAID_BACK | _ASKED))
    return "encourager" if nods else None


def _that_begin(
    household: Household, tokens: Sequence[str], found: Sequence[tuple[str, int, int]]
) -> frozenset[str]:
    """The courtesies with which a line begins, others and names before them left aside.

    Further in, "sorry" and "good" are words like any: "Nobody ever said sorry to you".
    """
    begins, begin_it = {0}, set()
    before = [
        ("", at, at + 1)
        for at, token in enumerate(tokens)
        if token in household.called_by or token in _BEFORE
    ]
    for group, first, end in sorted([*found, *before], key=lambda one: one[1:]):
        if first in begins and group in _COURTEOUS:
            begins.add(end)
            begin_it.add(group)
    return frozenset(begin_it)


def _is_small(
    household: Household, tokens: Sequence[str], found: Sequence[tuple[str, int, int]]
) -> bool:
    """Whether the weather, or the like, is all that a line is about."""
    if any(group in _SUBJECTS for group, _, _ in found):
        return False
    talked = {
        at for group, first, end in found if group == "small_talk" for at in range(first, end)
    }
    rest = [token for at, token in enumerate(tokens) if at not in talked]
    return sum(not _says_little(household, token) for token in rest) <= _BEFORE_IT


def _says_little(household: Household, token: str) -> bool:
    if token in FUNCTION_WORDS or token in household.called_by:
        return True
    return stem(token) in household.common or stem(token) in _NODS


def _asks_how_they_are(tokens: Sequence[str], found: Sequence[tuple[str, int, int]]) -> bool:
    """Whether "How are you" is all that a line says."""
    ends = [end for group, first, end in found if group == "how_are_you" and first <= _BEFORE_IT]
    return bool(ends) and len(tokens) <= max(ends) + _BEFORE_IT
