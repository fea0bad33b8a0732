"""The path of topics: where the meeting is, where it was, what lies ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.conversation.replies import Place, View
    from assistant.tui.words import Phrases


def _mark(place: Place, say: Phrases) -> str:
    if place.current:
        return say("path_current")
    return say("path_visited") if place.visited else say("path_ahead")


def column(places: Sequence[Place], *, family: bool, say: Phrases) -> Content:
    """The path as a list, a place a line; the worker also sees what has been touched."""
    parts: list[str | tuple[str, str]] = []
    for place in places:
        style = "bold reverse" if place.current else "" if place.visited else "$text-muted"
        parts.append(("  " * place.depth + f"{_mark(place, say)} {place.title}", style))
        if not family and place.to_cover:
            touched = say("path_touched", covered=place.covered, to_cover=place.to_cover)
            parts.append((f" {touched}", "$text-muted"))
        parts.append("\n")
        if place.current and place.missing and not family:
            parts.append(("  " * place.depth + f"  {say('path_missing')}\n", "$text-muted"))
            parts.extend(("  " * place.depth + f"   {title}\n", "") for title in place.missing)
    return Content.assemble(*parts[:-1] if parts and parts[-1] == "\n" else parts)


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


class PathColumn(VerticalScroll):
    """The path at the left of a wide screen."""

    def __init__(self) -> None:
        super().__init__(Static(markup=False, id="path-text"), id="path", can_focus=False)

    def show(self, view: View, *, family: bool, say: Phrases) -> None:
        """Draw the path anew."""
        self.query_one("#path-text", Static).update(column(view.places, family=family, say=say))
