"""A long chat: what is mounted of it, and how one gets to the rest."""

from __future__ import annotations

import pytest

from assistant.conversation.replies import Turn
from assistant.tui import meeting
from assistant.tui.widgets import chat as chats
from tests.tui.driving import meeting_app, press, settle, text_of, type_line
from tests.tui.fakes import FakeConversation

# As many to a screen's height as the program has to a tall one's: mounting is what takes time.
MOUNTED, PAGE = 80, 24


@pytest.fixture(autouse=True)
def short_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chats, "MOUNTED", MOUNTED)
    for room in (chats, meeting):
        monkeypatch.setattr(room, "PAGE", PAGE)


def turns(count: int) -> list[Turn]:
    return [
        Turn(kind="statement", id=f"s{number}", speaker="Misty", text=f"line {number}.")
        for number in range(count)
    ]


async def to_the_top(pilot) -> None:
    pilot.app.meeting.chat.scroll_home(animate=False, immediate=True)
    await settle(pilot)
    await settle(pilot)


async def test_of_two_thousand_turns_only_the_latest_are_mounted():
    conversation = FakeConversation(past=turns(2000))
    async with meeting_app(conversation, size=(100, 24)) as pilot:
        chat = pilot.app.meeting.chat
        assert "line 1999." in text_of(pilot.app)
        for _ in range(6):
            await to_the_top(pilot)
            assert len(chat.children) <= MOUNTED
        assert "line 1999." not in text_of(pilot.app)
        await press(pilot, "ctrl+end")
        assert "line 1999." in text_of(pilot.app)


async def test_the_very_first_turn_can_be_reached_by_scrolling():
    async with meeting_app(FakeConversation(past=turns(180)), size=(100, 24)) as pilot:
        for _ in range(30):
            if "line 0." in text_of(pilot.app):
                break
            await to_the_top(pilot)
        assert "line 0." in text_of(pilot.app)


async def test_scrolling_back_leaves_what_one_reads_where_it_is():
    async with meeting_app(FakeConversation(past=turns(200)), size=(80, 24)) as pilot:
        chat = pilot.app.meeting.chat
        first = chat.children[0]
        chat.scroll_to(y=0, animate=False, immediate=True)
        await settle(pilot)
        await settle(pilot)
        assert chat.children[0] is not first
        assert str(first.content).strip() in text_of(pilot.app)


async def test_one_can_scroll_down_again_through_what_was_unmounted():
    async with meeting_app(FakeConversation(past=turns(160)), size=(80, 24)) as pilot:
        chat = pilot.app.meeting.chat
        for _ in range(4):
            await to_the_top(pilot)
        assert "line 159." not in str(chat.children[-1].content)
        for _ in range(8):
            chat.scroll_end(animate=False, immediate=True)
            await settle(pilot)
        assert "line 159." in text_of(pilot.app)


async def test_many_new_lines_leave_no_more_mounted_than_allowed():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        for number in range(64):
            pilot.app.meeting.enter(f"Misty: number {number}.")
        await settle(pilot)
        await type_line(pilot, "Misty: the last one")
        assert len(pilot.app.meeting.chat.children) <= MOUNTED
        assert "the last one" in text_of(pilot.app)
        assert len(conversation.entered) == 65


async def test_a_new_line_does_not_pull_one_away_from_what_one_reads_above():
    async with meeting_app(FakeConversation(past=turns(100))) as pilot:
        chat = pilot.app.meeting.chat
        chat.focus()
        await press(pilot, "pageup", "pageup")
        await pilot.pause(0.5)
        at = chat.scroll_y
        assert at < chat.max_scroll_y
        pilot.app.meeting.enter("Misty: new", typed=False)
        await settle(pilot)
        assert chat.scroll_y == at
