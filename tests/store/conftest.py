"""Stores to try, and entries to put into them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.store import Entry, Journal, Store, StoredEntry, memory_store, practice_store
from tests.store.making import entry, everything

EntryMaker = Callable[..., Entry]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder as awkward as a real one can be."""
    return tmp_path / 'Ana\'s "own" 😀 folder' / "ftm"


@pytest.fixture(params=["local", "memory"])
def store(request: pytest.FixtureRequest, home: Path) -> Store:
    return practice_store(home) if request.param == "local" else memory_store()


@pytest.fixture
def journal(store: Store) -> Iterator[Journal]:
    journal = store.open("kitchen", create=True)
    yield journal
    journal.close()


@pytest.fixture
def local(home: Path) -> Store:
    return practice_store(home)


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
