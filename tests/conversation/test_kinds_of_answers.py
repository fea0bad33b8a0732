"""What fills a slot of an objective is a hope or a strength only where it is one by itself."""

from __future__ import annotations

import pytest

from tests.conversation.test_answers_asked_about import asked, held
from tests.holding import enter

PLAIN = [
    ("situation", "when it gets dark and he hears a racket"),
    ("situation", "when he comes in late from work"),
    ("situation", "right after supper when everybody's wound up"),
    ("situation", "Sunday nights before school"),
    ("situation", "mornings when the bus is late"),
    ("whose", "me, and Mommy in her chair"),
    ("whose", "me and Tammy Jo"),
    ("whose", "the boys and my mom"),
    ("whose", "just me"),
    ("measure", "the calendar on the fridge"),
    ("measure", "a star on the chart every night"),
    ("measure", "nobody hollering at bedtime"),
]
TELLING = [
    ("situation", "when I'm tired and the baby won't stop crying", "concern"),
    ("situation", "I get so worried at night when he's not home yet", "concern"),
    ("whose", "my sister, she helps with the boys every weekend", "support"),
    ("measure", "I'd love to see him laugh again at supper", "vision"),
]


@pytest.mark.parametrize(("question", "words"), PLAIN)
def test_an_answer_that_is_no_kind_by_itself_is_said_in_passing(question: str, words: str) -> None:
    conversation = asked(question)
    enter(conversation, f"Tammy Jo: {words}")
    assert held(conversation, question)
    assert conversation.document().statements[-1].kinds == ("other",)


@pytest.mark.parametrize(("question", "words", "kind"), TELLING)
def test_an_answer_that_plainly_tells_more_keeps_its_kind(
    question: str, words: str, kind: str
) -> None:
    conversation = asked(question)
    enter(conversation, f"Tammy Jo: {words}")
    assert kind in conversation.document().statements[-1].kinds


@pytest.mark.parametrize(
    ("question", "words", "kind"),
    [
        ("hope", "I want us all home and laughing at supper", "vision"),
        ("strength", "she can read that boy by how he stands", "strength"),
        ("tasks", "I'll put him down at eight every night", "idea"),
    ],
)
def test_a_hope_a_strength_or_a_step_is_heard_as_before(
    question: str, words: str, kind: str
) -> None:
    conversation = asked(question)
    enter(conversation, f"Tammy Jo: {words}")
    assert kind in conversation.document().statements[-1].kinds
