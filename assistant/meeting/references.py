"""Whether the ids and names that a document's parts refer to each other by are there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.meeting.document import MeetingDocument, ObjectivePart

# What the parts of each list are numbered by.
_PREFIXES = {
    "participants": "p",
    "statements": "s",
    "worker_lines": "w",
    "safety": "c",
    "objectives": "o",
    "kin": "k",
}


def first_broken(document: MeetingDocument) -> tuple[str, str] | None:
    """Find the first part that names what is not there, or bears an id that cannot be one.

    A cue may stand without its statement: private words stay behind, the cue does not.

    Returns:
        Its place ("statements.3.speaker") and what stands there; None where all is whole.

    """
    return next(_broken(document), None)


def _broken(document: MeetingDocument) -> Iterator[tuple[str, str]]:
    for name, prefix in _PREFIXES.items():
        yield from _ids(f"{name}.", [part.id for part in getattr(document, name)], prefix)
    tasks = [(f"objectives.{at}.tasks.", one) for at, one in enumerate(document.objectives)]
    yield from _ids("tasks.", [task.id for _, one in tasks for task in one.tasks], "t")
    cues = [cue.statement for cue in document.safety]
    yield from _ids("safety.statement.", list(dict.fromkeys(cues)), "s")
    people = {one.name for one in document.participants}
    for at, said in enumerate(document.statements):
        if said.speaker is not None and said.speaker not in people:
            yield f"statements.{at}.speaker", said.speaker
    statements = {one.id for one in document.statements}
    for at, objective in enumerate(document.objectives):
        for one in objective.statements:
            if one not in statements:
                yield f"objectives.{at}.statements", one
    for place, objective in tasks:
        yield from _steps(place, objective, statements)


def _steps(place: str, objective: ObjectivePart, statements: set[str]) -> Iterator[tuple[str, str]]:
    """Steps of words that are not there: they would be shown to nobody."""
    for at, task in enumerate(objective.tasks):
        for said in (task.statement, *task.quoted.values()):
            if said is not None and said not in statements:
                yield f"{place}{at}.statement", said


def _ids(place: str, ids: Sequence[str], prefix: str) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for at, one in enumerate(ids):
        if one in seen or not re.fullmatch(rf"{prefix}[0-9]{{1,9}}", one):
            yield f"{place}{at}.id", one
        seen.add(one)
