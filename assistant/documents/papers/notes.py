"""What stands in the worker's notes: who was heard, needs, safety, and the talk by topic."""

from __future__ import annotations

from collections import Counter

from assistant.documents.papers.common import Data, Printed, Say, made_safe, shared, speaker_of
from assistant.meeting.document import MeetingDocument, SafetyPart, StatementPart
from assistant.plan.saying import task_in_words

_PREPARE = "prepare"


def notes_paper(document: MeetingDocument, say: Say, printed: Printed) -> Data:
    """The data of the worker's notes."""
    data = shared(document, say, printed, say("notes_title", title=document.meeting.title))
    data["heard"] = _heard(document, say)
    quiet = [one["name"] for one in data["heard"] if one["count"] == "0"]
    data["unheard"] = (
        say("notes_unheard", people=", ".join(quiet)) if quiet else say("notes_all_heard")
    )
    data["needs"] = [
        {"speaker": speaker_of(one, say), "words": one.text.strip()}
        for one in document.statements
        if "need" in one.kinds
    ]
    data["ready"] = _getting_ready(document, say)
    data["safety"] = [{"line": _safety(one, document, say)} for one in document.safety]
    data["topics"] = _topics(document, say)
    data["objectives"] = [
        say(
            "notes_objective",
            number=one.id[1:],
            status=say.content.say(f"status.{one.status}"),
            text=one.text,
        )
        for one in document.objectives
    ]
    data["own_tasks"] = _own_tasks(document, say)
    data["kin"] = [
        say(
            "notes_kin_line",
            who=one.who,
            by=one.by or say("notes_unknown"),
            found=one.found or say("notes_unknown"),
            next_try=one.next_try or say("notes_unknown"),
        )
        for one in document.kin
    ]
    safe: Data = made_safe(data)
    return safe


def _heard(document: MeetingDocument, say: Say) -> list[Data]:
    counts = Counter(one.speaker for one in document.statements)
    people = [one for one in document.participants if one.role != "worker"]
    roles = say.content.roles
    return [
        {
            "name": one.name,
            "role": found.title if (found := roles.named(one.role or "")) else one.role or "",
            "took_part": say.content.say(f"presence.{one.presence}"),
            "count": str(counts[one.name]),
        }
        for one in people
    ]


def _getting_ready(document: MeetingDocument, say: Say) -> list[str]:
    words = say.content.topics.get(_PREPARE)
    items = words.items if words else ()
    covered = [one.title for one in items if one.id in document.covered]
    missing = [one.title for one in items if one.id not in document.covered]
    lines = [say("notes_covered", items=", ".join(covered))] if covered else []
    return lines + ([say("notes_open_items", items=", ".join(missing))] if missing else [])


def _safety(cue: SafetyPart, document: MeetingDocument, say: Say) -> str:
    status = say.content.say(f"status.{cue.status}")
    outcome = (
        say("notes_safety_open")
        if cue.status == "open"
        else say("notes_safety_settled", status=status, words=cue.words)
    )
    statement = next((one for one in document.statements if one.id == cue.statement), None)
    if statement is None:
        return say("notes_safety_hidden", number=cue.id[1:], status=outcome)
    return say(
        "notes_safety_line",
        number=cue.id[1:],
        name=speaker_of(statement, say),
        words=statement.text.strip(),
        status=outcome,
    )


def _topics(document: MeetingDocument, say: Say) -> list[Data]:
    by_topic: dict[str, list[str]] = {}
    for one in document.statements:
        by_topic.setdefault(one.topic, []).append(_line(one, document, say))
    return [
        {"heading": say.content.phrase("documents", f"topic.{topic}"), "lines": lines}
        for topic, lines in by_topic.items()
    ]


def _line(statement: StatementPart, document: MeetingDocument, say: Say) -> str:
    content = say.content
    name = speaker_of(statement, say)
    presence = {one.name: one.presence for one in document.participants}.get(name)
    kinds = [content.say(f"kind.{kind}") for kind in statement.kinds]
    if statement.private:
        kinds.append(content.phrase("documents", "private"))
    return say(
        "notes_line",
        number=statement.id[1:],
        name=say("notes_writing", name=name) if presence == "writing" else name,
        kinds=", ".join(kinds),
        words=statement.text.strip(),
    )


def _own_tasks(document: MeetingDocument, say: Say) -> list[str]:
    mine = {one.name for one in document.participants if one.role == "worker"} | {"me"}
    return [
        task_in_words(task, say.content)
        for one in document.objectives
        for task in one.tasks
        if task.who in mine
    ]
