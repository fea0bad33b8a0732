"""The path of topics: where the meeting is, where it was, what lies ahead."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from assistant.conversation.replies import Place, View
    from assistant.tui.words import Phrases

_MUTED = "$text-muted"


def _mark(place: Place, say: Phrases) -> str:
    if place.current:
        return say("path_current")
    return say("path_visited") if place.visited else say("path_ahead")


def column(
    places: Sequence[Place], *, family: bool, width: int, say: Phrases
) -> tuple[Content, list[Place]]:
    """The path as a list, a place a line; the worker also sees what has been touched.

    Returns the text, and for each of its lines the place that it belongs to.
    """
    rows: list[str | tuple[str, str]] = []
    lines_of: list[Place] = []
    for place in places:
        begun = len(rows)
        indent = "  " * place.depth
        style = "bold reverse" if place.current else "" if place.visited else _MUTED
        touched = say("path_touched", covered=place.covered, to_cover=place.to_cover)
        counted = f" {touched}" if place.to_cover and not family else ""
        title = f"{indent}{_mark(place, say)} {place.title}"
        room = max(1, width - len(counted))
        rows.extend(
            [(Content(title).truncate(room, ellipsis=True).plain, style), (counted, _MUTED)]
        )
        rows.append("\n")
        if place.current and place.missing and not family:
            rows.append((f"{indent}  {say('path_missing')}\n", _MUTED))
            for missing in place.missing:
                hang = f"{indent}   "
                lines = wrap(missing, max(8, width), initial_indent=hang, subsequent_indent=hang)
                rows.extend(f"{line}\n" for line in lines)
        text = "".join(row if isinstance(row, str) else row[0] for row in rows[begun:])
        lines_of += [place] * text.count("\n")
    return Content.assemble(*rows[:-1]), lines_of


def line(view: View, *, width: int, say: Phrases) -> Content:
    """The path in one line: all titles if they fit, else where we are and what comes next."""
    leaves = _leaves(view.places)
    parts: list[str | tuple[str, str]] = []
    for place in leaves:
        if parts:
            parts.append(("  ", ""))
        style = "bold reverse" if place.current else "" if place.visited else "$text-muted"
        parts.append((f"{_mark(place, say)} {place.title}", style))
    whole = Content.assemble(*parts)
    if whole.cell_length <= width:
        return whole
    number = next((n for n, place in enumerate(leaves, 1) if place.current), 0)
    here = say("path_here", title=view.state_title, number=number, total=len(leaves))
    parts = [(f"{say('path_current')} {here}", "bold")]
    if 0 < number < len(leaves):
        ahead = next((place for place in leaves[number:] if not place.visited), leaves[number])
        parts.append(("   " + say("path_next", title=ahead.title), "$text-muted"))
    return Content.assemble(*parts)


def _leaves(places: Sequence[Place]) -> list[Place]:
    """Topics, and the stages that have none of their own."""
    parents = {place.state.rpartition(".")[0] for place in places}
    return [place for place in places if place.state not in parents]


class PathText(Static):
    """The path's lines; a click on a topic's turns to it."""

    class Picked(Message):
        """A topic was clicked, by its title."""

        def __init__(self, title: str) -> None:
            super().__init__()
            self.title = title

    def __init__(self) -> None:
        super().__init__(markup=False, id="path-text")
        self._lines_of: list[Place | None] = []

    def show(self, places: Sequence[Place], *, family: bool, width: int, say: Phrases) -> None:
        """Draw the path anew."""
        text, lines_of = column(places, family=family, width=width, say=say)
        self.update(text)
        # What ends the meeting is typed, or picked from the palette: no slip of the hand does it.
        topics = [one.state for one in _leaves(places) if not (one.current or one.final)]
        self._lines_of = [place if place.state in topics else None for place in lines_of]

    def on_click(self, event: events.Click) -> None:
        """Tell which topic was clicked, unless the meeting is there already."""
        if event.y < len(self._lines_of) and (place := self._lines_of[event.y]):
            self.post_message(self.Picked(place.title))


class PathColumn(VerticalScroll):
    """The path at the left of a wide screen."""

    def __init__(self) -> None:
        super().__init__(PathText(), id="path", can_focus=False)

    def show(self, view: View, *, family: bool, say: Phrases) -> None:
        """Draw the path anew."""
        width = self.content_size.width - 1  # less the scrollbar
        self.query_one(PathText).show(view.places, family=family, width=width, say=say)
