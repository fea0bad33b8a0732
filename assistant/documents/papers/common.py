"""What every paper carries: its marks, who printed it and when, and how words are made safe."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from assistant.content import Content
from assistant.language.visible import visible
from assistant.meeting.document import MeetingDocument, StatementPart
from assistant.plan.saying import day_in_words

Data = dict[str, Any]  # strings, and lists and dicts of them: what a template may name


@dataclass(frozen=True)
class Printed:
    """Who printed a paper, and when."""

    who: str
    when: datetime


class Say:
    """The words around people's own, from ``papers.yaml``."""

    def __init__(self, content: Content) -> None:
        self.content = content

    def __call__(self, key: str, /, **values: object) -> str:
        """A phrase of the papers', filled in."""
        return self.content.phrase("papers", key, **values)

    def day(self, said: str) -> str:
        """A day in words, the year always said."""
        return day_in_words(self.content, said)

    def short_day(self, said: str) -> str:
        """A day as forms write it, "10/10/2026"; as typed where it is no ISO day."""
        try:
            day = date.fromisoformat(said)
        except ValueError:
            return said
        words = self.content.phrase
        return words("days", "short", month=day.month, day=day.day, year=day.year)


def shared(document: MeetingDocument, say: Say, printed: Printed, title: str) -> Data:
    """The part of every paper's data that all have."""
    meeting = document.meeting
    content = say.content
    flow = content.flows[meeting.flow].title if meeting.flow in content.flows else meeting.flow
    began = meeting.started.astimezone(printed.when.tzinfo).date().isoformat()
    again, _, typed = meeting.meets_again.partition(" ")
    return {
        "title": title,
        "labels": {key: text for key, text in content.phrases["papers"].items() if "{" not in text},
        "marks": {
            "draft": say("draft"),
            "practice": say("practice") if meeting.practice else "",
            "printed": say(
                "printed",
                who=printed.who,
                day=say.day(printed.when.date().isoformat()),
                time=f"{printed.when:%H:%M}",
            ),
        },
        "meeting": {
            "title": meeting.title,
            "flow": flow,
            "held": say("meeting_on", flow=flow, day=say.day(began)),
            "meets_again": f"{say.day(again)} ({typed})" if again else "",
            "whom_to_call": meeting.whom_to_call,
        },
        "vision": hopes(document, say),
    }


def hopes(document: MeetingDocument, say: Say) -> list[Data]:
    """Where the family wants to be, in their words by speaker: hopes, and what a plan leads to."""
    led_to = {
        statement
        for objective in document.objectives
        if "hope" in objective.origins
        for statement in objective.origins["hope"].statements
    }
    # What answered another question ("who is this for?") is no hope, whatever it sounded like.
    used = {
        statement
        for objective in document.objectives
        for field in ("whose", "situation", "strength", "measure", "what_could_go_wrong")
        if field in objective.origins
        for statement in objective.origins[field].statements
    }
    used |= {task.statement for one in document.objectives for task in one.tasks if task.statement}
    return [
        {"speaker": speaker_of(one, say), "words": one.text.strip()}
        for one in document.statements
        if one.id in led_to or ("vision" in one.kinds and one.id not in used)
    ]


def speaker_of(statement: StatementPart, say: Say) -> str:
    """Who said it, or "Somebody"."""
    return statement.speaker or say.content.say("somebody")


def made_safe(value: Any) -> Any:
    """The same data with every control character of its strings visible."""
    match value:
        case str():
            return visible(value)
        case dict():
            return {key: made_safe(one) for key, one in value.items()}
        case list() | tuple():
            return [made_safe(one) for one in value]
    return value
