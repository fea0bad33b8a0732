"""How a live meeting is begun or taken up: named by the program, and noted in the trail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from assistant.content import Content, load_content
from assistant.conversation.context import Printer
from assistant.conversation.conversation import Clock, Conversation, wall_clock
from assistant.conversation.door import SENTENCES, list_meetings, open_conversation
from assistant.conversation.keeping import entry_of, events_in
from assistant.conversation.redacting import finish
from assistant.conversation.replies import MeetingShown
from assistant.custody.access import LiveAccess
from assistant.custody.audit import Audit
from assistant.custody.backup import copies
from assistant.custody.close_out import receipts
from assistant.custody.handles import new_handle
from assistant.errors import CallError
from assistant.language.visible import one_line
from assistant.meeting.document import MeetingDocument
from assistant.meeting.events import LegalHoldLifted, LegalHoldSet, happened
from assistant.places import overlays
from assistant.settings import Remarks


def open_live(
    access: LiveAccess,
    name: str | None = None,
    *,
    flow: str | None = None,
    look: bool = False,
    follow: str | None = None,
    clock: Clock = wall_clock,
    remarks: Remarks | None = None,
    content: Content | None = None,
    content_folder: Path | None = None,
) -> Conversation:
    """Begin a live meeting, or take up the one of that name.

    Args:
        access: the way to live meetings, unlocked.
        name: the handle of a meeting that is there; None begins a new one.
        flow: the id of a new meeting's flow.
        look: only look.
        follow: the earlier live meeting whose plan goes on in a new one.
        clock: where the time comes from.
        remarks: how much the coach says of the worker's own lines.
        content: the words and flows, if loaded already.
        content_folder: a folder laid over the content that shipped.

    Raises CallError where no meeting bears the name, MeetingBusy, StoreError.

    """
    content = content or load_content(overlays=overlays(content_folder))
    store = access.store
    handles = {one.handle for one in store.meetings()}
    if name is None:
        words = content.phrase("handles", "words").split()
        handle = new_handle(words, handles | {one.meeting for one in receipts(access.home)})
    elif name in handles or store.mark(name).read():
        handle = name
    else:
        raise CallError(content.phrase(SENTENCES, "live_names_itself", name=one_line(name)))
    conversation = open_conversation(
        handle,
        practice=False,
        flow=flow,
        look=look,
        follow=follow,
        clock=clock,
        remarks=remarks,
        store=store,
        content=content,
    )
    try:
        Audit(access.home, access.data_key).note("opened", handle, look=look)
    except BaseException:
        conversation.close()
        raise
    conversation.custodian = partial(_redacted, access, handle)
    return conversation


def set_hold(access: LiveAccess, name: str, *, held: bool) -> None:
    """Put a live meeting under a legal hold, or lift it; then what was to be erased is erased.

    Raises CallError where there is no such meeting, MeetingBusy while it is open, StoreError.
    """
    journal = access.store.open(name, create=False)
    try:
        events = list(events_in(journal))
        turn = max((event.turn for event in events), default=0)
        fact = LegalHoldSet() if held else LegalHoldLifted()
        event = happened(len(events) + 1, turn, wall_clock(), fact)
        journal.append([entry_of(event)])
        Audit(access.home, access.data_key).note("hold set" if held else "hold lifted", name)
        finish(journal, [*events, event])
    finally:
        journal.close()


def audited(printer: Printer, access: LiveAccess) -> Printer:
    """A printer that notes in the trail what it writes, before it does."""

    def write(document: Callable[[], MeetingDocument], handle: str, asked: str) -> str:
        paper = asked.split()[0][:20] if asked.split() else ""
        Audit(access.home, access.data_key).note("exported", handle, paper=paper)
        return printer(document, handle, asked)

    return write


def _redacted(access: LiveAccess, handle: str, entries: int) -> Sequence[str]:
    Audit(access.home, access.data_key).note("redacted", handle, entries=entries)
    return copies(access.home)


def list_live(access: LiveAccess) -> list[MeetingShown]:
    """The live meetings, the one changed last first. Raises StoreError."""
    return list_meetings(practice=False, store=access.store)
