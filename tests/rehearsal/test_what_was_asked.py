"""What a family makes of lines that ask for something else than their worries and hopes."""

from __future__ import annotations

import pytest

from assistant.content.families import Lines
from assistant.conversation.conversation import Conversation
from assistant.conversation.replies import Reply
from assistant.meeting.facts_of_rehearsal import LineFelt
from tests.rehearsal.playing import WARM, content, rehearse, said, say, told, trust

FAMILY = "young_mother_relapse"


@pytest.fixture
def table() -> Conversation:
    return rehearse(FAMILY, 3)


def lines_of(member: str, family: str = FAMILY) -> Lines:
    return content().families[family].by_id[member].lines


def felt(conversation: Conversation) -> LineFelt:
    assert conversation.record.rehearsed is not None
    return conversation.record.rehearsed.felt_lately[-1]


def seen(replies: list[Reply]) -> list[str | None]:
    """Who said or did something."""
    return [one.speaker for one in replies if one.kind in ("said", "note") and one.speaker]


@pytest.mark.parametrize(
    "line",
    [
        "Kayla what do you think about that",
        "kayla how has it been",
        "Hi Kayla, thanks for having us",
        "How have you been sleeping, Kayla?",
        "what's that been like for you kayla",
        "Thank you Kayla",
        "Okay Kayla. What matters most?",
    ],
)
def test_a_name_that_calls_is_whom_the_line_is_for(table: Conversation, line: str) -> None:
    say(table, "Darlene: You hold this house together.", line)
    assert felt(table).to == ("kayla",)


@pytest.mark.parametrize(
    "line",
    [
        "What do you want for Kayla?",
        "How does Kayla get to work?",
        "You worry about Kayla.",
        "Do you trust Kayla?",
    ],
)
def test_a_name_that_is_spoken_of_calls_nobody(table: Conversation, line: str) -> None:
    say(table, "Darlene: You hold this house together.", line)
    assert felt(table).to != ("kayla",)


def test_two_who_are_greeted_by_name_are_both_meant(table: Conversation) -> None:
    say(table, "Good morning Ms. Darlene. Good morning Cody.")
    assert felt(table).to == ("darlene", "cody")


@pytest.mark.parametrize(
    ("line", "pool"),
    [
        ("Hi Darlene", "greeted"),
        ("Good morning, Darlene.", "greeted"),
        ("Darlene, how are you doing today?", "greeted"),
        ("Thanks for the coffee, Darlene.", "thanked"),
        ("Darlene: I'm sorry about that.", "thanked"),
    ],
)
def test_courtesies_are_returned_and_win_nothing(table: Conversation, line: str, pool: str) -> None:
    before = trust(table)
    ((name, text), *_) = said(say(table, line))
    assert name == "Darlene"
    assert text in getattr(lines_of("darlene"), pool)
    assert trust(table) == before
    assert not told(table)


@pytest.mark.parametrize("nod", ["mm-hm", "Okay.", "I see."])
def test_a_nod_gets_a_look_while_trust_is_low_and_more_story_at_ease(nod: str) -> None:
    cold = rehearse(FAMILY, 3)
    say(cold, "Kayla, what happened?")
    assert not said(say(cold, nod))
    warm = rehearse(FAMILY, 3)
    say(warm, *WARM)
    known = told(warm)
    say(warm, nod)
    assert len(told(warm)) > len(known)


@pytest.mark.parametrize(
    "line",
    [
        "What's the weather like where you live?",
        "Kayla, do you like pizza?",
        "Who won the ball game?",
        "Kayla: What is your favorite color?",
        "Kayla, what are Bentley's favorite sandwiches and socks?",
    ],
)
def test_what_nobody_here_knows_of_tells_nothing(table: Conversation, line: str) -> None:
    say(table, *WARM)
    known = told(table)
    say(table, line)
    assert told(table) == known


@pytest.mark.parametrize(
    ("line", "fits"),
    [
        ("Kayla, what do you think your mom is feeling right now?", "Mom acts mad"),
        ("Kayla how does your mother feel about all this", "Mom acts mad"),
        ("Cody, how do you think Darlene feels?", "Darlene hates my guts"),
        ("Tasha: What is it like for Darlene?", "Darlene's carrying"),
        ("Darlene, what do you think Cody is feeling?", "That boy Cody"),
    ],
)
def test_a_guess_at_somebody_is_at_the_one_who_was_asked_about(
    table: Conversation, line: str, fits: str
) -> None:
    ((_, text), *_) = said(say(table, line))
    assert fits in text


def test_asked_for_hopes_nobody_tells_a_worry(table: Conversation) -> None:
    say(table, *WARM)
    kinds = content().families[FAMILY].fact_by_id
    for line in ("Kayla: What do you hope for?", "Kayla: What would a good day look like?"):
        known = told(table)
        say(table, line)
        assert {kinds[one].kind for one in told(table) - known} <= {"vision"}


@pytest.mark.parametrize(
    "line",
    [
        "Does he hit you? Yes or no?",
        "Answer me. Is he hurting you?",
        "Just tell me, does he hit you?",
        "Why do you let him hit you?",
        "You have to tell me right now if you are safe.",
    ],
)
def test_danger_is_not_told_to_force(table: Conversation, line: str) -> None:
    say(table, *WARM[:2], "/aside Kayla", line)
    assert "kayla_cody_nights" not in told(table)
    say(table, "That came out hard. You don't have to answer me. Do you feel safe at home?")
    assert "kayla_cody_nights" in told(table)


def test_danger_is_not_told_to_one_who_has_only_questioned(table: Conversation) -> None:
    say(
        table,
        "Kayla, why did you use again?",
        "Kayla, did you think about your son, yes or no?",
        "Kayla, why didn't you call anybody?",
        "/aside Kayla",
        "Are you safe at home?",
    )
    assert "kayla_cody_nights" not in told(table)


def test_alone_nobody_looks_at_somebody_who_is_not_there() -> None:
    for seed in range(8):
        conversation = rehearse(FAMILY, seed)
        say(conversation, "/aside Kayla")
        for nod in ("mm-hm", "Okay.", "I see."):
            notes = [one.text for one in say(conversation, nod) if one.speaker == "Kayla"]
            assert notes
            assert not any("Cody" in note for note in notes)


def test_the_floor_stays_with_the_one_who_was_answered_for() -> None:
    for seed in range(30):
        conversation = rehearse(FAMILY, seed)
        replies = say(conversation, "Kayla, would you tell me about your sister?")
        if [name for name, _ in said(replies)] == ["Darlene"]:
            assert seen(replies) == ["Kayla", "Darlene"]
            say(conversation, "That must be hard.")
            assert felt(conversation).to == ("kayla",)
            return
    pytest.fail("nobody was ever answered for")


def test_danger_that_was_told_is_told_again_to_the_next_kind_question(table: Conversation) -> None:
    say(table, *WARM[:2], "/aside Kayla", "Is anybody hurting you?")
    assert table.record.rehearsed is not None
    assert "kayla_cody_nights" in told(table)
    ((_, text), *_) = said(say(table, "Do you feel safe going home tonight?"))
    fact = content().families[FAMILY].fact_by_id["kayla_cody_nights"]
    assert any(one in text for one in fact.say)
    ((_, text), *_) = said(say(table, "Does he hit you? Yes or no?"))
    assert not any(one in text for one in fact.say)


def test_a_question_in_an_interview_wins_nobody(table: Conversation) -> None:
    for line in (
        "Kayla: What happened that night?",
        "Kayla: What did you do then?",
        "Kayla: Where were you?",
        "Kayla: What were you thinking?",
    ):
        say(table, line)
    before = trust(table)
    say(table, "Kayla: What do you hope for?")
    after = trust(table)
    assert all(after[one] <= before[one] for one in before)
