"""Scenes: a worker with the skill passes, one without it does not."""

from __future__ import annotations

import pytest

from assistant.conversation.conversation import Conversation
from assistant.conversation.door import Rehearse, open_conversation
from assistant.conversation.rehearsals import look_back
from assistant.rehearsal.scenes import SceneResult
from assistant.store import memory_store
from tests.rehearsal.playing import AT, content, say

INTERROGATION = (
    "Did you do that, yes or no?",
    "Why didn't you call anybody?",
    "You know that's not okay, don't you?",
    "You're non-compliant, and that goes in TWIST.",
    "If you don't cooperate, we will have to take him.",
    "You need to take a parenting class, and you should get a UA every week.",
    "Have you ever been arrested? Do you drink? Do you use?",
    "Is it true or not?",
    "Answer me.",
    "Then sign here.",
)
WELL_HELD = {
    "opening": (
        "Thank you for coming. The purpose of this meeting is to work out together what keeps "
        "Bentley safe, and it gets written in your words.",
        "My role is to help the talk along. Tasha is here to support Kayla, and each of you can "
        "say what your part is.",
        "What you say stays in this room, except if somebody is in danger.",
        "Would it be okay if we started with what you want out of today?",
        "What do you hope for from today?",
        "It's up to you where we begin.",
        "What would help this feel like your meeting?",
    ),
    "reflect_first": (
        "You look for his shoes first, and then it hits you all over again.",
        "It sounds like the evenings are the loneliest part of the day.",
        "You're afraid he'll stop looking for you.",
        "Part of you is at work, and part of you is always listening for him.",
        "What goes through your mind then?",
        "You'd give anything to be the one who puts him down at night.",
    ),
    "complaint_to_priority": (
        "You were told two weeks, and you've been left to guess ever since.",
        "It sounds like nobody keeps their word to you, and you're the one who pays for it.",
        "You want to know where you stand.",
        "Darlene, what matters most to you in all of this?",
        "You want him with his own people, before anything else.",
        "You've bought the shoes and you've kept him fed, and you did it without being asked.",
        "What would you want us to work on first?",
    ),
    "strength_in_a_hard_story": (
        "You had nine months, and you're telling me the hard part straight out. That took courage.",
        "It sounds like you've been judged by what is written down.",
        "Kayla, what did you do that night to keep Bentley safe?",
        "You thought of him first, even then.",
        "You made sure that he was never alone. You protected him.",
        "Part of you only hears what went wrong, and there's more to that night.",
        "What are you proud of when you look back at it?",
        "You kept him out of it. That was a mother's doing.",
        "What else did you do right?",
    ),
    "safe_future": (
        "It sounds like the not knowing has taken the calendar away from you.",
        "What would a good ordinary day look like, a year from now?",
        "You can see it, and it's a plain day, with everybody where they belong.",
        "Kayla, what do you hope for when you picture a safe home?",
        "You want it quiet enough to be boring.",
        "You'd be the mamaw again, and she'd be the mother.",
        "What would be the first small sign of it?",
    ),
    "concern_plainly": (
        "Would it be okay if I told you what still worries me?",
        "The doctor wrote that he was found awake and alone at night two times in September.",
        "The court looks at that in thirty days.",
        "What do you make of that?",
        "It sounds like you see it another way, and you want to be heard on it.",
        "How would you say it in your own words?",
    ),
    "anger_breaks_in": (
        "You feel set up, like it was all decided before you sat down.",
        "It sounds like you're afraid of getting the blame for all of it.",
        "Cody, you came in anyway, and you stayed at the table.",
        "You want somebody to see that you're trying too.",
        "It's up to you how much you want to say today.",
        "What would be fair, the way you see it?",
        "You want to be talked with and not talked about.",
    ),
    "silent_teen": (
        "You don't have to talk today, Eli. It's up to you what you say.",
        "Eli, you came, and you're sitting here even though nobody asked you if you wanted to.",
        "It sounds like people talk about you more than with you.",
        "You'd rather be asked than told.",
        "Would it be okay if I asked you one thing?",
        "What are you good at that nobody in this room asks about?",
        "You keep that to yourself, and it matters to you.",
        "What would you want to have a say in?",
    ),
    "plan_in_their_words": (
        "Darlene, what ideas do you have that could help?",
        "You want every pill in this house locked up, and you'd begin with your own.",
        "What would it take to get that going?",
        "It sounds like you've thought about this for a long time.",
        "Tasha, what could work for bedtime?",
        "You'd start small, and you'd start now.",
        "You came up with that yourselves.",
        "What did we leave out?",
    ),
}


def play(scene: str, lines: tuple[str, ...]) -> tuple[Conversation, SceneResult]:
    found = next(one for one in content().scenes if one.id == scene)
    conversation = open_conversation(
        "scene",
        rehearse=Rehearse(found.family, 1, found.id),
        store=memory_store(),
        content=content(),
        clock=lambda: AT,
        remarks="off",
    )
    say(conversation, *lines)
    debrief = look_back(conversation, content())
    assert debrief.scene is not None
    return conversation, debrief.scene


SCENES = [scene.id for scene in content().scenes]


@pytest.mark.parametrize("scene", SCENES)
def test_a_worker_with_the_skill_passes(scene: str) -> None:
    _, result = play(scene, WELL_HELD[scene])
    assert result.passed, [text for text, met in result.checks if not met]


@pytest.mark.parametrize("scene", SCENES)
def test_an_interrogation_passes_nowhere(scene: str) -> None:
    _, result = play(scene, INTERROGATION)
    assert not result.passed, [text for text, met in result.checks if met]


@pytest.mark.parametrize("scene", SCENES)
def test_a_scene_begins_where_it_says_and_before_any_line(scene: str) -> None:
    conversation, result = play(scene, ())
    assert conversation.record.topic == result.scene.topic
    assert result.met == 0
    spoken = [one.text for one in conversation.record.statements.values()]
    assert spoken == [one.say for one in result.scene.opens]
    say(conversation, "/undo", "/undo")
    assert [one.text for one in conversation.record.statements.values()] == spoken


def test_nine_scenes_on_nine_skills() -> None:
    assert len(set(SCENES)) == 9


def test_a_reminder_does_not_hide_how_a_scene_went() -> None:
    conversation = open_conversation(
        "scene",
        rehearse=Rehearse("young_mother_relapse", 1, "reflect_first"),
        store=memory_store(),
        content=content(),
        clock=lambda: AT,
        remarks="nudges",
    )
    *before, last = (
        "Kayla: You look for his shoes.",
        "Kayla: It hurts.",
        "Kayla: You miss him.",
        "Kayla: That is heavy.",
        "Kayla: What then?",
        "Kayla: You remember.",
    )
    say(conversation, *before)
    replies = say(conversation, last)
    assert [reply for reply in replies if reply.kind == "reminder"]
    assert any("Reflecting before asking" in reply.text for reply in replies)


def test_the_end_of_a_scene_says_how_it_went() -> None:
    conversation, _ = play("reflect_first", WELL_HELD["reflect_first"][:-1])
    replies = say(conversation, WELL_HELD["reflect_first"][-1])
    assert any("passed" in reply.text for reply in replies if reply.kind == "note")
