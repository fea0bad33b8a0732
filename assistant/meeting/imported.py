"""How an exported meeting becomes a record again, ids and times included."""

from __future__ import annotations

from assistant.meeting.document import MeetingDocument, ObjectivePart
from assistant.meeting.nouns import (
    Heard,
    Kin,
    NotedAct,
    Objective,
    Participant,
    SafetyCue,
    Statement,
    WorkerLine,
    without_words,
)
from assistant.meeting.record import WORKER, Record


def take_in(record: Record, document: MeetingDocument, flow_digest: str) -> None:
    """Fill an empty record from a document."""
    meeting = document.meeting
    record.title = meeting.title
    record.flow = meeting.flow
    record.flow_version = meeting.flow_version
    record.flow_digest = flow_digest
    record.practice = meeting.practice
    record.started = meeting.started
    record.finished = meeting.finished
    record.path = list(document.path)
    record.state = document.path[-1] if document.path else ""
    record.covered = set(document.covered)
    _take_people(record, document)
    _take_words(record, document)
    _take_cues(record, document)
    ids = {participant.name: participant.id for participant in document.participants}
    for part in document.objectives:
        record.objectives[part.id] = _objective(part, ids)
        record.last_objective = part.id
    record.case_type = meeting.case_type
    record.meets_again = meeting.meets_again
    record.whom_to_call = meeting.whom_to_call
    record.follows = meeting.follows
    record.kin = {part.id: Kin(**part.model_dump()) for part in document.kin}


def _take_people(record: Record, document: MeetingDocument) -> None:
    for part in document.participants:
        record.participants[part.id] = Participant(**part.model_dump())
        record.joined_at[part.id] = 0
        if part.role == WORKER and record.worker_id is None:
            record.worker_id = part.id


def _take_words(record: Record, document: MeetingDocument) -> None:
    ids = {participant.name: participant.id for participant in document.participants}
    for part in document.statements:
        speaker = ids.get(part.speaker) if part.speaker else None
        statement = Statement(**part.model_dump() | {"speaker": speaker})
        record.statements[statement.id] = statement
        record.last_statement = statement.id
        record.speaking = speaker
        record.someone_spoke = True
        record.topic = part.topic
        record.count_voice(statement)
    for line in document.worker_lines:
        heard = Heard(acts=line.acts, behaviour=line.behaviour, nudges=line.nudges)
        record.worker_lines[line.id] = WorkerLine(
            id=line.id,
            text=line.text,
            at=line.at,
            after=line.after,
            topic=line.topic,
            heard=heard,
            private=line.private,
        )
    record.noted = [NotedAct(**part.model_dump()) for part in document.noted]
    record.lines = len(record.statements) + len(record.worker_lines)


def _take_cues(record: Record, document: MeetingDocument) -> None:
    for part in document.safety:
        record.cues[part.id] = SafetyCue(**part.model_dump())
        if part.statement not in record.statements:
            # Its words did not come along, and the cue hangs on it all the same.
            record.statements[part.statement] = without_words(
                part.statement, record.topic, document.meeting.started
            )


def _objective(part: ObjectivePart, ids: dict[str, str]) -> Objective:
    fields = part.model_dump()
    for agreement in fields["agreements"]:
        agreement["person"] = ids.get(agreement["person"], agreement["person"])
    return Objective.model_validate(fields)
