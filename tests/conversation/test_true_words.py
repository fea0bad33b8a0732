"""What is offered says nothing that is untrue of those who are there, or that nobody told."""

from __future__ import annotations

import pytest

from assistant.conversation.conversation import Conversation
from assistant.conversation.door import open_conversation
from assistant.store import memory_store
from tests.holding import SIX_PM, enter, of_kind, shipped

FLOWS = ("family_team_meeting", "case_planning_conference", "worker_visit")
TOPICS = (
    "prepare",
    "purpose",
    "concerns",
    "priorities",
    "vision",
    "strengths",
    "supports",
    "plan",
    "close",
)
ROUNDS = 13  # as many as a topic has openers


def offered_to(*lines: str, flow: str = FLOWS[0], topics: tuple[str, ...] = TOPICS) -> str:
    """All that is offered in some topics after these lines, and on the way from one to the next."""
    conversation = open_conversation(
        "kitchen", flow=flow, store=memory_store(), content=shipped(), clock=lambda: SIX_PM
    )
    enter(conversation, *lines)
    return "\n".join(text for topic in topics for text in _in(conversation, topic))


def _in(conversation: Conversation, topic: str) -> list[str]:
    way = of_kind(enter(conversation, f"/topic {topic} anyway"), "suggestion")
    rounds = [of_kind(enter(conversation, "/suggest"), "suggestion") for _ in range(ROUNDS)]
    return [one.text for said in (way, *rounds) for one in said]


@pytest.mark.parametrize(
    ("topic", "lines", "untrue"),
    [
        ("vision", ("Misty: My sister works at the jail",), "When you get out"),
        ("vision", ("Misty: when I get out of bed the kids are up",), "When you get out"),
        ("vision", ("Dell: when I get out I want them back", "Misty: me too"), "When you get out"),
        ("supports", ("Misty: their mom went to jail",), "He's locked up"),
        ("supports", ("Misty: Their dad got out of jail years ago",), "He's locked up"),
        (
            "concerns",
            ("/people Sue friend", "Misty: hello", "Sue: I was raised in Hazard"),
            "You've watched these kids",
        ),
        ("purpose", ("Misty: The boys fight over the tablet", "Sue: they do"), "You two"),
        ("purpose", ("Misty: he's on your way", "Sue: they do"), "You two"),
        ("prepare", ("Misty: that don't work for me",), "your shifts"),
        ("prepare", ("Earl: I work second shift", "Misty: I'm home all day"), "your shifts"),
        ("prepare", ("Misty: he works second shift",), "your shifts"),
        ("prepare", ("Misty: I lost my job in May",), "hours at work"),
        ("prepare", ("Misty: this is my first meeting",), "last time you sat"),
        ("prepare", ("Misty: the last time he drank he cried",), "last time you sat"),
        ("vision", ("Misty: the kids had supper at his place once",), "two different homes"),
        ("concerns", ("/people Ray stepfather", "Misty: hello"), "As their dad"),
        ("prepare", ("/people Ray stepfather", "Misty: hello"), "As their dad"),
        ("plan", ("/people Dwayne father", "Dwayne: I want them home"), "their dad want"),
        ("plan", ("Misty: hello",), "their dad want"),
        ("plan", ("/people Rosa aunt, writing", "Misty: hello"), "Your note"),
        ("concerns", ("/people Rosa aunt, writing", "Misty: hello"), "Your note"),
        ("concerns", ("Misty: he gets mad and hollers",), "you're mad"),
        ("strengths", ("/people Kit teen_parent", "/people Ann aunt", "Kit: hey"), "mother"),
        ("strengths", ("/people Ann aunt, phone", "Misty: the kids sleep good"), "long way off"),
        ("strengths", ("Earl: I never missed a day", "Misty: ok"), "How did you do that?"),
        ("vision", ("/people Jo great_grandmother", "Jo: hello"), "as their grandparent"),
        ("priorities", ("Misty: hello",), "all we've talked about"),
        ("prepare", ("/people Nan grandmother", "Nan: hello"), "your kids"),
        ("purpose", ("Misty: hello",), "in your language"),
        ("purpose", ("Misty: hello",), "the others here"),
        ("concerns", ("/people Fay foster_parent", "Fay: hello"), "this house from the inside"),
    ],
)
def test_nothing_untrue_is_offered(topic: str, lines: tuple[str, ...], untrue: str) -> None:
    assert untrue not in offered_to(*lines, topics=(topic,))


@pytest.mark.parametrize(
    ("topic", "lines", "fitting"),
    [
        ("vision", ("Dell: when I get out I want them back",), "When you get out"),
        ("supports", ("Misty: Their dad's in jail till May",), "He's locked up"),
        (
            "concerns",
            ("/people Sue aunt", "Misty: hello", "Sue: I've had them since they were born"),
            "You've watched these kids",
        ),
        ("purpose", ("Misty: hello", "Sue: that's not true"), "You two"),
        ("prepare", ("Misty: I'm on third shift",), "your shifts"),
        ("prepare", ("Misty: my boss won't let me off",), "hours at work"),
        ("prepare", ("Misty: at the last meeting nobody let me talk",), "last time you sat"),
        ("vision", ("Misty: the kids have two homes now",), "two homes"),
        ("plan", ("Misty: their dad will want in on it",), "their dad want"),
        ("concerns", ("/people Rosa aunt, writing", "Misty: hello"), "on paper"),
        ("strengths", ("Misty: I got up every day and never missed one",), "How did you do that?"),
        ("purpose", ("/people Luz interpreter", "Misty: hello"), "in your language"),
    ],
)
def test_what_was_told_is_taken_up(topic: str, lines: tuple[str, ...], fitting: str) -> None:
    assert fitting in offered_to(*lines, topics=(topic,))


ALONE = {
    "mother": ("/people Misty mother", "Misty: I do all right"),
    "father": ("/people Dwayne father", "Dwayne: I do all right"),
    "teen": ("/people Tre teen", "Tre: I do all right"),
    "grandmother": ("/people Nan grandmother", "/people Bo uncle", "Nan: I do all right"),
    "foster_parent": ("/people Fay foster_parent", "Fay: I do all right"),
}
TOLD_BY_NOBODY = (
    "last meeting", "a meeting like this", "Last time we", "since I was here", "since I pulled",
    "The judge", "When you get out", "locked up", "your shifts", "two different homes",
    "two homes", "their grandparent", "You two", "Two of you", "You both", "those nights",
    "Your note", "that phone", "on the phone:", "your kids", "your boy or girl", "these kids",
    "handful of worries", "lot of worry", "a lot of steps", "since they were born",
    "Last time", "by yourself", "plans you've been handed",
)  # fmt: skip


@pytest.mark.parametrize("who", sorted(ALONE))
@pytest.mark.parametrize("flow", FLOWS)
def test_one_alone_who_told_little_is_told_nothing_of_themselves(who: str, flow: str) -> None:
    said = offered_to(*ALONE[who], flow=flow)
    wrong = [one for one in TOLD_BY_NOBODY if one in said]
    if who == "grandmother":
        wrong = [one for one in wrong if one != "their grandparent"]
    assert wrong == []
    assert ("As their dad" in said) is (who == "father")
    assert "their dad want" not in said


def test_a_visit_before_is_spoken_of_where_somebody_told_of_one() -> None:
    told = ("Misty: last time you came you said you would call",)
    assert "Last time we" in offered_to(*told, flow="worker_visit", topics=("purpose",))


def test_the_judge_is_spoken_of_where_a_judge_was() -> None:
    told = ("Misty: the judge said Sundays only",)
    flow = "case_planning_conference"
    assert "The judge has set" in offered_to(*told, flow=flow, topics=("prepare",))
