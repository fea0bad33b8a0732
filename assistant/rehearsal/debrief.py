"""What a rehearsal shows when one looks back on it: evidence, and one thing to try."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby, islice

from assistant.coach.balance import Balance, balance
from assistant.content.families import FamilyFact, Member
from assistant.meeting.events import Event
from assistant.meeting.nouns import CueStatus
from assistant.meeting.record import Record
from assistant.rehearsal.effects import effect_in_words
from assistant.rehearsal.people import Household
from assistant.rehearsal.played import Played, played_lines, worth
from assistant.rehearsal.scenes import SceneResult, result_of

_SHOWN = 2  # best lines, and costly ones
_HELPED = 0.03  # from this worth on a line stands out as one that helped
_MUCH_TELLING = 0.30  # between the medians of good and poor talk: 0.11 and 0.50 (AnnoMI)
_LONG_RUN = 3
_ENOUGH = 6  # lines before a share says something


@dataclass(frozen=True)
class Marked:
    """A line that stands out, what came after it, and why it stands out."""

    played: Played
    why: str


@dataclass(frozen=True)
class Stage:
    """The worker's acts in one state of the meeting, in the order of the talk."""

    state: str
    questions: int
    reflections: int
    telling: int
    other: int


@dataclass(frozen=True)
class Unsaid:
    """What the family never got to say, of one kind: only what it was about."""

    kind: str
    titles: tuple[str, ...]


@dataclass(frozen=True)
class CueMet:
    """Somebody's safety cue: whether it was told, and what was done about it."""

    member: str
    told: bool
    status: CueStatus | None


@dataclass(frozen=True)
class Debrief:
    """Everything that the debrief shows. Members go by their names."""

    household: Household
    record: Record
    lines: tuple[Played, ...]  # the path that was kept
    tries: tuple[Played, ...]  # lines that were rewound
    balance: Balance
    trust: dict[str, tuple[float, ...]]  # one a line of the worker's
    stages: tuple[Stage, ...]
    best: tuple[Marked, ...]
    costly: tuple[Marked, ...]
    unsaid: tuple[Unsaid, ...]
    cues: tuple[CueMet, ...]
    next_step: str  # the key of the sentence
    scene: SceneResult | None = None

    @property
    def told(self) -> set[str]:
        """The facts that came out."""
        return set(self.record.rehearsed.told) if self.record.rehearsed else set()

    def hidden_told(self) -> dict[str, bool]:
        """Each member who has a hidden strength, and whether it was told."""
        return self._whose(lambda fact: fact.hidden)

    def safety_told(self) -> dict[str, bool]:
        """Each member who has a safety cue, and whether it was told."""
        return self._whose(lambda fact: fact.safety is not None)

    def by_kind(self) -> dict[str, tuple[int, int]]:
        """How many facts of each kind were told, of how many."""
        counts: dict[str, tuple[int, int]] = {}
        for _, fact in self.household.family.facts():
            told, total = counts.get(fact.kind, (0, 0))
            counts[fact.kind] = (told + (fact.id in self.told), total + 1)
        return counts

    def _whose(self, wanted: Callable[[FamilyFact], bool]) -> dict[str, bool]:
        found: dict[str, bool] = {}
        for member, fact in self.household.family.facts():
            if wanted(fact):
                found[member.name] = found.get(member.name, False) or fact.id in self.told
        return found


def debrief_of(events: Iterable[Event], record: Record, household: Household) -> Debrief:
    """Look back on a rehearsal, finished or not."""
    played = played_lines(events, record)
    kept = tuple(one for one in played if one.kept)
    weighed = balance(record)
    rehearsed = record.rehearsed
    told = set(rehearsed.told) if rehearsed else set()
    costly = _costly(kept, household)
    return Debrief(
        household=household,
        record=record,
        lines=kept,
        tries=tuple(one for one in played if not one.kept),
        balance=weighed,
        trust=_trust(record, household),
        stages=tuple(_stages(kept)),
        best=_best(kept, household),
        costly=costly,
        unsaid=_unsaid(household, told),
        cues=tuple(_cues(record, household)),
        next_step=_next_step(kept, weighed, household, told),
        scene=result_of(record, household),
    )


def _trust(record: Record, household: Household) -> dict[str, tuple[float, ...]]:
    rehearsed = record.rehearsed
    if rehearsed is None:
        return {}
    return {household.member(one).name: tuple(trust) for one, trust in rehearsed.trail.items()}


def _stages(kept: tuple[Played, ...]) -> Iterable[Stage]:
    for state, some in groupby(kept, key=lambda one: one.state):
        heard = [one.line.heard.behaviour for one in some]
        yield Stage(
            state=state,
            questions=heard.count("question"),
            reflections=heard.count("reflection"),
            telling=heard.count("telling"),
            other=heard.count("other"),
        )


def _best(kept: tuple[Played, ...], household: Household) -> tuple[Marked, ...]:
    ranked = sorted(kept, key=lambda one: -worth(one, household))
    helped = (one for one in ranked if worth(one, household) >= _HELPED and one.change >= 0)
    chosen = list(islice(helped, _SHOWN))
    return tuple(Marked(one, _why_good(one, household)) for one in chosen)


def _why_good(played: Played, household: Household) -> str:
    effect = effect_in_words(household, played.felt)
    if not played.told:
        return effect
    titles = "; ".join(household.family.fact_by_id[one].title for one in played.told)
    brought = household.content.phrase("debrief", "brought_out", titles=titles)
    return f"{effect} {brought}".strip()


def _costly(kept: tuple[Played, ...], household: Household) -> tuple[Marked, ...]:
    ranked = sorted(kept, key=lambda one: one.change)
    chosen = [one for one in ranked if one.change < 0][:_SHOWN]
    return tuple(Marked(one, _why_costly(one, household)) for one in chosen)


def _why_costly(played: Played, household: Household) -> str:
    effect = effect_in_words(household, played.felt)
    nudges = played.line.heard.nudges
    parts = (effect, nudges[0].why if nudges else "", nudges[0].try_instead if nudges else "")
    said = " ".join(part for part in parts if part)
    return said or household.content.phrase("debrief", "cost_some")


def _unsaid(household: Household, told: set[str]) -> tuple[Unsaid, ...]:
    missing: dict[str, list[str]] = {}
    for member, fact in household.family.facts():
        if fact.id not in told:
            missing.setdefault(fact.kind, []).append(_title(member, fact, household))
    return tuple(Unsaid(kind, tuple(titles)) for kind, titles in missing.items())


def _title(member: Member, fact: FamilyFact, household: Household) -> str:
    """What an untold fact was about. What is hidden, or danger, is not given away."""
    key = "unsaid"
    if fact.safety is not None or fact.hidden:
        key = "unsaid_safety" if fact.safety is not None else "unsaid_hidden"
    return household.content.phrase("debrief", key, name=member.name, title=fact.title)


def _cues(record: Record, household: Household) -> Iterable[CueMet]:
    rehearsed = record.rehearsed
    by_statement = {cue.statement: cue.status for cue in record.cues.values()}
    for member, fact in household.family.facts():
        if fact.safety is not None and rehearsed is not None:
            statement = rehearsed.told.get(fact.id)
            status = by_statement.get(statement) if statement else None
            yield CueMet(member.name, statement is not None, status)


def _next_step(
    kept: tuple[Played, ...], weighed: Balance, household: Household, told: set[str]
) -> str:
    """The one thing to try: the gravest first, then what would open most."""
    nudges = {nudge.kind for one in kept for nudge in one.line.heard.nudges}
    facts = [fact for _, fact in household.family.facts()]
    whole = weighed.whole
    telling = whole.share_of_telling.value or 0.0
    steps = (
        ("next.hurt", bool(nudges & {"threat", "deficit_label"})),
        ("next.short", len(kept) < _ENOUGH),
        ("next.telling", telling > _MUCH_TELLING),
        ("next.run", weighed.longest_questions.length >= _LONG_RUN),
        ("next.reflect", whole.reflections * 2 < whole.questions),
        ("next.jargon", "jargon" in nudges),
        ("next.safety", any(fact.safety and fact.id not in told for fact in facts)),
        ("next.strength", any(fact.hidden and fact.id not in told for fact in facts)),
    )
    return next((key for key, holds in steps if holds), "next.go_on")
