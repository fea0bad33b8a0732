"""What fits each question, in people's own ways of answering; and what is talk beside it."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.meeting.nouns import Kind
from assistant.plan.answer import Answer, asks_something
from assistant.plan.building import QUESTIONS
from assistant.plan.fitting import fits
from tests.holding import shipped

PEOPLE = frozenset({"misty", "earl", "bobby", "mommy", "mom", "mamaw"})
FITS = {
    "change": ("nobody hollers at bedtime", "I put them to bed", "no more calls from the school"),
    "situation": ("mornings before school", "about six, when I get off", "of a night"),
    "whose": ("me, and Mommy in her chair", "all of us", "It's for Colt", "him and the baby"),
    "hope": ("I want em home for good", "all of us at one table"),
    "tasks": ("I'll drive her", "hang a light by Saturday", "Bobby can take em to school"),
    "strength": ("she can read that boy", "we got each other"),
    "measure": ("the calendar on the fridge", "she sleeps the night through"),
    "what_could_go_wrong": ("if I ain't fit I call before five", "the truck might break down"),
}
BESIDE = (
    "are y'all hot in here",
    "wait what was the question",
    "good morning y'all",
    "that coffee smells good",
    "I don't know",
    "can we take a smoke break",
    "you ought to see the new Dollar General",
)


def answer(words: str, *kinds: Kind) -> Answer:
    phrases = shipped().phrases
    today = date(2026, 10, 6)
    return Answer(words, kinds, phrases["fitting"], PEOPLE, phrases["services"], today)


@pytest.mark.parametrize(("question", "words"), [(q, one) for q in FITS for one in FITS[q]])
def test_plain_answers_fit(question: str, words: str) -> None:
    assert fits(question, answer(words, "other"))


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("words", BESIDE)
def test_talk_beside_the_matter_fits_no_question(question: str, words: str) -> None:
    assert not fits(question, answer(words, "other"))


def test_what_is_heard_decides_where_the_words_alone_do_not() -> None:
    assert fits("hope", answer("them boys running in the yard", "vision"))
    assert not fits("change", answer("they turned off our lights", "concern"))


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("when it gets dark and he hears a racket", False),
        ("what we do is we sit down", False),
        ("is that right", True),
        ("I'd be there, wait what was the question", True),
        ("home by six?", True),
    ],
)
def test_a_question_is_told_from_an_answer_that_begins_like_one(words: str, asks: bool) -> None:
    assert asks_something(words, shipped().phrases["fitting"]) is asks
