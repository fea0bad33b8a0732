"""The next meeting opens with the last one's plan, and nothing is lost in between."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from assistant.conversation.door import open_conversation
from assistant.errors import CallError
from assistant.store import memory_store
from tests.holding import enter, hold, shipped, texts

JANUARY = datetime(2027, 1, 9, 17, 30, tzinfo=UTC)
OCTOBER = (
    "/people Misty mother",
    "/people Denver uncle",
    "Misty: I want to be who puts em to bed",
    "/objective 1: I put em to bed at Mommy's",
    *("/skip",) * 7,
    "/task Denver: hang a light by Saturday",
    "/task Misty: go to counseling every Tuesday until January 5",
    "/agree Misty",
    "/disagree Denver: not till the light is up",
    "/kin Aunt Dee: by Denver; next call her church",
    "/pause",
)


def following(store: object, earlier: str = "kitchen", name: str = "january"):  # type: ignore[no-untyped-def]
    return open_conversation(
        name,
        store=store,  # type: ignore[arg-type]
        content=shipped(),
        clock=lambda: JANUARY,
        follow=earlier,
    )


def test_the_next_meeting_opens_with_the_objectives_tasks_and_kin() -> None:
    store = memory_store()
    hold(*OCTOBER, store=store).close()
    opening = texts(following(store).opening())
    for words in (
        "This meeting goes on from “kitchen”",
        "I put em to bed at Mommy's",
        "Denver: hang a light, by Saturday, October 10, 2026",
        "Is it helping, and would they change it?",
        "Aunt Dee: looked for by Denver",
    ):
        assert words in opening


def test_everything_of_the_plan_is_carried_over_with_where_it_was_said() -> None:
    store = memory_store()
    earlier = hold(*OCTOBER, store=store)
    before = earlier.document().objectives[0]
    earlier.close()
    after = following(store).document()
    carried = after.objectives[0]
    assert (carried.text, carried.status) == (before.text, before.status)
    assert [one.what for one in carried.tasks] == [one.what for one in before.tasks]
    assert {one.person: one.reason for one in carried.agreements} == {
        "Misty": "",
        "Denver": "not till the light is up",
    }
    assert (carried.carried_from, carried.earlier_statements) == ("kitchen", before.statements)
    assert (after.meeting.follows, after.kin[0].who) == ("kitchen", "Aunt Dee")


def test_how_it_went_is_kept_in_the_familys_words_and_asks_nobody_again() -> None:
    store = memory_store()
    hold(*OCTOBER, store=store).close()
    conversation = following(store)
    enter(
        conversation,
        "/people Misty mother",
        "Misty: the light helped more than anything",
        "/task t1 done: 1",
        "/task t2 going on",
        "/task t2 helping: she listens",
        "/task t2 would change: a later hour",
        "/objective o1 worked: 1",
        "/objective o1 in the way: I got sick in November",
        "/objective o1 going on",
        "/kin aunt dee: found at her church in Hazard",
    )
    document = conversation.document()
    objective = document.objectives[0]
    light, counseling = objective.tasks
    assert (light.progress, light.progress_words) == (
        "done",
        "the light helped more than anything",
    )
    assert (counseling.progress, counseling.helping, counseling.would_change) == (
        "going_on",
        "she listens",
        "a later hour",
    )
    assert objective.origins["worked"].statements == ("s1",)
    assert (objective.progress, objective.got_in_the_way) == ("going_on", "I got sick in November")
    assert (document.kin[0].by, document.kin[0].found) == ("Denver", "at her church in Hazard")
    assert len(objective.agreements) == 2


def test_a_third_meeting_loses_nothing_of_the_first() -> None:
    store = memory_store()
    hold(*OCTOBER, store=store).close()
    second = following(store)
    enter(second, "/task t1 done: up since October", "/objective o1 worked: bedtime")
    second.close()
    third = following(store, "january", "june").document()
    assert third.objectives[0].tasks[0].progress_words == "up since October"
    assert third.objectives[0].worked == "bedtime"
    assert third.objectives[0].earlier_statements == ("s1",)


def test_who_said_no_by_name_can_say_yes_in_the_next_meeting() -> None:
    store = memory_store()
    hold(*OCTOBER, store=store).close()
    conversation = following(store)
    enter(conversation, "/people Misty mother", "/people Denver uncle", "/agree o1 Denver")
    objective = conversation.document().objectives[0]
    assert objective.status == "agreed"
    assert [one.person for one in objective.agreements].count("Denver") == 1


def test_new_objectives_and_tasks_get_numbers_of_their_own() -> None:
    store = memory_store()
    hold(*OCTOBER, store=store).close()
    conversation = following(store)
    enter(conversation, "Misty: band for Hailey", "/objective 1: Hailey stays in band")
    enter(conversation, "/task Greg: pay the rental by May 1")
    ids = [one.id for one in conversation.document().objectives]
    assert ids == ["o1", "o2"]
    assert [task.id for task in conversation.document().objectives[1].tasks] == ["t3"]


def test_a_meeting_that_has_begun_or_an_earlier_one_without_a_plan_is_refused() -> None:
    store = memory_store()
    hold("Misty: hello", store=store, name="empty").close()
    with pytest.raises(CallError, match="no objectives"):
        following(store, "empty")
    hold(*OCTOBER, store=store).close()
    hold("Misty: hello", store=store, name="begun").close()
    with pytest.raises(CallError, match="begun already"):
        following(store, name="begun")
