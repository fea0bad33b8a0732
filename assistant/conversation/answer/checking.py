"""What could be better in the wording of an objective, said quietly while it is built."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from assistant.content import Content
from assistant.conversation.context import Context, is_family, reply
from assistant.conversation.questions import shortened
from assistant.conversation.replies import Reply
from assistant.language.visible import one_line
from assistant.meeting import events as happened
from assistant.meeting.events import Fact
from assistant.meeting.nouns import Objective, Task
from assistant.meeting.record import WORKER, Record
from assistant.plan.dates import later
from assistant.plan.saying import day_in_words
from assistant.plan.wording import Issue, check_wording
from assistant.plan.wording.lexicon import WordingLexicon, lexicon_of

MOST_NOTES = 2  # a family at the table is not to be drowned in remarks
# Who does it and by when are asked for next: nothing is said of them until the draft is whole.
_ASKED_LATER = frozenset({"no_time", "no_owner"})


@lru_cache(maxsize=4)
def _lexicon(content: Content) -> WordingLexicon:
    return lexicon_of(content)


def wording_notes(record: Record, facts: list[Fact], context: Context) -> list[Reply]:
    """What is found in the wording of what this turn put into words; it warns, never blocks."""
    if context.remarks == "off":
        return []
    for fact in facts:
        match fact:
            case happened.ObjectiveAnswered(objective=one, question="finished"):
                return _of_the_whole(record, record.objectives[one], context)
            case (
                happened.ObjectiveAnswered(objective=one, question="change", words=words)
                | happened.ObjectiveReworded(objective=one, text=words)
            ) if words:
                return _of_the_text(record, record.objectives[one], context)
            case (
                happened.TaskAdded(objective=one, end=end)
                | happened.TaskTimed(objective=one, end=end)
            ) if end:
                return _of_the_end(one, end, context)
    return []


def _of_the_text(record: Record, objective: Objective, context: Context) -> list[Reply]:
    found = _check(record, objective, objective.text, context)
    shown = [issue for issue in found if issue.kind not in _ASKED_LATER]
    return [_note(objective, issue, objective.text, context) for issue in shown[:MOST_NOTES]]


def _of_the_whole(record: Record, objective: Objective, context: Context) -> list[Reply]:
    """The draft with its tasks: who, when, and whether the worker has a part."""
    parts = [objective.text.rstrip("."), *(_in_a_sentence(task) for task in objective.tasks)]
    text = ". ".join(part for part in parts if part)
    if not text:
        return []
    said = {issue.kind for issue in _check(record, objective, objective.text, context)}
    found = _check(record, objective, text, context)
    # What was said of the text when it was put into words is not said twice.
    shown = [issue for issue in found if issue.kind in _ASKED_LATER or issue.kind not in said]
    # The days of the steps are not the time that the change itself is given.
    shown = [issue for issue in shown if issue.kind != "unrealistic"]
    notes = [_note(objective, issue, text, context) for issue in shown[:MOST_NOTES]]
    if not _worker_has_a_part(record, objective, context):
        words = _lexicon(context.content).notes["note.worker"]
        notes.append(reply("note", words, id=objective.id))
    return notes[:MOST_NOTES]


def _in_a_sentence(task: Task) -> str:
    return " ".join(part for part in (task.who, task.what, task.typed) if part)


def _check(record: Record, objective: Objective, text: str, context: Context) -> tuple[Issue, ...]:
    said = [record.statements[one].text for one in objective.statements if one in record.statements]
    names = [one.name for one in record.participants.values()]
    return check_wording(text, said, names, _lexicon(context.content)).issues


def _worker_has_a_part(record: Record, objective: Objective, context: Context) -> bool:
    ours = {
        one.name.casefold()
        for one in record.participants.values()
        if one.role == WORKER or not is_family(one.role, context.roles)
    }
    return any(task.who.casefold() in ours | {"me", "worker"} for task in objective.tasks)


def _note(objective: Objective, issue: Issue, text: str, context: Context) -> Reply:
    marked = one_line(text[issue.start : issue.end])
    whole = issue.end - issue.start >= len(text)
    key = "wording_whole" if whole else "wording"
    said = context.phrase(
        "objective",
        key,
        words=shortened(marked),
        why=one_line(issue.why),
        better=one_line(issue.try_instead),
    )
    return reply("note", said.rstrip(), id=objective.id)


def _of_the_end(objective: str, end: str, context: Context) -> list[Reply]:
    try:
        day = date.fromisoformat(end)
    except ValueError:
        return []
    if day <= later(context.today, context.content.form.months, "month"):
        return []
    words = day_in_words(context.content, end, context.today.year)
    text = context.phrase("wording", "note.long", words=words)
    return [reply("note", text, id=objective)]
