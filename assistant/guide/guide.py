"""Where a meeting is on its way and where it can turn, for any flow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from assistant.content import Content
from assistant.content.flow import Flow, State, Trigger
from assistant.content.vocabulary import PREVIOUS, TopicName
from assistant.guide.guards import GUARDS, Guard, was_touched
from assistant.guide.machine import Asked, Moves, previous_state
from assistant.meeting.record import Record


class NoWay(Exception):  # noqa: N818 - a fact: there is no way from here
    """A trigger that leads nowhere from where the meeting is.

    ``key`` names the sentence for it (``error.<key>`` of the replies), ``values`` fill it.
    """

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


@dataclass(frozen=True)
class Step:
    """What a trigger does: where it leads, what was not met, and whether that holds it."""

    to: str
    topic: TopicName
    unmet: tuple[str, ...]
    held: bool


class Guide:
    """One flow, ready to be asked about any meeting that follows it. It keeps no meeting."""

    def __init__(self, flow: Flow, guards: Mapping[str, Guard] = GUARDS) -> None:
        self.flow = flow
        self._guards = guards
        self._triggers = {trigger.name: trigger for trigger in flow.triggers}
        self._moves = Moves(flow, guards)

    @property
    def initial(self) -> str:
        """The state in which a new meeting opens."""
        return self.flow.resolve(self.flow.initial)

    @property
    def states(self) -> tuple[str, ...]:
        """Every state, in the order of the flow."""
        return tuple(self.flow.by_name)

    def topic_of(self, state: str) -> TopicName:
        """The topic that a state is about."""
        return self._state(state).topic

    def title_of(self, state: str) -> str:
        """What a state is called."""
        return self._state(state).title

    def words_of(self, state: str) -> str:
        """The id of the words for a state."""
        return self._state(state).words

    def touches_of(self, state: str) -> tuple[str, ...]:
        """The ids of the items that should be touched in a state."""
        return self.flow.touches.get(state, ())

    def is_final(self, state: str) -> bool:
        """Whether the meeting ends in a state (it can be opened again from there)."""
        return self._state(state).final

    def _state(self, name: str) -> State:
        # A meeting may have been held under another version of its flow, and rest in a state
        # that is gone: it is then where the flow begins, and nothing else is lost.
        return self.flow.by_name.get(name) or self.flow.by_name[self.initial]

    def trigger_for(self, typed: str) -> str | None:
        """The trigger that leads where somebody wants to go.

        Args:
            typed: a state, a topic, a title, another name of it or a trigger, in any case, or an
                unambiguous beginning of one.

        """
        wanted = _folded(typed)
        if not wanted:
            return None
        for name in (wanted, typed.strip()):
            if name in self._triggers:
                return name
        exact = [state for state in self.flow.states if wanted in self._names(state)]
        if exact:
            return self._leading_to(exact[0])
        begun = [
            state
            for state in self.flow.states
            if any(name.startswith(wanted) for name in self._names(state))
        ]
        begun = begun or [
            state
            for state in self.flow.states
            if any(word.startswith(wanted) for word in _folded(state.title).split())
        ]
        on_the_way = [state for state in begun if not state.final] or begun
        triggers = {self._leading_to(state) for state in on_the_way}
        return triggers.pop() if len(triggers) == 1 else None

    def _names(self, state: State) -> tuple[str, ...]:
        last = state.name.rpartition(".")[2]
        called = map(_folded, (state.title, *state.called))
        names = (state.name, last, last.replace("_", " "), *called, state.topic)
        return names[:-1] if state.final else names

    def _leading_to(self, state: State) -> str | None:
        """The plainest trigger to a state: from anywhere, and held by as little as can be."""
        leading = [one for one in self.flow.triggers if state.name in self.flow.targets_of(one)]
        leading.sort(key=lambda one: (not one.from_anywhere, len(one.guards)))
        return leading[0].name if leading else None

    def next_state(self, record: Record) -> str | None:
        """Where the meeting would go on: the next state in which nothing was said yet.

        What was left out of the present stage comes before the next stage, once: what lies
        behind and was gone through without a word is not come back to. None at the end.
        """
        here = self._state(record.state)
        if here.final:
            return None
        names = list(self.flow.by_name)
        position = names.index(here.name)
        later = names[position + 1 :]
        same_stage = [
            name
            for name in (*later, *(one for one in names[:position] if one not in record.path))
            if self.flow.by_name[name].stage == here.stage
        ]
        for name in (*same_stage, *later):
            if not was_touched(record, self.flow, name):
                return name
        return later[0] if later else None

    def step(self, record: Record, trigger: str, anyway: bool = False) -> Step:
        """What a trigger does in a meeting; nothing is changed by asking.

        Args:
            record: the meeting as it is.
            trigger: the trigger's name.
            anyway: the worker wants to go on past the guards.

        Raises:
            NoWay: there is no such trigger, or it cannot be used where the meeting is.

        """
        found = self._triggers.get(trigger)
        if found is None:
            raise NoWay("no_such_way", trigger=trigger)
        state = self._state(record.state).name
        if state not in self.flow.sources_of(found):
            raise NoWay("not_now", title=self.title_of(state))
        if found.to == PREVIOUS and previous_state(record, self.flow) is None:
            raise NoWay("nothing_back")
        to = self._moves.target(state, trigger, Asked(record, anyway))
        held = to is None
        where = to or self._wanted(found, state)
        return Step(where, self.topic_of(where), self._unmet(found, record), held)

    def _wanted(self, trigger: Trigger, state: str) -> str:
        return next(iter(self.flow.targets_of(trigger)), state)

    def _unmet(self, trigger: Trigger, record: Record) -> tuple[str, ...]:
        return tuple(
            name
            for name in (*trigger.guards, *trigger.expects)
            if not self._guards[name](record, self.flow)
        )


@lru_cache(maxsize=8)
def guide_to(flow: str, content: Content) -> Guide:
    """The guide to the flow of that id, made once for one content: its machine takes a while."""
    return Guide(content.flows[flow])


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
