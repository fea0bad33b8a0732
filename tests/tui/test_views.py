"""What each of the two views shows, and what never reaches the family's."""

from __future__ import annotations

import threading

import pytest
from textual import events

from tests.tui.driving import box_of, meeting_app, press, settle, text_of, type_line, until
from tests.tui.fakes import FakeConversation, objective

SPOKEN = [
    "Misty: I lay there every night with it",
    "/private SECRET he called me from jail",
    "me: Why did you let him in?",
    "/suggest",
    "/asked",
    "/reflected",
    "/told",
    "Misty: he hits the wall by her bed",
    "/nonsense",
    "/next",
    "/read",
]
SECRETS = ("COACHING", "SECRET", "let him in", "safety", "SAFETY", "asked", "interview", "worry")
SIZES = [(80, 24), (120, 40), (200, 60), (40, 10)]


async def speak(pilot) -> None:
    """Say all of it, the first as it is typed."""
    await type_line(pilot, SPOKEN[0])
    for line in SPOKEN[1:]:
        pilot.app.meeting.enter(line)
    await settle(pilot)


async def everything_in_chat(pilot) -> str:
    """All of the chat, mounted or not, as this view draws it."""
    chat = pilot.app.meeting.chat
    seen = [text_of(pilot.app)]
    chat.scroll_home(animate=False, immediate=True)
    await settle(pilot)
    seen.extend(str(line.content) for line in chat.children)
    seen.append(text_of(pilot.app))
    return "\n".join(seen)


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_private_and_no_coaching_is_left_when_the_family_turns_to_the_screen(size):
    conversation = FakeConversation(objectives=[objective()])
    async with meeting_app(conversation, size=size) as pilot:
        await speak(pilot)
        before = await everything_in_chat(pilot)
        assert "COACHING" in before
        assert "SECRET" in before
        await press(pilot, "f2")
        shown = await everything_in_chat(pilot)
        for secret in SECRETS:
            assert secret not in shown
        assert "he hits the wall" in shown
        assert "Time for a break?" in shown


@pytest.mark.parametrize("size", SIZES)
async def test_lines_entered_in_the_familys_view_show_no_coaching_either(size):
    async with meeting_app(size=size) as pilot:
        await press(pilot, "f2")
        for line in SPOKEN:
            await type_line(pilot, line)
            shown = text_of(pilot.app)
            assert "COACHING" not in shown
            assert "SECRET" not in shown
        assert "Time for a break?" in await everything_in_chat(pilot)


async def test_a_live_meeting_opens_in_the_familys_view_and_a_practice_one_in_the_workers():
    async with meeting_app(practice=False) as pilot:
        assert "Family's view" in text_of(pilot.app)
        assert "COACHING" not in text_of(pilot.app)
        assert "PRACTICE" not in text_of(pilot.app)
    async with meeting_app(practice=True) as pilot:
        assert "Your view" in text_of(pilot.app)
        assert "PRACTICE" in text_of(pilot.app)


async def test_everything_comes_back_in_the_workers_view():
    async with meeting_app(FakeConversation(objectives=[objective()])) as pilot:
        await speak(pilot)
        before = [str(line.content) for line in pilot.app.meeting.chat.children]
        await press(pilot, "f2")
        await press(pilot, "f2")
        assert [str(line.content) for line in pilot.app.meeting.chat.children] == before


async def test_a_statement_made_private_later_leaves_the_familys_view():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        await type_line(pilot, "Misty: he called me from jail")
        await press(pilot, "f2")
        assert "from jail" in text_of(pilot.app)
        conversation.words[0] = conversation.words[0].model_copy(update={"private": True})
        await type_line(pilot, "Misty: and I hung up")
        assert "from jail" not in text_of(pilot.app)
        assert "hung up" in text_of(pilot.app)


async def test_a_line_taken_back_leaves_the_familys_view_and_is_struck_in_the_workers():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        await type_line(pilot, "Misty: one thing")
        await type_line(pilot, "Misty: another thing")
        await type_line(pilot, "/undo")
        assert "another thing   worry · taken back" in text_of(pilot.app)
        await press(pilot, "f2")
        assert "another thing" not in text_of(pilot.app)
        assert "one thing" in text_of(pilot.app)


async def test_a_question_that_quotes_private_words_is_not_put_to_the_family():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        await type_line(pilot, "/private SECRET he called me from jail")
        conversation.asking = ("Which hope?", ("/1 Misty: SECRET he called me from jail", "/2 x"))
        await type_line(pilot, "Misty: so")
        assert "SECRET" in text_of(pilot.app)
        await press(pilot, "f2")
        assert "SECRET" not in text_of(pilot.app)
        assert "One thing to settle" in text_of(pilot.app)


async def test_the_cue_as_one_types_is_for_the_worker_alone():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        await press(pilot, *"What helps", "?")
        await pilot.pause(0.3)
        await settle(pilot)
        assert "opens the door" in text_of(pilot.app)
        await press(pilot, "f2")
        assert "opens the door" not in text_of(pilot.app)
        conversation.previews.clear()
        await press(pilot, "?")
        await pilot.pause(0.3)
        await settle(pilot)
        assert conversation.previews == []


async def test_counting_works_in_the_familys_view_without_a_trace_on_the_screen():
    conversation = FakeConversation()
    async with meeting_app(conversation, size=(120, 40)) as pilot:
        await press(pilot, "f2")
        await press(pilot, "f6", "f7", "f8", "f8")
        assert conversation.noted == {"question": 1, "reflection": 1, "telling": 2}
        shown = text_of(pilot.app)
        assert "F6" not in shown
        assert "told" not in shown
        await press(pilot, "f2")
        shown = text_of(pilot.app)
        assert "told 2 of 4 (50 %)" in shown
        assert "asked 1, said back 1, other 0" in shown


async def test_help_and_palette_in_the_familys_view_leave_out_what_is_the_workers():
    async with meeting_app() as pilot:
        await press(pilot, "f2")
        await press(pilot, "f1")
        await settle(pilot)
        assert "private" not in text_of(pilot.app)
        assert "/read" in text_of(pilot.app)
        await press(pilot, "escape")
        titles = [command.title for command in pilot.app.get_system_commands(pilot.app.screen)]
        assert "/private" not in titles
        assert "/read" in titles


async def test_hidden_words_are_hidden_until_the_same_key():
    async with meeting_app() as pilot:
        await type_line(pilot, "Misty: I lay there")
        await press(pilot, "f9")
        await settle(pilot)
        assert "I lay there" not in text_of(pilot.app)
        await press(pilot, "enter", "escape", "a", "f2")
        await settle(pilot)
        assert "I lay there" not in text_of(pilot.app)
        await press(pilot, "f9")
        assert "I lay there" in text_of(pilot.app)


async def test_the_meter_is_hidden_by_a_key_and_opens_into_its_evidence_on_a_click():
    conversation = FakeConversation(meter=0.5, noted={"question": 2, "telling": 2})
    async with meeting_app(conversation, size=(120, 40)) as pilot:
        assert "conversation ────●──── interview" in text_of(pilot.app)
        await pilot.click("#panel-meter")
        await settle(pilot)
        assert conversation.entered == ["/balance"]
        await press(pilot, "ctrl+g")
        assert "interview" not in text_of(pilot.app)
        await press(pilot, "ctrl+g")
        assert "interview" in text_of(pilot.app)


async def test_a_narrow_screen_has_the_meter_beside_the_path_and_the_family_never_sees_it():
    conversation = FakeConversation(meter=1.0, noted={"telling": 4})
    async with meeting_app(conversation, size=(80, 24)) as pilot:
        assert "conversation ────────● interview" in text_of(pilot.app)
        await press(pilot, "f2")
        assert "interview" not in text_of(pilot.app)
        await press(pilot, "f3")
        assert "interview" not in text_of(pilot.app)


async def test_the_meter_is_silent_while_too_little_is_known():
    conversation = FakeConversation(noted={"telling": 2})
    async with meeting_app(conversation, size=(120, 40)) as pilot:
        assert "interview" not in text_of(pilot.app)
        assert "told" not in text_of(pilot.app)


async def test_a_model_that_words_what_the_family_says_stands_in_the_top_line_of_both_views():
    async with meeting_app(FakeConversation(family_model="llama [b]")) as pilot:
        assert " MODEL llama [b] " in text_of(pilot.app)
        await press(pilot, "f2")
        assert " MODEL llama [b] " in text_of(pilot.app)


class SlowModel(FakeConversation):
    """A family whose words a model takes its time for."""

    answers = threading.Event()

    def enter(self, line: str):
        self.answers.wait(10.0)
        return super().enter(line)


async def test_while_a_model_looks_for_the_words_the_screen_says_so():
    conversation = SlowModel(family_model="llama")
    async with meeting_app(conversation) as pilot:
        box_of(pilot.app).insert("Misty: You came. That took something.")
        pilot.app.post_message(events.Key("enter", None))
        try:
            await until(pilot, "the model looks for the words")
        finally:
            conversation.answers.set()
        await settle(pilot)
        assert "the model looks for the words" not in text_of(pilot.app)


async def test_a_break_is_proposed_once_while_any_cue_is_open():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        await press(pilot, "f2")
        await type_line(pilot, "Misty: he hits the wall")
        await type_line(pilot, "Misty: and another thing")
        await type_line(pilot, "Misty: he hits the door")
        shown = text_of(pilot.app)
        assert shown.count("Time for a break?") == 1
        assert shown.index("he hits the door") < shown.index("Time for a break?")
        settled = [cue.model_copy(update={"status": "followed"}) for cue in conversation.cues]
        conversation.cues = settled
        await type_line(pilot, "Misty: so")
        assert "Time for a break?" not in text_of(pilot.app)
        await press(pilot, "f2")
        assert text_of(pilot.app).count("SAFETY") == 2


async def test_a_private_cue_proposes_no_break_to_the_family():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        await press(pilot, "f2")
        await type_line(pilot, "/private he hits the wall")
        assert "Time for a break?" not in text_of(pilot.app)
        await type_line(pilot, "Misty: he hits the door")
        assert text_of(pilot.app).count("Time for a break?") == 1
        hidden = [cue.model_copy(update={"private": True}) for cue in conversation.cues]
        conversation.cues = hidden
        await type_line(pilot, "Misty: so")
        assert "Time for a break?" not in text_of(pilot.app)
        await press(pilot, "f2")
        assert text_of(pilot.app).count("SAFETY") == 2


async def test_what_was_undone_is_struck_and_what_was_said_of_it_is_gone():
    conversation = FakeConversation()
    async with meeting_app(conversation, size=(100, 40)) as pilot:
        await type_line(pilot, "Misty: one thing")
        await type_line(pilot, "/suggest")
        await type_line(pilot, "Denver: another thing")
        assert text_of(pilot.app).count("has not been heard") == 2
        await type_line(pilot, "/undo")
        shown = text_of(pilot.app)
        assert "another thing   worry · taken back" in shown
        assert shown.count("has not been heard") == 1
        assert "What has been on your mind?" in shown
        conversation.undone.clear()
        await type_line(pilot, "/redo")
        assert text_of(pilot.app).count("has not been heard") == 2


async def test_a_line_of_the_workers_own_that_was_taken_back_says_so():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        await type_line(pilot, "me: What helps?")
        conversation.undone.add(conversation.turn)
        await type_line(pilot, "/rewind")
        shown = text_of(pilot.app)
        assert "What helps?   taken back" in shown
        assert "closes the door" not in shown
