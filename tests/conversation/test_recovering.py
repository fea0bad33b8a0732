"""What recovery makes of a damaged meeting: nothing private is shown again, no cue is lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.conversation.conversation import Conversation
from assistant.conversation.keeping import entry_of
from assistant.conversation.retelling import retell
from assistant.errors import StoreDamaged
from assistant.meeting.document import MeetingDocument
from assistant.meeting.events import Event, LegalHoldSet, happened
from assistant.meeting.redacting import MARK, under_hold
from assistant.store import LocalStore, Recovered, practice_store, recover
from tests.holding import SIX_PM, enter, hold, run, texts
from tests.rehearsal.playing import ASIDE, rehearse, say

APART = "kitchen (read, not whole)"
DANGER = "Cora: he has a gun and says he will kill me"
TALK = ("Cora: one thing", "me: what else is on your mind?", DANGER, "Wilma: I can help")


def damaged(home: Path, events: list[Event], *which: int) -> None:
    stranger = sqlite3.connect(home / "practice.db")
    for number in which:
        stranger.execute("UPDATE entries SET words = '{\"x\": 1}' WHERE sequence = ?", (number,))
    stranger.commit()
    stranger.close()
    assert all(1 <= number <= len(events) for number in which)


def place_of(events: list[Event], kind: str, nth: int = 1) -> int:
    found = [at for at, event in enumerate(events, 1) if event.fact.type == kind]
    return found[nth - 1]


def recovered(home: Path) -> tuple[Recovered, LocalStore]:
    saved = recover(home / "practice.db", retell=partial(retell, practice=True))
    there = home / "recovered"
    there.mkdir()
    saved.file.rename(there / "practice.db")
    return saved, practice_store(there)


def held(home: Path, *lines: str, store: LocalStore | None = None) -> list[Event]:
    conversation = hold(*lines, store=store or practice_store(home))
    events = list(conversation.events)
    conversation.close()
    return events


def seen(store: LocalStore, *, private: bool = False, name: str = "kitchen") -> MeetingDocument:
    """The meeting as it is when it is opened, and let go of again."""
    with closing(opened(store, name)) as conversation:
        return conversation.document(private=private)


def opened(store: LocalStore, name: str = "kitchen") -> Conversation:
    conversation = hold(store=store, name=name)
    assert conversation.opening()[-1].kind == "ready"
    conversation.view()
    conversation.history()
    return conversation


def test_words_made_private_after_the_damage_stay_private(tmp_path: Path) -> None:
    events = held(tmp_path, "Cora: he is on my mind", "me: ok then", "/private 1", "Cora: more")
    hit = place_of(events, "worker_line_taken")
    damaged(tmp_path, events, hit)
    saved, store = recovered(tmp_path)
    assert (saved.entries, saved.lines, saved.cues) == (hit - 1, 1, 0)
    conversation = opened(store)
    assert [one.private for one in conversation.document(private=True).statements] == [True]
    # Nor do steps back bring them into sight.
    for line in ("/undo", "/redo", "Cora: and this", "/undo 2", "/redo 2"):
        enter(conversation, line)
        assert "he is on my mind" not in conversation.document().model_dump_json()
    assert [one.text for one in conversation.document().statements] == ["and this"]
    conversation.close()
    again = opened(store)
    assert [one.text for one in again.document().statements] == ["and this"]
    enter(again, "/private off 1")
    assert len(again.document().statements) == 2
    again.close()


@pytest.mark.parametrize(("steps", "left"), [(("/undo 2",), ["one"]), (("/undo 2", "/redo"), None)])
def test_a_line_that_was_taken_back_after_the_damage_stays_taken_back(
    tmp_path: Path, steps: tuple[str, ...], left: list[str] | None
) -> None:
    said = ("Cora: one", "Cora: this is wrong", "me: ok then", *steps, "Cora: more")
    events = held(tmp_path, *said)
    damaged(tmp_path, events, place_of(events, "worker_line_taken"))
    _, store = recovered(tmp_path)
    conversation = opened(store)
    texts_now = [one.text for one in conversation.document(private=True).statements]
    assert texts_now == (left or ["one", "this is wrong"])
    if left:
        enter(conversation, "/redo")
        assert len(conversation.document(private=True).statements) == 2
    conversation.close()
    with closing(opened(store)) as again:
        assert len(list(again.events)) == len(list(conversation.events))


@pytest.mark.parametrize(
    ("steps", "stands"),
    [
        (("/undo 3", "/redo 2"), [["Cora: one"], ["it is mine"]]),
        (("/undo 3", "/redo"), [["Cora: one", "Cora: it is mine"], []]),
        (("/undo 3",), [["Cora: one"], []]),
        (("/undo 4",), [[], []]),
    ],
)
def test_a_line_that_became_the_workers_is_taken_back_as_far_as_it_was(
    tmp_path: Path, steps: tuple[str, ...], stands: list[list[str]]
) -> None:
    said = ("Cora: one", "Cora: it is mine", "/by me", "me: ok then", *steps)
    events = held(tmp_path, *said)
    damaged(tmp_path, events, place_of(events, "worker_line_taken", 2))
    _, store = recovered(tmp_path)
    document = seen(store)
    assert [f"Cora: {one.text}" for one in document.statements] == stands[0]
    assert [one.text for one in document.worker_lines] == stands[1]


def test_only_privacy_was_read_after_the_damage(tmp_path: Path) -> None:
    events = held(tmp_path, "Cora: he is on my mind", "me: ok then", "/private 1")
    damaged(tmp_path, events, place_of(events, "worker_line_taken"))
    saved, store = recovered(tmp_path)
    assert saved.lines == 0
    assert [one.handle for one in store.meetings()] == ["kitchen"]
    assert seen(store).statements == ()


@pytest.mark.parametrize("held_before", [True, False])
def test_words_redacted_under_a_hold_after_the_damage_stay_hidden(
    tmp_path: Path, held_before: bool
) -> None:
    store = practice_store(tmp_path)

    def hold_it() -> None:
        conversation = hold(store=store)
        count, turn = len(conversation.events), conversation.view().turn
        conversation.close()
        journal = store.open("kitchen", create=False)
        journal.append([entry_of(happened(count + 1, turn, SIX_PM, LegalHoldSet()))])
        journal.close()

    held(tmp_path, "Cora: my number is 555-0142", store=store)
    if held_before:
        hold_it()
    held(tmp_path, "me: ok then", store=store)
    if not held_before:
        hold_it()
    events = held(tmp_path, "/redact 1", "Cora: more", store=store)
    damaged(tmp_path, events, place_of(events, "worker_line_taken"))
    _, there = recovered(tmp_path)
    conversation = opened(there)
    assert [one.text for one in conversation.document(private=True).statements] == [MARK]
    assert under_hold(conversation.events)
    enter(conversation, "Cora: and this")
    conversation.close()
    texts_now = [one.text for one in seen(there, private=True).statements]
    assert texts_now == [MARK, "and this"]


def cues_of(store: LocalStore) -> dict[str, list[tuple[str, str]]]:
    found = {}
    for meeting in store.meetings():
        conversation = opened(store, meeting.handle)
        document = conversation.document(private=True)
        found[meeting.handle] = [(one.statement, one.status) for one in document.safety]
        said = texts(enter(conversation, "/safety"), "safety")
        assert ("Open safety cue" in said) == bool(found[meeting.handle])
        enter(conversation, "/where", "/suggest", "/undo", "/undo")
        conversation.close()
        again = seen(store, private=True, name=meeting.handle)
        kept = [(one.statement, one.status) for one in again.safety]
        assert kept == found[meeting.handle]
    return found


@pytest.mark.parametrize(
    ("hit", "wanted"),
    [
        (lambda events: [place_of(events, "worker_line_taken")], {"kitchen": [], APART: ["s2"]}),
        (lambda events: [place_of(events, "statement_taken", 2)], {"kitchen": [], APART: ["s2"]}),
        (lambda events: [place_of(events, "safety_cue_raised")], {"kitchen": ["s2"], APART: []}),
        (
            lambda events: [
                place_of(events, "worker_line_taken"),
                place_of(events, "safety_cue_raised"),
            ],
            {"kitchen": [], APART: ["s2"]},
        ),
    ],
    ids=["before both", "the statement", "the cue alone", "before, and the cue"],
)
def test_a_cue_is_open_after_recovery_whatever_was_damaged(
    tmp_path: Path, hit: Callable[[list[Event]], list[int]], wanted: dict[str, list[str]]
) -> None:
    events = held(tmp_path, *TALK)
    damaged(tmp_path, events, *hit(events))
    saved, store = recovered(tmp_path)
    assert saved.cues == 1
    kept = cues_of(store)
    assert kept == {name: [(one, "open") for one in cues] for name, cues in wanted.items()}


def test_the_last_entry_of_all_may_be_the_cue_that_was_lost(tmp_path: Path) -> None:
    events = held(tmp_path, "Cora: hi", DANGER)
    assert events[-1].fact.type == "safety_cue_raised"
    damaged(tmp_path, events, len(events))
    saved, store = recovered(tmp_path)
    assert (saved.entries, saved.lost, saved.cues) == (len(events) - 1, 1, 1)
    assert cues_of(store) == {"kitchen": [("s2", "open")]}


def test_a_cue_raised_by_hand_after_the_damage_hangs_on_the_whole_part(tmp_path: Path) -> None:
    events = held(tmp_path, "Cora: one thing", "me: ok then", "/safety raise 1")
    damaged(tmp_path, events, place_of(events, "worker_line_taken"))
    _, store = recovered(tmp_path)
    assert cues_of(store) == {"kitchen": [("s1", "open")]}


def test_a_cue_that_was_opened_again_after_the_damage_is_open(tmp_path: Path) -> None:
    lines = ("Cora: hi", DANGER, "/safety followed called them", "me: ok then", "/undo 2")
    events = held(tmp_path, *lines)
    damaged(tmp_path, events, place_of(events, "worker_line_taken"))
    _, store = recovered(tmp_path)
    assert cues_of(store) == {"kitchen": [("s2", "open")]}


def test_the_worker_is_told_of_cues_that_recovery_kept(tmp_path: Path) -> None:
    given = "".join(f'{{"line": "{line}"}}\n' for line in TALK)
    run("meet", "--practice", "--json", "--name", "kitchen", home=tmp_path, given=given)
    conversation = hold(store=practice_store(tmp_path))
    events = list(conversation.events)
    conversation.close()
    damaged(tmp_path, events, place_of(events, "safety_cue_raised"))
    said = run("recover", "--in-place", "--practice", home=tmp_path).stdout.decode()
    assert "Safety cues that were raised where entries are damaged, or after them: 1." in said
    run("recover", "--practice", home=tmp_path)


STEPS = ("undone", "redone")
LINES = st.sampled_from(
    (
        *("Cora: I like supper", DANGER, "me: ok then", "Wilma: he hits the kids every night"),
        *("/private", "/private 1", "/private off 1", "/redact 1", "/undo", "/redo", "/undo 2"),
        *("/safety raise", "/safety raise 1", "/safety followed all called", "/by Wilma"),
    )
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LINES, min_size=2, max_size=14), st.data())
def test_whatever_is_damaged_no_private_word_is_shown_and_no_cue_is_lost(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], data: st.DataObject
) -> None:
    home = tmp_path_factory.mktemp("damaged")
    conversation = hold("Cora: hi", *lines, store=practice_store(home))
    events, record = list(conversation.events), conversation.record
    conversation.close()
    hidden = {one.id for one in record.statements.values() if one.private}
    open_ones = {one.statement for one in record.open_cues()}
    hit = data.draw(st.integers(2, len(events)))
    damaged(home, events, hit)
    lost = events[hit - 1].fact.type
    try:
        _, store = recovered(home)
    except StoreDamaged:
        return
    found: set[str] = set()
    for meeting in store.meetings():
        there = opened(store, meeting.handle)
        enter(there, "/where", "/safety", "/suggest")
        document = there.document(private=True)
        found |= {one.statement for one in document.safety if one.status == "open"}
        shown = {one.id for one in document.statements if not one.private}
        if lost not in ("privacy_set", *STEPS):
            assert not shown & hidden
        there.close()
    # What the damaged entry itself said is lost: what was opened again, or raised by hand.
    if lost == "safety_cue_raised":
        facts = [event.fact for event in events]
        heard = {
            one.statement
            for one in facts
            if getattr(one, "understood", None) is not None and one.understood.cue
        }
        raised = [one.statement for one in facts if one.type == "safety_cue_raised"]
        open_ones = {one for one in open_ones & heard if raised.count(one) == 1}
    if lost not in STEPS:
        assert open_ones <= found


def test_a_lost_cue_of_a_rehearsal_goes_with_the_words_that_are_said_again(tmp_path: Path) -> None:
    conversation = rehearse("young_mother_relapse", store=practice_store(tmp_path))
    say(
        conversation,
        "Kayla: You've been asked the same things over and over, and you're worn out with it.",
        "Kayla, you came here today, and that says how much you care about Bentley.",
        "/aside Kayla",
        ASIDE,
    )
    assert len(conversation.record.open_cues()) == 1
    events = list(conversation.events)
    conversation.close()
    damaged(tmp_path, events, place_of(events, "safety_cue_raised"))
    _, store = recovered(tmp_path)
    again = rehearse("young_mother_relapse", store=store)
    assert len(again.record.open_cues()) == 1
    say(again, "/retry", "/suggest")
    assert again.record.open_cues() == []
    say(again, "Kayla: I hear you.", "/retry", "/suggest")
    again.close()
