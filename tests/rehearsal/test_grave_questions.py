"""What is asked of danger, of drink and drugs, or of love is never answered by chance."""

from __future__ import annotations

import pytest

from assistant.content.families import Member
from assistant.meeting.facts_of_rehearsal import MemberSpoke
from tests.rehearsal.playing import FAMILIES, ROUNDS, WARM, content, rehearse, said, say

GRAVE = (
    "Do you have a gun at home?",
    "Is there a weapon in the house?",
    "Do you use drugs?",
    "Are you using?",
    "Do you drink?",
    "Were you drunk that night?",
    "Are the kids safe tonight?",
    "Are your children safe with you?",
    "Do you hit them?",
    "Has he hit the kids?",
    "Do you love your kids?",
    "Do you want your kids back?",
    "Are you a good parent?",
    "Are you thinking of killing yourself?",
    "Is anybody being hurt?",
    "Do you ever leave them alone?",
)


def members(family: str) -> tuple[Member, ...]:
    return content().families[family].members


@pytest.mark.parametrize("family", FAMILIES)
def test_no_yes_and_no_no_by_chance_stands_for_what_is_grave(family: str) -> None:
    lines = {one.name: one.lines.closed for one in members(family)}
    lightly = []
    for member in members(family):
        for at, question in enumerate(GRAVE):
            conversation = rehearse(family, at)
            for name, text in said(say(conversation, f"{member.name}: {question}")):
                if any(text.endswith(one) for one in lines[name or ""]):
                    lightly.append((name, question, text))
    assert lightly == []


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize(
    "question",
    [
        "Is there anybody you are afraid of at home?",
        "Is there anyone you're scared of?",
        "Anybody you fear?",
    ],
)
def test_alone_who_fears_nobody_says_so(family: str, question: str) -> None:
    for member in members(family):
        if any(fact.safety for fact in member.facts) or not member.lines.safe:
            continue
        ((_, text), *_) = said(say(rehearse(family), f"/aside {member.name}", question))
        assert text.endswith((*member.lines.safe, *member.lines.safe_alone)), (member.name, text)


@pytest.mark.parametrize(
    "line", ["Anybody you fear?", "Who else knows?", "Everybody treating you right at home?"]
)
def test_a_question_put_alone_is_not_heard_at_the_table(line: str) -> None:
    conversation = rehearse("young_mother_relapse")
    say(conversation, "/aside Kayla", line)
    assert conversation.record.rehearsed is not None
    assert conversation.record.rehearsed.aside == "kayla"
    say(conversation, "Everybody, thank you for waiting.")
    assert conversation.record.rehearsed.aside is None


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("parting", ["Goodbye.", "Bye now.", "Have a good evening.", "Good night."])
def test_a_goodbye_is_returned_and_opens_nothing(family: str, parting: str) -> None:
    first = members(family)[0]
    warm = [line.replace("Kayla", first.name).replace("Bentley", "them") for line in WARM]
    conversation = rehearse(family)
    say(conversation, *warm)
    answered = said(say(conversation, f"{first.name}: {parting}"))
    assert answered[0][1].endswith(first.lines.thanked)


@pytest.mark.parametrize("question", ["What happened?", "When was that?", "When did that happen?"])
@pytest.mark.parametrize("family", FAMILIES)
def test_who_told_of_danger_stays_with_it_when_asked_for_more(family: str, question: str) -> None:
    for member in members(family):
        dangers = {fact.id for fact in member.facts if fact.safety is not None}
        if not dangers:
            continue
        conversation = rehearse(family)
        say(conversation, f"/aside {member.name}", "Has anybody at home hurt you or scared you?")
        say(conversation, question)
        spoken = [
            fact.fact
            for event in conversation.events
            for fact in [event.fact]
            if isinstance(fact, MemberSpoke)
        ]
        assert set(spoken) <= dangers


@pytest.mark.parametrize(
    ("family", "question", "told"),
    [
        ("grandmother_raising_three", "Ruthie: What is Corinne good at?", None),
        ("grandmother_raising_three", "Ruthie: What are Ray's strengths?", None),
        ("grandmother_raising_three", "Corinne: What is Ruthie good at?", "corinne_her_hands"),
        ("grandmother_raising_three", "Corinne: What is Ray good at?", None),
        ("interpreted_family", "Furaha: What is Gaston good at?", None),
        ("grandmother_raising_three", "Ruthie: What are you good at?", "ruthie_reading"),
    ],
)
def test_asked_what_another_is_good_at_nobody_praises_themselves(
    family: str, question: str, told: str | None
) -> None:
    name = question.partition(":")[0]
    conversation = rehearse(family)
    say(conversation, *(one.format(name=name, word="that", other="them") for one in ROUNDS[:4]))
    assert conversation.record.rehearsed is not None
    before = set(conversation.record.rehearsed.told)
    say(conversation, question)
    assert conversation.record.rehearsed is not None
    assert set(conversation.record.rehearsed.told) - before == ({told} if told else set())
