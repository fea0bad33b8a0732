"""Any lines in any order with a simulated family: nothing raises, nothing is left over."""

from __future__ import annotations

import copy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.conversation.keeping import events_in
from assistant.meeting.history import History
from assistant.store import memory_store
from tests.rehearsal.playing import (
    ASIDE,
    COMMANDS,
    FAMILIES,
    QUESTIONS,
    ROUNDS,
    STRANGE,
    WARM,
    content,
    rehearse,
    say,
)

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
NUMBER = st.integers(0, 5)
WRITTEN = st.tuples(st.sampled_from(ROUNDS + QUESTIONS + STRANGE + COMMANDS + (ASIDE,)), NUMBER)
TYPED = st.text(max_size=80)


def lines_for(family: str, drawn: list[tuple[str, int] | str]) -> list[str]:
    members = content().families[family].members
    lines = []
    for one in drawn:
        if isinstance(one, str):
            lines.append(one)
            continue
        template, number = one
        member = members[number % len(members)]
        word = member.facts[0].words[0]
        for name, value in (("{name}", member.name), ("{word}", word), ("{other}", word)):
            template = template.replace(name, value)
        lines.append(template)
    return lines


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(st.sampled_from(FAMILIES), st.integers(0, 99), st.lists(WRITTEN | TYPED, max_size=15))
def test_any_rehearsal_is_the_fold_of_its_journal(
    family: str, seed: int, drawn: list[tuple[str, int] | str]
) -> None:
    store = memory_store()
    conversation = rehearse(family, seed, store=store, remarks="every line")
    for line in lines_for(family, drawn):
        assert say(conversation, line)[-1].kind == "ready"
    record = conversation.record
    rehearsed = record.rehearsed
    assert rehearsed.lines == len(record.worker_lines)
    assert len(rehearsed.away) < len(rehearsed.people)
    conversation.close()
    journal = store.open("rehearsal", create=False, look=True)
    assert History(events_in(journal)).record == record


# Where cues, steps back and rewinding meet; drawn among few, so that they do.
GOING_BACK = st.sampled_from(
    (
        *("/safety raise", "/safety raise 1", "/undo", "/undo 2", "/redo", "/retry", "/rewind 2"),
        *("/safety followed all called them", f"/aside Kayla: {ASIDE}"),
        "Kayla: You want somebody to see how hard this has been.",
    )
)


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(st.lists(GOING_BACK, max_size=14))
def test_cues_and_steps_back_in_any_order_leave_a_rehearsal_that_opens(lines: list[str]) -> None:
    check_that_it_opens(lines)


@pytest.mark.endurance
@settings(max_examples=1000, deadline=None, suppress_health_check=SLOW)
@given(st.lists(GOING_BACK, max_size=25))
def test_longer_walks_leave_a_rehearsal_that_opens(lines: list[str]) -> None:
    check_that_it_opens(lines)


def check_that_it_opens(lines: list[str]) -> None:
    store = memory_store()
    conversation = rehearse("young_mother_relapse", store=store)
    for line in (*WARM[:2], *lines):
        assert say(conversation, line)[-1].kind == "ready"
        conversation.view()
        conversation.history()
    for line in ("/where", "/suggest", "/safety"):
        assert say(conversation, line)[-1].kind == "ready"
    record = copy.deepcopy(conversation.record)
    assert {cue.statement for cue in record.cues.values()} <= set(record.statements)
    conversation.close()
    again = rehearse("young_mother_relapse", store=store)
    assert again.opening()[-1].kind == "ready"
    assert again.record == record


@settings(max_examples=15, deadline=None, suppress_health_check=SLOW)
@given(
    st.sampled_from(FAMILIES),
    st.lists(WRITTEN, max_size=6),
    st.lists(WRITTEN, min_size=1, max_size=4),
)
def test_rewinding_all_new_lines_is_as_if_none_had_been_said(
    family: str, before: list[tuple[str, int] | str], after: list[tuple[str, int] | str]
) -> None:
    conversation = rehearse(family, 3)
    say(conversation, *lines_for(family, before))
    stood = conversation.record.rehearsed
    count, kept = stood.lines, copy.deepcopy(stood)
    new = [line for line in lines_for(family, after) if line and not line.startswith("/")]
    say(conversation, *new)
    now = conversation.record.rehearsed
    if now.lines > count:
        say(conversation, f"/rewind {now.lines - count}")
    assert conversation.record.rehearsed == kept
