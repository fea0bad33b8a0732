"""Every screen as text, at the two sizes that most terminals have.

After a change that is meant: ``pytest tests/tui/test_snapshots.py -n0 --snapshot-update``, and
look at what has changed.
"""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from textual import events

from assistant.conversation.replies import MeetingShown
from assistant.tui.app import CoachApp
from tests.tui.driving import box_of, meeting_app, press, settle, text_of, type_line, until
from tests.tui.fakes import NOON, FakeConversation, gateways, objective

SIZES = [(80, 24), (120, 40)]
MEETINGS = (
    MeetingShown(name="practice-1", title="The Hollis table", entries=31, changed=NOON, busy=None),
    MeetingShown(
        name="practice-2",
        title="practice-2",
        entries=1,
        changed=NOON - timedelta(days=3),
        busy="ana on desk-4",
    ),
)
SAID = [
    "Misty: I lay there every night with it, listening for the truck.",
    "Denver: I can hang a light on the porch, and I am there by six on the days that she works.",
    "/next",
    "/next",
    "Misty: he hits the wall by her bed",
    "me: What would help you sleep?",
    "/private he called me from jail",
    "/asked",
    "/reflected",
    "/told",
    "Travis: a long one, and another thing that I wanted to say, since nobody lets me finish",
]


@pytest.fixture(autouse=True)
def same_time_zone(monkeypatch):
    monkeypatch.setenv("TZ", "UTC")
    if hasattr(time, "tzset"):
        time.tzset()


@pytest.mark.parametrize("size", SIZES)
async def test_the_home_screen_and_what_it_leads_to(size, snapshot):
    app = CoachApp(gateways(meetings=MEETINGS))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        assert text_of(app) == snapshot(name="home")
        await press(pilot, "enter")
        await until(pilot, "practice-3")
        assert text_of(app) == snapshot(name="begin")
        await press(pilot, "escape")
        await until(pilot, "Open a saved meeting")
        await press(pilot, "down", "enter")
        await until(pilot, "rehearsal-1")
        assert text_of(app) == snapshot(name="rehearse")
        await press(pilot, "escape")
        await until(pilot, "Open a saved meeting")
        await press(pilot, "down", "down", "enter")
        await until(pilot, "rehearsal, 1 statement, 1 objective")
        assert text_of(app) == snapshot(name="saved")
        await press(pilot, "down", "enter")
        await until(pilot, "1 Go on")
        assert text_of(app) == snapshot(name="saved, a rehearsal chosen")
        await press(pilot, "2")
        await until(pilot, "It was a conversation:")
        assert text_of(app) == snapshot(name="looking back, first one's own view")
        await press(pilot, "4", "5")
        await until(pilot, "Redo the hard part")
        assert text_of(app) == snapshot(name="looking back")
        await press(pilot, "escape", "escape")
        await until(pilot, "Open a saved meeting")
        await press(pilot, "f1")
        await until(pilot, "What you type")
        assert text_of(app) == snapshot(name="help")


@pytest.mark.parametrize("size", SIZES)
async def test_a_meeting_in_both_views(size, snapshot):
    conversation = FakeConversation(objectives=[objective()])
    async with meeting_app(conversation, size=size) as pilot:
        assert text_of(pilot.app) == snapshot(name="opened")
        for line in SAID:
            await type_line(pilot, line)
        assert text_of(pilot.app) == snapshot(name="worker")
        await press(pilot, "f3")
        await settle(pilot)
        assert text_of(pilot.app) == snapshot(name="worker, panel toggled")
        await press(pilot, "f2")
        assert text_of(pilot.app) == snapshot(name="family, panel toggled")
        await press(pilot, "f3")
        await settle(pilot)
        assert text_of(pilot.app) == snapshot(name="family")
        await press(pilot, "f9")
        assert text_of(pilot.app) == snapshot(name="hidden")


@pytest.mark.parametrize("size", SIZES)
async def test_a_question_pasted_lines_and_a_line_that_was_not_kept(size, snapshot):
    conversation = FakeConversation()
    async with meeting_app(conversation, size=size) as pilot:
        conversation.asking = ("Who said it?", ("/1 Misty", "/2 Mysty, who is new here"))
        await type_line(pilot, "Misty: I lay there")
        assert text_of(pilot.app) == snapshot(name="question")
        await press(pilot, "alt+1")
        box_of(pilot.app).post_message(events.Paste("Misty: one\nDenver: two\nMisty: three\n"))
        await settle(pilot)
        assert text_of(pilot.app) == snapshot(name="paste")
        await press(pilot, "escape")
        conversation.fails = True
        await type_line(pilot, "Misty: not kept")
        assert text_of(pilot.app) == snapshot(name="not kept")
