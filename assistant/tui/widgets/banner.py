"""The line at the top: which meeting this is, who may see the screen, how long it has been."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from assistant.language.visible import one_line

if TYPE_CHECKING:
    from assistant.conversation.replies import View
    from assistant.tui.words import Phrases


def banner(view: View, *, family: bool, minutes: int, width: int, say: Phrases) -> Content:
    """The line, the elapsed time at its right end."""
    parts: list[str | tuple[str, str]] = []
    if view.practice:
        parts.append((f" {say('practice')} ", "bold reverse"))
    if view.family_model:
        parts.append((f" {say('model', name=one_line(view.family_model))} ", "bold reverse"))
    if view.read_only:
        parts.append((f" {say('looking')} ", "bold reverse"))
    if view.paused:
        parts.append((f" {say('paused')} ", "bold reverse"))
    if view.finished:
        parts.append((f" {say('finished')} ", "bold reverse"))
    title = Content.assemble(*_spaced(parts), (f" {one_line(view.title or view.handle)}", "bold"))
    who = say("family_view" if family else "worker_view")
    clock = say("elapsed", hours=minutes // 60, minutes=f"{minutes % 60:02}")
    right = Content.assemble((f"{who}", "bold underline" if family else "bold"), f"  {clock} ")
    room = max(0, width - right.cell_length - 1)
    return Content.assemble(title.truncate(room, ellipsis=True, pad=True), " ", right)


def _spaced(parts: list[str | tuple[str, str]]) -> list[str | tuple[str, str]]:
    spaced: list[str | tuple[str, str]] = []
    for part in parts:
        spaced.extend([part, " "])
    return spaced


class Banner(Static):
    """The line at the top of a meeting."""

    def __init__(self, text: str) -> None:
        super().__init__(text, markup=False, id="banner")
