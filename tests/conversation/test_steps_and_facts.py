"""A step, a fact of now or a word of assent goes into no part of the plan that asks otherwise."""

from __future__ import annotations

import pytest

from tests.conversation.building import taken_unasked

BESIDE = {
    "change": (
        "They don't cry for nothing",
        "No more caseworkers",
        "He lives in Ohio",
        "I'm in class now",
        "She works at Toyota",
        "He stays over in Harlan",
        "they're at their daddy's this week",
        "no more visits from y'all",
        "I'm at work today",
        "We don't argue over nothing",
    ),
    "hope": (
        "I'll drive them to school",
        "I'll call the doctor",
        "we'll fill out the form",
        "I'll sign them up",
        "He lives in Ohio",
        "she's in class now",
        "I can pick them up",
        "I'll bring the papers",
    ),
    "measure": (
        "I'll drive them to school",
        "I'll pay the light bill",
        "we'll go to the class",
        "I'll get the beds",
        "He lives in Ohio",
        "I'm in class now",
        "I'm going to buy them shoes",
        "She stays with her mom",
    ),
    "situation": (
        "he's about six foot",
        "I got three kids by two daddies",
        "My sister comes on Fridays",
        "he's about ten",
        "I been clean about six months",
        "Friday he went off to work",
        "by one of the neighbors",
        "My check comes on Fridays",
        "there's about three of us",
    ),
    "whose": (
        "Okay.",
        "Yes",
        "Maybe.",
        "Great.",
        "Right",
        "Thanks",
        "Hush",
        "The State",
        "Sure Thing",
    ),
    "what_could_go_wrong": (
        "I call her Sissy",
        "That might work",
        "it might be nice",
        "I call him Bubba",
        "We call it supper",
        "I might be able to",
        "that might help her",
        "I'd call her stubborn",
    ),
}
ANSWERS = {
    "change": (
        "he's in bed by nine",
        "We live in our own place",
        "they sleep in their own beds",
        "no more hollering",
        "I'm home when they get off the bus",
        "they're in school on time every day",
        "we don't fight over supper",
        "She's home with me every night",
    ),
    "hope": (
        "I'll be home with my babies for good",
        "we're all home and nobody's scared",
        "I want them to be in college",
        "We'll be a family again",
        "I hope he graduates",
        "all of us together at Christmas",
        "I'd love to have my own place",
        "someday we'll have our own house",
    ),
    "measure": (
        "I'll text Mamaw every night",
        "they go to bed on time",
        "he sleeps all night",
        "the teacher sends a note",
        "nobody's crying at drop off",
        "I'll mark it on the calendar",
        "a sticker for each night",
        "they come in laughing",
    ),
    "situation": (
        "about six",
        "around 8:30",
        "about six, when I get off",
        "by five o'clock",
        "at seven in the morning",
        "Fridays when I get paid",
        "Friday nights mostly",
        "when the bus comes",
        "right when the bus comes",
        "of a night",
    ),
    "whose": (
        "Earl",
        "Tammy Jo and Earl",
        "me",
        "grandfather",
        "It's for Colt",
        "me and Hailey",
        "all of us",
        "Mom and the kids",
    ),
    "what_could_go_wrong": (
        "I call her right away",
        "my mom might not come",
        "the car might quit",
        "I might forget",
        "I call him and he comes",
        "if it snows I call Earl",
        "work might call me in",
        "I might miss the bus",
    ),
}


@pytest.mark.parametrize("question", BESIDE)
def test_what_answers_another_question_is_asked_about(question: str) -> None:
    assert taken_unasked(question, BESIDE[question]) == []


@pytest.mark.parametrize("question", ANSWERS)
def test_what_answers_this_one_goes_in(question: str) -> None:
    assert taken_unasked(question, ANSWERS[question]) == list(ANSWERS[question])
