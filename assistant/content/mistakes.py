"""What a mistake in a content file looks like: where it is, what is wrong, what to write."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from assistant.errors import ContentError


@dataclass(frozen=True, order=True)
class Mistake:
    """One mistake; ``line`` and ``column`` count from 1."""

    file: str
    line: int
    column: int
    what: str
    write: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.what}; {self.write}"


class FaultyFile(Exception):  # noqa: N818 - never leaves this room
    """A file that could not be used, with everything that is wrong with it."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        super().__init__(f"{len(mistakes)} mistakes")
        self.mistakes = mistakes


def content_error(mistakes: list[Mistake]) -> ContentError:
    """The error that leaves this room: every mistake, in the order of files and lines."""
    return ContentError(tuple(str(mistake) for mistake in sorted(set(mistakes))))


def shown_path(path: Path) -> str:
    """A file's path as a person would type it from where they are."""
    try:
        return str(path.relative_to(Path.cwd()))
    except (ValueError, FileNotFoundError):  # from elsewhere, or from a folder that is gone
        return str(path)
