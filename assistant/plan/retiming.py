"""What a phrase said later of a task does to its times: "/task t1 until June 5"."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from typing import Any

from assistant.meeting.nouns import Task
from assistant.plan.clauses import OPENER, By, Times, read_run
from assistant.plan.repeats import with_end
from assistant.plan.turns import beside_a_repeat, is_each_turn
from assistant.plan.when import timed

_NONE_ANY_MORE = ""
_SAYS_HOW_IT_ENDS = frozenset({"end", "to", "between", "lasting"})


def new_times(words: str, before: Task, today: date) -> dict[str, Any] | None:
    """What changes in a task's times ("by Friday", "Friday"); None where no time is said.

    The day that was asked for is the one that was meant, and the only one. What is done again
    and again goes on until its day, unless a "by" is typed that nobody asked for.
    """
    typed = words.strip()
    read, bare = read_run(f" {typed}", today), False
    if read is None:
        read, bare = read_run(f" by {typed}", today), True
    if read is None or (read.torn and not before.repeats):
        return None
    if before.repeats and not read.repeats:
        return _of_a_repeat(read, before, typed, today, bare=bare)
    changes = _said(timed(read, "", "", typed, today))
    if read.repeats:
        return changes | _repeated_later(read, changes, before, today)
    if before.unclear:
        return changes | _as_asked(changes, before, bare=bare, only_by=bare or _only_by(typed))
    return changes


def _as_asked(
    changes: dict[str, Any], before: Task, *, bare: bool, only_by: bool
) -> dict[str, Any]:
    """The day that was asked for stands where the words stood that named none."""
    day = changes["end"]
    one_day = day is not None and changes["start"] == day
    if not (one_day or (only_by and day and not changes["start"])):
        return {}
    if before.end is None:
        return {"start": day, "end": None, "ends": ""}
    if before.start == before.end:
        one_day = one_day or bare
        return {"start": day, "ends": ""} if one_day else {"start": _NONE_ANY_MORE}
    return {"start": None, "ends": before.ends}


def _said(read: Any) -> dict[str, Any]:
    said = asdict(read)
    del said["who"], said["what"]
    return said


def _of_a_repeat(
    read: Times, before: Task, typed: str, today: date, *, bare: bool
) -> dict[str, Any]:
    """New days for what is done again and again."""
    repeats, rule = before.repeats or "", before.rule
    if read.by and not (bare or before.unclear):
        both = beside_a_repeat(
            repeats, with_end(rule, None), read.by, read.start or today, read.end
        )
        each = both.repeats != repeats
        return {
            **_said(timed(replace(read, by=None), "", "", typed, today)),
            "repeats": both.repeats if each else None,
            "rule": both.rule,
            "end": both.end.isoformat() if both.end else before.end and _NONE_ANY_MORE,
            "ends": both.ends,
            "unclear": both.unclear,
        }
    end = read.by.last if read.by else read.end
    one_day = read.start is not None and read.start == read.end
    start = None if one_day else read.start or read.first
    return {
        "start": start.isoformat() if start else None,
        "end": end.isoformat() if end else None,
        "rule": with_end(rule, end),
        "typed": typed,
        "ends": "until" if end else "",
    }


def _repeated_later(
    read: Times, changes: dict[str, Any], before: Task, today: date
) -> dict[str, Any]:
    """What was to be done by a day, or until one, is done again and again now."""
    if not before.end or changes["end"]:
        return {}
    try:
        end = date.fromisoformat(before.end)
    except ValueError:
        return {"unclear": changes["unclear"] or before.unclear}
    if before.ends == "until":
        return {"rule": with_end(changes["rule"], end), "unclear": ""}
    if changes["unclear"] or before.unclear:
        return {"end": _NONE_ANY_MORE} if changes["unclear"] else {"unclear": before.unclear}
    by = By(before.typed, end, end)
    if before.ends == "by" and is_each_turn(read.repeats or "", read.rule, by, today):
        return {"unclear": before.typed}
    return {"rule": with_end(changes["rule"], end), "ends": "until"}


def _only_by(text: str) -> bool:
    """Whether a phrase says no more of how it ends than a bare "by", as a day is asked for."""
    return not any(
        opener.lastgroup in _SAYS_HOW_IT_ENDS or opener["alone"] == "within"
        for opener in OPENER.finditer(f" {text.casefold()}")
        if opener["end"] != "by"
    )
