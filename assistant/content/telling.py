"""What is told when something cannot be done: a sentence of a phrase file, read only then."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from assistant.content.phrases import fill, load_phrases_alone, placeholders
from assistant.errors import CoachError
from assistant.places import laid_over, shipped_content


def told(file: str, key: str, /, **values: object) -> str:
    """A sentence of ``prompts/en/<file>.yaml``, filled in; the user's own where it fits.

    It is asked for where something has gone wrong already, so nothing raises here: where no
    file can be opened any more, the key and the values say it in one line.
    """
    try:
        return fill(_sentences(file, laid_over())[key], values)
    except Exception:  # whatever it is, what went wrong before it is what must be told
        return _bare(key, values)


@lru_cache(maxsize=16)
def _sentences(file: str, folders: tuple[Path, ...]) -> dict[str, str]:
    name = f"prompts/en/{file}.yaml"
    found = load_phrases_alone(shipped_content() / name)
    for folder in folders:
        found |= _own(folder / name, found)
    return found


def _own(path: Path, shipped: dict[str, str]) -> dict[str, str]:
    """Those of a user's sentences that can stand where the shipped ones stood."""
    try:
        own = load_phrases_alone(path) if path.is_file() else {}
    except CoachError:
        return {}
    return {key: text for key, text in own.items() if key in shipped and _fits(text, shipped[key])}


def _fits(own: str, shipped: str) -> bool:
    try:
        return placeholders(own) == placeholders(shipped)
    except ValueError:
        return False


def _bare(key: str, values: dict[str, object]) -> str:
    said = key.replace("_", " ").replace(".", ", ")
    listed = "; ".join(f"{name}: {' '.join(str(value).split())}" for name, value in values.items())
    return f"{said[:1].upper()}{said[1:]}" + (f" ({listed})." if listed else ".")
