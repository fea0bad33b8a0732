"""A rehearsal ends in a draft plan: from what the family said, and from the worker's wording."""

from __future__ import annotations

import pytest

from assistant.conversation.conversation import Conversation
from tests.rehearsal.playing import content, rehearse, said, say

FAMILY = "young_mother_relapse"
TALK = (
    "Kayla: You've been asked the same things over and over, and you're worn out with it.",
    "Kayla, you came here today, and that says how much you care about Bentley.",
    "Kayla: It sounds like the nights are the worst, and nobody sees them but you.",
    "Kayla: What matters most to you?",
    "Tasha: What ideas do you have?",
)


@pytest.fixture
def building() -> Conversation:
    conversation = rehearse(FAMILY, 1)
    say(conversation, *TALK)
    say(conversation, f"/objective {number_of(conversation, 'kayla_first_thing')}")
    return conversation


def number_of(conversation: Conversation, fact: str) -> str:
    rehearsed = conversation.record.rehearsed
    return rehearsed.told[fact].removeprefix("s")


def test_the_question_says_how_it_is_answered_here(building: Conversation) -> None:
    text = next(one.text for one in say(building, "/objective o1") if one.kind == "prompt")
    assert "/pick WORDS" in text
    assert "/pick WORDS" not in content().phrases["objective"]["how"]


def test_what_the_family_said_is_offered_and_picked(building: Conversation) -> None:
    statement = building.record.statements[f"s{number_of(building, 'kayla_first_thing')}"]
    say(building, f"/pick {statement.id[1:]}")
    objective = building.record.objectives["o1"]
    assert objective.text == statement.text
    assert objective.origins["text"].statements == (statement.id,)


def test_the_workers_wording_is_marked_as_that(building: Conversation) -> None:
    say(building, "/pick Kayla does bedtime every night")
    objective = building.record.objectives["o1"]
    assert objective.text == "Kayla does bedtime every night"
    assert objective.origins["text"].worded


def test_a_typed_line_is_said_to_the_family_and_answers_nothing(building: Conversation) -> None:
    replies = say(building, "Kayla: What will be different on a plain day at home?")
    assert said(replies)
    assert building.record.objectives["o1"].text == ""


def test_what_is_told_while_it_is_built_can_be_put_down(building: Conversation) -> None:
    for line in ("Kayla: What worries you the most?", "Kayla: What gets in the way of that?"):
        replies = say(building, line)
        notes = [one.text for one in replies if one.kind == "note" and "/pick" in one.text]
        told = [one for one in replies if one.kind == "said" and one.kinds != ("other",)]
        assert bool(notes) == bool(told)
        if told:
            assert f"/pick {told[0].id[1:]} " in notes[0]
            return
    pytest.fail("nothing was told")


def test_a_whole_objective_becomes_a_draft(building: Conversation) -> None:
    say(
        building,
        "/pick Kayla does bedtime every night",
        "/pick When it gets dark",
        "/pick Kayla and Darlene",
        "/skip",
        "/pick Darlene: stays in the next room by Friday",
        "/skip",
        "/pick She calls before it gets bad",
        "/pick A star on the icebox for each night",
        "/pick If she is not fit she calls before five",
    )
    objective = building.record.objectives["o1"]
    assert objective.status == "draft"
    assert [(task.who, task.what) for task in objective.tasks] == [
        ("Darlene", "stays in the next room")
    ]
    document = building.document()
    assert [one.text for one in document.objectives] == ["Kayla does bedtime every night"]
