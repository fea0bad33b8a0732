"""How people, kinds, times and lists are put into words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.conversation.context import Context
from assistant.language.visible import one_line
from assistant.meeting.nouns import Agreement, Kind, Participant, Task
from assistant.meeting.record import Record
from assistant.plan.saying import task_details, task_times


def kinds_in_words(kinds: Sequence[Kind], context: Context) -> str:
    """One or two kinds, as people say them."""
    words = [context.say(f"kind.{kind}") for kind in kinds]
    if len(words) == 2:
        return context.say("kinds_and", first=words[0], second=words[1])
    return ", ".join(words)


def name_in_words(record: Record, speaker: str | None, context: Context) -> str:
    """A participant's name, safe to show, or "Somebody"."""
    name = record.name_of(speaker)
    return one_line(name) if name else context.say("somebody")


def names_in_words(record: Record, speakers: Iterable[str | None], context: Context) -> str:
    """Several names, each once."""
    return ", ".join(dict.fromkeys(name_in_words(record, one, context) for one in speakers))


def person_in_words(record: Record, person: Participant, context: Context) -> str:
    """A person with role, presence, and how much they were heard."""
    count = record.statements_by.get(person.id, 0)
    key = "heard_none" if not count else "heard_once" if count == 1 else "heard_some"
    return context.say(
        "person_line",
        name=one_line(person.name),
        role=role_in_words(person.role, context),
        presence=context.say(f"presence.{person.presence}"),
        count=context.say(key, count=count),
    )


def role_in_words(role: str | None, context: Context) -> str:
    """A role in brackets after a name; nothing where there is none."""
    if role is None:
        return ""
    found = context.roles.named(role)
    return context.say("person_role", role=one_line(found.title if found else role))


def time_of_task(task: Task, context: Context) -> str:
    """Where, with whose help, and when, to stand after what will be done."""
    content = context.content
    return task_details(task, content) + task_times(task, content, context.today.year)


def agreement_in_words(record: Record, agreement: Agreement, context: Context) -> str:
    """Who said yes or no, with the reason in their words."""
    reason = agreement.reason
    return context.say(
        "read_agreement",
        name=one_line(record.name_of(agreement.person) or agreement.person),
        came=context.say("came", how=one_line(agreement.came)) if agreement.came else "",
        answer=context.say(f"answer.{agreement.answer}"),
        reason=context.say("reason", reason=one_line(reason)) if reason else "",
    )


def numbers_in_words(ids: Iterable[str]) -> str:
    """The numbers of statements or objectives, without their letters."""
    return ", ".join(one[1:] for one in ids)
