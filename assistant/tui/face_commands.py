"""Which typed lines are commands, and which of these are for the screen itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.conversation.replies import CommandShown


HELP = "help"


def is_command(line: str) -> bool:
    """Whether a line is for the program, and not words."""
    return line.startswith("/") and not line.startswith("//")


def face_command(line: str, commands: Sequence[CommandShown]) -> tuple[str, str] | None:
    """The screen's own command in a line and the words after it; None if it has none.

    A name may be shortened as long as it stays the only one, as for every command.
    """
    if not is_command(line):
        return None
    typed, _, words = line[1:].partition(" ")
    typed = typed.strip().lower()
    if not typed:
        return None
    named = [command for command in commands if command.name == typed]
    found = named or [command for command in commands if command.name.startswith(typed)]
    if len(found) != 1:
        return None
    name, words = found[0].name, words.strip()
    # The whole list of commands is a page of its own here; help on one is the meeting's.
    return (name, words) if found[0].face or (name == HELP and not words) else None


def face_action(name: str, words: str) -> str:
    """The action, as Textual runs it, for one of the screen's own commands."""
    action = {
        "view": "screen.switch_view({words})",
        "panel": "screen.panel",
        "theme": "app.next_theme({words})",
        "debrief": "app.debrief",
        HELP: "app.help",
        "lock": "app.lock",
        "quit": "app.quit",
    }[name]
    return action.format(words=repr(words.lower()))
