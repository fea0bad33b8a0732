"""Which prompts, in which states, serve each line of policy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.content.flow import Flow, State
from assistant.content.library import Content
from assistant.content.models import TopicWords


@dataclass(frozen=True)
class Traced:
    """A line of policy with what serves it: states as ``flow/state``, prompts by id."""

    id: str
    source: str
    text: str
    states: tuple[str, ...]
    prompts: tuple[str, ...]

    @property
    def served(self) -> bool:
        """Whether some prompt serves it in some state that a meeting can be in."""
        return bool(self.states and self.prompts)


def trace(content: Content) -> list[Traced]:
    """Every line of policy, in the order of its document, with what serves it."""
    serving: dict[str, tuple[dict[str, None], dict[str, None]]] = {
        line: ({}, {}) for line in content.sources
    }
    for flow in content.flows.values():
        for state in flow.states:
            for prompt, sources in _said_in(content, flow, state):
                for line in sources:
                    states, prompts = serving[line]
                    states[f"{flow.id}/{state.name}"] = None
                    prompts[prompt] = None
    return [
        Traced(line.id, line.source, line.text, *(tuple(part) for part in serving[line.id]))
        for line in content.sources.values()
    ]


def _said_in(content: Content, flow: Flow, state: State) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Everything that the coach may say in a state, with the policy lines that it serves."""
    words: TopicWords = content.topics[state.words]
    yield f"{words.id}.purpose", words.purpose.source
    for _, _, prompt in words.prompts():
        yield prompt.id, prompt.source
    touched = flow.touches.get(state.name, ())
    for item in words.items:
        if item.id in touched:
            yield f"{words.id}.item.{item.id}", item.source
    for moment in content.moments.moments:
        for _, _, prompt in moment.prompts():
            yield prompt.id, prompt.source
    for opener in content.openers_of(flow.id):
        if opener.topic == state.topic:
            yield opener.id, opener.source
