"""What becomes of lines that the meeting did not take: they go back into the box, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.tui.widgets.chat_box import ChatBox


class ReturnedLines:
    """The lines in the box that came back, until they are sent again."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def put_back(self, box: ChatBox, line: str) -> None:
        """Put a line back, after others that came back and before what was typed since."""
        since = box.text
        if self._lines:
            since = since.removeprefix("\n".join(self._lines)).removeprefix("\n")
        self._lines.append(line)
        lines = [*self._lines, since] if since else self._lines
        box.put("\n".join(lines), many=len(lines) > 1)

    @property
    def any(self) -> bool:
        """Whether the box holds lines that came back."""
        return bool(self._lines)

    def sent_again(self) -> bool:
        """Forget them; says whether there were any."""
        there_were = bool(self._lines)
        self._lines = []
        return there_were
