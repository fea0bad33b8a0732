"""A shape fitted to what was just told: what the person has said already is not asked again."""

from __future__ import annotations

import re

from assistant.coach.question_shapes import Shaped
from assistant.coach.told import (
    done_by_me,
    happened_once,
    happens_often,
    is_over,
    of_a_loss,
    of_faith,
    placed_by_me,
)

_CHILDREN = re.compile(
    r"\b(?:kids?|children|baby|babies|girls?|boys?|sons?|daughters?|twins|oldest|youngest|toddler"
    r"|grandkids|little (?:one|ones|man|girl|boy))\b",
    re.IGNORECASE,
)
# A habit of one's own: it works out for nobody, but does something for them.
_WHAT_I_DO = re.compile(
    r"^(?:well,? )?(?:i|when (?:i|he|she|they|it)\b.*\bi) (?:just |usually "
    r"|always )*(?:go|sit|take|do"
    r"|walk|count|pray|draw|write|chop|turn|put|listen|sing|clean|read|run|work|call|smoke|keep)\b",
    re.IGNORECASE,
)
_SLEEPS = re.compile(r"\b(?:sleep\w*|slept|bed|beds|couch|mattress|room)\b", re.IGNORECASE)
_THAT = frozenset({"it", "that", "this"})
_ONES = frozenset({"him", "her", "them"})


def fitted(shaped: Shaped, previous: str) -> Shaped | None:
    """The shape that asks for the same after what was told, or None where none does."""
    gaps = shaped.gaps
    if shaped.shape in ("works_that", "works", "difference"):
        return _of_what_holds(shaped, previous)
    mine = placed_by_me(previous) or re.match(r"(?:well,? )?(?:i|we)\b", previous, re.IGNORECASE)
    if shaped.shape == "behind_that" and gaps and mine:
        return None  # they themselves are behind it
    if shaped.shape == "sleeps_where" and _SLEEPS.search(previous):
        return Shaped("works_that")
    if shaped.shape == "why_hard" and happened_once(previous) and not happens_often(previous):
        return Shaped("why_not", gaps)
    if shaped.shape == "why_blamed" and previous.strip() and not happened_once(previous):
        return _without_a_time(previous)
    if shaped.shape == "be_how" and not gaps["tail"] and gaps["subject"].lower() in _THAT:
        return Shaped("be_how", {**gaps, "tail": " for you"})
    if shaped.shape == "feel_about":
        return _of_people(shaped, previous)
    two = gaps.get("who", gaps.get("subject", ""))
    if shaped.shape == "between" and two in ("you two", "you all") and gaps["rest"] in _ONES:
        return Shaped("between_them", {"rest": two})
    return shaped


def _without_a_time(previous: str) -> Shaped | None:
    """What is asked after a reproach, where no "then" was told of."""
    return Shaped("went_into") if is_over(previous) and done_by_me(previous) else None


def _of_what_holds(shaped: Shaped, previous: str) -> Shaped:
    """Prayer, and what is done in grief, does not work out or fail to."""
    subject = shaped.gaps.get("subject", "")
    if of_a_loss(previous):
        return Shaped("been_for_you")
    if of_faith(f"{previous} {subject}"):
        return Shaped("brings")
    if subject.lower() in _THAT | {""} and _WHAT_I_DO.match(previous):
        return Shaped("does_for_you")
    return shaped


def _of_people(shaped: Shaped, previous: str) -> Shaped | None:
    """How somebody feels about their own children, or about each other, is not asked so."""
    subject, rest = shaped.gaps["subject"].lower(), shaped.gaps["rest"].lower()
    if rest.startswith(("what ", "how ")):
        return None
    if rest == "each other":
        couple = subject if subject.startswith("you") else "them"
        return Shaped("between_them", {"rest": couple})
    own = rest in _ONES and _CHILDREN.search(previous)
    if subject in ("you", "you two", "y'all") and (
        own or re.fullmatch(rf"(?:your|the) (?:\w+ )?{_CHILDREN.pattern}", rest, re.IGNORECASE)
    ):
        return None
    return shaped
