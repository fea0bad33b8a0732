"""Which of a member's own lines is said next: one that nobody has heard from them yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from assistant.content.families import FamilyFact
from assistant.language.words import folded_words
from assistant.meeting.facts_of_rehearsal import MemberAct
from assistant.meeting.rehearsed import Rehearsed
from assistant.rehearsal.addressing import SpokenOf, bare
from assistant.rehearsal.chance import Chance
from assistant.rehearsal.feeling import people_here
from assistant.rehearsal.people import Household

_WITH_A_START = 0.3  # how often a fresh line has a start before it
_WITH_A_YES = 0.5  # how often a fact follows on "Yeah. That's it."
_RESERVES = ("all_said", "warming", "open", "guarded")


@dataclass(frozen=True)
class Speech:
    """Something that a member says."""

    member: str
    text: str
    line: str  # which of their lines
    fact: str | None = None
    to: str | None = None  # a member, if not the worker
    model: str | None = None  # which model worded it, if one did


@dataclass(frozen=True)
class Gesture:
    """Something that a member does without words."""

    member: str
    act: MemberAct
    number: int = 0


@dataclass
class Voices:
    """Everybody's lines at one moment; what is said in this turn counts as said."""

    household: Household
    rehearsed: Rehearsed
    chance: Chance
    _now: dict[str, set[str]] = field(default_factory=dict)

    def say(self, member: str, *pools: str, to: str | None = None) -> Speech | None:
        """A line from the first of these pools that has a fresh one, or None: all is said."""
        for pool in (*pools, *(one for one in _RESERVES if one not in pools)):
            found = self._from(member, pool)
            if found is not None:
                return self._said(Speech(member, *found, to=to))
        return None

    def say_only(self, member: str, pool: str, to: str | None = None) -> Speech | None:
        """A fresh line from this pool, or None."""
        found = self._from(member, pool)
        return self._said(Speech(member, *found, to=to)) if found else None

    def say_safe(self, member: str) -> Speech | None:
        """That nothing threatens them. Whom to ask instead is told alone, or not at all."""
        alone = self.rehearsed.aside == member
        pointing = self._from(member, "safe_alone") if alone else None
        plain = self._from(member, "safe", self._may_be_said_here)
        found = [one for one in (pointing, plain) if one is not None]
        if not found:
            return None
        # Asked again and again, they say what is still fresh before they say the same once more.
        least_used = min(found, key=lambda one: self._uses(member, one[1]))
        return self._said(Speech(member, *least_used))

    def _may_be_said_here(self, line: str) -> bool:
        """Whether a line names nobody while one whom they fear, or spare, would hear it."""
        here = set(people_here(self.household, self.rehearsed))
        words = {bare(word) for word in folded_words(line)}
        named = {self.household.others[word] for word in words if word in self.household.others}
        by_id = self.household.family.by_id
        for member in (by_id[one] for one in named if one in by_id):
            dangers = (fact.safety for fact in member.facts if fact.safety is not None)
            feared = {*member.afraid_of, *(one for danger in dangers for one in danger.feared)}
            if not feared.isdisjoint(here):
                return False
        return True

    def say_plainly(self, member: str, pool: str) -> Speech | None:
        """A fresh line from this pool with nothing before it, or None."""
        lines: Sequence[str] = getattr(self.household.member(member).lines, pool)
        for number in self._order(member, pool, lines):
            if not self._is_spoken(member, lines[number]):
                return self._said(Speech(member, lines[number], f"{pool}.{number}"))
        return None

    def guess_at(self, member: str, of: SpokenOf) -> Speech | None:
        """What a member makes of somebody else's feelings; None where no line is of them."""
        lines = self.household.member(member).lines.feelings
        fits = {number: self._is_of(member, line, of) for number, line in enumerate(lines)}
        for number in sorted(self._order(member, "feelings", lines), key=lambda one: -fits[one]):
            if fits[number] >= 0 and not self._is_spoken(member, lines[number]):
                return self._said(Speech(member, lines[number], f"feelings.{number}"))
        return None

    def _is_of(self, member: str, line: str, of: SpokenOf) -> int:
        """How well a line fits whom it is asked of: by name, by he or she, or by naming nobody."""
        words = [bare(word) for word in folded_words(line)]
        household = self.household
        people = {household.others[one] for one in words if one in household.others} - {member}
        kin = {one for one in words if one in household.gender_of}
        meant = {household.called_alike(one) for one in of.words - household.pronouns}
        alike = meant & {household.called_alike(one) for one in kin}
        if people & of.people or alike:
            return 2
        if people or kin - household.pronouns:
            return -1
        genders = {household.gender_of[one] for one in kin} - {"they"}
        if not genders:
            return 1 if not kin else 0
        return 1 if genders == {of.gender} else -1

    def tell(self, member: str, fact: FamilyFact, yes: str | None) -> Speech | None:
        """The fact in words not used yet, perhaps after a short yes to being heard."""
        order = self._order(member, fact.id, fact.say)
        for number in order:
            text = fact.say[number]
            if self._is_spoken(member, text) or self._uses(member, f"{fact.id}.{number}"):
                continue
            if yes is not None and self.chance.happens(_WITH_A_YES, f"yes {member}"):
                lines = getattr(self.household.member(member).lines, yes)
                before = lines[self._order(member, yes, lines)[0]]
                text = f"{before} {text}"
            return self._said(Speech(member, text, f"{fact.id}.{number}", fact=fact.id))
        return None

    def react(self, member: str, fact: str, to: str) -> Speech | None:
        """What somebody throws in on another's fact, once."""
        for place, reaction in enumerate(self.household.member(member).reactions):
            key = f"reaction{place}"
            if reaction.to == fact and not self._uses(member, key):
                text = self.chance.one_of(reaction.say, f"react {member}")
                if not self._is_spoken(member, text):
                    return self._said(Speech(member, text, key, to=to))
        return None

    def fall_silent(self, member: str) -> Gesture:
        """What one sees of somebody who says nothing."""
        lines = self.household.member(member).lines.silence
        # Alone with the worker, nobody looks at somebody who is not in the room.
        fitting = [number for number, line in enumerate(lines) if self._fits_here(member, line)]
        fitting = fitting or list(range(len(lines)))
        return Gesture(
            member, "silence", fitting[(self.rehearsed.silences + self.chance.seed) % len(fitting)]
        )

    def _fits_here(self, member: str, line: str) -> bool:
        here = {member, *people_here(self.household, self.rehearsed)}
        words = (bare(word) for word in folded_words(line))
        seen = {self.household.others[word] for word in words if word in self.household.others}
        return not (seen & self.household.family.by_id.keys()) - here

    def _from(
        self, member: str, pool: str, fits: Callable[[str], bool] = bool
    ) -> tuple[str, str] | None:
        lines: Sequence[str] = getattr(self.household.member(member).lines, pool)
        for number in self._order(member, pool, lines):
            if not fits(lines[number]):
                continue
            for text in self._wordings(member, f"{pool}.{number}", lines[number]):
                if not self._is_spoken(member, text):
                    return text, f"{pool}.{number}"
        return None

    def _order(self, member: str, pool: str, lines: Sequence[str]) -> list[int]:
        """The lines of a pool, those least used first, else as chance has it."""
        return sorted(
            range(len(lines)),
            key=lambda number: (
                self._uses(member, f"{pool}.{number}"),
                self.chance.share(f"{member} {pool} {number}"),
            ),
        )

    def _wordings(self, member: str, key: str, line: str) -> Iterator[str]:
        starts = self.household.member(member).lines.starts
        first = int(self.chance.share(f"start {member} {key}") * len(starts))
        turned = [*starts[first:], *starts[:first]]
        with_start = [f"{start} {line}" for start in turned if not line.startswith(start)]
        if self._uses(member, key) or self.chance.happens(_WITH_A_START, f"begin {member}"):
            yield from with_start
            yield line
        else:
            yield line
            yield from with_start

    def _uses(self, member: str, key: str) -> int:
        return self.rehearsed.uses.get(member, {}).get(key, 0)

    def _is_spoken(self, member: str, text: str) -> bool:
        said = self.rehearsed.spoken.get(member, ())
        return text in said or text in self._now.get(member, ())

    def _said(self, speech: Speech) -> Speech:
        self._now.setdefault(speech.member, set()).add(speech.text)
        return speech
