"""How a flow becomes a machine of states and triggers; nobody else knows that library."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from threading import Lock
from typing import Any

from transitions import MachineError
from transitions.extensions.nesting import HierarchicalMachine, NestedState

from assistant.content.flow import Flow, Trigger
from assistant.content.vocabulary import PREVIOUS, SAME
from assistant.guide.guards import Guard
from assistant.meeting.record import Record

Condition = Callable[..., bool | None]  # as the library has it


class _DottedState(NestedState):
    separator = "."


class _DottedMachine(HierarchicalMachine):
    state_cls = _DottedState


@dataclass(frozen=True)
class Asked:
    """What a trigger is asked with: the meeting, and whether its guards may be passed over."""

    record: Record
    anyway: bool


class _Position:
    """What the machine moves: it holds the state's name and nothing else."""

    state: str


class Moves:
    """The machine of one flow. It keeps no meeting: each question sets it anew.

    Only guards that are registered are ever called. The flow was checked before: here every
    state and every guard exists.
    """

    def __init__(self, flow: Flow, guards: Mapping[str, Guard]) -> None:
        self._flow, self._guards = flow, guards
        self._position = _Position()
        self._lock = Lock()
        self._machine = _DottedMachine(
            model=self._position,
            states=list(_states(flow)),
            initial=flow.resolve(flow.initial),
            auto_transitions=False,
            send_event=False,
        )
        for trigger in flow.triggers:
            self._add(trigger)

    def target(self, state: str, trigger: str, asked: Asked) -> str | None:
        """Where a trigger leads from a state; None where it is unknown, held, or not for now."""
        with self._lock:
            self._machine.set_state(state, self._position)
            try:
                moved = self._machine.trigger_event(self._position, trigger, asked)
            except (AttributeError, MachineError):  # unknown; not from here
                return None
            return str(self._position.state) if moved else None

    def _add(self, trigger: Trigger) -> None:
        sources = list(self._flow.sources_of(trigger))
        guards: list[str | Condition] = [self._wrapped(name) for name in trigger.guards]
        if trigger.to == SAME:
            self._machine.add_transition(trigger.name, sources, "=", conditions=guards)
        elif trigger.to == PREVIOUS:
            # The library has no memory of states: one transition for each place to go back to.
            for state in self._flow.by_name:
                conditions = [*guards, partial(self._was_before, state)]
                self._machine.add_transition(trigger.name, sources, state, conditions=conditions)
        else:
            target = self._flow.resolve(trigger.to)
            self._machine.add_transition(trigger.name, sources, target, conditions=guards)

    def _was_before(self, state: str, asked: Asked) -> bool:
        return previous_state(asked.record, self._flow) == state

    def _wrapped(self, name: str) -> Condition:
        guard, flow = self._guards[name], self._flow

        def met(asked: Asked) -> bool:
            # The library counts nothing but True itself as met.
            return asked.anyway or bool(guard(asked.record, flow))

        return met


def previous_state(record: Record, flow: Flow) -> str | None:
    """The state that the meeting was in before the one that it is in; None at the start.

    States that the flow no longer has, after a change of content, are passed over.
    """
    been = (state for state in reversed(record.path) if state in flow.by_name)
    return next((state for state in been if state != record.state), None)


def _states(flow: Flow) -> Iterator[Any]:
    for stage in flow.stages:
        if stage.topics:
            yield {
                "name": stage.id,
                "initial": flow.resolve(stage.id).partition(".")[2],
                "children": [{"name": one.id, "final": one.final} for one in stage.topics],
            }
        else:
            yield {"name": stage.id, "final": stage.final}
