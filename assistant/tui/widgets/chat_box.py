"""The chat box: what its keys do, and what happens to what is pasted into it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rich.text import Text
from textual.content import Content
from textual.message import Message
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


class ChatBox(TextArea):
    """One box for all of a meeting. Enter sends; Ctrl+J makes a new line."""

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

    def get_line(self, line_index: int) -> Text:
        """The line as it may be drawn: control characters as pictures of themselves."""
        line = self.document.get_line(line_index).translate(_PICTURES)
        return Text(line, end="", no_wrap=True)

    def put(self, text: str, *, many: bool = False) -> None:
        """Replace what is in the box, cursor at its end."""
        self.load_text(text)
        self.move_cursor(self.document.end)
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
