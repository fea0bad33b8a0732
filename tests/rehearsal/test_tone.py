"""What is kind and what is harsh, and what only looks so: whole phrases count, single words do not.

The coach's own ears may hear more in a line; here it is trust that must not move the wrong way.
"""

from __future__ import annotations

import pytest

from assistant.conversation.replies import Reply
from tests.rehearsal.playing import (
    FAMILIES,
    content,
    each_with_a_family,
    rehearse,
    say,
    trust,
)

FAMILY = "young_mother_relapse"
HARMLESS = (
    "I'll write that down, just the way you said it.",
    "What kind of mother do you hope to be?",
    "Answer only what you want to.",
    "To answer your question, I work for the agency.",
    "We can take the time you need.",
    "We could take the kids to see you on Saturdays.",
    "Don't tell me if you don't want to.",
    "You should have seen his face light up.",
    "If you can't tell me that today, that's all right.",
    "What kind of parent did you want to be when he came?",
    "You must have noticed how he looks for you.",
    "I don't have all day planned for you, so take your time.",
    # Look like harsh ones.
    "How would you like to begin?",
    "How could you tell that he was upset?",
    "What kind of mother would you say your grandmother was?",
    "You should have heard him laugh on the swings.",
    "You must have been so tired.",
    "We can take him to the park together on Sunday.",
    "We can take a break whenever you like.",
    "I'll write you a note with the bus times.",
    "I will find out when the bus runs.",
    "Answer in your own time.",
    "Your answer can wait.",
    "I don't have all the answers.",
    "I believe you want him home.",
    "Do you even out the bills with your mother?",
    "Whose fault they say it is does not matter to me today.",
    "Look at me, I forgot my pen.",
    "You let people in today, and that was not easy.",
    "You knew about the visit before anybody told you.",
    "I can take the notes home and bring you a copy.",
    "They tell me that was your last visit before school.",
    "What's wrong with the car?",
    "It's not your fault.",
    "You are taking this seriously.",
    "You haven't done anything wrong.",
    "You don't deserve this.",
    "How could you not be scared?",
    "I can take him today so that you can rest.",
    "You're proud of yourself, and you should be.",
    "It's no excuse for us that the letter was late.",
    "I'll file these papers in your own folder.",
    "This is your last visit before the holidays.",
    "We may have to take a longer break at noon.",
)
KIND = (
    "I can see that you're tired.",
    "I can hear how hard this is.",
    "I can tell you love him.",
    "I can see why you cried.",
    "No wonder you're worn out.",
    "No wonder you can't sleep.",
    "No wonder.",
    "I would be scared too.",
    "Anybody would feel lost.",
    "I hope so too.",
    "I'm so glad you told me.",
    "I believe you.",
    "That must be hard.",
    "You're not alone.",
    "It was not your fault, and I'm so sorry.",
    "Thank you for trusting me with that.",
    "I'm sorry they took him from you.",
    "I'm sorry nobody called you back.",
    "You must miss him.",
)
CRUEL = (
    "I can see that you're lying.",
    "I hope you learned your lesson.",
    "I wish you would quit this.",
    "I would be ashamed.",
    "No wonder they took him.",
    "I can tell you haven't been trying.",
    "That's a lot of excuses.",
    "It is so sad what you did to him.",
    # Look like kind ones.
    "No wonder you lost him.",
    "No wonder nobody believes you.",
    "I can see what kind of mother you are.",
    "I can hear that you're making excuses.",
    "I wish you would just grow up.",
    "I'd be ashamed of that.",
    "I'm sorry, but you're lying.",
    "I hope you finally learned your lesson.",
    "What kind of mother are you?",
    "What kind of mother does that?",
    "How could you?",
    "Answer me.",
    "Look, answer the question.",
    "Don't tell me that you forgot.",
    "You should have known better.",
    "You must have known.",
    "So you let it happen.",
    "Thank you. You people never listen.",
    "Why would you even do that?",
    "I don't believe you.",
    "We can take him away.",
    "Sign it or I file.",
    "If I find out you lied, this goes to the judge.",
    "What's wrong with you?",
    "Whose fault is that?",
    "No wonder your son is with your mother.",
    "I hope you're happy with yourself.",
    "It seems to me that you're hiding something.",
    "I wish you'd just try.",
    "Answer me, please.",
    "You should have seen his face. You need to get a job.",
    "If you can't tell me, that's all right. If you miss a visit, we will take him away.",
    "You should take him to the doctor.",
    "You're not being honest with me.",
    "You haven't tried.",
    "You don't deserve him.",
    "How could you not know?",
    "Why would you ever leave him there?",
)
NOT_WON = (
    "Thank you for finally telling the truth.",
    "I'm so sorry you chose him over your son.",
    "That must be hard, what you did to him.",
    "I can tell why they took him from you.",
    "I'm glad you finally admit it.",
    "You're the only one to blame.",
    "I believe you are lying.",
    "I hope you know what comes next.",
    "I can see the clock from here.",
)
WORRIES = (
    "Is there anything that worries you?",
    "Were you nervous about coming today?",
    "Are you nervous about today?",
    "Is there something that worries you about the baby?",
    "Are you afraid that this goes on too long?",
    "Are you afraid you can't keep up with it?",
    "Does it ever scare you that your heart may give out?",
    "Is the baby safe when you are at work?",
    "Are you scared of losing the house?",
    "Are you uneasy about the judge?",
    "Do you think the car is safe?",
    "Are you afraid to ask for help?",
    "Does it hurt you that nobody calls?",
    "Were you scared for the children?",
    "Are you nervous?",
    "Are you afraid that they won't listen?",
)
ASKED_IF_SAFE = (
    "Are you safe?",
    "Do you feel safe at home?",
    "Is it safe for you at home?",
    "Is anybody hurting you?",
    "Has anybody hit you or scared you?",
    "Are you afraid of somebody at home?",
    "Are you scared to go home?",
    "Does anybody make you nervous at home?",
    "Are you uneasy around anybody?",
    "How safe are you where you live?",
)


def said_to_her(line: str) -> tuple[float, float]:
    """How a mother's trust stood before a line and after it."""
    conversation = rehearse(FAMILY, 3)
    say(conversation, "Thank you all for coming.")
    before = trust(conversation)["kayla"]
    say(conversation, f"Kayla: {line}")
    return before, trust(conversation)["kayla"]


@pytest.mark.parametrize("line", HARMLESS)
def test_what_only_has_a_harsh_word_in_it_costs_no_trust(line: str) -> None:
    before, after = said_to_her(line)
    assert after >= before - 0.02  # a closed question may cost as much


@pytest.mark.parametrize("line", KIND)
def test_a_kind_word_wins_trust(line: str) -> None:
    before, after = said_to_her(line)
    assert after > before


@pytest.mark.parametrize("line", CRUEL)
def test_a_cruel_line_costs_trust_however_kindly_it_begins(line: str) -> None:
    before, after = said_to_her(line)
    assert after < before - 0.02


@pytest.mark.parametrize("line", NOT_WON)
def test_what_blames_or_says_nothing_is_no_kind_word(line: str) -> None:
    conversation = rehearse(FAMILY, 3)
    say(conversation, f"Kayla: {line}")
    assert conversation.record.rehearsed is not None
    felt = conversation.record.rehearsed.felt_lately[-1].felt
    assert not any("kind_word" in one.by for one in felt)


def heard_about_safety(line: str, family: str) -> bool:
    """Whether anybody at a table answers a line as they do "Are you safe?"."""
    found = False
    for member in content().families[family].members:
        lines = member.lines
        answers = (*lines.safe, *lines.safe_alone, *lines.not_here)
        replies: list[Reply] = say(rehearse(family, 2), f"{member.name}: {line}")
        own = [one.text for one in replies if one.kind == "said" and one.speaker == member.name]
        found = found or any(text.endswith(answers) for text in own)
    return found


@pytest.mark.parametrize(("line", "family"), each_with_a_family(WORRIES))
def test_a_worry_that_is_asked_for_is_no_question_of_safety(line: str, family: str) -> None:
    assert not heard_about_safety(line, family)


@pytest.mark.endurance
@pytest.mark.parametrize("line", WORRIES)
def test_so_it_is_in_every_family(line: str) -> None:
    assert not any(heard_about_safety(line, family) for family in FAMILIES)


@pytest.mark.parametrize("line", ASKED_IF_SAFE)
def test_who_is_asked_if_they_are_safe_answers_that(line: str) -> None:
    assert heard_about_safety(line, FAMILY)
