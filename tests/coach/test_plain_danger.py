"""Danger said outright, in few words: heard whatever the learned ears make of it."""

from __future__ import annotations

import pytest

from assistant.coach.say_back import say_back
from assistant.coach.understanding import understand

OF_DYING = [
    "I want to be dead.",
    "Some days I just want to be dead",
    "I'd rather be dead.",
    "I don't want to be here any more.",
    "She says she doesn't want to be here any more",
    "I'm tired of being alive.",
    "I'm done with living.",
    "I've got nothing to live for.",
    "There's no reason for me to live anymore",
    "I wish I'd never been born.",
    "I wish I wouldn't wake up.",
    "I've got a plan and I've got the pills.",
    "I want to hurt myself",
    "I might hurt myself",
    "He told me he wants to hurt himself",
    "I keep thinking about hurting myself",
    "I'll put a bullet in my head",
    "I just want it all to be over",
    "I don't see the point in tomorrow",
]
OF_KILLING = [
    "I want to kill him.",
    "I'm going to kill somebody",
    "I'll kill that son of a bitch",
    "I'm gonna have him killed",
    "He was yelling I'll kill you",
    "She says I'm gonna hurt you",
    "I'm scared he'll kill me",
    "I will kill him",
    "I'm afraid he's going to hurt the kids",
    "I got a gun and I'll use it",
    "I have a knife and I'm gonna use it on him",
    "I feel like shaking her when she cries.",
    "I hope he dies",
    "I wish he'd die",
]
OF_HANDS = [
    "He held me down.",
    "He slapped me",
    "Her boyfriend hit my son",
    "He pins me down on the bed and I can't get up",
    "I busted his lip.",
    "Her daddy busted her nose",
    "I popped him in the mouth.",
    "I held her under the water.",
    "I kicked her.",
    "I pulled her hair.",
    "I knocked him down.",
    "I left a mark on him.",
    "I raised my hand to her.",
    "There's blood in her underwear.",
    "I found blood in his pull-up",
]
NOT_SAFE = [
    "I don't feel safe at home.",
    "I don't feel safe in my own house.",
    "I don't feel safe there.",
    "I have never felt safe with him",
    "We're not safe there.",
    "I'm not safe there.",
    "The kids aren't safe with him.",
    "My girls are not safe around her boyfriend",
    "She doesn't feel safe going home",
    "I'm afraid to go home.",
    "I'm scared to go home.",
    "We aren't safe",
    "He isn't safe to be around",
    "I do not feel safe at home",
    "The boys are scared to go back to the trailer",
    "My eight year old watches the baby at night.",
    "There's a meth lab next door.",
]
HARMLESS = [
    "I hope she doesn't die on us, she's all I got",
    "I just want this court thing to be over",
    "I don't see the point of that class",
    "I want to be dead tired so I sleep",
    "I don't want to be dead, I want to see them grow up",
    "I'd rather be dead broke than take his money",
    "I don't want to be here any more than you do",
    "I'm tired of living with my mother-in-law",
    "I'm done with living in motels",
    "I'm tired of living out of a suitcase",
    "I'm not safe to drive in snow",
    "The car isn't safe with those tires",
    "I don't feel safe driving on ice",
    "We're not there yet, but the kids are safe with my mom",
    "he held me down the whole ride, tickling",
    "My mom held me down when my daddy died",
    "He kicked me out of the group chat",
    "She knocked me down running to hug me",
    "I'm scared he'll kill the grass",
    "I don't feel safe with that lawyer",
    "He's afraid to be home alone",
    "The nurses held him down for his shots",
    "I held her down so the dentist could look",
    "He never raised his hand to me",
    "I raised my hand to ask a question",
    "I pulled her hair back in a braid",
    "I kicked her ball over the fence",
    "I knocked him down a peg at checkers",
    "I busted my lip at ball practice",
    "She got her period and there was blood in her underwear",
    "She's scared to go back to school",
    "We left a mark on her growth chart",
    "I'm not afraid to be home with my own thoughts",
    "I might hurt myself lifting that couch",
    "I'm afraid I'll hurt her feelings",
    "I'm scared he'll hurt his knee again at football",
    "I'm going to kill these weeds on Saturday",
    "I've got a plan and I've got the bus schedule",
    "I feel like shaking her hand",
    "Nothing to live on this month but my check",
]
LET_BE = [
    "Just leave us alone",
    "You need to leave us alone",
    "Leave my kids alone",
    "Please leave me alone",
    "Why can't y'all leave my family alone",
    "I want the state to leave us alone",
    "Tell her to leave my mama alone!",
    "I wish everybody would leave us alone.",
    "What's the point",
    "what's the point?",
]
LEFT_ALONE = [
    "I leave my kids alone when I work nights",
    "She leaves the baby alone in the tub",
    "They leave us alone all night",
    "I have to leave my kids alone at night",
    "Leave us alone or I'll shoot you",
    "What's the point of living",
]


@pytest.mark.parametrize("text", OF_DYING + OF_KILLING + OF_HANDS + NOT_SAFE + LEFT_ALONE)
@pytest.mark.parametrize("topic", ["vision", "strengths"])
def test_danger_said_outright_brings_a_cue(text: str, topic: str) -> None:
    assert understand(text, topic).cue


@pytest.mark.parametrize("text", HARMLESS + LET_BE)
def test_their_harmless_neighbours_bring_none(text: str) -> None:
    assert not understand(text, "concerns").cue


@pytest.mark.parametrize("text", OF_DYING + NOT_SAFE)
def test_danger_said_outright_is_not_offered_to_be_said_back(text: str) -> None:
    assert say_back(text, (), 1) is None


def test_a_wish_to_be_dead_is_no_hope() -> None:
    assert "vision" not in understand("I want to be dead.", "vision").kinds


@pytest.mark.parametrize("text", ["It's not safe", *NOT_SAFE[:10], "I'm not safe to drive in snow"])
def test_not_safe_is_no_strength(text: str) -> None:
    assert "strength" not in understand(text, "strengths").kinds


def test_safe_is_still_a_strength() -> None:
    assert "strength" in understand("I always keep my kids safe", "strengths").kinds


def test_why_names_what_was_said_outright() -> None:
    assert "dying" in understand("I want to be dead.", "vision").cue_why
    assert "safe" in understand("I don't feel safe at home.", "strengths").cue_why
