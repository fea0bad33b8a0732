"""Which day bears a name: "Thanksgiving", "Mother's Day", "Christmas Eve"."""

from __future__ import annotations

import re
from datetime import date

_MAY_BE_NAMED = re.compile(
    r"[a-z ]{0,30}(?:day|eve|years|thanksgiving|christmas|halloween|valentines|patricks|mothers"
    r"|fathers|birthday|memorial|labor|veterans|columbus|easter sunday)"
)
_HOLIDAY_NAMES = {
    "new years": "new years day",
    "mlk day": "martin luther king jr day",
    "mlk": "martin luther king jr day",
    "martin luther king": "martin luther king jr day",
    "fourth of july": "independence day",
    "4th of july": "independence day",
    "easter": "easter sunday",
    "juneteenth": "juneteenth national independence day",
    "presidents day": "washingtons birthday",
}


def named_day(words: str, today: date) -> date | None:
    """The next day of that name from today on, or None."""
    wanted = re.sub(r"[^a-z0-9 ]", "", words.removeprefix("the ").removeprefix("next "))
    wanted = _HOLIDAY_NAMES.get(wanted, wanted)
    if not _MAY_BE_NAMED.fullmatch(wanted):
        return None
    from holidays import country_holidays  # half a second: only where a day may be meant by name

    years = (today.year, today.year + 1)
    calendar = country_holidays("US", years=years, categories=("public", "unofficial"))
    for day in sorted(calendar):
        for name in calendar.get_list(day):
            plain = re.sub(r"[^a-z0-9 ]", "", name.casefold())
            if day >= today and wanted in (plain, plain.removesuffix(" day")):
                return day
    return None
