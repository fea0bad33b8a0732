"""Which weekday is named, and which one by its place in a month: "the last Friday in October"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from assistant.plan.months import MONTHS, Edge, month_named

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NTH_WEEKDAY = re.compile(
    r"(?:the )?(?P<nth>first|second|third|fourth|last) (?P<day>[a-z]+) (?:of|in) (?P<month>.+)"
)
_NTH = ("first", "second", "third", "fourth")


def weekday_of(word: str) -> int | None:
    """The number of a weekday, Monday 0; also for "tue" and "tues"."""
    bare = word.rstrip(".")
    for number, name in enumerate(WEEKDAYS):
        if bare == name or (len(bare) >= 3 and bare in (name[:3], name[:4], name[:5])):
            return number
    return None


def nth_weekday(words: str, today: date, edge: Edge) -> date | None:
    """A weekday by its place in a month: "the last Friday in October"."""
    match = _NTH_WEEKDAY.fullmatch(words)
    number = weekday_of(match["day"]) if match else None
    if match is None or number is None:
        return None
    end = _end_of_month(match["month"], today)
    if end is None:
        return None
    if match["nth"] == "last":
        found = end - timedelta(days=(end.weekday() - number) % 7)
    else:
        first = end.replace(day=1)
        weeks = _NTH.index(match["nth"])
        found = first + timedelta(days=(number - first.weekday()) % 7 + 7 * weeks)
    return found if found >= today else None


def _end_of_month(named: str, today: date) -> date | None:
    if named in ("the month", "this month"):
        named = MONTHS[today.month - 1]
    elif named == "next month":
        named = MONTHS[today.month % 12]
    return month_named(named, today, "last")
