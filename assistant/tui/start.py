"""What a screen asks for when a meeting is to be opened: which one, and with whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.settings import CoachLevel


@dataclass(frozen=True)
class Rehearsing:
    """What is to be rehearsed, and how.

    family, scene: which one a new rehearsal is with; neither for one that is taken up.
    seed: of all chance in a new one.
    coach: how much the coach says; as the settings say if None.
    model: address and name of a model of the user's that words what the family says.
    redo: go back to before the line that cost most.
    """

    family: str | None = None
    scene: str | None = None
    seed: int | None = None
    coach: CoachLevel | None = None
    model: tuple[str, str] | None = None
    redo: bool = False


@dataclass(frozen=True)
class Start:
    """A meeting to open at once, instead of the home screen."""

    name: str
    practice: bool = True
    flow: str | None = None
    look: bool = False
    rehearsing: Rehearsing | None = None
