"""Which offered words fit: who is here, who is spoken to, and what was said lately."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice
from typing import TypeVar

from assistant.content.models import Prompt
from assistant.content.moments import Condition, Moment
from assistant.conversation.context import Context
from assistant.meeting.nouns import Statement
from assistant.meeting.record import Record

Offered = TypeVar("Offered", bound=Prompt)

_GONE = frozenset({"left", "absent"})


def fitting(
    prompts: Iterable[Offered], record: Record, context: Context, to: str | None = None
) -> list[Offered]:
    """The prompts whose conditions all hold; ``to`` is the role of the one person meant."""
    known = context.content.moments.by_name
    held: dict[str, bool] = {}

    def holds(name: str) -> bool:
        if name not in held:
            held[name] = _holds(known[name], record, to) if name in known else False
        return held[name]

    return [one for one in prompts if all(holds(name) for name in one.when)]


def is_so(name: str, record: Record, context: Context) -> bool:
    """Whether a condition of the content's holds."""
    found = context.content.moments.by_name.get(name)
    return found is not None and _holds(found, record, None)


def moment_of(record: Record, context: Context) -> Moment | None:
    """The moment that the meeting is in, and whose words come first; None for most of it."""
    moments = context.content.moments.moments
    return next((one for one in moments if is_so(one.when, record, context)), None)


def topic_words_wait(record: Record, context: Context) -> bool:
    """Whether nothing of the topic may be offered now: there was word of danger."""
    moment = moment_of(record, context)
    return moment is not None and moment.alone


def stems_here(record: Record, context: Context, to: str | None = None) -> list[Prompt]:
    """What the topic has to say something back with, where that fits."""
    if topic_words_wait(record, context):
        return []
    return fitting(context.words_here(record).reflection_stems, record, context, to)


def openers_here(record: Record, context: Context, to: str | None = None) -> list[Prompt]:
    """What the topic has to open with, where that fits."""
    if topic_words_wait(record, context):
        return []
    return fitting(context.words_here(record).openers, record, context, to)


def _holds(condition: Condition, record: Record, to: str | None) -> bool:
    here = [one for one in record.participants.values() if one.presence not in _GONE]
    roles = {one.role for one in here} if to is None else {to}
    spoken_to = _spoken_to(record) if to is None else {to}
    return (
        (not condition.cue or bool(record.open_cues()))
        and (not condition.roles or not roles.isdisjoint(condition.roles))
        and (not condition.presence or any(one.presence in condition.presence for one in here))
        and sum(1 for count in record.statements_by.values() if count) >= condition.voices
        and (not condition.to or not spoken_to.isdisjoint(condition.to))
        and spoken_to.isdisjoint(condition.not_to)
        and _was_said(condition, record)
    )


def _spoken_to(record: Record) -> set[str | None]:
    """The roles of whoever spoke last and of everybody who told of a danger that is open."""
    last = record.statements.get(record.last_statement or "")
    told = [record.statements[cue.statement] for cue in record.open_cues()]
    speakers = {one.speaker for one in (*told, last) if one is not None and one.speaker}
    return {record.participants[one].role for one in speakers}


def _was_said(condition: Condition, record: Record) -> bool:
    if not (condition.heard or condition.kinds):
        return True
    return any(
        (not condition.kinds or not set(condition.kinds).isdisjoint(one.kinds))
        and (not condition.heard or _is_heard(condition.heard, one.text))
        for one in _lately(record, condition.lately)
    )


def _lately(record: Record, count: int) -> Iterable[Statement]:
    standing = (one for one in reversed(record.statements.values()) if not one.withdrawn)
    return (one for one in islice(standing, count) if not one.private)


@lru_cache(maxsize=512)
def _is_heard(words: Sequence[str], text: str) -> bool:
    """Whether one of the words was said: asked of the same few lines at every turn."""
    # A full stop at the end, so that "whatever." finds the one who says nothing else.
    said = f"{text.casefold().replace('’', chr(39)).rstrip('.!? ')}."
    return _pattern(words).search(said) is not None


@lru_cache(maxsize=256)
def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
