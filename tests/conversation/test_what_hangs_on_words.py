"""What hangs on somebody's words goes with them: who said them, and whether they are there yet."""

from __future__ import annotations

import pytest

from assistant.conversation.conversation import Conversation
from assistant.meeting.document import TaskPart
from tests.holding import enter, hold, of_kind, texts

TO_TASKS = (
    "/people me Dana",
    "/people Misty mother",
    "/people Ms. Wilma grandmother",
    "Misty: I need somebody with the kids",
    "/objective 1: I do supper and bedtime",
    *("/skip",) * 3,
)


def asked_for_tasks(*lines: str) -> Conversation:
    return hold(*TO_TASKS, *lines)


def tasks(conversation: Conversation) -> list[TaskPart]:
    return list(conversation.document().objectives[0].tasks)


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("I'll do supper every night", "Ms. Wilma"),
        ("Denver and I will do the yard by Friday", "Denver and Ms. Wilma"),
        ("Misty will do the yard by Friday", "Misty"),
    ],
)
def test_a_step_is_for_whom_said_it_once_that_is_put_right(line: str, who: str) -> None:
    conversation = asked_for_tasks("/people Denver uncle", f"Misty: {line}", "/by wilma")
    assert [one.who for one in tasks(conversation)] == [who]
    enter(conversation, "/undo")
    assert "Ms. Wilma" not in tasks(conversation)[0].who


def test_a_step_goes_to_somebody_new_and_asks_for_the_yes_again() -> None:
    conversation = asked_for_tasks("Misty: I'll do supper every night", *("/skip",) * 4)
    enter(conversation, "/agree all", "/by 2 Uncle Ray")
    (objective,) = conversation.document().objectives
    assert (objective.tasks[0].who, objective.status) == ("Uncle Ray", "draft")


def test_a_step_that_was_given_to_somebody_by_name_stays_theirs() -> None:
    conversation = asked_for_tasks("Misty: I could maybe help", "/task s2 Dana", "/by wilma")
    assert [one.who for one in tasks(conversation)] == ["Dana"]


def test_words_that_were_taken_out_are_offered_and_taken_for_no_part_of_the_plan() -> None:
    conversation = asked_for_tasks("Misty: I could maybe help some", "/redact 2")
    assert conversation.view().choices == ()
    for line in ("/1", "/pick 2", "/task s2", "/objective 2", "/objective o1 hope: 2"):
        assert of_kind(enter(conversation, line), "error")
    assert "redacted" not in conversation.document().objectives[0].model_dump_json()
    enter(conversation, "me: I can maybe get the forms", "/redact w1")
    assert conversation.view().choices == ()
    assert of_kind(enter(conversation, "/task w1"), "error")


def test_a_step_that_was_taken_is_not_offered_and_taken_again() -> None:
    conversation = asked_for_tasks("Misty: I will call by Friday")
    assert conversation.view().choices == ()
    assert of_kind(enter(conversation, "/1"), "error")
    assert "step t1" in texts(of_kind(enter(conversation, "/task s2"), "error"))
    assert len(tasks(conversation)) == 1
    enter(conversation, "/task s2 Wilma", "/task drop t1", "/task s2")
    assert [one.who for one in tasks(conversation)] == ["Ms. Wilma", "Misty"]


def test_the_key_for_who_said_it_takes_no_step_once_another_has_spoken() -> None:
    conversation = asked_for_tasks("Bubba - I could maybe help some on Fridays")
    enter(conversation, "Misty: I will call by Friday")
    assert of_kind(enter(conversation, "/1"), "error")
    assert [one.who for one in tasks(conversation)] == ["Misty"]


@pytest.mark.parametrize("line", ["/pick", "/pick the second", "/pick 1 2"])
def test_a_pick_without_a_number_says_how(line: str) -> None:
    assert "/pick 7" in texts(of_kind(enter(asked_for_tasks(), line), "error"))


def test_the_keys_of_a_question_are_named_when_it_is_open_again() -> None:
    conversation = asked_for_tasks("Misty: I could maybe help some", "/1")
    assert "/1 yes, /2 no" in texts(of_kind(enter(conversation, "/undo"), "prompt"))


@pytest.mark.parametrize("line", ["/by 2 Misty, new", "/by 2 misty, new", "/people me Misty"])
def test_nobody_gets_a_name_that_somebody_bears(line: str) -> None:
    conversation = hold("/people me Dana", "Misty: hi", "Bob: yo")
    assert "Misty B" in texts(of_kind(enter(conversation, line), "error"))
    assert [one.name for one in conversation.document().participants] == ["Dana", "Misty", "Bob"]
    enter(conversation, "/by 2 Misty B, new", "/people me dana")
    people = [one.name for one in conversation.document().participants]
    assert people == ["dana", "Misty", "Bob", "Misty B"]


@pytest.mark.parametrize("line", ["/private w1", "/private W1", "/private off w1"])
def test_the_number_of_ones_own_line_is_not_kept_for_private_words(line: str) -> None:
    conversation = hold("/people me Dana", "me: I told the judge")
    assert "/redact w1" in texts(of_kind(enter(conversation, line), "error"))
    assert len(conversation.document(private=True).worker_lines) == 1
