"""A yes with a change, a no after a yes, names as people type them, and when all meet again."""

from __future__ import annotations

import pytest

from assistant.conversation.conversation import Conversation
from tests.holding import enter, hold, of_kind, texts

PLANNED = (
    "/people Cora mother",
    "/people Earl grandfather",
    "/people Mamaw Ruth grandmother",
    "Cora: I want to put them to bed",
    "/objective 1: I put them to bed",
    *("/skip",) * 7,
)
ALL = ("/agree Cora", "/agree Earl", "/agree Mamaw Ruth")


def plan(conversation: Conversation):  # type: ignore[no-untyped-def]
    return conversation.document().objectives[0]


@pytest.mark.parametrize(
    ("line", "person", "reason"),
    [
        (
            "/agree Earl but only if he's gone by 5:30",
            "Earl",
            "but only if he's gone by 5:30",
        ),
        ("/agree Earl, but I can't Thursdays", "Earl", "but I can't Thursdays"),
        ("/agree Ruth by phone: not Thursdays", "Mamaw Ruth", "not Thursdays"),
        ("/agree ruth if the light is fixed", "Mamaw Ruth", "if the light is fixed"),
    ],
)
def test_a_condition_is_kept_as_it_is_typed(line: str, person: str, reason: str) -> None:
    conversation = hold(*PLANNED, line)
    answer = plan(conversation).agreements[0]
    assert (answer.person, answer.answer, answer.reason) == (person, "agrees_with_change", reason)


def test_a_no_needs_no_colon_and_a_part_of_a_name_is_enough() -> None:
    answer = plan(hold(*PLANNED, "/disagree Ruth nobody asked me")).agreements[0]
    assert (answer.person, answer.reason) == ("Mamaw Ruth", "nobody asked me")


def test_a_part_of_a_name_that_two_bear_is_asked_after() -> None:
    conversation = hold(*PLANNED, "/people Papaw Ruth grandfather")
    assert of_kind(enter(conversation, "/agree Ruth"), "error")


def test_a_yes_with_a_change_does_not_settle_it_until_it_is_plain() -> None:
    conversation = hold(*PLANNED, *ALL[:2])
    said = texts(enter(conversation, "/agree Ruth: but not Thursdays"))
    assert plan(conversation).status == "draft"
    assert "agreed by the family" not in said
    assert "Mamaw Ruth said yes with a change" in said
    assert "agreed by the family" in texts(enter(conversation, "/agree Ruth"))


def test_a_no_after_the_yes_is_no_change_of_what_was_agreed() -> None:
    conversation = hold(*PLANNED, *ALL, "/disagree Mamaw Ruth: nobody asked me")
    assert (plan(conversation).status, plan(conversation).agreed_wording) == ("draft", None)
    assert "Changed since" not in texts(enter(conversation, "/read o1"))


def test_a_familys_dream_is_not_scolded_for_the_day_of_a_step() -> None:
    dream = "we got our own place and nobody's hollering at suppertime"
    conversation = hold(*PLANNED[:4], f"/objective 1: {dream}", "/skip", "/skip", "/skip")
    enter(conversation, "/task Cora: get a job application by Friday")
    replies = enter(conversation, *("/skip",) * 4)
    assert plan(conversation).status == "draft"
    assert "asks more than anybody" not in texts(replies, "note")


def test_until_stays_until_and_by_stays_by() -> None:
    conversation = hold(*PLANNED)
    said = texts(
        enter(conversation, "/task Ruth: be home by five thirty until December 15"), "note"
    )
    assert "be home by five thirty, until Tuesday, December 15" in said
    said = texts(enter(conversation, "/task Earl: hang a porch light by Friday"), "note")
    assert "hang a porch light, by Friday, October 9" in said
    first, second = plan(conversation).tasks
    assert (first.ends, second.ends) == ("until", "by")


@pytest.mark.parametrize(
    ("first", "more", "end", "ends"),
    [
        ("keep the chart by the review", "until June 5", "2027-06-05", "until"),
        ("keep the chart by the review", "through June 5", "2027-06-05", "until"),
        ("keep the chart by the review", "for two weeks", "2026-10-20", "until"),
        ("keep the chart by the review", "June 5", "2027-06-05", "by"),
        ("keep the chart until the review", "June 5", "2027-06-05", "until"),
        ("keep the chart until the review", "by June 5", "2027-06-05", "until"),
        ("keep the chart until the review", "Friday", "2026-10-09", "until"),
        ("keep the chart until the review", "no later than June 5", "2027-06-05", "by"),
    ],
)
def test_a_day_asked_for_is_the_one_meant_unless_it_says_otherwise(
    first: str, more: str, end: str, ends: str
) -> None:
    task = plan(hold(*PLANNED, f"/task Cora: {first}", f"/task t1 {more}")).tasks[0]
    assert (task.start, task.end, task.ends) == (None, end, ends)


def test_a_repeat_that_is_asked_for_later_ends_on_the_day_that_was_told() -> None:
    lines = ("/task Cora: see her counselor by December 15", "/task t1 every Tuesday")
    said = texts(enter(hold(*PLANNED), *lines), "note")
    assert "see her counselor, every Tuesday, until Tuesday, December 15" in said
