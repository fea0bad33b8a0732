"""Content that is read again and again with one thing changed in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from assistant.content import reading


@pytest.fixture(scope="session", autouse=True)
def the_same_bytes_are_read_once() -> Iterator[None]:
    """Of the seventy files of a content a test changes one: parsing the others is its time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "read_bytes", cache(reading.read_bytes))
        yield
