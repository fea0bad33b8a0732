"""How each fact changes a record: the one place where events get their meaning."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from assistant.meeting import events as happened
from assistant.meeting.imported import take_in
from assistant.meeting.nouns import (
    Heard,
    NotedAct,
    Participant,
    SafetyCue,
    Statement,
    WorkerLine,
)
from assistant.meeting.objectives import OBJECTIVE_STEPS
from assistant.meeting.record import WORKER, Record
from assistant.meeting.rehearsed import REHEARSAL_STEPS

Step = Callable[[Record, Any, datetime], None]

# One set for all of a kind: their own would be half of what thousands of them take.
_STATEMENT = set(Statement.model_fields)
_WORKER_LINE = set(WorkerLine.model_fields)


def apply(record: Record, event: happened.Event) -> None:
    """Change ``record`` by what happened. Undone and Redone are settled in ``History``."""
    step = _STEPS.get(type(event.fact))
    if step is not None:
        step(record, event.fact, event.at)


def _opened(record: Record, fact: happened.MeetingOpened, at: datetime) -> None:
    record.title = fact.title
    record.flow = fact.flow
    record.flow_version = fact.flow_version
    record.flow_digest = fact.flow_digest
    record.practice = fact.practice
    record.started = at
    record.state = fact.state
    record.topic = fact.topic
    record.path.append(fact.state)


def _imported(record: Record, fact: happened.MeetingImported, at: datetime) -> None:
    take_in(record, fact.document, fact.flow_digest)


def _content_changed(record: Record, fact: happened.ContentChanged, at: datetime) -> None:
    record.flow_version = fact.flow_version
    record.flow_digest = fact.flow_digest


def _titled(record: Record, fact: happened.MeetingTitled, at: datetime) -> None:
    record.title = fact.title


def _joined(record: Record, fact: happened.SpeakerJoined, at: datetime) -> None:
    record.participants[fact.participant] = Participant(
        id=fact.participant, name=fact.name, role=fact.role, presence=fact.presence
    )
    record.joined_at[fact.participant] = record.lines
    if fact.role == WORKER and record.worker_id is None:
        record.worker_id = fact.participant


def _participant_changed(record: Record, fact: happened.ParticipantChanged, at: datetime) -> None:
    changes = {
        name: value
        for name, value in (
            ("name", fact.name),
            ("role", fact.role),
            ("presence", fact.presence),
        )
        if value is not None
    }
    before = record.participants[fact.participant]
    record.participants[fact.participant] = before.model_copy(update=changes)
    if fact.role == WORKER and record.worker_id is None:
        record.worker_id = fact.participant
    elif fact.role is not None and fact.role != WORKER and record.worker_id == fact.participant:
        record.worker_id = None


def _count_line(record: Record) -> None:
    record.lines += 1
    record.lines_here += 1


def _statement_taken(record: Record, fact: happened.StatementTaken, at: datetime) -> None:
    # The fact's fields were checked when it was made; ten thousand of them are folded at once.
    statement = Statement.model_construct(
        _STATEMENT,
        id=fact.statement,
        speaker=fact.speaker,
        text=fact.text,
        kinds=fact.understood.kinds,
        topic=fact.topic,
        at=at,
        claimed=fact.claimed,
        private=fact.private,
        withdrawn=False,
    )
    record.statements[statement.id] = statement
    # What it answers is a fact of its own, and takes it out again.
    record.unplaced = statement.id if record.building and not fact.private else None
    record.last_statement = statement.id
    record.speaking = fact.speaker
    record.someone_spoke = True
    if fact.speaker is None:
        record.asking = (*record.asking, statement.id)
    else:  # a line that nobody is known for waits on; an unknown name was passed over
        waiting = (one for one in record.asking if record.statements[one].claimed is None)
        record.asking = tuple(waiting)
    record.count_voice(statement)
    record.statements_on[record.state] = record.statements_on.get(record.state, 0) + 1
    _count_line(record)


def _worker_line_taken(record: Record, fact: happened.WorkerLineTaken, at: datetime) -> None:
    record.worker_lines[fact.line] = WorkerLine.model_construct(
        _WORKER_LINE,
        id=fact.line,
        text=fact.text,
        at=at,
        after=fact.after,
        topic=fact.topic,
        heard=fact.heard if fact.heard.nudges or fact.heard.terms else _alike(fact.heard),
        private=fact.private,
        replaces=fact.replaces,
    )
    record.speaking = WORKER
    record.someone_spoke = True
    _count_line(record)


@lru_cache(maxsize=256)
def _alike(heard: Heard) -> Heard:
    """One object for all lines heard alike, of those that hold none of the line's words."""
    return heard


def _act_noted(record: Record, fact: happened.ActNoted, at: datetime) -> None:
    record.noted.append(NotedAct(behaviour=fact.behaviour, at=at, topic=fact.topic))


def _cue_raised(record: Record, fact: happened.SafetyCueRaised, at: datetime) -> None:
    record.cues[fact.cue] = SafetyCue(id=fact.cue, statement=fact.statement)
    if "safety" not in record.interruptions:
        record.interruptions.append("safety")


def _cue_settled(record: Record, fact: happened.SafetyCueSettled, at: datetime) -> None:
    cue = record.cues.get(fact.cue)
    if cue is None:  # its line was rewound
        return
    record.cues[fact.cue] = cue.model_copy(update={"status": fact.status, "words": fact.words})
    if not record.open_cues() and "safety" in record.interruptions:
        record.interruptions.remove("safety")


def _kinds_corrected(record: Record, fact: happened.KindsCorrected, at: datetime) -> None:
    statement = record.statements[fact.statement]
    record.statements[fact.statement] = statement.model_copy(update={"kinds": fact.kinds})


def _speaker_corrected(record: Record, fact: happened.SpeakerCorrected, at: datetime) -> None:
    for statement_id in fact.statements:
        before = record.statements[statement_id]
        update: dict[str, Any] = {"speaker": fact.speaker, "claimed": None}
        if fact.text is not None and statement_id == fact.statements[0]:
            update["text"] = fact.text
        after = before.model_copy(update=update)
        record.statements[statement_id] = after
        record.count_voice(before, -1)
        record.count_voice(after)
        if record.last_statement == statement_id and record.speaking != WORKER:
            record.speaking = fact.speaker
    record.asking = tuple(asked for asked in record.asking if asked not in fact.statements)


def _privacy_set(record: Record, fact: happened.PrivacySet, at: datetime) -> None:
    statement = record.statements.get(fact.statement)
    if statement is None:  # undone since, in a recovered meeting
        return
    record.statements[fact.statement] = statement.model_copy(update={"private": fact.private})


def _state_entered(record: Record, fact: happened.StateEntered, at: datetime) -> None:
    record.state = fact.state
    record.topic = fact.topic
    record.path.append(fact.state)
    record.lines_here = 0
    record.finished = None
    if record.interruptions:
        _close_break(record, at)
        record.interruptions.clear()


def _item_covered(record: Record, fact: happened.ItemCovered, at: datetime) -> None:
    record.covered.add(fact.item)


def _paused(record: Record, fact: happened.MeetingPaused, at: datetime) -> None:
    record.interruptions.append("pause")
    record.paused_at = at


def _close_break(record: Record, at: datetime) -> None:
    if record.paused_at is not None:
        record.paused_for += max(at - record.paused_at, timedelta())
        record.paused_at = None


def _resumed(record: Record, fact: happened.MeetingResumed, at: datetime) -> None:
    if record.interruptions and record.interruptions.pop() == "pause":
        _close_break(record, at)


def _reminder_given(record: Record, fact: happened.ReminderGiven, at: datetime) -> None:
    record.reminded[fact.reminder] = record.lines
    record.last_reminder_at = record.lines


def _offered(record: Record, fact: happened.SuggestionsOffered, at: datetime) -> None:
    record.offered[fact.topic] = fact.suggestions
    record.offers[fact.topic] = record.offers.get(fact.topic, 0) + 1


def _read_back(record: Record, fact: happened.WordsReadBack, at: datetime) -> None:
    # Of what was read, a line may have been undone since: what comes next is new all the same.
    read = min(fact.statements, len(record.statements))
    record.read_back = max(record.read_back, read)
    record.read_at = record.lines


def _finished(record: Record, fact: happened.MeetingFinished, at: datetime) -> None:
    _close_break(record, at)
    record.finished = at


_STEPS: dict[type[happened.Fact], Step] = {
    happened.MeetingOpened: _opened,
    happened.MeetingImported: _imported,
    happened.ContentChanged: _content_changed,
    happened.MeetingTitled: _titled,
    happened.SpeakerJoined: _joined,
    happened.ParticipantChanged: _participant_changed,
    happened.StatementTaken: _statement_taken,
    happened.WorkerLineTaken: _worker_line_taken,
    happened.ActNoted: _act_noted,
    happened.SafetyCueRaised: _cue_raised,
    happened.SafetyCueSettled: _cue_settled,
    happened.KindsCorrected: _kinds_corrected,
    happened.SpeakerCorrected: _speaker_corrected,
    happened.PrivacySet: _privacy_set,
    happened.StateEntered: _state_entered,
    happened.ItemCovered: _item_covered,
    happened.MeetingPaused: _paused,
    happened.MeetingResumed: _resumed,
    happened.ReminderGiven: _reminder_given,
    happened.SuggestionsOffered: _offered,
    happened.WordsReadBack: _read_back,
    happened.MeetingFinished: _finished,
    **OBJECTIVE_STEPS,
    **REHEARSAL_STEPS,
}
