"""What makes the content files right together: every id that one names, another has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from assistant.content.families import Family
from assistant.content.family_checks import family_mistakes, scene_mistakes
from assistant.content.files import Layers
from assistant.content.fitting_checks import fitting_mistakes
from assistant.content.flow import Flow
from assistant.content.flow_checks import flow_mistakes
from assistant.content.kinds import (
    FLOW_WORDS,
    POLICY,
    Read,
    read_family,
    read_flow,
    read_lexicon,
    read_words,
)
from assistant.content.mistakes import FaultyFile, Mistake
from assistant.content.models import FlowWords, PhraseFile, PolicyLines, TopicWords
from assistant.content.moment_checks import moment_mistakes, prompts_in
from assistant.content.moments import Moments
from assistant.content.phrase_checks import phrase_mistakes
from assistant.content.reading import Route, Source
from assistant.content.roles import Roles
from assistant.content.scenes import Scenes
from assistant.content.trust_rules import TrustRules

Kind = TypeVar("Kind", bound=BaseModel)


@dataclass
class Inspected:
    """All content files that could be read, and every mistake found on the way."""

    flows: dict[str, Read[Flow]] = field(default_factory=dict)
    words: dict[str, Read[BaseModel]] = field(default_factory=dict)
    lexicons: dict[str, Read[BaseModel]] = field(default_factory=dict)
    families: dict[str, Read[Family]] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    def of(self, kind: type[BaseModel]) -> dict[str, Read[BaseModel]]:
        """The words files of one kind."""
        return {name: one for name, one in self.words.items() if isinstance(one.model, kind)}


def find_mistakes(layers: Layers) -> list[Mistake]:
    """Every mistake in every content file, in the order of files and lines."""
    return sorted(set(inspect(layers).mistakes))


def inspect(layers: Layers) -> Inspected:
    """Read every content file and check them against each other."""
    found = _read_all(layers)
    lines = _policy_lines(found)
    for read in found.words.values():
        if isinstance(read.model, TopicWords | FlowWords | Moments):
            found.mistakes += _ids_given_twice(read)
            found.mistakes += _unknown_sources(read, lines) if lines else []
    for flow in found.flows.values():
        items = {words: _items(read.model) for words, read in found.of(TopicWords).items()}
        faulty = set(layers.words) - set(found.words)
        found.mistakes += flow_mistakes(flow, items, faulty)
        found.mistakes += _unknown_sources(flow, lines) if lines else []
    found.mistakes += _faulty_families(found, lines)
    named = found.words.get("roles")
    roles = named.model if named and isinstance(named.model, Roles) else None
    found.mistakes += moment_mistakes(found.words, roles)
    found.mistakes += _misnamed(found)
    found.mistakes += _items_given_twice(found)
    phrases = _phrase_files(found.words)
    found.mistakes += phrase_mistakes(phrases, _shipped_phrases(layers))
    found.mistakes += fitting_mistakes(phrases.get("fitting"), found.lexicons)
    return found


def _read_all(layers: Layers) -> Inspected:
    found = Inspected()
    _read_each(layers.flows, read_flow, found.flows, found.mistakes)
    _read_each(layers.words, read_words, found.words, found.mistakes)
    _read_each(layers.lexicons, read_lexicon, found.lexicons, found.mistakes)
    _read_each(layers.families, read_family, found.families, found.mistakes)
    return found


def _read_each(
    paths: Mapping[str, Path],
    read: Callable[[Path], Read[Kind]],
    kept: dict[str, Read[Kind]],
    mistakes: list[Mistake],
) -> None:
    for name, path in paths.items():
        try:
            kept[name] = read(path)
        except FaultyFile as faulty:
            mistakes += faulty.mistakes


def _policy_lines(found: Inspected) -> set[str]:
    read = found.words.get(POLICY)
    if not (read and isinstance(read.model, PolicyLines)):
        return set()
    seen: set[str] = set()
    for place, line in enumerate(read.model.root):
        if line.id in seen:
            found.mistakes.append(
                read.source.mistake((place, "id"), f'"{line.id}" is here twice', "keep one")
            )
        seen.add(line.id)
    return seen


def _faulty_families(found: Inspected, lines: set[str]) -> Iterator[Mistake]:
    """Mistakes in the simulated families, and in what the rules of trust name."""
    rules, roles = found.words.get("trust"), found.words.get("roles")
    known = set(lines)
    if rules and isinstance(rules.model, TrustRules):
        known |= {one.id for one in rules.model.evidence}
        for place, move in enumerate(rules.model.moves):
            if lines and move.source not in known:
                at = ("moves", place, "source")
                what = f'no source is called "{move.source}"'
                yield rules.source.mistake(at, what, "name evidence of this file or policy")
    named = roles.model if roles and isinstance(roles.model, Roles) else None
    for read in found.families.values():
        yield from family_mistakes(read.source, read.model, known, named)
    scenes = found.words.get("scenes")
    if scenes and isinstance(scenes.model, Scenes):
        families = {name: read.model for name, read in found.families.items()}
        yield from scene_mistakes(scenes.source, scenes.model, families)


def _misnamed(found: Inspected) -> Iterator[Mistake]:
    for shelf in (found.flows, found.words, found.lexicons, found.families):
        for name, read in shelf.items():
            given = getattr(read.model, "id", name)
            if given != name:
                what = f'the id is "{given}", and the file is called "{name}"'
                yield read.source.mistake(("id",), what, f"write id: {name}")
    for name, read in found.of(FlowWords).items():
        if name.removeprefix(FLOW_WORDS) not in found.flows:
            what = f'no flow is called "{name.removeprefix(FLOW_WORDS)}"'
            yield read.source.mistake(("id",), what, "name the file flow_ and the flow's id")


def _ids_given_twice(read: Read[BaseModel]) -> Iterator[Mistake]:
    seen: set[str] = set()
    for route, prompt in prompts_in(read.model):
        if prompt.id in seen:
            what = f'"{prompt.id}" is here twice'
            yield read.source.mistake((*route, "id"), what, "give each prompt an id of its own")
        seen.add(prompt.id)


def _items(model: BaseModel) -> tuple[str, ...]:
    return tuple(item.id for item in model.items) if isinstance(model, TopicWords) else ()


def _items_given_twice(found: Inspected) -> Iterator[Mistake]:
    seen: dict[str, str] = {}
    for name, read in found.of(TopicWords).items():
        for place, item in enumerate(_items(read.model)):
            if item in seen:
                what = f'the item "{item}" is in {seen[item]}.yaml already'
                yield read.source.mistake(("items", place, "id"), what, "give it another id")
            seen[item] = name


def _unknown_sources(read: Read[BaseModel], lines: set[str]) -> Iterator[Mistake]:
    for route, name in _sources(read.source):
        if name not in lines:
            what = f'no line of policy is called "{name}"'
            yield read.source.mistake(route, what, "write an id of sources.yaml")


def _sources(source: Source) -> Iterator[tuple[Route, str]]:
    """Every policy line that a flow or a words file names, with its place."""
    parts: list[tuple[Route, object]] = [((), source.data)]
    while parts:
        route, part = parts.pop()
        if isinstance(part, list):
            parts += [((*route, place), one) for place, one in enumerate(part)]
        elif isinstance(part, dict):
            named = part.get("source")
            if isinstance(named, str):
                yield (*route, "source"), named
            elif isinstance(named, list):
                yield from (((*route, "source", n), str(one)) for n, one in enumerate(named))
            parts += [((*route, key), one) for key, one in part.items() if key != "source"]


def _phrase_files(words: Mapping[str, Read[BaseModel]]) -> dict[str, Read[PhraseFile]]:
    return {
        name: Read(read.source, read.model)
        for name, read in words.items()
        if isinstance(read.model, PhraseFile)
    }


def _shipped_phrases(layers: Layers) -> dict[str, PhraseFile]:
    """The shipped phrase files that a user's file stands in for."""
    shipped = layers.without_overlays().words
    replaced = {name: shipped[name] for name, path in layers.words.items() if name in shipped}
    found: dict[str, PhraseFile] = {}
    for name, path in replaced.items():
        if layers.words[name] == path:
            continue
        try:
            model = read_words(path).model
        except FaultyFile:
            continue
        if isinstance(model, PhraseFile):
            found[name] = model
    return found
