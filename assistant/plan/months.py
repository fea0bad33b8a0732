"""Which day a month means, alone or with a day of it: "May", "next June", "the 9th of May"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from assistant.plan.written_days import real_day

# What a phrase is asked for: May begins on its first day, lasts to its last, and "until May"
# ends where May begins.
Edge = Literal["first", "last", "until"]

MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
_MONTH = re.compile(r"(?P<which>this|next)? ?(?P<month>[a-z]+)\.?(?:,? (?P<year>\d{4}))?")
_MONTH_FIRST = re.compile(
    r"(?P<month>[a-z]+)\.? (?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?P<year>\d{4}))?"
)
_DAY_FIRST = re.compile(
    r"(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?P<month>[a-z]+)\.?(?:,? (?P<year>\d{4}))?"
)


def day_and_month(words: str, today: date, edge: Edge) -> date | None:
    """Read a day with its month ("June 1st", "1 June 2027") without waiting for any library."""
    match = _DAY_FIRST.fullmatch(words) or _MONTH_FIRST.fullmatch(words)
    number = _month_number(match["month"]) if match else None
    if match is None or number is None:
        return None
    if match["year"]:
        return real_day(int(match["year"]), number, int(match["day"]))
    found = real_day(today.year, number, int(match["day"]))
    return (
        found if found and found >= today else real_day(today.year + 1, number, int(match["day"]))
    )


def _month_number(word: str) -> int | None:
    return next((at for at, name in enumerate(MONTHS, 1) if word in (name, name[:3])), None)


def month_named(words: str, today: date, edge: Edge) -> date | None:
    """The day of a month that is meant where only the month is named; None where none is."""
    match = _MONTH.fullmatch(words)
    if match is None:
        return None
    number = _month_number(match["month"])
    if number is None:
        return None
    year = int(match["year"]) if match["year"] else today.year
    if not match["year"] and (number < today.month or (number == today.month and edge == "first")):
        year += 1
    first = date(year, number, 1)
    if edge == "until":
        return first - timedelta(days=1)
    return first if edge == "first" else first.replace(day=monthrange(year, number)[1])
