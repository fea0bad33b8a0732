"""What could be read of a damaged meeting after its whole part, as a meeting of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

from assistant.content import load_content
from assistant.content.telling import told
from assistant.conversation.carrying import carried, unraised
from assistant.conversation.door import FAMILY_TEAM_MEETING, begun
from assistant.conversation.keeping import entry_of, event_of
from assistant.meeting.document import MeetingDocument, SafetyPart
from assistant.meeting.events import Event, MeetingImported, SafetyCueRaised, happened
from assistant.meeting.exported import document_of
from assistant.meeting.history import History
from assistant.meeting.redacting import masked
from assistant.places import overlays
from assistant.store import Retold, StoredEntry

# What is raised by an entry that rests on another one, which is lost.
_UNFIT = (LookupError, ValueError, TypeError, AttributeError)


def retell(
    name: str, whole: list[StoredEntry], later: list[StoredEntry], *, practice: bool
) -> Retold | None:
    """The words of the later entries, each with the name of who said them where that is known.

    The plan and the course of the meeting, which rest on all that came before, are left out.
    What was made private, taken out or raised as a cue later goes on the whole part as well.
    None where nothing of all that is among them.
    """
    events = masked(_events([*whole, *later]))
    if not events:
        return None
    read = {entry.id for entry in later}
    first = [event for event in events if event.id not in read]
    then = [event for event in events if event.id in read]
    history = _folded(events, name, practice)
    before = _folded(first, name, practice) if first else History()
    kept = carried(first, then, before, history) if first else []
    title = told("custody", "read_not_whole", name=name)
    cues = _cues(then, events, before, history)
    document = _words_alone(document_of(history.record, private=True), then, title, cues)
    lines = len(document.statements) + len(document.worker_lines)
    entry = None
    if lines or cues:
        fact = MeetingImported(document=document, flow_digest=history.record.flow_digest)
        entry = entry_of(happened(1, 1, events[-1].at, fact))
    elif not kept:
        return None
    raised = sum(isinstance(event.fact, SafetyCueRaised) for event in kept)
    return Retold(title, entry, lines, tuple(map(entry_of, kept)), len(cues) + raised)


def _events(entries: Iterable[StoredEntry]) -> Iterator[Event]:
    for entry in entries:
        with suppress(*_UNFIT):
            yield event_of(entry)


def _folded(events: list[Event], name: str, practice: bool) -> History:
    """The meeting as far as its entries fit together."""
    history = History()
    if not any(event.fact.type in ("meeting_opened", "meeting_imported") for event in events[:1]):
        flow = load_content(overlays=overlays()).flows[FAMILY_TEAM_MEETING]
        history.take([happened(0, 0, events[0].at, begun(flow, name, practice))])
    for event in events:
        try:
            history.take([event])
        except _UNFIT:
            history.forget(1)
    return history


def _line(event: Event) -> str | None:
    """The id of the statement or the worker's line that this event took."""
    if event.fact.type == "statement_taken":
        return event.fact.statement
    return event.fact.line if event.fact.type == "worker_line_taken" else None


def _cues(
    later: list[Event], events: list[Event], before: History, after: History
) -> tuple[SafetyPart, ...]:
    """The cues of the later entries, though a statement is lost; where a cue is, it is raised."""
    raised = {one.fact.cue for one in later if isinstance(one.fact, SafetyCueRaised)}
    kept = [
        SafetyPart(**cue.model_dump())
        for cue in after.record.cues.values()
        if cue.id in raised and cue.statement not in before.record.statements
    ]
    fresh = after.next_number("c")
    anew = [
        SafetyPart(id=f"c{number}", statement=statement)
        for number, statement in enumerate(unraised(later, events), start=fresh)
    ]
    return (*kept, *anew)


def _words_alone(
    document: MeetingDocument, later: list[Event], title: str, cues: tuple[SafetyPart, ...]
) -> MeetingDocument:
    ids = {_line(event) for event in later}
    # Which of them were set private may be lost: so all of them are.
    hidden = {"private": True}
    lines = [one for one in document.worker_lines if one.id in ids]
    return MeetingDocument(
        meeting=document.meeting.model_copy(update={"title": title, "finished": None}),
        participants=document.participants,
        statements=tuple(
            one.model_copy(update=hidden) for one in document.statements if one.id in ids
        ),
        worker_lines=tuple(one.model_copy(update=hidden | {"after": None}) for one in lines),
        safety=cues,
        path=document.path[:1],
    )
