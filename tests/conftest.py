"""What every test is held to: a store that it opens, it closes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.store.database import Database


@pytest.fixture(autouse=True)
def every_store_is_closed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail the test that leaves a file open: from Python 3.13 on it spoils a later one."""
    opened: list[Database] = []
    begin = Database.__init__

    def noted(self: Database, *given: object, **named: object) -> None:
        begin(self, *given, **named)  # type: ignore[arg-type]
        opened.append(self)

    monkeypatch.setattr(Database, "__init__", noted)
    yield
    left = [one for one in opened if one._connection is not None]
    for one in left:
        one.close()
    assert not left, f"left open: {[one.file.name for one in left]}"
