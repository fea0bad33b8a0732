"""What the keys of the chat box do, and what happens to what is pasted into it."""

from __future__ import annotations

import pytest
from textual import events

from assistant.conversation.replies import Turn
from assistant.errors import MeetingBusy
from tests.tui.driving import box_of, meeting_app, press, settle, text_of, type_line
from tests.tui.fakes import FakeConversation


async def paste(pilot, text: str) -> None:
    box_of(pilot.app).post_message(events.Paste(text))
    await settle(pilot)


async def test_enter_sends_the_whole_line_however_fast_it_is_typed():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        line = "Misty: I lay there every night with it"
        await press(pilot, *line, "enter", *"and I pray", "enter")
        assert conversation.entered == [line, "and I pray"]
        assert box_of(pilot.app).text == ""


async def test_a_new_line_is_one_statement_of_two_lines():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        await press(pilot, *"one", "ctrl+j", *"two", "enter")
        assert conversation.entered == ["one\ntwo"]


async def test_an_empty_line_is_not_sent():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        await press(pilot, "enter", "space", "enter")
        assert conversation.entered == []


async def test_pasted_lines_are_entered_one_by_one_after_a_look():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        await paste(pilot, "Misty: one\r\nDenver: two\r\n\r\nMisty: three\r\n")
        assert conversation.entered == []
        assert "Enter 3 lines?" in text_of(pilot.app)
        await press(pilot, "enter")
        assert conversation.entered == ["Misty: one", "Denver: two", "Misty: three"]
        assert "lines?" not in text_of(pilot.app)


async def test_the_box_has_room_for_the_next_row_before_a_key_needs_it_and_gives_it_back():
    async with meeting_app(FakeConversation()) as pilot:
        box = box_of(pilot.app)
        await paste(pilot, "a" * (box.wrap_width - 20))
        await pilot.pause(0.1)
        assert box.size.height == 1
        await press(pilot, *"and so on here")
        await pilot.pause(0.1)
        assert (box.wrapped_document.height, box.size.height) == (1, 2)
        await press(pilot, *" wrapped")
        assert (box.wrapped_document.height, box.size.height) == (2, 2)
        await press(pilot, *["backspace"] * 22)
        await pilot.pause(0.1)
        assert box.size.height == 1
        await paste(pilot, "b" * box.wrap_width * 3)
        assert box.size.height == box.wrapped_document.height == 4
        await press(pilot, "enter")
        assert box.size.height == 1


async def test_the_box_has_room_for_its_words_when_the_screen_becomes_narrower():
    async with meeting_app(FakeConversation(), size=(120, 40)) as pilot:
        box = box_of(pilot.app)
        await paste(pilot, "and then " * 10)
        assert box.size.height == 1
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert box.size.height == box.wrapped_document.height == 2


@pytest.mark.parametrize(("key", "entered", "left"), [("escape", [], ""), ("alt+enter", 1, "")])
async def test_pasted_lines_can_be_dropped_or_taken_as_one(key, entered, left):
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        await paste(pilot, "Misty: one\nand two")
        await press(pilot, key)
        assert conversation.entered == (["Misty: one\nand two"] if entered else [])
        assert box_of(pilot.app).text == left
        assert "lines?" not in text_of(pilot.app)


async def test_the_buttons_for_pasted_lines_do_what_they_say():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        await paste(pilot, "Misty: one\nMisty: two")
        await pilot.click("#choices Button")
        await settle(pilot)
        assert conversation.entered == ["Misty: one", "Misty: two"]


async def test_one_pasted_line_goes_into_the_box_like_typing():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        await press(pilot, *"Misty: ")
        await paste(pilot, "I lay there\n")
        assert box_of(pilot.app).text == "Misty: I lay there"
        assert conversation.entered == []


async def test_tab_takes_the_completion_and_typing_on_leaves_it():
    async with meeting_app() as pilot:
        await press(pilot, *"Mi")
        assert "Misty:" in text_of(pilot.app)
        await press(pilot, "tab")
        assert box_of(pilot.app).text == "Misty: "
        box_of(pilot.app).put("")
        await press(pilot, *"/un", "tab")
        assert box_of(pilot.app).text == "/undo "
        await press(pilot, "x")
        assert box_of(pilot.app).suggestion == ""


async def test_up_and_down_go_through_ones_own_lines_and_back_to_the_draft():
    async with meeting_app() as pilot:
        await type_line(pilot, "Misty: one")
        await type_line(pilot, "Misty: two")
        box = box_of(pilot.app)
        await press(pilot, *"dra")
        seen = []
        for key in ("up", "up", "up", "down", "down"):
            await press(pilot, key)
            seen.append(box.text)
        assert seen == ["Misty: two", "Misty: one", "Misty: one", "Misty: two", "dra"]


async def test_undo_in_an_empty_box_is_for_the_meeting_and_else_for_the_box():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        await type_line(pilot, "Misty: one")
        await press(pilot, *"ab", "ctrl+z")
        assert conversation.entered == ["Misty: one"]
        box_of(pilot.app).put("")
        await press(pilot, "ctrl+z")
        await press(pilot, "ctrl+y")
        assert conversation.entered == ["Misty: one", "/undo", "/redo"]


async def test_a_question_is_answered_by_key_by_click_or_by_typing():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        for answer in ("alt+2", "¡", "/2", "click"):
            conversation.asking = ("Who said it?", ("/1 Misty", "/2 Mysty, who is new here"))
            await type_line(pilot, "/where")
            conversation.asking = ("Who said it?", ("/1 Misty", "/2 Mysty, who is new here"))
            await type_line(pilot, "Misty: x")
            assert "2 Mysty, who is new" in text_of(pilot.app)
            if answer == "click":
                await pilot.click("#choices Button")
                await settle(pilot)
            elif answer == "/2":
                await type_line(pilot, answer)
            else:
                await press(pilot, answer)
            assert conversation.entered[-1] == ("/2" if "2" in answer else "/1")
            assert "Who said it?" not in text_of(pilot.app)


async def test_a_letter_that_alt_and_a_digit_also_make_is_a_letter_when_nothing_is_asked():
    async with meeting_app() as pilot:
        await press(pilot, *"¡Ay!")
        assert box_of(pilot.app).text == "¡Ay!"


async def test_control_codes_in_the_box_are_shown_and_kept_but_never_sent_to_the_terminal():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        odd = "Misty: red \x1b[31m bell \x07 turn \u202e[/b] {x} $y"
        await paste(pilot, odd)
        shown = text_of(pilot.app)
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        assert "␛[31m" in shown
        await press(pilot, "enter")
        assert conversation.entered == [odd]
        shown = text_of(pilot.app)
        assert "red ␛[31m bell ␇ turn <U+202E>[/b] {x} $y" in shown


@pytest.mark.parametrize(
    "odd",
    [
        "x" * 10_000,
        "word " * 2_000,
        "[red]not red[/red] [@click=app.quit]x[/] [/]",
        "אני לא ישנה بالليل 👩‍👩‍👧‍👦 e\u0301 ﷽",
        "\x00\x1b]0;title\x07\x9b31m\r\n\u2028end\t.",
        "\ud800 half a character",
    ],
)
async def test_odd_words_are_kept_as_typed_and_break_nothing(odd):
    conversation = FakeConversation()
    async with meeting_app(conversation, size=(120, 40)) as pilot:
        await type_line(pilot, f"Misty: {odd}")
        box_of(pilot.app).put(odd)
        await settle(pilot)
        text_of(pilot.app)
        # A text box knows one kind of line break.
        assert conversation.entered == ["\n".join(f"Misty: {odd}".splitlines())]


async def test_the_draft_is_kept_while_it_is_typed():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        await press(pilot, *"Misty: I la")
        await pilot.pause(0.12)
        await settle(pilot)
        assert conversation.drafts[-1] == "Misty: I la"
        assert len(conversation.drafts) < len("Misty: I la")


async def test_a_kept_draft_is_in_the_box_again_and_the_past_above_it():
    past = [Turn(kind="statement", id="s1", speaker="Misty", text="I lay there", kinds=("hope",))]
    async with meeting_app(FakeConversation(saved_draft="Denver: I ca", past=past)) as pilot:
        assert box_of(pilot.app).text == "Denver: I ca"
        assert "Misty  I lay there" in text_of(pilot.app)


async def test_a_line_that_could_not_be_kept_is_still_in_the_box_with_the_reason():
    conversation = FakeConversation(fails=True)
    async with meeting_app(conversation) as pilot:
        await type_line(pilot, "Misty: one")
        assert box_of(pilot.app).text == "Misty: one\n"
        assert "The disk is full." in text_of(pilot.app)
        conversation.fails = False
        await press(pilot, *"Denver: two", "enter")
        assert conversation.entered == ["Misty: one", "Denver: two"]
        assert box_of(pilot.app).text == ""


async def test_a_command_that_was_not_followed_is_not_mixed_with_the_next_words():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        await type_line(pilot, "/nonsense")
        assert "brings it back" in text_of(pilot.app)
        await press(pilot, *"Misty: x", "enter")
        assert conversation.entered == ["/nonsense", "Misty: x"]
        await press(pilot, "up", "up")
        assert box_of(pilot.app).text == "/nonsense"


async def test_a_line_after_one_that_could_not_be_kept_does_not_overtake_it():
    conversation = FakeConversation(fails_once=True)
    async with meeting_app(conversation) as pilot:
        await paste(pilot, "Misty: one\nMisty: two\nMisty: three")
        await press(pilot, "enter")
        assert box_of(pilot.app).text == "Misty: one\nMisty: two\nMisty: three\n"
        assert conversation.entered == []
        await press(pilot, "enter")
        assert conversation.entered == ["Misty: one", "Misty: two", "Misty: three"]


async def test_a_busy_meeting_says_who_has_it_and_may_be_looked_at():
    error = MeetingBusy("“kitchen” is open in another window (ana, 4711).")
    conversation = FakeConversation()
    async with meeting_app(conversation, error=error) as pilot:
        assert "ana, 4711" in text_of(pilot.app)
        await press(pilot, "alt+1")
        assert "ONLY LOOKING" in text_of(pilot.app)
        await press(pilot, *"Misty: x", "enter")
        assert conversation.entered == []
        assert conversation.drafts == []


async def test_a_busy_meeting_can_be_left_for_the_home_screen():
    error = MeetingBusy("“kitchen” is open in another window (ana, 4711).")
    async with meeting_app(error=error) as pilot:
        await press(pilot, "alt+2")
        await settle(pilot)
        assert "Practise a meeting" in text_of(pilot.app)
