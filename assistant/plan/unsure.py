"""Words about time that name no one day: a weekday against its date, two days to choose from."""

from __future__ import annotations

import re
from datetime import date

from assistant.plan.clauses import OPENER
from assistant.plan.dates import read_day
from assistant.plan.hours import HOUR, plainly
from assistant.plan.weekdays import weekday_of
from assistant.plan.written_days import in_figures

_PART = r"(?: (?:morning|afternoon|evening|night))?"
_WEEKDAY_FIRST = re.compile(
    rf"(?:the |this |next )?(?P<day>[a-z]+)\.?{_PART}(?:,? {HOUR})?,? (?:on )?(?P<date>.*\d.*)"
)
_WEEKDAY_LAST = re.compile(r"(?P<date>.*\d.*?),? (?:on )?(?:a )?(?P<day>[a-z]+)")
_ALTERNATIVES = re.compile(r",? (?:or|and) (?:(?:on|by|until|before) )?")
_PREPOSITION = re.compile(r"^(?:sometime )?(?:on|in|within) ")
_LONGEST_DAY = 6  # words
_LIST = re.compile(r", ")


def names_no_one_day(rest: str, today: date) -> bool:
    """Whether words that a connective, "on" or a weekday opens name several days, or none."""
    opener = OPENER.match(rest)
    if opener is None:
        return False
    opens = opener.lastgroup in ("named", "alone")
    said = in_figures(plainly(rest if opens else rest[opener.end() :]))
    if opens:
        said = _PREPOSITION.sub("", said, count=1)
    elif _PREPOSITION.match(said):
        return False  # "drop by on Saturday": the "on" opens what is read next
    return contradicts(said, today) or _several(said, today)


def contradicts(said: str, today: date) -> bool:
    """Whether a weekday stands beside a date that falls on another one."""
    for form in (_WEEKDAY_FIRST, _WEEKDAY_LAST):
        match = form.fullmatch(said)
        weekday = weekday_of(match["day"]) if match else None
        if match is not None and weekday is not None:
            day = read_day(match["date"], today, alone=True)
            return day is not None and day.weekday() != weekday
    return False


def _several(said: str, today: date) -> bool:
    parts = _ALTERNATIVES.split(said)
    if len(parts) < 2:
        return False
    days = [day for part in parts for day in _LIST.split(part)]
    if max(len(day.split()) for day in days) > _LONGEST_DAY:
        return False
    return all(day and read_day(day, today, alone=True) is not None for day in days)
