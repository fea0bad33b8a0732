"""Where the screens' own phrases come from, read without waiting for the rest of the content."""

from __future__ import annotations

import re
from functools import cache
from string import Formatter
from typing import TYPE_CHECKING

from assistant import places

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_PLAIN = re.compile(r'  (\w+): "([^"\\]*)"')


class Phrases:
    """The phrases of one file, asked for by key."""

    def __init__(self, phrases: Mapping[str, str]) -> None:
        self._phrases = phrases

    def __call__(self, key: str, **values: object) -> str:
        """The phrase with its placeholders filled; raises KeyError for an unknown key."""
        phrase = self._phrases[key]
        return phrase.format(**values) if values else phrase

    def get(self, key: str, default: str) -> str:
        """The phrase, or `default` where there is none (a word that content made up)."""
        return self._phrases.get(key, default)


@cache
def phrases(name: str, language: str = "en", *, overlaid: bool = True) -> Phrases:
    """The phrases of ``prompts/<language>/<name>.yaml``, the user's own laid over what shipped.

    The content room checks the files; here they are only read, because the first screen must be
    painted before that room is imported. An own phrase with a mistake is left out.
    """
    file = f"prompts/{language}/{name}.yaml"
    found = _read(places.shipped_content() / file)
    for folder in places.overlays() if overlaid else ():
        try:
            own = _read(folder / file)
        except (OSError, ValueError, LookupError, TypeError):
            continue
        found |= {key: text for key, text in own.items() if _fits(text, found.get(key))}
    return Phrases(found)


def _read(file: Path) -> dict[str, str]:
    text = file.read_text(encoding="utf-8")
    plain = _read_plainly(text)
    if plain is not None:
        return plain
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return dict(yaml.load(text, Loader=loader)["phrases"])  # noqa: S506 - a safe loader
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error


def _read_plainly(text: str) -> dict[str, str] | None:
    """The phrases of a file that has one a line, in double quotes; None for any other.

    Such is the home screen's, and to import yaml for it would hold up the first paint by a
    tenth.
    """
    _, _, lines = text.partition("\nphrases:\n")
    found = {}
    for line in lines.splitlines():
        phrase = _PLAIN.fullmatch(line)
        if phrase is None:
            return None
        found[phrase[1]] = phrase[2]
    return found or None


def _fits(own: object, shipped: str | None) -> bool:
    """Whether an own phrase can stand where the shipped one stood: the same placeholders."""
    if not isinstance(own, str) or shipped is None:
        return False
    try:
        return _placeholders(own) == _placeholders(shipped)
    except ValueError:
        return False


def _placeholders(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
