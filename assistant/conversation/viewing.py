"""What a panel may show of a meeting at this moment."""

from __future__ import annotations

from itertools import islice

from assistant.coach.balance import counts_of, meter_of
from assistant.conversation.answer.wording import time_of_task
from assistant.conversation.context import Context
from assistant.conversation.questions import open_question, speaking_name
from assistant.conversation.replies import (
    CueShown,
    ObjectiveShown,
    Person,
    Place,
    Talk,
    TaskShown,
    View,
    Words,
)
from assistant.guide import was_touched
from assistant.meeting.exported import open_objective, rests_on
from assistant.meeting.history import History
from assistant.meeting.nouns import Objective
from assistant.meeting.record import Record
from assistant.meeting.redacting import is_redacted
from assistant.plan.building import open_question as building_question
from assistant.store import Journal

WORDS_SHOWN = 300


def view_of(history: History, context: Context, journal: Journal) -> View:
    """Everything that a panel may show; the faces decide who may see which part."""
    record = history.record
    question = open_question(record, context)
    assert record.started is not None  # noqa: S101 - a meeting that is open was opened
    return View(
        handle=journal.handle,
        title=record.title,
        practice=record.practice,
        read_only=journal.read_only,
        flow_title=context.guide.flow.title,
        state=record.state,
        state_title=context.guide.title_of(record.state),
        topic=record.topic,
        paused="pause" in record.interruptions,
        stopped_for_safety="safety" in record.interruptions,
        finished=record.finished is not None,
        places=_places(record, context),
        people=_people(record),
        words=_words(record),
        statements=len(record.statements),
        objectives=tuple(_objective(record, one, context) for one in record.objectives.values()),
        cues=tuple(
            CueShown(
                id=cue.id,
                statement=cue.statement,
                text=record.statement_of(cue).text,
                status=cue.status,
                private=record.statement_of(cue).private,
            )
            for cue in record.cues.values()
        ),
        speaking=speaking_name(record),
        question=question.text if question else None,
        choices=tuple(one.label for one in question.choices) if question else (),
        building=record.building,
        talk=_talk(record),
        family_model=context.family_model.name if context.family_model else None,
        started=record.started,
        elapsed_minutes=int(record.elapsed(context.now).total_seconds() // 60),
        turn=history.turn,
        undone=frozenset(history.undone()),
    )


def _places(record: Record, context: Context) -> tuple[Place, ...]:
    guide = context.guide
    places: list[Place] = []
    for state in guide.states:
        items = context.content.topics[guide.words_of(state)].items
        wanted = [item for item in items if item.id in guide.touches_of(state)]
        missing = tuple(item.title for item in wanted if item.id not in record.covered)
        places.append(
            Place(
                state=state,
                title=guide.title_of(state),
                topic=guide.topic_of(state),
                depth=state.count("."),
                current=state == record.state,
                final=guide.is_final(state),
                visited=was_touched(record, guide.flow, state),
                statements=record.statements_on.get(state, 0),
                covered=len(wanted) - len(missing),
                to_cover=len(wanted),
                missing=missing,
            )
        )
    return tuple(places)


def _people(record: Record) -> tuple[Person, ...]:
    total = sum(record.words_spoken.values())
    return tuple(
        Person(
            id=one.id,
            name=one.name,
            role=one.role,
            presence=one.presence,
            statements=record.statements_by.get(one.id, 0),
            share=record.words_spoken.get(one.id, 0) / total if total else 0.0,
            is_worker=one.id == record.worker_id,
        )
        for one in record.participants.values()
    )


def _words(record: Record) -> tuple[Words, ...]:
    cues = {cue.statement: cue.status for cue in record.cues.values()}
    used = {one for objective in record.objectives.values() for one in objective.statements}
    lately = list(islice(reversed(record.statements.values()), WORDS_SHOWN))[::-1]
    return tuple(
        Words(
            id=one.id,
            speaker=record.name_of(one.speaker),
            text=one.text,
            kinds=one.kinds,
            topic=one.topic,
            private=one.private,
            cue=cues.get(one.id),
            in_objective=one.id in used,
            redacted=is_redacted(one.text),
        )
        for one in lately
        if not one.withdrawn
    )


def _objective(record: Record, objective: Objective, context: Context) -> ObjectiveShown:
    """An objective without private words; where it holds some, the whole of it goes along."""
    everybodys = open_objective(record, objective)
    shown = _as_shown(record, everybodys, context)
    if everybodys == objective:
        return shown
    return shown.model_copy(update={"whole": _as_shown(record, objective, context)})


def _as_shown(record: Record, objective: Objective, context: Context) -> ObjectiveShown:
    key = building_question(objective)
    return ObjectiveShown(
        id=objective.id,
        level=objective.level,
        text=objective.text,
        whose=objective.whose,
        status=objective.status,
        tasks=tuple(
            TaskShown(
                id=task.id,
                who=task.who,
                what=task.what,
                when=time_of_task(task, context).lstrip(", "),
            )
            for task in objective.tasks
        ),
        agreements=tuple(
            (
                record.name_of(one.person) or one.person,
                context.say(f"answer.{one.answer}"),
                one.reason,
            )
            for one in objective.agreements
        ),
        open_question=context.phrase("objective", f"ask.{key}") if key else None,
        rests_on=tuple(sorted(rests_on(objective))),
    )


def _talk(record: Record) -> Talk:
    counts = counts_of(record)
    return Talk(
        questions=counts.questions,
        reflections=counts.reflections,
        telling=counts.telling,
        other=counts.other,
        meter=meter_of(counts),
    )
