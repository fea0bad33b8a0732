"""Which field typed letters belong to, whatever part of the screen has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from textual import events
from textual.message import Message

if TYPE_CHECKING:
    from textual.app import App
    from textual.widget import Widget

_PATIENCE = 0.5  # seconds that letters are held where a part goes away with the message in it


@runtime_checkable
class TakesLetters(Protocol):
    """A screen with one field that every typed letter is meant for."""

    def field_for_letters(self) -> Widget | None:
        """The field, or none while the screen is still being made."""


class KeysBeforeDone(Message):
    """Every key that was pressed before the letter has been followed."""


class Letters:
    """Holds a letter that meets another focus until the keys before it are done.

    Then the field has the focus, and the letter and what was typed since reach it in order,
    however fast one types. Letters for a screen that is still being made wait in the same way.
    """

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._held: list[events.Key] = []
        self._passing = False

    def hold(self, event: events.InputEvent) -> bool:
        """Say whether this event is held, to be passed on later."""
        if not isinstance(event, events.Key) or event.is_forwarded or self._passing:
            return False
        if not self._held:
            screen = self._app.screen
            if not event.is_printable or not isinstance(screen, TakesLetters):
                return False
            field = screen.field_for_letters()
            if field is not None and screen.focused is field:
                return False
            # The message takes the way that a key takes: from the focus up to the app.
            if not (screen.focused or screen).post_message(KeysBeforeDone()):
                return False
            self._app.set_timer(_PATIENCE, self.pass_on)
        self._held.append(event)
        return True

    async def pass_on(self) -> None:
        """Give the field the focus, and pass on what was held."""
        held, self._held = self._held, []
        screen = self._app.screen
        if held and isinstance(screen, TakesLetters):
            screen.set_focus(screen.field_for_letters())
        self._passing = True
        try:
            for event in held:
                await self._app.on_event(event)
        finally:
            self._passing = False
