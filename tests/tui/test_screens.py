"""How one gets from screen to screen, by keys alone."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta

import yaml
from textual.widgets import Input

from assistant.conversation.replies import CommandShown, MeetingShown
from assistant.errors import StoreError
from assistant.places import shipped_content
from assistant.tui.app import CoachApp
from assistant.tui.gateways import Gateways
from assistant.tui.help import help_page
from assistant.tui.start import Start
from assistant.tui.words import phrases
from tests.tui.driving import meeting_app, press, settle, text_of, type_line, until
from tests.tui.fakes import NOON, FakeConversation, gateways

SAVED = (
    MeetingShown(name="old", title="old", entries=1, changed=NOON - timedelta(days=9), busy=None),
    MeetingShown(name="new", title="new [b]", entries=12, changed=NOON, busy="ana on desk-4"),
)


def test_the_first_screen_needs_nothing_that_takes_long_to_import():
    script = (
        "import sys, assistant.cli.main, assistant.tui.app as app;"
        "app.CoachApp().get_default_screen();"
        "print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    imported = {name.partition(".")[0] for name in done.stdout.split()}
    slow = {"pydantic", "yaml", "transitions", "sqlite3", "sqlcipher3", "cryptography", "keyring"}
    assert not imported & (slow | {"rapidfuzz", "docx", "docxtpl", "numpy", "sqlalchemy"})


def test_the_home_screens_words_are_the_same_however_they_are_read():
    file = shipped_content() / "prompts/en/home.yaml"
    read = yaml.safe_load(file.read_text(encoding="utf-8"))["phrases"]
    say = phrases("home", overlaid=False)
    assert {key: say(key) for key in read} == read


async def test_a_practice_meeting_begins_with_two_presses_of_enter():
    opened = []
    conversation = FakeConversation()
    doors = gateways(conversation, meetings=SAVED)

    def open_conversation(**named):
        opened.append(named)
        return conversation

    app = CoachApp(Gateways(**{**vars(doors), "open_conversation": open_conversation}))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await until(pilot, "practice-1")
        await press(pilot, "enter")
        await until(pilot, "PRACTICE")
        assert opened == [
            {
                "name": "practice-1",
                "practice": True,
                "flow": "family_team_meeting",
                "look": False,
                "rehearsing": None,
            }
        ]
        await press(pilot, "ctrl+o")
        await until(pilot, "Practise a meeting")
        app.close_meeting(2.0)
        assert conversation.closed


async def test_the_name_of_a_new_practice_meeting_is_not_one_that_is_taken():
    taken = (MeetingShown(name="practice-1", title="x", entries=1, changed=NOON, busy=None),)
    app = CoachApp(gateways(meetings=taken))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await until(pilot, "practice-2")


async def test_a_meeting_with_a_family_says_that_it_is_not_ready():
    app = CoachApp(gateways())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "down", "down", "enter")
        await until(pilot, "are not ready yet")
        assert app.meeting is None


async def test_a_saved_meeting_is_opened_from_the_list_the_newest_first():
    conversation = FakeConversation()
    app = CoachApp(gateways(conversation, meetings=SAVED))
    async with app.run_test(size=(100, 24)) as pilot:
        await press(pilot, "down", "down", "down", "enter")
        await until(pilot, "new [b]")
        shown = text_of(app)
        assert shown.index("new [b]") < shown.index("old")
        assert "open: ana on desk-4" in shown
        await press(pilot, "enter")
        await settle(pilot)
        assert "Kitchen table" in text_of(app)
        app.close_meeting(2.0)


async def test_a_store_that_cannot_be_read_is_one_sentence_in_the_list():
    doors = gateways()

    def list_meetings():
        raise StoreError("The store is damaged; ftm-coach list says what can be read.")

    app = CoachApp(Gateways(**{**vars(doors), "list_meetings": list_meetings}))
    async with app.run_test(size=(80, 24)) as pilot:
        for keys in (("down", "down", "down", "enter"), ("up", "up", "up", "enter")):
            await press(pilot, *keys)
            await until(pilot, "The store is damaged")
            await press(pilot, "escape")
            await until(pilot, "Open a saved meeting")


async def test_a_meeting_that_cannot_be_opened_says_why_and_leads_back():
    async with meeting_app(error=StoreError("The disk cannot be read.")) as pilot:
        assert "The disk cannot be read." in text_of(pilot.app)
        await press(pilot, "alt+1")
        assert "Practise a meeting" in text_of(pilot.app)


async def test_help_opens_and_closes_from_anywhere_and_lists_every_command():
    async with meeting_app() as pilot:
        await type_line(pilot, "/help")
        await until(pilot, "What you type")
        await press(pilot, "end")
        await press(pilot, "f1")
        await settle(pilot)
        assert "What you type" not in text_of(pilot.app)
    app = CoachApp(gateways())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "f1")
        assert "What you type" in text_of(app)
        await press(pilot, "escape")
        assert "Practise a meeting" in text_of(app)


async def test_the_screens_own_commands_can_be_typed_and_shortened():
    conversation = FakeConversation()
    async with meeting_app(conversation, size=(120, 40)) as pilot:
        await type_line(pilot, "/view")
        assert "Family's view" in text_of(pilot.app)
        await type_line(pilot, "/vi worker")
        assert "Your view" in text_of(pilot.app)
        assert "Draft plan" in text_of(pilot.app)
        await type_line(pilot, "/panel")
        assert "Draft plan" not in text_of(pilot.app)
        await type_line(pilot, "/theme high")
        assert pilot.app.theme == "contrast"
        await type_line(pilot, "/theme")
        assert pilot.app.theme == "evening"
        assert conversation.entered == []


async def test_the_palette_gives_a_command_or_puts_it_into_the_box():
    conversation = FakeConversation()
    async with meeting_app(conversation) as pilot:
        commands = {c.title: c for c in pilot.app.get_system_commands(pilot.app.screen)}
        commands["/next"].callback()
        commands["/kind"].callback()
        await settle(pilot)
        assert conversation.entered == ["/next"]
        assert pilot.app.meeting.box.text == "/kind "


async def test_letters_typed_while_the_panel_has_the_focus_go_into_the_box():
    async with meeting_app(size=(120, 40)) as pilot:
        pilot.app.screen.query_one("#panel").focus()
        await press(pilot, *"Misty: I")
        assert pilot.app.meeting.box.text == "Misty: I"


async def test_a_line_typed_at_once_while_the_panel_has_the_focus_is_entered_whole():
    conversation = FakeConversation()
    async with meeting_app(conversation, size=(120, 40)) as pilot:
        pilot.app.screen.query_one("#panel").focus()
        await press(pilot, "down", *"Misty: I lay", "enter", *"and more")
        assert conversation.entered == ["Misty: I lay"]
        assert pilot.app.meeting.box.text == "and more"


async def test_letters_typed_before_the_meeting_is_drawn_are_in_the_box():
    app = CoachApp(gateways(FakeConversation()))
    async with app.run_test(size=(80, 24)) as pilot:
        app.open_meeting(Start("kitchen", practice=True))
        await press(pilot, *"Mis")
        assert pilot.app.meeting.box.text == "Mis"
        app.close_meeting(2.0)


async def test_every_part_can_be_reached_by_tab_from_an_empty_box():
    async with meeting_app(size=(120, 40)) as pilot:
        reached = set()
        for _ in range(6):
            reached.add(pilot.app.focused.id)
            await press(pilot, "tab")
        assert {"box", "chat", "panel"} <= reached


async def test_the_panel_folds_away_on_a_narrow_screen_and_takes_the_chats_place_when_asked():
    async with meeting_app(size=(80, 24)) as pilot:
        await type_line(pilot, "Misty: I lay there")
        assert "In their words" not in text_of(pilot.app)
        await press(pilot, "f3")
        await settle(pilot)
        assert "In their words" in text_of(pilot.app)
        await press(pilot, "f3")
        await settle(pilot)
        assert "In their words" not in text_of(pilot.app)


async def test_growing_and_shrinking_the_screen_keeps_everything_in_its_place():
    async with meeting_app(size=(80, 24)) as pilot:
        await type_line(pilot, "Misty: I lay there")
        for size in ((120, 40), (200, 60), (40, 10), (10, 4), (1, 1), (99, 24), (100, 24)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            text_of(pilot.app)
        assert "In their words" in text_of(pilot.app)
        await pilot.resize_terminal(120, 40)
        await settle(pilot)
        assert "▶ Getting ready" in text_of(pilot.app)


async def test_letters_typed_at_the_beginning_name_the_meeting():
    app = CoachApp(gateways(FakeConversation(), meetings=SAVED))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await until(pilot, "practice-1")
        await press(pilot, *"kit")
        assert app.screen.query_one("#name", Input).value == "kit"


async def test_a_click_on_a_topic_of_the_path_turns_to_it_and_on_the_open_one_does_nothing():
    conversation = FakeConversation()
    async with meeting_app(conversation, size=(120, 40)) as pilot:
        lines = text_of(pilot.app).splitlines()
        here = next(number for number, line in enumerate(lines) if "▶ Getting ready" in line)
        hopes = next(number for number, line in enumerate(lines) if "· Hopes" in line)
        await pilot.click(offset=(8, here))
        await pilot.click(offset=(8, hopes))
        await settle(pilot)
        assert conversation.entered == ["/topic Hopes"]


async def test_enter_pressed_again_while_a_page_is_left_leaves_nothing_else():
    app = CoachApp(gateways(FakeConversation()))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await until(pilot, "practice-1")
        await press(pilot, "enter", "enter", "enter")
        await until(pilot, "PRACTICE")
        app.close_meeting(2.0)


async def test_a_name_of_ones_own_is_gone_on_with_and_a_proposed_one_typed_over():
    app = CoachApp(gateways(FakeConversation(), meetings=SAVED))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await until(pilot, "practice-1")
        await press(pilot, *"monday")
        await press(pilot, "shift+tab")
        await press(pilot, "down")
        await press(pilot, *"-2")
        assert app.screen.query_one("#name", Input).value == "monday-2"


async def test_no_click_on_the_path_ends_the_meeting():
    app = CoachApp(start=Start("clicked", practice=True, flow="worker_visit"))
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Before the visit")
        await type_line(pilot, "Misty: I worry about the kids")
        await type_line(pilot, "/read")
        for line, text in enumerate(text_of(app).splitlines()):
            if text.strip():
                await pilot.click(offset=(8, line))
        await settle(pilot)
        assert not app.meeting.view.finished
        app.close_meeting(2.0)


async def test_a_practice_meeting_without_a_name_is_not_begun_and_asks_for_one():
    app = CoachApp(gateways(FakeConversation()))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await until(pilot, "practice-1")
        app.screen.query_one("#name", Input).value = " "
        await press(pilot, "enter")
        await until(pilot, "Give it a name first.")
        await press(pilot, *"kit", "enter")
        await until(pilot, "PRACTICE")
        app.close_meeting(2.0)


def test_the_help_of_a_rehearsal_says_that_what_is_typed_is_said_by_the_worker():
    retry = CommandShown(name="retry", usage="/retry", summary="Say it another way.", face=False)
    say = phrases("screen")
    rehearsing = help_page((retry,), family=False, say=say).plain
    assert "said to Kayla" in rehearsing
    assert "what Misty said, kept word for word" not in rehearsing
    assert "what Misty said, kept word for word" in help_page((), family=False, say=say).plain
