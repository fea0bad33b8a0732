"""The way through: any topic at any time, breaks, the end, and what is passed over."""

from __future__ import annotations

from itertools import pairwise

from assistant.meeting.facts import StateEntered
from tests.holding import enter, hold, of_kind, texts


def state(conversation: object) -> str:
    return conversation.record.state  # type: ignore[attr-defined]


def test_a_new_meeting_opens_in_prepare_and_words_there_are_kept() -> None:
    conversation = hold("Misty: I work nights so mornings are bad")
    assert state(conversation) == "prepare"
    assert conversation.document().statements[0].topic == "prepare"


def test_begin_is_suggested_once() -> None:
    conversation = hold()
    said = [texts(enter(conversation, f"Misty: line {n}"), "reminder") for n in range(40)]
    assert sum("/begin" in one for one in said) == 1


def test_any_topic_can_be_turned_to_from_any_topic_and_back() -> None:
    conversation = hold("/topic vision", "/topic concerns", "/topic plan", "/back")
    assert state(conversation) == "conversation.concerns"
    assert conversation.document().path == (
        "prepare",
        "conversation.vision",
        "conversation.concerns",
        "plan",
        "conversation.concerns",
    )


def test_next_walks_the_whole_path() -> None:
    conversation = hold("Misty: he choked me last night", *["/next"] * 8)
    assert state(conversation) == "close"
    assert of_kind(enter(conversation, "/next"), "reminder")
    assert state(conversation) == "close"


def test_what_was_not_done_gives_a_reminder_and_never_a_wall() -> None:
    conversation = hold()
    replies = enter(conversation, "/topic plan")
    assert state(conversation) == "plan"
    assert of_kind(replies, "reminder")


def test_finish_names_what_is_open_and_anyway_goes_on_and_is_recorded() -> None:
    conversation = hold("/begin", "Misty: he choked me last night", "/people Denver uncle")
    replies = enter(conversation, "/finish")
    said = texts(replies, "reminder")
    assert state(conversation) != "done"
    assert "cue" in said
    assert "Denver" in said
    enter(conversation, "/finish anyway")
    assert state(conversation) == "done"
    entered = [one.fact for one in conversation.events if isinstance(one.fact, StateEntered)]
    assert "safety_followed_up" in entered[-1].unmet
    enter(conversation, "/topic close")
    assert state(conversation) == "close"
    assert conversation.document().meeting.finished is None


def test_a_break_keeps_the_place_and_lines_are_taken_all_along() -> None:
    conversation = hold("/topic vision", "/pause", "Misty: one more thing")
    assert conversation.view().paused
    assert conversation.document().statements[-1].topic == "vision"
    enter(conversation, "/resume")
    assert not conversation.view().paused
    assert state(conversation) == "conversation.vision"
    assert of_kind(enter(conversation, "/resume"), "error")


def test_a_topic_that_is_unknown_lists_the_topics() -> None:
    said = texts(enter(hold(), "/topic zebra"), "error")
    assert "Strengths" in said


def test_covered_marks_what_a_topic_should_touch_and_where_shows_it() -> None:
    conversation = hold()
    first = texts(enter(conversation, "/where")).split("Still to touch here: ")[1]
    enter(conversation, "/covered 1", "/covered safety_in_private")
    later = texts(enter(conversation, "/where")).split("Still to touch here: ")[1]
    assert first.startswith("1 ")
    assert not later.startswith("1 ")
    assert of_kind(enter(conversation, "/covered zebra"), "error")


def test_covered_takes_titles_and_ids_from_anywhere_in_the_meeting_and_completes_titles() -> None:
    conversation = hold("/begin anyway")
    assert "/covered A word alone about feeling safe" in conversation.complete("/covered a word")
    assert "A word alone about feeling safe" in texts(enter(conversation, "/covered a word alone"))
    assert conversation.complete("/covered a word") == []
    conversation = hold("/begin anyway", "/covered safety_in_private")
    assert "safety_in_private" in conversation.document().covered
    assert "safety_in_private" not in texts(enter(conversation, "/topic vision", "/covered zebra"))


def test_what_cannot_be_done_from_here_is_said_in_a_sentence() -> None:
    assert "nothing to go back to" in texts(enter(hold(), "/back"), "error")
    assert "cannot be done in “Welcome”" in texts(enter(hold("/begin"), "/begin"), "error")


def test_suggest_offers_five_and_never_the_same_three_twice() -> None:
    conversation = hold("/topic strengths")
    rounds = []
    for _ in range(6):
        offered = of_kind(enter(conversation, "/suggest"), "suggestion")
        assert len(offered) == 5
        rounds.append({one.id for one in offered[:3]})
    assert all(one != other for one, other in pairwise(rounds))


def test_a_flow_of_its_own_offers_its_own_openers_first() -> None:
    from assistant.conversation.door import open_conversation
    from assistant.store import memory_store
    from tests.holding import SIX_PM, shipped

    for flow in ("case_planning_conference", "worker_visit"):
        conversation = open_conversation(
            "x", flow=flow, store=memory_store(), content=shipped(), clock=lambda: SIX_PM
        )
        own = {one.id for one in shipped().openers_of(flow)}
        seen = set()
        for place in conversation.view().places:
            enter(conversation, f"/topic {place.title}")
            seen |= {one.id for one in of_kind(enter(conversation, "/suggest"), "suggestion")}
        assert len(own & seen) >= 3


def test_a_topic_is_touched_when_something_was_said_there() -> None:
    conversation = hold("/begin", "/next", "/next", "/next")
    visited = {one.state for one in conversation.view().places if one.visited}
    assert "conversation.priorities" not in visited
    touched = texts(enter(conversation, "/where")).partition("Touched:")[2].partition("\n")[0]
    assert "What matters most" not in touched
    enter(conversation, "Misty: the kids come first")
    assert {one.state for one in conversation.view().places if one.visited} == {state(conversation)}


def test_what_was_marked_counts_as_touched() -> None:
    conversation = hold("/topic vision", "/covered 1")
    assert [one.state for one in conversation.view().places if one.visited] == [
        "conversation.vision"
    ]


def test_the_path_goes_through_what_was_skipped_after_going_back() -> None:
    conversation = hold("/topic worries", "/next", "/back", "/next")
    assert state(conversation) == "conversation.priorities"
    said = hold("/topic worries", "/next", "Misty: school first", "/back", "/next")
    assert state(said) == "conversation.vision"
