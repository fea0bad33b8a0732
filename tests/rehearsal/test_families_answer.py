"""Every family that shipped: what a conversation brings out of it, and what questions do not."""

from __future__ import annotations

import random

import pytest

from assistant.content.families import Family, Member
from assistant.conversation.conversation import Conversation
from tests.rehearsal.playing import (
    ASIDE,
    FAMILIES,
    ROUNDS,
    content,
    conversation_with,
    each_with_a_family,
    interrogation_of,
    random_line,
    rehearse,
    said,
    say,
    told,
    trust,
)

EVERY_FAMILY = pytest.mark.parametrize("family", FAMILIES)


def facts_of(family: Family, told_facts: set[str]) -> tuple[int, bool, bool]:
    hidden = any(fact.hidden and fact.id in told_facts for _, fact in family.facts())
    safety = any(fact.safety and fact.id in told_facts for _, fact in family.facts())
    return len(told_facts), hidden, safety


@EVERY_FAMILY
def test_a_conversation_and_an_interrogation_end_differently(family: str) -> None:
    check_that_they_end_differently(family, 1)


@pytest.mark.endurance
@EVERY_FAMILY
@pytest.mark.parametrize("seed", range(2, 6))
def test_so_they_do_by_any_chance(family: str, seed: int) -> None:
    check_that_they_end_differently(family, seed)


def check_that_they_end_differently(family: str, seed: int) -> None:
    written = content().families[family]
    good, bad = rehearse(family, seed), rehearse(family, seed)
    lines = conversation_with(written)
    say(good, *lines)
    say(bad, *interrogation_of(written, len([line for line in lines if line[0] != "/"])))
    well, badly = facts_of(written, told(good)), facts_of(written, told(bad))
    assert well[0] >= 2 * badly[0]
    assert well[0] >= len(written.fact_by_id) / 2
    assert well[1:] == (True, True)
    assert badly[1:] == (False, False)
    assert all(trust(good)[one] > trust(bad)[one] for one in trust(good))


@EVERY_FAMILY
def test_the_same_seed_and_lines_are_the_same_rehearsal(family: str) -> None:
    lines = conversation_with(content().families[family])[:40]
    first = [reply.model_dump() for reply in say(rehearse(family, 5), *lines)]
    again = [reply.model_dump() for reply in say(rehearse(family, 5), *lines)]
    other = [reply.model_dump() for reply in say(rehearse(family, 6), *lines)]
    assert first == again
    assert first != other


def lines_to_one(kind: str, name: str, words: list[str], number: int) -> str:
    word = words[number % len(words)]
    return {
        "questions": f"{name}, did you do that, yes or no? Number {number}.",
        "openings": f"{name}: What about {word}, in the way you see it, time {number}?",
        "nonsense": f"{name}: Zorblax {number} quimby, what of the flibberts?",
        "kindness": f"{name}: You hold on to {word}, and it costs you more than {number} nights.",
        "threats": f"{name}: If you don't comply we will file on day {number}.",
    }[kind]


KINDS_OF_LINE = ("questions", "openings", "nonsense", "kindness", "threats")


def all_said_in_150_lines(family: str, member: Member, kind: str) -> list[tuple[str | None, str]]:
    conversation = rehearse(family, 4)
    words = [word for fact in member.facts for word in fact.words]
    everything: list[tuple[str | None, str]] = []
    for number in range(150):
        everything += said(say(conversation, lines_to_one(kind, member.name, words, number)))
    return everything


@pytest.mark.parametrize(("kind", "family"), each_with_a_family(KINDS_OF_LINE))
def test_nobody_repeats_themselves_within_150_lines(kind: str, family: str) -> None:
    members = content().families[family].members
    member = members[KINDS_OF_LINE.index(kind) % len(members)]
    everything = all_said_in_150_lines(family, member, kind)
    assert len(everything) == len(set(everything))
    # Threatened again and again, people leave; else they answer.
    assert kind == "threats" or len(everything) > 100


@pytest.mark.endurance
@EVERY_FAMILY
@pytest.mark.parametrize("kind", KINDS_OF_LINE)
def test_no_member_at_all_repeats_themselves(family: str, kind: str) -> None:
    for member in content().families[family].members:
        everything = all_said_in_150_lines(family, member, kind)
        assert len(everything) == len(set(everything))


@EVERY_FAMILY
def test_every_fact_of_every_member_can_be_brought_out(family: str) -> None:
    written = content().families[family]
    conversation = rehearse(family, 2)
    wanted = set(written.fact_by_id)
    for _ in range(4):
        for line in ROUNDS:
            for member in written.members:
                untold = [one for one in member.facts if one.id not in told(conversation)]
                word = (untold or list(member.facts))[0].words[0]
                say(conversation, line.format(name=member.name, word=word, other=word))
        for member in written.members:
            untold = [one for one in member.facts if one.id not in told(conversation)]
            for fact in untold:
                listed = " and ".join(fact.words)
                ask = f"{member.name}: Tell me more about {listed}."
                say(conversation, f"/aside {member.name}", ask, "/aside")
            if any(fact.safety for fact in untold):
                say(conversation, f"/aside {member.name}", ASIDE, "/aside")
        if wanted <= told(conversation):
            break
    assert told(conversation) == wanted


def play_at_random(family: str, seed: int, count: int) -> Conversation:
    written = content().families[family]
    chance = random.Random(f"{family} {seed}")
    conversation = rehearse(family, seed)
    last = "Hello."
    heard: dict[tuple[str | None, str], int] = {}
    for _ in range(count):
        line = random_line(chance, written, last)
        went_back = line.startswith(("/retry", "/rewind", "/undo", "/redo"))
        replies = say(conversation, line)
        assert replies[-1].kind == "ready"
        if line.strip() and not went_back:
            assert len(replies) > 1  # something always comes back
        spoken = said(replies)
        kept = {
            (conversation.record.name_of(one.speaker), one.text)
            for one in conversation.record.standing_statements()
        }
        assert len(conversation.record.standing_statements()) == len(kept)
        heard.update(dict.fromkeys(spoken, 1))
        last = spoken[-1][1] if spoken else last
        assert all(0.0 <= value <= 1.0 for value in trust(conversation).values())
    return conversation


@EVERY_FAMILY
@pytest.mark.parametrize("seed", range(3))
def test_any_worker_is_answered_and_nobody_repeats_a_line(family: str, seed: int) -> None:
    play_at_random(family, seed, 25)


@pytest.mark.endurance
@EVERY_FAMILY
def test_a_thousand_workers_are_answered(family: str) -> None:
    written = content().families[family]
    ever: set[str] = set()
    for seed in range(1000):
        ever |= told(play_at_random(family, seed, 15))
    # Chance alone gets at what takes little trust; that all can be got at is proved above.
    easy = {fact.id for _, fact in written.facts() if fact.trust <= 0.4 and not fact.after}
    assert len(easy & ever) >= 0.8 * len(easy)
