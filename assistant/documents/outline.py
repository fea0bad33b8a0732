"""What stands in a written-out meeting, part by part, before any format gives it a look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.content import Content
from assistant.meeting.document import (
    MeetingDocument,
    ObjectivePart,
    ParticipantPart,
    StatementPart,
    TaskPart,
)
from assistant.plan.saying import task_in_words


@dataclass(frozen=True)
class Heading:
    """A heading; the meeting's title is of level 1."""

    level: int
    text: str


@dataclass(frozen=True)
class Line:
    """A line of the program's own words around a person's."""

    text: str
    emphatic: bool = False


@dataclass(frozen=True)
class Item:
    """One item of a list."""

    text: str


@dataclass(frozen=True)
class Quote:
    """Somebody's words, exactly as they were kept."""

    intro: str
    words: str


Block = Heading | Line | Item | Quote


def outline(document: MeetingDocument, content: Content) -> Iterator[Block]:
    """The blocks of a meeting, in order, marked as a draft at both ends."""
    meeting = document.meeting

    def say(key: str, **values: object) -> str:
        return content.phrase("documents", key, **values)

    flow = content.flows[meeting.flow].title if meeting.flow in content.flows else meeting.flow
    yield Heading(1, say("title", flow=flow, title=meeting.title))
    yield Line(say("draft"), emphatic=True)
    if meeting.practice:
        yield Line(say("practice"), emphatic=True)
    started = say("started", when=f"{meeting.started:%Y-%m-%d %H:%M %Z}")
    end = f"{meeting.finished:%Y-%m-%d %H:%M %Z}" if meeting.finished else ""
    closed = say("finished", when=end) if end else say("not_finished")
    yield Line(f"{started}; {closed}.")
    for key, words in (("meets_again", meeting.meets_again), ("call", meeting.whom_to_call)):
        if words:
            yield Line(say(key, words=words))

    yield Heading(2, say("people"))
    for person in document.participants:
        yield Item(_person(person, content))
    if not document.participants:
        yield Line(say("nobody"))

    yield Heading(2, say("words"))
    yield from _words(document.statements, content)
    if not document.statements:
        yield Line(say("no_words"))

    yield Heading(2, say("objectives"))
    for objective in document.objectives:
        yield from _objective(objective, content)
    if not document.objectives:
        yield Line(say("no_objectives"))
    yield from _safety(document, content)
    yield Line(say("draft"), emphatic=True)


def _person(person: ParticipantPart, content: Content) -> str:
    role = content.roles.named(person.role) if person.role else None
    known = role.title if role else person.role
    in_brackets = content.say("person_role", role=known) if known else ""
    return f"{person.name}{in_brackets}, {content.say(f'presence.{person.presence}')}"


def _words(statements: tuple[StatementPart, ...], content: Content) -> Iterator[Block]:
    topic = None
    for one in statements:
        if one.topic != topic:
            topic = one.topic
            yield Heading(3, content.phrase("documents", f"topic.{topic}"))
        kinds = ", ".join(content.say(f"kind.{kind}") for kind in one.kinds)
        if one.private:
            kinds = f"{kinds}, {content.phrase('documents', 'private')}"
        name = one.speaker or content.say("somebody")
        intro = content.phrase("documents", "said", number=one.id[1:], name=name, kinds=kinds)
        yield Quote(intro, one.text)


def _objective(objective: ObjectivePart, content: Content) -> Iterator[Block]:
    def say(key: str, **values: object) -> str:
        return content.phrase("documents", key, **values)

    status = content.say(f"status.{objective.status}")
    yield Heading(3, say("objective", number=objective.id[1:], status=status))
    if objective.text:
        yield Quote("", objective.text)
    yield Item(say("level", level=content.say(f"level.{objective.level}")))
    parts = (
        ("problem", objective.problem),
        ("situation", objective.situation),
        ("whose", objective.whose),
        ("hope", objective.hope),
        ("strength", objective.strength),
        ("measure", objective.measure),
        ("scale_now", objective.scale_now),
        ("next_step", objective.next_step),
        ("plan_b", objective.what_could_go_wrong),
    )
    for key, words in parts:
        if words:
            yield Item(say(key, words=words))
    if objective.statements:
        numbers = ", ".join(one[1:] for one in objective.statements)
        yield Item(say("from", numbers=numbers))
    if objective.tasks:
        yield Heading(4, say("tasks"))
        for task in objective.tasks:
            yield Item(_task(task, content))
    if objective.agreements:
        yield Heading(4, say("agreements"))
        for one in objective.agreements:
            reason = content.say("reason", reason=one.reason) if one.reason else ""
            answer = content.say(f"answer.{one.answer}")
            came = content.say("came", how=one.came) if one.came else ""
            name = one.person
            said = content.say("read_agreement", name=name, came=came, answer=answer, reason=reason)
            yield Item(said)


def _task(task: TaskPart, content: Content) -> str:
    who = task.who or content.say("somebody")
    return content.say("read_task", who=who, what=task_in_words(task, content), when="")


def _safety(document: MeetingDocument, content: Content) -> Iterator[Block]:
    if not document.safety:
        return
    yield Heading(2, content.phrase("documents", "safety"))
    for cue in document.safety:
        status = content.say(f"status.{cue.status}")
        if cue.words:
            status = content.phrase("documents", "safety_words", status=status, words=cue.words)
        yield Item(
            content.phrase(
                "documents",
                "safety_line",
                number=cue.id[1:],
                statement=cue.statement[1:],
                status=status,
            )
        )
