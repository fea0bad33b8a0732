"""How a plan's dates become a calendar file (RFC 5545): whole days, each task once or repeating."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from assistant.content import Content
from assistant.language.visible import visible
from assistant.meeting.document import MeetingDocument, TaskPart
from assistant.plan.coming import first_turn, never_coming, plain_day, rule_with_end
from assistant.plan.saying import task_details

if TYPE_CHECKING:
    from icalendar import Calendar

_PROGRAM = "-//ftm-coach//draft plan//EN"


def as_calendar(document: MeetingDocument, content: Content, printed: datetime) -> bytes:
    """The dates of a plan as a calendar: tasks, and the day on which everybody meets again.

    What has no day that a calendar can hold is left out.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PROGRAM)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", visible(document.meeting.title))
    held = _held(document, printed)
    for objective in document.objectives:
        for task in objective.tasks:
            _add_task(calendar, task, objective.text, held, content, document, printed)
    day, _, typed = document.meeting.meets_again.partition(" ")
    again = plain_day(day)
    if again is not None:
        name = content.phrase("papers", "meets_again", day=typed)
        uid = f"meeting@{_place(document)}"
        _add(calendar, uid, name, again, again, "", content, printed)
    return bytes(calendar.to_ical())


def left_out(document: MeetingDocument, content: Content, printed: datetime) -> list[str]:
    """A sentence for each repeat that has no day before its end, and so is not in the file."""
    tasks = (task for objective in document.objectives for task in objective.tasks)
    return never_coming(tasks, _held(document, printed), content)


def _held(document: MeetingDocument, printed: datetime) -> date:
    return document.meeting.started.astimezone(printed.tzinfo).date()


def _place(document: MeetingDocument) -> str:
    return f"{document.meeting.started:%Y%m%dT%H%M%S}.ftm-coach"


def _add_task(
    calendar: Calendar,
    task: TaskPart,
    objective: str,
    held: date,
    content: Content,
    document: MeetingDocument,
    printed: datetime,
) -> None:
    start, end = plain_day(task.start), plain_day(task.end)
    if start is None and end is None and not task.rule:
        return
    details = task_details(task, content)
    name = content.say("read_task", who=task.who, what=task.what + details, when="")
    uid = f"{task.id}@{_place(document)}"
    if task.rule:
        first = first_turn(task, held)
        if first is not None:
            rule = rule_with_end(task)
            _add(calendar, uid, name, first, first, rule, content, printed, objective)
        return
    # From a day, or from now, until a day it lasts; else it is due on its one day.
    last = end or start or held
    now = min(held, last) if task.ends == "until" else last
    _add(calendar, uid, name, start or now, last, "", content, printed, objective)


def _add(
    calendar: Calendar,
    uid: str,
    name: str,
    first: date,
    last: date,
    rule: str,
    content: Content,
    printed: datetime,
    objective: str = "",
) -> None:
    from icalendar import Event, vRecur

    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", printed)
    event.add("summary", visible(name))
    event.add("dtstart", first)
    event.add("dtend", max(last, first) + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    marks = content.phrase("papers", "draft")
    event.add("description", "\n".join(part for part in (visible(objective), marks) if part))
    if rule:
        event.add("rrule", vRecur.from_ical(rule))
    calendar.add_component(event)
