"""A yes stands for what was read out, a no and a wished change until that person says otherwise."""

from __future__ import annotations

import pytest

from assistant.conversation.conversation import Conversation
from assistant.meeting.document import ObjectivePart
from tests.holding import enter, hold, of_kind, texts

TO_TASKS = (
    "/people Misty mother",
    "/people Ms. Wilma grandmother",
    "Misty: I need somebody with the kids",
    "/objective 1: I do supper and bedtime",
    *("/skip",) * 3,
)
PLANNED = (*TO_TASKS, *("/skip",) * 4)


def plan(conversation: Conversation) -> ObjectivePart:
    return conversation.document().objectives[0]


def answers(conversation: Conversation) -> dict[str, tuple[str, str]]:
    return {one.person: (one.answer, one.reason) for one in plan(conversation).agreements}


@pytest.mark.parametrize(
    "change",
    [
        "/task Misty: move out by Friday",
        "/objective o1: I move out",
        "/objective o1 measure: the police come by",
        "/objective o1 individual Misty",
    ],
)
def test_a_yes_to_a_draft_is_asked_for_again_once_it_has_changed(change: str) -> None:
    conversation = hold(*PLANNED, "/agree Misty")
    assert "has changed since Misty said yes: ask again" in texts(enter(conversation, change))
    enter(conversation, "/agree Wilma")
    assert plan(conversation).status == "draft"
    assert "Not asked yet: Misty" in texts(enter(conversation, "/read o1"))
    enter(conversation, "/agree Misty")
    assert plan(conversation).status == "agreed"
    assert "said yes: ask again" not in texts(enter(conversation, "/objective o1 worked: it did"))


@pytest.mark.parametrize("change", ["/task t1 by June 5", "/task t1 where: home", "/task drop t1"])
def test_a_yes_is_asked_for_again_once_a_step_has_changed(change: str) -> None:
    conversation = hold(*PLANNED, "/task Misty: hang a light by Friday", "/agree Misty")
    enter(conversation, change)
    assert answers(conversation) == {}
    enter(conversation, "/undo")
    assert list(answers(conversation)) == ["Misty"]


def test_a_yes_to_a_half_written_objective_is_no_yes_to_the_rest() -> None:
    conversation = hold(*TO_TASKS)
    assert "is half-way" in texts(enter(conversation, "/agree all"))
    enter(conversation, "Misty: I'll do supper every night", *("/skip",) * 4, "/agree Wilma")
    assert list(answers(conversation)) == ["Ms. Wilma"]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("/agree Misty: but not Thursdays", ("agrees_with_change", "but not Thursdays")),
        ("/disagree Misty: no way", ("disagrees", "no way")),
    ],
)
def test_a_yes_of_all_leaves_a_change_or_a_no_standing_and_says_so(
    line: str, kept: tuple[str, str]
) -> None:
    conversation = hold(*PLANNED, line)
    said = texts(enter(conversation, "/agree all"))
    assert kept[1] in said
    assert "stands until they say otherwise" in said
    assert answers(conversation) == {"Misty": kept, "Ms. Wilma": ("agrees", "")}
    enter(conversation, "/objective o1: I do supper, not Thursdays")
    assert answers(conversation) == {"Misty": kept}
    enter(conversation, "/agree Misty", "/agree all")
    assert plan(conversation).status == "agreed"


def test_where_nobody_else_could_agree_a_yes_of_all_is_refused() -> None:
    conversation = hold(*PLANNED, "/people Wilma left", "/disagree Misty: no way")
    assert "/agree NAME" in texts(of_kind(enter(conversation, "/agree all"), "error"))
    assert answers(conversation) == {"Misty": ("disagrees", "no way")}


@pytest.mark.parametrize("said", ["all but", "all, but", "Everybody, except"])
def test_all_but_one_may_be_said_with_a_comma(said: str) -> None:
    conversation = hold(*PLANNED, f"/agree {said} Wilma: not every night")
    assert answers(conversation)["Ms. Wilma"] == ("disagrees", "not every night")


def test_undo_says_whose_no_it_took_back() -> None:
    conversation = hold(*PLANNED, "/disagree o1 Ms. Wilma: not on Mondays")
    told = texts(enter(conversation, "/undo"), "note")
    assert "Taken back: Ms. Wilma does not agree: “not on Mondays”." in told
    assert "Ms. Wilma" not in answers(conversation)
