"""What is brought in must refer to what is there."""

from __future__ import annotations

from json import dumps

import pytest

from assistant.meeting.document import MeetingDocument
from assistant.meeting.references import first_broken
from tests.holding import hold

STEP = ("objectives", 0, "tasks", 0)


def whole() -> dict:
    conversation = hold(
        "Misty: I want to put them to bed",
        "/objective 1: I do bedtime",
        "Wilma: I can help",
        "/task s2",
    )
    return conversation.document().model_dump(mode="json")


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (("statements", 0, "speaker"), "Ghost", "statements.0.speaker"),
        (("statements", 1, "id"), "s1", "statements.1.id"),
        (("statements", 1, "id"), "../../x", "statements.1.id"),
        (("objectives", 0, "statements"), ["s999"], "objectives.0.statements"),
        (("participants", 1, "id"), "p1", "participants.1.id"),
        ((*STEP, "statement"), "s99", "objectives.0.tasks.0.statement"),
        ((*STEP, "quoted"), {"help": "s99"}, "objectives.0.tasks.0.statement"),
    ],
)
def test_a_part_that_names_what_is_not_there_is_found_by_its_place(path, value, place):
    document = whole()
    assert first_broken(MeetingDocument.model_validate_json(dumps(document))) is None
    holder = document
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    found = first_broken(MeetingDocument.model_validate_json(dumps(document)))
    named = next(iter(value.values())) if isinstance(value, dict) else value
    assert found == (place, named[0] if isinstance(named, list) else named)
