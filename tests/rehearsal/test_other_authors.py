"""Workers who know no family's facts: who talks with it hears twice as much as who questions it."""

from __future__ import annotations

import pytest

from tests.rehearsal.other_authors import NEVER_ALONE, QUESTIONERS, TALKERS, lines_of
from tests.rehearsal.playing import FAMILIES, content, each_with_a_family, rehearse, say
from tests.rehearsal.test_families_answer import facts_of

EVERY_FAMILY = pytest.mark.parametrize("family", FAMILIES)
DIRECT = "Do you feel safe at home?"


def played(family: str, script: str, seed: int) -> tuple[int, bool, bool]:
    return told_to(family, lines_of(script, content().families[family]), seed)


def told_to(family: str, lines: list[str], seed: int) -> tuple[int, bool, bool]:
    conversation = rehearse(family, seed)
    say(conversation, *lines)
    assert conversation.record.rehearsed is not None
    return facts_of(content().families[family], set(conversation.record.rehearsed.told))


def check(family: str, seed: int, talkers: list[str], questioners: list[str]) -> None:
    talked = [played(family, TALKERS[who], seed) for who in talkers]
    questioned = [played(family, QUESTIONERS[who], seed) for who in questioners]
    assert min(told for told, _, _ in talked) >= 2 * max(told for told, _, _ in questioned)
    # One of them may miss a strength, by chance; no questioner ever hears what lies deep.
    assert sum(hidden for _, hidden, _ in talked) >= len(talked) - 1
    assert all(safety for _, _, safety in talked)
    assert not any(hidden or safety for _, hidden, safety in questioned)


# Each family with some of them, and each of them with two families: all with all is below.
@EVERY_FAMILY
def test_any_conversation_hears_twice_as_much_as_any_interrogation(family: str) -> None:
    turn = FAMILIES.index(family) % 4
    check(family, 1, list(TALKERS)[turn::4], list(QUESTIONERS)[turn::4])


@EVERY_FAMILY
def test_danger_is_not_told_at_the_table_however_well_one_talks(family: str) -> None:
    for script in NEVER_ALONE.values():
        assert played(family, script, 1)[1:] == (True, False)


BLUNT = ("form_filler", "polite_form", "brisk", "adviser", "clerk")


# Eight families and five of them: each family with two.
@pytest.mark.parametrize(("who", "family"), each_with_a_family(BLUNT * 3 + BLUNT[:1]))
def test_a_plain_question_alone_does_not_undo_an_interrogation(who: str, family: str) -> None:
    check_a_plain_question(family, who)


@pytest.mark.endurance
@EVERY_FAMILY
@pytest.mark.parametrize("who", BLUNT)
def test_a_plain_question_undoes_no_interrogation_at_any_table(family: str, who: str) -> None:
    check_a_plain_question(family, who)


def check_a_plain_question(family: str, who: str) -> None:
    written = content().families[family]
    lines = lines_of(QUESTIONERS[who], written)
    lines = lines[: next(at for at, line in enumerate(lines) if line.startswith("/aside"))]
    for member in written.members:
        if any(fact.safety for fact in member.facts):
            lines += [f"/aside {member.name}", DIRECT, "/aside"]
    assert not told_to(family, lines, 1)[2]


@pytest.mark.endurance
@EVERY_FAMILY
@pytest.mark.parametrize("seed", range(1, 12))
def test_so_it_is_by_any_chance(family: str, seed: int) -> None:
    check(family, seed, list(TALKERS), list(QUESTIONERS))
