"""Workers by other authors: some who talk with a family, some who question it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import yaml

from assistant.content.families import Family

_DATA = Path(__file__).parents[1] / "data" / "rehearsals"
_EACH = "each:"  # a line to everybody in turn


def _scripts(name: str) -> dict[str, dict[str, str]]:
    scripts: dict[str, dict[str, str]] = yaml.safe_load((_DATA / name).read_text(encoding="utf-8"))
    return scripts


_OTHER, _FURTHER = _scripts("other_authors.yaml"), _scripts("further_authors.yaml")
TALKERS = {**_OTHER["talkers"], **_FURTHER["talkers"]}
QUESTIONERS = {**_OTHER["questioners"], **_FURTHER["questioners"]}
NEVER_ALONE = _FURTHER["never_alone"]


def lines_of(script: str, family: Family) -> list[str]:
    """A worker's lines, with this family's names."""
    members = family.members
    own = [member for member in members if member.role != "interpreter"]
    places = {
        "a": own[0].name,
        "b": own[1 % len(own)].name,
        "c": own[2 % len(own)].name,
        "s": next(one.name for one in members if any(fact.safety for fact in one.facts)),
        "h": next(one.name for one in members if any(fact.hidden for fact in one.facts)),
        **{f"m{place + 1}": members[place % len(members)].name for place in range(4)},
    }
    return list(_filled(script.strip().split("\n"), places, [one.name for one in members]))


def _filled(lines: list[str], places: dict[str, str], everybody: list[str]) -> Iterator[str]:
    for to_each, some in groupby(lines, key=lambda line: line.startswith(_EACH)):
        block = [line.removeprefix(_EACH).strip() for line in some]
        for name in everybody if to_each else everybody[:1]:
            yield from (line.format(m=name, **places) for line in block)
