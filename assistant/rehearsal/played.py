"""A rehearsal line by line: what the worker said, what came back, what it did, what it cost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from assistant.meeting import events as happened
from assistant.meeting.facts_of_rehearsal import LineFelt
from assistant.meeting.record import Record
from assistant.rehearsal.people import Household

# What a line is worth besides trust: a fact that it brought out counts as some trust won.
_FACT = 0.05
_DEEP_FACT = 0.15


@dataclass(frozen=True)
class Answered:
    """One thing that a member said to a line."""

    member: str
    text: str
    fact: str | None


@dataclass
class Played:
    """One line of the worker's with all that came of it."""

    line: happened.WorkerLineTaken
    felt: LineFelt
    state: str
    kept: bool  # False where it was rewound or taken back
    answers: list[Answered] = field(default_factory=list)
    told: list[str] = field(default_factory=list)  # facts that it brought out for the first time

    @property
    def change(self) -> float:
        """How much trust it won or cost, all people together."""
        return sum(one.change for one in self.felt.felt)


def played_lines(events: Iterable[happened.Event], record: Record) -> list[Played]:
    """Every line of a rehearsal, tries that were rewound included, in order."""
    kept = set(record.worker_lines)
    return list(_lines(events, kept, record))


def _lines(events: Iterable[happened.Event], kept: set[str], record: Record) -> Iterator[Played]:
    state = ""
    line: happened.WorkerLineTaken | None = None
    now: Played | None = None
    texts: dict[str, str] = {}
    for event in events:
        fact = event.fact
        match fact:
            case happened.MeetingOpened(state=entered) | happened.StateEntered(state=entered):
                state = entered
            case happened.WorkerLineTaken():
                line = fact
            case LineFelt() if line is not None:
                if now is not None:
                    yield now
                now = Played(line, fact, state, line.line in kept)
            case happened.StatementTaken(statement=statement, text=text):
                texts[statement] = text
            case happened.MemberSpoke() if now is not None:
                now.answers.append(Answered(fact.member, texts[fact.statement], fact.fact))
                first = record.rehearsed.told.get(fact.fact or "") if record.rehearsed else None
                if fact.fact is not None and first == fact.statement:
                    now.told.append(fact.fact)
            case _:
                pass
    if now is not None:
        yield now


def worth(played: Played, household: Household) -> float:
    """What a line is worth, to find the best: trust, and what it brought out."""
    facts = [household.family.fact_by_id[one] for one in played.told]
    deep = sum(1 for one in facts if one.hidden or one.safety is not None)
    return played.change + _FACT * (len(facts) - deep) + _DEEP_FACT * deep
