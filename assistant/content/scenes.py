"""What a scene is: a few lines on one skill, with a goal that the lines themselves show."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from assistant.content.families import FactKind, Move
from assistant.content.models import Name, Part, Text
from assistant.content.vocabulary import NudgeKind, TopicName


class Check(Part):
    """One thing that can be seen from the lines. Exactly one of its marks is set.

    acts: this many lines hold one of these acts. first: the first line holds one of these.
    without: no line has one of these nudges. told: this many facts of these kinds came out,
    from this person alone where ``of`` names one. covered: this many of these items of the
    topic were touched. trust: this person's trust rose by this much.
    """

    text: Text
    at_least: int = 1
    acts: tuple[Move, ...] = ()
    first: tuple[Move, ...] = ()
    without: tuple[NudgeKind, ...] = ()
    told: tuple[FactKind, ...] = ()
    of: Name | None = None
    covered: tuple[Name, ...] = ()
    trust: Name | None = None
    rise: float = 0.05

    @model_validator(mode="after")
    def _has_one_mark(self) -> Check:
        marks = (self.acts, self.first, self.without, self.told, self.covered, self.trust)
        if sum(bool(mark) for mark in marks) != 1:
            raise ValueError(
                "a check has one mark; write one of acts, first, without, told, covered, trust"
            )
        return self


class Opening(Part):
    """Something that is said or has happened before the worker's first line."""

    member: Name
    say: Text


class Scene(Part):
    """A short exercise."""

    id: Name
    title: Text
    skill: Text
    family: Name
    topic: TopicName
    goal: Text
    lines: Annotated[int, Field(ge=5, le=10)]
    trust: dict[Name, float] = Field(
        default_factory=dict
    )  # where this scene finds somebody, if not where the family does
    told: tuple[Name, ...] = ()  # facts that are on the table already
    opens: tuple[Opening, ...] = ()
    checks: Annotated[tuple[Check, ...], Field(min_length=2)]
    pass_with: int  # how many of the checks make the bar


class Scenes(Part):
    """Every scene that shipped."""

    id: Name
    scenes: tuple[Scene, ...]
