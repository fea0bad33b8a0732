"""Stores to try, and entries to put into them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.store import (
    Entry,
    Journal,
    Store,
    StoredEntry,
    live_store,
    memory_store,
    practice_store,
)
from tests.store.making import KEPT, KEY, entry, everything, store_in

EntryMaker = Callable[..., Entry]


@pytest.fixture(params=["practice", "live"])
def kept(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Which store on disk is tried: the plain one and the encrypted one promise the same."""
    monkeypatch.setenv(KEPT, request.param)
    return str(request.param)


@pytest.fixture
def home(tmp_path: Path, kept: str) -> Path:
    """A folder as awkward as a real one can be."""
    return tmp_path / 'Ana\'s "own" 😀 folder' / "ftm"


@pytest.fixture(params=["practice", "live", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    if request.param == "memory":
        return memory_store()
    folder = tmp_path / "a 😀 folder"
    return practice_store(folder) if request.param == "practice" else live_store(KEY, folder)


@pytest.fixture
def journal(store: Store) -> Iterator[Journal]:
    journal = store.open("kitchen", create=True)
    yield journal
    journal.close()


@pytest.fixture
def local(home: Path) -> Store:
    return store_in(home)


@pytest.fixture
def written(home: Path, local: Store) -> dict[str, list[StoredEntry]]:
    """Two meetings of forty entries, their rows side by side in the file."""
    journals = [local.open(name, create=True) for name in ("kitchen", "porch")]
    for number in range(1, 41):
        for journal in journals:
            journal.append([entry(number)], draft="half")
    for journal in journals:
        journal.close()
    return everything(home)
