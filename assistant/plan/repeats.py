"""How often a plain phrase says that something happens: "every Tuesday", "twice a week"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from assistant.plan.dates import count_of
from assistant.plan.hours import HOUR
from assistant.plan.weekdays import weekday_of

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_SCHOOL_DAYS = (0, 1, 2, 3, 4)
_WEEKEND = (5, 6)
_UNIT_RULE = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}
_PARTS = r"(?:morning|afternoon|evening|night|bedtime|suppertime)s?"
_EVERY_DAY = re.compile(
    rf"(?:every|each)(?: single)? (?:day|{_PARTS})(?: (?:but|except) (?P<not>.+))?|daily|nightly"
    r"|all day every day|once a day"
)
_EVERY_COUNT = re.compile(
    r"(?:once )?every (?P<count>other|second|\d{1,2}|two|three|four|five|six|eight) "
    r"(?P<unit>day|night|evening|week|month)s?"
)
_EVERY_UNIT = re.compile(
    r"(?:every|each|once an?) (?P<unit>week|month|year)|(?P<adverb>weekly|monthly|yearly)"
)
_WEEKS = (
    r"(?:(?:once )?every (?:(?P<count>other|\d{1,2}|two|three|four|six) )?week(?:end)?s?"
    r"|(?P<two>biweekly)|weekly|once a week|(?:on )?weekends)"
)
# "Every two weeks on Friday", "from Friday to Sunday every other weekend".
_BESIDE_WEEKS = (
    re.compile(rf"{_WEEKS},?(?: on| from)? (?P<days>.+)"),
    re.compile(rf"(?:on |from )?(?P<days>.+?),? {_WEEKS}"),
)
_TIMES = re.compile(
    r"(?:once or twice|twice"
    r"|(?:a couple(?: of)?|a few|two or three|\d|two|three|four|five|six) times)"
    r" an? (?:day|week|month)"
)
_PLACE = r"(?:first|second|third|fourth|last)"
_NTH = re.compile(
    rf"(?:on )?(?:(?P<every>every|each)|the) (?P<nth>{_PLACE}(?:,? and {_PLACE})*)"
    r" (?P<day>[a-z]+?)s?(?P<of> of (?:the|every|each) month)?"
)
_MONTHLY = re.compile(
    r"(?:(?:every|each) month|monthly) on (?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)"
    r"|(?:on )?the (?P<day2>\d{1,2})(?:st|nd|rd|th) of (?:every|each) month"
)
_DAYS = re.compile(r"(?P<every>every other |every |each |on )?(?P<days>.+)")
_SPAN = re.compile(r"(?P<first>[a-z]+) (?:through|thru|to) (?P<last>[a-z]+)")
# With its hours: "6 Friday until 6 Sunday", "Friday night at 6 to Sunday".
_CLOCK = r"(?:(?:at )?\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)? (?:on )?)?"
_LATER = rf"(?: {_PARTS})?(?: {HOUR})?"
_WEEKLY_SPAN = re.compile(
    rf"{_CLOCK}(?P<first>[a-z]+){_LATER} (?:through|thru|to|until|till|til)"
    rf" {_CLOCK}(?P<last>[a-z]+){_LATER}"
)
_NTH_NUMBER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}


@dataclass(frozen=True)
class Repeat:
    """How often: the words that were typed, and the rule (RFC 5545), empty where none fits."""

    words: str
    rule: str


def read_repeat(phrase: str) -> Repeat | None:
    """How often something happens, None where the phrase does not say so."""
    words = re.sub(r"\s+", " ", phrase.casefold()).strip(" .,;!").removeprefix("at least ")
    rule = _rule(words.replace("every-other", "every other").replace("bi-weekly", "biweekly"))
    return None if rule is None else Repeat(phrase.strip(" ,;"), rule)


def _rule(words: str) -> str | None:
    if _TIMES.fullmatch(words):
        return ""  # no rule says "twice a week" without its days
    every = _EVERY_DAY.fullmatch(words)
    if every is not None:
        if not every["not"]:
            return "FREQ=DAILY"
        left_out = _weekdays(every["not"])
        kept = tuple(one for one in range(7) if left_out and one not in left_out)
        return _weekly(kept) if left_out else None
    for read in (_counted, _in_the_month, _on_weekdays):
        rule = read(words)
        if rule is not None:
            return rule
    return None


def _counted(words: str) -> str | None:
    unit = _EVERY_UNIT.fullmatch(words)
    if unit is not None:
        if unit["adverb"]:
            return f"FREQ={unit['adverb'].upper()}"
        return f"FREQ={_UNIT_RULE[unit['unit']]}"
    if words in ("biweekly", "every fortnight"):
        return "FREQ=WEEKLY;INTERVAL=2"
    count = _EVERY_COUNT.fullmatch(words)
    if count is None:
        return None
    number = 2 if count["count"] in ("other", "second") else count_of(count["count"])
    named = "day" if count["unit"] in ("night", "evening") else count["unit"]
    return f"FREQ={_UNIT_RULE[named]};INTERVAL={number}"


def _in_the_month(words: str) -> str | None:
    nth = _NTH.fullmatch(words)
    day = weekday_of(nth["day"]) if nth else None
    if nth is not None and day is not None and (nth["of"] or nth["every"]):
        if nth["nth"] == "second" and not nth["of"]:
            return ""  # every other one, or the second of a month: nobody can tell
        places = re.split(r",? and ", nth["nth"])
        return f"FREQ=MONTHLY;BYDAY={','.join(f'{_NTH_NUMBER[one]}{CODES[day]}' for one in places)}"
    match = _MONTHLY.fullmatch(words)
    if match is None:
        return None
    number = int(match["day"] or match["day2"])
    return f"FREQ=MONTHLY;BYMONTHDAY={number}" if 1 <= number <= 31 else None


def _on_weekdays(words: str) -> str | None:
    span = _SPAN.fullmatch(words)
    spanned = _from_day_to_day(span) if span else ()
    if spanned:
        return _weekly(spanned)
    for form in _BESIDE_WEEKS:
        weeks = form.fullmatch(words)
        days = _span_or_days(weeks["days"]) if weeks else ()
        if weeks is not None and days:
            count = "other" if weeks["two"] else weeks["count"]
            return _weekly(days, 2 if count == "other" else count_of(count) if count else 1)
    match = _DAYS.fullmatch(words)
    days = _weekdays(match["days"]) if match else ()
    if match is None or not days:
        return None
    # "Tuesday" alone is one day; "Tuesdays" and "every Tuesday" come again.
    again = match["every"] not in (None, "on ") or words.endswith("s")
    if not again:
        return None
    return _weekly(days, 2 if match["every"] == "every other " else 1)


def _span_or_days(words: str) -> tuple[int, ...]:
    span = _WEEKLY_SPAN.fullmatch(words)
    return (_from_day_to_day(span) if span else ()) or _weekdays(words)


def _from_day_to_day(span: re.Match[str]) -> tuple[int, ...]:
    first, last = weekday_of(span["first"]), weekday_of(span["last"])
    if first is None or last is None or first == last:
        return ()
    return tuple(sorted((first + one) % 7 for one in range((last - first) % 7 + 1)))


def _weekdays(words: str) -> tuple[int, ...]:
    found: list[int] = []
    school = re.search(r"school (?:day|night)s?$", words)
    plain = words if school else re.sub(rf" {_PARTS}$", "", words)
    for word in re.split(r",? and |, ?| ?& ?| or ", _commas_between(plain)):
        bare = word.removeprefix("on ").removeprefix("every ").strip()
        if bare in (
            "weekday",
            "weekdays",
            "school day",
            "school night",
            "school days",
            "school nights",
            "weeknight",
            "weeknights",
        ):
            found += _SCHOOL_DAYS
            continue
        if bare in ("weekend", "weekends"):
            found += _WEEKEND
            continue
        singular = bare.removesuffix("s") if len(bare) > 5 else bare
        day = weekday_of(singular)
        if day is None:
            return ()
        found.append(day)
    return tuple(sorted(set(found)))


def _commas_between(words: str) -> str:
    """Weekdays one after the other with commas: "Monday Wednesday and Friday"."""
    typed = words.split()
    pairs = zip(typed, [*typed[1:], ""], strict=True)
    return " ".join(
        f"{one}," if weekday_of(one) is not None and weekday_of(after) is not None else one
        for one, after in pairs
    )


def _weekly(days: tuple[int, ...], interval: int = 1) -> str:
    every = f";INTERVAL={interval}" if interval > 1 else ""
    return f"FREQ=WEEKLY{every};BYDAY={','.join(CODES[day] for day in days)}"


def with_end(rule: str, end: date | None) -> str:
    """The rule with the day on which it ends, in the place of one that it had."""
    return f"{re.sub(r';UNTIL=[^;]*', '', rule)};UNTIL={end:%Y%m%d}" if rule and end else rule


def first_time(rule: str, start: date) -> date | None:
    """The first day on or after ``start`` that the rule hits; None where it hits none."""
    from dateutil.rrule import rrulestr

    found = rrulestr(rule, dtstart=datetime.combine(start, time())).after(
        datetime.combine(start, time()), inc=True
    )
    return found.date() if found else None
