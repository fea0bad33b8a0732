"""Which day a plain phrase means, seen from the day of the meeting: "the 22nd", "in two weeks"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from assistant.plan.hours import without_hour
from assistant.plan.months import MONTHS, Edge, day_and_month, month_named
from assistant.plan.named_days import named_day
from assistant.plan.weekdays import nth_weekday, weekday_of
from assistant.plan.written_days import in_numbers, written_out

_NUMBERS = {
    **{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6},
    **{"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12},
    **{"fifteen": 15, "twenty": 20, "thirty": 30, "forty-five": 45, "sixty": 60, "ninety": 90},
    **{"a couple": 2, "a couple of": 2, "couple": 2},
}
NUMBER = r"(?:\d{1,3}|a couple(?: of)?|" + "|".join(_NUMBERS) + ")"
_COUNT = rf"(?P<count>{NUMBER})"
_UNIT = r"(?P<unit>day|week|month|year)s?"
_SOON = re.compile(
    rf"(?:in |within )?(?:the (?:next|coming) )?{_COUNT} (?:more )?{_UNIT}"
    r"(?: (?:from|of) (?P<base>.+))?"
)
_WEEKDAY = re.compile(r"(?P<which>this|(?:this |the )?coming|the|next|the next)? ?(?P<day>[a-z]+)")
# "The Monday after Thanksgiving".
_WEEKDAY_BESIDE = re.compile(r"(?:the )?(?P<day>[a-z]+) (?P<side>after|before) (?P<base>.+)")
# "Friday in two weeks", "Tuesday, two weeks from now", "Thursday, the week after next".
_WEEKDAY_OF_A_WEEK = re.compile(
    rf"(?P<day>[a-z]+)\.?,? (?:(?P<in>in )?{_COUNT} weeks?(?P<from> from (?:now|today))?"
    r"|(?:of |in )?(?P<week>this week|next week|the week after next))"
)
_WEEKDAY_AND_DATE = re.compile(r"(?P<day>[a-z]+)\.?,? (?:on )?(?P<date>.*\d.*)")
_WEEKS_ON = {"this week": 0, "next week": 1, "the week after next": 2}
_OF_THE_MONTH = re.compile(
    r"(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)(?: of (?P<which>this|next) month)?"
)
_END_OF = re.compile(
    r"(?:the )?(?P<edge>end|start|beginning|first|last day|middle) of (?:the )?"
    r"(?P<what>(?:this |next )?(?:week|month|year)|[a-z]+(?: \d{4})?)"
)
_TIME_OF_DAY = re.compile(
    r"(?:,? ?\b(?:at|by|before|after|around)? ?"
    r"(?:\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?"
    r"|(?<=at )(?:\d{1,2}|five|six|seven|eight|nine|ten|four|three)|noon|midnight)(?: on)?)\b\.? ?"
)
_PART_OF_DAY = re.compile(r" (?:morning|afternoon|evening|night|first thing|at (?:the )?latest)$")
# "court on the 22nd", "we meet January 9": an event, then its day.
_EVENT_WORDS = re.compile(
    r"\b(?:court|hearing|meet|meeting|conference|review|visit|appointment|school|we|starts?|due"
    r"|trial|date|surgery|birthday|rent|payday|intake|evaluation|check-?up)\b|\S on$"
)
_NO_EVENT = frozenset({"or", "not", "every", "each"})  # "on Monday or Tuesday" names none
_LONGEST_EVENT = 6


# A plan is about the years of people alive; calendars stumble over others.
FIRST_YEAR, LAST_YEAR = 1900, 2199


def read_day(phrase: str, today: date, edge: Edge = "first", *, alone: bool = False) -> date | None:
    """The day that a phrase means, None where it cannot be told.

    Args:
        phrase: "by Thanksgiving" without the "by"; a time of day in it is passed over.
        today: the day of the meeting; what has no year lies on or after it.
        edge: which day of a month or week is meant where only that is named.
        alone: whether no event may stand before the day ("court on the 22nd").

    """
    try:
        found = _read_day(phrase, today, edge, alone=alone)
    except OverflowError:
        return None
    return found if found is not None and FIRST_YEAR <= found.year <= LAST_YEAR else None


def _read_day(phrase: str, today: date, edge: Edge, *, alone: bool) -> date | None:
    plain = re.sub(r"\s+", " ", phrase.casefold().replace("’", "'")).strip(" .,;!")
    forms: dict[str, None] = {}
    for words in (plain, _TIME_OF_DAY.sub(" ", plain).strip(" ,"), without_hour(plain) or ""):
        forms |= dict.fromkeys(one for one in (words, _PART_OF_DAY.sub("", words)) if one)
    for one in forms:
        found = _short_day(one, today, edge)
        if found is not None:
            return found
    for one in reversed(forms):  # without the hour first: "at 4 on November 12" is no 4th
        found = written_out(one, today)
        if found is not None:
            return found
    return None if alone else _after_an_event(plain, today, edge)


def _plain_day(words: str, today: date, edge: Edge) -> date | None:
    return _short_day(words, today, edge) or written_out(words, today)


def _short_day(words: str, today: date, edge: Edge) -> date | None:
    """What can be told without a library for dates that are written out."""
    words = words.removeprefix("on ")
    if words in ("today", "tonight", "now", "this evening", "this afternoon", "right now"):
        return today
    if words in ("tomorrow", "tomorrow night"):
        return today + timedelta(days=1)
    if words.removeprefix("the ") == "day after tomorrow":
        return today + timedelta(days=2)
    for read in (
        *(_soon, _weekday, _weekday_of_a_week, _of_the_month, _end_of, _numbers, day_and_month),
        *(month_named, _weekday_and_date, nth_weekday, _weekday_beside),
    ):
        found = read(words, today, edge)
        if found is not None:
            return found
    return named_day(words, today)


def _after_an_event(words: str, today: date, edge: Edge) -> date | None:
    parts = words.split()
    for at in range(1, min(len(parts), _LONGEST_EVENT + 1)):
        word = parts[at - 1].rstrip(",")
        if word in _NO_EVENT or weekday_of(word) is not None:
            return None
        if _EVENT_WORDS.search(" ".join(parts[:at])):
            found = _plain_day(" ".join(parts[at:]), today, edge)
            if found is not None:
                return found
    return None


def count_of(words: str) -> int:
    """The number that a numeral or a small word stands for."""
    return int(words) if words.isdecimal() else _NUMBERS[words]


def later(day: date, count: int, unit: str) -> date:
    """The day that is so many days, weeks, months or years on."""
    if unit in ("day", "week"):
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    months = day.month - 1 + count * (12 if unit == "year" else 1)
    year, month = day.year + months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _soon(words: str, today: date, edge: Edge) -> date | None:
    match = _SOON.fullmatch(words)
    if match is None:
        return None
    base = _plain_day(match["base"], today, edge) if match["base"] else today
    return later(base, count_of(match["count"]), match["unit"]) if base else None


def _weekday(words: str, today: date, edge: Edge) -> date | None:
    if words in ("next week", "this week"):
        monday = today - timedelta(days=today.weekday())
        monday += timedelta(days=7 if words == "next week" else 0)
        return max(monday, today) if edge == "first" else monday + timedelta(days=6)
    if words in ("this weekend", "the weekend", "next weekend"):
        saturday = today + timedelta(days=(12 if words == "next weekend" else 5) - today.weekday())
        return saturday if edge == "first" else saturday + timedelta(days=1)
    if words == "next month":
        words = MONTHS[today.month % 12]
        return month_named(words, today, edge)
    match = _WEEKDAY.fullmatch(words)
    number = weekday_of(match["day"]) if match else None
    if match is None or number is None:
        return None
    if match["which"] == "next":  # the one in next week, Monday to Sunday
        return today + timedelta(days=7 - today.weekday() + number)
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _weekday_of_a_week(words: str, today: date, edge: Edge) -> date | None:
    match = _WEEKDAY_OF_A_WEEK.fullmatch(words)
    number = weekday_of(match["day"]) if match else None
    if match is None or number is None:
        return None
    if match["week"] is None and not (match["in"] or match["from"]):
        return None
    weeks = _WEEKS_ON[match["week"]] if match["week"] else count_of(match["count"])
    found = today + timedelta(days=7 * weeks + number - today.weekday())
    return found if found >= today else None


def _weekday_and_date(words: str, today: date, edge: Edge) -> date | None:
    """A date after its weekday: "Tuesday, October 27"; None where it is another weekday."""
    match = _WEEKDAY_AND_DATE.fullmatch(words)
    number = weekday_of(match["day"]) if match else None
    if match is None or number is None:
        return None
    for read in (_of_the_month, _numbers, day_and_month):
        found = read(match["date"], today, edge)
        if found is not None:
            return found if found.weekday() == number else None
    return None


def _weekday_beside(words: str, today: date, edge: Edge) -> date | None:
    """The weekday that comes next after a day, or before it: "the Monday after Thanksgiving"."""
    match = _WEEKDAY_BESIDE.fullmatch(words)
    number = weekday_of(match["day"]) if match else None
    named = match["base"] if match and number is not None else ""
    if match and named == "next":  # "Friday after next"
        named = f"next {match['day']}"
    base = _plain_day(named, today, edge) if named else None
    if match is None or number is None or base is None:
        return None
    if match["side"] == "after":
        return base + timedelta(days=(number - base.weekday() - 1) % 7 + 1)
    found = base - timedelta(days=(base.weekday() - number - 1) % 7 + 1)
    return found if found >= today else None


def _of_the_month(words: str, today: date, edge: Edge) -> date | None:
    match = _OF_THE_MONTH.fullmatch(words)
    if match is None:
        return None
    first = today.replace(day=1)
    wanted = int(match["day"])
    for ahead in range(1 if match["which"] == "next" else 0, 13):
        month = later(first, ahead, "month")
        if wanted <= monthrange(month.year, month.month)[1]:
            found = month.replace(day=wanted) if wanted else None
            if found is None or found >= today:
                return found
    return None


def _end_of(words: str, today: date, edge: Edge) -> date | None:
    match = _END_OF.fullmatch(words)
    if match is None or match["edge"] == "middle":
        return None
    wanted: Edge = "last" if match["edge"] in ("end", "last day") else "first"
    what = match["what"]
    if what in ("week", "this week", "next week"):
        named = "next week" if what == "next week" else "this week"
        found = _weekday(named, today, "first")
        friday = found + timedelta(days=4 - found.weekday()) if found else None
        return friday if wanted == "last" else found
    if what in ("month", "this month"):
        last = today.replace(day=monthrange(today.year, today.month)[1])
        return last if wanted == "last" else _of_the_month("1st", today, edge)
    if what == "next month":
        return month_named(MONTHS[today.month % 12], today, wanted)
    if what in ("year", "this year", "next year"):
        year = today.year + (what == "next year" or wanted == "first")
        return date(year, 12, 31) if wanted == "last" else date(year, 1, 1)
    return month_named(what, today, wanted)


def _numbers(words: str, today: date, edge: Edge) -> date | None:
    return in_numbers(words, today)
