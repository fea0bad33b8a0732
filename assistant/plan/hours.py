"""What hour or part of the day a phrase names: "at 5:30", "by half past eight", "after school"."""

from __future__ import annotations

import re

_NUMBER = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}"
_MINUTES = r"(?::\d\d|[ -](?:oh five|ten|fifteen|twenty|thirty|forty|forty[ -]five|fifty))"
_CLOCK = (
    rf"(?:(?:half|a? ?quarter|ten|twenty) (?:past|to|till|after) )?(?:{_NUMBER}){_MINUTES}?"
    r"(?: o'clock)?(?: ?[ap]\.?m\.?)?(?: sharp)?"
)
_PART = r"(?:morning|afternoon|evening|night)"
# What people call an hour by: the sun, the meals, and where the day is spent.
_NAMED = (
    r"(?:noon|midnight|dawn|sunup|sundown|sunset|dark|daylight|bedtime|breakfast|lunch|dinner"
    r"|supper|suppertime|school|work|church)"
)
HOUR = (
    r"(?:(?:at|by|before|after|around|about|till|until|no later than) (?:about |the latest )?"
    rf"(?:{_CLOCK}|{_NAMED})(?: (?:in the|at) {_PART})?"
    rf"|from {_CLOCK} (?:to|till|until|-) {_CLOCK}|between {_CLOCK} and {_CLOCK})"
)
_BESIDE = re.compile(rf"(?P<before>.+?),? (?:{HOUR})")
_AT_THE_END = re.compile(rf"(?<=[\w,]) (?P<hour>{HOUR})[ .,;!]*$", re.I)
_HOUR_OR_PART = re.compile(rf"(?:{_PART}|{HOUR}|at (?:the )?latest)(?: {HOUR})?")
_ANYWHERE = re.compile(
    rf"\b(?:(?:{HOUR})(?![\w/-]|,? (?:more )?(?:day|week|month|year))|{_PART}|tonight|noon|midnight"
    r"|first thing)\b|\d ?[ap]\.?m\b|\d:\d\d"
)


def without_hour(phrase: str) -> str | None:
    """What stands before the hour at the end of a phrase; None where there is no hour."""
    match = _BESIDE.fullmatch(plainly(phrase))
    return match["before"] if match else None


def is_an_hour(phrase: str) -> bool:
    """Whether a phrase names an hour or a part of the day and nothing more."""
    return _HOUR_OR_PART.fullmatch(plainly(phrase)) is not None


def hour_at_the_end(phrase: str) -> str:
    """The hour that ends a phrase, as typed: "at 5" of "Friday at 5"; empty without one."""
    match = _AT_THE_END.search(phrase)
    return match.group("hour") if match else ""


def tells_an_hour(phrase: str) -> bool:
    """Whether an hour or a part of the day stands anywhere in words about time."""
    return _ANYWHERE.search(plainly(phrase)) is not None


def plainly(phrase: str) -> str:
    """A phrase as it is compared: small letters, one kind of apostrophe, no edges."""
    return re.sub(r"\s+", " ", phrase.casefold().replace("’", "'")).strip(" .,;!")
