"""The shorter way of asking, where a line's own words would be taken too far."""

from __future__ import annotations

import pytest

from assistant.coach.rewording import Kind, reword


def first(line: str, previous: str, kind: Kind) -> str:
    return reword(line, previous, kind)[0].text


@pytest.mark.parametrize(
    ("line", "previous", "way"),
    [
        ("Has he called the school about it yet?", "His bus never came.",
         "Where do things stand with him and the school?"),
        ("Did you tell your lawyer that?", "I wasn't even in town.",
         "What have you told your lawyer so far?"),
        ("Can you make the visit without the car?", "It won't start.",
         "How might you make the visit without the car?"),
        ("Would mornings be better for you?", "I fall asleep by seven.",
         "How would mornings work for you?"),
        ("Is the washer hooked up yet?", "We carried it in Sunday.",
         "Where do things stand with the washer?"),
        ("Have they settled in with you guys?", "They came to us in May.",
         "How are they settling in?"),
        ("Do you worry about the bill?", "It just keeps going up.",
         "How do you feel about the bill?"),
        ("Have you tried calling them back?", "They never pick up.", "What have you tried so far?"),
        ("is she getting any help for that", "She shakes when a truck goes by.",
         "What help has she had with that?"),
        ("Do you get enough sleep?", "I'm up with her at two and four.",
         "How are you doing for sleep?"),
        ("Do you follow him?", "He slams the door every time he's told no.",
         "What do you do when that happens?"),
        ("Did they keep him overnight?", "He fell off the swing yesterday.",
         "What happened after that?"),
        ("Does the school let you know?", "They wrote him up again.",
         "What have you heard from the school?"),
        ("Do you think you're ready?", "They want to start overnights.", "How ready do you feel?"),
        ("Do you see your mother much?", "She moved to Paducah.",
         "What kind of contact do you have with your mother these days?"),
        ("Will that be a problem for you?", "They put me on nights.",
         "How would that be for you?"),
        ("Is she good with him?", "My niece keeps the baby.", "What is she like with him?"),
        ("Do you want your aunt at the hearing?", "I don't want to go in there alone.",
         "How would you feel about having your aunt at the hearing?"),
    ],
)  # fmt: skip
def test_a_closed_question_is_asked_in_fewer_words_than_its_own(
    line: str, previous: str, way: str
) -> None:
    assert first(line, previous, "closed_question") == way


@pytest.mark.parametrize(
    ("line", "previous", "way"),
    [
        ("Wouldn't they rather be in their own beds?", "We all sleep at my dad's.",
         "What do you think they would want?"),
        ("You do know how risky that is, right?", "The boys walk to the store by themselves.",
         "Tell me how you make sure they're okay."),
        ("Don't you think that's rushing it a little?", "I want him home by Sunday.",
         "What do you think needs to happen first?"),
        ("A baby still hears all that fussing though, wouldn't you say?",
         "Me and him go at it but never in front of her.",
         "How do you think it is for the baby?"),
        ("But you haven't finished the class, have you?", "I did what you all said.",
         "Where do things stand with the class?"),
        ("They're just doing it for attention, don't you think?", "The twins are at it all day.",
         "What do you think is going on for them?"),
    ],
)  # fmt: skip
def test_a_push_comes_down_to_what_it_is_about(line: str, previous: str, way: str) -> None:
    assert first(line, previous, "leading_question") == way


@pytest.mark.parametrize(
    ("line", "previous"),
    [
        ("Did you get my card?", "I was at work when you came by."),
        ("Is your husband getting up with her any?", "The baby's up every hour."),
        ("Are you worried about somebody coming in?", "I pushed the couch up to the door."),
        ("Is he doing okay staying with you?", "He came Friday."),
    ],
)
def test_neither_an_act_nor_a_fear_is_taken_for_granted(line: str, previous: str) -> None:
    way = first(line, previous, "closed_question")
    for splice in ("stand with", "going with", "somebody", "arms", "staying"):
        assert splice not in way


@pytest.mark.parametrize(
    ("line", "previous"),
    [
        ("You do want to be a good example, don't you?", "I cuss, I know it."),
        ("You'd rather work with us than against us, wouldn't you?", "I don't like meetings."),
        ("She's going to find out sooner or later, isn't she?", "I haven't told her yet."),
    ],
)
def test_a_reproach_is_not_said_over_as_a_question(line: str, previous: str) -> None:
    assert first(line, previous, "leading_question") == "Tell me more about that."


def test_nothing_is_named_that_somebody_only_might_have_done() -> None:
    line = "Why would you let him drive the kids?"
    assert "letting" not in first(line, "My ex has had two wrecks.", "why_question")


def test_help_is_one_and_not_many() -> None:
    line = "The in-home services are voluntary."
    assert all(" are " not in one.text for one in reword(line, "", "jargon"))


def test_nothing_is_asked_of_what_nobody_can_feel() -> None:
    line = "You know that's hard on his lungs, right?"
    assert "lungs" not in first(line, "I smoke in the bathroom.", "leading_question")


def test_what_was_not_weighed_is_no_decision() -> None:
    for way in reword("Why did you lie to her?", "I lied to the other worker.", "why_question"):
        assert "decided" not in way.text
        assert "went into" not in way.text


def test_another_way_than_the_one_told_is_asked_after_with_the_reason_taken_up() -> None:
    line, previous = "Why didn't you call me?", "I walked because my truck quit."
    assert first(line, previous, "why_question") == (
        "Your truck quit. What got in the way of calling me?"
    )


def test_of_a_stack_no_bare_fact_is_picked() -> None:
    line = "What shift is it, how's the pay, and what grade is he in now?"
    assert first(line, "I start Monday.", "stacked_questions") == "Tell me more about that."


@pytest.mark.parametrize(
    "previous",
    [
        "Nobody asked me what I wanted.",
        "I don't trust this counselor.",
        "I don't remember much of it.",
    ],
)
def test_a_stand_a_fear_and_a_thing_done_are_not_asked_what_was_tried(previous: str) -> None:
    assert "tried" not in first("You should go.", previous, "unasked_advice")
