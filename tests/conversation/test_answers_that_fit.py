"""Words go into the plan where they answer what is asked, or where the worker says so."""

from __future__ import annotations

import pytest

from assistant.conversation.conversation import Conversation
from tests.holding import enter, hold, of_kind, texts

FAMILY = (
    "/people me Dana",
    "/people Earl grandfather",
    "/people Bobby uncle",
    "/people Tammy Jo mother",
    "Tammy Jo: I want to be home when they get off the bus",
)
BEGUN = (*FAMILY, "/objective 1")
ASKED_WHEN = (*BEGUN, "Tammy Jo: I'm home and supper's on when the bus comes")
SKIPS = {
    "situation": 0,
    "whose": 1,
    "hope": 2,
    "tasks": 3,
    "strength": 4,
    "measure": 5,
    "what_could_go_wrong": 6,
}


def asked(question: str) -> Conversation:
    return hold(*ASKED_WHEN, *("/skip",) * SKIPS[question])


def plan(conversation: Conversation):  # type: ignore[no-untyped-def]
    return conversation.document().objectives[0]


@pytest.mark.parametrize(
    "words",
    [
        "when them bills come and Dwayne starts in, that's when I go to pieces",
        "well I reckon I'd be at work on time, wait what was the question",
        "are y'all hot in here",
        "hey everybody, sorry I was late",
        "they towed the car off Friday",
        "Daddy",
    ],
)
def test_what_answers_something_else_is_kept_and_one_short_question_is_asked(words: str) -> None:
    conversation = hold(*BEGUN)
    replies = enter(conversation, f"Tammy Jo: {words}")
    assert plan(conversation).text == ""
    assert conversation.document().statements[-1].text == words
    assert [one.text for one in of_kind(replies, "prompt")] == [
        "Kept, not in the plan. Take it for “the change”? /1 yes, /2 no"
    ]


@pytest.mark.parametrize(
    ("question", "field", "words"),
    [
        ("whose", "whose", "she can stretch a dollar, always could"),
        ("hope", "hope", "you ought to see the new Dollar General"),
        ("tasks", "tasks", "she always was good to them kids"),
        ("measure", "measure", "my stomach's hurting"),
        ("what_could_go_wrong", "what_could_go_wrong", "that sounds alright to me"),
    ],
)
def test_each_question_has_a_test_of_what_fits_it(question: str, field: str, words: str) -> None:
    conversation = asked(question)
    enter(conversation, f"Earl: {words}")
    assert not getattr(plan(conversation), field)
    assert conversation.view().choices == ("/1 yes", "/2 no")


def test_a_yes_takes_the_words_and_a_no_asks_again() -> None:
    yes = hold(*ASKED_WHEN, "Bobby: you ought to see the new Dollar General", "/1")
    assert plan(yes).situation == "you ought to see the new Dollar General"
    assert plan(yes).origins["situation"].statements == ("s3",)
    no = hold(*ASKED_WHEN, "Bobby: you ought to see the new Dollar General")
    assert "When in the day" in texts(enter(no, "/2"), "prompt")
    enter(no, "Tammy Jo: right when the bus comes")
    assert plan(no).situation == "right when the bus comes"


def test_without_an_answer_the_words_stay_out_of_the_plan() -> None:
    conversation = hold(*ASKED_WHEN, "Bobby: you ought to see it", "Tammy Jo: mornings mostly")
    assert plan(conversation).situation == "mornings mostly"


def test_what_was_taken_is_said_every_time_with_how_to_take_it_back() -> None:
    conversation = hold(*ASKED_WHEN)
    for words, said in (
        ("right when the bus comes", "Taken for “when it counts”: “right when the bus comes”"),
        ("me and Daddy", "Taken for “whose it is”: “me and Daddy”"),
    ):
        notes = texts(enter(conversation, f"Tammy Jo: {words}"), "note")
        assert f"{said} /undo takes it back." in notes
    enter(conversation, "/undo")
    assert plan(conversation).whose == ""
    enter(conversation, "/skip", "/skip")
    assert "/undo" in texts(enter(conversation, "Earl: I'll drive her on Fridays"), "note")


@pytest.mark.parametrize("line", ["/topic strengths", "/next", "/back", "/read", "/read o1"])
def test_turning_elsewhere_or_reading_puts_the_half_built_objective_aside(line: str) -> None:
    conversation = hold("/begin", "/topic concerns", *ASKED_WHEN)
    replies = enter(conversation, line)
    assert "/objective o1 takes it up again" in texts(replies, "note")
    enter(conversation, "Earl: when it gets dark she gets scared")
    assert plan(conversation).situation == ""
    assert "When in the day" in texts(enter(conversation, "/objective o1"), "prompt")


def test_turning_to_the_plan_goes_on_with_it() -> None:
    conversation = hold("/begin", *ASKED_WHEN, "/topic plan", "Tammy Jo: mornings")
    assert plan(conversation).situation == "mornings"


def test_during_a_break_nothing_goes_in_without_a_yes() -> None:
    conversation = hold(*ASKED_WHEN, "/pause")
    replies = enter(conversation, "Tammy Jo: mornings before school")
    assert "until /resume" in texts(replies, "prompt")
    assert plan(conversation).situation == ""
    enter(conversation, "/1")
    assert plan(conversation).situation == "mornings before school"


def test_an_answer_that_raised_a_cue_can_be_taken_once_the_cue_is_set_aside() -> None:
    conversation = asked("measure")
    replies = enter(conversation, "Tammy Jo: she don't hide under the bed")
    assert of_kind(replies, "safety")
    assert not of_kind(replies, "prompt")
    replies = enter(conversation, "/safety not she means from the vacuum")
    assert "Take it for “how everybody will see it”?" in texts(replies, "prompt")
    enter(conversation, "/1")
    assert plan(conversation).measure == "she don't hide under the bed"


def test_words_of_danger_that_were_followed_up_are_not_offered_to_the_plan() -> None:
    conversation = asked("measure")
    enter(conversation, "Tammy Jo: he choked me last night", "/safety followed called it in")
    assert conversation.view().choices == ()
    assert plan(conversation).measure == ""


def test_what_is_said_for_the_plan_is_heard_as_that_whatever_topic_is_open() -> None:
    conversation = hold("/topic vision", *FAMILY, "/objective 1: I'm home", *("/skip",) * 3)
    enter(conversation, "Tammy Jo: I'll drive them Monday mornings until December 15")
    assert "vision" not in conversation.document().statements[-1].kinds


@pytest.mark.parametrize("name", ["me", "Dana"])
def test_the_workers_own_promise_is_a_task(name: str) -> None:
    conversation = asked("tasks")
    replies = enter(conversation, f"{name}: I will call the school about the notes by Wednesday")
    assert [(task.who, task.what, task.end) for task in plan(conversation).tasks] == [
        ("Dana", "I will call the school about the notes", "2026-10-07")
    ]
    assert "/undo" in texts(replies, "note")


@pytest.mark.parametrize(
    "line",
    ["I can hear how tired you are", "What will you do by Friday?", "I'll write that down just so"],
)
def test_what_the_worker_says_back_or_asks_is_no_task(line: str) -> None:
    conversation = asked("tasks")
    enter(conversation, f"me: {line}")
    assert plan(conversation).tasks == ()


def test_a_worker_without_a_name_has_a_task_as_the_worker() -> None:
    conversation = hold("Tammy Jo: I want to be home", "/objective 1: home", *("/skip",) * 3)
    enter(conversation, "me: I'll bring the bus passes by Friday")
    assert plan(conversation).tasks[0].who == "Worker"
