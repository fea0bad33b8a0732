"""How a phrase with ``{name}`` in it is filled in; and how one phrase file is read alone, fast."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([a-z_][a-z0-9_]*)\}")


class _Values(dict[str, object]):
    """Values for a phrase; what was not given stays as it is written."""

    def __missing__(self, name: str) -> str:
        return "{" + name + "}"


def fill(phrase: str, values: Mapping[str, object]) -> str:
    """A phrase with its placeholders filled in.

    What is in a value is never looked into, and nothing raises: ``check`` finds the mistakes,
    and in a meeting a phrase with a fault is shown as it is written.
    """
    if "{" not in phrase and "}" not in phrase:
        return phrase
    try:
        return phrase.format_map(_Values(values))
    except (ValueError, LookupError, AttributeError):
        return phrase


def placeholders(phrase: str) -> frozenset[str]:
    """The names that stand in braces.

    Raises:
        ValueError: a brace opens or closes anything else.

    """
    names = frozenset(match.group(1) for match in _PLACEHOLDER.finditer(phrase) if match.group(1))
    if re.search(r"[{}]", _PLACEHOLDER.sub("", phrase)):
        raise ValueError("a brace that names nothing; write {name}, or {{ and }} for braces")
    return names


def load_phrases_alone(path: Path) -> dict[str, str]:
    """Read the phrases of one file and nothing else: for the first paint, before pydantic.

    Raises:
        ContentError: the file cannot be read, or holds no phrases.

    """
    from assistant.content.mistakes import FaultyFile, content_error
    from assistant.content.reading import read_file

    try:
        source = read_file(path)
        data = source.data if isinstance(source.data, dict) else {}
        phrases = data.get("phrases")
        if not isinstance(phrases, dict):
            mistake = source.mistake((), '"phrases" is missing', "add phrases: …")
            raise FaultyFile([mistake])
    except FaultyFile as faulty:
        raise content_error(faulty.mistakes) from faulty
    return {key: str(text) for key, text in phrases.items()}
