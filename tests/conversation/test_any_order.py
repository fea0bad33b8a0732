"""Any lines in any order: nothing raises, the record is its journal's fold, undo has its redo."""

from __future__ import annotations

import copy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.conversation.door import import_meeting
from assistant.conversation.keeping import events_in
from assistant.meeting.document import MeetingDocument
from assistant.meeting.history import History
from assistant.meeting.references import first_broken
from assistant.store import memory_store
from tests.holding import enter, hold, shipped

NAMES = st.sampled_from(["Misty", "Misti", "Ms. Wilma", "mother", "me", "thing", "Child 1", "عمر"])
SAID = st.one_of(
    st.text(min_size=1, max_size=60).filter(lambda text: text.isprintable()),
    st.sampled_from(
        [
            "he choked me last night and he has a gun",
            "I just want to be who puts them to bed",
            "[bold]x[/] {{ y }} {z} \x1b[31m \u202e",
            "9",
        ]
    ),
)
NUMBER = st.integers(0, 12).map(str)
COMMANDS = st.sampled_from(
    """/people /topic /begin /next /back /suggest /kind /by /private /objective /task /agree
    /disagree /where /read /undo /redo /pause /resume /safety /finish /help /asked /reflected
    /told /covered /skip /leave /pick /title /1 /2 /3 /view /zap /p""".split()
)
TAILS = st.one_of(
    st.just(""),
    NUMBER,
    NAMES,
    st.sampled_from(
        """anyway;all;all but Misty: no;followed called;not so;raise;vision;plan;done;off 1;o1;
        o1 drop;1 2: words;1: words;o1: other words;Misty: do it by Friday;o1 Misty: every day;
        Misty mother, by phone;Travis left;me Tamara;2 strength;drop t1;2 Misty;whole;nobody;c1 x;
        Misty whole;o1 individual Misty;all Misty;followed all yes;1 Misti, new""".split(";")
    ).map(str.strip),
    SAID,
)
LINES = st.one_of(
    st.tuples(NAMES, SAID).map(": ".join),
    SAID,
    st.tuples(COMMANDS, TAILS).map(" ".join),
    st.tuples(COMMANDS, NUMBER, SAID).map(" ".join),
    st.sampled_from(["/safety raise", "/undo 2", "/private he choked me last night", "/redo 2"]),
    st.sampled_from(["Misty: so we did", "/by me", "/by 1 me"]),
)
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


def check(lines: list[str]) -> None:
    store = memory_store()
    conversation = hold(store=store)
    for line in lines:
        replies = enter(conversation, line)
        assert replies[-1].kind == "ready"
    document = conversation.document(private=True)
    conversation.view()
    conversation.history()
    record = copy.deepcopy(conversation.record)
    conversation.close()
    journal = store.open("kitchen", create=False, look=True)
    assert History(events_in(journal)).record == record
    again = hold(store=store)
    assert again.document(private=True) == document
    check_brought_in(again.document())


def check_brought_in(document: MeetingDocument) -> None:
    """What left without its private words can be brought in, opened and gone on with."""
    assert first_broken(document) is None
    store = memory_store()
    import_meeting("brought in", document, store=store, content=shipped())
    there = hold(store=store, name="brought in")
    assert there.document() == document
    there.view()
    there.history()
    for line in ("/where", "Misty: one more", "/safety followed all yes", "/undo 2", "/finish"):
        assert enter(there, line)[-1].kind == "ready"


def check_undo(lines: list[str], steps: int) -> None:
    conversation = hold()
    enter(conversation, *lines)
    before = copy.deepcopy(conversation.record)
    taken = sum(
        1 for _ in range(steps) if all(one.kind != "error" for one in enter(conversation, "/undo"))
    )
    cues = {cue.id for cue in before.cues.values()}
    assert set(conversation.record.cues) == cues
    conversation.view()
    conversation.history()
    enter(conversation, "/where")
    enter(conversation, *["/redo"] * taken)
    assert conversation.record == before


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(st.lists(LINES, max_size=25))
def test_any_lines_in_any_order_leave_a_record_that_is_the_fold_of_its_journal(
    lines: list[str],
) -> None:
    check(lines)


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(st.lists(LINES, max_size=20), st.integers(1, 8))
def test_undo_then_redo_is_the_identity_and_no_cue_is_lost(lines: list[str], steps: int) -> None:
    check_undo(lines, steps)


# Where cues and steps back meet; drawn among few, so that they do.
GOING_BACK = st.sampled_from(
    (
        *("Misty: he choked me last night and he has a gun", "Misty: I like supper", "well, yes"),
        *("Ma Bob Will Jones - I want it", "me: what else?", "/by Wilma", "/private", "/by me"),
        *("/safety raise", "/safety raise 1", "/safety followed all called", "/resume", "/suggest"),
        *("/undo", "/undo 2", "/redo", "/objective 1", "/read", "/where", "/1", "/topic vision"),
    )
)


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(st.lists(GOING_BACK, max_size=16), st.integers(1, 6))
def test_cues_and_steps_back_meet_in_any_order(lines: list[str], steps: int) -> None:
    check(lines)
    check_undo(lines, steps)


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(st.lists(GOING_BACK, max_size=12))
def test_a_line_with_a_cue_that_is_undone_leaves_what_is_asked_as_it_was(lines: list[str]) -> None:
    conversation = hold()
    enter(conversation, "Misty: I like supper", *lines, "/resume")
    record = conversation.record
    before, asked = (record.asking, record.unplaced), conversation.view().question
    enter(conversation, "Misty: he has a gun and says he'll kill me")
    assert conversation.record.open_cues()
    enter(conversation, "/undo")
    assert (conversation.record.asking, conversation.record.unplaced) == before
    enter(conversation, "/resume")  # the break that a cue brings is no part of its line
    assert conversation.view().question == asked


@pytest.mark.endurance
@settings(max_examples=1500, deadline=None, suppress_health_check=SLOW)
@given(st.lists(LINES, max_size=60))
def test_long_walks_hold_too(lines: list[str]) -> None:
    check(lines)


@pytest.mark.endurance
@settings(max_examples=1000, deadline=None, suppress_health_check=SLOW)
@given(st.lists(LINES, max_size=40), st.integers(1, 30))
def test_long_walks_back_hold_too(lines: list[str], steps: int) -> None:
    check_undo(lines, steps)
