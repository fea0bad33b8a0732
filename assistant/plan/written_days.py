"""Which day is written out: in numbers, or with its month in letters in one of many ways."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

_MONTH_NAME = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b")
_WEEKDAY_NAME = re.compile(r"\b(?:(?P<day>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs?|ur)?(?:day)?)\b")
_NAMED = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SLASHES = re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})(?:/(?P<year>\d{2}|\d{4}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_UP_TO_TWENTIETH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_ORDINAL = re.compile(rf"\bthe ({'|'.join(_UP_TO_TWENTIETH)})(?= of (?:every|each)\b|$)", re.I)
_A_YEAR = timedelta(days=367)


def in_figures(words: str) -> str:
    """The day of a month in figures where it stands in letters: "the first" is "the 1st"."""
    return _ORDINAL.sub(_figure, words)


def _figure(match: re.Match[str]) -> str:
    number = _UP_TO_TWENTIETH.index(match[1].casefold()) + 1
    return f"the {number}{('st', 'nd', 'rd')[number - 1] if number < 4 else 'th'}"


def real_day(year: int, month: int, day: int) -> date | None:
    """The day of that date; None for a February 30."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def in_numbers(words: str, today: date) -> date | None:
    """A date in numbers alone: "6/1", "6/1/27", "2027-06-01"."""
    match = _ISO.fullmatch(words)
    if match is not None:
        return real_day(int(match[1]), int(match[2]), int(match[3]))
    match = _SLASHES.fullmatch(words)
    if match is None:
        return None
    month, day = int(match["month"]), int(match["day"])
    if match["year"]:
        year = int(match["year"])
        return real_day(year + 2000 if year < 100 else year, month, day)
    found = real_day(today.year, month, day)
    return found if found and found >= today else real_day(today.year + 1, month, day)


def written_out(words: str, today: date) -> date | None:
    """A date with its month in letters: "June 1st", "the 9th of January 2027".

    None where a weekday stands beside it that is not its own.
    """
    if not (_MONTH_NAME.search(words) and re.search(r"\d", words)):
        return None
    words = re.sub(r",? (?:on )?a (?=[a-z]+day$)", " ", words)  # "October 9, a Friday"
    from warnings import catch_warnings, simplefilter

    import dateparser  # half a second: only where a month stands in letters

    # Its base is the day before, so that today's own date means today.
    base = datetime(today.year, today.month, today.day) - timedelta(days=1)  # noqa: DTZ001
    with catch_warnings():
        simplefilter("ignore")  # Python 3.13 warns of what the library does inside
        found = dateparser.parse(
            words,
            languages=["en"],
            settings={
                "RELATIVE_BASE": base,
                "PREFER_DATES_FROM": "future",
                "REQUIRE_PARTS": ["day", "month"],
                "DATE_ORDER": "MDY",
                "PARSERS": ["absolute-time"],
            },
        )
    if found is None or _another_weekday(words, found):
        return None
    # "4 on November 12" is no year 2112: a year that is far off was typed, or not meant.
    typed = f"{found:%Y}" in words or f"'{found:%y}" in words
    return found.date() if typed or found - base <= _A_YEAR else None


def _another_weekday(words: str, day: date) -> bool:
    named = {_NAMED.index(match["day"]) for match in _WEEKDAY_NAME.finditer(words)}
    return bool(named - {day.weekday()})
