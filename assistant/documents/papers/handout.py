"""What stands on the family's copy: their hopes first, then who does what by when."""

from __future__ import annotations

from assistant.documents.papers.common import Data, Printed, Say, made_safe, shared
from assistant.meeting.document import MeetingDocument, ObjectivePart, TaskPart
from assistant.plan.saying import task_details, task_times


def handout_paper(document: MeetingDocument, say: Say, printed: Printed) -> Data:
    """The data of the family's copy: no scores, no coaching, nothing of the worker's view."""
    data = shared(document, say, printed, say("handout_title"))
    data["changes"] = [
        _change(one, number, say)
        for number, one in enumerate((one for one in document.objectives if one.text), start=1)
    ]
    safe: Data = made_safe(data)
    return safe


def _change(one: ObjectivePart, number: int, say: Say) -> Data:
    asked_again = one.agreed_wording is not None and one.status == "draft"
    key = "agreed" if one.status in ("agreed", "entered") else "asks" if asked_again else "waiting"
    parts = (
        ("strength", one.strength),
        ("see", one.measure),
        ("hard_day", one.what_could_go_wrong),
    )
    return {
        "heading": say("handout_change_number", number=number),
        "text": one.text,
        "whose": one.whose,
        "settled": say(f"handout_{key}"),
        "parts": [
            {"label": say(f"handout_{label}"), "words": words} for label, words in parts if words
        ],
        "steps": [_step(task, say) for task in one.tasks],
        "steps_title": say("handout_steps_of", number=number),
        "objections": [
            {"speaker": agreement.person, "words": agreement.reason}
            for agreement in one.agreements
            if agreement.answer == "disagrees" and agreement.reason
        ],
    }


def _step(task: TaskPart, say: Say) -> Data:
    content = say.content
    when = task_times(task, content).lstrip(", ")
    return {
        "who": task.who or content.say("somebody"),
        "what": task.what + task_details(task, content),
        "when": when[:1].upper() + when[1:] or say("handout_whenever"),
    }
