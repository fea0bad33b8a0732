"""Rehearsing on the screen: choosing, beginning, taking up, and looking back."""

from __future__ import annotations

import pytest

from assistant.conversation.replies import MeetingShown
from assistant.errors import CallError
from assistant.tui.app import CoachApp
from assistant.tui.gateways import opening
from assistant.tui.rehearsals import list_rehearsals, look_back
from assistant.tui.start import Rehearsing
from tests.tui.driving import meeting_app, press, settle, text_of, type_line, until
from tests.tui.fakes import NOON, FakeConversation, gateways


async def at_the_rehearsals(pilot) -> None:
    await press(pilot, "down", "enter")
    await until(pilot, "rehearsal-1")


async def test_a_family_is_chosen_by_keys_and_the_rehearsal_begins_in_the_meeting():
    conversation = FakeConversation()
    app = CoachApp(gateways(conversation))
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_rehearsals(pilot)
        shown = text_of(app)
        assert "Saying back before you ask." in shown
        assert "A big [b] family" in shown
        assert "Coach: only nudges" in shown
        await press(pilot, "down", "enter")
        await until(pilot, "PRACTICE")
        assert conversation.rehearsing == Rehearsing(family="big_family", seed=1, coach="nudges")
        app.close_meeting(2.0)


async def test_a_scene_a_name_and_the_coachs_level_are_chosen_with_keys():
    conversation = FakeConversation()
    opened = []
    doors = gateways(conversation)

    def open_conversation(**named):
        opened.append(named["name"])
        return doors.open_conversation(**named)

    app = CoachApp(type(doors)(**{**vars(doors), "open_conversation": open_conversation}))
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_rehearsals(pilot)
        await press(pilot, "down", "down", *"teen")
        await press(pilot, "tab", "enter")
        await until(pilot, "Coach: only at the end")
        await press(pilot, "shift+tab", "enter")
        await until(pilot, "PRACTICE")
        assert conversation.rehearsing == Rehearsing(scene="silent_teen", seed=1, coach="end")
        assert opened == ["teen"]
        app.close_meeting(2.0)


async def test_a_name_that_is_taken_is_not_begun_with():
    conversation = FakeConversation()
    app = CoachApp(gateways(conversation, meetings=SAVED))
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_rehearsals(pilot)
        await press(pilot, *"practice-1")
        await press(pilot, "enter")
        await until(pilot, "“practice-1” is there already.")
        assert app.meeting is None
        await press(pilot, "0", "enter")
        await until(pilot, "PRACTICE")
        app.close_meeting(2.0)


async def test_a_click_on_a_family_begins_and_a_click_on_the_level_changes_it():
    conversation = FakeConversation()
    app = CoachApp(gateways(conversation))
    async with app.run_test(size=(120, 40)) as pilot:
        await at_the_rehearsals(pilot)
        await pilot.click("#level")
        await until(pilot, "Coach: only at the end")
        await pilot.click("#offered", offset=(6, 1))
        await settle(pilot)
        await until(pilot, "PRACTICE")
        assert conversation.rehearsing == Rehearsing(family="young_mother", seed=1, coach="end")
        app.close_meeting(2.0)


def test_every_family_and_scene_that_shipped_says_in_one_line_what_it_trains():
    offered = list_rehearsals()
    assert [one.sort for one in offered].count("family") == 8
    assert [one.sort for one in offered].count("scene") == 9
    assert all(one.trains and len(one.trains) <= 80 for one in offered)


SAVED = tuple(
    MeetingShown(name=name, title=name, entries=9, changed=NOON, busy=None)
    for name in ("practice-1", "practice-2")
)


async def at_the_saved(pilot) -> None:
    await press(pilot, "down", "down", "down", "enter")
    await until(pilot, "31 statements, 2 objectives")
    await until(pilot, "rehearsal, 1 statement, 1 objective")


async def test_one_rates_a_rehearsal_first_then_sees_the_evidence_then_redoes_the_hard_part():
    conversation = FakeConversation()
    app = CoachApp(gateways(conversation, meetings=SAVED))
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_saved(pilot)
        await press(pilot, "down", "d")
        await until(pilot, "It was a conversation:")
        assert "Telling and advice" not in text_of(app)
        await press(pilot, "4")
        await until(pilot, "They felt heard:")
        await press(pilot, "enter")
        await until(pilot, "Telling and advice: 3 of 12 lines [25 %].")
        shown = text_of(app)
        assert "You said: conversation 4, heard –, their words –." in shown
        assert "passes over" not in shown
        await press(pilot, "1")
        await until(pilot, "PRACTICE")
        assert conversation.rehearsing == Rehearsing(redo=True)
        app.close_meeting(2.0)


async def test_a_meeting_is_not_looked_back_on():
    app = CoachApp(gateways(meetings=SAVED))
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_saved(pilot)
        await press(pilot, "d")
        await until(pilot, "one looks back on rehearsals")


async def test_a_click_on_a_rehearsal_asks_whether_to_go_on_or_to_look_back():
    conversation = FakeConversation()
    app = CoachApp(gateways(conversation, meetings=SAVED))
    async with app.run_test(size=(120, 40)) as pilot:
        await at_the_saved(pilot)
        await pilot.click("#meetings", offset=(6, 2))
        await until(pilot, "1 Go on")
        await pilot.click("#choices Button")
        await until(pilot, "PRACTICE")
        assert conversation.rehearsing is None
        app.close_meeting(2.0)


async def test_a_rehearsal_is_taken_up_or_looked_back_on_with_keys():
    conversation = FakeConversation()
    app = CoachApp(gateways(conversation, meetings=SAVED))
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_saved(pilot)
        await press(pilot, "down", "enter")
        await until(pilot, "1 Go on")
        await press(pilot, "up")
        assert "1 Go on" not in text_of(app)
        await press(pilot, "down", "enter")
        await until(pilot, "1 Go on")
        await press(pilot, "2")
        await until(pilot, "It was a conversation:")
        await press(pilot, "escape")
        await until(pilot, "1 Go on")
        await press(pilot, "enter")
        await until(pilot, "PRACTICE")
        app.close_meeting(2.0)


async def test_a_mark_that_one_tabs_to_is_given_with_enter():
    async with meeting_app(FakeConversation()) as pilot:
        await type_line(pilot, "/debrief")
        await until(pilot, "It was a conversation:")
        await press(pilot, "tab")
        while "2 a little" not in str(getattr(pilot.app.focused, "label", "")):
            await press(pilot, "tab")
        await press(pilot, "enter")
        await until(pilot, "They felt heard:")
        await press(pilot, "enter")
        await until(pilot, "conversation 2, heard")


async def test_looking_back_from_the_meeting_takes_the_hard_part_back_there():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        await type_line(pilot, "/debrief")
        await until(pilot, "It was a conversation:")
        await press(pilot, "5", "5")
        await until(pilot, "Redo the hard part")
        await press(pilot, "1")
        assert conversation.entered == ["/rewind 2"]


def opened(tmp_path, monkeypatch, rehearsing: Rehearsing | None):
    monkeypatch.setenv("FTM_COACH_HOME", str(tmp_path))
    return opening()(name="r", practice=True, flow=None, look=False, rehearsing=rehearsing)


def test_a_users_own_model_is_named_by_the_view_and_by_a_banner(tmp_path, monkeypatch):
    model = ("http://127.0.0.1:9/v1", "llama")
    rehearsing = Rehearsing(family="young_mother_relapse", seed=2, model=model)
    conversation = opened(tmp_path, monkeypatch, rehearsing)
    assert conversation.view().family_model == "llama"
    assert any("MODEL ON: “llama”" in reply.text for reply in conversation.opening())
    conversation.close()
    without = opened(tmp_path, monkeypatch, None)
    assert without.view().family_model is None
    without.close()


def test_a_model_is_refused_where_the_meeting_is_no_rehearsal_and_the_meeting_is_let_go(
    tmp_path, monkeypatch
):
    opened(tmp_path, monkeypatch, None).close()
    with pytest.raises(CallError, match="never in a meeting"):
        opened(tmp_path, monkeypatch, Rehearsing(model=("http://127.0.0.1:9/v1", "llama")))
    opened(tmp_path, monkeypatch, None).close()


def test_a_rehearsal_is_looked_back_on_as_it_stands_and_says_how_far_the_hard_part_is(
    tmp_path, monkeypatch
):
    conversation = opened(tmp_path, monkeypatch, Rehearsing(family="young_mother_relapse"))
    for line in (
        "You look for his shoes.",
        "Why did you relapse? You are a drug addict and you know better.",
        "Sign this or we take him for good.",
    ):
        list(conversation.enter(line))
    seen = look_back("r")  # while it is open
    assert seen.rewind == 2
    assert any("3 lines of yours" in line for line in seen.lines)
    conversation.close()
    again = opened(tmp_path, monkeypatch, Rehearsing(redo=True))
    assert len(again.record.worker_lines) == 1
    again.close()
