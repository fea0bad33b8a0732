"""When a task that repeats comes for the first time, and whether it ever does before its end."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from assistant.content import Content
from assistant.language.visible import one_line
from assistant.meeting.document import TaskPart
from assistant.meeting.nouns import Task
from assistant.plan.dates import FIRST_YEAR, LAST_YEAR
from assistant.plan.repeats import first_time, with_end
from assistant.plan.saying import day_in_words


def plain_day(said: str | None) -> date | None:
    """The day that a task starts or ends on, None where none was understood."""
    try:
        day = date.fromisoformat(said) if said else None
    except ValueError:
        return None
    return day if day and FIRST_YEAR <= day.year <= LAST_YEAR else None


def rule_with_end(task: Task | TaskPart) -> str:
    """How often a task comes, and until when.

    The rule was kept when it was said, and the last day may have been told after it. A day that
    may be the last one ends nothing as long as that is asked.
    """
    asked = task.unclear and task.ends == "by"
    return task.rule if asked else with_end(task.rule, plain_day(task.end))


def first_turn(task: Task | TaskPart, held: date) -> date | None:
    """The first day on which a task that repeats is done; None where its end comes before."""
    return first_time(rule_with_end(task), plain_day(task.start) or held)


def never_coming(tasks: Iterable[Task | TaskPart], held: date, content: Content) -> list[str]:
    """A sentence for each task that repeats and has no day before its end.

    Args:
        tasks: the tasks of a plan.
        held: the day of the meeting.
        content: where the words are.

    """
    return [
        content.say(
            "not_in_calendar",
            who=one_line(task.who) or content.say("somebody"),
            what=one_line(task.what),
            repeats=one_line(task.repeats or ""),
            end=day_in_words(content, task.end or ""),
            task=task.id,
        )
        for task in tasks
        if task.rule and first_turn(task, held) is None
    ]
