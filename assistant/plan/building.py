"""How an objective is built: which question comes next, and what answers it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date

from assistant.meeting.events import Fact
from assistant.meeting.facts_of_plan import ObjectiveAnswered, ServiceNamed, TaskAdded
from assistant.meeting.facts_of_talk import StatementTaken
from assistant.meeting.nouns import Kind, Objective, Statement, WorkerLine
from assistant.meeting.record import Record
from assistant.meeting.redacting import is_redacted
from assistant.plan.services import service_named
from assistant.plan.when import TaskRead, read_task

# Daily life first, in the family's words; then whose, the hope, who does what, and how
# everybody will see it (KY SOP 3.6; DOMAIN 1.5). The last answer finishes the draft.
QUESTIONS = (
    "change",
    "situation",
    "whose",
    "hope",
    "tasks",
    "strength",
    "measure",
    "what_could_go_wrong",
)
FINISHED = "finished"
_KINDS_WANTED: dict[str, tuple[Kind, ...]] = {
    "hope": ("vision",),
    "strength": ("strength",),
    "tasks": ("idea",),
}
# Where the family is a simulated one no statement answers by itself: more are offered.
_KINDS_WANTED_REHEARSED: dict[str, tuple[Kind, ...]] = {
    **_KINDS_WANTED,
    "change": ("priority", "idea", "vision"),
    "situation": ("concern", "need"),
    "tasks": ("idea", "support"),
    "what_could_go_wrong": ("need", "concern"),
}
_OFFERED = 4


def open_question(objective: Objective) -> str | None:
    """The first building question that has been neither answered nor skipped."""
    if objective.status != "unfinished":
        return None
    return next((one for one in QUESTIONS if one not in objective.answered), None)


def question_open(record: Record) -> str | None:
    """The question that words may answer now; in a rehearsal none do so by themselves."""
    objective = record.objectives.get(record.building or "")
    return open_question(objective) if objective and record.rehearsed is None else None


def unplaced(record: Record) -> Statement | None:
    """What was said last and may answer the open question, where nobody has said that it does."""
    statement = record.statements.get(record.unplaced or "")
    if statement is None or question_open(record) is None:
        return None
    danger = any(
        cue.statement == statement.id and cue.status != "set_aside" for cue in record.cues.values()
    )
    hidden = statement.private or statement.withdrawn or statement.speaker is None
    return None if danger or hidden or is_redacted(statement.text) else statement


def unplaced_line(record: Record) -> WorkerLine | None:
    """The worker's own line that may be a task, where nobody has said that it is."""
    line = record.worker_lines.get(record.unplaced or "")
    if line is None or line.private or is_redacted(line.text):
        return None
    return line if question_open(record) == "tasks" else None


def asks_past_a_service(objective: Objective) -> bool:
    """Whether the change is asked for once more, since a service was named in its place."""
    return bool(objective.service) and open_question(objective) == "change"


def statements_offered(record: Record, question: str) -> list[Statement]:
    """What the family said that may answer a question: their hopes, their strengths."""
    kinds = _KINDS_WANTED if record.rehearsed is None else _KINDS_WANTED_REHEARSED
    wanted = kinds.get(question)
    if wanted is None:
        return []
    # What was said in answer to another of the questions is spent.
    spent = {
        statement
        for objective in record.objectives.values()
        for field, origin in objective.origins.items()
        if field not in ("text", "problem")
        for statement in origin.statements
    }
    spent |= {
        task.statement or "" for objective in record.objectives.values() for task in objective.tasks
    }
    # What may tell of danger is followed up by the agency's procedure, not by an objective.
    spent |= {cue.statement for cue in record.open_cues()}
    fitting = [
        one
        for one in reversed(record.statements.values())
        if not set(wanted).isdisjoint(one.kinds)
        and not (one.private or one.withdrawn or one.id in spent or is_redacted(one.text))
        and one.claimed is None  # a name that stands in the words, and that nobody settled
        and one.id not in record.asking
    ]
    return fitting[:_OFFERED]


def answered(
    objective: Objective, question: str, words: str, said: tuple[str, ...], *, worded: bool = False
) -> list[Fact]:
    """The facts of one question answered (or skipped, with empty words)."""
    facts: list[Fact] = [
        ObjectiveAnswered(
            objective=objective.id, question=question, words=words, statements=said, worded=worded
        )
    ]
    left = [one for one in QUESTIONS if one not in (*objective.answered, question)]
    if not left:
        facts.append(ObjectiveAnswered(objective=objective.id, question=FINISHED, words=""))
    return facts


def change_named(
    objective: Objective,
    words: str,
    said: tuple[str, ...],
    services: Mapping[str, str],
    *,
    worded: bool = False,
) -> list[Fact]:
    """What an answer to "what will be different" does: a service alone is no answer yet.

    Asked once; who names a service again means it. ``worded`` says that the worker put it so.
    """
    service = None if objective.service else service_named(words, services)
    if service is None:
        return answered(objective, "change", words, said, worded=worded or not said)
    return [ServiceNamed(objective=objective.id, words=words, service=service, statements=said)]


def task_fact(
    objective: str,
    task: str,
    read: TaskRead,
    statement: str | None = None,
    line: str | None = None,
) -> TaskAdded:
    """The fact of a task that was read, from a statement or the worker's own line if any."""
    return TaskAdded(objective=objective, task=task, statement=statement, line=line, **asdict(read))


def answer_in_building(
    record: Record,
    taken: StatementTaken,
    name: str | None,
    fresh_id: Callable[[str], str],
    today: date,
    services: Mapping[str, str],
) -> list[Fact]:
    """What a statement answers while an objective is built; nothing while none is.

    Private words answer nothing: an objective is read aloud. A task keeps its question
    open, for the next person's.
    """
    objective = record.objectives.get(record.building or "")
    if objective is None or taken.private or taken.speaker is None:
        return []
    question = open_question(objective)
    if question is None:
        return []
    words = taken.text.strip()
    if question == "change":
        return change_named(objective, words, (taken.statement,), services)
    if question != "tasks":
        return answered(objective, question, words, (taken.statement,))
    read = read_task(taken.text, name or "", today)
    return [task_fact(objective.id, fresh_id("t"), read, taken.statement)]
