"""How objectives and tasks become rows: comma-separated values that no spreadsheet obeys."""

from __future__ import annotations

import csv
import io

from assistant.language.visible import one_line
from assistant.meeting.document import MeetingDocument, ObjectivePart, TaskPart

# A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_OBJECTIVE = (
    *("id", "level", "whose", "status", "signature", "court_ordered", "text", "problem"),
    *("situation", "hope", "strength", "measure", "scale_now", "next_step", "what_could_go_wrong"),
)
_TASK = (
    *("id", "who", "what", "where", "help", "provider", "repeats", "rule", "start", "end"),
    *("ends", "unclear", "progress"),
)
COLUMNS = ("row", "objective", *_OBJECTIVE, *(f"task_{name}" for name in _TASK), "agreements")


def as_csv(document: MeetingDocument) -> str:
    """One row an objective, then one row for each of its tasks.

    A cell that begins with = + - @ tab or carriage return gets a leading apostrophe.
    """
    out = io.StringIO()
    # Excel reads UTF-8 only where a mark at the start says so; lines end as RFC 4180 has it.
    out.write("\ufeff")
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for objective in document.objectives:
        writer.writerow(_row(objective))
        for task in objective.tasks:
            writer.writerow(_task_row(objective, task))
    return out.getvalue()


def _row(one: ObjectivePart) -> dict[str, str]:
    said = "; ".join(
        f"{agreement.person}: {agreement.answer}"
        + (f" ({agreement.came})" if agreement.came else "")
        + (f", {agreement.reason}" if agreement.reason else "")
        for agreement in one.agreements
    )
    cells = {name: cell(getattr(one, name)) for name in _OBJECTIVE}
    return {"row": "objective", "objective": one.id, **cells, "agreements": cell(said)}


def _task_row(objective: ObjectivePart, task: TaskPart) -> dict[str, str]:
    cells = {f"task_{name}": cell(getattr(task, name)) for name in _TASK}
    return {"row": "task", "objective": objective.id, **cells}


def cell(value: object) -> str:
    """What stands in a cell: text, with an apostrophe before what would be a formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    typed = str(value)
    shown = one_line(typed)
    return f"'{shown}" if typed.startswith(_FORMULA) or shown.startswith(_FORMULA) else shown
