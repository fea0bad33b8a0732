"""The verb ``graph``: a flow drawn as a Mermaid state diagram."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.cli.words import sentence
from assistant.errors import CallError

if TYPE_CHECKING:
    from assistant.content.flow import Flow


def add_parser(verbs: Any) -> None:
    """Add the verb to the command line."""
    parser = verbs.add_parser("graph", help="verbs.graph")
    parser.add_argument("flow", metavar="FLOW", help="graph.flow")
    parser.add_argument("--content", type=Path, metavar="DIR", help="graph.content")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the diagram.

    Raises:
        CallError: there is no such flow.
        ContentError: the flow has mistakes.

    """
    import sys

    from assistant.content import load_content
    from assistant.places import overlays

    content = load_content(overlays=overlays(arguments.content))
    for warning in content.warnings:
        print(warning, file=sys.stderr)
    if arguments.flow not in content.flows:
        names = ", ".join(content.flows)
        raise CallError(sentence("no_such_flow", flow=arguments.flow, flows=names))
    print("\n".join(diagram(content.flows[arguments.flow])))
    return 0


def diagram(flow: Flow) -> Iterator[str]:
    """The lines of a Mermaid state diagram.

    A trigger that can be used everywhere is drawn once, from a state called "anywhere": an
    arrow from each state would hide the rest.
    """
    yield "stateDiagram-v2"
    yield "  direction LR"
    for stage in flow.stages:
        if stage.topics:
            yield f"  state {_quoted(stage.title)} as {stage.id} {{"
            for topic in stage.topics:
                yield f"    state {_quoted(topic.title)} as {_key(f'{stage.id}.{topic.id}')}"
            yield f"    [*] --> {_key(flow.resolve(stage.id))}"
            yield "  }"
        else:
            yield f"  state {_quoted(stage.title)} as {stage.id}"
    yield f"  [*] --> {_key(flow.resolve(flow.initial))}"
    if any(trigger.from_anywhere for trigger in flow.triggers):
        yield '  state "anywhere" as anywhere'
    for trigger in flow.triggers:
        sources = ["anywhere"] if trigger.from_anywhere else list(flow.sources_of(trigger))
        label = trigger.name
        label += f" [{', '.join(trigger.guards)}]" if trigger.guards else ""
        # Where the end of a way depends on the meeting ("back"), it is drawn to itself.
        for source in sources:
            for target in flow.targets_of(trigger) or (source,):
                yield f"  {_key(source)} --> {_key(target)}: {label}"
    yield from (f"  {_key(state.name)} --> [*]" for state in flow.states if state.final)


def _key(state: str) -> str:
    return state.replace(".", "__")


def _quoted(title: str) -> str:
    return '"' + title.replace('"', "'") + '"'
