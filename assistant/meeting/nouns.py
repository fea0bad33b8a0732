"""The people, words and agreements of a meeting: the nouns that every other room uses."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Kind = Literal["concern", "priority", "vision", "strength", "support", "need", "idea", "other"]
Topic = Literal[
    "prepare",
    "purpose",
    "concerns",
    "priorities",
    "vision",
    "strengths",
    "supports",
    "plan",
    "close",
]
Presence = Literal["present", "phone", "writing", "absent", "left"]
CueStatus = Literal["open", "followed", "set_aside"]
Behaviour = Literal["question", "reflection", "telling", "other"]
Level = Literal["primary", "secondary", "individual", "child"]
ObjectiveStatus = Literal["unfinished", "draft", "agreed", "entered"]
# What became of the signature page; the program keeps the status, never a signature.
Signature = Literal["not_asked", "waiting", "signed", "declined"]
# How a task or an objective stands at the next meeting.
Progress = Literal["", "done", "going_on", "changed", "dropped"]
# Which part of an objective a person's words fill.
ObjectiveField = Literal[
    "text",
    "problem",
    "situation",
    "whose",
    "hope",
    "strength",
    "measure",
    "scale_now",
    "next_step",
    "what_could_go_wrong",
    "worked",
    "got_in_the_way",
]
TaskField = Literal[
    "who", "what", "where", "help", "provider", "progress_words", "helping", "would_change"
]
# Whether a task's last day is the one that it goes on to, or the one by which it is done.
Ends = Literal["", "by", "until"]
Answer = Literal["agrees", "agrees_with_change", "disagrees"]
Act = Literal[
    "open_question",
    "closed_question",
    "simple_reflection",
    "complex_reflection",
    "summary",
    "affirmation",
    "permission",
    "autonomy",
    "information",
    "advice",
    "confront",
    "other",
]
NudgeKind = Literal[
    "closed_question",
    "stacked_questions",
    "why_question",
    "leading_question",
    "jargon",
    "deficit_label",
    "unasked_advice",
    "premature_reassurance",
    "threat",
    "monologue",
]


class Noun(BaseModel):
    """A frozen value: a change makes a new one."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Participant(Noun):
    """Somebody who belongs to the meeting, at the table or not."""

    id: str
    name: str
    role: str | None = None
    presence: Presence = "present"


class Nudge(Noun):
    """What could be better in one line; ``start`` and ``end`` are code points, end exclusive."""

    kind: NudgeKind
    start: int
    end: int
    why: str = ""
    try_instead: str = ""


class Heard(Noun):
    """What the coach heard in a worker's line, with the version of the ears that heard it."""

    acts: tuple[Act, ...] = ()
    behaviour: Behaviour = "other"
    nudges: tuple[Nudge, ...] = ()
    terms: tuple[str, ...] = ()
    ears: str = ""


class KindSpan(Noun):
    """The words that earned a kind; code points, end exclusive."""

    kind: Kind
    start: int
    end: int


class Understood(Noun):
    """What the coach understood of a family's statement, with the version of the ears."""

    kinds: tuple[Kind, ...] = ("other",)
    spans: tuple[KindSpan, ...] = ()
    cue: bool = False
    cue_why: str = ""
    ears: str = ""


class Statement(Noun):
    """What anyone but the worker said, verbatim."""

    id: str
    speaker: str | None  # a participant's id; None while nobody knows who said it
    text: str
    kinds: tuple[Kind, ...]
    topic: Topic
    at: datetime
    claimed: str | None = None  # the unknown "name" typed before the colon, until it is settled
    private: bool = False
    withdrawn: bool = False  # undone, and kept only because a safety cue hangs on it


def without_words(statement: str, topic: Topic, at: datetime | None) -> Statement:
    """What a safety cue hangs on where its words did not come along."""
    return Statement(
        id=statement,
        speaker=None,
        text="",
        kinds=(),
        topic=topic,
        at=at or datetime.min.replace(tzinfo=UTC),
        withdrawn=True,
    )


class WorkerLine(Noun):
    """A line of the worker's own, with what was heard in it."""

    id: str
    text: str
    at: datetime
    after: str | None  # the statement that it followed
    topic: Topic
    heard: Heard
    private: bool = False
    replaces: str | None = None  # the statement that it had been taken for


class NotedAct(Noun):
    """One act of the worker's, counted by a key instead of typed."""

    behaviour: Behaviour
    at: datetime
    topic: Topic


class SafetyCue(Noun):
    """A statement that may tell of present danger, and what came of it."""

    id: str
    statement: str
    status: CueStatus = "open"
    words: str = ""


class Origin(Noun):
    """Where a part of an objective comes from: statements, or the worker who put it so.

    ``worded`` says that the words are the worker's, made from the statements if there are any.
    """

    statements: tuple[str, ...] = ()
    worded: bool = False


class Task(Noun):
    """One step of an objective: who does what, from when, by when, how often.

    ``start`` and ``end`` are ISO days where they were understood, else as typed; ``rule`` says
    ``repeats`` as RFC 5545 does; ``typed`` keeps the words about time, ``unclear`` those that
    no calendar can hold, or that may be its last day or the time of each turn.
    """

    id: str
    who: str
    what: str
    start: str | None = None
    end: str | None = None
    repeats: str | None = None
    rule: str = ""
    typed: str = ""
    unclear: str = ""
    ends: Ends = ""  # empty in what was written before this was kept
    where: str = ""
    help: str = ""  # with whose help; empty where the family does it by itself
    provider: str = ""  # the family's own choice of provider
    statement: str | None = None  # where it was said; None where the worker added it
    progress: Progress = ""
    progress_words: str = ""
    helping: str = ""  # of a service: is it helping, in the family's words
    would_change: str = ""
    quoted: dict[TaskField, str] = {}  # by field, the statement whose words stand there


class Agreement(Noun):
    """What one person said to an objective, and by which way it came where not at the table."""

    person: str
    answer: Answer
    reason: str = ""
    came: str = ""


class AgreedWording(Noun):
    """What stood there when the family said yes: it is never edited."""

    text: str
    tasks: tuple[Task, ...] = ()


class Objective(Noun):
    """A change in daily life, in the family's words, with the tasks that lead there."""

    id: str
    text: str = ""
    level: Level = "primary"
    whose: str = ""
    tied_to: str | None = None  # the primary objective that an individual's serves
    statements: tuple[str, ...] = ()
    status: ObjectiveStatus = "unfinished"
    problem: str = ""  # the presenting problem that it answers
    situation: str = ""  # the everyday moment in which it counts
    hope: str = ""
    strength: str = ""
    measure: str = ""
    scale_now: str = ""
    next_step: str = ""
    what_could_go_wrong: str = ""
    court_ordered: bool | None = None  # None: nobody has said
    signature: Signature = "not_asked"
    service: str = ""  # a service that was named where a change was asked for
    tasks: tuple[Task, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    agreed_wording: AgreedWording | None = None
    origins: dict[str, Origin] = Field(default_factory=dict)
    answered: tuple[str, ...] = ()  # building questions answered or skipped, in order
    progress: Progress = ""
    worked: str = ""
    got_in_the_way: str = ""
    carried_from: str = ""  # the earlier meeting that it comes from
    earlier_statements: tuple[str, ...] = ()  # and its statements in that meeting's record


class Kin(Noun):
    """Somebody of the family's who is looked for: by whom, how it stands, what comes next."""

    id: str
    who: str
    by: str = ""
    found: str = ""
    next_try: str = ""
