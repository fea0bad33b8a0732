"""A whole meeting on the real conversation, held by keys alone."""

from __future__ import annotations

import pytest

from assistant.conversation.door import open_conversation
from assistant.tui.app import CoachApp
from tests.tui.driving import box_of, press, settle, text_of, until


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    monkeypatch.setenv("FTM_COACH_HOME", str(tmp_path))


async def typed(pilot, line: str) -> None:
    """Press the keys of a line: its first letter and Enter as such, the rest at a stroke."""
    await press(pilot, line[0])
    box_of(pilot.app).insert(line[1:])
    await press(pilot, "enter")


async def skipped_to_the_end(pilot) -> None:
    """Pass over every question about the objective."""
    for _ in range(15):
        if "is drafted" in text_of(pilot.app):
            return
        await typed(pilot, "/skip")


async def taken_up_again_and_left() -> None:
    """The saved meeting is opened from the list, its half-typed line in the box."""
    app = CoachApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "down", "down", "down", "enter")
        await until(pilot, "practice-1")
        await press(pilot, "enter")
        await until(pilot, "│ Denver: half")
        await press(pilot, "ctrl+q")
        app.close_meeting(5.0)


async def test_a_meeting_from_the_home_screen_to_agreed_objective_and_back_another_day():
    app = CoachApp()
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Practise a meeting")
        await press(pilot, "enter")
        await until(pilot, "practice-1")
        await press(pilot, "enter")
        await until(pilot, "PRACTICE")
        await until(pilot, "Getting ready")
        await typed(pilot, "Misty: I lay there every night with it")
        await until(pilot, "1 Misty  I lay there every night with it")
        await typed(pilot, "/begin")
        await typed(pilot, "/topic worries")
        await typed(pilot, "Mysty: and I do not sleep")
        await until(pilot, "1 Misty")
        await press(pilot, "alt+1")
        await typed(pilot, "Denver: I can hang a light on the porch")
        await press(pilot, "f4")
        await press(pilot, "f5")
        await press(pilot, "f6", "f7")
        await until(pilot, "You could say")
        await typed(pilot, "/objective 3 1: The porch light is on and she sleeps")
        await skipped_to_the_end(pilot)
        await typed(pilot, "/agree all")
        await until(pilot, "family · agreed")
        await press(pilot, "f2")
        await settle(pilot)
        family = text_of(app)
        assert "The porch light is on" in family
        assert "You could say" not in family
        await press(pilot, "f2")
        await typed(pilot, "he will not let her out of his sight, and she has stopped eating")
        await press(pilot, "ctrl+z")
        await until(pilot, "taken back")
        await press(pilot, *"Denver: half")
        await pilot.pause(0.2)
        await press(pilot, "ctrl+o")
        await until(pilot, "Practise a meeting")
        app.close_meeting(5.0)
    await taken_up_again_and_left()
    conversation = open_conversation("practice-1")
    document = conversation.document()
    conversation.close()
    assert [statement.text for statement in document.statements][:3] == [
        "I lay there every night with it",
        "and I do not sleep",
        "I can hang a light on the porch",
    ]
    assert [objective.status for objective in document.objectives] == ["agreed"]
