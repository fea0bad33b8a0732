"""What is left of an event whose words were taken out: who, when, what sort; and a mark."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from types import NoneType
from typing import Any, cast, get_args

from assistant.meeting.events import FACTS, AnyFact, Event
from assistant.meeting.facts_of_custody import LegalHoldLifted, LegalHoldSet, WordsRedacted
from assistant.meeting.facts_of_talk import WorkerLineTaken

# Stands where words stood: data, not a sentence, so that it reads the same in every language.
MARK = "[redacted]"


def is_redacted(text: str) -> bool:
    """Whether a statement's or a line's words were taken out."""
    return text == MARK


@cache
def blank(kind: str) -> str:
    """The words of an event of this kind, as JSON, once they are taken out."""
    fact = _class_of(kind)
    left: dict[str, Any] = {}
    for name in sorted(fact.spoken):
        field = fact.model_fields[name]
        if field.annotation is str:
            left[name] = MARK
        elif field.is_required() and NoneType not in get_args(field.annotation):
            left[name] = [] if "tuple" in str(field.annotation) else {}
    return json.dumps(left)


def blanked(event: Event) -> Event:
    """The event without its words."""
    fact = event.fact
    facts = fact.model_dump_json(exclude=set(fact.spoken))
    left = blank(fact.type)
    whole = facts if left == "{}" else f"{facts[:-1]},{left[1:]}"
    return replace(event, fact=FACTS.validate_json(whole))


def masked(events: Iterable[Event]) -> list[Event]:
    """The events, those without words that were redacted: erased, or hidden under a hold."""
    known = list(events)
    hidden = redacted_ids(known)
    if not hidden:
        return known
    return [blanked(event) if event.id in hidden else event for event in known]


def redacted_ids(events: Iterable[Event]) -> frozenset[str]:
    """The ids of all events whose words were taken out, or are to be."""
    return frozenset(
        one
        for event in events
        if isinstance(event.fact, WordsRedacted)
        for one in event.fact.entries
    )


def under_hold(events: Iterable[Event]) -> bool:
    """Whether a legal hold is on, so that nothing may be erased."""
    held = False
    for event in events:
        if isinstance(event.fact, LegalHoldSet | LegalHoldLifted):
            held = isinstance(event.fact, LegalHoldSet)
    return held


def holding(events: Sequence[Event], what: str, needles: Sequence[str]) -> tuple[str, ...]:
    """The ids of the events that hold the words of ``what`` ("s7", "w3"), or any of the needles.

    A needle is words that must not be left anywhere: the same number may have been said twice.
    """
    sought = [json.dumps(needle, ensure_ascii=False)[1:-1] for needle in needles if needle]
    same = _same_words(events, what)
    found: list[str] = []
    for event in events:
        fact = event.fact
        if not fact.spoken or fact.type == "meeting_imported":
            continue
        words = fact.model_dump_json(include=set(fact.spoken))
        own = not same.isdisjoint((getattr(fact, "statement", None), getattr(fact, "line", None)))
        corrected = not same.isdisjoint(getattr(fact, "statements", None) or ())
        typed = fact.type in ("statement_taken", "worker_line_taken", "speaker_corrected")
        # A task keeps its statement's words without the times that stood in them.
        typed = typed or fact.type in ("task_added", "task_detailed")
        if (typed and (own or corrected)) or any(needle in words for needle in sought):
            found.append(event.id)
    return tuple(found)


def _same_words(events: Iterable[Event], what: str) -> set[str]:
    """All ids under which these words were taken: a statement may have become a worker's line."""
    pairs = [
        {event.fact.line, event.fact.replaces}
        for event in events
        if isinstance(event.fact, WorkerLineTaken) and event.fact.replaces is not None
    ]
    same: set[str] = {what}
    for pair in (*pairs, *pairs):  # again: a statement that became a line twice joins the two
        if not same.isdisjoint(pair):
            same |= {one for one in pair if one is not None}
    return same


@cache
def _class_of(kind: str) -> type[AnyFact]:
    union = get_args(AnyFact)[0]
    return cast(
        "type[AnyFact]",
        next(one for one in get_args(union) if one.model_fields["type"].default == kind),
    )
