"""What is covered stays covered until the passphrase is given, and nothing typed is lost."""

from __future__ import annotations

from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from assistant.custody import slots
from assistant.custody.access import LiveAccess
from assistant.tui.app import CoachApp, Start
from assistant.tui.gateways import Gateways, list_live, opening
from assistant.tui.hidden import HiddenScreen
from assistant.tui.passphrase import PassphraseScreen
from tests.tui.driving import box_of, meeting_of, press, settle, text_of, type_line, until

PASSPHRASE = "porch light after supper"
WORDS = "I lay there every night with it"


@pytest.fixture(autouse=True)
def cheap_keys(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(slots, "PASSES", 1)
    monkeypatch.setattr(slots, "MEMORY_KIB", 64)
    monkeypatch.setattr(slots, "LANES", 1)
    monkeypatch.setenv("FTM_COACH_HOME", str(tmp_path))


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@asynccontextmanager
async def live_app(home: Path, clock: Clock, *, start: bool, set_up: bool = True):
    access = LiveAccess(home, wait=lambda seconds: None)
    if set_up:
        LiveAccess(home).set_up(passphrase=PASSPHRASE)
    if start:
        access.unlock(PASSPHRASE)

    def live() -> LiveAccess:
        return access

    doors = Gateways(
        open_conversation=opening(access=live),
        live=live,
        list_live=lambda: list_live(live),
        warm_up=lambda: None,
        clock=clock,
    )
    app = CoachApp(doors, start=Start("", practice=False) if start else None)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        yield pilot, access
        app.close_meeting(2.0)


async def give(pilot, words: str) -> None:
    for letter in words:
        await pilot.press("space" if letter == " " else letter)
    await pilot.press("enter")


async def test_f9_locks_a_live_meeting_until_the_passphrase_is_given(tmp_path: Path) -> None:
    async with live_app(tmp_path, Clock(), start=True) as (pilot, access):
        await until(pilot, "who? ▸")
        await type_line(pilot, f"Misty: {WORDS}")
        await until(pilot, WORDS)
        box_of(pilot.app).insert("and the half-typed")
        await press(pilot, "f9")
        assert not access.is_open
        for key in ("f9", "escape", "f2", "f1", "ctrl+o", "ctrl+p", "f5"):
            await press(pilot, key)
            assert isinstance(pilot.app.screen, PassphraseScreen), key
            shown = text_of(pilot.app)
            assert "every night" not in shown
            assert "Misty" not in shown
            assert "half-typed" not in shown.replace("half-typed line is safe", "")
        await give(pilot, "porch light after lunch")
        await until(pilot, "not the passphrase")
        assert "every night" not in text_of(pilot.app)
        await give(pilot, PASSPHRASE)
        await until(pilot, WORDS)
        assert box_of(pilot.app).text == "and the half-typed"
        assert access.is_open


async def test_a_live_meeting_opens_in_the_familys_view_and_says_no_practice(
    tmp_path: Path,
) -> None:
    async with live_app(tmp_path, Clock(), start=True) as (pilot, _):
        await until(pilot, "who? ▸")
        assert meeting_of(pilot.app).family
        assert "PRACTICE" not in text_of(pilot.app)


async def test_the_command_locks_as_well(tmp_path: Path) -> None:
    async with live_app(tmp_path, Clock(), start=True) as (pilot, access):
        await until(pilot, "who? ▸")
        await type_line(pilot, "/lock")
        await until(pilot, "Locked.")
        assert not access.is_open


async def test_inside_a_live_meeting_idleness_hides_the_words_behind_one_key(
    tmp_path: Path,
) -> None:
    clock = Clock()
    async with live_app(tmp_path, clock, start=True) as (pilot, access):
        await until(pilot, "who? ▸")
        await type_line(pilot, f"Misty: {WORDS}")
        await until(pilot, WORDS)
        clock.now = 19 * 60
        pilot.app.locking.check_idle()
        await settle(pilot)
        assert not isinstance(pilot.app.screen, HiddenScreen)
        clock.now = 21 * 60
        pilot.app.locking.check_idle()
        await settle(pilot)
        assert WORDS not in text_of(pilot.app)
        await press(pilot, "f9")
        await until(pilot, WORDS)
        assert access.is_open


async def test_outside_a_meeting_idleness_locks(tmp_path: Path) -> None:
    clock = Clock()
    async with live_app(tmp_path, clock, start=True) as (pilot, access):
        await until(pilot, "who? ▸")
        await press(pilot, "ctrl+o")
        clock.now += 9 * 60
        pilot.app.locking.check_idle()
        assert access.is_open
        clock.now += 2 * 60
        pilot.app.locking.check_idle()
        assert not access.is_open


async def test_the_first_live_meeting_sets_a_passphrase_and_offers_a_code(tmp_path: Path) -> None:
    async with live_app(tmp_path, Clock(), start=False, set_up=False) as (pilot, access):
        await press(pilot, "down", "down", "enter")
        await until(pilot, "nobody can bring it back")
        await give(pilot, PASSPHRASE)
        await give(pilot, "porch light after lunch")
        await until(pilot, "not the same")
        await give(pilot, PASSPHRASE)
        await until(pilot, "Show a recovery code")
        await press(pilot, "enter")
        await until(pilot, "everything that the passphrase opens")
        code = next(
            word for word in text_of(pilot.app).split() if len(word) == 34 and word.count("-") == 6
        )
        await press(pilot, "enter")
        await until(pilot, "who? ▸")
        assert not meeting_of(pilot.app).view.practice
        LiveAccess(tmp_path).unlock(code)
        assert access.is_open


async def test_saved_meetings_are_listed_once_the_passphrase_is_given(tmp_path: Path) -> None:
    async with live_app(tmp_path, Clock(), start=True) as (pilot, _):
        await until(pilot, "who? ▸")
        await type_line(pilot, f"Misty: {WORDS}")
        await until(pilot, WORDS)
        name = meeting_of(pilot.app).view.handle
    access = LiveAccess(tmp_path, wait=lambda seconds: None)
    doors = Gateways(
        open_conversation=opening(access=lambda: access),
        live=lambda: access,
        list_live=lambda: list_live(lambda: access),
        warm_up=lambda: None,
    )
    app = CoachApp(doors)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "down", "down", "down", "enter")
        await until(pilot, "Give your passphrase")
        await give(pilot, PASSPHRASE)
        await until(pilot, name)
        assert "LIVE" in text_of(app)
        await press(pilot, "enter")
        await until(pilot, WORDS)
        assert meeting_of(app).family
        app.close_meeting(2.0)
