"""What people say that only sounds like an answer is asked about, and never taken unasked."""

from __future__ import annotations

import pytest

from assistant.conversation.conversation import Conversation
from assistant.meeting.document import ObjectivePart
from tests.holding import enter, hold, of_kind, texts

BEGUN = (
    "/people me Dana",
    "/people Earl grandfather",
    "/people Tammy Jo mother",
    "Tammy Jo: I want to be home when they get off the bus",
    "/objective 1",
)
QUESTIONS = (
    "change",
    "situation",
    "whose",
    "hope",
    "tasks",
    "strength",
    "measure",
    "what_could_go_wrong",
)


def asked(question: str) -> Conversation:
    at = QUESTIONS.index(question)
    change = ("Tammy Jo: I'm home and supper's on when the bus comes",) if at else ()
    return hold(*BEGUN, *change, *("/skip",) * (at - 1))


def plan(conversation: Conversation) -> ObjectivePart:
    return conversation.document().objectives[0]


# A class a line or two, in words that the lists of fitting.yaml were not made from.
NOT_TAKEN = [
    # What denies that there is any of what is asked for.
    ("strength", "We have no money left"),
    ("strength", "I got no one"),
    ("strength", "I'm not good at nothing"),
    ("tasks", "I can hardly stand up"),
    ("tasks", "He will never help us"),
    ("tasks", "I can't do that"),
    ("hope", "I don't want to talk to her"),
    # A trouble, which none of these asks for.
    ("strength", "I got arrested again"),
    ("strength", "He loves to fight"),
    ("strength", "He always has to argue"),
    ("strength", "I have a cold"),
    ("strength", "I still worry and nobody helps"),
    ("change", "I lost my job over nothing"),
    ("measure", "he yells every night"),
    ("measure", "she tore up the chart"),
    # A service or a way out is no hope.
    ("hope", "I want an attorney"),
    ("strength", "he always gets on me"),
    ("strength", "she always gets on to the kids"),
    ("strength", "she always starts"),
    # What makes somebody mind, and is no better day.
    ("change", "they do what I say or else"),
    ("change", "I'd show him who's boss"),
    ("change", "they'd learn to mind me"),
    ("hope", "I want to leave"),
    ("hope", "I want out of here"),
    ("hope", "I want my check"),
    # What is said to the worker, of the worker.
    ("situation", "y'all came when I was at work"),
    ("situation", "Every worker says that"),
    ("measure", "I read your report"),
    ("hope", "I hope you are proud of yourself"),
    # What only begins like a promise, a risk or a list of people.
    ("tasks", "I can see what you mean"),
    ("tasks", "I'll believe that when it comes"),
    ("tasks", "I could use a nap"),
    ("whose", "They will say anything"),
    ("what_could_go_wrong", "if you say so"),
    ("what_could_go_wrong", "I call it a lie"),
]
TAKEN = [
    ("hope", "I want my boys home"),
    ("hope", "we're all home and nobody's scared"),
    ("tasks", "I'll call the daycare"),
    ("tasks", "I'll call them if I can't make it"),
    ("tasks", "I can watch the baby Mondays"),
    ("strength", "We have our church"),
    ("strength", "I love them kids"),
    ("strength", "she always helps me"),
    ("strength", "I never missed a visit"),
    ("measure", "nobody hollers at supper"),
    ("measure", "no more calls from the school"),
    ("measure", "you'd see it on the calendar"),
    ("strength", "I love them kids, and it ain't easy"),
    ("whose", "both of us"),
    ("whose", "I will"),
    ("what_could_go_wrong", "if the bus don't come I call Bobby"),
]


def held(conversation: Conversation, question: str) -> object:
    return getattr(plan(conversation), "text" if question == "change" else question)


@pytest.mark.parametrize(("question", "words"), NOT_TAKEN)
def test_what_denies_complains_or_turns_to_the_worker_is_asked_about(
    question: str, words: str
) -> None:
    conversation = asked(question)
    replies = enter(conversation, f"Tammy Jo: {words}")
    assert not held(conversation, question)
    assert "Kept, not in the plan. Take it for" in texts(replies, "prompt")
    enter(conversation, "/1")
    assert held(conversation, question)


@pytest.mark.parametrize(("question", "words"), TAKEN)
def test_plain_answers_go_in_unasked(question: str, words: str) -> None:
    conversation = asked(question)
    enter(conversation, f"Tammy Jo: {words}")
    assert held(conversation, question)


@pytest.mark.parametrize(
    "line",
    [
        "We can take five",
        "I'll be right back",
        "I will repeat the question",
        "We'll move on",
        "I can appreciate that",
        "I'll let Earl answer",
        "I can really feel the love there",
        "I'll bring that up again",
    ],
)
def test_the_workers_talk_at_the_table_is_no_task_unless_it_is_meant(line: str) -> None:
    conversation = asked("tasks")
    replies = enter(conversation, f"me: {line}")
    assert plan(conversation).tasks == ()
    assert [one.text for one in of_kind(replies, "prompt")] == [
        "Kept, not in the plan. Take it for “a step”? /1 yes, /2 no"
    ]
    enter(conversation, "/2")
    assert plan(conversation).tasks == ()
    assert "/1 yes" not in conversation.view().choices
    enter(conversation, f"me: {line}", "/1")
    assert [(task.who, task.what) for task in plan(conversation).tasks] == [("Dana", line)]
    assert "/1 yes" not in conversation.view().choices


@pytest.mark.parametrize(
    "line",
    [
        "I can drive her to the clinic",
        "I'll set up the visit",
        "We'll pay the first month",
        "I will ask the court for more time",
        "I'll sign you up for the class",
        "We can meet at the library every Tuesday",
        "I'll have the papers ready by Friday",
    ],
)
def test_a_deed_or_a_time_makes_the_workers_promise_a_task(line: str) -> None:
    conversation = asked("tasks")
    enter(conversation, f"me: {line}")
    assert [task.who for task in plan(conversation).tasks] == ["Dana"]


@pytest.mark.parametrize(
    "line", ["I can get you some coffee", "I can really hear the love there", "I'll just listen"]
)
def test_what_the_worker_offers_beside_the_matter_is_not_asked_about(line: str) -> None:
    conversation = asked("tasks")
    assert not of_kind(enter(conversation, f"me: {line}"), "prompt")
    assert plan(conversation).tasks == ()


def test_an_offered_line_of_the_workers_waits_no_longer_once_the_family_speaks() -> None:
    conversation = asked("tasks")
    enter(conversation, "me: We can take five", "Earl: I'll drive her on Fridays")
    assert [task.who for task in plan(conversation).tasks] == ["Earl"]
    assert "/1 yes" not in conversation.view().choices


def test_an_offered_line_that_was_undone_is_offered_no_more() -> None:
    conversation = asked("tasks")
    enter(conversation, "me: We can take five", "/undo")
    assert "/1 yes" not in conversation.view().choices


def test_an_offered_line_of_several_lines_is_taken_as_one() -> None:
    conversation = asked("tasks")
    enter(conversation, "me: We can take five\nand get some air", "/1")
    assert [task.what for task in plan(conversation).tasks] == ["We can take five and get some air"]
