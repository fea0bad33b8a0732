"""Lines that look alike and are not: a threat and its denial, an offer and a hold, blame, praise.

Each table has the lines on both sides of one rule.
"""

from __future__ import annotations

import pytest

from tests.rehearsal.playing import rehearse, said, say, told, trust
from tests.rehearsal.test_tone import said_to_her
from tests.rehearsal.worker_lines import BAD, GOOD

CLOSED = 0.016  # a closed question may cost as much, whatever it asks
REASSURING = (
    "Nobody is going to take him away.",
    "We're not here to take him.",
    "I don't want to take him from you.",
    "I'm not going to remove him.",
    "It sounds like you're afraid that they will take him away from you.",
    "Are you worried we'll take him?",
    "What would it take so we don't have to remove him?",
    "No one here wants to take the kids.",
    "You fear we might take him into care again.",
    "You've been told this is your last chance, and that's frightening.",
    "They told you that this is your last warning, and nobody said what to do.",
    "The last thing I want is to take him away from you.",
    "I would never take him away behind your back.",
    "Your worst fear is that we take him away.",
    "We will do all we can before we have to remove him.",
    "You don't want us to take him away again.",
)
THREATENING = (
    "We don't want to take him, but we will take him if you lie.",
    "Nobody likes this, so we will take him away.",
    "I'm not joking. We will remove him.",
    "I'm afraid we will have to take him away.",
    "You should be afraid. We can take him.",
    "I told you that we will take him away.",
    "If he comes back we will remove the kids.",
    "If you use again, we take him.",
    "Sign this, or I will remove him.",
    "If you don't work with us, you lose him.",
    "The court will terminate your rights.",
    "You won't see him again if you keep this up.",
    "You will lose him.",
    "You'd better start talking.",
)
OFFERS = (
    "We can file for the child care help today.",
    "I can file that form for you.",
    "I'll have to tell the judge how well you're doing.",
    "If I find out there's a bed open, I'll call you first.",
    "If you don't sign, nothing happens.",
    "If you don't tell me, I won't be mad.",
    "They can be removed from the list.",
    "We'll file for food stamps together.",
    "If I find out he's well enough to visit, I'll bring him.",
    "If you won't sign it today, we can read it over together.",
    "If you can't make it on Tuesday, we can find another day.",
    "We'll take the kids out for the afternoon so you can rest.",
    "I will have to tell my supervisor how far you've come.",
    "This goes to the judge only if you want it to.",
)
HOLDS = (
    "We can file on you today.",
    "I can file for custody.",
    "I'll have to tell the judge that you refused.",
    "If I find out there's a man in the house, I'm done.",
    "If you don't sign, it goes badly for you.",
    "If you don't tell me, I will write it down.",
    "They can be removed from your home.",
    "I'll file with the court.",
    "If I find out he's been here, that's it.",
    "Don't make me take him.",
)
ACCUSING = (
    "You love drugs more than him.",
    "You've had enough chances.",
    "You put your son in danger.",
    "You did this.",
    "You never learn.",
    "Nobody asked you.",
    "Nobody cares what you want.",
    "A good mother wouldn't do that.",
    "You left him alone.",
    "You smell like you've been drinking.",
    "Shut up.",
    "You'll never get him back.",
    "That's hard to believe.",
    "You can kiss your son goodbye.",
    "I feel sorry for your son.",
    "You want that man more than your own child.",
    "You've had all the warnings.",
    "You never change.",
    "Any decent mother would have stayed.",
    "You won't ever get him back.",
    "You ruined his life.",
    "So you did this.",
)
NAMED_AGAINST_THEM = (
    "You tested positive on Tuesday.",
    "You missed three visits.",
    "You quit your program.",
    "You were arrested in May.",
    "You left him with Cody.",
    "You didn't show up.",
    "You lost him.",
    "You were high the whole time.",
    "You used in front of him.",
)
PRAISING = (
    "No wonder they kept asking for you, you know them best.",
    "No wonder you ended up exhausted.",
    "No wonder you use your mom's phone.",
    "How could you not see him in your dreams?",
    "How could you let him go without your heart breaking?",
    "You failed again and you still got up.",
    "That's just another excuse they gave you.",
    "It's not your fault that the bus was late.",
    "Don't tell me if it's too hard.",
    "Last chance for coffee.",
    "This is not your last chance.",
    "I'm Pat, I work with families in this county.",
    "You did this all by yourself, and it worked.",
    "You never gave up.",
    "You love him more than anything.",
    "You've had a hard year.",
    "You put him first.",
    "You left him with your mom so that he'd be safe.",
    "A good mother worries.",
    "You'll never stop loving him.",
    "You relapsed, and you called me yourself the next day.",
    "None of this is your fault.",
    "Don't let me put words in your mouth.",
    "I don't believe it's all on you.",
)
WINNING = (
    "You love that little boy more than anything.",
    "You never gave up on him.",
    "You've had so much to carry.",
    "You put him first every single day.",
    "You failed a test and you came back anyway.",
    "You feel like it's all your fault.",
    "It hurts when people say you don't love him.",
    "You are a good mother.",
    "You're a good mom.",
    "You kept it all to yourself so that nobody would worry.",
)
SYMPATHY = (
    "Ouch.",
    "That sucks.",
    "I'd be angry too.",
    "That must've been terrifying.",
    "That is heartbreaking.",
    "You've got this.",
    "Oh no.",
    "I'd have cried too.",
    "That was so unfair.",
    "My heart goes out to you.",
    "It must hurt to say goodbye after a visit.",
    "I'm sorry your mom got sick.",
    "I'm sorry you lost your job.",
    "It's okay to cry.",
)
NOT_UNCLEAR = ("No wonder he cries.", "That's not okay.", "No.", "You take care of everybody.")
NO_COURTESY = (
    "You can kiss your son goodbye.",
    "It must hurt to say goodbye after a visit.",
    "I'm sorry your mom got sick.",
    "I feel sorry for your son.",
    "You take care of everybody but yourself.",
    "You appreciate your mother.",
    "Say goodbye to your son.",
    "You're grateful to Darlene.",
    "Nobody ever said sorry to you.",
)
STILL_A_COURTESY = (
    "Sorry.",
    "Thank you.",
    "I'm sorry about the wait.",
    "Okay, thank you.",
    "Well, good night.",
    "I really appreciate it.",
    "Take care.",
    "So sorry, my mistake.",
)


@pytest.mark.parametrize("line", REASSURING + OFFERS + PRAISING)
def test_what_only_looks_like_a_threat_or_blame_costs_nothing(line: str) -> None:
    before, after = said_to_her(line)
    assert after >= before - CLOSED


@pytest.mark.parametrize("line", THREATENING + HOLDS + ACCUSING)
def test_what_threatens_or_accuses_costs_trust(line: str) -> None:
    before, after = said_to_her(line)
    assert after < before - 0.02


@pytest.mark.parametrize("line", NAMED_AGAINST_THEM)
def test_a_failing_that_is_named_wins_nobody(line: str) -> None:
    conversation = rehearse("young_mother_relapse", 3)
    before = trust(conversation)
    say(conversation, f"Kayla: {line}")
    after = trust(conversation)
    assert all(after[one] <= before[one] for one in before)
    assert not told(conversation)


@pytest.mark.parametrize("line", WINNING + SYMPATHY)
def test_what_feels_with_somebody_or_sees_their_good_wins(line: str) -> None:
    before, after = said_to_her(line)
    assert after > before


def answer_to(line: str) -> tuple[str, ...]:
    conversation = rehearse("young_mother_relapse", 3)
    return tuple(text for _, text in said(say(conversation, f"Kayla: {line}")))


def lines_of(pool: str) -> tuple[str, ...]:
    household = rehearse("young_mother_relapse")._context().household
    assert household is not None
    return getattr(household.member("kayla").lines, pool)


@pytest.mark.parametrize("line", SYMPATHY + NOT_UNCLEAR)
def test_nobody_is_puzzled_by_what_is_no_question(line: str) -> None:
    assert not any(text.endswith(lines_of("unclear")) for text in answer_to(line))


@pytest.mark.parametrize("line", NO_COURTESY)
def test_a_courteous_word_inside_a_line_makes_it_no_courtesy(line: str) -> None:
    assert not any(text in lines_of("thanked") for text in answer_to(line))


@pytest.mark.parametrize("line", STILL_A_COURTESY)
def test_a_thank_you_or_a_sorry_is_returned(line: str) -> None:
    assert any(text in lines_of("thanked") for text in answer_to(line))


@pytest.mark.parametrize("line", ["You're a good mom.", "You're a good mother.", "You're right."])
def test_praise_gets_an_answer(line: str) -> None:
    assert answer_to(line)


FAMILIES = {
    "young_mother_relapse": "Kayla",
    "father_nobody_called": "Marcus",
    "grandmother_raising_three": "Ray",
}


IN_TURN = [(line, list(FAMILIES)[number % 3]) for number, line in enumerate(GOOD)]
BAD_IN_TURN = [(line, list(FAMILIES)[number % 3]) for number, line in enumerate(BAD)]
EACH_FAMILY = pytest.mark.parametrize("family", FAMILIES)


@pytest.mark.parametrize(("line", "family"), IN_TURN)
def test_nothing_good_loses_trust(line: str, family: str) -> None:
    check_good(family, line)


@pytest.mark.endurance
@EACH_FAMILY
@pytest.mark.parametrize("line", GOOD)
def test_nothing_good_loses_trust_in_any_family(family: str, line: str) -> None:
    check_good(family, line)


def check_good(family: str, line: str) -> None:
    conversation = rehearse(family)
    before = trust(conversation)
    say(conversation, f"{FAMILIES[family]}: {line}")
    after = trust(conversation)
    assert all(after[one] >= before[one] - CLOSED for one in before)


@pytest.mark.parametrize(("line", "family"), BAD_IN_TURN)
def test_nothing_bad_wins_trust_or_brings_anything_out(line: str, family: str) -> None:
    check_bad(family, line)


@pytest.mark.endurance
@EACH_FAMILY
@pytest.mark.parametrize("line", BAD)
def test_nothing_bad_wins_trust_in_any_family(family: str, line: str) -> None:
    check_bad(family, line)


def check_bad(family: str, line: str) -> None:
    conversation = rehearse(family)
    before = trust(conversation)
    say(conversation, f"{FAMILIES[family]}: {line}")
    after = trust(conversation)
    assert all(after[one] <= before[one] for one in before)
    assert not told(conversation)
