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


@pytest.mark.parametrize(
    "said",
    [
        "I could just strangle that landlord.",
        "I turned out fine and I got whipped.",
        "I can't read too good.",
        "I was just tired, that's all.",
        "I'm too old for this mess.",
        "I could've handled that better.",
        "I don't sleep real good.",
        "I'm more worried about my son than me.",
        "My house is a wreck.",
    ],
)
def test_what_would_hurt_or_mock_in_a_workers_mouth_is_not_said_back(said: str) -> None:
    assert say_back(said, (), 0) is None


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("I read to them every night even.", "You read to them every night."),
        ("I just want somebody to listen.", "You want somebody to listen."),
        ("We do just fine on our own.", "You do just fine on your own."),
    ],
)
def test_a_loose_end_and_a_belittling_just_are_left_out(said: str, back: str) -> None:
    assert say_back(said, (), 0) == back


def test_a_clause_is_not_said_back_without_what_it_hangs_on() -> None:
    assert say_back("He only gets mad when I'm late.", (), 0) is None


def test_a_stem_that_says_more_than_was_said_takes_no_wish() -> None:
    stems = ("Not just getting by. You want …",)
    assert {say_back("I want them home.", stems, n) for n in range(9)} == {"You want them home."}
