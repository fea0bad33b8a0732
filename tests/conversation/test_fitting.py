"""Offered words fit who is here, who spoke, and what was said; danger and anger come first."""

from __future__ import annotations

import pytest

from assistant.content.models import Prompt
from assistant.conversation.conversation import Conversation
from assistant.meeting.facts import SuggestionsOffered
from tests.holding import enter, hold, of_kind, shipped, texts
from tests.rehearsal.playing import rehearse, say

DISCLOSED = "Tyler: mommy's friend comes in my room at night and hurts me"
TOPICS = ("prepare", "welcome", "worries", "matters", "future", "strengths", "help", "plan", "clos")


def offered(conversation: Conversation, rounds: int = 8) -> set[str]:
    """The ids of all that is offered in as many rounds."""
    for _ in range(rounds):
        enter(conversation, "/suggest")
    facts = [one.fact for one in conversation.events]
    return {
        one for fact in facts if isinstance(fact, SuggestionsOffered) for one in fact.suggestions
    }


@pytest.mark.parametrize("topic", TOPICS)
def test_while_a_cue_is_open_nobody_is_asked_anything(topic: str) -> None:
    conversation = hold("/people Tyler child", "/begin anyway", DISCLOSED, f"/topic {topic} anyway")
    assert conversation.record.open_cues()
    for _ in range(4):
        said = of_kind(enter(conversation, "/suggest"), "suggestion")
        assert said
        assert not [one.text for one in said if "?" in one.text or "…" in one.text]
        assert {str(one.id).rpartition(".")[0] for one in said} == {"moments.danger.child"}


def test_a_grown_up_who_told_of_danger_gets_words_of_their_own() -> None:
    conversation = hold("/begin", "Hailey: he choked me last night and he still has the gun")
    ids = offered(conversation, 3)
    assert ids
    assert all(one.startswith("moments.danger.") and ".child." not in one for one in ids)


def test_a_child_who_told_gets_a_childs_words_whoever_speaks_next() -> None:
    conversation = hold("/people Tyler child", "/begin", DISCLOSED, "Misty: he never told me that")
    assert all(one.startswith("moments.danger.child.") for one in offered(conversation, 3))


def test_while_a_cue_is_open_no_bridge_and_no_better_question_is_offered() -> None:
    conversation = hold("/people Tyler child", "/topic worries", DISCLOSED)
    assert not of_kind(enter(conversation, "/topic vision"), "suggestion")
    nudge = texts(enter(conversation, "me: Why didn't you tell anybody?"), "nudge")
    assert nudge
    assert "Another way" not in nudge
    assert "Or open the topic" not in nudge


def test_words_of_the_topic_come_back_once_the_cue_is_closed() -> None:
    conversation = hold("/people Tyler child", "/topic worries", DISCLOSED)
    enter(conversation, "/safety followed called the hotline and my supervisor")
    assert any(one.startswith("concerns.") for one in offered(conversation, 1))


def test_the_hint_of_a_rehearsal_asks_for_nothing_while_a_cue_is_open() -> None:
    conversation = rehearse("young_mother_relapse", 1)
    say(conversation, "Tell me how it has been.")
    enter(conversation, "/safety raise 1")
    assert conversation.record.open_cues()
    assert "?" not in texts(enter(conversation, "/hint"), "suggestion")


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (("Earl: it's been hard",), False),
        (("/people Earl grandfather", "Earl: it's been hard"), False),
        (("Earl: it's been hard", "me: It wears on you."), False),
        (("/people Tyler child", "Tyler: it's been hard"), False),
        (("/people Dwayne father, absent", "Earl: it's been hard"), False),
        (("/people Dwayne father", "Earl: it's been hard"), True),
    ],
)
def test_a_father_is_spoken_to_where_one_is_here(lines: tuple[str, ...], wanted: bool) -> None:
    conversation = hold(*lines, "/topic worries")
    assert ("concerns.opener.3" in offered(conversation)) is wanted


def test_a_child_is_thanked_for_sitting_through_it_where_one_is_here() -> None:
    assert "close.opener.3" not in offered(hold("Misty: hello", "/topic clos"))
    there = hold("/people Tyler child", "Misty: hello", "/topic clos")
    assert "close.opener.3" in offered(there)


def test_two_who_differ_are_spoken_to_where_two_differ() -> None:
    alone = hold("/topic worries", "Misty: they shut the water off Friday")
    assert not {"concerns.opener.9", "concerns.stem.3", "concerns.stem.6"} & offered(alone)
    two = hold("/topic worries", "Misty: he drinks", "Earl: that ain't true, she's wrong on that")
    assert "concerns.opener.9" in offered(two)


def test_a_night_is_spoken_of_where_one_was() -> None:
    way = hold("/topic worries", "Misty: they shut the water off and I can't pay it")
    assert "night" not in texts(enter(way, "/topic vision"), "suggestion")
    night = hold("/topic worries", "Misty: it scares me every night when he starts hollering")
    assert "one more night" in texts(enter(night, "/topic vision"), "suggestion")


def test_a_strength_is_asked_about_where_one_was_told() -> None:
    said = texts(enter(hold("/topic strengths", "Tammy: Daddy"), "/suggest"), "suggestion")
    assert "How did you do that?" not in said


def test_the_kids_are_spoken_of_where_somebody_did() -> None:
    conversation = hold("/topic worries", "Misty: it wears me out")
    offered(conversation)
    spoken = [text for text in told(conversation) if "kids" in text]
    assert spoken == []


def told(conversation: Conversation) -> list[str]:
    return [one.text for _ in range(8) for one in enter(conversation, "/suggest")]


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Brandy: whatever, y'all already decided", "decided"),
        ("Tre: whatever", "decided"),
        ("Brandy: I just want y'all to stop coming to my house", "gone"),
        ("Brandy: I'm done talking", "done"),
        ("Brandy: I'm so mad I could spit", "fed_up"),
    ],
)
def test_an_angry_line_is_first_met_with_words_that_say_it_back(line: str, moment: str) -> None:
    conversation = hold("/begin", line)
    first = of_kind(enter(conversation, "/suggest"), "suggestion")[0]
    assert str(first.id).startswith(f"moments.{moment}.")
    assert first.text.startswith("To say back:")
    way = of_kind(enter(conversation, "/topic worries"), "suggestion")
    assert [one.text.startswith("To say back:") for one in way] == [True]


def test_an_angry_line_is_over_when_something_else_was_said() -> None:
    conversation = hold("/begin", "Brandy: whatever, y'all already decided", "Brandy: I like maps")
    assert not any(one.startswith("moments.") for one in offered(conversation, 1))


def test_whatever_in_the_midst_of_a_line_is_no_turning_away() -> None:
    conversation = hold("/begin", "Brandy: whatever they need, I cook it")
    assert not any(one.startswith("moments.") for one in offered(conversation, 1))


def test_no_dad_is_spoken_to_where_there_is_none() -> None:
    conversation = rehearse("interpreted_family", 1)
    offered = [one.text for _ in range(12) for one in say(conversation, "/suggest")]
    assert offered
    assert not [text for text in offered if "dad" in text]


# What takes something for granted, and which of its conditions a prompt must then carry.
TAKEN_FOR_GRANTED = {
    "their dad": {"father", "dad_spoken_of", "dad_locked_up"},
    "their daddy": {"dad_locked_up"},
    "their grandparent": {"grandparent"},
    "the kids": {"kids", "child", "father"},
    "your kids": {"kids", "adult"},
    "these kids": {"kids", "adult", "long_ago"},
    "you two": {"differ"},
    "two of you": {"differ"},
    "night like that": {"hard_night"},
    "bad night": {"hard_night"},
    "on the phone": {"by_phone"},
    "that phone": {"by_phone"},
    "on the line": {"by_phone"},
    "grown-up talk": {"child"},
    "your note": {"in_writing"},
    "how did you do that": {"strength_said"},
    "mad.": {"mad"},
    "last meeting": {"met_before"},
    "a meeting like this": {"met_before"},
    "last time we": {"visited_before"},
    "since i ": {"visited_before"},
    "the judge": {"court_set"},
    "your shifts": {"shifts"},
    "when you get out": {"released_soon"},
    "in your language": {"interpreted"},
}


def test_what_takes_something_for_granted_carries_its_condition() -> None:
    faults = []
    for prompt in said_to_families():
        text = prompt.text.casefold()
        for marked, wanted in TAKEN_FOR_GRANTED.items():
            if marked in text and not wanted & set(prompt.when):
                faults.append(f"{prompt.id}: {prompt.text}")
    assert faults == []


def said_to_families() -> list[Prompt]:
    """All that is offered to be said, of every topic and every flow."""
    content = shipped()
    groups = ("openers", "follow_ups", "reflection_stems", "bridges")
    topics = [one for one in content.topics.values() if one.id != "visit_reflection"]
    of_topics = [p for one in topics for group, _, p in one.prompts() if group in groups]
    return [*of_topics, *(p for flow in content.flows for p in content.openers_of(flow))]
