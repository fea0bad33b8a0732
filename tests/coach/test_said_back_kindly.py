"""What a worker must never be handed to say: reproaches, talk of death, guesses as facts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.coach.say_back import say_back
from assistant.content import load_content
from assistant.rehearsal.people import Household
from assistant.rehearsal.tone import tone_of

LINES = Path(__file__).parents[2] / "assistant/coach/training/lines"


@pytest.mark.parametrize(
    "said",
    [
        "I don't deserve them.",
        "I let it happen.",
        "I let him back in the house and I knew.",
        "I chose him over my kids.",
        "I picked a man over my own daughter.",
        "I put him ahead of my own kids.",
        "I brought it on myself.",
        "I let everybody down.",
        "I gave up on him.",
        "I failed my drug test.",
        "I really failed those boys.",
        "I relapsed in May.",
        "I slipped up over Christmas.",
        "I'm nothing without them.",
        "I'm no good to anybody.",
        "I'm the reason they're gone.",
        "I scare my own kids.",
        "I raised my voice at the visit.",
        "I yell at her.",
        "I've been yelling at them a lot.",
        "I've been short with everybody.",
        "I dragged them through all of it.",
        "I slept through it all that night.",
        "I didn't protect my own daughter.",
        "I never once stood up for her.",
        "I wasn't there for my oldest.",
        "I ruined her whole birthday.",
        "I broke a promise to that boy.",
        "I spent the rent on scratch offs.",
        "I took it out on the kids.",
        "I neglected my own babies.",
        "I pushed everybody away from me.",
        "I bombed the test by four points.",
        "It's all my fault they got took.",
        "My kids are scared of me.",
        "They'd be better off without me.",
        "Nobody wants me around that baby.",
        "I ought to be ashamed of it.",
        "I was supposed to pick him up.",
        "I sold his game for dope money.",
        "I think about using every single day.",
        "I threw up my hands and walked out of group.",
        "I stayed too long and the kids saw all of it.",
        "My mom thinks I'm too soft on him.",
        "I can't be trusted with them.",
        "I did it to myself.",
        "I don't even like being a mom.",
        "I wish I'd never had him.",
        "I worry that it's my doing.",
        "I worry he'll turn out like me.",
        "I feel like a thief some nights.",
        "I don't have a good reason.",
        "I've been too proud.",
        "I called her a name I won't repeat.",
        "I got mad and threw a plate.",
        "I just stood there and let it.",
        "I stood by and watched it happen.",
        "I made him do it with me.",
        "I pulled her hair at the visit.",
        "I hate my life most days.",
        "I never was any good with money.",
        "I want a drink every single day.",
        "I pay my rent late most months.",
    ],
)
def test_what_somebody_holds_against_themselves_is_not_handed_to_a_worker(said: str) -> None:
    assert say_back(said, (), 0) is None


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("I should have known better", "You wish you'd known better."),
        ("I should have stopped him", "You wish you'd stopped him."),
        ("I should've called my sister sooner", "You wish you'd called your sister sooner."),
        ("I shoulda gone to her game", "You wish you'd gone to her game."),
        ("I shouldn't have moved so far off", "You wish you hadn't moved so far off."),
        ("I should never have moved so far off", None),
        ("I should have left him by now, I guess", None),
        ("I should go to more of her games", None),
        ("I should have went to my sister's", None),
        ("I could've handled that better.", None),
        ("We should have a meeting every Sunday", None),
        ("She should have told me first", None),
    ],
)
def test_a_regret_is_said_as_a_wish_where_that_is_sure(said: str, back: str | None) -> None:
    assert say_back(said, (), 0) == back


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("I walked four miles to get to the visit", "You walked four miles to get to the visit."),
        ("I read to them every night", "You read to them every night."),
        ("I never miss a bedtime call", "You never miss a bedtime call."),
        ("I've never missed a visit with him", "You've never missed a visit with him."),
        ("I put my kids first in everything", "You put your kids first in everything."),
        ("I lay there every night with it", "You lay there every night with it."),
        ("I gave her a drawer of her own", "You gave her a drawer of her own."),
        ("I feel like nobody hears me.", "You feel like nobody hears you."),
        ("I didn't feel safe in that place", "You didn't feel safe in that place."),
        ("I don't trust any of this", "You don't trust any of this."),
        ("I'm not ready to see him yet", "You're not ready to see him yet."),
        ("I took the morning off for this", "You took the morning off for this."),
        ("My dad lets us have the truck", "Your dad lets you have the truck."),
        ("I called the school three times", "You called the school three times."),
        ("The judge scares me to death", None),  # a word of death
        ("He asks for his sister at bedtime", "He asks for his sister at bedtime."),
        ("I learned braids off YouTube", "You learned braids off YouTube."),
        ("My youngest sings all day long", "Your youngest sings all day long."),
    ],
)
def test_care_effort_and_feeling_are_said_back_as_before(said: str, back: str | None) -> None:
    assert say_back(said, (), 0) == back


@pytest.mark.parametrize(
    "said",
    [
        "I want to be dead.",
        "I've got a plan and I've got the pills.",
        "I want to be with my mama in heaven.",
        "I want to go to sleep and not wake up.",
        "I'm done being here on this earth.",
        "I keep the pistol by the bed.",
        "My brother got stabbed that summer and I raised his girl.",
        "I buried my son in the spring.",
        "I want to choke the life out of him.",
        "We had the funeral on a Tuesday.",
        "I hope he gets shot one of these days.",
        "I love my kids but I could end it all.",
        "I want him in the ground.",
        "He hits me and I love him anyway.",
        "I'm scared I won't live to see them grown.",
        "I can't do this anymore.",
        "I just want it to be over.",
        "I gave my dog away and my guitar.",
        "I'm going to get him for it.",
        "I want him gone for good.",
    ],
)
def test_words_of_death_and_violence_are_never_said_back(said: str) -> None:
    assert say_back(said, (), 0) is None


@pytest.mark.parametrize(
    "said",
    [
        "I want to be home with my kids.",
        "We've got a plan for the mornings.",
        "I want to wake up in my own bed.",
        "I've got the papers in my purse.",
        "I'm through with that whole crowd.",
        "My back hurts from that warehouse.",
        "I keep the calendar by the bed.",
        "I need a place with a yard.",
    ],
)
def test_words_that_only_come_near_those_are_said_back(said: str) -> None:
    assert say_back(said, (), 0) is not None


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("I think my husband is cheating.", "You think your husband is cheating."),
        ("I think she needs more time with me", "You think she needs more time with you."),
        ("I believe he wants to come home", "You believe he wants to come home."),
        ("I figure he's gone for good by now.", None),
        ("I guess I'm the bad guy.", None),
        ("I bet she's with him right now", None),
        ("I reckon they'll keep her up there", None),
        ("My husband is seeing somebody, I think.", None),
        ("My husband is seeing somebody I think", None),
        ("She's using again I guess", None),
        ("Maybe it's just me, but my husband is seeing somebody.", None),
        ("I think he's seeing somebody and he took my rent.", "You think he's seeing somebody."),
        ("For all I know, my sister has the papers.", None),
        ("My sister has the papers, probably.", None),
        ("I'm sure my sister has the papers.", "You're sure your sister has the papers."),
        ("My sister has the papers. I think.", None),
    ],
)
def test_a_guess_stays_theirs(said: str, back: str | None) -> None:
    assert say_back(said, (), 0) == back


@pytest.mark.parametrize(
    "said",
    [
        "I wish you'd just let me see him.",
        "I hope you'll put in a word for us.",
        "I wish y'all'd let me see him.",
        "I know you've got your rules and I hate them.",
        "I like how youre being straight with me.",
        "I want ya to leave us be.",
        "We heard yourself and the judge talking.",
        "I need you'uns to come on time.",
    ],
)
def test_what_is_said_to_the_worker_is_not_turned(said: str) -> None:
    assert say_back(said, (), 0) is None


DONE_UNASKED = ("Nobody had to tell you. You …",)


@pytest.mark.parametrize(
    ("said", "fits"),
    [
        ("I walked eleven miles to see her play", True),
        ("I clean eleven rooms every day", True),
        ("We drive her two hours to every visit", True),
        ("I keep a notebook of what she eats", True),
        ("I hate it there with them", False),
        ("I cried the whole way here", False),
        ("I worry about her going back", False),
        ("I think her mom is really trying", False),
        ("I love my kids more than anything", False),
    ],
)
def test_only_effort_fits_the_stem_that_praises_it(said: str, fits: bool) -> None:
    backs = {say_back(said, DONE_UNASKED, seed) for seed in range(9)}
    assert None not in backs
    assert any(back.startswith("Nobody had to") for back in backs if back) is fits


def test_a_clause_is_not_cut_from_what_it_is_about() -> None:
    assert say_back("I hope the judge understands who we are.", (), 0) is None
    assert say_back("I don't sleep for worrying what comes after me.", (), 0) is None


@pytest.mark.parametrize(
    "said",
    [
        "I just see me somewhere quiet.",  # "You see you"
        "I'd like us to be like other families.",
        "I got me a routine now.",
        "I know now that I was sparing me.",
        "He's got the inhaler so let me in.",
        "I could put a bell on the door.",  # "You could" advises
        "I need to get my license back first.",  # and so does "You need to"
        "I got to get a phone with minutes.",
        "I might start a savings jar.",
    ],
)
def test_what_turned_would_be_no_english_or_advice_is_not_said_back(said: str) -> None:
    assert say_back(said, (), 0) is None


def test_no_training_line_is_said_back_in_words_that_trust_takes_amiss() -> None:
    content = load_content()
    household = Household(next(iter(content.families.values())), content)
    said = {
        json.loads(line)["text"]
        for path in sorted(LINES.glob("statements_*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    }
    # A third of them, the same ones every time.
    some = sorted(said)[::3]
    backs = [(one, back) for one in some if (back := say_back(one, (), 0))]
    assert len(backs) > 700
    assert [(one, back) for one, back in backs if tone_of(household, back).harsh] == []
