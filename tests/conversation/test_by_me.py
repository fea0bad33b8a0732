"""A line that was taken for somebody's words becomes the worker's own, and can go back."""

from __future__ import annotations

import pytest

from assistant.meeting.history import History
from tests.holding import enter, hold, of_kind, statements

HI = "Cora: hi there, the baby was up"


def lines(conversation) -> list[str]:  # type: ignore[no-untyped-def]
    return [one.text for one in conversation.document(private=True).worker_lines]


def test_private_words_stay_private_when_they_become_the_workers() -> None:
    conversation = hold("Cora: hi", "/private Cora: my counselor says to rest", "/by me")
    assert lines(conversation) == ["my counselor says to rest"]
    assert "counselor" not in conversation.document().model_dump_json()


def test_undo_gives_the_line_back_to_who_said_it_and_redo_to_the_worker() -> None:
    conversation = hold("Cora: hi", "Cora: one two three", "Cora: four", "/by 2 me")
    taken = [("Cora", "hi"), ("Cora", "one two three"), ("Cora", "four")]
    mended = [("Cora", "hi"), ("Cora", "four")]
    assert (statements(conversation), lines(conversation)) == (mended, ["one two three"])
    enter(conversation, "/undo")
    assert (statements(conversation), lines(conversation)) == (taken, [])
    enter(conversation, "/redo")
    assert (statements(conversation), lines(conversation)) == (mended, ["one two three"])
    assert History(conversation.events).record == conversation.record


def test_two_steps_back_are_the_same_as_one_step_twice() -> None:
    begun = ("Cora: hi", "Cora: one two three", "/by me")
    at_once, singly = hold(*begun, "/undo 2"), hold(*begun, "/undo", "/undo")
    assert statements(at_once) == statements(singly) == [("Cora", "hi")]
    for conversation in (at_once, singly):
        enter(conversation, "/redo")
        assert statements(conversation) == [("Cora", "hi"), ("Cora", "one two three")]
        enter(conversation, "/redo")
        assert (statements(conversation), lines(conversation)) == (
            [("Cora", "hi")],
            ["one two three"],
        )
        assert of_kind(enter(conversation, "/redo"), "error")


def test_a_line_given_back_can_become_the_workers_anew() -> None:
    conversation = hold("Cora: hi", "Cora: one two three", "/by me", "/undo", "/by me")
    assert (statements(conversation), lines(conversation)) == ([("Cora", "hi")], ["one two three"])
    enter(conversation, "/undo 3")
    assert (statements(conversation), lines(conversation)) == ([], [])
    enter(conversation, "/redo 3")
    assert (statements(conversation), lines(conversation)) == ([("Cora", "hi")], ["one two three"])


def test_what_is_undone_after_a_line_became_the_workers_leaves_it_so() -> None:
    conversation = hold("Cora: hi", "Cora: one two three", "/by me", "Cora: later", "/undo")
    assert (statements(conversation), lines(conversation)) == ([("Cora", "hi")], ["one two three"])


@pytest.mark.parametrize(
    "words",
    [
        "The agency needs the school records by Friday and the court date is set",
        "We have a form to fill in about the house and the car",
        "You lay awake every night with worry",
        "What about the car?",
        "Why did you leave the kids with Ricky that night?",
    ],
)
@pytest.mark.parametrize("later", [(), ("Cora: we never had a car",)])
def test_it_is_heard_as_if_it_had_been_the_workers_from_the_first(
    words: str, later: tuple[str, ...]
) -> None:
    corrected = hold(HI, f"Cora: {words}", *later, "/by 2 me")
    meant = hold(HI, f"me: {words}")
    (one,), (other,) = (list(each.record.worker_lines.values()) for each in (corrected, meant))
    assert (one.after, one.heard) == (other.after, other.heard)


def test_two_in_a_row_are_both_heard_against_what_came_before_them() -> None:
    conversation = hold(
        "/people Cora mother", "what about the car?", "and why did he go?", "/by me"
    )
    assert statements(conversation) == []
    assert [one.after for one in conversation.record.worker_lines.values()] == [None, None]
    enter(conversation, "/undo")
    assert len(statements(conversation)) == 2
