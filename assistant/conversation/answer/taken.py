"""What is said of each fact once it is taken: kept, joined, moved, noted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from assistant.conversation.answer import rehearsed
from assistant.conversation.answer.wording import (
    kinds_in_words,
    name_in_words,
    numbers_in_words,
    role_in_words,
    time_of_task,
)
from assistant.conversation.context import Context, reply
from assistant.conversation.replies import Reply
from assistant.language.visible import one_line
from assistant.meeting import events as happened
from assistant.meeting.events import Fact
from assistant.meeting.nouns import Task
from assistant.meeting.record import WORKER, Record
from assistant.plan.building import open_question as building_question
from assistant.plan.saying import task_in_words

Tell = Callable[[Record, Any, Context], list[Reply]]


def tell(record: Record, facts: list[Fact], context: Context) -> list[Reply]:
    """The replies that the facts themselves call for, in their order."""
    replies: list[Reply] = []
    for fact in facts:
        teller = _TELLERS.get(type(fact))
        if teller is not None:
            replies += teller(record, fact, context)
    return replies


def _statement(record: Record, fact: happened.StatementTaken, context: Context) -> list[Reply]:
    if record.rehearsed is not None:
        return []  # told with MemberSpoke, as words of theirs
    name = record.name_of(fact.speaker)
    kinds = fact.understood.kinds
    if fact.speaker is None:
        text = context.say("kept_unknown", number=fact.statement[1:])
    else:
        key = "kept_private" if fact.private else "kept"
        who = name_in_words(record, fact.speaker, context)
        said = kinds_in_words(kinds, context)
        text = context.say(key, number=fact.statement[1:], name=who, kinds=said)
    kept = reply(
        "kept",
        text,
        id=fact.statement,
        speaker=name,
        kinds=kinds,
        private=fact.private,
        words=fact.text,
    )
    return [kept]


def _worker_line(record: Record, fact: happened.WorkerLineTaken, context: Context) -> list[Reply]:
    name = record.name_of(record.worker_id) or context.say("me")
    kept = reply(
        "kept",
        context.say("kept_worker"),
        id=fact.line,
        speaker=name,
        kinds=fact.heard.acts,
        private=fact.private,
        words=fact.text,
        worker=True,
    )
    return [kept]


def _joined(record: Record, fact: happened.SpeakerJoined, context: Context) -> list[Reply]:
    if fact.role == WORKER:
        return []
    if fact.presence not in ("present", "phone"):
        role = role_in_words(fact.role, context)
        where = context.say(f"presence.{fact.presence}")
        name = one_line(fact.name)
        return [context.reply("note", "person_changed", name=name, role=role, presence=where)]
    if fact.role is None:
        return [context.reply("note", "joined", name=one_line(fact.name))]
    found = context.roles.named(fact.role)
    role = found.title if found else fact.role
    return [context.reply("note", "joined_as", name=one_line(fact.name), role=one_line(role))]


def _person_changed(
    record: Record, fact: happened.ParticipantChanged, context: Context
) -> list[Reply]:
    if record.rehearsed is not None and fact.role is None and fact.name is None:
        return []  # the family walks out and comes back by itself
    person = record.participants[fact.participant]
    return [
        context.reply(
            "note",
            "person_changed",
            name=one_line(person.name),
            role=role_in_words(person.role, context),
            presence=context.say(f"presence.{person.presence}"),
        )
    ]


def _cue(record: Record, fact: happened.SafetyCueRaised, context: Context) -> list[Reply]:
    if len(record.open_cues()) > 1:  # what to do was said with the first, and is in /safety
        text = context.say("safety_again")
    else:
        text = f"{context.say('safety_cue')} {context.say('safety_after')}"
    private = record.statements[fact.statement].private
    return [reply("safety", text, id=fact.cue, private=private or None)]


def _cue_settled(record: Record, fact: happened.SafetyCueSettled, context: Context) -> list[Reply]:
    text = context.say(
        "safety_closed",
        number=fact.cue[1:],
        status=context.say(f"status.{fact.status}"),
        words=one_line(fact.words),
    )
    return [reply("note", text, id=fact.cue)]


def _kinds(record: Record, fact: happened.KindsCorrected, context: Context) -> list[Reply]:
    text = context.say(
        "kinds_set", number=fact.statement[1:], kinds=kinds_in_words(fact.kinds, context)
    )
    return [reply("note", text, id=fact.statement, kinds=fact.kinds)]


def _speaker(record: Record, fact: happened.SpeakerCorrected, context: Context) -> list[Reply]:
    numbers = numbers_in_words(fact.statements)
    name = record.name_of(fact.speaker)
    key = "speaker_set" if name else "speaker_none"
    text = context.say(key, name=one_line(name or ""), numbers=numbers)
    return [reply("note", text, id=fact.statements[0], speaker=name)]


def _private(record: Record, fact: happened.PrivacySet, context: Context) -> list[Reply]:
    key = "private_on" if fact.private else "private_off"
    text = context.say(key, number=fact.statement[1:])
    return [reply("note", text, id=fact.statement, private=fact.private)]


def _noted(record: Record, fact: happened.ActNoted, context: Context) -> list[Reply]:
    counts = {"question": 0, "reflection": 0, "telling": 0}
    for act in record.noted:
        counts[act.behaviour] = counts.get(act.behaviour, 0) + 1
    return [reply("note", context.say(f"noted.{fact.behaviour}", **counts))]


def _task(record: Record, fact: happened.TaskAdded, context: Context) -> list[Reply]:
    objective = record.objectives.get(fact.objective)
    task = (
        next((one for one in objective.tasks if one.id == fact.task), None) if objective else None
    )
    if objective is None or task is None:
        return []
    text = context.say(
        "task_added",
        who=one_line(task.who) or context.say("somebody"),
        what=one_line(task.what),
        when=time_of_task(task, context),
    )
    asked = record.building == objective.id and building_question(objective) == "tasks"
    text = context.say("task_taken", told=text) if asked else text
    told = [reply("note", text, id=task.id), *_asks_when(task, context)]
    if asked:
        told.append(context.reply("prompt", "task_more"))
    return told


def _asks_when(task: Task, context: Context) -> list[Reply]:
    """The question about a time that could not be put on a calendar, or about the last day."""
    if not task.unclear:
        return []
    key = "task_unclear"
    if task.repeats and task.ends != "until":
        key = "task_last_day" if task.end else "task_each_turn"
    text = context.say(key, typed=one_line(task.unclear), task=task.id)
    return [reply("prompt", text, id=task.id)]


def _task_changed(
    record: Record, fact: happened.TaskTimed | happened.TaskDetailed, context: Context
) -> list[Reply]:
    objective = record.objectives.get(fact.objective)
    for task in objective.tasks if objective else ():
        if task.id == fact.task:
            who = one_line(task.who) or context.say("somebody")
            said = task_in_words(task, context.content, context.today.year)
            text = context.say("task_timed", who=who, what=said, when="")
            return [reply("note", text, id=task.id), *_asks_when(task, context)]
    return []


def _said(key: str) -> Tell:
    def teller(record: Record, fact: Any, context: Context) -> list[Reply]:
        return [context.reply("note", key, title=one_line(getattr(fact, "title", "")))]

    return teller


_TELLERS: dict[type[Fact], Tell] = {
    happened.SpeakerJoined: _joined,
    happened.StatementTaken: _statement,
    happened.WorkerLineTaken: _worker_line,
    happened.ParticipantChanged: _person_changed,
    happened.MemberSpoke: rehearsed.spoke,
    happened.MemberActed: rehearsed.acted,
    happened.SafetyCueRaised: _cue,
    happened.SafetyCueSettled: _cue_settled,
    happened.KindsCorrected: _kinds,
    happened.SpeakerCorrected: _speaker,
    happened.PrivacySet: _private,
    happened.ActNoted: _noted,
    happened.TaskAdded: _task,
    happened.TaskTimed: _task_changed,
    happened.TaskDetailed: _task_changed,
    happened.TaskDropped: _said("task_dropped"),
    happened.MeetingTitled: _said("titled"),
    happened.MeetingPaused: _said("paused"),
}
