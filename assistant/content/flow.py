"""What the shape of a meeting looks like once it is read: stages, topics, triggers."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from pydantic import BeforeValidator, Field

from assistant.content.models import DottedName, Name, Part, Text, TrueSources, one_or_more
from assistant.content.vocabulary import ANY, PREVIOUS, SAME, TopicName


class StageTopic(Part):
    """A topic within a stage."""

    id: Name
    title: Text
    topic: TopicName
    words: Name | None = None
    final: bool = False
    called: tuple[Text, ...] = ()  # other names that people turn to it by


class Stage(Part):
    """A stage of a meeting: a state itself, or several topics in any order."""

    id: Name
    title: Text
    topic: TopicName | None = None
    words: Name | None = None
    final: bool = False
    called: tuple[Text, ...] = ()
    initial: Name | None = None
    topics: tuple[StageTopic, ...] = ()


class Trigger(Part):
    """A way to move: ``guards`` hold it until the worker insists, ``expects`` only remind."""

    name: DottedName
    from_: Annotated[tuple[str, ...], BeforeValidator(one_or_more)] = Field(
        alias="from", min_length=1
    )
    to: str
    guards: tuple[str, ...] = ()
    expects: tuple[str, ...] = ()

    @property
    def from_anywhere(self) -> bool:
        """Whether it can be used in every state."""
        return self.from_ == (ANY,)


@dataclass(frozen=True)
class State:
    """Where a meeting can be: a stage, or a topic within one (``stage.topic``)."""

    name: str
    title: str
    topic: TopicName
    words: str
    stage: str
    final: bool
    called: tuple[str, ...] = ()


class Flow(Part):
    """The whole shape of one kind of meeting."""

    id: Name
    version: int
    title: Text
    source: TrueSources
    initial: str
    stages: tuple[Stage, ...] = Field(min_length=1)
    triggers: tuple[Trigger, ...] = Field(min_length=1)
    touches: dict[str, tuple[str, ...]] = Field(default_factory=dict)

    @cached_property
    def states(self) -> tuple[State, ...]:
        """Every state, in the order of the file."""
        return tuple(self._states())

    def _states(self) -> Iterator[State]:
        for stage in self.stages:
            if stage.topics:
                for one in stage.topics:
                    words = one.words or one.topic
                    name = f"{stage.id}.{one.id}"
                    yield State(name, one.title, one.topic, words, stage.id, one.final, one.called)
            elif stage.topic:
                words = stage.words or stage.topic
                yield State(
                    stage.id, stage.title, stage.topic, words, stage.id, stage.final, stage.called
                )

    @cached_property
    def by_name(self) -> dict[str, State]:
        """Every state by its name."""
        return {state.name: state for state in self.states}

    def resolve(self, name: str) -> str:
        """The state that a name leads to: a stage with topics leads to its first one."""
        for stage in self.stages:
            if stage.id == name and stage.topics:
                return f"{name}.{stage.initial or stage.topics[0].id}"
        return name

    def sources_of(self, trigger: Trigger) -> tuple[str, ...]:
        """The states in which a trigger can be used."""
        if trigger.from_anywhere:
            return tuple(self.by_name)
        return tuple(
            state.name
            for state in self.states
            if state.name in trigger.from_ or state.stage in trigger.from_
        )

    def targets_of(self, trigger: Trigger) -> tuple[str, ...]:
        """The one state that a trigger leads to; none where that depends on the meeting."""
        return () if trigger.to in (PREVIOUS, SAME) else (self.resolve(trigger.to),)

    @cached_property
    def digest(self) -> str:
        """A digest of all that the flow says: it changes when, and only when, the flow does."""
        data = json.dumps(self.model_dump(mode="json", by_alias=True), sort_keys=True)
        return hashlib.sha256(data.encode()).hexdigest()
