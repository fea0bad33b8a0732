"""What the command palette offers: the meeting's commands, and the screen's own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.markup import escape

from assistant.tui.keys import WORKER_COMMANDS
from assistant.tui.themes import CHOICES
from assistant.tui.words import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.conversation.replies import CommandShown
    from assistant.tui.app import CoachApp
    from assistant.tui.meeting import MeetingScreen


def palette(app: CoachApp, meeting: MeetingScreen | None) -> Iterator[SystemCommand]:
    """The commands that can be given now, each once."""
    say = phrases("screen")
    if meeting is not None:
        for command in meeting.commands:
            if command.face or (meeting.family and command.name in WORKER_COMMANDS):
                continue
            yield SystemCommand(
                escape(f"/{command.name}"),
                escape(command.summary),
                partial(_give, meeting, command),
            )
        yield SystemCommand(say("key_view"), "F2", meeting.action_switch_view)
        yield SystemCommand(say("key_panel"), "F3", meeting.action_panel)
        if not meeting.family:
            yield SystemCommand(
                say("palette_meter"), say("palette_meter_help"), meeting.action_meter
            )
        yield SystemCommand(say("palette_home"), say("palette_home_help"), app.action_home)
    for theme in CHOICES:
        name = say("palette_theme", theme=say(f"theme_{theme}"))
        yield SystemCommand(name, say("palette_theme_help"), partial(_paint, app, theme))
    yield SystemCommand(say("key_hide"), "F9", app.action_hide_words)
    yield SystemCommand(say("key_help"), "F1", app.action_help)
    yield SystemCommand(say("palette_quit"), say("palette_quit_help"), app.action_quit)


def _paint(app: CoachApp, theme: str) -> None:
    app.theme = theme


def _give(meeting: MeetingScreen, command: CommandShown) -> None:
    """Enter a command that needs no words; put any other into the box, to be finished there."""
    if " " in command.usage:
        meeting.box.put(f"/{command.name} ")
        meeting.box.focus()
    else:
        meeting.enter(f"/{command.name}")
