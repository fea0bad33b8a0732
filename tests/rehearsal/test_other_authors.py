"""Workers who know no family's facts: who talks with it hears twice as much as who questions it."""

from __future__ import annotations

import pytest

from tests.rehearsal.other_authors import QUESTIONERS, TALKERS, lines_of
from tests.rehearsal.playing import FAMILIES, content, rehearse, say
from tests.rehearsal.test_families_answer import facts_of

EVERY_FAMILY = pytest.mark.parametrize("family", FAMILIES)


def played(family: str, script: str, seed: int) -> tuple[int, bool, bool]:
    written = content().families[family]
    conversation = rehearse(family, seed)
    say(conversation, *lines_of(script, written))
    assert conversation.record.rehearsed is not None
    return facts_of(written, set(conversation.record.rehearsed.told))


def check(family: str, seed: int) -> None:
    talked = [played(family, script, seed) for script in TALKERS.values()]
    questioned = [played(family, script, seed) for script in QUESTIONERS.values()]
    assert min(told for told, _, _ in talked) >= 2 * max(told for told, _, _ in questioned)
    # Two of them may miss what lies deep, by chance; no questioner ever hears it.
    assert sum(hidden for _, hidden, _ in talked) >= len(talked) - 2
    assert sum(safety for _, _, safety in talked) >= len(talked) - 2
    assert not any(hidden or safety for _, hidden, safety in questioned)


@EVERY_FAMILY
def test_any_conversation_hears_twice_as_much_as_any_interrogation(family: str) -> None:
    check(family, 1)


@pytest.mark.endurance
@EVERY_FAMILY
@pytest.mark.parametrize("seed", range(2, 12))
def test_so_it_is_by_any_chance(family: str, seed: int) -> None:
    check(family, seed)
