"""Rewinding, undoing and taking up a rehearsal again: nothing lost, nothing left over."""

from __future__ import annotations

import copy

from assistant.conversation.conversation import Conversation
from assistant.conversation.keeping import entry_of, events_in
from assistant.meeting.events import Rewound, happened
from assistant.meeting.history import History
from assistant.store import memory_store
from tests.rehearsal.playing import ASIDE, AT, rehearse, said, say, told, trust

FAMILY = "young_mother_relapse"
LINES = (
    "Kayla: You've been asked the same things over and over, and you're worn out with it.",
    "Kayla, you came here today, and that says how much you care about Bentley.",
    "Darlene: What matters most to you?",
    "You want him with his own people, and that comes first.",
)


def state_of(conversation: Conversation) -> tuple[object, ...]:
    record = conversation.record
    return (
        trust(conversation),
        told(conversation),
        copy.deepcopy(record.rehearsed),
        [one.text for one in record.standing_statements()],
        [one.text for one in record.worker_lines.values()],
        record.state,
    )


def texts_of(conversation: Conversation) -> tuple[object, ...]:
    """What a talk came to, but for the numbers that statements were given."""
    record = conversation.record
    return (
        trust(conversation),
        told(conversation),
        [one.text for one in record.standing_statements()],
        [one.text for one in record.worker_lines.values()],
        record.state,
    )


def test_retry_goes_back_to_before_the_last_line() -> None:
    conversation = rehearse(FAMILY)
    say(conversation, *LINES[:2])
    before = state_of(conversation)
    say(conversation, LINES[2], "/where", "/retry")
    assert state_of(conversation) == before


def test_another_wording_after_retry_is_as_if_the_first_had_not_been() -> None:
    tried, plain = rehearse(FAMILY), rehearse(FAMILY)
    say(tried, *LINES[:2], "Why did you do that?", "/retry", *LINES[2:])
    say(plain, *LINES)
    assert texts_of(tried) == texts_of(plain)


def test_rewind_goes_back_several_lines_with_what_was_done_between() -> None:
    conversation = rehearse(FAMILY)
    say(conversation, LINES[0])
    before = state_of(conversation)
    say(conversation, *LINES[1:3], "/begin", "/aside Kayla", LINES[3], "/rewind 3")
    assert state_of(conversation) == before


def test_a_cue_of_a_line_that_was_rewound_is_gone() -> None:
    conversation = rehearse(FAMILY)
    say(conversation, *LINES[:2], "/aside Kayla", ASIDE)
    assert conversation.record.open_cues()
    say(conversation, "/retry")
    assert not conversation.record.cues
    assert conversation.record.interruptions == []


def test_a_cue_raised_by_hand_and_taken_back_goes_with_its_rewound_line() -> None:
    store = memory_store()
    for last in ("/retry", "/rewind 2"):
        name = last.strip("/ 2")
        conversation = rehearse(FAMILY, store=store, name=name)
        say(conversation, *LINES[:2], "/safety raise", "/undo")
        assert conversation.record.open_cues()
        assert say(conversation, last)[0].kind == "note"
        assert not conversation.record.cues
        conversation.view()
        say(conversation, "/where", "/suggest", "/safety", LINES[2], "/undo")
        conversation.close()
        rehearse(FAMILY, store=store, name=name).opening()


def test_a_cue_of_a_line_taken_back_goes_when_the_line_before_it_is_rewound() -> None:
    conversation = rehearse(FAMILY)
    say(conversation, *LINES[:2], "/aside Kayla", ASIDE, "/undo")
    assert conversation.record.open_cues()
    say(conversation, "/retry")
    assert not conversation.record.cues
    assert conversation.record.interruptions == []
    assert conversation.record.rehearsed.lines == 1


def test_a_rehearsal_kept_with_a_cue_of_a_rewound_line_opens() -> None:
    store = memory_store()
    conversation = rehearse(FAMILY, store=store)
    say(conversation, *LINES[:2], "/safety raise", "/undo")
    events, history = list(conversation.events), History(conversation.events)
    # As it was written before: what had been taken back was not rewound with the rest.
    taken = history.turns_since_line(1)
    raised = next(one.turn for one in events if one.fact.type == "safety_cue_raised")
    left = [one for one in taken if one != raised]
    facts = [Rewound(turn=one) for one in left]
    old = [happened(len(events) + at, history.turn + 1, AT, one) for at, one in enumerate(facts, 1)]
    conversation.close()
    journal = store.open("rehearsal", create=False)
    journal.append([entry_of(one) for one in old])
    journal.close()
    again = rehearse(FAMILY, store=store)
    assert again.opening()[-1].kind == "ready"
    assert not again.record.cues
    again.view()
    again.history()
    assert say(again, "/where", "/suggest", LINES[2])[-1].kind == "ready"


def test_going_back_further_than_there_are_lines_is_refused() -> None:
    conversation = rehearse(FAMILY)
    say(conversation, LINES[0])
    before = state_of(conversation)
    assert say(conversation, "/rewind 2")[0].kind == "error"
    assert say(conversation, "/rewind zero")[0].kind == "error"
    assert state_of(conversation) == before


def test_undo_and_redo_hold_in_a_rehearsal_too() -> None:
    conversation = rehearse(FAMILY)
    say(conversation, *LINES[:2])
    before = state_of(conversation)
    say(conversation, LINES[2])
    after = state_of(conversation)
    say(conversation, "/undo")
    assert state_of(conversation) == before
    say(conversation, "/redo")
    assert state_of(conversation) == after


def test_the_family_cannot_be_undone_away() -> None:
    conversation = rehearse(FAMILY)
    say(conversation, LINES[0], "/undo 100", "/undo")
    assert conversation.record.rehearsed is not None
    assert len(conversation.record.participants) == 4


def test_a_rehearsal_taken_up_again_goes_on_as_if_it_had_not_stopped() -> None:
    store = memory_store()
    whole = rehearse(FAMILY)
    say(whole, *LINES)
    for line in LINES:
        part = rehearse(FAMILY, store=store)
        say(part, line)
        part.close()
    again = rehearse(FAMILY, store=store)
    assert state_of(again) == state_of(whole)
    line = "Kayla: What do you hope for?"
    assert said(say(again, line)) == said(say(whole, line))


def test_the_record_is_the_fold_of_its_journal_after_going_back() -> None:
    store = memory_store()
    conversation = rehearse(FAMILY, store=store)
    say(conversation, *LINES, "/rewind 2", LINES[2], "/undo", "/redo", "/retry", LINES[3])
    record = conversation.record
    conversation.close()
    journal = store.open("rehearsal", create=False, look=True)
    assert History(events_in(journal)).record == record
