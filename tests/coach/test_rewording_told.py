"""Another way to say a line, by what the person told just before."""

from __future__ import annotations

import pytest

from assistant.coach.question_shapes import doing
from assistant.coach.reason_given import reason_given
from assistant.coach.rewording import Kind, reword
from assistant.coach.say_back import say_back


def ways(line: str, previous: str, kind: Kind) -> list[str]:
    return [way.text for way in reword(line, previous, kind)]


@pytest.mark.parametrize(
    ("previous", "line", "reason"),
    [
        ("I get jumpy in that lobby.", "Why do you skip the appointments we set?", None),
        ("I get nervous in that lobby.", "Why do you skip the appointments we set?",
         "You get nervous in that lobby."),
        ("I walked because my truck quit.", "Why did you walk with a baby?", None),
        ("I had to carry her cause there was no sidewalk.", "Why'd you carry a big girl like her?",
         "There was no sidewalk."),
        ("The shots make me dizzy.", "Why'd you quit the shots your doctor put you on?",
         "The shots make you dizzy."),
    ],
)  # fmt: skip
def test_a_reason_that_was_given_is_taken_up_and_not_asked_for_again(
    previous: str, line: str, reason: str | None
) -> None:
    told = ways(line, previous, "why_question")
    assert told
    assert (f"{reason} Tell me more about that." == told[0]) is (reason is not None)


def test_a_reason_in_words_that_nobody_may_repeat_is_not_said_back() -> None:
    assert reason_given("I hit him because he is a worthless drunk.") is None
    assert reason_given("Because you keep asking me.") is None


@pytest.mark.parametrize(
    ("previous", "line"),
    [
        ("I sleep in the recliner most nights.", "Why do you sleep out there away from the kids?"),
        ("We never had a crib.", "Why would you put a newborn on a couch?"),
        ("I don't go to the ball games.", "Why would you miss every single one?"),
    ],
)
def test_around_then_is_asked_only_where_there_was_a_then(previous: str, line: str) -> None:
    assert not any("around then" in way for way in ways(line, previous, "why_question"))


def test_one_past_event_has_its_then_and_no_when_that_happens() -> None:
    told = ways("Why do you always blow up?", "I hung up on her Monday.", "why_question")
    assert told[0] == "What was going on for you around then?"


def test_what_comes_over_a_person_is_asked_after_as_it_happens() -> None:
    told = ways("Why do you always blow up?", "I lose it when they fuss.", "why_question")
    assert told[0] == "What is going on for you when that happens?"


def test_a_choice_is_asked_after_as_one() -> None:
    told = ways("Why would you let a man like that in?", "I let my uncle stay.", "why_question")
    assert told == ["What went into that for you?", "Tell me more about how you decided that."]


@pytest.mark.parametrize(
    ("act", "turned"),
    [
        ("go see your sister", "going to see your sister"),
        ("come eat with us", "coming to eat with us"),
        ("call and ask them", "calling and asking them"),
        ("go back home", "going back home"),
    ],
)
def test_two_verbs_both_turn(act: str, turned: str) -> None:
    assert doing(act) == turned


@pytest.mark.parametrize(
    ("line", "previous", "first"),
    [
        ("What time was it, who had the boys, and what did they tell you?",
         "They kept me overnight Sunday.", "How were the boys looked after?"),
        ("Have you called the school? Where is he? Are you mad?",
         "My son never came home.", "Where is he?"),
        ("Did the clinic give you anything? How much do they charge?", "His ear hurts.",
         "Tell me more about that."),
    ],
)  # fmt: skip
def test_of_a_stack_a_childs_care_comes_first_and_nothing_is_presumed(
    line: str, previous: str, first: str
) -> None:
    assert ways(line, previous, "stacked_questions")[0] == first


def test_you_said_what_is_not_asked_alone() -> None:
    told = ways("What did you say? Were you mad?", "He came by again.", "stacked_questions")
    assert all(way != "What did you say?" for way in told)


@pytest.mark.parametrize(
    ("line", "previous", "kind", "way"),
    [
        ("Has anybody helped you with the deposit?", "It's eight hundred.", "closed_question",
         "What help have you had with the deposit?"),
        ("Were you shown how to clean the pump?", "I got a machine now.", "closed_question",
         "How has it gone with cleaning the pump?"),
        ("Was your aunt able to be there?", "I had her in March.", "closed_question",
         "Who was there with you?"),
        ("Isn't that how it went last time, too?", "She said June.", "leading_question",
         "How does that fit with other times?"),
        ("That must be hard on the twins, don't you imagine?", "They broke the door.",
         "leading_question", "What do you think that is like for the twins?"),
        ("And that helps, doesn't it?", "I pray every night.", "leading_question",
         "What does that bring you?"),
        ("Kids shouldn't be out that late, should they?", "The way I see it he's grown.",
         "leading_question", "What do you think about kids being out that late?"),
    ],
)  # fmt: skip
def test_the_workers_own_matter_is_asked_openly(
    line: str, previous: str, kind: Kind, way: str
) -> None:
    assert ways(line, previous, kind)[0] == way


def test_a_figure_of_speech_and_the_thing_blamed_are_no_topic() -> None:
    for line, previous in (
        ("Does the roof ever leak?", "All nine of us are under the same roof."),
        ("Was the weed in the car?", "They only care about the weed."),
    ):
        assert all("roof" not in way and "weed" not in way
                   for way in ways(line, previous, "closed_question"))  # fmt: skip


@pytest.mark.parametrize(
    ("previous", "asked"),
    [
        ("My brother wants to stay with us.", False),
        ("I'm not sure about that class.", False),
        ("He's here on weekends.", False),
        ("The baby won't take a bottle.", True),
    ],
)
def test_before_advice_only_a_trouble_is_asked_what_was_tried(previous: str, asked: bool) -> None:
    first, *others = ways("You should write it down.", previous, "unasked_advice")
    assert (first == "What have you already thought about or tried?") is asked
    assert "idea" in (others[0] if asked else first)


def test_a_child_gets_no_formula() -> None:
    told = ways("Tell your teacher, bud.", "Dad never calls.", "unasked_advice")
    assert told[-1] == "Can I tell you one idea? It is okay to say no."
    assert all("already thought" not in way for way in told)


def test_leave_is_asked_for_in_more_than_one_way() -> None:
    told = {
        ways(f"You should {act}.", "He won't sleep.", "unasked_advice")[-1]
        for act in ("call", "wait", "read to him", "move the bed", "go", "ask her", "sing", "stop")
    }
    assert len(told) > 1


@pytest.mark.parametrize(
    "said",
    ["You all don't get it, I don't even know where she is.",
     "They never did understand what I went through.",
     "My little girl asked me when she's coming home."],
)  # fmt: skip
def test_a_sentence_is_not_cut_to_a_stump(said: str) -> None:
    back = say_back(said, (), 0)
    assert back is None or not back.endswith(("know.", "understand.", "asked you."))


def test_a_no_and_a_term_are_never_lost_or_left() -> None:
    assert not any(
        "calling" in way
        for way in ways("You're not going to call him, are you?", "No.", "leading_question")
    )
    assert not ways("We could do concurrent at the FTM.", "Okay.", "jargon")


@pytest.mark.parametrize(
    ("line", "previous"),
    [
        ("How do you know, and have you told her aunt?", "She's been taking my pills."),
        (
            "Do you ever feel like hurting yourself? Do you have a washer?",
            "I sat there and bawled.",
        ),
    ],
)
def test_no_stack_is_cut_to_a_call_to_account_and_danger_is_asked_straight(
    line: str, previous: str
) -> None:
    offered = [one for one in reword(line, previous, "stacked_questions") if not one.from_stem]
    assert all("know" not in one.text and "washer" not in one.text for one in offered)


def test_somebody_new_whom_the_worker_asks_after_is_asked_openly() -> None:
    line = "are you still in contact with your sponsor tho"
    assert ways(line, "I quit the meetings last month.", "closed_question") == [
        "How has it gone with your sponsor?"
    ]
