"""What was read after a damaged entry and still holds for the whole part of a meeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.meeting.events import (
    Event,
    Fact,
    LegalHoldSet,
    PrivacySet,
    SafetyCueRaised,
    StatementTaken,
    Undone,
    WordsRedacted,
    happened,
)
from assistant.meeting.history import History
from assistant.meeting.redacting import under_hold


def carried(
    whole: Sequence[Event], later: Sequence[Event], before: History, after: History
) -> list[Event]:
    """What keeps words from being seen, and cues from being lost, as events after the whole part.

    ``before`` is the whole part, folded, and ``after`` the same with all that could be read
    later. Where it is in doubt whether words were private or under a hold, they are.
    """
    facts: list[Fact] = []
    if under_hold([*whole, *later]) and not under_hold(whole):
        facts.append(LegalHoldSet())
    facts += _redactions(whole, later)
    facts += _taken_back(later, before, after)
    facts += [
        PrivacySet(statement=one.id, private=True)
        for one in before.record.statements.values()
        if not one.private and one.id in _made_private(later, after)
    ]
    facts += [
        event.fact
        for event in later
        if isinstance(event.fact, SafetyCueRaised)
        and event.fact.statement in before.record.statements
    ]
    # What was followed up in the whole part may have been taken back later.
    settled = {cue.id for cue in before.record.cues.values() if cue.status != "open"}
    facts += [
        SafetyCueRaised(cue=cue.id, statement=cue.statement)
        for cue in after.record.open_cues()
        if cue.id in settled
    ]
    fresh = after.next_number("c")
    facts += [
        SafetyCueRaised(cue=f"c{number}", statement=statement)
        for number, statement in enumerate(unraised(whole, [*whole, *later]), start=fresh)
        if statement in before.record.statements
    ]
    at = (later or whole)[-1].at
    # Not a step of the worker's, so that no /undo takes it back.
    return [happened(number, 0, at, fact) for number, fact in enumerate(facts, len(whole) + 1)]


def unraised(among: Sequence[Event], events: Sequence[Event]) -> list[str]:
    """The statements that were heard as telling of danger, and whose cue was lost."""
    raised = {one.fact.statement for one in events if isinstance(one.fact, SafetyCueRaised)}
    taken = (one.fact for one in among if isinstance(one.fact, StatementTaken))
    return [one.statement for one in taken if one.understood.cue and one.statement not in raised]


def _redactions(whole: Sequence[Event], later: Sequence[Event]) -> Iterator[Fact]:
    known = {event.id for event in whole}
    for event in later:
        if isinstance(event.fact, WordsRedacted):
            # The ids of what is lost are given out again.
            entries = tuple(one for one in event.fact.entries if one in known)
            if entries:
                yield event.fact.model_copy(update={"entries": entries})


def _taken_back(later: Sequence[Event], before: History, after: History) -> list[Undone]:
    """The turns of the whole part that were undone later, the latest first; /redo brings one."""
    undone = {event.fact.turn for event in later if isinstance(event.fact, Undone)}
    undone &= after.undone()
    # A line that turned out to be the worker's own stands again only where that is undone too.
    return [Undone(turn=turn) for turn in before.turns_to_undo(len(before.events), undone)]


def _made_private(later: Sequence[Event], after: History) -> set[str]:
    said = {
        event.fact.statement
        for event in later
        if isinstance(event.fact, PrivacySet) and event.fact.private
    }
    return said | {one.id for one in after.record.statements.values() if one.private}
