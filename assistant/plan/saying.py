"""How a day, a task and a change to an agreed text are put into words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from assistant.content import Content
from assistant.language.visible import one_line
from assistant.meeting.agreed import Change
from assistant.meeting.document import TaskPart
from assistant.meeting.nouns import Task


def day_in_words(content: Content, said: str, year: int | None = None) -> str:
    """A day in words: "Saturday, October 10"; as typed where it is no ISO day.

    Args:
        content: where the words are.
        said: an ISO day ("2026-10-10"), or the words that were typed.
        year: the year that goes without saying; None to say it always.

    """
    try:
        day = date.fromisoformat(said)
    except ValueError:
        return one_line(said)
    key = "day" if day.year == year else "day_and_year"
    return content.phrase(
        "days",
        key,
        weekday=content.phrase("days", f"weekday.{day.weekday()}"),
        month=content.phrase("days", f"month.{day.month}"),
        day=day.day,
        year=day.year,
    )


def task_times(task: Task | TaskPart, content: Content, year: int | None = None) -> str:
    """What a task says of time, to stand after what will be done."""
    said = ""
    if task.repeats:
        said += content.say("when_repeats", when=one_line(task.repeats))
    if task.start and task.start == task.end and not task.repeats:
        return content.say("when_on", when=day_in_words(content, task.start, year))
    if task.start:
        said += content.say("when_start", when=day_in_words(content, task.start, year))
    if task.end:
        key = "when_until" if goes_on_until(task) else "when_end"
        said += content.say(key, when=day_in_words(content, task.end, year))
    return said


def goes_on_until(task: Task | TaskPart) -> bool:
    """Whether a task goes on until its last day, and is not done by then."""
    return task.ends == "until" or (not task.ends and bool(task.start or task.repeats))


def task_details(task: Task | TaskPart, content: Content) -> str:
    """Where a task is done, with whose help, by whose choice of provider."""
    said = ""
    if task.where:
        said += content.say("where", where=one_line(task.where))
    if task.help:
        said += content.say("with_help", who=one_line(task.help))
    if task.provider:
        said += content.say("with_provider", provider=one_line(task.provider))
    return said


def task_in_words(task: Task | TaskPart, content: Content, year: int | None = None) -> str:
    """What somebody will do: where, with whose help, when, and how it has gone."""
    details = task_details(task, content)
    times = task_times(task, content, year)
    return f"{one_line(task.what)}{details}{times}{task_went(task, content)}"


def task_went(task: Task | TaskPart, content: Content) -> str:
    """How a task has gone so far, and whether a service helps; empty where nobody has said."""
    went = ""
    if task.progress:
        words = task.progress_words
        kept = content.say("progress_words", words=one_line(words)) if words else ""
        progress = content.say(f"progress.{task.progress}")
        went += content.say("with_progress", progress=progress, words=kept)
    if task.helping:
        went += content.say("with_helping", words=one_line(task.helping))
    if task.would_change:
        went += content.say("with_would_change", words=one_line(task.would_change))
    return went


def changes_in_words(changes: Iterable[tuple[Change, str]], content: Content) -> str:
    """A text with what went out of it and what came in marked in place."""
    return " ".join(
        one_line(words)
        if change == "same"
        else content.say(f"diff_{change}", words=one_line(words))
        for change, words in changes
    )
