"""Journals and exports that were written before a plan had all its parts still open."""

from __future__ import annotations

import json

import pytest

from assistant.meeting.document import MeetingDocument
from assistant.meeting.events import FACTS
from assistant.meeting.facts_of_plan import AgreementGiven, ObjectiveAnswered, TaskAdded
from tests.holding import enter

OLD_EXPORT = {
    "format": "ftm-coach meeting",
    "version": 1,
    "draft": True,
    "meeting": {
        "title": "kitchen",
        "flow": "family_team_meeting",
        "flow_version": 1,
        "practice": True,
        "started": "2026-10-06T18:00:00Z",
    },
    "participants": [{"id": "p1", "name": "Misty", "role": "mother", "presence": "present"}],
    "statements": [
        {
            "id": "s1",
            "speaker": "Misty",
            "text": "I put em to bed",
            "kinds": ["priority"],
            "topic": "priorities",
            "at": "2026-10-06T18:00:00Z",
        }
    ],
    "objectives": [
        {
            "id": "o1",
            "level": "primary",
            "text": "I put em to bed",
            "statements": ["s1"],
            "status": "agreed",
            "agreements": [{"person": "Misty", "answer": "agrees", "reason": ""}],
            "tasks": [{"id": "t1", "who": "Misty", "what": "sing", "end": "Friday"}],
        }
    ],
}


def test_an_export_from_before_opens_with_what_it_had() -> None:
    document = MeetingDocument.model_validate_json(json.dumps(OLD_EXPORT))
    objective = document.objectives[0]
    assert (objective.signature, objective.tasks[0].rule, objective.origins) == (
        "not_asked",
        "",
        {},
    )


@pytest.mark.parametrize(
    "fact",
    [
        '{"type":"task_added","objective":"o1","task":"t1","who":"Misty","what":"sing","start":null,'
        '"end":"Friday","repeats":null}',
        '{"type":"objective_answered","objective":"o1","question":"change","words":"x",'
        '"statements":["s1"]}',
        '{"type":"agreement_given","objective":"o1","participant":"p1","answer":"agrees",'
        '"reason":""}',
    ],
)
def test_a_fact_from_before_is_read_with_the_new_parts_empty(fact: str) -> None:
    read = FACTS.validate_json(fact)
    match read:
        case TaskAdded():
            assert (read.typed, read.statement, read.end) == ("", None, "Friday")
        case ObjectiveAnswered():
            assert not read.worded
        case AgreementGiven():
            assert read.came == ""


def test_an_agreed_objective_from_before_asks_again_after_a_change() -> None:
    from assistant.conversation.door import import_meeting, open_conversation
    from assistant.store import memory_store
    from tests.holding import shipped

    store = memory_store()
    document = MeetingDocument.model_validate_json(json.dumps(OLD_EXPORT))
    import_meeting("older", document, store=store, content=shipped())
    conversation = open_conversation("older", store=store, content=shipped())
    enter(conversation, "/objective o1: I put em to bed at Mommy's")
    objective = conversation.document().objectives[0]
    assert objective.status == "draft"
    assert objective.agreed_wording is not None
    assert objective.agreed_wording.text == "I put em to bed"
