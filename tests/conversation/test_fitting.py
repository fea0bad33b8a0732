"""Words that speak to somebody "as their dad" are offered where a dad can be spoken to."""

from __future__ import annotations

import pytest

from assistant.content.models import Prompt
from assistant.conversation.fitting import fitting
from tests.rehearsal.playing import content, rehearse, say

DAD = Prompt(id="a.b", text="As their dad, what helps?", source=("sop-task-1",))
GRAND = Prompt(id="a.c", text="Where are you, as their grandparent?", source=("sop-task-1",))
ANYBODY = Prompt(id="a.d", text="What helps, as the day goes on?", source=("sop-task-1",))
ALL = [DAD, GRAND, ANYBODY]


@pytest.mark.parametrize(
    ("here", "fits"),
    [
        ({"mother", "grandmother"}, [GRAND, ANYBODY]),
        ({"father"}, [DAD, ANYBODY]),
        ({"teen"}, [ANYBODY]),
        (None, ALL),
    ],
)
def test_only_those_who_are_here_are_spoken_to(here: set[str] | None, fits: list[Prompt]) -> None:
    assert fitting(ALL, here, content().roles) == fits


def test_no_dad_is_spoken_to_where_there_is_none() -> None:
    conversation = rehearse("interpreted_family", 1)
    offered = [one.text for _ in range(12) for one in say(conversation, "/suggest")]
    assert offered
    assert not [text for text in offered if "dad" in text]
