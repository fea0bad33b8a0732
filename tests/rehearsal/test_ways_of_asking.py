"""The many ways of asking about danger, of feeling with somebody, and of talking beside it."""

from __future__ import annotations

from itertools import product

import pytest

from assistant.content.families import Lines, Member
from assistant.conversation.conversation import Conversation
from tests.rehearsal.playing import FAMILIES, WARM, content, rehearse, said, say, told, trust

FAMILY = "young_mother_relapse"
WAYS_OF_ASKING = (
    "Has anybody ever made you feel scared at home?",
    "Are you two okay at home, when it's just family?",
    "Does anything at home make you feel unsafe? You can tell me as much as you like, or nothing.",
    "is anybody hurting u or making u scared? u dont have to answer",
    "You are afraid of somebody in the house?",
    "Thank you for stepping out. You can say no. Do you feel safe where you live?",
    "Is somebody giving you trouble, or making you do things you don't want to?",
    "When it's just you at night, do you feel safe? You can pass if you'd rather.",
    "Has anything happened lately that frightened you?",
    "Are you scared?",
    "Are you afraid of what he'll do?",
    "Are you afraid that he will come back?",
    "What scares you about going home?",
)
KINDLY_HEARD = (
    "Kayla: that's a lot",
    "Kayla: i believe you",
    "Kayla: you should be proud",
    "Kayla: Thank you for telling me.",
    "Kayla: I'm so sorry that happened.",
)
BESIDE_IT = (
    "How's the weather over your way?",
    "What time is it?",
    "Did you see the game last night?",
)
OF_NOTHING = (
    "What happened to your yacht?",
    "What do you hope for the spaceship?",
    "Does the accordion help?",
    "Tell me more about the dinosaur.",
)


@pytest.fixture
def table() -> Conversation:
    return rehearse(FAMILY, 3)


def lines_of(member: str) -> Lines:
    return content().families[FAMILY].by_id[member].lines


def is_from(text: str, pool: tuple[str, ...]) -> bool:
    return any(text.endswith(line) for line in pool)


def in_danger(member: Member) -> bool:
    return any(fact.safety for fact in member.facts)


@pytest.mark.parametrize("line", WAYS_OF_ASKING)
def test_danger_is_told_alone_however_it_is_kindly_asked(table: Conversation, line: str) -> None:
    say(table, *WARM[:2], "/aside Kayla", line)
    assert "kayla_cody_nights" in told(table)


@pytest.mark.parametrize(
    "line",
    [
        "What safety issues are there in the home? I need to fill in this section.",
        "If somebody's hurting you and you don't tell me, that's failure to protect. Who is it?",
        "Any history of domestic violence in the home?",
    ],
)
def test_danger_is_not_told_to_a_form_or_a_warning(table: Conversation, line: str) -> None:
    say(table, *WARM[:2], "/aside Kayla", line)
    assert "kayla_cody_nights" not in told(table)


@pytest.mark.parametrize("family", FAMILIES)
def test_who_is_in_no_danger_says_so_and_who_is_says_it_nowhere_else(family: str) -> None:
    for member in content().families[family].members:
        conversation = rehearse(family, 1)
        question = f"{member.name}: Do you feel safe at home?"
        if in_danger(member):
            # Others may answer for them.
            own = [text for name, text in said(say(conversation, question)) if name == member.name]
            assert all(is_from(text, member.lines.not_here) for text in own)
            assert not told(conversation)
        else:
            ((_, text), *_) = said(say(conversation, f"/aside {member.name}", question))
            assert is_from(text, (*member.lines.safe, *member.lines.safe_alone))


@pytest.mark.parametrize("line", KINDLY_HEARD)
def test_a_few_kind_words_win_some_trust_whatever_else_is_heard(
    table: Conversation, line: str
) -> None:
    before = trust(table)["kayla"]
    say(table, line)
    assert trust(table)["kayla"] > before


@pytest.mark.parametrize(
    "line", ["Kayla, you again.", "Kayla: You're lying.", "Kayla: You must have known."]
)
def test_what_begins_by_accusing_wins_nobody(table: Conversation, line: str) -> None:
    before = trust(table)["kayla"]
    say(table, line)
    assert trust(table)["kayla"] < before
    assert not told(table)


def test_who_was_hurt_more_than_once_takes_a_kind_word_with_doubt(table: Conversation) -> None:
    threat = "Tasha: If you don't cooperate, we will have to take him away."
    kind = "Tasha: It sounds like hardly anybody has asked how it is for you."
    fresh = rehearse(FAMILY, 3)
    say(fresh, threat)
    say(table, threat, threat + " I mean it.")
    won = []
    for conversation in (fresh, table):
        before = trust(conversation)["tasha"]
        say(conversation, kind)
        won.append(trust(conversation)["tasha"] - before)
    assert 0 < won[1] < 0.6 * won[0]


@pytest.mark.parametrize(("line", "seed"), list(product(OF_NOTHING, (1, 2))))
def test_a_question_about_what_nobody_has_heard_of_gets_a_question(line: str, seed: int) -> None:
    conversation = rehearse(FAMILY, seed)
    say(conversation, *WARM)
    known = told(conversation)
    ((name, text), *_) = said(say(conversation, f"Kayla: {line}"))
    assert name == "Kayla"
    assert is_from(text, lines_of("kayla").unclear)
    assert told(conversation) == known


@pytest.mark.parametrize("line", BESIDE_IT)
def test_small_talk_gets_small_talk_and_wins_nothing(table: Conversation, line: str) -> None:
    before = trust(table)
    ((_, text), *_) = said(say(table, f"Darlene: {line}"))
    assert is_from(text, lines_of("darlene").small_talk)
    assert trust(table) == before


def test_what_do_you_mean_is_answered_in_other_words(table: Conversation) -> None:
    say(table, *WARM)
    known = told(table)
    assert table.record.rehearsed is not None
    last = table.record.rehearsed.last_told["kayla"]
    ((_, text), *_) = said(say(table, "Kayla: I don't understand. What do you mean?"))
    assert is_from(text, content().families[FAMILY].fact_by_id[last].say)
    assert told(table) == known


def test_a_slip_of_the_pen_in_a_name_still_calls() -> None:
    conversation = rehearse("grandmother_raising_three", 1)
    ((name, _), *_) = said(say(conversation, "Corrine: You've been so worn out."))
    assert name == "Corinne"


def test_somebody_who_is_not_here_answers_nothing() -> None:
    conversation = rehearse("grandmother_raising_three", 1)
    say(conversation, "Ray: You work nights, and you still make the biscuits.")
    ((_, text), *_) = said(say(conversation, "Jonah, how are you doing in school?"))
    unclear = content().families["grandmother_raising_three"].by_id["ray"].lines.unclear
    assert is_from(text, unclear)


def test_silence_is_met_with_a_look_while_trust_is_low(table: Conversation) -> None:
    say(table, "Kayla, what happened?")
    assert not said(say(table, "..."))


ROUND_OF_QUESTIONS = (
    "Darlene: What is a day like for you?",
    "Tasha: What do you see when you visit?",
    "Cody: What do you do on a weekday?",
    "Darlene: What does a week look like?",
    "Tasha: What have you noticed?",
    "Cody: What comes next for you?",
)
SAID_BACK = "Darlene: You work hard for them, and it wears on you."


@pytest.mark.parametrize(
    ("between", "comes_out"),
    [((), True), (ROUND_OF_QUESTIONS, False), ((*ROUND_OF_QUESTIONS, SAID_BACK), True)],
)
def test_in_an_interview_an_open_question_is_answered_with_little(
    table: Conversation, between: tuple[str, ...], comes_out: bool
) -> None:
    fact = content().families[FAMILY].fact_by_id["kayla_relapse"]
    say(table, *WARM[:2], *between)
    assert trust(table)["kayla"] >= fact.trust
    first, second = fact.words[:2]
    say(table, f"Kayla: What would you like to tell me about the {first} and the {second}?")
    assert (fact.id in told(table)) is comes_out
