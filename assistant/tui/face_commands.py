"""Which typed lines are for the screen itself and not for the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.tui.gateways import CommandLike


def face_command(line: str, commands: Sequence[CommandLike]) -> tuple[str, str] | None:
    """The screen's own command in a line and the words after it; None if it has none.

    A name may be shortened as long as it stays the only one, as for every command.
    """
    if not line.startswith("/") or line.startswith("//"):
        return None
    typed, _, words = line[1:].partition(" ")
    typed = typed.strip().lower()
    if not typed:
        return None
    named = [command for command in commands if command.name.lstrip("/") == typed]
    found = named or [command for command in commands if command.name.lstrip("/").startswith(typed)]
    if len(found) == 1 and found[0].face:
        return found[0].name.lstrip("/"), words.strip()
    return None
