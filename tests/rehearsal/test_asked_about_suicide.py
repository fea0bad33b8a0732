"""Suicide asked about in plain words is a question about danger, and no yes or no by chance."""

from __future__ import annotations

import pytest

from tests.rehearsal.playing import rehearse, said, say

QUESTIONS = (
    "have you thought about killing yourself?",
    "are you thinking about suicide?",
    "Are you thinking about hurting yourself?",
    "have you had thoughts of ending your life?",
    "have you ever thought about taking your own life?",
    "have you wished not to be here anymore?",
    "do you want to die?",
    "have you tried to kill yourself?",
)


@pytest.mark.parametrize("question", QUESTIONS)
def test_asked_alone_whoever_is_in_danger_tells_of_it(question: str) -> None:
    conversation = rehearse("young_mother_relapse")
    say(conversation, "/aside Kayla", f"Kayla, {question}")
    assert conversation.record.open_cues()


@pytest.mark.parametrize("question", QUESTIONS)
def test_asked_before_others_it_is_turned_aside_and_by_no_yes(question: str) -> None:
    conversation = rehearse("young_mother_relapse")
    ((_, answer),) = said(say(conversation, f"Kayla, {question}"))
    assert "porch" in answer
    assert not conversation.record.open_cues()


@pytest.mark.parametrize("question", QUESTIONS)
def test_who_is_in_no_danger_says_so(question: str) -> None:
    conversation = rehearse("two_mothers_one_table")
    say(conversation, "/aside Connie")
    ((_, answer),) = said(say(conversation, f"Connie, {question}"))
    assert "I'm all right at home" in answer


@pytest.mark.parametrize("line", ["The 988 line is for everybody.", "You cut yourself short."])
def test_what_asks_nobody_opens_no_danger(line: str) -> None:
    conversation = rehearse("young_mother_relapse")
    say(conversation, "/aside Kayla", line)
    assert not conversation.record.open_cues()
