"""Workers by other authors: some who talk with a family, some who question it."""

from __future__ import annotations

from pathlib import Path

import yaml

from assistant.content.families import Family

_DATA = Path(__file__).parents[1] / "data" / "rehearsals" / "other_authors.yaml"
_SCRIPTS = yaml.safe_load(_DATA.read_text(encoding="utf-8"))
TALKERS: dict[str, str] = _SCRIPTS["talkers"]
QUESTIONERS: dict[str, str] = _SCRIPTS["questioners"]


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
    }
    return [line.format(**places) for line in script.strip().split("\n")]
