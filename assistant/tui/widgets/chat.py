"""The chat: which of its many entries are mounted, and how one scrolls to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Static

from assistant.tui.entries import Entry, drawn, refreshed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from assistant.conversation.replies import View
    from assistant.tui.words import Phrases

MOUNTED = 200  # a Static costs 2 ms and 40 KiB to mount
PAGE = 60


class Line(Static):
    """One entry of the chat."""

    def __init__(self, entry: Entry, *, family: bool, say: Phrases) -> None:
        super().__init__(
            drawn(entry, family=family, say=say), markup=False, classes=f"-{entry.sort}"
        )
        self.entry = entry

    def on_click(self, event: events.Click) -> None:
        if self.entry.insert:
            event.stop()
            self.post_message(Chat.Picked(self.entry.insert))


class Chat(VerticalScroll):
    """Draws the entries that the view may show, at most `MOUNTED` at a time.

    The mounted ones are a window on the shown ones: it slides back when one scrolls up to its
    first line, and forth again at its last.
    """

    class Picked(Message):
        """Somebody picked an entry whose words go into the box."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class EarlierWanted(Message):
        """One scrolled to the very first entry that is here; there may be others in the store."""

    def __init__(self, say: Phrases, *, family: bool) -> None:
        super().__init__(id="chat")
        self._say = say
        self._family = family
        self._entries: list[Entry] = []
        self._shown: list[int] = []  # positions in _entries
        self._first = 0  # the window, as positions in _shown; its end is _last
        self._last = 0
        self._sliding = False

    def on_mount(self) -> None:
        self.anchor()

    @property
    def entries(self) -> Sequence[Entry]:
        """Everything that is in the chat, shown in this view or not."""
        return self._entries

    @property
    def is_at_end(self) -> bool:
        """Whether the newest entry is mounted."""
        return self._last == len(self._shown)

    async def add(self, entries: Sequence[Entry]) -> None:
        """Append new entries, and mount them if one is looking at the end."""
        was_at_end = self.is_at_end
        fresh = []
        for entry in entries:
            if not self._family or entry.for_family():
                self._shown.append(len(self._entries))
                fresh.append(entry)
            self._entries.append(entry)
        if not was_at_end:
            return
        self._last = len(self._shown)
        if len(fresh) > PAGE:
            await self.show_end()
            return
        await self.mount_all(self._line(entry) for entry in fresh)
        if self._last - self._first > MOUNTED and not self._anchor_released:
            await self._drop_first(self._last - self._first - (MOUNTED - PAGE))

    async def prepend(self, entries: Sequence[Entry]) -> None:
        """Put earlier entries, fetched from the store, before all others."""
        count = len(entries)
        shown = [
            number for number, entry in enumerate(entries) if not self._family or entry.for_family()
        ]
        self._entries[:0] = entries
        self._shown = shown + [position + count for position in self._shown]
        self._first += len(shown)
        self._last += len(shown)
        await self._slide_back()

    async def refresh_words(self, view: View) -> None:
        """Bring statements up to the record: corrected, made private or taken back."""
        changed = refreshed(self._entries, view)
        if not changed:
            return
        hidden = False
        for position, entry in enumerate(self._entries):
            if entry.id in changed and entry.sort == "statement":
                fresh = changed[entry.id]
                hidden = hidden or fresh.for_family() != entry.for_family()
                self._entries[position] = fresh
        if hidden and self._family:
            await self.set_family(True)
            return
        for line in self.query(Line):
            fresh_line = changed.get(line.entry.id or "")
            if fresh_line is not None and line.entry.sort == "statement":
                line.entry = fresh_line
                line.update(drawn(fresh_line, family=self._family, say=self._say))

    async def set_family(self, family: bool) -> None:
        """Draw everything anew for the family's or the worker's view."""
        self._family = family
        self._shown = [
            position
            for position, entry in enumerate(self._entries)
            if not family or entry.for_family()
        ]
        await self.show_end()

    async def show_end(self) -> None:
        """Mount the newest entries and go to the last one."""
        self._sliding = True
        self._last = len(self._shown)
        self._first = max(0, self._last - PAGE)
        with self.app.batch_update():
            await self.remove_children()
            await self.mount_all(self._lines(self._first, self._last))
        self.anchor()
        self._sliding = False

    def _line(self, entry: Entry) -> Line:
        return Line(entry, family=self._family, say=self._say)

    def _lines(self, first: int, last: int) -> list[Line]:
        return [self._line(self._entries[position]) for position in self._shown[first:last]]

    async def _drop_first(self, count: int) -> None:
        await self.remove_children(list(self.children)[:count])
        self._first += count

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        if self._sliding or not self.is_mounted:
            return
        if new_value < old_value and new_value <= 1:
            self.call_later(self._slide_back)
        elif new_value > old_value and new_value >= self.max_scroll_y - 1 and not self.is_at_end:
            self.call_later(self._slide_forth)

    async def _slide_back(self) -> None:
        if self._first == 0:
            self.post_message(self.EarlierWanted())
            return
        await self._slide(max(0, self._first - PAGE), self._last)

    async def _slide_forth(self) -> None:
        await self._slide(self._first, min(len(self._shown), self._last + PAGE))

    async def _slide(self, first: int, last: int) -> None:
        """Widen the window to these positions, then trim its other end to `MOUNTED`."""
        if self._sliding or not self.children:
            return
        self._sliding = True
        above = self._lines(first, self._first)
        below = self._lines(self._last, last)
        # What one is reading stays where it is, whatever is mounted or removed around it.
        pivot = self.children[0 if above else -1]
        offset = self.scroll_y - pivot.virtual_region.y
        if above:
            await self.mount_all(above, before=0)
            excess = last - first - MOUNTED
            if excess > 0:
                await self.remove_children(list(self.children)[-excess:])
                last -= excess
        if below:
            await self.mount_all(below)
            excess = last - first - MOUNTED
            if excess > 0:
                await self.remove_children(list(self.children)[:excess])
                first += excess
        self._first, self._last = first, last

        def settle() -> None:
            if pivot.is_attached:
                self.scroll_to(y=pivot.virtual_region.y + offset, animate=False, force=True)
            self._sliding = False

        self.call_after_refresh(settle)
