"""Safety cues: brought up once, never rated, never lost."""

from __future__ import annotations

from assistant.conversation.door import import_meeting
from assistant.store import memory_store
from tests.holding import enter, hold, of_kind, shipped, statements, texts

DANGER = "Hailey: he choked her last night and he still has the gun"


def cues(conversation: object) -> list[tuple[str, str]]:
    return [(cue.status, cue.words) for cue in conversation.document().safety]  # type: ignore[attr-defined]


def test_a_cue_says_what_to_do_once_and_offers_nothing_to_say_back() -> None:
    conversation = hold("/topic vision")
    replies = enter(conversation, DANGER)
    assert len(of_kind(replies, "safety")) == 1
    assert not of_kind(replies, "suggestion")
    assert not of_kind(enter(conversation, "Hailey: it was late"), "safety")
    assert conversation.record.state == "conversation.vision"


def test_resume_returns_at_once_and_leaves_the_cue_open() -> None:
    conversation = hold("/topic vision", DANGER)
    assert conversation.view().stopped_for_safety
    enter(conversation, "/resume")
    assert not conversation.view().stopped_for_safety
    assert cues(conversation) == [("open", "")]
    assert conversation.record.state == "conversation.vision"
    assert "cue" in texts(enter(conversation, "/finish"))


def test_a_cue_is_closed_with_words_that_are_kept() -> None:
    conversation = hold(DANGER, "/safety followed called the sheriff, warrant is good")
    assert cues(conversation) == [("followed", "called the sheriff, warrant is good")]
    assert of_kind(enter(conversation, "/safety followed again"), "error")


def test_a_cue_can_be_set_aside_with_words() -> None:
    assert cues(hold(DANGER, "/safety not it was a film")) == [("set_aside", "it was a film")]


def test_words_are_needed_to_close_a_cue() -> None:
    conversation = hold(DANGER)
    assert of_kind(enter(conversation, "/safety followed"), "error")
    assert cues(conversation) == [("open", "")]


def test_of_several_cues_each_can_be_named() -> None:
    conversation = hold(DANGER, DANGER, "/safety followed 1 called", "/safety not c2 same story")
    assert cues(conversation) == [("followed", "called"), ("set_aside", "same story")]


def test_what_is_left_open_is_named_by_its_number() -> None:
    conversation = hold(DANGER, DANGER, DANGER)
    assert (
        "cues 2, 3" in of_kind(enter(conversation, "/safety not 1 an old story"), "note")[-1].text
    )
    left = of_kind(enter(conversation, "/safety followed 3 called"), "note")[-1].text
    assert "Cue 2 is still open" in left


def test_what_was_done_about_one_danger_never_closes_another() -> None:
    conversation = hold(DANGER, DANGER)
    error = of_kind(enter(conversation, "/safety followed called the sheriff"), "error")[0]
    assert "1 “" in error.text
    assert {status for status, _ in cues(conversation)} == {"open"}
    enter(conversation, "/safety followed all called the sheriff")
    assert {status for status, _ in cues(conversation)} == {"followed"}


def test_an_objective_on_an_open_cue_says_that_it_follows_nothing_up() -> None:
    assert of_kind(enter(hold(DANGER), "/objective 1: calm nights"), "safety")


def test_a_statement_can_be_marked_by_hand() -> None:
    conversation = hold("Misty: you know how he is", "/safety raise")
    assert cues(conversation) == [("open", "")]


def test_lines_are_taken_all_along() -> None:
    conversation = hold(DANGER, "Misty: I did not know", "me: Is anybody hurt?")
    assert len(conversation.document().statements) == 2


def test_a_cue_raised_later_keeps_its_line_when_both_are_undone_and_the_meeting_opens_again():
    store = memory_store()
    conversation = hold("Misty: hello there", "/safety raise", "/undo 2", store=store)
    assert [cue.status for cue in conversation.record.cues.values()] == ["open"]
    assert statements(conversation) == []
    assert "hello there" in texts(enter(conversation, "/where"), "safety")
    conversation.close()
    again = hold("/redo 2", store=store)
    assert statements(again) == [("Misty", "hello there")]


def test_a_private_cue_comes_in_without_its_words_and_is_settled_all_the_same():
    away = hold("Misty: hi", f"/private {DANGER}").document()
    store = memory_store()
    import_meeting("brought in", away, store=store, content=shipped())
    there = hold(store=store, name="brought in")
    assert "kept private" in texts(enter(there, "/where"), "safety")
    enter(there, "Misty: one more", "/safety followed called the supervisor")
    assert [one.id for one in there.document().statements] == ["s1", "s3"]
    assert [cue.status for cue in there.document().safety] == ["followed"]


def test_what_to_do_is_said_whole_once_and_in_a_line_while_a_cue_is_open() -> None:
    conversation = hold("/begin")
    whole = texts(enter(conversation, DANGER), "safety")
    again = texts(enter(conversation, DANGER), "safety")
    assert "supervisor" in whole
    assert again
    assert len(again) < 110
    assert "/safety" in again
    assert whole.split(".")[0] in texts(enter(conversation, "/safety"), "safety")
    enter(conversation, "/safety followed all called my supervisor")
    assert texts(enter(conversation, DANGER), "safety") == whole


def test_a_meeting_that_is_taken_up_again_shows_the_whole_of_it_once_too() -> None:
    turns, _ = hold("/begin", DANGER, DANGER).history()
    said = [turn.text for turn in turns if turn.kind == "safety"]
    assert len(said) == 2
    assert len(said[0]) > 2 * len(said[1])


def test_a_cue_on_private_words_is_marked_private() -> None:
    conversation = hold("/begin")
    replies = enter(conversation, f"/private {DANGER}")
    assert [one.private for one in of_kind(replies, "safety")] == [True]
    assert [one.private for one in of_kind(enter(conversation, "/where"), "safety")] == [True]
    assert [cue.private for cue in conversation.view().cues] == [True]
    turns, _ = conversation.history()
    assert [turn.private for turn in turns if turn.kind == "safety"] == [True]
    enter(conversation, "/private off 1")
    assert [cue.private for cue in conversation.view().cues] == [False]
