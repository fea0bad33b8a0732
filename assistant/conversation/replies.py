"""What the conversation says back, and what a panel may show: the faces draw these."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from assistant.meeting.nouns import CueStatus, Kind, Level, ObjectiveStatus, Presence

ReplyKind = Literal[
    "prompt",  # the coach: where we are, what to open with
    "suggestion",  # words offered
    "kept",  # a line was taken, and is on disk
    "said",  # a simulated person spoke (rehearsal)
    "reminder",  # what could be better in the meeting
    "nudge",  # what could be better in the worker's line
    "safety",  # a cue, and what to do
    "readback",  # words to read aloud
    "note",  # an answer to a command
    "error",  # the line could not be followed; nothing changed
    "ready",  # the turn is over
]


class Reply(BaseModel):
    """One thing that comes back. ``text`` is plain text, to be shown and never obeyed."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    turn: int
    kind: ReplyKind
    text: str
    state: str
    topic: str
    # kept: what was taken
    id: str | None = None
    speaker: str | None = None
    kinds: tuple[str, ...] | None = None
    private: bool | None = None
    words: str | None = None  # what was said, as it was typed
    worker: bool | None = None  # whether it was the worker's own line
    # said (rehearsal): whom it was said to
    to: str | None = None
    # suggestion: shown in one line under the box, replaced and not logged
    passing: bool | None = None
    # the words to put into the chat box when the reply is picked
    insert: str | None = None
    # ready
    meeting: str | None = None
    resumed: bool | None = None
    draft: str | None = None
    # an open question with its choices ("/1" answers the first)
    choices: tuple[str, ...] | None = None

    def place(self, turn: int, state: str, topic: str) -> None:
        """Fill in where the conversation stands: for the door alone, before anybody sees it."""
        self.__dict__.update(turn=turn, state=state, topic=topic)


class Place(BaseModel):
    """A state on the path of the meeting."""

    state: str
    title: str
    topic: str
    depth: int  # 0 a stage, 1 a topic within it
    current: bool
    final: bool  # coming there ends the meeting
    visited: bool
    statements: int
    covered: int
    to_cover: int
    missing: tuple[str, ...]  # titles of what is still to be touched


class Person(BaseModel):
    """Somebody in the meeting, and how much they have been heard."""

    id: str
    name: str
    role: str | None
    presence: Presence
    statements: int
    share: float  # of the family's and guests' words, 0 to 1
    is_worker: bool = False


class Words(BaseModel):
    """A kept statement as a panel shows it."""

    id: str
    speaker: str | None
    text: str
    kinds: tuple[Kind, ...]
    topic: str
    private: bool
    cue: CueStatus | None
    in_objective: bool
    redacted: bool = False  # the words were taken out; a mark stands in their place


class TaskShown(BaseModel):
    """A task as a panel shows it."""

    id: str
    who: str
    what: str
    when: str


class ObjectiveShown(BaseModel):
    """An objective as a panel shows it, without private words.

    ``whole`` is the same with them, where it holds some; worker's view only.
    """

    id: str
    level: Level
    text: str
    whose: str
    status: ObjectiveStatus
    tasks: tuple[TaskShown, ...]
    agreements: tuple[tuple[str, str, str], ...]  # name, answer in words, reason
    open_question: str | None  # the building question that waits, in words
    rests_on: tuple[str, ...] = ()  # the statements that it holds words of
    whole: ObjectiveShown | None = None


class CueShown(BaseModel):
    """A safety cue that is still open or was settled; worker's view only."""

    id: str
    statement: str
    text: str
    status: CueStatus
    private: bool = False  # its words are for the worker's view only


class Talk(BaseModel):
    """How the worker's own talk goes, in counts; worker's view only.

    ``meter`` is its place between conversation (0) and interview (1), None while too little is
    known.
    """

    questions: int = 0
    reflections: int = 0
    telling: int = 0
    other: int = 0
    meter: float | None = None


class View(BaseModel):
    """Everything that a panel may show at this moment."""

    handle: str
    title: str
    practice: bool
    read_only: bool
    flow_title: str
    state: str
    state_title: str
    topic: str
    paused: bool
    stopped_for_safety: bool
    finished: bool
    places: tuple[Place, ...]
    people: tuple[Person, ...]
    words: tuple[Words, ...]  # the last 300, oldest first
    statements: int
    objectives: tuple[ObjectiveShown, ...]
    cues: tuple[CueShown, ...]
    speaking: str | None  # whom a bare line would be credited to; "me" for the worker
    question: str | None  # an open question
    choices: tuple[str, ...]  # its choices: "/1" picks the first
    building: str | None  # the objective being built, and its open question in words
    talk: Talk
    family_model: str | None  # the user's model that words what a simulated family says
    started: datetime
    elapsed_minutes: int
    turn: int  # the last that changed anything
    undone: frozenset[int]  # turns that do not stand: taken back, or rewound


class Turn(BaseModel):
    """A past turn, to redraw the chat of a meeting that is taken up again."""

    kind: Literal["statement", "worker", "moved", "safety", "objective", "mark"]
    id: str | None
    speaker: str | None  # "me" for the worker
    text: str
    kinds: tuple[str, ...] = ()
    kinds_text: str = ""
    private: bool = False
    rests_on: tuple[str, ...] = ()  # objective: the statements that its words are made of
    turn: int | None = None


class Cue(BaseModel):
    """The quiet cue as one types: at most a few words, for the box's margin."""

    text: str
    kind: str  # a nudge, or "" for an encouraging or neutral word
    start: int = 0
    end: int = 0


class CommandShown(BaseModel):
    """A command, for help, completion and the palette."""

    name: str
    usage: str
    summary: str
    face: bool


class MeetingShown(BaseModel):
    """A meeting that can be opened; ``busy`` says who has it open."""

    name: str
    title: str
    entries: int
    changed: datetime
    busy: str | None
