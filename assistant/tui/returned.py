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
        """Put a line back, after others that came back and before what was typed since.

        It ends in a line break: whoever types on, not looking, begins a line of its own.
        """
        since = box.text.removeprefix(self._text())
        self._lines.append(line)
        box.put(self._text() + since, many=True)

    def _text(self) -> str:
        return "".join(f"{line}\n" for line in self._lines)

    @property
    def any(self) -> bool:
        """Whether the box holds lines that came back."""
        return bool(self._lines)

    def sent_again(self) -> bool:
        """Forget them; says whether there were any."""
        there_were = bool(self._lines)
        self._lines = []
        return there_were
