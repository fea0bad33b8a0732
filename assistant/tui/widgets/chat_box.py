"""The chat box: what its keys do, and what happens to what is pasted into it."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text
from textual import on
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import TextArea

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events

# What Alt+1 … 9 arrive as from terminals that know no better (Textual reads them as a Mac's
# keyboard). Each is also a letter that people type, so it answers only from an empty box.
_OPTION_DIGITS = "¡™£¢∞§¶•ª"
# One picture a character, so that columns stay right: TextArea measures the line itself.
_PICTURES = {code: chr(0x2400 + code) for code in range(0x20) if code != 0x09}
_PICTURES |= dict.fromkeys([*range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F], "\u2421")
_PICTURES |= dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\u2421")
_ROWS_AFTER = 0.04  # seconds without a key
_NEARLY_FULL = 8  # columns that are left in a row


class ChatBox(TextArea):
    """One box for all of a meeting. Enter sends; Ctrl+J makes a new line.

    A row more or less moves the whole screen, and would hold up the key that brings it. So the
    box makes room between two keys, before a row is full.
    """

    virtual_size = Reactive(Size(0, 0), layout=False)  # the rows are set here, not by each key

    class Sent(Message):
        """Enter was pressed on these lines: several when they were pasted."""

        def __init__(self, lines: list[str]) -> None:
            super().__init__()
            self.lines = lines

    class ManyPasted(Message):
        """Several lines wait in the box to be entered one by one, or do so no longer."""

    class Asked(Message):
        """A key was pressed that stands for this line."""

        def __init__(self, line: str) -> None:
            super().__init__()
            self.line = line

    def __init__(self) -> None:
        super().__init__(
            id="box",
            soft_wrap=True,
            compact=True,
            tab_behavior="focus",
            highlight_cursor_line=False,
        )
        self.cursor_blink = False  # a blinking cursor repaints for ever
        self.match_cursor_bracket = False
        self.many = False
        self.answers = 0  # how many answers an open question has
        self._own: list[str] = []
        self._acts: dict[str, Callable[[], object]] = {
            "enter": self.action_send,
            "alt+enter": self.action_send_whole,
            "ctrl+j": self.action_new_line,
            "shift+enter": self.action_new_line,
            "tab": self.action_take_completion,
            "escape": self.action_drop,
        }
        self._tab_waits_on = ""
        self._browsing: int | None = None
        self._before_browsing = ""
        self._rows = 1
        self._making_room: asyncio.TimerHandle | None = None

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """How many rows the box has room for."""
        return self._rows

    def get_line(self, line_index: int) -> Text:
        """The line as it may be drawn: control characters as pictures of themselves."""
        line = self.document.get_line(line_index).translate(_PICTURES)
        return Text(line, end="", no_wrap=True)

    def put(self, text: str, *, many: bool = False) -> None:
        """Replace what is in the box, cursor at its end."""
        self.load_text(text)
        self.move_cursor(self.document.end)
        self._set_rows(self.wrapped_document.height)
        self._set_many(many)

    def show_cue(self, text: str) -> None:
        """Show the quiet cue in the box's margin; an empty one takes it away."""
        self.border_subtitle = Content(text)

    def settle_many(self, number: int) -> None:
        """Answer what to do with pasted lines: 1 one by one, 2 as one line, 3 drop them."""
        {1: self.action_send, 2: self.action_send_whole, 3: self.action_drop}[min(number, 3)]()

    def offer(self, draft: str, completions: list[str]) -> None:
        """Show the first completion behind the cursor, if the draft is still the same."""
        if draft != self.text or not self.cursor_at_end_of_text:
            return
        first = next((found for found in completions if found != draft), "")
        self.suggestion = first[len(draft) :] if first.startswith(draft) else ""
        if self.suggestion and self._tab_waits_on == draft:
            self.insert(self.suggestion)

    @property
    def waiting(self) -> list[str]:
        """The lines in the box, as they would be entered one by one."""
        return _lines(self.text)

    def action_send(self) -> None:
        """Send the line, or the pasted lines one by one."""
        if self.read_only:
            return
        self._send(self.waiting if self.many else [self.text])

    def action_send_whole(self) -> None:
        """Send everything in the box as one line."""
        if not self.read_only:
            self._send([self.text])

    def action_new_line(self) -> None:
        """Make a new line where the cursor is."""
        if not self.read_only:
            self._replace_via_keyboard("\n", *self.selection)

    def action_take_completion(self) -> None:
        """Take the completion, now or when it is found; from an empty box, go on to the rest."""
        if self.suggestion and self.cursor_at_end_of_text:
            self.insert(self.suggestion)
        elif self.text:
            self._tab_waits_on = self.text  # and never leave a half-typed line
        else:
            self.screen.focus_next()

    def action_drop(self) -> None:
        """Drop pasted lines that wait; otherwise only the completion."""
        self.suggestion = ""
        if self.many:
            self.put("")

    def action_undo(self) -> None:
        """Undo an edit; in an empty box, ask to undo the last line of the meeting."""
        if self.text:
            super().action_undo()
        else:
            self.post_message(self.Asked("/undo"))

    def action_redo(self) -> None:
        """Redo an edit; in an empty box, ask to redo the last line of the meeting."""
        if self.text:
            super().action_redo()
        else:
            self.post_message(self.Asked("/redo"))

    def action_cursor_up(self, select: bool = False) -> None:
        """Move up; from the first row, to the line entered before."""
        if select or not self.cursor_at_first_line or not self._may_browse:
            super().action_cursor_up(select)
        else:
            self._browse(-1)

    def action_cursor_down(self, select: bool = False) -> None:
        """Move down; from the last row, to the line entered after."""
        if select or not self.cursor_at_last_line or self._browsing is None:
            super().action_cursor_down(select)
        else:
            self._browse(+1)

    def action_cursor_page_up(self) -> None:
        """Scroll the chat: the box itself is short."""
        self.screen.query_one("#chat").action_page_up()

    def action_cursor_page_down(self) -> None:
        """Scroll the chat."""
        self.screen.query_one("#chat").action_page_down()

    def on_resize(self) -> None:
        self.call_later(self._fit_rows)  # once the lines are wrapped anew

    def on_unmount(self) -> None:
        if self._making_room is not None:
            self._making_room.cancel()

    @on(TextArea.Changed)
    def _fit_rows(self) -> None:
        """Make room for what has no row yet; for what soon will have none, in the next pause."""
        if self._making_room is not None:
            self._making_room.cancel()
        if self.wrapped_document.height > self._rows:
            self._set_rows(self.wrapped_document.height)
        loop = asyncio.get_running_loop()
        self._making_room = loop.call_later(_ROWS_AFTER, self._make_room)

    def _make_room(self) -> None:
        row = self.wrapped_document.get_sections(self.cursor_location[0])[-1]
        nearly_full = self.wrap_width - cell_len(row) < _NEARLY_FULL
        self._set_rows(self.wrapped_document.height + nearly_full)

    def _set_rows(self, rows: int) -> None:
        if rows != self._rows:
            self._rows = rows
            self.refresh(layout=True)

    @property
    def _may_browse(self) -> bool:
        return not self.many and (
            not self.text or self._browsing is not None or "\n" not in self.text
        )

    def _browse(self, step: int) -> None:
        if self._browsing is None:
            self._browsing, self._before_browsing = len(self._own), self.text
        place = self._browsing + step
        if place < 0:
            return
        if place >= len(self._own):
            text, self._browsing = self._before_browsing, None
        else:
            text, self._browsing = self._own[place], place
        browsing = self._browsing
        self.put(text)
        self._browsing = browsing

    def _send(self, lines: list[str]) -> None:
        lines = [line for line in lines if line.strip()]
        if not lines:
            return
        self._own.extend(line for line in lines if not self._own or line != self._own[-1])
        self._browsing = None
        self.put("")
        self.post_message(self.Sent(lines))

    def _set_many(self, many: bool) -> None:
        if many or self.many:
            self.many = many
            self.post_message(self.ManyPasted())

    async def _on_key(self, event: events.Key) -> None:
        # Not bindings: those run ahead of letters that still wait in this widget's queue, so
        # that a fast typist's Enter would send half a line.
        act = self._acts.get(event.key)
        number = _OPTION_DIGITS.find(event.character or " ") + 1
        if act is None and not self.text and 0 < number <= self.answers:
            act = partial(self.post_message, self.Asked(f"/{number}"))
        if act is not None:
            event.prevent_default()
            event.stop()
            act()

    async def _on_paste(self, event: events.Paste) -> None:
        # Textual calls the handlers of all base classes: ours alone decides here.
        event.prevent_default()
        event.stop()
        if self.read_only:
            return
        text = "\n".join(event.text.splitlines())
        lines = _lines(text)
        self._replace_via_keyboard(text, *self.selection)
        if len(lines) > 1:
            self._set_many(True)


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]
