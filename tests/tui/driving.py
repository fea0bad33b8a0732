"""Driving the app in tests: opening it, typing into it, reading its screen as text."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress

from textual import events

from assistant.tui.app import CoachApp, Start
from assistant.tui.meeting import MeetingScreen
from assistant.tui.widgets.chat_box import ChatBox
from tests.tui.fakes import FakeConversation, gateways


def text_of(app: CoachApp) -> str:
    """What is on the screen, as lines of text."""
    width, height = app.size
    strips = app.screen._compositor.render_strips()
    lines = [strip.text.ljust(width)[:width].rstrip() for strip in strips[:height]]
    return "\n".join(lines) + "\n"


def meeting_of(app: CoachApp) -> MeetingScreen:
    meeting = app.meeting
    assert isinstance(meeting, MeetingScreen)
    return meeting


def box_of(app: CoachApp) -> ChatBox:
    return meeting_of(app).query_one(ChatBox)


async def settle(pilot) -> None:
    """Wait until the meeting's thread and the screen have nothing left to do."""
    # Pilot's own pause waits for an idle processor: half a second each on a busy machine.
    quiet = 0
    for _ in range(200):
        await pilot.pause(0.005)
        meeting = pilot.app.meeting
        if meeting is not None:
            with suppress(RuntimeError):  # it has been closed
                await asyncio.wrap_future(meeting.backstage._executor.submit(lambda: None))
        quiet = 0 if _something_waits(pilot.app) else quiet + 1
        if quiet == 3:
            break
    await pilot.pause(0.01)


def _something_waits(app: CoachApp) -> bool:
    parts = [app, *app.screen.walk_children(with_self=True)]
    return any(part.message_queue_size for part in parts)


async def until(pilot, text: str) -> None:
    """Wait for a text that another thread brings to the screen."""
    for _ in range(200):
        if text in text_of(pilot.app):
            return
        await pilot.pause(0.02)
    raise AssertionError(f"{text!r} never came up:\n{text_of(pilot.app)}")


async def press(pilot, *keys: str) -> None:
    """Press keys as the terminal would report them, and wait for what comes of them."""
    for key in keys:
        character = key if len(key) == 1 else {"space": " "}.get(key)
        pilot.app.post_message(events.Key(key, character))
    await settle(pilot)


async def type_line(pilot, line: str) -> None:
    """Put a line into the box and press Enter."""
    box_of(pilot.app).insert(line)
    await press(pilot, "enter")


@asynccontextmanager
async def meeting_app(
    conversation: FakeConversation | None = None,
    *,
    size: tuple[int, int] = (80, 24),
    practice: bool = True,
    **more,
):
    """The app with a meeting open, in the worker's view unless it is a live one."""
    doors = more.pop("doors", None) or gateways(conversation, **more)
    app = CoachApp(doors, start=Start("kitchen", practice=practice))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield pilot
        if app.meeting is not None:
            app.meeting.leave()
        app.close_meeting(2.0)
