"""Which turns stand, and what they fold into."""

from __future__ import annotations

from datetime import timedelta

from assistant.meeting.history import History
from tests.holding import SIX_PM, enter, hold, of_kind, statements, texts


def test_a_history_built_at_once_equals_one_built_event_by_event() -> None:
    conversation = hold("Misty: a", "Denver: b", "/undo", "/topic vision", "Misty: c", "/undo 2")
    enter(conversation, "/redo", "/private", "/objective 1: words", "/undo")
    slowly = History()
    for event in conversation.events:
        slowly.take([event])
    assert slowly.record == History(conversation.events).record == conversation.record


def test_what_never_reached_the_journal_is_forgotten_whole() -> None:
    conversation = hold("Misty: a")
    history = History(conversation.events)
    later = hold("Misty: a", "Denver: b").events[len(conversation.events) :]
    history.take(later)
    history.forget(len(later))
    assert history.record == conversation.record
    assert history.turns_to_undo(9) == History(conversation.events).turns_to_undo(9)


def test_ids_are_never_given_twice_even_after_undo() -> None:
    conversation = hold("Misty: a", "/undo", "Denver: b", "/undo", "Wilma: c")
    document = conversation.document()
    assert [one.id for one in document.participants] == ["p3"]
    assert [one.id for one in document.statements] == ["s3"]


def test_a_line_with_a_cue_that_is_undone_leaves_the_open_question() -> None:
    danger = "Cora: he has a gun and says he'll kill me"
    conversation = hold("Cora: hi", "Pa Bob Will Jones - I want it")
    asked = conversation.view()
    assert asked.question is not None
    assert "Who said it?" in texts(enter(conversation, danger, "/undo"), "prompt")
    assert conversation.view().question == asked.question
    assert conversation.view().choices == asked.choices
    enter(conversation, "/1")
    assert statements(conversation)[1:] == [("Pa Bob Will Jones", "I want it")]

    conversation = hold(
        "Cora: I like supper", "/objective 1: I do supper", "purple elephants dance"
    )
    asked = conversation.view()
    assert asked.choices
    enter(conversation, danger, "/undo")
    assert str(conversation.view().question).startswith(str(asked.question))
    assert conversation.view().choices == asked.choices
    enter(conversation, "/resume")
    assert conversation.view().question == asked.question


def test_a_new_line_is_unread_though_one_was_taken_back() -> None:
    said = ["Cora: one", "Cora: he choked me last night", "/undo", "/safety followed called"]
    for taken_back in (said, ["Cora: one", "Cora: two", "/read", "/undo"]):
        conversation = hold(*taken_back, "/read")
        assert "0 since they were last read back" in texts(enter(conversation, "/where"))
        enter(conversation, "Cora: two words more")
        assert "2 statements kept, 1 since" in texts(enter(conversation, "/where"))
    conversation = hold("Cora: one", "Cora: two", "/read", "/undo", "Cora: three")
    assert "2 statements kept, 1 since" in texts(enter(conversation, "/where"))


def test_words_are_suggested_while_a_cue_of_somebody_whose_joining_was_undone_is_open() -> None:
    conversation = hold("Misty: hello", "Misty: he choked me last night", "/undo 2")
    assert conversation.record.open_cues()
    assert of_kind(enter(conversation, "/suggest"), "suggestion")


def test_breaks_do_not_count_as_time_and_time_never_runs_backwards() -> None:
    from assistant.conversation.door import open_conversation
    from assistant.store import memory_store
    from tests.holding import shipped

    now = [SIX_PM]
    conversation = open_conversation(
        "x", store=memory_store(), content=shipped(), clock=lambda: now[0]
    )
    now[0] += timedelta(minutes=10)
    enter(conversation, "/pause")
    now[0] += timedelta(minutes=30)
    enter(conversation, "/resume")
    now[0] += timedelta(minutes=5)
    assert conversation.view().elapsed_minutes == 15
    now[0] -= timedelta(hours=3)
    enter(conversation, "Misty: the clock went back")
    assert conversation.view().elapsed_minutes == 0
    assert conversation.document().statements[0].text == "the clock went back"


def test_a_full_disk_leaves_the_meeting_as_it_was_and_says_so() -> None:
    from assistant.errors import StoreError

    conversation = hold("Misty: one")
    journal = conversation._journal
    whole, journal.append = journal.append, _full  # type: ignore[method-assign]
    replies = enter(conversation, "Denver: two")
    assert "not kept" in replies[0].text
    assert issubclass(StoreError, Exception)
    assert [one.text for one in conversation.document().statements] == ["one"]
    assert len(conversation.document().participants) == 1
    journal.append = whole  # type: ignore[method-assign]
    enter(conversation, "Denver: two")
    assert [one.text for one in conversation.document().statements] == ["one", "two"]


def _full(*_: object, **__: object) -> None:
    from assistant.errors import StoreError

    raise StoreError("The disk is full; make room.")
