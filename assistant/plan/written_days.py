"""Which day is written out with its month in letters, in one of the many ways to do so."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

_MONTH_NAME = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b")
_A_YEAR = timedelta(days=367)


def written_out(words: str, today: date) -> date | None:
    """A date with its month in letters: "June 1st", "the 9th of January 2027"."""
    if not (_MONTH_NAME.search(words) and re.search(r"\d", words)):
        return None
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
    if found is None:
        return None
    # "4 on November 12" is no year 2112: a year that is far off was typed, or not meant.
    typed = f"{found:%Y}" in words or f"'{found:%y}" in words
    return found.date() if typed or found - base <= _A_YEAR else None
