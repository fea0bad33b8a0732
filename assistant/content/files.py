"""Which content files there are: a language's words and the flows, a user's folder laid over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class Layers:
    """Content folders over each other: a file in a later one replaces its namesake below."""

    folders: tuple[Path, ...]
    language: str = "en"

    @cached_property
    def flows(self) -> dict[str, Path]:
        """The flow files by id."""
        return self._files("flows")

    @cached_property
    def words(self) -> dict[str, Path]:
        """The words files by id: topics, phrases, openers of flows, lines of policy."""
        return self._files(f"prompts/{self.language}")

    @cached_property
    def lexicons(self) -> dict[str, Path]:
        """The lexicon files by id."""
        return self._files(f"prompts/{self.language}/lexicon")

    @cached_property
    def families(self) -> dict[str, Path]:
        """The simulated families by id."""
        return self._files(f"prompts/{self.language}/families")

    def without_overlays(self) -> Layers:
        """What shipped, alone."""
        return Layers(self.folders[:1], self.language)

    def shipped(self, path: Path) -> bool:
        """Whether a file came with the program."""
        return path.is_relative_to(self.folders[0])

    @property
    def changed(self) -> bool:
        """Whether any folder is laid over what shipped, with anything in it."""
        return any(
            next(folder.glob(pattern), None)
            for folder in self.folders[1:]
            for pattern in ("flows/*.yaml", f"prompts/{self.language}/**/*.yaml")
        )

    def _files(self, within: str) -> dict[str, Path]:
        found: dict[str, Path] = {}
        for folder in self.folders:
            for path in sorted((folder / within).glob("*.yaml")):
                found[path.stem] = path
        return found


def layers_of(shipped: Path, overlays: Sequence[Path], language: str) -> Layers:
    """The layers that a call asks for, the strongest last."""
    return Layers((shipped, *(Path(folder).absolute() for folder in overlays)), language)
