"""Angry words are met first where they are about us, and never where they are about another."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.content import load_content
from assistant.conversation.conversation import Conversation
from assistant.conversation.door import open_conversation
from assistant.conversation.rehearsals import Rehearse
from assistant.store import memory_store
from tests.content.folders import changed
from tests.holding import SIX_PM, enter, hold, of_kind

ABOUT_US = """
I just want y'all to leave us alone
Y'all can get out of my house any time now
I wish you people would quit coming around
I'm tired of you all poking in my business, stay out of our lives
Just leave us alone.
You need to get off my porch
Why can't y'all just let us be
I want the state out of our lives
It's none of your business how I raise them
CPS needs to leave my family alone
I'd be happy if I never saw y'all again
When are y'all gonna be gone
You all made up your minds before I walked in
It's done been decided, so why am I here
Doesn't matter what I say, y'all will do what you want
You people never listen
Nobody in here listens to me
Well, whatever. Do what you want.
Whatever
what's the point of these meetings
Yall already decided
No use in me talking
The judge and you already had it settled. You already decided about him.
whatever you say
I'm done talking to y'all
Forget it.
I don't have nothing to say
I got nothing else to say
I ain't saying another word
I'm done.
I've said all I'm going to say
Why should I tell you anything
I'm leaving. I don't have to sit here.
I'm not answering that
I'm so sick of y'all
I'm so mad right now
This is bullshit
That ain't fair.
It makes me so mad the way y'all come in here
How dare you say that to me
I'm fed up with you people
I am sick and tired of these meetings
We were fine till y'all started coming around. Leave us be.
get off our backs
I wish y'all would mind your own business
Nobody asked me what I thought
It was settled before I walked in that door
Why even ask me
That's all I've got to say
I'm through talking
Y'all make me so mad
""".strip().splitlines()

ABOUT_OTHERS = """
I want him out of my house by Sunday
I told my ex to leave me alone
I got him out of my life and I'm better for it
I'll never forget it as long as I live
I'm out of diapers till Friday
I don't care if it takes all night, I'll be there
them boys never listen to me
They do what I say when supper's on
I don't listen to him anymore
I'm so mad at myself
He won't leave me alone, he sits in the driveway
I want Ricky to stop coming around here drunk
I'm done with pills for good
When I'm done at the plant I pick them up
We play cards or whatever
She'll eat whatever.
I already decided I'm going to treatment
Me and Earl already made up our minds to try church
My mom is tired of it too
He gets so mad he shakes
The baby don't sleep and I'm tired of being tired
I'm leaving him this time
I'm leaving work early Friday for her recital
Tyler says it ain't fair he goes to bed first
Why should I pay his truck note
I told him what's the point of fighting over it
Y'all have been good to us
You all can stop by any time
Thank you for coming to my house
I want you to come out and see the garden
Stay out of trouble is what I tell my boys
Stay out of the creek, I told him
I can't get my dad off my back about church
The dog never listens either
Nobody listens to the radio anymore, but mamaw does
My sister is done talking to her
I forget it half the time
I'm out by nine on Tuesdays
I don't care for okra
Leave me alone is all he ever says to me
He told me to get out of his house
I don't care what it costs, I'm getting her that coat
My landlord already decided to sell
The school already made up its mind about him
I've got nothing to say to him
She asked me to leave her alone so I did
I used to be mad all the time
I was furious with my brother over the truck
He's done with ball for the year
We're done fighting about the truck
She quit coming to church
My mom stays out of it
I kicked my brother out of the house
He can't get out of his own way
They already decided at school he needs glasses
No matter what I say to her she rolls her eyes
He never listens to a thing
Don't forget it's her birthday
I don't care if I'm tired
She was so mad she shook
He's sick of macaroni
I'm tired. It was a long shift.
It's not fair to him to keep waiting
I'm leaving the kids with my aunt Friday
I'm out of gas money
Why should I lie about it, I was using
Whatever he wants for supper, I fix
I want my mom to be there when you all come
It's already settled that she goes to my aunt
Nobody listens better than my mamaw
""".strip().splitlines()


def suggested(*lines: str) -> list[str]:
    return ids(hold(*lines))


def ids(conversation: Conversation) -> list[str]:
    return [str(one.id) for one in of_kind(enter(conversation, "/suggest"), "suggestion")]


@pytest.mark.parametrize("line", ABOUT_US)
def test_what_is_said_against_us_is_said_back_first(line: str) -> None:
    assert suggested("/begin", f"Misty: {line}")[0].startswith("moments.")


@pytest.mark.parametrize("line", ABOUT_OTHERS)
def test_what_is_said_of_somebody_else_is_no_word_against_us(line: str) -> None:
    conversation = hold("/begin", f"Misty: {line}")
    for cue in conversation.record.open_cues():
        enter(conversation, f"/safety not {cue.statement[1:]} a test")
    assert not [one for one in ids(conversation) if one.startswith("moments.")]


def test_cannot_is_no_word_of_what_one_can_do() -> None:
    def asked_how_ready(line: str) -> bool:
        conversation = hold("Misty: hello", f"Misty: {line}", "/topic plan anyway")
        offered = {one for _ in range(12) for one in ids(conversation)}
        return "plan.follow_up.6" in offered

    assert asked_how_ready("I can cook on Tuesdays")
    assert not asked_how_ready("I can't cook on Tuesdays")
    assert not asked_how_ready("I can’t cook on Tuesdays")
    assert not asked_how_ready("I cant cook on Tuesdays")


THREATS = (
    "I'll kill her if she takes them kids",
    "I'm gonna shoot him if he comes back",
    "If she leaves me I will burn that house down with her in it",
)


@pytest.mark.parametrize("line", THREATS)
@pytest.mark.parametrize("role", ["stepfather", "teen"])
def test_whoever_threatens_is_neither_thanked_nor_believed(line: str, role: str) -> None:
    conversation = hold(f"/people Earl {role}", "/begin anyway", f"Earl: {line}")
    assert conversation.record.open_cues()
    said = {
        one.text for _ in range(4) for one in of_kind(enter(conversation, "/suggest"), "suggestion")
    }
    assert any("stop" in one for one in said)
    assert any("break" in one for one in said)
    assert not [one for one in said if "?" in one]
    for praise in ("Thank you", "I believe", "take it seriously", "prove it", "brave", "took some"):
        assert not [one for one in said if praise in one]


@pytest.mark.parametrize(
    "line",
    [
        "he told me I'll kill you if you leave",
        "he choked me last night and he still has the gun",
        "sometimes I think I'll kill myself",
    ],
)
def test_whoever_tells_of_a_threat_is_thanked(line: str) -> None:
    conversation = hold("/begin anyway", f"Hailey: {line}")
    assert conversation.record.open_cues()
    assert ids(conversation)[0] == "moments.danger.1"


def test_nothing_is_promised_where_danger_was_told() -> None:
    for line in ("/people Tyler child", "/people Tyler uncle"):
        conversation = hold(line, "/begin anyway", "Tyler: her boyfriend hurts me at night")
        for _ in range(4):
            for one in of_kind(enter(conversation, "/suggest"), "suggestion"):
                assert "I'll " not in one.text
                assert "you'll " not in one.text


def test_a_hint_is_given_where_a_moment_has_no_words(tmp_path: Path) -> None:
    nobody = ("{id: adult, not_to: [child, teen]}", "{id: adult, to: [casa]}")
    changed(tmp_path, "prompts/en/moments.yaml", *nobody)
    content = load_content(overlays=(tmp_path,))
    assert not content.warnings
    conversation = open_conversation(
        "r",
        rehearse=Rehearse("young_mother_relapse", 1),
        store=memory_store(),
        clock=lambda: SIX_PM,
        content=content,
    )
    enter(
        conversation,
        "/aside Kayla",
        "You don't have to answer. Are you safe at home?",
        "You don't have to answer. Has anybody hurt you?",
    )
    assert conversation.record.open_cues()
    assert of_kind(enter(conversation, "/hint"), "note")
    assert not of_kind(enter(conversation, "/suggest"), "suggestion")
