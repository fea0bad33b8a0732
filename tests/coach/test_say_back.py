"""Saying it back: a few of the person's own words, turned; or nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.coach.say_back import say_back

STEMS = ("More than anything, you want …", "The part that weighs on you most is …")


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("I lay there every night with it", "You lay there every night with it."),
        ("My sister will take them any time", "Your sister will take them any time."),
        ("I been on time to every appointment", "You've been on time to every appointment."),
        ("He don't listen to me at all", "He doesn't listen to you at all."),
        ("I was scared of that courtroom", "You were scared of that courtroom."),
        ("well I'm tired of starting over", "You're tired of starting over."),
        ("i dont feel like his mom anymore", "You don't feel like his mom anymore."),
        ("We always eat together, even if it's just beans", "You always eat together."),
    ],
)  # fmt: skip
def test_pronouns_and_their_verbs_turn(said: str, back: str) -> None:
    assert say_back(said, (), 0) == back


def test_a_wish_fits_the_stem_that_asks_for_one() -> None:
    found = {say_back("I want to be the one who puts them to bed", STEMS, n) for n in range(20)}
    assert found == {
        "You want to be the one who puts them to bed.",
        "More than anything, you want to be the one who puts them to bed.",
    }


@pytest.mark.parametrize(
    "said",
    [
        "He choked me last night in front of the kids",  # a cue
        "I don't want to be alive anymore",
        "My ex is a worthless piece of shit",  # cruel
        "She's a lazy crackhead and everybody knows it",
        "What happens if I don't agree to it?",  # a question
        "idk",
        "",
        "Can you read that part to me again",
        "Tuesday, I think",
    ],
)
def test_nothing_is_offered_where_nothing_good_can_be_said(said: str) -> None:
    assert say_back(said, STEMS, 1) is None


@settings(max_examples=200, deadline=None)
@given(
    st.text(max_size=120)
    | st.lists(
        st.sampled_from("I my me want the kids and he was home with us every night , .".split()),
        max_size=25,
    ).map(" ".join),
    st.integers(),
)
def test_whatever_is_offered_is_short_and_no_question(text: str, seed: int) -> None:
    said = say_back(text, STEMS, seed)
    assert said == say_back(text, STEMS, seed)
    if said is not None:
        assert said[-1] == "."
        assert "?" not in said
        assert len(said.split()) <= 12 + 7  # twelve of theirs, and a stem's
        assert not {"i", "my", "me"}.intersection(said.lower().rstrip(".").split())
