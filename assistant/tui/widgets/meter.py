"""The meter "conversation … interview": what was noted of the worker's own talking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.meeting.nouns import Behaviour
    from assistant.tui.words import Phrases

_CELLS = 9
_ENOUGH = 3  # below that, one act more or less would throw the mark from end to end


def meter(noted: Mapping[Behaviour, int], say: Phrases) -> Content | None:
    """The meter with the counts that it rests on; None where too little was noted.

    It is led by the share of telling, which separates poor talk from good (DOMAIN.md, 3 and 10);
    questions without reflections move it half as far. Over a whole meeting it moves slowly.
    """
    asked, reflected = noted.get("question", 0), noted.get("reflection", 0)
    told = noted.get("telling", 0)
    total = asked + reflected + told
    if total < _ENOUGH:
        return None
    share = (told + 0.5 * max(0, asked - reflected)) / total
    place = min(_CELLS - 1, round(share * (_CELLS - 1)))
    bar = "─" * place + "●" + "─" * (_CELLS - 1 - place)
    counts = say("meter_noted", question=asked, reflection=reflected, telling=told)
    return Content.assemble((say("meter", bar=bar), "bold"), "\n", (counts, "$text-muted"))
