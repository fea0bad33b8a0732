"""The door: which meeting is opened, made, listed or brought in, and with which content."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from assistant.content import Content, Flow, load_content
from assistant.content.telling import told
from assistant.conversation import redacting
from assistant.conversation.conversation import Clock, Conversation, wall_clock
from assistant.conversation.decide.following import plan_of
from assistant.conversation.keeping import entry_of, events_in
from assistant.conversation.rehearsals import Rehearse, begin, check_taken_up
from assistant.conversation.replies import MeetingShown
from assistant.errors import CallError, StoreError
from assistant.guide import guide_to
from assistant.meeting.document import MeetingDocument
from assistant.meeting.events import ContentChanged, Fact, MeetingImported, MeetingOpened, happened
from assistant.meeting.facts_of_plan import PlanCarriedOver
from assistant.meeting.history import History
from assistant.meeting.redacting import masked
from assistant.places import overlays
from assistant.settings import Remarks, read_settings
from assistant.store import Journal, Store, practice_store

__all__ = [
    "Clock",
    "Conversation",
    "Rehearse",
    "import_meeting",
    "list_meetings",
    "open_conversation",
    "store_for",
]

FAMILY_TEAM_MEETING = "family_team_meeting"
SENTENCES = "command_line"  # the phrases that say why a meeting cannot be opened
_LONGEST_NAME = 200


def store_for(practice: bool) -> Store:
    """The store that holds practice meetings, or live ones. Raises StoreError."""
    if not practice:
        raise StoreError(told(SENTENCES, "live_meetings_are_locked"))
    return practice_store()


def open_conversation(
    name: str,
    *,
    practice: bool = True,
    flow: str | None = None,
    look: bool = False,
    clock: Clock = wall_clock,
    remarks: Remarks | None = None,
    rehearse: Rehearse | None = None,
    follow: str | None = None,
    store: Store | None = None,
    content: Content | None = None,
    content_folder: Path | None = None,
) -> Conversation:
    """Make the meeting of that name, or take it up where it stopped.

    Args:
        name: the meeting's handle.
        practice: invented people (True), or a live meeting.
        flow: the id of the flow of a new meeting; the Family Team Meeting if None.
        look: only look; somebody else may be writing it.
        clock: where the time comes from.
        rehearse: the simulated family of a new rehearsal, or of the one that is taken up.
        follow: the earlier meeting whose plan goes on in this new one.
        remarks: how much the coach says of the worker's own lines; as the settings say if None.
        store: where meetings are kept, if not in the usual place.
        content: the words and flows, if loaded already.
        content_folder: a folder laid over the content that shipped.

    Raises:
        CallError: no such flow, or the name cannot be one.
        MeetingBusy: another process writes this meeting.
        StoreError: it cannot be read or written.

    """
    content = content or load_content(overlays=overlays(content_folder))
    if flow is not None and flow not in content.flows:
        known = ", ".join(sorted(content.flows))
        raise CallError(content.phrase(SENTENCES, "unknown_flow", flow=flow, flows=known))
    store = store or store_for(practice)
    carried = [_plan_of(follow, practice, store, content)] if follow else []
    journal = store.open(_checked(name, content), create=not look, look=look)
    try:
        return _opened(journal, content, practice, flow, clock, remarks, rehearse, carried)
    except BaseException:
        journal.close()
        raise


def _opened(
    journal: Journal,
    content: Content,
    practice: bool,
    flow: str | None,
    clock: Clock,
    remarks: Remarks | None,
    rehearse: Rehearse | None,
    carried: list[PlanCarriedOver],
) -> Conversation:
    with _no_garbage_collection():
        history = History(masked(events_in(journal)))
    redacting.finish(journal, history.events)
    resumed = bool(history.events)
    changed = False
    if not resumed:
        chosen = content.flows[flow or FAMILY_TEAM_MEETING]
        content.make_ready(chosen.id)
        opened = begun(chosen, journal.handle, practice)
        rehearsal = begin(rehearse, content, guide_to(chosen.id, content))
        _add(journal, history, clock, opened, *rehearsal, *carried)
    else:
        check_taken_up(rehearse, history.record, content)
        if carried and history.record.follows != carried[0].meeting:
            raise CallError(content.phrase(SENTENCES, "begun_already", name=journal.handle))
        if flow not in (None, history.record.flow):
            words = {"name": journal.handle, "flow": history.record.flow}
            raise CallError(content.phrase(SENTENCES, "another_flow", **words))
        chosen = content.flows.get(history.record.flow) or content.flows[FAMILY_TEAM_MEETING]
        content.make_ready(chosen.id)
        changed = chosen.digest != history.record.flow_digest
        if changed and not journal.read_only:
            digest = chosen.digest
            fact = ContentChanged(flow_version=chosen.version, flow_digest=digest)
            _add(journal, history, clock, fact)
    rehearsing = history.record.rehearsed is not None
    settings, not_followed = read_settings()
    return Conversation(
        journal,
        history,
        content,
        guide_to(chosen.id, content),
        clock=clock,
        remarks=remarks or settings.remarks(rehearsing=rehearsing),
        warnings=[*content.warnings, *([not_followed] if not_followed else [])],
        resumed=resumed,
        changed=changed,
    )


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Ten thousand events are all kept: looking for garbage among them doubles the wait."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _plan_of(earlier: str, practice: bool, store: Store, content: Content) -> PlanCarriedOver:
    """What an earlier meeting hands on; it is only looked at."""
    meeting = open_conversation(earlier, practice=practice, look=True, store=store, content=content)
    try:
        plan = plan_of(meeting.document(), earlier)
    finally:
        meeting.close()
    if not plan.objectives and not plan.kin:
        raise CallError(content.phrase(SENTENCES, "nothing_goes_on", name=earlier))
    return plan


def begun(flow: Flow, title: str, practice: bool) -> MeetingOpened:
    """The fact that a meeting began, in its flow's first state."""
    state = flow.resolve(flow.initial)
    return MeetingOpened(
        title=title,
        flow=flow.id,
        flow_version=flow.version,
        flow_digest=flow.digest,
        state=state,
        topic=flow.by_name[state].topic,
        practice=practice,
    )


def _add(journal: Journal, history: History, clock: Clock, *facts: Fact) -> None:
    first = len(history.events) + 1
    events = [
        happened(number, history.turn, clock(), fact)
        for number, fact in enumerate(facts, start=first)
    ]
    history.take(events)
    journal.append([entry_of(event) for event in events])


def _checked(name: str, content: Content) -> str:
    if not name.strip() or len(name) > _LONGEST_NAME or any(ord(one) < 32 for one in name):
        raise CallError(content.phrase(SENTENCES, "no_such_name", longest=_LONGEST_NAME))
    return name


def list_meetings(practice: bool = True, store: Store | None = None) -> list[MeetingShown]:
    """The meetings that can be opened, the one changed last first."""
    listed = (store or store_for(practice)).meetings()
    shown = [
        MeetingShown(
            name=one.handle,
            title=one.handle,
            entries=one.entries,
            changed=datetime.fromisoformat(one.changed),
            busy=one.held_by,
        )
        for one in listed
        if one.entries
    ]
    return sorted(shown, key=lambda one: one.changed, reverse=True)


def import_meeting(
    name: str,
    document: MeetingDocument,
    *,
    clock: Clock = wall_clock,
    store: Store | None = None,
    content: Content | None = None,
) -> None:
    """Make a practice meeting from an export, ids and times included.

    Raises:
        CallError: a meeting of that name is there already, or its flow is unknown here.
        StoreError: it could not be written; nothing was made.

    """
    content = content or load_content(overlays=overlays())
    flow = content.flows.get(document.meeting.flow)
    if flow is None:
        named = document.meeting.flow
        raise CallError(content.phrase(SENTENCES, "flow_not_here", flow=named))
    journal = (store or store_for(practice=True)).open(_checked(name, content), create=True)
    try:
        if next(iter(journal.read()), None) is not None:
            raise CallError(content.phrase(SENTENCES, "name_taken", name=name))
        fact = MeetingImported(document=document, flow_digest=flow.digest)
        _add(journal, History(), clock, fact)
    finally:
        journal.close()
