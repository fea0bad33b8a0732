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
from assistant.plan.dates import read_day

_TIME_OR_PLACE = re.compile(r",|\s(?:at|in|around|with)\b|\s@", re.I)


def meets_again(record: Record, rest: str, context: Context) -> list[Fact]:
    """When everybody meets again; a day that is understood is kept with the typed words."""
    if not rest:
        raise LineError(context.say("error.date_how"))
    day = _day_in(rest, context.today)
    if day is None:
        raise LineError(context.say("error.date_unclear", typed=one_line(rest)))
    return [MeetingDetailSet(detail="meets_again", words=f"{day.isoformat()} {rest}")]


def _day_in(typed: str, today: date) -> date | None:
    """The day that is typed, with a time and a place after it or without."""
    whole = read_day(typed, today)
    if whole is not None:
        return whole
    for after in reversed(list(_TIME_OR_PLACE.finditer(typed))):
        day = read_day(typed[: after.start()], today)
        if day is not None:
            return day
    return None


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
