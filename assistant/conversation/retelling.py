"""What could be read of a damaged meeting after its whole part, as a meeting of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

from assistant.content import load_content
from assistant.content.telling import told
from assistant.conversation.door import FAMILY_TEAM_MEETING, begun
from assistant.conversation.keeping import entry_of, event_of
from assistant.meeting.document import MeetingDocument
from assistant.meeting.events import Event, MeetingImported, happened
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

    None where there are no words among them. The plan and the course of the meeting, which
    rest on all that came before, are left out.
    """
    events = masked(_events([*whole, *later]))
    if not events:
        return None
    history = _folded(events, name, practice)
    read = {entry.id for entry in later}
    ids = {_line(event) for event in events if event.id in read}
    title = told("custody", "read_not_whole", name=name)
    document = _words_alone(document_of(history.record, private=True), ids, title)
    lines = len(document.statements) + len(document.worker_lines)
    if not lines:
        return None
    fact = MeetingImported(document=document, flow_digest=history.record.flow_digest)
    return Retold(title, entry_of(happened(1, 1, events[-1].at, fact)), lines)


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


def _words_alone(document: MeetingDocument, ids: set[str | None], title: str) -> MeetingDocument:
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
        safety=tuple(cue for cue in document.safety if cue.statement in ids),
        path=document.path[:1],
    )
