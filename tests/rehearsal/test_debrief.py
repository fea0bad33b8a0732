"""Looking back on a rehearsal: counts, quotes and trust that the lines bear out."""

from __future__ import annotations

from typing import Any

from assistant.conversation.conversation import Conversation
from assistant.conversation.rehearsals import go_back_to_the_hard_part, look_back
from assistant.documents.debrief import as_lines, sparkline
from assistant.documents.debrief_data import as_data
from tests.rehearsal.playing import (
    ASIDE,
    content,
    conversation_with,
    interrogation_of,
    rehearse,
    say,
    told,
    trust,
)

FAMILY = "young_mother_relapse"
GOOD = "Kayla: You've been asked the same things over and over, and you're worn out with it."
THREAT = "Kayla, if you don't cooperate, we will have to take him away."


def data_of(conversation: Conversation) -> dict[str, Any]:
    debrief = look_back(conversation, content())
    return as_data(debrief)


def text_of(conversation: Conversation, drawn: bool = True) -> str:
    debrief = look_back(conversation, content())
    return "\n".join(as_lines(debrief, conversation.view().places, drawn=drawn, name="it"))


def test_facts_told_are_counted_by_kind() -> None:
    conversation = rehearse(FAMILY)
    say(conversation, *conversation_with(content().families[FAMILY])[:30])
    facts = data_of(conversation)["facts"]
    assert facts["told"] == len(told(conversation))
    assert facts["total"] == len(content().families[FAMILY].fact_by_id)
    assert sum(kind["told"] for kind in facts["by_kind"].values()) == facts["told"]


def test_what_was_hidden_and_what_was_danger_is_said_for_each_member() -> None:
    conversation = rehearse(FAMILY)
    before = data_of(conversation)
    assert before["hidden_strength_told"] == {"Kayla": False, "Darlene": False, "any": False}
    say(conversation, GOOD, "/aside Kayla", ASIDE)
    after = data_of(conversation)
    assert after["safety_cue_told"] == {"Kayla": True, "any": True}
    assert after["cues"] == [{"member": "Kayla", "told": True, "status": "open"}]


def test_trust_has_one_value_a_line_for_every_member() -> None:
    conversation = rehearse(FAMILY)
    say(conversation, GOOD, THREAT, "/where", "Kayla: I'm sorry.")
    lines = data_of(conversation)["trust"]
    assert {len(values) for values in lines.values()} == {3}
    now = trust(conversation)
    assert lines["Kayla"][-1] == now["kayla"]
    assert lines["Kayla"][1] < lines["Kayla"][0]


def test_the_best_and_the_costly_lines_are_quoted_with_what_came_next() -> None:
    conversation = rehearse(FAMILY)
    replies = say(conversation, GOOD)
    say(conversation, "Darlene: Is it Tuesday?", THREAT)
    found = data_of(conversation)
    assert found["best"][0]["text"] == GOOD
    next_said = [reply.text for reply in replies if reply.kind == "said"]
    assert [reply["text"] for reply in found["best"][0]["replies"]] == next_said
    assert found["costly"][0]["text"] == THREAT
    assert "Kayla" in found["costly"][0]["why"]


def test_lines_that_were_rewound_stand_in_tries_and_count_nowhere_else() -> None:
    conversation = rehearse(FAMILY)
    say(conversation, GOOD, THREAT, "/retry", "Kayla: You miss him.")
    found = data_of(conversation)
    assert [one["text"] for one in found["tries"]] == [THREAT]
    assert found["costly"] == []
    assert found["balance"]["lines"] == 2


def test_the_text_shows_telling_first_and_every_part() -> None:
    conversation = rehearse(FAMILY)
    say(conversation, *interrogation_of(content().families[FAMILY], 12))
    text = text_of(conversation)
    order = ["Telling and advice", "Questions", "words", "Trust", "stage", "never got to say"]
    places = [text.index(one) for one in order]
    assert places == sorted(places)
    assert "--redo --name it" in text


def test_in_plain_words_nothing_is_drawn() -> None:
    conversation = rehearse(FAMILY)
    say(conversation, GOOD, THREAT)
    assert not set(text_of(conversation, drawn=False)) & set("▁▂▃▄▅▆▇█")
    assert set(text_of(conversation)) & set("▁▂▃▄▅▆▇█")


def test_a_safety_cue_that_was_not_told_is_not_given_away() -> None:
    text = text_of(rehearse(FAMILY))
    facts = content().families[FAMILY].fact_by_id
    assert facts["kayla_cody_nights"].title not in text
    assert facts["kayla_neighbor_first"].title not in text
    assert "Kayla never got to tell of danger" in text


def test_redoing_the_hard_part_goes_back_to_before_the_line_that_cost_most() -> None:
    conversation = rehearse(FAMILY)
    say(conversation, GOOD, THREAT, "Kayla: I'm sorry.")
    go_back_to_the_hard_part(conversation, content())
    lines = [line.text for line in conversation.record.worker_lines.values()]
    assert lines == [GOOD]


def test_a_timeline_is_drawn_no_wider_than_its_room() -> None:
    assert sparkline([0.0, 0.5, 1.0]) == "▁▅█"
    assert len(sparkline([0.2] * 500, widest=60)) == 60
    assert sparkline([]) == ""
