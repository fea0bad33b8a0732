"""What stands on the case plan draft: the family's hopes, each objective, its sources."""

from __future__ import annotations

from assistant.documents.papers.common import Data, Printed, Say, made_safe, shared, speaker_of
from assistant.language.visible import one_line
from assistant.meeting.agreed import has_changed, task_changes, text_changes
from assistant.meeting.document import MeetingDocument, ObjectivePart, StatementPart, TaskPart
from assistant.meeting.nouns import Objective
from assistant.plan.saying import changes_in_words, task_in_words, task_went

# The parts that stand in the table of an objective; the rest has a place of its own.
_NOT_IN_THE_TABLE = frozenset({"text", "tasks", "agreements", "status", "signature", "level"})


def plan_paper(document: MeetingDocument, say: Say, printed: Printed) -> Data:
    """The data of the case plan draft."""
    content = say.content
    title = say("plan_title", title=document.meeting.title)
    kind = content.form.case_type(document.meeting.case_type)
    data = shared(document, say, printed, title)
    data["form"] = say("form", form=content.form.title)
    data["case_type"] = say("case_type", title=kind.title) if kind else ""
    data["people"] = [
        {
            "name": one.name,
            "role": _role(one.role, say),
            "took_part": content.say(f"presence.{one.presence}"),
        }
        for one in document.participants
    ]
    data["objectives"] = [_objective(one, document, say) for one in document.objectives]
    safe: Data = made_safe(data)
    return safe


def _role(role: str | None, say: Say) -> str:
    found = say.content.roles.named(role) if role else None
    return found.title if found else role or ""


def _objective(one: ObjectivePart, document: MeetingDocument, say: Say) -> Data:
    number = one.id[1:]
    content = say.content
    level = content.form.level(one.level)
    rows = [
        {"label": say(f"field_{field}"), "words": words, "source": source}
        for field in content.form.order
        if field not in _NOT_IN_THE_TABLE
        for words, source in _part(one, field, document, say)
    ]
    asked = {agreement.person for agreement in one.agreements}
    waiting = [
        person.name
        for person in document.participants
        if person.name not in asked and _family(person.role, say) and person.presence != "left"
    ]
    not_asked = waiting if one.status != "unfinished" else []
    return {
        "number": number,
        "heading": say("objective", number=number, level=level),
        "level": level,
        "status": say("status", status=content.say(f"status.{one.status}")),
        "text": one.text,
        "text_source": source_of(one, "text", document, say),
        "changed": changed(one, say),
        "parts": rows,
        "in_order": _in_order(one, document, say),
        "parts_title": say("plan_table", number=number),
        "tasks": [_task(task, say) for task in one.tasks],
        "tasks_title": say("task_table", number=number),
        "agreements": [
            {
                "name": agreement.person,
                "answer": content.say(f"answer.{agreement.answer}"),
                "came": agreement.came or say("at_the_table"),
                "reason": say("quote", words=agreement.reason) if agreement.reason else "",
            }
            for agreement in one.agreements
        ],
        "agreements_title": say("agreement_table", number=number),
        "not_asked": say("not_asked", people=", ".join(not_asked)) if not_asked else "",
        "signature": say("signature", signature=content.say(f"signature.{one.signature}")),
    }


def _family(role: str | None, say: Say) -> bool:
    found = say.content.roles.named(role) if role else None
    return found is None or found.family


def _part(
    one: ObjectivePart, field: str, document: MeetingDocument, say: Say
) -> list[tuple[str, str]]:
    """The words of one part with where they come from; several where several people spoke."""
    if field == "said":
        by_id = {statement.id: statement for statement in document.statements}
        quoted = {
            by for origin in one.origins.values() if not origin.worded for by in origin.statements
        }
        quoted |= {task.statement for task in one.tasks if task.statement}
        said = [by_id[by] for by in one.statements if by in by_id and by not in quoted]
        return [
            (
                say("quote", words=statement.text.strip()),
                _from_statement(statement, document, say),
            )
            for statement in said
        ]
    if field == "tied_to":
        number = one.tied_to[1:] if one.tied_to else ""
        return [(say("objective_number", number=number), "")] if number else []
    if field == "court_ordered":
        known = one.court_ordered
        return [] if known is None else [(say("yes" if known else "no"), "")]
    words = getattr(one, field)
    return [(words, source_of(one, field, document, say))] if words else []


def source_of(one: ObjectivePart, field: str, document: MeetingDocument, say: Say) -> str:
    """Whose words a part is made of, or that the worker put it so."""
    origin = one.origins.get(field)
    if origin is None:
        return say("from_earlier") if one.carried_from else ""
    by_id = {statement.id: statement for statement in document.statements}
    said = "; ".join(
        _from_statement(by_id[wanted], document, say)
        for wanted in origin.statements
        if wanted in by_id
    )
    if not origin.worded:
        return said
    return say("from_worded_after", said=said) if said else say("from_worded")


def _from_statement(statement: StatementPart, document: MeetingDocument, say: Say) -> str:
    """Who said it, by which way where not at the table, and under which number."""
    name = speaker_of(statement, say)
    presence = {one.name: one.presence for one in document.participants}.get(name, "present")
    if presence in ("writing", "phone"):
        name = f"{name}, {say.content.say(f'presence.{presence}')}"
    return say("from_statement", name=name, number=statement.id[1:])


def changed(one: ObjectivePart, say: Say) -> list[str]:
    """How an objective differs from what the family agreed to; empty where it does not."""
    objective = Objective.model_validate(one.model_dump())
    if not has_changed(objective):
        return []
    content = say.content
    lines = [say("changed")]
    changes = text_changes(objective)
    if changes:
        lines.append(changes_in_words(changes, content))
    for way, tasks in zip(("out", "in"), task_changes(objective), strict=True):
        for task in tasks:
            words = f"{one_line(task.who)}: {task_in_words(task, content)}"
            lines.append(content.say(f"diff_task_{way}", words=words))
    return lines


def _task(task: TaskPart, say: Say) -> Data:
    who_helps = [task.help] if task.help else []
    if task.provider:
        who_helps.append(say("provider", provider=task.provider))
    return {
        "who": task.who or say.content.say("somebody"),
        "what": task.what + task_went(task, say.content),
        "how_often": task.repeats or "",
        "where": task.where,
        "start": _day(task.start, task, say),
        "end": _end(task, say),
        "help": "; ".join(who_helps),
        "words": task_in_words(task, say.content),
    }


def _end(task: TaskPart, say: Say) -> str:
    """By which day, or until which day, which the column's title does not tell."""
    day = _day(task.end, task, say)
    lasts = day and task.ends == "until" and not task.unclear
    return say("until_day", day=day) if lasts else day


def _in_order(one: ObjectivePart, document: MeetingDocument, say: Say) -> list[Data]:
    """Every part of an objective in the order of the agency's form, for pasting."""
    content = say.content
    whole = {
        "level": [content.form.level(one.level)],
        "status": [content.say(f"status.{one.status}")],
        "signature": [content.say(f"signature.{one.signature}")],
        "tasks": [
            f"{one_line(task.who) or content.say('somebody')}: {task_in_words(task, content)}"
            for task in one.tasks
        ],
        "agreements": [
            content.say(
                "read_agreement",
                name=agreement.person,
                came=content.say("came", how=agreement.came) if agreement.came else "",
                answer=content.say(f"answer.{agreement.answer}"),
                reason=content.say("reason", reason=agreement.reason) if agreement.reason else "",
            )
            for agreement in one.agreements
        ],
    }
    rows: list[Data] = []
    for field in content.form.order:
        words = whole.get(field) or [
            f"{said} [{source}]" if source else said
            for said, source in (_part(one, field, document, say) if field not in whole else [])
        ]
        if words:
            rows.append({"label": say(f"field_{field}"), "lines": words})
    return rows


def _day(said: str | None, task: TaskPart, say: Say) -> str:
    if not said:
        return ""
    return (
        say("not_understood", words=said)
        if task.unclear and said in task.unclear
        else say.short_day(said)
    )
