"""The bar above the box: a question with its answers, one key or one click each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Static

from assistant.language.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence


_AROUND = 6  # cells of a button around its words


class AskBar(VerticalGroup):
    """Hidden while nothing is asked."""

    class Answered(Message):
        """The answer with this number, from 1, was picked."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self) -> None:
        super().__init__(id="ask")
        self._asked: tuple[str, tuple[str, ...]] = ("", ())
        self.display = False

    @property
    def choices(self) -> tuple[str, ...]:
        """What may be answered now."""
        return self._asked[1]

    async def ask(self, question: str, choices: Sequence[str]) -> None:
        """Show a question; an empty one hides the bar."""
        asked = (question, tuple(choices))
        if asked == self._asked:
            return
        self._asked = asked
        self.display = bool(question or choices)
        await self.remove_children()
        if not self.display:
            return
        buttons = [
            Button(
                Content.assemble((f"{number} ", "bold"), one_line(choice)),
                name=str(number),
                compact=True,
            )
            for number, choice in enumerate(choices, 1)
        ]
        await self.mount(Static(one_line(question), markup=False, id="question"))
        if buttons:
            width = sum(len(one_line(choice)) + _AROUND for choice in choices)
            stacked = "-stacked" if width > self.screen.size.width else None
            await self.mount(HorizontalGroup(*buttons, id="choices", classes=stacked))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.post_message(self.Answered(int(event.button.name or 0)))
