"""Which of a meeting's turns stand: events in order, undo and redo, and the record of both."""

from __future__ import annotations

from bisect import insort
from collections.abc import Container, Iterable

from assistant.meeting import events as happened
from assistant.meeting.chronicle import Chronicle
from assistant.meeting.document import MeetingDocument
from assistant.meeting.fold import apply
from assistant.meeting.record import Record

# A cue stays when its line is undone, and so does what it hangs on.
_KEPT_WITH_A_CUE = (happened.SpeakerJoined, happened.StatementTaken, happened.SafetyCueRaised)
# Going back to before a line takes what followed it along, pauses and read-backs too.
_REWOUND_TOO = (
    happened.MeetingPaused,
    happened.MeetingResumed,
    happened.SuggestionsOffered,
    happened.WordsReadBack,
)


class History:
    """Every event of one meeting, and the record that they fold into."""

    def __init__(self, events: Iterable[happened.Event] = ()) -> None:
        self.events = Chronicle()
        self.record = Record()
        self.turn = 0
        self._issued: dict[str, int] = {}
        self._done: list[int] = []
        self._undone: list[int] = []
        self._rewound: set[int] = set()
        self._taken_back: set[int] = set()  # turns that were undone and not done again
        self._replaced: dict[int, list[int]] = {}  # turn -> the turns that it took back itself
        self._with_cue: set[int] = set()  # turns that a safety cue was raised in, or hangs on
        self._refold_due = False
        self.take(events)

    def take(self, events: Iterable[happened.Event]) -> None:
        """Add events that happened, and bring the record up to date."""
        for event in events:
            self._remember(event)
            if not self._refold_due:
                apply(self.record, event)
        if self._refold_due:
            self._refold()

    def forget(self, count: int) -> None:
        """Take back the last ``count`` events, which never reached the journal."""
        kept = self.events[: len(self.events) - count]
        fresh = History(kept)
        self.__dict__.update(fresh.__dict__)

    def next_number(self, prefix: str) -> int:
        """The number of the next id of that kind; none is given twice, undone or not."""
        return self._issued.get(prefix, 0) + 1

    def turns_to_undo(self, count: int, among: Container[int] | None = None) -> tuple[int, ...]:
        """The last turns that stand and can be taken back, the latest first.

        ``among`` names those that are meant, where not all are.
        """
        left = self._done[-count:]
        turns: list[int] = []
        while left and len(turns) < count:
            turn = left.pop()
            if among is not None and turn not in among:
                continue
            turns.append(turn)
            for one in self._replaced.get(turns[-1], ()):  # they stand again then
                insort(left, one)
        return tuple(turns)

    def turns_to_redo(self, count: int) -> tuple[int, ...]:
        """The turns that were taken back and not followed by another, in order of redoing."""
        return tuple(self._undone[: -count - 1 : -1])

    def events_of(self, turn: int) -> list[happened.Event]:
        """What happened in one turn, in order."""
        found = []
        for event in reversed(self.events):
            if event.turn == turn:
                found.append(event)
            elif 0 < event.turn < turn:
                break
        return found[::-1]

    def _remember(self, event: happened.Event) -> None:
        fact = event.fact
        self.events.append(event)
        self._count_ids(fact)
        if isinstance(fact, happened.SafetyCueRaised):
            self._with_cue |= {event.turn, self._turn_of_statement(fact.statement, event.turn)}
        if isinstance(fact, happened.Undone):
            self._undo(fact.turn)
            self._replaced.setdefault(event.turn, []).append(fact.turn)
        elif isinstance(fact, happened.Redone):
            self._redo(fact.turn)
        elif isinstance(fact, happened.Rewound):
            self._done = [turn for turn in self._done if turn != fact.turn]
            self._undone.clear()
            self._rewound.add(fact.turn)
            self._refold_due = True
        elif fact.undoable and event.turn and (not self._done or self._done[-1] != event.turn):
            self._done.append(event.turn)
            self._undone.clear()
        self.turn = max(self.turn, event.turn)

    def _undo(self, turn: int) -> None:
        """Take a turn back; those that it had taken back itself stand again."""
        self._done.remove(turn)
        self._undone.append(turn)
        self._taken_back.add(turn)
        for one in self._replaced.get(turn, ()):
            insort(self._done, one)
            self._taken_back.discard(one)
        self._refold_due = True

    def _redo(self, turn: int) -> None:
        self._undone.remove(turn)
        self._done.append(turn)
        self._taken_back.discard(turn)
        for one in self._replaced.get(turn, ()):
            self._done.remove(one)
            self._taken_back.add(one)
        self._refold_due = True

    def _turn_of_statement(self, statement: str, otherwise: int) -> int:
        """The turn in which a statement was taken: a cue may be raised on an earlier one."""
        for event in reversed(self.events):
            fact = event.fact
            if isinstance(fact, happened.StatementTaken) and fact.statement == statement:
                return event.turn
        return otherwise

    def _count_ids(self, fact: happened.Fact) -> None:
        for prefix, given in _ids_given(fact):
            number = int(given.removeprefix(prefix)) if given[len(prefix) :].isdecimal() else 0
            self._issued[prefix] = max(self._issued.get(prefix, 0), number)

    def _refold(self) -> None:
        self._refold_due = False
        self.record = Record()
        undone = self.undone()
        with_cue = self._with_cue & undone
        rewound: set[str] = set()
        for event in self.events:
            fact = event.fact
            if event.turn not in undone:
                # Recovery raises a lost cue anew, in a turn of its own: it goes with its words.
                if not (isinstance(fact, happened.SafetyCueRaised) and fact.statement in rewound):
                    apply(self.record, event)
            elif event.turn in self._rewound:
                if isinstance(fact, happened.StatementTaken):
                    rewound.add(fact.statement)
            elif (
                event.turn in with_cue
                and isinstance(fact, _KEPT_WITH_A_CUE)
                # What was rewound was never said: no cue is left of it.
                and getattr(fact, "statement", None) not in rewound
            ):
                self._apply_for_the_cue(event)

    def turns_since_line(self, count: int) -> tuple[int, ...]:
        """The turns that stand since the ``count``-th last line of the worker's, it included.

        So are those that were taken back since, and left a cue. Empty where the worker has not
        said as many lines.
        """
        undone = self.undone()
        left_a_cue = self._with_cue - self._rewound
        turns: set[int] = set()
        left = count
        for event in reversed(self.events):
            if not event.turn:
                continue
            if event.turn in undone:
                turns |= {event.turn} & left_a_cue
                continue
            if isinstance(event.fact, happened.WorkerLineTaken):
                left -= 1
            if event.fact.undoable or isinstance(event.fact, _REWOUND_TOO):
                turns.add(event.turn)
            if left == 0:
                return tuple(sorted(turns, reverse=True))
        return ()

    def undone(self) -> set[int]:
        """The turns that do not stand now: taken back, or rewound."""
        return self._rewound | self._taken_back

    def _apply_for_the_cue(self, event: happened.Event) -> None:
        record = self.record
        before = (record.last_statement, record.speaking, record.someone_spoke)
        counts = (record.lines, record.lines_here)
        waiting = (record.asking, record.unplaced)
        apply(record, event)
        if isinstance(event.fact, happened.StatementTaken):
            record.withdraw(event.fact.statement)
            record.last_statement, record.speaking, record.someone_spoke = before
            record.lines, record.lines_here = counts
            record.asking, record.unplaced = waiting


# Which ids a fact gives out: their prefix, and the field that holds one.
_GIVES: dict[type[happened.Fact], tuple[str, str]] = {
    happened.StatementTaken: ("s", "statement"),
    happened.SpeakerJoined: ("p", "participant"),
    happened.WorkerLineTaken: ("w", "line"),
    happened.SafetyCueRaised: ("c", "cue"),
    happened.ObjectiveStarted: ("o", "objective"),
    happened.TaskAdded: ("t", "task"),
    happened.KinNoted: ("k", "kin"),
}


def _ids_given(fact: happened.Fact) -> list[tuple[str, str]]:
    """The ids that a fact gave out, each with its prefix."""
    one = _GIVES.get(type(fact))
    if one is not None:
        prefix, name = one
        return [(prefix, getattr(fact, name))]
    match fact:
        case happened.RehearsalBegun(seats=seats):
            return [("p", seat.participant) for seat in seats]
        case happened.PlanCarriedOver(objectives=objectives, kin=kin):
            given = [("o", one.id) for one in objectives] + [("k", one.id) for one in kin]
            return given + [("t", task.id) for one in objectives for task in one.tasks]
        case happened.MeetingImported(document=document):
            return _ids_brought_in(document)
        case _:
            return []


def _ids_brought_in(document: MeetingDocument) -> list[tuple[str, str]]:
    given = [("s", one.id) for one in document.statements]
    given += [("p", one.id) for one in document.participants]
    given += [("w", one.id) for one in document.worker_lines]
    given += [("c", one.id) for one in document.safety]
    given += [("s", one.statement) for one in document.safety]
    given += [("o", one.id) for one in document.objectives]
    given += [("k", one.id) for one in document.kin]
    return given + [("t", t.id) for one in document.objectives for t in one.tasks]
