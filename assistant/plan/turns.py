"""What "by" a day means beside a repeat: the time of each turn, or what is to be asked."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from assistant.meeting.nouns import Ends
from assistant.plan.clauses import By
from assistant.plan.dates import later
from assistant.plan.hours import is_an_hour, plainly
from assistant.plan.repeats import CODES, with_end
from assistant.plan.weekdays import weekday_of
from assistant.plan.written_days import in_figures

_UNITS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_UNIT_IN_WORDS = re.compile(r"\b(?:day|week|month|year)\b")
_CONNECTIVE = re.compile(r"(?:by the time|by|before|no later than) (?:on )?")
_DAY_OF_A_MONTH = re.compile(
    r"the \d{1,2}(?:st|nd|rd|th)|the (?:end|last day|first|1st) of (?:the|each|every) month"
)
_NEARLY_DAILY = 3  # turns a week, or more
_IN_EVERY_MONTH = 28  # the last day that every month has


@dataclass(frozen=True)
class Beside:
    """A repeat with a "by" beside it: how it reads, when it ends, and what is to be asked."""

    repeats: str
    rule: str
    end: date | None = None
    ends: Ends = ""
    unclear: str = ""


def beside_a_repeat(
    repeats: str, rule: str, by: By, since: date, end: date | None = None
) -> Beside:
    """What a repeat and a "by" say together.

    A day within one turn is the time of each; "before June" is a last day; of any other day
    nobody can tell. The last day is asked for wherever it was not said.

    Args:
        repeats: how often, as typed.
        rule: the same as RFC 5545 has it.
        by: the day, with its words.
        since: the first day that may be meant.
        end: the last day, where it was said as well.

    """
    each = is_each_turn(repeats, rule, by, since)
    if each or end:
        whole = f"{repeats} {by.words}"
        placed = with_end(_placed(rule, by) if each else rule, end)
        return Beside(whole, placed, end, "until" if end else "", "" if end else by.words)
    if by.last < by.day:
        return Beside(repeats, with_end(rule, by.last), by.last, "until")
    return Beside(repeats, rule, by.day, "by", by.words)


def is_each_turn(repeats: str, rule: str, by: By, since: date) -> bool:
    """Whether a day is the time of each turn: it lies within one, or bears the name of none."""
    count, unit = _one_turn(repeats, rule)
    named = in_figures(_CONNECTIVE.sub("", plainly(by.words), count=1))
    weekday, _, more = named.partition(" ")
    if unit != "day" and weekday_of(weekday) is not None and (not more or is_an_hour(more)):
        return True
    if unit in ("month", "year") and _DAY_OF_A_MONTH.fullmatch(named):
        return True
    return by.last <= later(since, count, unit)


def _one_turn(repeats: str, rule: str) -> tuple[int, str]:
    """How long it is from one turn to the next; what comes on most days counts as daily."""
    parts = dict(one.split("=") for one in rule.split(";") if one)
    unit = _UNITS.get(parts.get("FREQ", ""), "")
    if not unit:
        found = _UNIT_IN_WORDS.search(repeats.casefold())
        return 1, found.group() if found else "day"
    if len(parts.get("BYDAY", "").split(",")) >= _NEARLY_DAILY:
        return 1, "day"
    return int(parts.get("INTERVAL", "1")), unit


def _placed(rule: str, by: By) -> str:
    """The rule on the day itself, where it has no days of its own."""
    if not rule or "BY" in rule:
        return rule
    if rule.startswith("FREQ=WEEKLY"):
        return f"{rule};BYDAY={CODES[by.last.weekday()]}"
    if rule.startswith("FREQ=MONTHLY"):
        return f"{rule};BYMONTHDAY={_in_the_month(by)}"
    if rule.startswith("FREQ=YEARLY"):
        return f"{rule};BYMONTH={by.last.month};BYMONTHDAY={by.last.day}"
    return rule


def _in_the_month(by: By) -> str:
    number = by.last.day
    if number <= _IN_EVERY_MONTH:
        return str(number)
    last = monthrange(by.last.year, by.last.month)[1]
    if number == last and str(number) not in in_figures(by.words):
        return "-1"  # "the end of the month", and the eve of the 1st
    days = range(_IN_EVERY_MONTH, number + 1)  # else a shorter month would have no turn
    return f"{','.join(map(str, days))};BYSETPOS=-1"
