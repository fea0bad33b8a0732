"""What a simulated family is: its people, what each of them knows, and how each of them talks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from assistant.content.models import Name, Part, Text

FactKind = Literal["concern", "priority", "vision", "strength", "support", "need", "idea"]
Arrival = Literal["present", "phone"]
# What a worker's line can do that moves trust: acts and nudges of the coach's, and what only
# the course of the talk shows.
Move = Literal[
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
    "stacked_questions",
    "why_question",
    "leading_question",
    "jargon",
    "deficit_label",
    "unasked_advice",
    "premature_reassurance",
    "threat",
    "monologue",
    "kind_word",  # "That must be hard", whatever else was heard in it
    "echo",  # some of the person's own words come back
    "question_run",  # another question in a row, and nothing said back
    "feelings_asked",  # asked how they themselves feel
    "aside",  # taken aside, alone
]
Trust = Annotated[float, Field(ge=0.0, le=1.0)]


class TrustMove(Part):
    """What one kind of line does to trust, and where that is known from."""

    by: Move
    trust: Annotated[float, Field(ge=-0.5, le=0.5)]
    source: Text


class Danger(Part):
    """A safety cue, and who must not hear it, out of fear or for their sake."""

    feared: tuple[Name, ...] = ()


class FamilyFact(Part):
    """Something that one member knows, when it comes out, and several ways of saying it."""

    id: Name
    kind: FactKind
    title: Text  # what it is about, for the debrief
    words: Annotated[tuple[Text, ...], Field(min_length=4)]  # a worker's words that are about it
    trust: Trust  # from which trust on it comes out
    after: tuple[Name, ...] = ()  # facts of the family that must have been told before
    hidden: bool = False  # a strength that only a real conversation brings out
    safety: Danger | None = None
    say: Annotated[tuple[Text, ...], Field(min_length=3)]


class Reaction(Part):
    """What a member throws in when somebody else has told a fact."""

    to: Name
    say: Annotated[tuple[Text, ...], Field(min_length=1)]


def _lines(fewest: int) -> object:
    return Field(min_length=fewest)


class Lines(Part):
    """A member's lines that tell nothing new, by what they answer."""

    starts: Annotated[tuple[Text, ...], _lines(7)]  # may stand before any other line
    guarded: Annotated[tuple[Text, ...], _lines(12)]  # little trust: short, deflecting
    warming: Annotated[tuple[Text, ...], _lines(7)]  # some trust: more is there
    open: Annotated[tuple[Text, ...], _lines(6)]  # much trust, nothing new on that
    closed: Annotated[tuple[Text, ...], _lines(7)]  # to a closed question
    jargon: Annotated[tuple[Text, ...], _lines(3)]
    advice: Annotated[tuple[Text, ...], _lines(3)]
    threat: Annotated[tuple[Text, ...], _lines(3)]
    label: Annotated[tuple[Text, ...], _lines(3)]
    reflected: Annotated[tuple[Text, ...], _lines(4)]  # "Yeah. That's it."
    affirmed: Annotated[tuple[Text, ...], _lines(3)]
    feelings: Annotated[tuple[Text, ...], _lines(3)]  # asked what somebody else feels
    parroted: Annotated[tuple[Text, ...], _lines(3)]  # their words given back whole, again
    unclear: Annotated[tuple[Text, ...], _lines(6)]  # "What do you mean?"
    all_said: Annotated[tuple[Text, ...], _lines(5)]
    silence: Annotated[tuple[Text, ...], _lines(4)]  # what one sees; no words
    leaves: Annotated[tuple[Text, ...], _lines(2)]
    returns: Annotated[tuple[Text, ...], _lines(2)]
    aside: Annotated[tuple[Text, ...], _lines(2)]
    greeted: tuple[Text, ...] = ()  # to a hello
    small_talk: tuple[Text, ...] = ()  # to the weather, the time, the game
    thanked: tuple[Text, ...] = ()  # to thanks, a goodbye, an apology
    safe: tuple[Text, ...] = ()  # asked about danger, there is none to tell; pointing at nobody
    safe_alone: tuple[Text, ...] = ()  # the same, and whom to ask; never before the others
    not_here: tuple[Text, ...] = ()  # there is, and the wrong people would hear it
    answers_for: tuple[Text, ...] = ()  # speaks for those who defer to them


class Member(Part):
    """One person of the family or at its table."""

    id: Name
    name: Text
    role: Name
    also: tuple[Text, ...] = ()
    presence: Arrival = "present"
    voice: Text
    fears: Text
    hint: Text
    trust: Trust
    defers_to: tuple[Name, ...] = ()
    cares_for: tuple[Name, ...] = ()
    afraid_of: tuple[Name, ...] = ()
    opens: Annotated[tuple[TrustMove, ...], Field(min_length=2)]
    shuts: Annotated[tuple[TrustMove, ...], Field(min_length=2)]
    facts: Annotated[tuple[FamilyFact, ...], Field(min_length=3)]
    lines: Lines
    reactions: tuple[Reaction, ...] = ()


class Other(Part):
    """Somebody whom the family speaks of and who is not at the table."""

    id: Name
    name: Text
    words: Annotated[tuple[Text, ...], Field(min_length=1)]


class Family(Part):
    """A simulated family, with what the worker is told before."""

    id: Name
    version: int
    title: Text
    summary: Text
    others: tuple[Other, ...] = ()
    members: Annotated[tuple[Member, ...], Field(min_length=2, max_length=6)]

    def facts(self) -> Iterator[tuple[Member, FamilyFact]]:
        """Every fact with the member who knows it."""
        for member in self.members:
            for fact in member.facts:
                yield member, fact

    @cached_property
    def by_id(self) -> dict[str, Member]:
        """The members by id."""
        return {member.id: member for member in self.members}

    @cached_property
    def fact_by_id(self) -> dict[str, FamilyFact]:
        """The facts of all members by id."""
        return {fact.id: fact for _, fact in self.facts()}
