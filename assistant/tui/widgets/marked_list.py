"""A list whose current line is marked by a sign, since colours may be off or not be seen."""

from __future__ import annotations

from rich.segment import Segment
from textual.strip import Strip
from textual.widgets import OptionList

_HERE = "▸ "
_ELSEWHERE = "  "


class MarkedList(OptionList):
    """An option list with a gutter for the mark."""

    def _get_left_gutter_width(self) -> int:
        return len(_HERE)

    def render_line(self, y: int) -> Strip:
        """The line with its mark."""
        line = super().render_line(y)
        number = self.scroll_offset.y + y
        if number >= len(self._lines):
            return line
        option, offset = self._lines[number]
        mark = _HERE if option == self.highlighted and not offset else _ELSEWHERE
        style = next((segment.style for segment in line), None)
        return Strip([Segment(mark, style), *line])
