"""What identifies somebody is pointed at, and taken out for good when the worker says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.coach.identifying import identify
from assistant.conversation.conversation import Conversation
from assistant.conversation.keeping import events_in
from assistant.meeting.history import History
from assistant.meeting.redacting import MARK, masked
from assistant.store import memory_store, practice_store
from tests.holding import enter, hold, meeting_lines, of_kind, shipped, statements, texts

IDENTIFYING = {
    "my social is 403-22-1984": "a social security number",
    "she was born on 3/14/2019 at home": "a birth date",
    "his birthday is June 3rd": "a birth date",
    "call me at (606) 555-0142": "a phone number",
    "mamaw@example.com works best": "an e-mail address",
    "we live at 114 Sycamore Street": "a street address",
    "write to P.O. Box 12": "a street address",
    "the case number is 1234567": "a case number",
    "docket 26-J-00123 is ours": "a case number",
    "It was Darlene who called CPS on us": "who made the report",
    "She's the one that turned us in": "who made the report",
}
HARMLESS = [
    "I walk 2 miles down the road",
    "it takes 20 minutes to drive there",
    "by 10/20/2026 I want them home",
    "I have 3 jobs and 2 kids",
    "He was born here and he stays here",
    "We called the school twice",
    "She is 14 and drives me up the wall",
    "I made the bed and the supper",
]


@pytest.mark.parametrize(("words", "kind"), IDENTIFYING.items())
def test_what_identifies_is_kept_and_pointed_at(words: str, kind: str) -> None:
    meeting = hold()
    replies = enter(meeting, f"Misty: {words}")
    assert statements(meeting) == [("Misty", words)]
    note = texts(of_kind(replies, "note"))
    assert f"Statement 1: that looks like {kind}" in note
    assert "/redact 1 " in note


@pytest.mark.parametrize("words", HARMLESS)
def test_plain_talk_is_not_pointed_at(words: str) -> None:
    assert "looks like" not in texts(enter(hold(), f"Misty: {words}"))


def test_the_workers_own_line_is_pointed_at_too() -> None:
    replies = enter(hold(), "me: Is it still 606-555-0142?")
    assert "/redact w1 " in texts(of_kind(replies, "note"))


def test_no_recorded_family_is_taken_for_a_number() -> None:
    for name in ("conversation", "drifts_into_interview", "interrogation"):
        for line in meeting_lines(name):
            assert identify(line["text"], shipped()) == [], line


def test_redacted_words_are_gone_from_the_record_and_leave_a_mark() -> None:
    meeting = hold("Misty: call 606-555-0142", "Misty: and I am tired")
    replies = enter(meeting, "/redact 1")
    assert "taken out of the store for good" in texts(replies)
    assert statements(meeting) == [("Misty", MARK), ("Misty", "and I am tired")]
    assert "555" not in texts(enter(meeting, "/read"))
    assert "555" not in meeting.view().model_dump_json()
    assert "555" not in "".join(turn.text for turn in meeting.history()[0])


def test_the_same_number_is_taken_out_wherever_it_was_said() -> None:
    meeting = hold("Misty: call 606-555-0142", "me: so 606-555-0142 it is?", "Travis: hello there")
    enter(meeting, "/redact 1")
    assert [one.text for one in meeting.document(private=True).worker_lines] == [MARK]
    assert statements(meeting)[1] == ("Travis", "hello there")


def test_undo_does_not_bring_words_back() -> None:
    meeting = hold("Misty: call 606-555-0142", "Misty: and I am tired", "/redact 1", "/undo")
    assert statements(meeting) == [("Misty", MARK)]
    enter(meeting, "/redo")
    assert statements(meeting) == [("Misty", MARK), ("Misty", "and I am tired")]


def test_redacting_what_is_not_there_changes_nothing() -> None:
    meeting = hold("Misty: call 606-555-0142")
    for line in ("/redact", "/redact 9", "/redact w1", "/redact Misty"):
        assert of_kind(enter(meeting, line), "error"), line
    assert statements(meeting) == [("Misty", "call 606-555-0142")]
    enter(meeting, "/redact 1")
    assert "already" in texts(enter(meeting, "/redact 1"), "error")


def folded(meeting: Conversation) -> object:
    return History(masked(events_in(meeting._journal))).record


def test_the_record_is_the_fold_of_its_journal_after_redacting() -> None:
    meeting = hold("Misty: call 606-555-0142", "me: so 606-555-0142?", "/by 1 Travis", "/redact 1")
    assert meeting.record == folded(meeting)


def test_no_file_holds_the_words_afterwards_and_the_meeting_reads_on(tmp_path: Path) -> None:
    store = practice_store(tmp_path)
    meeting = hold("Misty: call 606-555-0142", store=store)
    meeting.keep_draft("606-555-0142 half")
    enter(meeting, "/redact 1")
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert b"606-555-0142" not in path.read_bytes(), path
    meeting.close()
    again = hold("Misty: go on", store=store)
    assert statements(again) == [("Misty", MARK), ("Misty", "go on")]
    again.close()


def test_a_kill_between_the_mark_and_the_erasing_is_made_good_at_the_next_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = practice_store(tmp_path)
    meeting = hold("Misty: call 606-555-0142", store=store)
    monkeypatch.setattr(meeting._journal, "redact", lambda ids: 0)
    enter(meeting, "/redact 1")
    meeting.close()
    assert any(b"606-555" in path.read_bytes() for path in tmp_path.glob("practice.db*"))
    hold(store=store).close()
    assert not any(b"606-555" in path.read_bytes() for path in tmp_path.glob("practice.db*"))


def test_shipped_words_name_every_kind_that_is_looked_for() -> None:
    kinds = {entry.kind for entry in shipped().lexicon["identifying"].entries}
    assert {f"kind_{kind}" for kind in kinds} <= set(shipped().phrases["custody"])


def test_a_memory_store_redacts_alike() -> None:
    store = memory_store()
    meeting = hold("Misty: call 606-555-0142", "/redact 1", store=store)
    meeting.close()
    assert statements(hold(store=store)) == [("Misty", MARK)]


def whole_journal(meeting: Conversation) -> str:
    held = "".join(one.fact.model_dump_json() for one in events_in(meeting._journal))
    shown = meeting.document(private=True).model_dump_json() + meeting.view().model_dump_json()
    return held + shown


PROMISING = (
    "/people Cora mother",
    "Cora: I want to put them to bed",
    "/objective 1: I put them to bed",
    *("/skip",) * 3,
)


def test_a_task_from_the_workers_own_line_goes_with_the_line() -> None:
    meeting = hold(*PROMISING, "me: I'll call Dr. Ramirez at Hazard by Friday")
    (task,) = meeting.document().objectives[0].tasks
    assert "Ramirez" in task.what
    assert "for good" in texts(enter(meeting, "/redact w1"))
    assert "Ramirez" not in whole_journal(meeting)


@pytest.mark.parametrize("words", ["Cora: Bo likes her", "Pa Bob Will Jones - Bo likes her"])
@pytest.mark.parametrize("what", ["w1", "s2", "2"])
def test_a_line_that_became_the_workers_is_taken_out_under_both_its_numbers(
    words: str, what: str
) -> None:
    meeting = hold("Cora: hi", words, "/by me")
    assert len(statements(meeting)) == 1
    assert "for good" in texts(enter(meeting, f"/redact {what}"))
    assert "Bo left" not in whole_journal(meeting)
    enter(meeting, "/undo")
    assert "Bo left" not in whole_journal(meeting)
    assert meeting.record == folded(meeting)


def test_a_line_given_back_by_undo_is_taken_out_of_both_too() -> None:
    meeting = hold("Cora: hi", "Cora: Bo likes her", "/by me", "/undo", "/redact 2")
    assert statements(meeting) == [("Cora", "hi"), ("Cora", MARK)]
    enter(meeting, "/redo")
    assert [one.text for one in meeting.document().worker_lines] == [MARK]
    assert "Bo left" not in whole_journal(meeting)
    assert "already" in texts(enter(meeting, "/redact w1"), "error")


def test_another_line_of_few_letters_stays() -> None:
    meeting = hold("Cora: he is so", "Cora: Bo likes her", "/by me", "me: so be it", "/redact w1")
    assert statements(meeting) == [("Cora", "he is so")]
    assert [one.text for one in meeting.document(private=True).worker_lines] == [MARK, "so be it"]
