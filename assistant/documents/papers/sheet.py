"""What stands on the sheet for somebody who cannot come: questions, and room to write."""

from __future__ import annotations

from assistant.documents.papers.common import Data, Printed, Say, made_safe, shared
from assistant.meeting.document import MeetingDocument

_QUESTIONS = ("worked", "in_the_way", "matters", "do")


def input_paper(document: MeetingDocument, say: Say, printed: Printed) -> Data:
    """The data of the input sheet: nothing of what anybody has said stands on it."""
    data = shared(document, say, printed, say("input_title"))
    call = document.meeting.whom_to_call
    data["questions"] = [{"text": say(f"input_{key}")} for key in _QUESTIONS]
    data["back"] = say("input_back_call", words=call) if call else say("input_back_blank")
    del data["vision"]
    safe: Data = made_safe(data)
    return safe
