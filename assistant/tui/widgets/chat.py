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
        self._cue_open = False

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
        first = len(self._entries)
        self._entries.extend(entries)
        if self._family and any(entry.sort == "safety" for entry in entries):
            await self._show_anew()  # the break is proposed once: here, and no longer above
            return
        fresh = [position for position in range(first, len(self._entries)) if self._shows(position)]
        self._shown.extend(fresh)
        if not was_at_end:
            return
        self._last = len(self._shown)
        if len(fresh) > PAGE:
            await self.show_end()
            return
        await self.mount_all(self._line(self._entries[position]) for position in fresh)
        if self._last - self._first > MOUNTED and not self._anchor_released:
            await self._drop_first(self._last - self._first - (MOUNTED - PAGE))

    async def prepend(self, entries: Sequence[Entry]) -> None:
        """Put earlier entries, fetched from the store, before all others."""
        count = len(entries)
        self._entries[:0] = entries
        shown = [number for number in range(count) if self._shows(number)]
        self._shown = shown + [position + count for position in self._shown]
        self._first += len(shown)
        self._last += len(shown)
        await self._slide_back()

    async def refresh_words(self, view: View) -> None:
        """Bring entries up to the record: corrected, made private, taken back or redone."""
        changed = refreshed(self._entries, view)
        cue_open = any(cue.status == "open" and not cue.private for cue in view.cues)
        shown_anew = self._family and cue_open != self._cue_open
        self._cue_open = cue_open
        redrawn: dict[int, Entry] = {}
        for position, fresh in changed.items():
            entry, self._entries[position] = self._entries[position], fresh
            redrawn[id(entry)] = fresh
            shown_anew = shown_anew or fresh.is_gone != entry.is_gone
            shown_anew = shown_anew or (self._family and fresh.for_family() != entry.for_family())
        if shown_anew:
            await self._show_anew()
            return
        for line in self.query(Line) if redrawn else ():
            if id(line.entry) in redrawn:
                line.entry = redrawn[id(line.entry)]
                line.update(drawn(line.entry, family=self._family, say=self._say))

    async def set_family(self, family: bool) -> None:
        """Draw everything anew for the family's or the worker's view."""
        self._family = family
        await self._show_anew()

    async def _show_anew(self) -> None:
        self._shown = [number for number in range(len(self._entries)) if self._shows(number)]
        await self.show_end()

    def _shows(self, position: int) -> bool:
        """Whether this view shows the entry. To the family a break is proposed once."""
        entry = self._entries[position]
        if not self._family:
            return not entry.is_gone
        if entry.sort != "safety" or not entry.for_family():
            return entry.for_family()
        later = self._entries[position + 1 :]
        again = any(one.sort == "safety" and one.for_family() for one in later)
        return self._cue_open and not again

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
