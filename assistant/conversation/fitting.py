"""Which offered words fit: who is here, who is spoken to, and what was said lately."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import TypeVar

from assistant.content.models import Prompt
from assistant.content.moments import LONGEST_LATELY, Condition, Moment
from assistant.conversation.context import Context
from assistant.language.said import is_heard, is_whole
from assistant.meeting.nouns import Participant, Statement
from assistant.meeting.record import Record

Offered = TypeVar("Offered", bound=Prompt)

_GONE = frozenset({"left", "absent"})


class Fit:
    """Whether prompts fit at one moment of a meeting; each condition is looked at once.

    Attributes:
        to: the role of the one person meant; None for everybody who takes part.

    """

    def __init__(self, record: Record, context: Context, to: str | None = None) -> None:
        self.to = to
        self._record = record
        self._known = context.content.moments.by_name
        self._held: dict[str, bool] = {}

    def fits(self, prompt: Prompt) -> bool:
        """Whether all conditions of a prompt hold."""
        return all(map(self._holds, prompt.when))

    def _holds(self, name: str) -> bool:
        held = self._held.get(name)
        if held is None:
            found = self._known.get(name)
            held = found is not None and _holds(found, self._record, self.to)
            self._held[name] = held
        return held


def fitting(
    prompts: Iterable[Offered], record: Record, context: Context, to: str | None = None
) -> list[Offered]:
    """The prompts whose conditions all hold; ``to`` is the role of the one person meant."""
    return list(filter(Fit(record, context, to).fits, prompts))


def is_so(name: str, record: Record, context: Context) -> bool:
    """Whether a condition of the content's holds."""
    found = context.content.moments.by_name.get(name)
    return found is not None and _holds(found, record, None)


def moment_of(record: Record, context: Context) -> Moment | None:
    """The moment that the meeting is in, and whose words come first; None for most of it."""
    return _first_moment(context.content.moments.moments, record, context)


def topic_words_wait(record: Record, context: Context) -> bool:
    """Whether nothing of the topic may be offered now: there was word of danger."""
    moment = _first_moment(context.content.moments.up_to_alone, record, context)
    return moment is not None and moment.alone


def _first_moment(moments: Iterable[Moment], record: Record, context: Context) -> Moment | None:
    return next((one for one in moments if is_so(one.when, record, context)), None)


class StemsHere:
    """What the topic has to say something back with, each looked at only when it is wanted."""

    def __init__(self, record: Record, context: Context, to: str | None = None) -> None:
        self._record, self._context = record, context
        self._fit = Fit(record, context, to)
        self._stems = context.words_here(record).reflection_stems

    def __iter__(self) -> Iterator[str]:
        """All of them, whether they fit now or not."""
        return (stem.text for stem in self._stems)

    def fits(self, text: str) -> bool:
        """Whether the stem of that text may be used now."""
        return not self._wait and any(
            stem.text == text and self._fit.fits(stem) for stem in self._stems
        )

    @cached_property
    def _wait(self) -> bool:
        return topic_words_wait(self._record, self._context)


def openers_here(record: Record, context: Context, to: str | None = None) -> list[Prompt]:
    """What the topic has to open with, where that fits."""
    if topic_words_wait(record, context):
        return []
    return fitting(context.words_here(record).openers, record, context, to)


def _holds(condition: Condition, record: Record, to: str | None) -> bool:
    """Whether all that is set holds; what is not set is not looked for."""
    return (
        (not condition.cue or bool(record.open_cues()))
        and (not condition.roles or not _roles(record, to).isdisjoint(condition.roles))
        and (not condition.not_here or _roles(record, None).isdisjoint(condition.not_here))
        and (not condition.people or sum(1 for _ in _here(record)) >= condition.people)
        and (not condition.presence or not _presences(record).isdisjoint(condition.presence))
        and (not condition.voices or _voices(record) >= condition.voices)
        and (not condition.to or not _spoken_to(record, to).isdisjoint(condition.to))
        and (not condition.not_to or _spoken_to(record, to).isdisjoint(condition.not_to))
        and _was_said(condition, record, to)
    )


def _here(record: Record) -> Iterator[Participant]:
    return (one for one in record.participants.values() if one.presence not in _GONE)


def _roles(record: Record, to: str | None) -> set[str | None]:
    return {one.role for one in _here(record)} if to is None else {to}


def _presences(record: Record) -> set[str]:
    return {one.presence for one in _here(record)}


def _voices(record: Record) -> int:
    return sum(1 for count in record.statements_by.values() if count)


def _spoken_to(record: Record, to: str | None) -> set[str | None]:
    """The role meant; else those of the last speaker and of all who told of an open danger."""
    if to is not None:
        return {to}
    last = record.statements.get(record.last_statement or "")
    told = [record.statement_of(cue) for cue in record.open_cues()]
    speakers = {one.speaker for one in (*told, last) if one is not None and one.speaker}
    # Who joined by a line that was undone is gone; a cue of theirs is not.
    here = (record.participants.get(one) for one in speakers)
    return {one.role for one in here if one is not None}


def _was_said(condition: Condition, record: Record, to: str | None) -> bool:
    if condition.never and _holds_one_of(condition.never, _lately(record, LONGEST_LATELY)):
        return False
    if not (condition.heard or condition.whole or condition.kinds):
        return True
    looked_at = _raised(record) if condition.cue else _lately(record, condition.lately)
    if condition.own:
        theirs = _spoken_to_by_name(record, to)
        looked_at = (one for one in looked_at if one.speaker in theirs)
    return any(
        (not condition.kinds or not set(condition.kinds).isdisjoint(one.kinds))
        and _words_hold(condition, one.text)
        for one in looked_at
    )


def _words_hold(condition: Condition, text: str) -> bool:
    """Whether the words of one statement bring the condition about."""
    return (
        not (condition.heard or condition.whole)
        or (bool(condition.heard) and is_heard(condition.heard, text))
        or (
            bool(condition.whole)
            and is_whole(condition.whole, condition.before, condition.after, text)
        )
    ) and not (condition.unless and is_heard(condition.unless, text))


def _holds_one_of(phrases: tuple[str, ...], statements: Iterable[Statement]) -> bool:
    return any(is_heard(phrases, one.text) for one in statements)


def _spoken_to_by_name(record: Record, to: str | None) -> set[str]:
    """Who is spoken to: all of the role meant; else the one who spoke last."""
    if to is not None:
        return {one.id for one in _here(record) if one.role == to}
    last = record.statements.get(record.last_statement or "")
    return {last.speaker} if last is not None and last.speaker else set()


def _raised(record: Record) -> Iterable[Statement]:
    """What raised the cues that are open."""
    return (record.statement_of(cue) for cue in record.open_cues())


def _lately(record: Record, count: int) -> Iterable[Statement]:
    standing = (one for one in reversed(record.statements.values()) if not one.withdrawn)
    return (one for one in islice(standing, count) if not one.private)
