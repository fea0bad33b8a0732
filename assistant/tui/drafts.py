"""When the half-typed line is kept, listened to and completed: never on the key itself."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.tui.backstage import Backstage

KEEP_AFTER = 0.06  # seconds; with the commit itself, a line is on disk within 100 ms
LISTEN_AFTER = 0.15  # a pause in the typing
_LONGEST_COMPLETED = 60


class Drafts:
    """Follows the chat box and asks the meeting's thread for what a draft needs."""

    def __init__(self, backstage: Backstage, text: Callable[[], str]) -> None:
        self._backstage = backstage
        self._text = text
        self._keeping: asyncio.TimerHandle | None = None
        self._listening: asyncio.TimerHandle | None = None
        self._typed_at = 0.0
        self._kept = ""
        self.listens = False  # only the worker's view shows a cue

    def changed(self) -> None:
        """A key has changed the draft."""
        loop = asyncio.get_running_loop()
        self._typed_at = loop.time()
        if self._keeping is None:
            self._keeping = loop.call_later(KEEP_AFTER, self.keep)
        if self.listens and self._listening is None:
            self._listening = loop.call_later(LISTEN_AFTER, self._listen)
        draft = self._text()
        if _may_be_completed(draft):
            self._backstage.complete(draft)

    def keep(self) -> None:
        """Keep the draft now, if it is not kept yet."""
        if self._keeping is not None:
            self._keeping.cancel()
            self._keeping = None
        draft = self._text()
        if draft != self._kept:
            self._kept = draft
            self._backstage.keep_draft(draft)

    def is_kept(self, draft: str) -> None:
        """The store already holds this draft."""
        self._kept = draft

    def stop(self) -> None:
        """Ask for nothing more."""
        for handle in (self._keeping, self._listening):
            if handle is not None:
                handle.cancel()
        self._keeping = self._listening = None

    def _listen(self) -> None:
        loop = asyncio.get_running_loop()
        still = self._typed_at + LISTEN_AFTER - loop.time()
        if still > 0.005:
            self._listening = loop.call_later(still, self._listen)
            return
        self._listening = None
        if self.listens:
            self._backstage.preview(self._text())


def _may_be_completed(draft: str) -> bool:
    """A command, or what may still become a name; not the words after one."""
    if not draft or len(draft) > _LONGEST_COMPLETED or "\n" in draft:
        return False
    return draft.startswith("/") or ":" not in draft
