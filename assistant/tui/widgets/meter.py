"""The meter "conversation … interview": how it is drawn, and the counts that stand beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from assistant.tui.widgets.chat_box import ChatBox

if TYPE_CHECKING:
    from textual import events

    from assistant.conversation.replies import Talk
    from assistant.tui.words import Phrases

_CELLS = 9


def bar(talk: Talk, say: Phrases) -> Content | None:
    """The meter in one line; None where too little is known."""
    if talk.meter is None:
        return None
    place = min(_CELLS - 1, round(talk.meter * (_CELLS - 1)))
    drawn = "─" * place + "●" + "─" * (_CELLS - 1 - place)
    return Content.assemble((say("meter", bar=drawn), "bold"))


def meter(talk: Talk, say: Phrases) -> Content | None:
    """The meter with the counts that it rests on; None where too little is known."""
    line = bar(talk, say)
    if line is None:
        return None
    lines = talk.questions + talk.reflections + talk.telling + talk.other
    share = round(100 * talk.telling / lines)
    led = say("meter_led", telling=talk.telling, lines=lines, share=share)
    counts = say(
        "meter_counts", question=talk.questions, reflection=talk.reflections, other=talk.other
    )
    return Content.assemble(
        line, "\n", led, "\n", (f"{counts}\n{say('meter_opens')}", "$text-muted")
    )


class Meter(Static):
    """The meter in the panel; a click asks for its evidence."""

    def __init__(self) -> None:
        super().__init__(markup=False, id="panel-meter")

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.post_message(ChatBox.Asked("/balance"))
