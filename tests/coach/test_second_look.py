"""A second look at what was made: nothing crooked is shown."""

from __future__ import annotations

import pytest

from assistant.coach.second_look import hangs, is_straight
from assistant.content import load_content


@pytest.mark.parametrize(
    "crooked",
    [
        "How do you feel about me oring should we call the court?",
        "What sleep, if any, are you getting?",
        "How do things stand when it comes to a car?",
        "How do you feel about the the visits?",
        "What do you think about it? And the school?",
        "Help me see why you left.",
        "What are your thoughts about your?",
        "What do you think he?",
        "How do you feel about she coming home?",
        "What are your thoughts about tking it?",
        "Where are you with the hearing before the hearing before the trial?",
        "What would it be like for you all if he came by and then went to the store and then got"
        " the baby and then drove her over to your sister's place?",
    ],
)
def test_what_nobody_would_say_is_seen(crooked: str) -> None:
    assert not is_straight(crooked)


@pytest.mark.parametrize(
    "straight",
    [
        "How have you been feeling lately?",
        "What's been going on?",
        "What does he do when he's mad?",
        "Where does he have his things?",
        "What help, if any, do you get from them?",
        "What's it like having a TV in there?",
        "How is the evening going?",
    ],
)
def test_what_can_be_said_passes(straight: str) -> None:
    assert is_straight(straight)


def test_every_stock_sentence_is_straight_itself() -> None:
    for entry in load_content().lexicon["rewordings"].entries:
        for say in entry.say:
            assert "{" in say or is_straight(say), say


@pytest.mark.parametrize(
    ("question", "told", "alone"),
    [
        ("What did they say?", "I had a seizure.", True),
        ("What did they say?", "The hospital called.", False),
        ("How's he doing?", "My son turned ten.", False),
        ("How's he doing?", "She moved out.", True),
        ("How do you feel about it?", "We got the trailer.", False),
        ("What happened?", "", False),
        ("What did she say?", "", False),
    ],
)
def test_a_pronoun_without_its_person_hangs(question: str, told: str, *, alone: bool) -> None:
    assert hangs(question, told) is alone
