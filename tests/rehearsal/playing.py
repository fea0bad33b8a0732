"""Workers for rehearsals: one who holds a conversation, one who interrogates, one at random."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from itertools import cycle

from assistant.content import Content, load_content
from assistant.content.families import Family
from assistant.conversation.conversation import Conversation
from assistant.conversation.door import Rehearse, open_conversation
from assistant.conversation.replies import Reply
from assistant.store import Store, memory_store

AT = datetime(2026, 10, 6, 18, 0, tzinfo=UTC)


@cache
def content() -> Content:
    return load_content()


FAMILIES = sorted(content().families)


def each_with_a_family(tried: Iterable[str]) -> list[tuple[str, str]]:
    """Everything once, the families in turn: `pytest -m endurance` tries each with every one."""
    return list(zip(tried, cycle(FAMILIES), strict=False))


# Lines that win a young mother after a relapse.
WARM = (
    "Kayla: You've been asked the same things over and over, and you're worn out with it.",
    "Kayla, you came here today, and that says how much you care about Bentley.",
    "Kayla: It sounds like the nights are the worst, and nobody sees them but you.",
    "Kayla: You want him to know who his mother is, and that's what keeps you going.",
)


def rehearse(
    family: str,
    seed: int = 1,
    store: Store | None = None,
    remarks: str = "off",
    name: str = "rehearsal",
) -> Conversation:
    return open_conversation(
        name,
        rehearse=Rehearse(family, seed),
        store=store or memory_store(),
        content=content(),
        clock=lambda: AT,
        remarks=remarks,
    )


def say(conversation: Conversation, *lines: str) -> list[Reply]:
    return [reply for line in lines for reply in conversation.enter(line)]


def said(replies: list[Reply]) -> list[tuple[str | None, str]]:
    return [(reply.speaker, reply.text) for reply in replies if reply.kind == "said"]


ROUNDS = (
    "{name}, you came here today, and that says how much you care.",
    "{name}: It sounds like you have been carrying a lot, and hardly anybody asked how it is.",
    "{name}: What has been weighing on you the most?",
    "{name}: You want somebody to see how hard this has been, and how much you do every day.",
    "{name}: What matters most to you in all of this?",
    "{name}: You kept going when it was hard. You did that for them.",
    "{name}: What are you proud of when you look at this family?",
    "{name}: Part of you is worn out, and part of you will not give up on them.",
    "{name}: When you picture a good ordinary day a year from now, what do you hope for?",
    "{name}: You see what others miss, because you are there for the small things.",
    "{name}: Who helps you when it gets hard?",
    "{name}: Tell me more about {word}.",
    "{name}: You stayed with this even when nobody thanked you for it.",
    "{name}: What would help the most, the way you see it?",
    "{name}: It means a lot to you that this is done right, in your own way.",
    "{name}: What else should we understand about {other}?",
)
ASIDE = "How safe do you feel at home, when nobody else is listening?"


def conversation_with(family: Family) -> list[str]:
    """What a good worker says; the same whatever comes back."""
    lines = ["Thank you all for coming. This is your meeting, and it goes the way you need it to."]
    for line in ROUNDS:
        for member in family.members:
            deepest = max(member.facts, key=lambda fact: (fact.hidden, fact.trust))
            lines.append(
                line.format(name=member.name, word=deepest.words[0], other=member.facts[0].words[0])
            )
    for member in family.members:
        if any(fact.safety for fact in member.facts):
            lines += [f"/aside {member.name}", ASIDE, "/aside"]
    return lines


QUESTIONS = (
    "{name}, did you know about the {word}, yes or no?",
    "How many times did that happen? Were you there? Who else knew?",
    "{name}, why didn't you call anybody?",
    "You know that's not okay, don't you?",
    "If you don't cooperate with this, we will have to take the kids.",
    "{name}, are you still doing that?",
    "Have you ever been arrested? Do you drink? Do you use?",
    "You're non-compliant, and that goes in TWIST.",
    "You need to take a parenting class, and you should get a UA every week.",
    "{name}, is it true about the {word}?",
)


def interrogation_of(family: Family, count: int) -> list[str]:
    """What an interrogator says, in as many lines."""
    lines = []
    for number in range(count):
        member = family.members[number % len(family.members)]
        fact = member.facts[number % len(member.facts)]
        question = QUESTIONS[number % len(QUESTIONS)]
        lines.append(question.format(name=member.name, word=fact.words[0]))
    return lines


def told(conversation: Conversation) -> set[str]:
    rehearsed = conversation.record.rehearsed
    return set(rehearsed.told)


def trust(conversation: Conversation) -> dict[str, float]:
    rehearsed = conversation.record.rehearsed
    return dict(rehearsed.trust)


STRANGE = (
    "",
    "asdf qwer zxcv",
    "What about the price of tin in Bolivia?",
    "Mm-hm.",
    "????",
    "[bold]x[/] {name} \x1b[31m",
    "عمر كيف حالك؟",
    "You. You. You.",
    "//retry is a word",
    "me: I hear you.",
)
COMMANDS = (
    "/retry",
    "/rewind 3",
    "/undo",
    "/redo",
    "/hint",
    "/where",
    "/next",
    "/back",
    "/topic plan",
    "/aside",
    "/aside {name}",
    "/aside {name}: Are you safe at home?",
    "/pause",
    "/resume",
    "/read",
    "/suggest",
    "/begin",
    "/safety followed called them",
    "/objective 1: {name} does bedtime",
    "/skip",
    "/agree all",
    "/finish anyway",
)


def random_line(chance: random.Random, family: Family, last: str) -> str:
    member = chance.choice(family.members)
    word = chance.choice(chance.choice(member.facts).words)
    kind = chance.random()
    if kind < 0.45:
        return chance.choice(ROUNDS).format(name=member.name, word=word, other=word)
    if kind < 0.65:
        return chance.choice(QUESTIONS).format(name=member.name, word=word)
    if kind < 0.75:
        return chance.choice(STRANGE)
    if kind < 0.85:
        return last  # parroting
    return chance.choice(COMMANDS).format(name=member.name)
