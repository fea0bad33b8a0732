"""How a family answers a line: who speaks, what they say, who walks out and who comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.language.words import folded_words
from assistant.meeting.facts_of_rehearsal import LineFelt
from assistant.meeting.nouns import Heard
from assistant.meeting.record import Record
from assistant.meeting.rehearsed import Rehearsed
from assistant.rehearsal.asked import HURTING, Asked, take_in
from assistant.rehearsal.chance import Chance
from assistant.rehearsal.feeling import felt_by_all, people_here, run_after
from assistant.rehearsal.people import OF_YOU, Household
from assistant.rehearsal.replying import Replying
from assistant.rehearsal.telling import Would, would_tell
from assistant.rehearsal.voice import Gesture, Speech, Voices

# How often, in a talk where it could: set by playing.
_REACTS = 0.85
_SECOND_VOICE = 0.6
_TAKES_OVER = 0.4  # where it was said to somebody else, who has nothing to say
_ANSWERS_FOR = 0.3
_STANDS_UP_FOR = 0.5
_WALKS_OUT = 0.5


@dataclass(frozen=True)
class Outcome:
    """What came of a line."""

    felt: LineFelt
    answers: tuple[Speech | Gesture, ...]


def answer(record: Record, household: Household, line: str, text: str, heard: Heard) -> Outcome:
    """Let the family hear a worker's line and answer it.

    Args:
        record: the meeting before the line; a rehearsal.
        household: the family.
        line: the id that the line will have.
        text: the line as typed, an addressed name included.
        heard: what the coach heard in it.

    """
    rehearsed = record.rehearsed
    if rehearsed is None:
        raise ValueError("this meeting is no rehearsal")
    asked = take_in(record, household, text, heard)
    felt = LineFelt(
        line=line,
        to=asked.to,
        felt=felt_by_all(household, rehearsed, asked),
        parroted=asked.parroted,
        run=run_after(asked, rehearsed),
    )
    chance = Chance(rehearsed.seed, rehearsed.lines)
    trust = {**rehearsed.trust, **{one.member: one.trust for one in felt.felt}}
    table = _Table(record, household, rehearsed, asked, felt, chance, trust)
    return Outcome(felt, tuple(table.answers()))


class _Table:
    """The people at the table, for one line."""

    def __init__(
        self,
        record: Record,
        household: Household,
        rehearsed: Rehearsed,
        asked: Asked,
        felt: LineFelt,
        chance: Chance,
        trust: dict[str, float],
    ) -> None:
        self.household, self.rehearsed, self.asked = household, rehearsed, asked
        self.felt, self.chance, self.trust = felt, chance, trust
        self.levels = household.rules.levels
        self.voices = Voices(household, rehearsed, chance)
        self.here = people_here(household, rehearsed)
        would: dict[str, Would] = {
            member: would_tell(
                household, rehearsed, asked, member, trust[member], record.topic, chance
            )
            for member in self.here
        }
        self.would = would
        self.replying = Replying(household, rehearsed, asked, trust, would, self.voices, chance)

    def answers(self) -> Iterator[Speech | Gesture]:
        """What everybody says and does, in order."""
        away = self._asked_back()
        if away is not None:
            yield from self._comes_back(away)
            return
        targets = [one for one in self.asked.to if one in self.here]
        if not targets:
            return
        if self.asked.hurts:
            yield from self._hurt(targets)
            return
        for number, member in enumerate(self._speakers(targets)):
            if number == 0:
                yield from self._first(member)
            else:
                yield from self._adds(member)

    def _asked_back(self) -> str | None:
        """Somebody who walked out and is being spoken to."""
        for member in self.asked.to:
            if member in self.rehearsed.away and member not in self.here:
                return member
        if self.rehearsed.away and "come_back" in self.asked.groups and not self.asked.by_name:
            return min(self.rehearsed.away)
        return None

    def _comes_back(self, member: str) -> Iterator[Speech | Gesture]:
        kindly = self.asked.accepts or "come_back" in self.asked.groups
        if not kindly or self.asked.hurts:
            return
        yield Gesture(member, "returned")
        said = self.voices.say_only(member, "returns")
        if said is not None:
            yield said

    def _hurt(self, targets: list[str]) -> Iterator[Speech | Gesture]:
        """A threat or a label: the one whom it hits answers, and somebody stands up for them."""
        change = {one.member: one.change for one in self.felt.felt}
        hit = min(targets, key=lambda one: (change.get(one, 0.0), one))
        pool = "label" if "deficit_label" in self.asked.nudges else "threat"
        graver = bool(self.asked.nudges & HURTING)
        first = (pool,) if graver else ()  # being argued with, people only close up
        said = self.voices.say(hit, *first, *self.replying.level(hit))
        yield said or self.voices.fall_silent(hit)
        for other in self.here:
            cares = hit in self.household.member(other).cares_for
            if (
                other != hit
                and cares
                and graver
                and self.chance.happens(_STANDS_UP_FOR, f"stands {other}")
            ):
                spoken = self.voices.say_only(other, pool)
                if spoken is not None:
                    yield spoken
                break
        for member in self.here:
            if graver and self._walks_out(member):
                leaving = self.voices.say_only(member, "leaves")
                if leaving is not None:
                    yield leaving
                yield Gesture(member, "left")
                return

    def _walks_out(self, member: str) -> bool:
        """Whether a threat or a label, not the first of late, is more than somebody will take."""
        if self.trust[member] >= self.levels.leaves:
            return False
        if len(self.here) < 2 or self.rehearsed.aside is not None:
            return False  # somebody always stays, and nobody walks out on a talk alone
        lately = self.rehearsed.felt_lately
        again = any(HURTING & set(one.by) for line in lately for one in line.felt)
        return again and self.chance.happens(_WALKS_OUT, f"leaves {member}")

    def _speakers(self, targets: list[str]) -> list[str]:
        """Who answers: the one meant, or whoever has something on it; perhaps a second."""
        if self.asked.by_name or (self.asked.courtesy and len(targets) == 1):
            return targets[:1]
        with_something = sorted(
            (one for one in self.here if self._has_something(one, targets)),
            key=lambda one: (-self.would[one].score, self._said_so_far(one)),
        )
        if self.asked.everybody:
            quiet = sorted(targets, key=lambda one: (self._said_so_far(one), self._toss(one)))
            first = with_something[0] if with_something else quiet[0]
            more = [one for one in with_something if one != first]
            return [first, *more[:1]] if self._second() else [first]
        meant = targets[0]
        if self.would[meant].asked or not with_something or not self.asked.is_question:
            more = [one for one in with_something if one != meant]
            wanted = self.asked.is_question and self._second() and not self.asked.presses
            return [meant, *more[:1]] if wanted and self.would[meant].asked else [meant]
        return with_something[:1]

    def _has_something(self, member: str, targets: list[str]) -> bool:
        """Whether somebody would answer: others than those meant only what was just asked for."""
        would = self.would[member]
        if not would.asked or member in targets:
            return bool(would.asked)
        says_you = not OF_YOU.isdisjoint(folded_words(self.asked.text)) and len(targets) == 1
        return would.clear and (
            not says_you or self.chance.happens(_TAKES_OVER, f"takes over {member}")
        )

    def _second(self) -> bool:
        return self.chance.happens(_SECOND_VOICE, "second")

    def _toss(self, member: str) -> float:
        return self.chance.share(f"toss {member}")

    def _said_so_far(self, member: str) -> int:
        return len(self.rehearsed.spoken.get(member, ()))

    def _first(self, member: str) -> Iterator[Speech | Gesture]:
        if self._is_answered_for(member):
            for other in self.household.member(member).defers_to:
                spoken = self.voices.say_only(other, "answers_for") if other in self.here else None
                if spoken is not None:
                    # The floor stays with the one who was asked.
                    yield self.voices.fall_silent(member)
                    yield spoken
                    return
        said = self.replying.reply(member)
        if said is None:
            yield self.voices.fall_silent(member)
            return
        yield said
        yield from self._reactions(said)

    def _adds(self, member: str) -> Iterator[Speech | Gesture]:
        said = self.replying.tells(member, self.would[member].asked[:1])
        if said is not None:
            yield said
            yield from self._reactions(said)

    def _reactions(self, said: Speech) -> Iterator[Speech]:
        if said.fact is None or said.fact in self.rehearsed.told:
            return
        for other in self.here:
            if other != said.member and self.chance.happens(_REACTS, f"reacts {other}"):
                thrown_in = self.voices.react(other, said.fact, said.member)
                if thrown_in is not None:
                    yield thrown_in
                    return

    def _is_answered_for(self, member: str) -> bool:
        return (
            self.rehearsed.aside is None
            and self.trust[member] < self.levels.warming
            and self.asked.is_question
            and not self.asked.unknown
            and not self.would[member].asked
            and bool(self.household.member(member).defers_to)
            and self.chance.happens(_ANSWERS_FOR, f"for {member}")
        )
