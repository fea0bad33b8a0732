"""What the thread behind a meeting's screen does with memory."""

from __future__ import annotations

import gc

from assistant.tui.backstage import Backstage
from tests.tui.fakes import FakeConversation


def test_what_a_meeting_holds_is_looked_through_for_garbage_only_once_it_is_closed() -> None:
    frozen_when_told: list[int] = []
    backstage = Backstage(lambda *, look: FakeConversation())
    backstage.open(lambda message: None)
    backstage.enter("Misty: I want them home")
    backstage._submit(lambda: frozen_when_told.append(gc.get_freeze_count()))
    backstage.close(seconds=5)
    assert frozen_when_told[0] > 1_000
    assert gc.get_freeze_count() == 0
