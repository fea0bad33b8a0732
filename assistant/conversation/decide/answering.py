"""What somebody's words answer while an objective is built; what fits nothing is left to ask."""

from __future__ import annotations

from assistant.coach.taking_in import signs_met
from assistant.content.roles import Roles
from assistant.conversation.context import Context
from assistant.conversation.decide.said_tasks import doer
from assistant.meeting.events import Fact, StatementTaken, WorkerLineTaken
from assistant.meeting.facts_of_plan import ObjectiveLeft, TaskOffered
from assistant.meeting.nouns import Kind, Topic
from assistant.meeting.record import Record
from assistant.plan.answer import Answer
from assistant.plan.building import answer_in_building, question_open, task_fact, unplaced
from assistant.plan.doing import nobody_named
from assistant.plan.fitting import fits
from assistant.plan.promising import may_promise, promises
from assistant.plan.when import read_task

PLAN: Topic = "plan"
# What these ask for is a piece of an objective, and seldom a hope or a strength by itself.
_PIECES = frozenset({"situation", "whose", "measure"})


def topic_heard(record: Record) -> Topic:
    """The topic that words are heard under: the plan, while an objective is built."""
    return PLAN if question_open(record) else record.topic


def answer_of(
    record: Record, taken: StatementTaken, name: str | None, context: Context
) -> list[Fact]:
    """What a statement answers where it fits the open question; nothing during a break."""
    question = question_open(record)
    if question is None or record.interruptions:
        return []
    objective = record.objectives[record.building or ""]
    answer = _answer(record, taken.text, taken.understood.kinds, context)
    if not (objective.service and question == "change") and not fits(question, answer):
        return []
    if question == "tasks" and nobody_named(taken.text, context.content.phrases["doing"]):
        return []
    services = context.content.phrases["services"]
    who = doer(taken.text, name or "", record, context)
    return answer_in_building(record, taken, who, context.fresh_id, context.today, services)


def fills_a_piece(record: Record, answer: list[Fact]) -> bool:
    """Whether an answer only says when, whose, or how everybody will see it."""
    return bool(answer) and question_open(record) in _PIECES


def worker_task(record: Record, said: list[Fact], context: Context) -> list[Fact]:
    """The task that the worker's own line promises, where it is asked who does something.

    What only begins like a promise ("we can take a break") is offered as one, and waits.
    """
    if question_open(record) != "tasks" or record.interruptions:
        return []
    line = next((one for one in said if isinstance(one, WorkerLineTaken)), None)
    if line is None:
        return []
    answer = _answer(record, line.text, (), context)
    objective = record.building or ""
    if not promises(answer):
        # What one of the family has offered waits for its own answer first.
        offered = may_promise(answer) and unplaced(record) is None
        return [TaskOffered(objective=objective, line=line.line)] if offered else []
    name = record.name_of(record.worker_id) or context.say("worker")
    read = read_task(line.text, name, context.today)
    return [task_fact(objective, context.fresh_id("t"), read, line=line.line)]


def put_aside(record: Record) -> list[Fact]:
    """The objective that is being built waits, so that nothing said elsewhere goes into it."""
    if record.building is None or record.rehearsed is not None:
        return []
    return [ObjectiveLeft(objective=record.building)]


def _answer(record: Record, text: str, kinds: tuple[Kind, ...], context: Context) -> Answer:
    people = {one.name.casefold() for one in record.participants.values()}
    people |= {part for name in people for part in name.split() if len(part) > 1}
    phrases = context.content.phrases
    return Answer(
        words=text,
        kinds=kinds,
        lists=phrases["fitting"],
        people=people | _roles(context.roles),
        services=phrases["services"],
        today=context.today,
        signs=signs_met(text),
    )


def _roles(roles: Roles) -> frozenset[str]:
    return frozenset(word.casefold() for one in roles.roles for word in (one.title, *one.also))
