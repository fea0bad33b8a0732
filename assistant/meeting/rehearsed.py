"""What a rehearsal amounts to at this moment: each member's trust, what was told, who is where."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from assistant.meeting.facts import Fact
from assistant.meeting.facts_of_rehearsal import (
    AsideTaken,
    LineFelt,
    MemberActed,
    MemberSpoke,
    RehearsalBegun,
)
from assistant.meeting.nouns import Participant

if TYPE_CHECKING:
    from assistant.meeting.record import Record

LATELY = 6  # lines back in which what was felt is still felt


@dataclass
class Rehearsed:
    """A rehearsal's events, folded."""

    family: str
    family_version: int
    seed: int
    scene: str | None
    people: dict[str, str]  # member -> participant's id
    trust: dict[str, float]
    begun_with: dict[str, float]
    away: set[str] = field(default_factory=set)  # who walked out
    aside: str | None = None
    told: dict[str, str] = field(default_factory=dict)  # fact -> the statement that told it first
    uses: dict[str, dict[str, int]] = field(default_factory=dict)  # member -> line -> how often
    spoken: dict[str, set[str]] = field(default_factory=dict)  # member -> texts, to repeat none
    last_said: dict[str, str] = field(default_factory=dict)  # member -> statement
    last_told: dict[str, str] = field(default_factory=dict)  # member -> fact
    last_speaker: str | None = None  # who has the floor: the first to answer the last line
    answered: bool = False
    parroted: set[str] = field(default_factory=set)
    silences: int = 0
    run: int = 0
    lines: int = 0  # how many lines of the worker's stand
    felt_lately: list[LineFelt] = field(default_factory=list)  # the last few; all are events
    trail: dict[str, array[float]] = field(default_factory=dict)  # member -> trust after each line

    def member_of(self, participant: str | None) -> str | None:
        """The member who has this seat, or None."""
        return next((one for one, seat in self.people.items() if seat == participant), None)


def _begun(record: Record, fact: RehearsalBegun, at: datetime) -> None:
    for seat in fact.seats:
        record.participants[seat.participant] = Participant(
            id=seat.participant, name=seat.name, role=seat.role, presence=seat.presence
        )
        record.joined_at[seat.participant] = record.lines
    trust = {seat.member: seat.trust for seat in fact.seats}
    record.rehearsed = Rehearsed(
        family=fact.family,
        family_version=fact.family_version,
        seed=fact.seed,
        scene=fact.scene,
        people={seat.member: seat.participant for seat in fact.seats},
        trust=trust,
        begun_with=dict(trust),
        told=dict.fromkeys(fact.told, ""),
        trail={member: array("d") for member in trust},
    )


def _felt(record: Record, fact: LineFelt, at: datetime) -> None:
    rehearsed = _of(record)
    rehearsed.lines += 1
    rehearsed.felt_lately = [*rehearsed.felt_lately[1 - LATELY :], fact]
    rehearsed.run = fact.run
    rehearsed.answered = False
    for one in fact.felt:
        rehearsed.trust[one.member] = one.trust
    for member, trust in rehearsed.trust.items():
        rehearsed.trail[member].append(trust)
    if fact.parroted is not None:
        rehearsed.parroted.add(fact.parroted)


def _spoke(record: Record, fact: MemberSpoke, at: datetime) -> None:
    rehearsed = _of(record)
    uses = rehearsed.uses.setdefault(fact.member, {})
    uses[fact.line] = uses.get(fact.line, 0) + 1
    text = record.statements[fact.statement].text
    rehearsed.spoken.setdefault(fact.member, set()).add(text)
    rehearsed.last_said[fact.member] = fact.statement
    _take_floor(rehearsed, fact.member)
    if fact.fact is not None:
        rehearsed.told.setdefault(fact.fact, fact.statement)
        rehearsed.last_told[fact.member] = fact.fact


def _take_floor(rehearsed: Rehearsed, member: str) -> None:
    """Whoever answers first has the floor; what others throw in leaves it there."""
    if not rehearsed.answered:
        rehearsed.last_speaker = member
        rehearsed.answered = True


def _acted(record: Record, fact: MemberActed, at: datetime) -> None:
    rehearsed = _of(record)
    if fact.act == "left":
        rehearsed.away.add(fact.member)
    elif fact.act == "returned":
        rehearsed.away.discard(fact.member)
    else:
        rehearsed.silences += 1
        _take_floor(rehearsed, fact.member)


def _aside(record: Record, fact: AsideTaken, at: datetime) -> None:
    _of(record).aside = fact.member


def _of(record: Record) -> Rehearsed:
    if record.rehearsed is None:
        raise ValueError("this meeting is no rehearsal")
    return record.rehearsed


REHEARSAL_STEPS: dict[type[Fact], Callable[[Record, Any, datetime], None]] = {
    RehearsalBegun: _begun,
    LineFelt: _felt,
    MemberSpoke: _spoke,
    MemberActed: _acted,
    AsideTaken: _aside,
}
