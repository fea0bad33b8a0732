"""What the papers need beside the words: when all meet again, whom to call, which case type."""

from __future__ import annotations

import re
from datetime import date

from assistant.conversation.context import Context
from assistant.errors import LineError
from assistant.language.visible import one_line
from assistant.meeting.events import Fact
from assistant.meeting.facts_of_plan import MeetingDetailSet
from assistant.meeting.record import Record
from assistant.plan.dates import later, read_day
from assistant.plan.saying import day_in_words
from assistant.plan.second_day import names_another_day
from assistant.plan.weekdays import weekday_of

_FARTHEST = 25  # months on that people still make a date for; a little more than two years
_LONGEST_HEAD = 120  # characters
_TIME_OR_PLACE = re.compile(
    r"[,;]|\s(?:at|in|around|with|on|by|near|over|behind|for|outside|inside|down|up|across)\b"
    r"|\s[@(–—-]",
    re.I,
)


def meets_again(record: Record, rest: str, context: Context) -> list[Fact]:
    """When everybody meets again; a day that is understood is kept with the typed words."""
    if not rest:
        raise LineError(context.say("error.date_how"))
    day = _day_in(rest, context.today)
    if day is None:
        raise LineError(context.say("error.date_unclear", typed=one_line(rest)))
    if day > later(context.today, _FARTHEST, "month"):
        told = day_in_words(context.content, day.isoformat())
        raise LineError(context.say("error.date_far", typed=one_line(rest), day=told))
    return [MeetingDetailSet(detail="meets_again", words=f"{day.isoformat()} {rest}")]


def _day_in(typed: str, today: date) -> date | None:
    """The one day that is typed, with a time and a place after it or without."""
    whole = read_day(typed, today)
    if whole is not None:
        return _that_day(typed, whole, today)
    for after in reversed(list(_TIME_OR_PLACE.finditer(typed, 0, _LONGEST_HEAD))):
        head = typed[: after.start()]
        day = read_day(head, today)
        if day is not None:
            more = names_another_day(typed[after.start() :], today)
            return None if more else _that_day(head, day, today)
    return None


def _that_day(typed: str, day: date, today: date) -> date | None:
    """The day, where it is one day ("June" is many), and the weekday before it is its own."""
    weekday = weekday_of(typed.split()[0].casefold().strip(".,"))
    wrong = weekday not in (None, day.weekday())
    return None if wrong or read_day(typed, today, "last") != day else day


def whom_to_call(record: Record, rest: str, context: Context) -> list[Fact]:
    """Whom the family can call, as it shall stand on their copy."""
    if not rest:
        raise LineError(context.say("error.call_how"))
    return [MeetingDetailSet(detail="whom_to_call", words=rest)]


def case_type(record: Record, rest: str, context: Context) -> list[Fact]:
    """Which kind of case it is; alone, what the kinds are."""
    kind = context.content.form.case_type(rest)
    if kind is None:
        kinds = ", ".join(one.id for one in context.content.form.case_types)
        raise LineError(context.say("error.case_how", kinds=kinds))
    return [MeetingDetailSet(detail="case_type", words=kind.id)]
