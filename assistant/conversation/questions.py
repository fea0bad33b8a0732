"""Which question to the worker is open, and what each of its numbered answers would type."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from assistant.conversation.context import Context
from assistant.language.visible import one_line
from assistant.meeting.exported import open_objective
from assistant.meeting.nouns import Objective, Statement, WorkerLine
from assistant.meeting.objectives import FIELD_OF_QUESTION
from assistant.meeting.record import WORKER, Record
from assistant.plan.building import asks_past_a_service, statements_offered, unplaced, unplaced_line
from assistant.plan.building import open_question as building_question
from assistant.plan.doing import nobody_named
from assistant.plan.services import as_said, service_named

_MOST_PEOPLE = 6
_SHORT = 60


@dataclass(frozen=True)
class Choice:
    """An answer that can be picked: how it reads, and the line that it stands for."""

    label: str
    line: str


@dataclass(frozen=True)
class Question:
    """An open question with its choices; ``/1`` picks the first."""

    text: str
    choices: tuple[Choice, ...]


def open_question(record: Record, context: Context) -> Question | None:
    """The question that waits for an answer: who said it, or the objective's next."""
    # A line that waits from long before stands back behind an objective that is being built.
    if record.asking and (record.last_statement in record.asking or not record.building):
        return _who_said_it(record, record.statements[record.asking[0]], context)
    objective = record.objectives.get(record.building or "")
    key = building_question(objective) if objective else None
    if objective is None or key is None:
        return None
    waiting = unplaced(record) or unplaced_line(record)
    if waiting is not None:
        return _take_it(record, waiting, objective, key, context)
    shown = open_objective(record, objective)
    if asks_past_a_service(shown):
        return _past_a_service(record, shown, context)
    choices = tuple(
        Choice(
            context.phrase(
                "objective",
                "choice",
                number=number,
                name=record.name_of(one.speaker) or context.say("somebody"),
                text=shortened(one.text),
            ),
            f"/pick {one.id[1:]}",
        )
        for number, one in enumerate(statements_offered(record, key), start=1)
    )
    return Question(context.phrase("objective", f"ask.{key}"), choices)


def _take_it(
    record: Record,
    said: Statement | WorkerLine,
    objective: Objective,
    question: str,
    context: Context,
) -> Question:
    """Whether words that may answer something else are meant; unless somebody says so, not."""
    taking = f"/pick {said.id[1:]}"
    labels = [context.phrase("objective", "take_it_yes", number=1)]
    lines = [taking]
    if question == "tasks":
        lines = [f"/task {objective.id} {said.id}"]
        speaker = said.speaker if isinstance(said, Statement) else record.worker_id
        names = [one for one in _likely_names(record, None) if one != record.name_of(speaker)]
        # Where nobody else is here, the yes says how to name who is not.
        if names and nobody_named(said.text, context.content.phrases["doing"]):
            lines = [f"/task {objective.id} {said.id} {name}" for name in names]
            labels = [
                context.phrase("objective", "take_it_for", number=number, name=name)
                for number, name in enumerate(names, start=1)
            ]
    lines.append(f"/objective {objective.id}")
    labels.append(context.phrase("objective", "take_it_no", number=len(lines)))
    part = context.say(f"field.{FIELD_OF_QUESTION.get(question, question)}")
    # Where the worker has spoken since, "it" could be either's words.
    asked = "take_those" if _spoken_since(record, said) else "take_it"
    text = context.phrase("objective", asked, part=part, text=shortened(said.text))
    if record.interruptions:
        text = context.phrase("objective", "in_a_break", asked=text)
    return Question(text, tuple(map(Choice, labels, lines)))


def _spoken_since(record: Record, said: Statement | WorkerLine) -> bool:
    last = next(reversed(record.worker_lines.values()), None)
    return last is not None and last.after == said.id


def _past_a_service(record: Record, objective: Objective, context: Context) -> Question:
    """A service is a step: it is offered as one, and the change that it is for is asked after."""
    services = context.content.phrases["services"]
    service = service_named(objective.service, services) or ""
    text = context.phrase(
        "objective",
        "ask.after_service",
        service=as_said(objective.service, service),
        question=services.get(service, context.phrase("objective", "ask.change")),
    )
    label = context.phrase(
        "objective", "service_as_task", number=1, text=shortened(objective.service)
    )
    line = _service_as_task(record, objective, context)
    return Question(text, () if objective.tasks else (Choice(label, line),))


def _service_as_task(record: Record, objective: Objective, context: Context) -> str:
    """The line that makes a step of a service: of the words that name it, where they were said."""
    said = (record.statements.get(one) for one in reversed(objective.statements))
    found = next((one for one in said if one and one.text.strip() == objective.service), None)
    if found is not None:
        return f"/task {objective.id} {found.id}"
    return f"/task {objective.id} {context.say('somebody')}: {objective.service}"


def shortened(text: str, most: int = _SHORT) -> str:
    """The beginning of somebody's words, on one line."""
    line = one_line(text)
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def _who_said_it(record: Record, statement: Statement, context: Context) -> Question:
    names = _likely_names(record, statement.claimed)
    # Where others spoke since, "/by NAME" means their line: the number says which is meant.
    last = record.last_statement in record.asking
    by = "/by" if last else f"/by {statement.id[1:]}"
    choices = [(context.say("choice_person", name=name), f"{by} {name}") for name in names]
    claimed = statement.claimed
    if claimed is not None:
        known = any(name.casefold() == claimed.casefold() for name in names)
        if not known:
            new = claimed.title() if claimed.islower() else claimed
            choices.append((context.say("choice_new", name=new), f"/by {new}, new"))
        speaker = record.name_of(_last_speaker(record, statement))
        whole = f"/by {speaker} whole" if speaker else "/by nobody"
        choices.append((context.say("choice_whole", claimed=claimed), whole))
        text = context.say("did_they_say_it" if known else "who_is", claimed=one_line(claimed))
    else:
        choices.append((context.say("choice_me"), f"{by} me"))
        text = context.say("who_said_it")
    return Question(
        text,
        tuple(
            Choice(context.say("choice_line", number=number, label=label), line)
            for number, (label, line) in enumerate(choices, start=1)
        ),
    )


def _likely_names(record: Record, claimed: str | None) -> list[str]:
    names = [one.name for one in record.participants.values() if one.id != record.worker_id]
    if claimed is None:
        return names[:_MOST_PEOPLE]
    within = [name for name in names if _stands_in(name, claimed)]
    if within:
        return within[:_MOST_PEOPLE]
    scored = process.extract(claimed, names, scorer=fuzz.ratio, limit=2, score_cutoff=60)
    return [name for name, _, _ in scored]


def _stands_in(name: str, claimed: str) -> bool:
    """Whether a name stands whole in what was typed: "Cora" in "Cora's sister"."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", claimed, re.IGNORECASE) is not None


def _last_speaker(record: Record, statement: Statement) -> str | None:
    """Who spoke before the line in question."""
    before: str | None = None
    for one in record.statements.values():
        if one.id == statement.id:
            return before
        before = one.speaker or before
    return None


def speaking_name(record: Record) -> str | None:
    """Whom a bare line would be credited to; "me" for the worker."""
    if record.rehearsed is not None:
        return "me"  # every line is the worker's
    return "me" if record.speaking == WORKER else record.name_of(record.speaking)
