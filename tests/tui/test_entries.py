"""What a line leaves in the chat."""

from __future__ import annotations

import pytest

from assistant.tui.entries import entries_of
from tests.holding import hold


@pytest.mark.parametrize("name", ["me", "Dana", "dana"])
def test_the_workers_own_line_stands_without_the_name_before_it(name: str) -> None:
    conversation = hold("/people me Dana")
    line = f"{name}: I'll call the co-op by Thursday"
    entries = entries_of(list(conversation.enter(line)), conversation.view(), line)
    assert [one.text for one in entries if one.sort == "worker"] == [
        "I'll call the co-op by Thursday"
    ]
