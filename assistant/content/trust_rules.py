"""How trust moves in a rehearsal: how much each kind of line opens or shuts, and its source."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from assistant.content.families import FactKind, TrustMove
from assistant.content.models import Name, Part, Text
from assistant.content.patterns import Pattern

Gender = Literal["she", "he", "they"]  # how somebody who is spoken of is referred to


class Evidence(Part):
    """A study or a practice that a rule leans on."""

    id: Name
    text: Text


class AskedFor(Part):
    """Words by which a worker asks for one kind of statement; patterns as in the lexicons."""

    kind: FactKind
    patterns: Annotated[tuple[Pattern, ...], Field(min_length=3)]


class Levels(Part):
    """From which trust on a person talks more freely, and other marks of the engine."""

    warming: float  # below this: guarded
    open: float  # from here on: stories, then what is hidden
    leaves: float  # below this a further hurt makes somebody walk out
    floor: float  # a kindly asked safety question, alone, is answered from here on
    overheard: float  # how much of a line moves those whom it was not said to
    overheard_close: float  # the same, for those who care for the person it was said to
    asked_closed: float  # how much more trust a fact needs where the question closed the door
    run: int  # questions in a row, nothing said back, from which on each further one shuts


class TrustRules(Part):
    """The rules that hold for everybody; a member's own amounts stand in their family's file."""

    id: Name
    evidence: tuple[Evidence, ...]
    levels: Levels
    moves: tuple[TrustMove, ...]
    asks_for: tuple[AskedFor, ...]
    general: Annotated[tuple[Pattern, ...], Field(min_length=5)]  # an opening without a subject
    feelings: Annotated[tuple[Pattern, ...], Field(min_length=3)]  # what somebody feels or thinks
    others_feelings: Annotated[
        tuple[Pattern, ...], Field(min_length=3)
    ]  # "somebody": whoever it is
    safety: Annotated[tuple[Pattern, ...], Field(min_length=5)]  # a direct question about safety
    no_safety: tuple[Pattern, ...] = ()  # sounds like one, and is about a worry
    if_safe: tuple[Pattern, ...] = ()  # asks whoever is spoken to if they are safe
    no_chance: tuple[Pattern, ...] = ()  # too grave for a yes or a no that only chance picks
    more_of_it: tuple[Pattern, ...] = ()  # after a danger was told: stays with it
    forceful: Annotated[tuple[Pattern, ...], Field(min_length=3)]  # makes it no kind question
    clarify: Annotated[tuple[Pattern, ...], Field(min_length=3)]  # asks to hear the last again
    how_it_was: Annotated[tuple[Pattern, ...], Field(min_length=3)]  # stays with what was just told
    leaves_open: Annotated[tuple[Pattern, ...], Field(min_length=3)]  # that they need not answer
    come_back: Annotated[tuple[Pattern, ...], Field(min_length=3)]  # asks somebody in again
    everybody: Annotated[tuple[Pattern, ...], Field(min_length=3)]  # said to all at the table
    about_us: Annotated[
        tuple[Pattern, ...], Field(min_length=5)
    ]  # meeting, roles, purpose, greeting
    greeting: Annotated[tuple[Pattern, ...], Field(min_length=1)]
    how_are_you: Annotated[tuple[Pattern, ...], Field(min_length=1)]
    small_talk: Annotated[tuple[Pattern, ...], Field(min_length=1)]
    thanks: Annotated[tuple[Pattern, ...], Field(min_length=1)]
    encourager: Annotated[tuple[Pattern, ...], Field(min_length=1)]  # "mm-hm", "I see"
    asking: Annotated[tuple[Pattern, ...], Field(min_length=3)]  # how a question begins
    before_a_call: Text  # a name after one of these, at the end, calls somebody
    before_no_call: Text  # a name after one of these is spoken of, whatever else the line says
    after_a_call: Text  # a name before one of these, at the beginning, calls somebody
    no_call: Text  # what is no name though it stands as one does: "Therefore, you"
    kin: dict[Gender, Text]  # words for somebody's people
    pronouns: dict[Gender, Text]
    common: Text  # words that stand in any line
    everyday: Text  # and others that nobody is puzzled by

    @cached_property
    def amounts(self) -> dict[str, float]:
        """How much each move changes trust, for somebody of no particular kind."""
        return {move.by: move.trust for move in self.moves}
