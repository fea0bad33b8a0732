"""How a simulated family takes a line: what opens, what shuts, who hears what."""

from __future__ import annotations

import pytest

from assistant.conversation.conversation import Conversation
from assistant.meeting.events import LineFelt
from tests.rehearsal.playing import ASIDE, WARM, content, rehearse, said, say, told, trust

FAMILY = "young_mother_relapse"


@pytest.fixture
def table() -> Conversation:
    return rehearse(FAMILY, 3)


def last_felt(conversation: Conversation) -> LineFelt:
    rehearsed = conversation.record.rehearsed
    return rehearsed.felt_lately[-1]


def test_the_members_sit_at_the_table_with_their_roles(table: Conversation) -> None:
    people = [(one.name, one.role) for one in table.record.participants.values()]
    assert people == [
        ("Kayla", "mother"),
        ("Darlene", "grandmother"),
        ("Cody", "partner"),
        ("Tasha", "peer_support"),
    ]


def test_every_line_is_the_workers_and_what_members_say_is_a_statement(
    table: Conversation,
) -> None:
    replies = say(table, "Darlene: Is that so?", "Just a word with everybody.")
    lines = [line.text for line in table.record.worker_lines.values()]
    assert lines == ["Darlene: Is that so?", "Just a word with everybody."]
    kept = [one.text for one in table.record.standing_statements()]
    assert kept == [text for _, text in said(replies)]
    assert kept


@pytest.mark.parametrize("lead", ["Darlene: ", "darlene, ", "Mamaw: ", "Ms. Darlene, ", "Nana: "])
def test_a_leading_name_or_role_addresses_that_person(table: Conversation, lead: str) -> None:
    replies = say(table, f"{lead}you hold this house together.")
    assert said(replies)[0][0] == "Darlene"
    assert last_felt(table).to == ("darlene",)


def test_a_bare_line_goes_on_with_whoever_has_the_floor(table: Conversation) -> None:
    say(table, "Cody: You drove her here today.")
    assert said(say(table, "What was that like?"))[0][0] == "Cody"


def test_the_persons_own_words_open_more_than_others(table: Conversation) -> None:
    say(table, *WARM[:1])
    last = last_words(table, "kayla")
    plain = rehearse(FAMILY, 3)
    say(plain, *WARM[:1])
    words = [word for word in last.replace(".", "").split() if len(word) > 3][:4]
    say(table, f"Kayla: You are left with {' '.join(words)}, all by yourself.")
    say(plain, "Kayla: You are left with something, all by yourself.")
    assert trust(table)["kayla"] > trust(plain)["kayla"]


@pytest.mark.parametrize("first", ["", "So, ", "It sounds like ", "What you're saying is, "])
def test_parroting_opens_nobody_twice(table: Conversation, first: str) -> None:
    lead = f"Kayla: {first}"
    say(table, *WARM)
    say(table, f"{lead}{last_words(table, 'kayla')}")
    before, known = trust(table)["kayla"], told(table)
    for _ in range(5):
        say(table, f"{lead}{last_words(table, 'kayla')}")
        assert trust(table)["kayla"] <= before
        assert told(table) == known


def last_words(conversation: Conversation, member: str) -> str:
    rehearsed = conversation.record.rehearsed
    return conversation.record.statements[rehearsed.last_said[member]].text


def test_the_same_line_again_wins_nothing(table: Conversation) -> None:
    say(table, WARM[0])
    before = trust(table)["kayla"]
    say(table, WARM[0], WARM[0])
    assert trust(table)["kayla"] <= before


@pytest.mark.parametrize(
    "line",
    ["Kayla: What about the price of tin in Bolivia?", "Kayla: Zorblax quimby flibbert?"],
)
def test_what_is_about_nothing_they_know_gets_a_question_back(
    table: Conversation, line: str
) -> None:
    say(table, *WARM)
    known = told(table)
    _, answer = said(say(table, line))[0]
    unclear = content().families[FAMILY].by_id["kayla"].lines.unclear
    assert any(answer.endswith(one) for one in unclear)
    assert told(table) == known


def test_a_threat_shuts_them_and_somebody_may_stand_up_for_them(table: Conversation) -> None:
    say(table, WARM[0])
    before = trust(table)
    replies = say(table, "Kayla, if you don't cooperate, we will have to take him away.")
    assert trust(table)["kayla"] < before["kayla"] - 0.1
    assert told(table) == told(table) & set(content().families[FAMILY].fact_by_id)
    assert said(replies)[0][0] == "Kayla"


def test_somebody_walks_out_and_comes_back_to_a_kind_word() -> None:
    for seed in range(20):
        conversation = rehearse(FAMILY, seed)
        for _ in range(8):
            say(conversation, "Kayla, you're an addict, and if you don't comply we'll file.")
        rehearsed = conversation.record.rehearsed
        if "kayla" in rehearsed.away:
            break
    else:
        pytest.fail("nobody ever walked out")
    seat = rehearsed.people["kayla"]
    assert conversation.record.participants[seat].presence == "left"
    assert len(rehearsed.away) < 4  # somebody always stays
    replies = say(conversation, "Kayla: I'm sorry. Come back in when you're ready.")
    assert said(replies)[0][0] == "Kayla"
    assert conversation.record.participants[seat].presence == "present"


def test_danger_is_told_alone_to_a_kind_direct_question(table: Conversation) -> None:
    say(table, *WARM[:2], "Kayla: How safe do you feel at home?")
    assert "kayla_cody_nights" not in told(table)
    replies = say(table, "/aside Kayla", ASIDE)
    assert "kayla_cody_nights" in told(table)
    assert [reply.kind for reply in replies if reply.kind == "safety"]
    assert table.record.open_cues()


def test_what_is_said_aside_is_private_and_heard_by_nobody_else(table: Conversation) -> None:
    others = {one: value for one, value in trust(table).items() if one != "kayla"}
    say(table, "/aside Kayla", "You've been so worn out, and you keep going for him.")
    assert {one: value for one, value in trust(table).items() if one != "kayla"} == others
    assert [one.private for one in table.record.worker_lines.values()] == [True]
    assert all(one.private for one in table.record.statements.values())
    say(table, "/aside", "Darlene: You hold this house together.")
    assert [one.private for one in table.record.worker_lines.values()] == [True, False]


def test_one_line_aside_leaves_the_table_as_it_was(table: Conversation) -> None:
    say(table, *WARM[:2], f"/aside Kayla: {ASIDE}")
    assert "kayla_cody_nights" in told(table)
    assert table.record.rehearsed is not None
    assert table.record.rehearsed.aside is None


def test_danger_is_never_told_before_the_one_who_is_feared(table: Conversation) -> None:
    for line in WARM * 4:
        say(table, line, "Kayla: How safe do you feel at night, with the door?")
    assert "kayla_cody_nights" not in told(table)


def test_others_react_to_what_somebody_tells() -> None:
    threw_in = False
    for seed in range(10):
        conversation = rehearse(FAMILY, seed)
        replies = say(conversation, *WARM)
        threw_in = threw_in or any(
            reply.kind == "said" and reply.to == "Kayla" for reply in replies
        )
    assert threw_in


def test_words_put_into_a_members_mouth_are_refused(table: Conversation) -> None:
    replies = list(table.enter_words("Kayla", "I did it"))
    assert replies[0].kind == "error"
    assert not table.record.statements
    assert next(table.enter_words("me", "Hello, Kayla.")).kind == "kept"


def test_a_question_about_anybody_stays_aside_and_a_word_to_everybody_ends_it(
    table: Conversation,
) -> None:
    say(table, "/aside Kayla", "Is anybody hurting you?")
    assert table.record.rehearsed.aside == "kayla"
    say(table, "Everybody, thank you for waiting.")
    assert table.record.rehearsed.aside is None
