"""Keys that open quickly: their cost is stated in slots.py and tried once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.custody import slots
from assistant.custody.access import LiveAccess

PASSPHRASE = "porch light after supper"


@pytest.fixture(autouse=True)
def cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "PASSES", 1)
    monkeypatch.setattr(slots, "MEMORY_KIB", 64)
    monkeypatch.setattr(slots, "LANES", 1)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / 'Ana\'s "own" 😀 folder' / "ftm"


@pytest.fixture
def waited() -> list[float]:
    return []


@pytest.fixture
def access(home: Path, waited: list[float]) -> LiveAccess:
    """A store that was set up, unlocked."""
    made = LiveAccess(home, wait=waited.append)
    made.set_up(passphrase=PASSPHRASE)
    return made


@pytest.fixture
def again(home: Path, waited: list[float]) -> Callable[[], LiveAccess]:
    """Another start of the program."""
    return lambda: LiveAccess(home, wait=waited.append)
