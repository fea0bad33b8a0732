"""Whoever says that they are safe points at nobody in danger before those who are feared."""

from __future__ import annotations

import re

import pytest

from assistant.content import Content
from assistant.content.families import Family, Member
from assistant.conversation.door import Rehearse, open_conversation
from assistant.language.words import folded_words
from assistant.store import memory_store
from tests.rehearsal.playing import AT, FAMILIES, content, rehearse, said, say

QUESTION = "Are you safe at home?"
SEEDS = range(8)
# How somebody is meant without a name.
MEANT = re.compile(
    r"\bask(?:ing)? (?:it )?(?:of (?!every)|about|him|her|them|my|it again)\b"
    r"|\b(?:not|isn't) (?:me|myself)\b|\bapart\b|\bapartment\b|\bthe question to\b|\bother end\b"
    r"|\bain't the one\b|\bthe (?:boy|girl|young one)\b|\bjosie\b",
    re.IGNORECASE,
)


def safe(family: Family) -> list[Member]:
    return [
        member
        for member in family.members
        if member.lines.safe and not any(fact.safety for fact in member.facts)
    ]


def in_danger(family: Family) -> list[Member]:
    return [member for member in family.members if any(fact.safety for fact in member.facts)]


def names_of(people: list[Member]) -> set[str]:
    """How they are called: by name, and by what they are to the others."""
    roles = content().roles
    called = set()
    for member in people:
        role = roles.named(member.role.replace("_", " "))
        called |= {member.name, *member.also, *((role.title, *role.also) if role else ())}
    return {one.lower() for one in called}


@pytest.mark.parametrize("family", FAMILIES)
def test_before_all_nobody_who_is_safe_points_at_who_is_not(family: str) -> None:
    written = content().families[family]
    in_need = names_of(in_danger(written))
    for member in safe(written):
        heard = set()
        for seed in SEEDS:
            replies = say(rehearse(family, seed), f"{member.name}: {QUESTION}")
            heard |= {text for name, text in said(replies) if name == member.name}
        assert heard
        for text in heard:
            ending = next((one for one in member.lines.safe if text.endswith(one)), None)
            assert ending is not None, text
            assert not set(folded_words(ending)) & in_need, text
            assert not MEANT.search(ending), text


@pytest.mark.parametrize("family", FAMILIES)
def test_alone_they_may_say_whom_to_ask(family: str) -> None:
    for member in safe(content().families[family]):
        if member.lines.safe_alone:
            conversation = rehearse(family, 1)
            ((_, text), *_) = said(say(conversation, f"/aside {member.name}", QUESTION))
            assert text.endswith(member.lines.safe_alone)


def test_a_line_of_an_agency_that_names_who_is_in_danger_waits_too() -> None:
    shipped = content().families["young_mother_relapse"]
    told = "I'm fine. Ask Kayla that."
    members = []
    for member in shipped.members:
        if member.id == "tasha":
            lines = member.lines.model_copy(update={"safe": (told, "I'm fine."), "safe_alone": ()})
            member = member.model_copy(update={"lines": lines})
        members.append(member)
    family = shipped.model_copy(update={"members": tuple(members)})
    theirs = Content(content().layers)
    theirs.families = {**content().families, family.id: family}
    for seed in SEEDS:
        conversation = open_conversation(
            "rehearsal",
            rehearse=Rehearse(family.id, seed),
            store=memory_store(),
            content=theirs,
            clock=lambda: AT,
            remarks="off",
        )
        assert not any("Kayla" in text for _, text in said(say(conversation, f"Tasha: {QUESTION}")))


ASKED_AGAIN = (
    "Do you feel safe at home?",
    "Is anybody hurting you?",
    "Are you afraid of anybody?",
    "Has anyone hurt you?",
)


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize("family", FAMILIES)
def test_asked_in_four_ways_nobody_says_the_same_as_long_as_there_is_more(
    family: str, alone: bool
) -> None:
    for member in safe(content().families[family]):
        conversation = rehearse(family)
        heard = []
        for question in ASKED_AGAIN:
            if alone and not heard:
                say(conversation, f"/aside {member.name}")
            line = question if alone else f"{member.name}: {question}"
            heard += [text for name, text in said(say(conversation, line)) if name == member.name]
        there = [*member.lines.safe, *(member.lines.safe_alone if alone else ())]
        used = [one for text in heard for one in there if text.endswith(one)]
        fresh = used[: len(set(used))]
        assert len(set(fresh)) == len(fresh), heard
        if alone:
            assert len(fresh) == min(len(there), len(ASKED_AGAIN)), heard
