"""What a meeting amounts to at this moment: the state that its events have led to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache

from assistant.meeting.nouns import (
    Kin,
    NotedAct,
    Objective,
    Participant,
    SafetyCue,
    Statement,
    Topic,
    WorkerLine,
    without_words,
)
from assistant.meeting.rehearsed import Rehearsed

WORKER = "worker"  # the actor and speaker that is nobody's id: the person at the keyboard


@lru_cache(maxsize=256)  # the same few names at every line
def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


@dataclass
class Record:
    """A meeting's events, folded. Changed by ``assistant.meeting.fold`` alone."""

    title: str = ""
    flow: str = ""
    flow_version: int = 0
    flow_digest: str = ""
    practice: bool = True
    started: datetime | None = None
    finished: datetime | None = None

    state: str = ""
    topic: Topic = "prepare"
    path: list[str] = field(default_factory=list)
    interruptions: list[str] = field(default_factory=list)  # "pause", "safety"; the last is on top
    paused_at: datetime | None = None
    paused_for: timedelta = timedelta()

    participants: dict[str, Participant] = field(default_factory=dict)
    worker_id: str | None = None
    statements: dict[str, Statement] = field(default_factory=dict)
    worker_lines: dict[str, WorkerLine] = field(default_factory=dict)
    noted: list[NotedAct] = field(default_factory=list)
    cues: dict[str, SafetyCue] = field(default_factory=dict)
    objectives: dict[str, Objective] = field(default_factory=dict)
    covered: set[str] = field(default_factory=set)
    case_type: str = ""
    meets_again: str = ""  # an ISO day, then the words that were typed
    whom_to_call: str = ""
    follows: str = ""  # the earlier meeting whose plan goes on here
    kin: dict[str, Kin] = field(default_factory=dict)

    speaking: str | None = None  # whose a bare line is: a participant's id, WORKER, or nobody's
    someone_spoke: bool = False
    asking: tuple[str, ...] = ()  # statements that wait for the answer to "who said it?"
    building: str | None = None  # the objective whose questions are being asked
    unplaced: str | None = None  # what was said then, and went into no part of it
    last_statement: str | None = None
    last_objective: str | None = None
    yes_before: dict[str, tuple[str, ...]] = field(default_factory=dict)  # to a draft changed since

    lines: int = 0  # lines taken so far, the worker's included
    lines_here: int = 0  # the same, since this state was entered
    read_back: int = 0  # how many statements there were when they were last read back
    read_at: int | None = None  # lines when something was last read back
    reminded: dict[str, int] = field(default_factory=dict)  # reminder -> lines when it was given
    last_reminder_at: int | None = None
    offered: dict[str, tuple[str, ...]] = field(default_factory=dict)  # topic -> last suggestions
    offers: dict[str, int] = field(default_factory=dict)  # topic -> how often words were offered

    words_spoken: dict[str, int] = field(default_factory=dict)  # participant id -> words
    statements_by: dict[str, int] = field(default_factory=dict)
    statements_on: dict[str, int] = field(default_factory=dict)  # state -> statements taken there
    joined_at: dict[str, int] = field(default_factory=dict)  # participant id -> lines when joined

    rehearsed: Rehearsed | None = None  # where the family is a simulated one

    def participant_named(self, name: str) -> Participant | None:
        """The participant of that name, in any case, or None."""
        wanted = _folded(name)
        for participant in self.participants.values():
            if _folded(participant.name) == wanted:
                return participant
        return None

    def name_of(self, participant_id: str | None) -> str | None:
        """The name that goes with a participant's id; None for nobody."""
        participant = self.participants.get(participant_id) if participant_id else None
        return participant.name if participant else None

    def open_cues(self) -> list[SafetyCue]:
        """The safety cues that nobody has followed up or set aside."""
        return [cue for cue in self.cues.values() if cue.status == "open"]

    def standing_statements(self) -> list[Statement]:
        """Every statement that was not taken back, in order."""
        return [statement for statement in self.statements.values() if not statement.withdrawn]

    def statement_of(self, cue: SafetyCue) -> Statement:
        """What a cue hangs on; without words where they are not here."""
        statement = self.statements.get(cue.statement)
        return statement or without_words(cue.statement, self.topic, self.started)

    def elapsed(self, now: datetime) -> timedelta:
        """How long the meeting has gone on, breaks left out; never negative."""
        if self.started is None:
            return timedelta()
        end = self.finished or self.paused_at or now
        return max(end - self.started - self.paused_for, timedelta())

    def count_voice(self, statement: Statement, sign: int = 1) -> None:
        """Add a statement to its speaker's share of voice, or take it out (``sign`` -1)."""
        speaker = statement.speaker
        if speaker is None:
            return
        words = self.words_spoken.get(speaker, 0) + sign * len(statement.text.split())
        self.words_spoken[speaker] = words
        self.statements_by[speaker] = self.statements_by.get(speaker, 0) + sign

    def withdraw(self, statement_id: str) -> None:
        """Keep a statement out of sight that was undone, for the cue that hangs on it."""
        statement = self.statements[statement_id]
        self.count_voice(statement, -1)
        self.asking = tuple(one for one in self.asking if one != statement_id)
        self.statements_on[self.state] -= 1
        self.statements[statement_id] = statement.model_copy(update={"withdrawn": True})
