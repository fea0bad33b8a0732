"""Another way to say a line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.coach.rewording import Kind, reword

STEMS = ("What has this been like for you?",)


def first(line: str, kind: Kind, previous: str = "") -> str:
    rewording = reword(line, previous, kind, STEMS)[0]
    assert not rewording.from_stem
    return rewording.text


@pytest.mark.parametrize(
    ("line", "kind", "better"),
    [
        (
            "Do you have a bedtime routine?",
            "closed_question",
            "Tell me about your bedtime routine.",
        ),
        ("are the girls eating okay", "closed_question", "How are the girls eating these days?"),
        (
            "Do you want him to move back?",
            "closed_question",
            "What are you hoping for when it comes to him moving back?",
        ),
        ("Why did you stop calling?", "why_question", "What led up to you stopping calling?"),
        (
            "why didnt you tell the nurse",
            "why_question",
            "What got in the way of telling the nurse?",
        ),
        (
            "Wouldn't it be better if your aunt kept her?",
            "leading_question",
            "What would it be like for you all if your aunt kept her?",
        ),
        (
            "Is she working, does she have a car, and how does she get by?",
            "stacked_questions",
            "How does she get by?",
        ),
        ("The GAL will call you.", "jargon", "The child's lawyer will call you."),
    ],
)
def test_a_line_is_said_in_another_way_from_its_own_words(
    line: str, kind: Kind, better: str
) -> None:
    assert first(line, kind) == better


def test_advice_becomes_asking_offering_and_asking() -> None:
    text = first("You should talk to his teacher, she'd listen.", "unasked_advice")
    assert "talking to his teacher" in text
    assert text.count("?") == 2


def test_a_missed_reflection_says_back_what_the_person_said() -> None:
    text = first("Next question.", "missed_reflection", "I am so tired of moving.")
    assert "you" in text.lower()
    assert "moving" in text


def test_what_cannot_be_made_is_a_stem_and_says_so() -> None:
    [rewording] = reword("Is it?", "", "closed_question", STEMS)
    assert (rewording.text, rewording.from_stem) == (STEMS[0], True)


@settings(max_examples=80)
@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(["why", "did", "you", "or", "not", "keep", "?", ","])).map(" ".join),
    st.sampled_from(
        ["closed_question", "why_question", "leading_question", "stacked_questions", "jargon",
         "unasked_advice", "threat", "missed_reflection"]
    ),
)  # fmt: skip
def test_no_line_is_too_odd_to_be_reworded(line: str, kind: Kind) -> None:
    assert all(rewording.text.strip() for rewording in reword(line, line, kind, STEMS))
