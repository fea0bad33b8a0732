"""What of a record leaves the program, and what stays: the document of a meeting."""

from __future__ import annotations

from assistant.meeting.document import (
    AgreementPart,
    KinPart,
    MeetingDocument,
    MeetingPart,
    NotedPart,
    ObjectivePart,
    ParticipantPart,
    SafetyPart,
    StatementPart,
    WorkerLinePart,
)
from assistant.meeting.nouns import AgreedWording, Objective, Statement, Task, WorkerLine
from assistant.meeting.record import Record


def document_of(record: Record, *, private: bool = False) -> MeetingDocument:
    """The document of a meeting as it stands.

    Lines that were undone are left out; so are private words, unless ``private`` asks for
    them. A cue stays even where its statement does not: a cue is never forgotten.
    """
    if record.started is None:
        raise ValueError("a meeting that never began has no document")
    kept = [one for one in record.standing_statements() if private or not one.private]
    shown = {statement.id for statement in kept}
    return MeetingDocument(
        meeting=MeetingPart(
            title=record.title,
            flow=record.flow,
            flow_version=record.flow_version,
            practice=record.practice,
            started=record.started,
            finished=record.finished,
            case_type=record.case_type,
            meets_again=record.meets_again,
            whom_to_call=record.whom_to_call,
            follows=record.follows,
        ),
        participants=tuple(
            ParticipantPart(**person.model_dump()) for person in record.participants.values()
        ),
        statements=tuple(_statement(record, statement) for statement in kept),
        worker_lines=tuple(
            _worker_line(line, shown)
            for line in record.worker_lines.values()
            if private or not line.private
        ),
        noted=tuple(NotedPart(**act.model_dump()) for act in record.noted),
        safety=tuple(SafetyPart(**cue.model_dump()) for cue in record.cues.values()),
        objectives=tuple(
            _objective(record, objective, shown) for objective in record.objectives.values()
        ),
        path=tuple(record.path),
        covered=tuple(sorted(record.covered)),
        kin=tuple(KinPart(**one.model_dump()) for one in record.kin.values()),
    )


def _statement(record: Record, statement: Statement) -> StatementPart:
    return StatementPart(
        id=statement.id,
        speaker=record.name_of(statement.speaker),
        text=statement.text,
        kinds=statement.kinds,
        topic=statement.topic,
        at=statement.at,
        private=statement.private,
    )


def _worker_line(line: WorkerLine, shown: set[str]) -> WorkerLinePart:
    return WorkerLinePart(
        id=line.id,
        text=line.text,
        at=line.at,
        after=line.after if line.after in shown else None,
        topic=line.topic,
        behaviour=line.heard.behaviour,
        acts=line.heard.acts,
        nudges=line.heard.nudges,
        private=line.private,
    )


def _objective(record: Record, objective: Objective, shown: set[str]) -> ObjectivePart:
    kept = without_hidden(objective, shown)
    fields = kept.model_dump(exclude={"agreements"})
    return ObjectivePart(
        **fields,
        agreements=tuple(
            AgreementPart(
                person=record.name_of(one.person) or one.person,
                answer=one.answer,
                reason=one.reason,
                came=one.came,
            )
            for one in objective.agreements
        ),
    )


def open_objective(record: Record, objective: Objective) -> Objective:
    """An objective as everybody may see it: without private words."""
    return without_hidden(
        objective, {one for one in rests_on(objective) if not is_hidden(record, one)}
    )


def is_hidden(record: Record, statement: str) -> bool:
    """Whether a statement's words are not for everybody: private, or taken back."""
    found = record.statements.get(statement)
    return found is None or found.private or found.withdrawn


def rests_on(objective: Objective) -> set[str]:
    """The statements that an objective holds words of, its tasks and the agreed ones included."""
    agreed = objective.agreed_wording.tasks if objective.agreed_wording else ()
    tasks = (*objective.tasks, *agreed)
    told = {one.statement for one in tasks if one.statement is not None}
    return {*objective.statements, *told, *(said for one in tasks for said in one.quoted.values())}


def without_hidden(objective: Objective, shown: set[str]) -> Objective:
    """An objective without the words of statements that may not be shown."""
    hidden = rests_on(objective) - shown
    if not hidden:
        return objective
    blank = {
        field: ""
        for field, origin in objective.origins.items()
        if hidden.intersection(origin.statements)
    }
    agreed = objective.agreed_wording
    if agreed is not None:
        text = "" if "text" in blank else agreed.text
        agreed = AgreedWording(text=text, tasks=_shown(agreed.tasks, hidden))
    return objective.model_copy(
        update={
            **blank,
            "statements": tuple(one for one in objective.statements if one in shown),
            "origins": {
                field: origin for field, origin in objective.origins.items() if field not in blank
            },
            "tasks": _shown(objective.tasks, hidden),
            "agreed_wording": agreed,
        }
    )


def _shown(tasks: tuple[Task, ...], hidden: set[str]) -> tuple[Task, ...]:
    return tuple(
        _without(one, hidden)
        for one in tasks
        if hidden.isdisjoint((one.statement, one.quoted.get("what")))
    )


def _without(task: Task, hidden: set[str]) -> Task:
    """A task without what quotes hidden words."""
    spent = {field for field, said in task.quoted.items() if said in hidden}
    if not spent:
        return task
    kept = {field: said for field, said in task.quoted.items() if field not in spent}
    return task.model_copy(update={**dict.fromkeys(spent, ""), "quoted": kept})
