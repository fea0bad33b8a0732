"""How something new gets its name: a free one stands there, and whoever types means it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from assistant.tui.page import Page
from assistant.tui.start import Start
from assistant.tui.words import phrases

if TYPE_CHECKING:
    from collections.abc import Collection

    from assistant.tui.gateways import Gateways

_MOST = 10_000


class NamingScreen(Page[Start | None]):
    """A page with a list and a field for a name, ``#name``; Esc goes back."""

    CSS_PATH = "begin.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", show=False)]

    def __init__(self, gateways: Gateways) -> None:
        super().__init__()
        self.gateways = gateways
        self._proposed = ""
        self.say = phrases("screen")

    def propose(self, key: str, taken: Collection[str]) -> int:
        """Put the first free name into an empty field; returns its number."""
        name = self.query_one("#name", Input)
        number = next(n for n in range(1, _MOST) if self.say(key, number=n) not in taken)
        if not name.value:
            self._proposed = name.value = self.say(key, number=number)
        return number

    def on_input_changed(self, event: Input.Changed) -> None:
        """A name of one's own is gone on with; the proposed one is typed over."""
        event.input.select_on_focus = event.value == self._proposed

    def ask_for_name(self) -> None:
        """Say that nothing begins without a name, and lead to the field."""
        self.query_one("#notice", Static).update(self.say("begin_no_name"))
        self.query_one("#name", Input).focus()

    def field_for_letters(self) -> Input | None:
        """Who types while the list has the focus means the name, instead of the one proposed."""
        return self.query_one_optional("#name", Input)
