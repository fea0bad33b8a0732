"""What is said of parts and marks of an objective, and of changes after the family's yes."""

from __future__ import annotations

from assistant.conversation.answer.reading import changes_since_yes
from assistant.conversation.context import Context, reply
from assistant.conversation.replies import Reply
from assistant.language.visible import one_line
from assistant.meeting import events as happened
from assistant.meeting.agreed import changes_the_promise, has_changed
from assistant.meeting.events import Fact
from assistant.meeting.record import Record
from assistant.plan.counts import count_warnings
from assistant.plan.saying import day_in_words

_CHANGES = (
    happened.ObjectiveReworded,
    happened.ObjectiveFieldSet,
    happened.ObjectiveLevelled,
    happened.TaskAdded,
    happened.TaskDropped,
    happened.TaskTimed,
    happened.TaskDetailed,
)


def marked(record: Record, fact: Fact, context: Context) -> list[Reply]:
    """What is said of a part that was set, or of a mark."""
    match fact:
        case happened.ObjectiveFieldSet(objective=one, field=field, words=words):
            name = context.say(f"field.{field}")
            return [_note(context, "field_set", one, field=name, words=one_line(words))]
        case happened.ObjectiveMarked(objective=one):
            return _mark(fact, one, context)
        case happened.MeetingDetailSet(detail=detail, words=words):
            return _detail(record, detail, words, context)
    return []


def _detail(record: Record, detail: str, words: str, context: Context) -> list[Reply]:
    if detail == "case_type":
        kind = context.content.form.case_type(words)
        said = [context.say("case_type_set", title=kind.title if kind else words)]
        levels = [one.level for one in record.objectives.values()]
        said += count_warnings(levels, words, context.content)
        return [reply("note", text) for text in said]
    if detail == "meets_again":
        day, _, typed = words.partition(" ")
        when = day_in_words(context.content, day, context.today.year)
        told = [context.reply("note", "meets_again_set", day=when, typed=one_line(typed))]
        over = day < context.today.isoformat()
        return [*told, context.reply("note", "meets_again_past")] if over else told
    return [context.reply("note", "whom_to_call_set", words=one_line(words))]


def _mark(fact: happened.ObjectiveMarked, one: str, context: Context) -> list[Reply]:
    if fact.court_ordered is not None:
        key = "marked_court" if fact.court_ordered else "marked_no_court"
        return [_note(context, key, one)]
    if fact.signature is not None:
        words = context.say(f"signature.{fact.signature}")
        return [_note(context, "marked_signature", one, signature=words)]
    if fact.status is not None:
        return [_note(context, "marked_entered", one)]
    if fact.progress is not None:
        words = context.say(f"progress.{fact.progress}")
        return [_note(context, "marked_progress", one, progress=words)]
    if fact.tied_to is not None:
        return [_note(context, "marked_tied", one, other=fact.tied_to[1:])]
    return []


def asked_again(record: Record, facts: list[Fact], context: Context) -> list[Reply]:
    """How an objective differs now from what was agreed to, and who is asked again."""
    replies: list[Reply] = []
    changed = [
        fact.objective
        for fact in facts
        if isinstance(fact, _CHANGES) and changes_the_promise(getattr(fact, "field", "text"))
    ]
    for one in dict.fromkeys(changed):
        objective = record.objectives.get(one)
        if objective is None or objective.status != "draft":
            continue
        yes_before = record.yes_before.get(one)
        if yes_before:
            people = ", ".join(one_line(record.name_of(who) or who) for who in yes_before)
            replies.append(_note(context, "objective_yes_before", one, people=people))
        if not has_changed(objective) or objective.agreements:
            continue
        differences = changes_since_yes(objective, context)
        replies += [reply("note", text, id=one) for text in differences]
        replies.append(_note(context, "objective_asked_again", one))
    return replies


def _note(context: Context, key: str, objective: str, **values: object) -> Reply:
    return reply("note", context.say(key, number=objective[1:], **values), id=objective)
