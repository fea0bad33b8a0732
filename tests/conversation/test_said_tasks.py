"""A step that was said stays tied to who said it, and is whoever's the words make it."""

from __future__ import annotations

import pytest

from assistant.conversation.conversation import Conversation
from assistant.meeting.document import TaskPart
from tests.holding import enter, hold, texts

TO_TASKS = (
    "/people me Dana",
    "/people Misty mother",
    "/people Ms. Wilma grandmother",
    "Misty: I need somebody with the kids",
    "/objective 1: I do supper and bedtime",
    "/skip",
    "/skip",
    "/skip",
)


def asked_for_tasks(*lines: str) -> Conversation:
    return hold(*TO_TASKS, *lines)


def tasks(conversation: Conversation) -> list[TaskPart]:
    return list(conversation.document().objectives[0].tasks)


def everywhere(conversation: Conversation) -> str:
    read = texts(enter(conversation, "/read o1"))
    return read + conversation.document().model_dump_json()


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Wilma: Misty will do supper", "Misty"),
        ("Wilma: I think Misty can do the baths every night", "Misty"),
        ("Wilma: me and Misty will do it by Friday", "Ms. Wilma and Misty"),
        ("Wilma: Misty and I will do the yard by Friday", "Misty and Ms. Wilma"),
        ("Misty: their grandmother will watch them every Tuesday", "Ms. Wilma"),
        ("Misty: Aunt Tina will do the yard every Tuesday", "Aunt Tina"),
        ("Misty: Wilma and Earl will pick them up every Tuesday", "Ms. Wilma and Earl"),
        ("Misty: Wilma, Earl and me will pick them up every Tuesday", "Ms. Wilma, Earl and Misty"),
        ("Misty: either Wilma or Earl will pick them up every Tuesday", "Ms. Wilma or Earl"),
        ("Misty: me and the kids will eat at six every Tuesday", "Misty and the kids"),
        ("Misty: my sister Tina will watch them every Tuesday", "my sister Tina"),
        ("Misty: Mommy can watch them every Tuesday", "Mommy"),
        ("Misty: Wilma's church will bring supper every Tuesday", "Wilma's church"),
        ("Misty: the landlord will fix the porch on Tuesday", "the landlord"),
        ("Misty: somebody from church will bring supper on Tuesday", "somebody from church"),
        ("Misty: Wilma has to pick them up every Tuesday", "Ms. Wilma"),
        ("Misty: Wilma might pick them up every Tuesday", "Ms. Wilma"),
        ("Misty: Wilma is picking them up on Tuesday", "Ms. Wilma"),
        ("Misty: Wilma picks them up every Tuesday", "Ms. Wilma"),
        ("Misty: I want Wilma to pick them up every Tuesday", "Ms. Wilma"),
        ("Misty: I hope Wilma will pick them up every Tuesday", "Ms. Wilma"),
        ("Misty: Wilma said she'd pick them up on Tuesday", "Ms. Wilma"),
        ("Misty: Wilma, she'll pick them up on Tuesday", "Ms. Wilma"),
        ("Misty: every Tuesday Wilma will pick them up", "Ms. Wilma"),
        ("Misty: Tuesdays Wilma will pick them up", "Ms. Wilma"),
        ("Misty: Wilma can't pick them up on Tuesday", "Ms. Wilma"),
        ("Misty: the judge says I will go every Tuesday", "Misty"),
        ("Misty: that way I'll get them every Tuesday", "Misty"),
        ("Misty: I'll get Wilma to pick them up every Tuesday", "Misty"),
        ("Misty: I want to pick them up every Tuesday", "Misty"),
        ("Misty: supper will be on the table every Tuesday", "Misty"),
        ("Misty: I'll drive them every Tuesday", "Misty"),
        ("Misty: we will eat together every night", "Misty"),
    ],
)
def test_a_step_is_theirs_whom_the_words_name(line: str, who: str) -> None:
    conversation = asked_for_tasks("/people Earl neighbor", line)
    if not tasks(conversation):
        enter(conversation, "/1")
    assert [one.who for one in tasks(conversation)] == [who]


@pytest.mark.parametrize(
    "line",
    [
        "Wilma has to fix the door by Friday",
        "Wilma better fix the door by Friday",
        "Wilma picks them up every Friday",
        "Wilma might take them every Friday",
        "Wilma checks up on me every Friday",
        "I want Wilma to fix the door by Friday",
        "I hope Wilma will fix the door by Friday",
        "fat chance I'll get them every Friday",
        "I would take them every Friday if I had a car",
        "I took them every Friday",
        "the judge says I will go to class every Friday",
        "they said I'll go to class every Friday",
        "I'll be good",
        "I'll do my best",
        "I'll do better every day",
    ],
)
def test_what_nobody_promises_is_asked_about_first(line: str) -> None:
    conversation = asked_for_tasks(f"Misty: {line}")
    assert tasks(conversation) == []


@pytest.mark.parametrize("line", ["she'll call me when it gets bad", "they could come by"])
def test_where_nobody_is_named_it_is_asked_whose_it_is(line: str) -> None:
    conversation = asked_for_tasks(f"Misty: {line}")
    assert tasks(conversation) == []
    assert conversation.view().choices == ("/1 Ms. Wilma does it", "/2 no")
    enter(conversation, "/1")
    assert [(one.who, one.statement) for one in tasks(conversation)] == [("Ms. Wilma", "s2")]


def test_a_picked_step_that_names_nobody_is_refused_with_how_to_say_it() -> None:
    conversation = asked_for_tasks("/skip", "Misty: she'll call me every night", "/objective 2: x")
    replies = enter(conversation, "/task o1 s2")
    assert texts(replies, "error") == (
        "It says she, he, they or you: say whose step it is, /task s2 NAME."
    )
    enter(conversation, "/task o1 s2 wilma")
    assert [one.who for one in tasks(conversation)] == ["Ms. Wilma"]


@pytest.mark.parametrize(
    "line",
    [
        "I can move the Elm couch to Zanesville and not break it by Friday",
        "I can relocate  Elm furniture to Zanesville",
    ],
)
def test_redacting_the_workers_line_takes_its_step_along(line: str) -> None:
    conversation = asked_for_tasks(f"me: {line}")
    if not tasks(conversation):
        enter(conversation, "/1")
    assert "Zanesville" in everywhere(conversation)
    enter(conversation, "/redact w1")
    assert "Zanesville" not in everywhere(conversation)


@pytest.mark.parametrize("order", [("/1", "/private 2"), ("/private 2", "/objective o1", "/1")])
def test_a_service_said_in_private_is_no_step_that_others_read(order: tuple[str, ...]) -> None:
    conversation = hold(
        "Misty: I need some help", "/objective 1", "Misty: parenting class at ZEBRA"
    )
    enter(conversation, *order)
    assert "ZEBRA" not in everywhere(conversation)
    assert "ZEBRA" not in conversation.view().question if conversation.view().question else True
    assert not any("ZEBRA" in choice for choice in conversation.view().choices)


@pytest.mark.parametrize("field", ["what", "where", "help", "provider"])
def test_words_quoted_into_a_step_go_when_they_become_private(field: str) -> None:
    conversation = asked_for_tasks("Misty: I'll drive them every Tuesday", "Misty: at ZEBRA house")
    enter(conversation, f"/task t1 {field}: 3")
    assert "ZEBRA" in everywhere(conversation)
    enter(conversation, "/private 3")
    assert "ZEBRA" not in everywhere(conversation)
    # Of a step that says nothing any more, "Misty: , every Tuesday" would be left.
    assert [one.id for one in tasks(conversation)] == (["t1"] if field != "what" else [])
    enter(conversation, "/private off 3")
    assert getattr(tasks(conversation)[0], field) == "at ZEBRA house"


def test_typed_words_in_place_of_quoted_ones_stay() -> None:
    conversation = asked_for_tasks("Misty: I'll drive them every Tuesday", "Misty: at ZEBRA house")
    enter(conversation, "/task t1 where: 3", "/task t1 where: the school", "/private 3")
    assert tasks(conversation)[0].where == "the school"


@pytest.mark.parametrize("said", ["We can do that", "I can write that down"])
def test_the_workers_answer_does_not_push_a_familys_offer_aside(said: str) -> None:
    conversation = asked_for_tasks("Wilma: I'd be glad to take them Sundays")
    assert tasks(conversation) == []
    assert texts(enter(conversation, f"me: {said}"), "prompt") == ""
    assert "Take “I'd be glad to take them Sundays” for “a step”?" in str(
        conversation.view().question
    )
    enter(conversation, "/1")
    assert [one.who for one in tasks(conversation)] == ["Ms. Wilma"]


def test_the_first_key_is_never_a_no_though_nobody_else_is_here() -> None:
    conversation = hold("Misty: I need help", "/objective 1: I do supper", *("/skip",) * 3)
    enter(conversation, "Misty: she will bring the kids Friday")
    assert conversation.view().choices == ("/1 yes", "/2 no")
    assert "/task s2 NAME" in texts(enter(conversation, "/1"), "error")
    enter(conversation, "/task s2 Mamaw Jo")
    assert [one.who for one in tasks(conversation)] == ["Mamaw Jo"]


@pytest.mark.parametrize("who", ["Wilma", "ms. wilma", "grandmother", "Ms. Wilma"])
def test_a_step_is_theirs_by_the_name_that_they_bear(who: str) -> None:
    conversation = asked_for_tasks(f"/task {who}: watch them by Friday")
    enter(conversation, "/task Misty: cook by Friday", f"/task t2 who: {who}")
    assert [one.who for one in tasks(conversation)] == ["Ms. Wilma", "Ms. Wilma"]
    enter(conversation, "/task Uncle Ray: cut wood", "/task t2 who: me")
    assert [one.who for one in tasks(conversation)] == ["Ms. Wilma", "Dana", "Uncle Ray"]


@pytest.mark.parametrize("more", ["who:", "what:", "who: 1", "who: s1"])
def test_a_step_keeps_who_does_it_and_what(more: str) -> None:
    conversation = asked_for_tasks("/task Misty: cook by Friday")
    assert "/task t1 where: WORDS" in texts(enter(conversation, f"/task t1 {more}"), "error")
    assert [(one.who, one.what) for one in tasks(conversation)] == [("Misty", "cook")]
