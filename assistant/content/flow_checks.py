"""What makes a flow right: every name exists, every state can be reached and left."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from assistant.content.flow import Flow, Stage, Trigger
from assistant.content.kinds import Read
from assistant.content.mistakes import Mistake
from assistant.content.reading import Route, Source
from assistant.content.vocabulary import ANY, GUARDS, NEEDED_TRIGGERS, PREVIOUS, SAME


def flow_mistakes(
    read: Read[Flow], items: Mapping[str, Collection[str]], unreadable: Collection[str]
) -> list[Mistake]:
    """Every mistake in one flow.

    Args:
        read: the flow.
        items: the ids of the items of each words file.
        unreadable: the words files that have mistakes of their own; nothing is said of them.

    """
    checks = _FlowChecks(read.source, read.model)
    mistakes = [*checks.stages(), *checks.triggers(), *checks.needed()]
    mistakes += checks.words_and_touches(items, unreadable)
    # Ways through are only worth a word where every name is right.
    return mistakes or [*checks.unreachable(), *checks.dead_ends()]


class _FlowChecks:
    def __init__(self, source: Source, flow: Flow) -> None:
        self.source, self.flow = source, flow
        self.states = set(flow.by_name)
        self.places = self.states | {stage.id for stage in flow.stages}

    def stages(self) -> Iterator[Mistake]:
        seen: set[str] = set()
        for place, stage in enumerate(self.flow.stages):
            yield from self._twice(stage.id, seen, ("stages", place, "id"))
            yield from self._stage(stage, ("stages", place))
        yield from self._exists(self.flow.initial, ("initial",))

    def _stage(self, stage: Stage, route: Route) -> Iterator[Mistake]:
        if bool(stage.topics) == bool(stage.topic):
            what = f'"{stage.id}" needs either a topic or topics'
            yield self.source.mistake(route, what, "write topic: …, or a list topics: …")
        seen: set[str] = set()
        for place, topic in enumerate(stage.topics):
            yield from self._twice(topic.id, seen, (*route, "topics", place, "id"))
        if stage.initial and stage.initial not in seen:
            what = f'"{stage.initial}" is no topic of this stage'
            yield self.source.mistake((*route, "initial"), what, _one_of(seen))

    def _twice(self, name: str, seen: set[str], route: Route) -> Iterator[Mistake]:
        if name in seen:
            yield self.source.mistake(route, f'"{name}" is here twice', "give it another id")
        seen.add(name)

    def _exists(self, name: str, route: Route) -> Iterator[Mistake]:
        if name not in self.places:
            yield self.source.mistake(route, f'no state is called "{name}"', _one_of(self.states))

    def triggers(self) -> Iterator[Mistake]:
        seen: set[str] = set()
        for place, trigger in enumerate(self.flow.triggers):
            route: Route = ("triggers", place)
            yield from self._twice(trigger.name, seen, (*route, "name"))
            yield from self._ends(trigger, route)
            yield from self._guards(trigger, route)

    def _ends(self, trigger: Trigger, route: Route) -> Iterator[Mistake]:
        if not trigger.from_anywhere:
            for place, name in enumerate(trigger.from_):
                if name == ANY:
                    what = '"any" stands beside other states'
                    yield self.source.mistake((*route, "from", place), what, "write from: any")
                else:
                    yield from self._exists(name, (*route, "from", place))
        if trigger.to not in (PREVIOUS, SAME):
            yield from self._exists(trigger.to, (*route, "to"))

    def _guards(self, trigger: Trigger, route: Route) -> Iterator[Mistake]:
        touched = {item for items in self.flow.touches.values() for item in items}
        for group in ("guards", "expects"):
            for place, name in enumerate(getattr(trigger, group)):
                here = (*route, group, place)
                if name not in GUARDS:
                    yield self.source.mistake(here, f'no guard is called "{name}"', _one_of(GUARDS))
                for item in GUARDS.get(name, ()):
                    if item not in touched:
                        what = f'"{name}" asks whether "{item}" was touched, and no state has it'
                        yield self.source.mistake(here, what, f"put {item} under touches")

    def needed(self) -> Iterator[Mistake]:
        names = {trigger.name for trigger in self.flow.triggers}
        for name in NEEDED_TRIGGERS:
            if name not in names:
                what = f'the trigger "{name}" is missing'
                write = f"add - {{name: {name}, from: …, to: …}}"
                yield self.source.mistake(("triggers",), what, write)

    def words_and_touches(
        self, items: Mapping[str, Collection[str]], unreadable: Collection[str]
    ) -> Iterator[Mistake]:
        for state in self.flow.states:
            if state.words not in items and state.words not in unreadable:
                what = f'no words file is called "{state.words}"'
                route = self._route_of(state.name)
                yield self.source.mistake((*route, "words"), what, _one_of(items))
        for name, wanted in self.flow.touches.items():
            route = ("touches", name)
            if name not in self.states:
                what = f'no state is called "{name}"'
                yield self.source.mistake(route, what, _one_of(self.states), key=True)
                continue
            known = items.get(self.flow.by_name[name].words)
            for place, item in enumerate(wanted if known is not None else ()):
                if item not in (known or ()):
                    what = f'{self.flow.by_name[name].words}.yaml has no item "{item}"'
                    yield self.source.mistake((*route, place), what, _one_of(known or ()))

    def _route_of(self, state: str) -> Route:
        stage_id, _, topic_id = state.partition(".")
        stages = [stage.id for stage in self.flow.stages]
        route: Route = ("stages", stages.index(stage_id))
        if topic_id:
            topics = [topic.id for topic in self.flow.stages[stages.index(stage_id)].topics]
            route = (*route, "topics", topics.index(topic_id))
        return route

    def unreachable(self) -> Iterator[Mistake]:
        reached = self._reached_from({self.flow.resolve(self.flow.initial)})
        for name in self.flow.by_name:
            if name not in reached:
                what = f'nothing leads to "{name}"'
                yield self.source.mistake(self._route_of(name), what, "add a trigger with to: it")

    def dead_ends(self) -> Iterator[Mistake]:
        final = {state.name for state in self.flow.states if state.final}
        if not final:
            write = "write final: true at the last one"
            yield self.source.mistake(("stages",), "no state is final", write)
            return
        for name in self.flow.by_name:
            if not final & self._reached_from({name}):
                what = f'from "{name}" no end can be reached'
                yield self.source.mistake(self._route_of(name), what, "add a trigger that leads on")

    def _reached_from(self, states: set[str]) -> set[str]:
        reached, found = set(states), True
        while found:
            ways = (
                set(self.flow.targets_of(trigger))
                for trigger in self.flow.triggers
                if reached & set(self.flow.sources_of(trigger))
            )
            more = set().union(*ways) - reached
            reached |= more
            found = bool(more)
        return reached


def _one_of(names: Collection[str]) -> str:
    return f"write one of {', '.join(sorted(names))}"
