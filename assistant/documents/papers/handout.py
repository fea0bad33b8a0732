"""What stands on the family's copy: their hopes first, then who does what by when."""

from __future__ import annotations

from assistant.documents.papers.common import Data, Printed, Say, made_safe, shared
from assistant.meeting.document import AgreementPart, MeetingDocument, ObjectivePart, TaskPart
from assistant.plan.saying import task_details, task_times


def handout_paper(document: MeetingDocument, say: Say, printed: Printed) -> Data:
    """The data of the family's copy: no scores, no coaching, nothing of the worker's view."""
    data = shared(document, say, printed, say("handout_title"))
    data["changes"] = [
        _change(one, number, document, say, printed.when.year)
        for number, one in enumerate((one for one in document.objectives if one.text), start=1)
    ]
    safe: Data = made_safe(data)
    return safe


def _change(
    one: ObjectivePart, number: int, document: MeetingDocument, say: Say, year: int
) -> Data:
    asked_again = one.agreed_wording is not None and one.status == "draft"
    key = "agreed" if one.status in ("agreed", "entered") else "asks" if asked_again else "waiting"
    parts = (("strength", "strength"), ("see", "measure"), ("hard_day", "what_could_go_wrong"))
    speakers = speakers_of(one, "text", document)
    return {
        "heading": say("handout_change_number", number=number),
        "text": one.text,
        "from_whom": say("handout_from", names=", ".join(speakers)) if speakers else "",
        "whose": say("handout_whose", words=one.whose) if one.whose else "",
        "settled": say(f"handout_{key}"),
        "parts": [
            {"label": say(f"handout_{label}"), "words": _quoted(one, field, document, say)}
            for label, field in parts
            if getattr(one, field)
        ],
        "steps": [_step(task, say, year) for task in one.tasks],
        "steps_title": say("handout_steps_of", number=number),
        "objections": [
            {"speaker": _speaker(agreement, say), "words": agreement.reason}
            for agreement in one.agreements
            if agreement.reason
        ],
    }


def _speaker(agreement: AgreementPart, say: Say) -> str:
    """Who said it; and that it goes with a yes, where it does."""
    if agreement.answer == "disagrees":
        return agreement.person
    return say("handout_condition", name=agreement.person)


def _quoted(one: ObjectivePart, field: str, document: MeetingDocument, say: Say) -> str:
    """The words of a part with whoever said them; as they are where the worker put them so."""
    words = str(getattr(one, field))
    origin = one.origins.get(field)
    speakers = speakers_of(one, field, document)
    if origin is None or origin.worded or len(speakers) != 1:
        return words
    return say("said_by", name=speakers[0], words=words)


def speakers_of(one: ObjectivePart, field: str, document: MeetingDocument) -> list[str]:
    """Who said what a part is made of, each once."""
    origin = one.origins.get(field)
    by_id = {statement.id: statement.speaker for statement in document.statements}
    said = (by_id.get(statement) for statement in (origin.statements if origin else ()))
    return list(dict.fromkeys(name for name in said if name))


def _step(task: TaskPart, say: Say, year: int) -> Data:
    content = say.content
    when = task_times(task, content, year).lstrip(", ")
    return {
        "who": task.who or content.say("somebody"),
        "what": task.what + task_details(task, content),
        "when": when[:1].upper() + when[1:] or say("handout_whenever"),
    }
