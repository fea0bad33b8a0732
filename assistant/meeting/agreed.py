"""What the family's yes was given to, and what a later change does to it."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Any, Literal

from assistant.meeting.nouns import AgreedWording, Objective, Task
from assistant.meeting.record import Record

# How it went since, and which provider helps, is no part of what was promised.
_BESIDE_THE_PROMISE = frozenset(
    {"worked", "got_in_the_way", "provider", "progress_words", "helping", "would_change"}
)
Change = Literal["same", "out", "in"]


def at_yes(objective: Objective) -> AgreedWording:
    """The wording that the family has just agreed to."""
    return AgreedWording(text=objective.text, tasks=objective.tasks)


def asked_again(record: Record, objective: Objective) -> dict[str, Any]:
    """What a change undoes: a yes was given to what stood there before (KY SOP 3.2).

    A no and a wished change stay with a draft until that person says otherwise; whose yes is
    gone from it is noted in the record.
    """
    if objective.status in ("agreed", "entered"):
        return {
            "status": "draft",
            "agreements": (),
            "signature": "not_asked",
            "agreed_wording": objective.agreed_wording or at_yes(objective),
        }
    yes = tuple(one.person for one in objective.agreements if one.answer == "agrees")
    if not yes:
        return {}
    record.yes_before[objective.id] = (*record.yes_before.get(objective.id, ()), *yes)
    kept = tuple(one for one in objective.agreements if one.answer != "agrees")
    return {"agreements": kept}


def has_changed(objective: Objective) -> bool:
    """Whether an objective waits for a new yes, since it changed after the last one."""
    return objective.agreed_wording is not None and objective.status == "draft"


def changes_the_promise(field: str) -> bool:
    """Whether a part of an objective or a task belongs to what people said yes to."""
    return field not in _BESIDE_THE_PROMISE


def text_changes(objective: Objective) -> list[tuple[Change, str]]:
    """How the text differs from what the family agreed to, run by run of words.

    Empty where it does not differ, or was never agreed.
    """
    agreed = objective.agreed_wording
    if agreed is None or agreed.text == objective.text:
        return []
    return word_changes(agreed.text, objective.text)


def word_changes(before: str, after: str) -> list[tuple[Change, str]]:
    """The difference of two texts, word by word."""
    old, new = before.split(), after.split()
    found: list[tuple[Change, str]] = []
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    for tag, from_old, to_old, from_new, to_new in matcher.get_opcodes():
        if tag == "equal":
            found.append(("same", " ".join(old[from_old:to_old])))
            continue
        if to_old > from_old:
            found.append(("out", " ".join(old[from_old:to_old])))
        if to_new > from_new:
            found.append(("in", " ".join(new[from_new:to_new])))
    return found


def task_changes(objective: Objective) -> tuple[list[Task], list[Task]]:
    """The tasks taken out, and those that came in, since the family agreed."""
    if objective.agreed_wording is None:
        return [], []
    before, after = objective.agreed_wording.tasks, objective.tasks
    return list(_missing(before, after)), list(_missing(after, before))


def _missing(these: Iterable[Task], those: tuple[Task, ...]) -> Iterable[Task]:
    promised = [_promise(one) for one in those]
    return (one for one in these if _promise(one) not in promised)


def _promise(task: Task) -> tuple[str | None, ...]:
    """What of a task was agreed to; how it went since is no part of it."""
    return (task.id, task.who, task.what, task.where, task.help, task.start, task.end, task.repeats)
