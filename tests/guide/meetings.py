"""Meetings that a guard can be asked about."""

from datetime import UTC, datetime

from assistant.meeting.nouns import (
    Agreement,
    Kind,
    Objective,
    Participant,
    SafetyCue,
    Statement,
    Task,
    Topic,
)
from assistant.meeting.record import Record

NOW = datetime(2026, 10, 6, 18, 0, tzinfo=UTC)


def meeting(*path: str) -> Record:
    """A meeting that has gone through these states and is in the last."""
    return Record(state=path[-1], path=list(path), started=NOW)


def joined(record: Record, name: str, **details: object) -> Participant:
    """Somebody who joined the meeting."""
    person = Participant.model_validate(
        {"id": f"p{len(record.participants) + 1}", "name": name, **details}
    )
    record.participants[person.id] = person
    return person


def said(
    record: Record,
    text: str = "It is the nights.",
    *kinds: Kind,
    by: str | None = None,
    topic: Topic = "concerns",
    **details: object,
) -> Statement:
    """Something that was said and kept."""
    number = f"s{len(record.statements) + 1}"
    values = {"kinds": kinds or ("concern",), "topic": topic, "at": NOW, **details}
    statement = Statement.model_validate({"id": number, "speaker": by, "text": text, **values})
    record.statements[number] = statement
    record.count_voice(statement)
    return statement


def drafted(record: Record, *, asked: bool = False, tasks: bool = False, **details: object) -> None:
    """A drafted objective."""
    number = f"o{len(record.objectives) + 1}"
    record.objectives[number] = Objective(
        id=number,
        status="draft",
        agreements=(Agreement(person="p1", answer="disagrees"),) if asked else (),
        tasks=(Task(id="t1", who="Denver", what="hang a light"),) if tasks else (),
    ).model_copy(update=details)


def cued(record: Record) -> None:
    """A safety cue that is open."""
    statement = said(record, "He still has the key.")
    record.cues["c1"] = SafetyCue(id="c1", statement=statement.id)


def settled(record: Record) -> None:
    """The cue was followed up."""
    record.cues["c1"] = record.cues["c1"].model_copy(update={"status": "followed"})
