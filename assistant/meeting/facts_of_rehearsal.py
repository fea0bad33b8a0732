"""What can happen when a meeting is rehearsed with a simulated family."""

from __future__ import annotations

from typing import ClassVar, Literal, NamedTuple

from assistant.meeting.facts import Fact
from assistant.meeting.nouns import Noun, Presence

MemberAct = Literal["silence", "left", "returned"]


class Seat(Noun):
    """Who in the meeting (a participant's id) is which member of the family."""

    member: str
    participant: str
    name: str
    role: str
    presence: Presence
    trust: float


class Felt(NamedTuple):
    """What one line did to one member: by which moves, how much, and their trust after it.

    A tuple and no model: a long rehearsal keeps one for every line and everybody.
    """

    member: str
    by: tuple[str, ...]
    change: float
    trust: float


class RehearsalBegun(Fact):
    """The meeting is a rehearsal: this family, this seed. ``scene`` names a short exercise."""

    undoable: ClassVar[bool] = False
    type: Literal["rehearsal_begun"] = "rehearsal_begun"
    family: str
    family_version: int
    seed: int
    seats: tuple[Seat, ...]
    scene: str | None = None
    told: tuple[str, ...] = ()  # facts that are on the table from the start


class LineFelt(Fact):
    """What the worker's line did to the people at the table."""

    type: Literal["line_felt"] = "line_felt"
    line: str
    to: tuple[str, ...]  # members
    felt: tuple[Felt, ...]
    parroted: str | None = None  # the member whose words were given back whole
    run: int = 0  # questions in a row now, with nothing said back


class MemberSpoke(Fact):
    """A member said a statement: from which of their lines, and which fact it told."""

    type: Literal["member_spoke"] = "member_spoke"
    member: str
    statement: str
    line: str  # which of their lines it was: "guarded.3", or a fact's "kayla_relapse.0"
    fact: str | None = None
    to: str | None = None  # the member it was said to, if not the worker
    model: str | None = None  # the model that worded it, if one did


class MemberActed(Fact):
    """A member did something without words: fell silent, walked out, came back."""

    type: Literal["member_acted"] = "member_acted"
    member: str
    act: MemberAct
    number: int = 0  # which of their silences


class AsideTaken(Fact):
    """The worker took a member aside, alone; or, with nobody named, went back to the table."""

    type: Literal["aside_taken"] = "aside_taken"
    member: str | None = None


class Rewound(Fact):
    """A turn was rewound: it happened, and the rehearsal goes on as if it had not."""

    undoable: ClassVar[bool] = False
    type: Literal["rewound"] = "rewound"
    turn: int
