"""Words of harm, weapons, drugs or the loss of the children are never the plan's by themselves."""

from __future__ import annotations

import pytest

from tests.conversation.building import asked_about, taken_unasked
from tests.conversation.test_answers_asked_about import QUESTIONS, asked, held
from tests.holding import enter, of_kind

GRAVE = {
    "change": (
        "He wants to kill us",
        "I want to kill him",
        "I do heroin",
        "He keeps a pistol by the bed",
        "we shoot up in the bathroom",
        "She wants us all dead",
        "I sell pills to get by",
        "They put my kids in foster care",
        "we do a little meth on weekends",
        "He carries a knife everywhere",
    ),
    "situation": (
        "at one in the morning he hit me",
        "when he's drunk",
        "when I'm dead",
        "every night he beats us",
        "mornings when I need a fix of heroin",
        "when he gets his gun out",
        "nights he chokes me",
        "before they took my kids",
    ),
    "whose": (
        "Him, because he hit me",
        "Them that took my kids",
        "him and his gun",
        "him when he's drunk",
        "her, cause she's on meth",
        "me, so he don't kill me",
        "Earl and his fists",
        "both, and their dope",
    ),
    "hope": (
        "I hope he burns",
        "I hope she dies",
        "They took my kids",
        "I want him dead",
        "I wish he would rot",
        "I want to get high with him",
        "I hope somebody shoots him",
        "I want us to die together",
        "To see him suffer",
    ),
    "tasks": (
        "I'll quit",
        "I'll take the kids and run",
        "we could get evicted",
        "I'll bring my gun",
        "I'll take my babies and leave the state",
        "I'll beat him if he comes Friday",
        "I'll hide the kids at Mom's Friday",
        "I could get arrested",
        "I can get us some pills",
        "I will burn this place down",
        "Earl will show up drunk",
    ),
    "strength": (
        "He raised his fist",
        "I still use",
        "Good with a gun",
        "I'm good at hiding my dope",
        "I can take a beating",
        "I keep a knife on me",
        "I know how to cook meth",
        "He's strong and he hurts me",
        "we still get high together",
        "he can't stop hitting",
        "I can't quit drinking",
    ),
    "measure": (
        "I got a text from him threatening me",
        "I send pictures of the bruises",
        "you'd see the bruises",
        "The kids would tell you he hits",
        "you'll see us dead",
        "a picture of the gun",
        "y'all will see when they take my kids",
        "the teacher seen the black eye",
    ),
    "what_could_go_wrong": (
        "He might come back and shoot us",
        "If he gets drunk he'll kill me",
        "he could get his gun",
        "I lose my kids",
        "if I wind up dead",
        "he might beat her again",
        "they could take my kids",
        "if he hits me then I hit him",
    ),
}
GOOD = {
    "change": (
        "Nobody drinks at our house",
        "no more hollering",
        "Nobody hits nobody in our house",
        "I take them to school every morning",
        "We eat supper together and nobody hollers",
        "They sleep in their own beds",
        "I'm sober and I put them to bed",
        "I get up and get them dressed",
    ),
    "hope": (
        "I want my kids home",
        "I want to stay clean for my babies",
        "back home for good",
        "all of us at one table",
        "I want them to grow up happy",
        "I want us in our own place",
        "I want them out of foster care",
        "To see my boy graduate high school",
        "I hope they never go hungry",
    ),
    "tasks": (
        "I'll take them to church Sundays",
        "I'll drive her to drug court every Tuesday",
        "I'll take my drug screen on Fridays",
        "I'll get a lock box for the pills",
        "I can pay the rent by Friday",
        "I'll take the kids to Mom's on Friday",
        "I'll lock the guns up by Saturday",
        "I'll take my high school class on Mondays",
    ),
    "strength": (
        "I'm sober ninety days",
        "She's strong",
        "I never missed a visit",
        "we got each other",
        "I'm good with my hands",
        "I've been clean since March",
        "she takes care of them every day",
        "He's good at ball",
    ),
    "measure": (
        "the calendar on the fridge",
        "check marks on the chart",
        "a mark on Mommy's calendar for every night I did it",
        "nobody hollers at supper",
        "clean screens",
        "a note from the teacher",
        "you'd see it on the calendar",
        "she sleeps the night through",
        "no more calls from the school",
    ),
    "what_could_go_wrong": (
        "if I want to use I call my sponsor",
        "if he comes drunk I call 911",
        "the truck might break down",
        "I could relapse",
        "if the bus don't come I call Bobby",
        "my mom might get sick",
        "if I lose my ride I call Earl",
        "I might forget",
    ),
}
CUED = "He told me last night he'll kill me if I leave"


@pytest.mark.parametrize("question", GRAVE)
def test_words_of_danger_are_asked_about_whatever_is_asked(question: str) -> None:
    assert taken_unasked(question, GRAVE[question]) == []


@pytest.mark.parametrize("question", GOOD)
def test_good_talk_that_shares_their_words_still_goes_in(question: str) -> None:
    assert taken_unasked(question, GOOD[question]) == list(GOOD[question])


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_the_ears_hear_as_danger_raises_the_cue_whatever_is_asked(question: str) -> None:
    conversation = asked(question)
    said = enter(conversation, f"Tammy Jo: {CUED}")
    assert of_kind(said, "safety")
    assert not of_kind(said, "prompt")
    assert not held(conversation, question)
    (cue,) = conversation.document().safety
    assert cue.status == "open"


OF_OTHERS = (
    "he'll come over",
    "they'll put them somewhere else",
    "They'll take them away",
    "He'll get the kids and run off",
    "he'll show up with a gun",
    "she'll call y'all on me by Friday",
    "they'll come get us Monday",
    "he will come over Friday",
    "she'll keep the kids",
)
OF_THE_MEETING = (
    "Earl will drive me Mondays",
    "Earl can take them to school",
    "Earl is going to fix the porch",
    "Tammy Jo will do supper",
    "I'll call the daycare",
    "we'll get the beds by Friday",
    "me and Earl, we'll clean the yard Saturday",
    "grandfather will pick them up",
)


def test_what_somebody_not_named_will_do_is_no_step_unasked() -> None:
    assert taken_unasked("tasks", OF_OTHERS) == []
    assert asked_about("tasks", OF_OTHERS) == list(OF_OTHERS)
    assert taken_unasked("tasks", OF_THE_MEETING) == list(OF_THE_MEETING)
