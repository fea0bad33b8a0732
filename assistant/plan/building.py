"""How an objective is built: which question comes next, and what answers it."""

from __future__ import annotations

from collections.abc import Callable

from assistant.meeting.events import Fact
from assistant.meeting.facts_of_plan import ObjectiveAnswered, TaskAdded
from assistant.meeting.facts_of_talk import StatementTaken
from assistant.meeting.nouns import Kind, Objective, Statement
from assistant.meeting.record import Record
from assistant.plan.when import read_task

# Daily life first, in the family's words; then whose, the hope, who does what, and how
# everybody will see it (KY SOP 3.6; DOMAIN 1.5). The last answer finishes the draft.
QUESTIONS = (
    "change",
    "whose",
    "hope",
    "tasks",
    "strength",
    "measure",
    "what_could_go_wrong",
)
FINISHED = "finished"
_KIND_WANTED: dict[str, Kind] = {"hope": "vision", "strength": "strength"}
_OFFERED = 4


def open_question(objective: Objective) -> str | None:
    """The first building question that has been neither answered nor skipped."""
    if objective.status != "unfinished":
        return None
    return next((one for one in QUESTIONS if one not in objective.answered), None)


def statements_offered(record: Record, question: str) -> list[Statement]:
    """What the family said that may answer a question: their hopes, their strengths."""
    wanted = _KIND_WANTED.get(question)
    if wanted is None:
        return []
    fitting = [
        one
        for one in reversed(record.statements.values())
        if wanted in one.kinds and not one.private and not one.withdrawn
    ]
    return fitting[:_OFFERED]


def answered(objective: Objective, question: str, words: str, said: tuple[str, ...]) -> list[Fact]:
    """The facts of one question answered (or skipped, with empty words)."""
    facts: list[Fact] = [
        ObjectiveAnswered(objective=objective.id, question=question, words=words, statements=said)
    ]
    left = [one for one in QUESTIONS if one not in (*objective.answered, question)]
    if not left:
        facts.append(ObjectiveAnswered(objective=objective.id, question=FINISHED, words=""))
    return facts


def answer_in_building(
    record: Record, taken: StatementTaken, name: str | None, fresh_id: Callable[[str], str]
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
    if question != "tasks":
        return answered(objective, question, taken.text.strip(), (taken.statement,))
    task = read_task(taken.text, who=name or "")
    return [
        TaskAdded(
            objective=objective.id,
            task=fresh_id("t"),
            who=task.who,
            what=task.what,
            start=task.start,
            end=task.end,
            repeats=task.repeats,
        )
    ]
