"""Whether the words after a day, its hour and its place, name another day."""

from __future__ import annotations

import re
from datetime import date

from assistant.plan.dates import read_day
from assistant.plan.hours import plainly
from assistant.plan.months import MONTHS

_LONGEST_DAY = 4  # words
_SHORTEST_NAME = 4  # letters: "Jan" and "Sun", "June" and "May" are people as well
_LOOKED_THROUGH = 40  # words
_ANOTHER = re.compile(
    r"\b(?:weeks?|months?)\b|\b(?:this|that|next|another|other|following) (?:one|time)\b"
    r"|\b(?:next|last)$|\bnext[,;]|\b(?:day|weekend) (?:after|before|following)\b"
    r"|\bin (?:\d+|two|three|four|five|six|seven|eight|nine|ten) days\b"
)
# A month's name is a person's or a verb too, but not beside a number, after "in", or all alone.
_NAMES = "|".join(MONTHS)
_NO_VERBS = "|".join(one for one in MONTHS if one not in ("may", "march"))
_IN_A_MONTH = re.compile(
    rf"\b(?:{_NAMES})\.? (?:the )?\d|\d(?:st|nd|rd|th)? (?:of )?(?:{_NAMES})\b"
    rf"|\b(?:in|of|until|next|this|early|late|mid)[ -](?:{_NAMES})\b(?!')"
    rf"|\b(?:or|not|else) (?:{_NO_VERBS})\b(?!')|(?:^|,) ?(?:{_NAMES})(?=$|,)"
)
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
# "At the 4th Street library", "in the Sunday school room": a day's name inside a place's.
_BEFORE_A_PLACE = frozenset(
    "at in with near by behind to from inside outside over across past".split()
)
_ARTICLES = frozenset("the a an our their my his her your".split())
_NO_PLACE = frozenset(
    "of at in on by or and but if when instead then next this with for after before around from "
    "to until till maybe is was too also morning afternoon evening night noon not".split()
)


def names_another_day(words: str, today: date) -> bool:
    """Whether a second day, or a month, may be meant in the words that follow a day."""
    plain = plainly(words).lstrip(" ,;-–—(@")
    if _ANOTHER.search(plain) or _IN_A_MONTH.search(plain):
        return True
    typed = plain.split()[:_LOOKED_THROUGH]
    return any(
        _is_a_day(" ".join(typed[at : at + count]), today) and not _in_a_place(typed, at, count)
        for at in range(len(typed))
        for count in range(1, min(_LONGEST_DAY, len(typed) - at) + 1)
    )


def _is_a_day(run: str, today: date) -> bool:
    bare = run.strip(" .,;!()")
    letters = bare.isalpha()
    if letters and (len(bare) <= _SHORTEST_NAME or bare in MONTHS):
        return False
    return read_day(bare, today, alone=True) is not None


def _in_a_place(typed: list[str], at: int, count: int) -> bool:
    """Whether a run of words that reads as a day is part of what a place or a person is called."""
    last = at + count - 1
    if last + 1 >= len(typed) or typed[last].endswith((",", ";")):
        return False
    after = typed[last + 1]
    if after.strip(",;.") in _NO_PLACE or not after[0].isalpha():
        return False
    ordinal = _ORDINAL.fullmatch(typed[last]) is not None
    if ordinal and count == 1:
        return True  # "2nd floor"; with "the" before it, it is looked at again
    first = last if ordinal else at
    head = first - 1 if first and typed[first - 1] in _ARTICLES else first
    before = typed[head - 1] if head else ""
    return before in _BEFORE_A_PLACE or (ordinal and before == "on")
