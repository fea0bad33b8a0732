"""Whether an objective says by when, or for how long; a frequency or a start alone does not."""

from __future__ import annotations

import re

from assistant.plan.wording.calendar import DAY, times

LONGEST_MONTHS = 6  # a plan is looked at again within six (KRS 620.180; DOMAIN 1.3)
_LONGEST_WEEKS = 27

_MAY_BE_A_START = frozenset(["numeric", "named", "ordinal", "weekday", "month", "near"])
_START = re.compile(
    r"(?:\b(?:start|starts|starting|started|from|begin|begins|beginning|since|as of|effective|"
    r"after|removed|removal|born|dob|dated|incident|ordered|order|injury|referral|filed)"
    r"(?:\s+on|\s+the|\s+of|\s+in|\s+around|\s+this|\s+next){0,3}\s*"
    # "starts calling at bedtime this Sunday"
    r"|\bstart(?:s|ing)?\s+[^.,;]{1,40})$",
    re.I,
)
_UP_TO = re.compile(r"\b(?:by|before|until|till?|through|thru|prior to|than)\b[^.;]{1,30}$", re.I)
# How often, not how long.
_RATE = re.compile(
    r"(?:every|each|per|once|twice|times|days?|nights?|weekends?)\s+"
    r"(?:in|of|out of)?\s*(?:the\s+)?$"
    r"|\bout of\s+$|[\d/]$",
    re.I,
)
_NO_END = re.compile(
    r"\b(?:case closure|case closes|case is closed|further notice|further order|"
    r"life of the case|end of the case|completion)\b",
    re.I,
)
_LASTING = re.compile(r"\b(?:for|of|next|gone|has|have|within|in)\s+(?:(?!least)\w+\s+)?$", re.I)
_ONE_UNIT = frozenset(["day", "week", "month", "year", "semester", "quarter"])
_RATED = frozenset(["days", "nights", "mornings", "afternoons", "weekends", "visits", "years"])
_MANY = frozenset(["the next", "a dozen", "ten", "fifteen", "twenty", "thirty", "sixty", "ninety"])


def end_of(text: str) -> tuple[int, int] | None:
    """Find where the text says by when or for how long; None where it does not."""
    for at in times().finditer(text):
        kind = _kind(at)
        before = text[max(0, at.start() - 40) : at.start()]
        starts = kind in _MAY_BE_A_START and _START.search(before) and not _UP_TO.search(before)
        is_verb = kind == "month" and re.match(r"(?:in|of)\s*may\b", at.group(), re.I)
        endless = kind != "numeric" and _NO_END.search(text, at.start(), at.end() + 24)
        rate = kind == "span" and not _lasts(text, at)
        if not (starts or is_verb or endless or rate):
            return at.span()
    return None


def _kind(at: re.Match[str]) -> str:
    return next(name for name, found in at.groupdict().items() if found is not None)


def _lasts(text: str, at: re.Match[str]) -> bool:
    """Whether a number of days or weeks is how long the objective goes on."""
    before = text[max(0, at.start() - 24) : at.start()]
    unit, count = at.group("unit").lower(), at.group("count").lower()
    if unit in _ONE_UNIT and count not in ("one", "1", "the next"):
        return False
    if count in ("a", "an") or _RATE.search(before):
        return False
    if unit not in _RATED:
        return True
    # "Three days" may be how often or how long; long counts and "for" are how long.
    return count in _MANY or (count.isdecimal() and int(count) > 6) or bool(_LASTING.search(before))


_LONG = re.compile(
    r"\b(?P<months>\d{1,3}|seven|eight|nine|ten|eleven|twelve|eighteen)[ -]months?\b"
    r"(?!\s*(?:old|of age))"
    r"|\b(?P<years>(?:a|one|two|three|five|\d{1,2}) (?:full )?years?)\b(?!\s*(?:old|of age))"
    r"|\b(?P<weeks>\d{1,3})[ -]weeks?\b(?!\s*old)",
    re.I,
)


def too_long(text: str) -> tuple[int, int] | None:
    """Find a stretch of more than six months."""
    for at in _LONG.finditer(text):
        months, weeks = at.group("months"), at.group("weeks")
        short = months and months.isdecimal() and int(months) <= LONGEST_MONTHS
        if not short and not (weeks and int(weeks) <= _LONGEST_WEEKS):
            return at.span()
    return None


_SOON = re.compile(
    r"\b(?:within|in)\s+(?:the\s+next\s+|the\s+)?(?P<count>\w{1,6})\s+(?P<unit>days|weeks?|month)\b"
    r"|(?P<date>\b(?:by|before)\s+(?:the end of the month|the \d{1,2}(?:st|nd|rd|th)\b))"
    rf"|(?P<week>\b(?:by|before)\s+(?:[\w']+\s+){{0,3}}?(?:{DAY}|tomorrow|next week|"
    r"end of the week|weekend|next visit)\b|\bnext (?:week|friday|monday|visit)\b|\bovernight\b)",
    re.I,
)
_UNIT_DAYS = {"days": 1, "week": 7, "weeks": 7, "month": 30}
_WORD_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "ten": 10, "thirty": 30}


def soon(text: str) -> int | None:
    """How many days an objective gives itself, where it says so and they are 31 or fewer."""
    at = _SOON.search(text)
    if at is None:
        return None
    if at.group("week"):
        return 7
    if at.group("date"):
        return 21
    count = at.group("count").lower()
    number = int(count) if count.isdecimal() else _WORD_COUNTS.get(count, 0)
    days = number * _UNIT_DAYS[at.group("unit").lower()]
    return days if 0 < days <= 31 else None
