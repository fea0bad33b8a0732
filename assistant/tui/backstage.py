"""The one thread that may touch a conversation, and how a screen asks things of it."""

from __future__ import annotations

import gc
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, Any, Protocol

from assistant.errors import CoachError
from assistant.tui import messages
from assistant.tui.face_commands import is_command

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.message import Message

    from assistant.conversation.replies import Reply
    from assistant.tui.gateways import ConversationLike

    _OnDraft = Callable[[ConversationLike, str], None]

TAIL = 200  # turns mounted at most, see widgets/chat.py
_BATCH_SECONDS = 0.1  # replies that take longer are shown as they come


class OpenMeeting(Protocol):
    """Opens this screen's meeting, to write or only to look."""

    def __call__(self, *, look: bool) -> ConversationLike: ...


class Backstage:
    """Runs a meeting in a thread of its own; every answer is posted as a message.

    Lines are taken strictly in order. Of drafts, previews and completions only the latest
    counts: a key pressed meanwhile replaces what has not been started.
    """

    def __init__(self, open_meeting: OpenMeeting) -> None:
        self._open_meeting = open_meeting
        self._conversation: ConversationLike | None = None
        self._post: Callable[[Message], Any] = lambda _message: None
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="conversation")
        self._latest: dict[str, str] = {}
        self._lock = threading.Lock()
        self._returning: str | None = None
        self._closing: Future[None] | None = None

    def open(self, post: Callable[[Message], Any], *, look: bool = False) -> None:
        """Open the meeting, or only look at it; posts MeetingOpened or MeetingNotOpened."""
        self._post = post
        self._submit(self._opened, look)

    def enter(self, line: str, *, typed: bool = True) -> None:
        """Enter a line; posts RepliesArrived, and LineReturned if it was typed and not taken."""
        self._submit(self._entered, line, typed)

    def try_again(self) -> None:
        """After a line came back: let the next ones through again."""
        self._submit(self._forgive)

    def keep_draft(self, draft: str) -> None:
        """Keep the half-typed line; posts DraftKept or DraftNotKept."""
        self._newest("draft", draft, self._draft_changed)

    def preview(self, draft: str) -> None:
        """Listen to the half-typed line; posts CueSeen."""
        self._newest("preview", draft, self._previewed)

    def complete(self, draft: str) -> None:
        """Look for completions; posts CompletionsFound."""
        self._newest("complete", draft, self._completed)

    def earlier(self, before: int, count: int) -> None:
        """Fetch turns from before an index; posts HistoryArrived."""
        self._submit(self._fetched, before, count)

    def close(self, seconds: float = 0.0) -> None:
        """Close the meeting once everything asked before is done; wait at most this long."""
        with self._lock:
            if self._closing is None:
                self._closing = self._executor.submit(self._close)
                self._executor.shutdown(wait=False)
        if seconds:
            wait([self._closing], timeout=seconds)

    def _submit(self, job: Callable[..., None], *arguments: Any) -> None:
        with self._lock:
            if self._closing is None:
                self._executor.submit(job, *arguments)

    def _newest(self, what: str, draft: str, job: _OnDraft) -> None:
        with self._lock:
            waiting = what in self._latest
            self._latest[what] = draft
        if not waiting:
            self._submit(self._take, what, job)

    def _take(self, what: str, job: _OnDraft) -> None:
        with self._lock:
            draft = self._latest.pop(what)
        if self._conversation is not None:
            job(self._conversation, draft)

    def _opened(self, look: bool) -> None:
        try:
            conversation = self._open_meeting(look=look)
            # The past comes first: the opening's own replies are not yet part of it.
            turns, before = conversation.history(None, TAIL)
            opening = conversation.opening()
            self._conversation = conversation
            self._post(
                messages.MeetingOpened(
                    opening, conversation.view(), turns, before, conversation.commands
                )
            )
            # All that was read stays as long as the meeting: looking through it for garbage again
            # and again would hold up keys.
            gc.freeze()
        except CoachError as error:
            self._post(messages.MeetingNotOpened(error))

    def _entered(self, line: str, typed: bool) -> None:
        conversation = self._conversation
        if conversation is None:
            return
        if self._returning is not None and typed:
            # Words before these were not kept. Taking these would change their order.
            self._post(messages.LineReturned(line, self._returning))
            return
        replies: list[Reply] = []
        try:
            posted = 0
            at = time.monotonic()
            for reply in conversation.enter(line):
                replies.append(reply)
                if time.monotonic() - at > _BATCH_SECONDS:
                    self._post(messages.RepliesArrived(line, replies[posted:], conversation.view()))
                    posted, at = len(replies), time.monotonic()
            self._post(messages.RepliesArrived(line, replies[posted:], conversation.view()))
            refusal = _refusal(replies)
        except CoachError as error:
            refusal = error.sentence
        if refusal is not None and typed:
            if not is_command(line):
                self._returning = refusal
            self._post(messages.LineReturned(line, refusal))

    def _forgive(self) -> None:
        self._returning = None

    def _draft_changed(self, conversation: ConversationLike, draft: str) -> None:
        try:
            conversation.keep_draft(draft)
        except CoachError as error:
            self._post(messages.DraftNotKept(error.sentence))
        else:
            self._post(messages.DraftKept(draft))

    def _previewed(self, conversation: ConversationLike, draft: str) -> None:
        self._post(messages.CueSeen(draft, conversation.preview(draft)))

    def _completed(self, conversation: ConversationLike, draft: str) -> None:
        self._post(messages.CompletionsFound(draft, conversation.complete(draft)))

    def _fetched(self, before: int, count: int) -> None:
        if self._conversation is not None:
            self._post(messages.HistoryArrived(*self._conversation.history(before, count)))

    def _close(self) -> None:
        gc.unfreeze()
        if self._conversation is not None:
            self._conversation.close()


def _refusal(replies: Sequence[Reply]) -> str | None:
    """Why a line was not taken; None if it was."""
    if any(reply.kind == "kept" for reply in replies):
        return None
    return next((reply.text for reply in replies if reply.kind == "error"), None)
