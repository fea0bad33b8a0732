"""Questions of danger are asked straight; labels taken back, threats and kindness told apart."""

from __future__ import annotations

import pytest

from assistant.coach.listening import listen
from assistant.coach.rewording import reword
from assistant.meeting.nouns import Heard

OF_DYING = [
    "Have you thought about killing yourself?",
    "Have you ever thought about hurting yourself?",
    "Have you thought about hurting the baby?",
    "Have you thought about ending your life?",
    "Have you considered suicide?",
    "Do you want to die?",
    "Do you ever wish you were dead?",
    "Have you been thinking about dying?",
    "Are you having thoughts of not being alive?",
    "Have you thought about taking your own life?",
    "Why do you want to kill yourself?",
]
OF_HARM = [
    "Did he hit you?",
    "Does he choke you?",
    "Did he push you?",
    "Did he slap you?",
    "Did he beat you?",
    "Did he grab you?",
    "Are you afraid of him?",
    "Are the kids scared of him?",
    "Did he touch her?",
    "Did you shake her?",
    "Does your brother hit the kids?",
    "Does he have a gun?",
    "Did Cody ever hurt Bentley?",
    "Has he ever threatened you?",
    "Did he put his hands on you?",
    "Were you hurt?",
    "Have you ever been choked?",
    "Are there any guns in the house?",
    "Do you feel safe with him?",
    "Is she scared to go home?",
    "Did anybody punch your little brother?",
    "Does he spank the kids?",
    "Did she burn him with the cigarette?",
    "Did he lock you in?",
    "Did he throw things at you?",
    "Has he ever threatened to take the kids?",
    "Why did he hit you?",
    "Why does he hurt you?",
]
OF_NO_HARM = [
    "Did he push you to finish school?",
    "Did he kick the habit?",
    "Are you afraid of the dark?",
    "Did he beat you at checkers?",
    "Did they kick you out?",
    "Are you scared of the bus?",
    "Do you have a car?",
    "Did you like the class?",
    "Did he grab you a plate?",
]
TAKEN_BACK = [
    "I don't believe any of that makes you a bad mother.",
    "I don't buy that you are weak.",
    "You're telling yourself that you are a bad mother.",
    "People have called you a liar, and you're tired of it.",
    "I don't think you're a bad dad.",
    "We don't see you as lazy.",
    "They made you feel like a bad mom.",
    "Everybody treats you like an addict.",
    "You have been told yourself you're worthless, so I want to hear your side.",
    "You see yourself as a failure.",
]
LABELS = [
    "You're a liar.",
    "You are a bad mother.",
    "You're an addict.",
    "I don't believe you, you are a liar.",
    "I think you're lazy.",
    "You're being manipulative.",
    "I have called you a liar before.",
    "Don't call me, you addict.",
]
THREATS = [
    "If he comes back we will remove the kids.",
    "If you don't work with us the judge will hear about it.",
    "If you use again, we take him.",
    "The court will terminate your rights.",
    "If you miss one more visit, they'll take your kids.",
    "Unless you sign this, we're going to take the baby.",
    "If you let him back in, I will take them away.",
    "You're going to lose your kids.",
    "If you get pulled over again the state takes the baby.",
    "I'll take your kids if you don't sign.",
    "If you keep this up, the court will find out about that.",
]
NO_THREATS = [
    "If you don't have a car, we'll take them to the park.",
    "If you want, we will take the kids off your hands for an hour.",
    "If you don't mind, we'll take him to the doctor for you.",
    "You're afraid the court will terminate your rights.",
    "Nobody is saying the court will terminate your rights.",
    "You worry that if you use again, we take him.",
    "Are you scared that if he comes back we will remove the kids?",
    "If he comes back early, we can remove the chairs.",
    "You told me that you're going to lose your kids.",
]
KIND = [
    "It's not your fault that the bus was late.",
    "Don't tell me if it's too hard.",
    "If you can't make it on Tuesday, we can find another day.",
    "If I find out when the bus runs, I'll call you.",
    "None of this is your fault.",
    "If you relapse, we will be there with you.",
    "It isn't your fault he hit you.",
    "Please don't answer if you're not ready.",
    "If you miss the bus, I'll call you a ride.",
    "If that day is hard, we'll find another one.",
]
AGAINST = [
    "It's not your fault, but you let him in.",
    "If you can't make it, we can take it to the judge.",
    "If you don't sign, I'll call you a liar in my report.",
    "If you miss again, I'll write it down for court.",
]


def nudges(heard: Heard) -> set[str]:
    return {nudge.kind for nudge in heard.nudges}


@pytest.mark.parametrize("text", OF_DYING + OF_HARM)
def test_a_question_of_danger_earns_no_nudge(text: str) -> None:
    heard = listen(text)
    assert not nudges(heard) & {"closed_question", "unasked_advice", "why_question"}
    assert "advice" not in heard.acts


@pytest.mark.parametrize("text", OF_DYING + OF_HARM)
@pytest.mark.parametrize("previous", ["", "He gets mad when I go to my sister's after work."])
def test_a_question_of_danger_has_no_softer_way(text: str, previous: str) -> None:
    kind = "why_question" if text.startswith("Why") else "closed_question"
    assert not reword(text, previous, kind, ["What matters most to you?"])
    assert not reword(text, previous, "unasked_advice") or kind == "why_question"


@pytest.mark.parametrize("text", OF_NO_HARM)
def test_a_closed_question_of_no_harm_is_still_nudged(text: str) -> None:
    assert "closed_question" in nudges(listen(text))


@pytest.mark.parametrize(
    "text",
    [
        "Why did you hit him?",
        "Why do you stay with him when he hits you?",
        "Why didn't you tell me he hit you?",
    ],
)
def test_a_why_that_calls_to_account_is_still_nudged(text: str) -> None:
    assert "why_question" in nudges(listen(text))


def test_a_why_to_the_doer_has_another_way() -> None:
    assert reword("Why did you hit him?", "", "why_question")


def test_advice_beside_a_question_of_danger_is_still_nudged() -> None:
    line = "You should call the school tomorrow and get him enrolled. Did he hit you?"
    assert "unasked_advice" in nudges(listen(line))


def test_a_question_of_danger_that_presses_is_still_nudged() -> None:
    assert "closed_question" in nudges(listen("Did your husband hit you or not?"))


@pytest.mark.parametrize("text", TAKEN_BACK)
def test_a_label_that_is_denied_or_quoted_earns_no_nudge(text: str) -> None:
    heard = listen(text)
    assert "deficit_label" not in nudges(heard)
    assert "confront" not in heard.acts


@pytest.mark.parametrize("text", LABELS)
def test_a_label_that_is_meant_is_still_nudged(text: str) -> None:
    assert "deficit_label" in nudges(listen(text))


@pytest.mark.parametrize("text", THREATS)
def test_a_plain_threat_is_nudged(text: str) -> None:
    assert "threat" in nudges(listen(text))


@pytest.mark.parametrize("text", NO_THREATS)
def test_an_offer_or_a_fear_given_back_is_no_threat(text: str) -> None:
    assert "threat" not in nudges(listen(text))


@pytest.mark.parametrize("text", KIND)
def test_kindness_is_no_confront(text: str) -> None:
    heard = listen(text)
    assert "confront" not in heard.acts
    assert "threat" not in nudges(heard)


@pytest.mark.parametrize("text", AGAINST)
def test_a_warning_in_kind_words_is_heard_as_before(text: str) -> None:
    heard = listen(text)
    assert "confront" in heard.acts or "threat" in nudges(heard)
