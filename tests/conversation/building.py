"""Objectives half built, for tests: which of some lines go into the plan without a question."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.conversation.conversation import Conversation
from tests.conversation.test_answers_asked_about import asked, held, plan
from tests.holding import enter, of_kind, texts

ASKED_ABOUT = "Kept, not in the plan. Take it for"


def taken_unasked(question: str, lines: Iterable[str], speaker: str = "Tammy Jo") -> list[str]:
    """Those of the lines that went into the plan by themselves, each undone before the next."""
    conversation = asked(question)
    return [line for line in lines if _goes_in(conversation, question, f"{speaker}: {line}")]


def asked_about(question: str, lines: Iterable[str], speaker: str = "Tammy Jo") -> list[str]:
    """Those of the lines that were asked about with a key, each undone before the next."""
    conversation = asked(question)
    found = []
    for line in lines:
        said = enter(conversation, f"{speaker}: {line}")
        if ASKED_ABOUT in texts(of_kind(said, "prompt")):
            found.append(line)
        enter(conversation, "/undo")
    return found


def _goes_in(conversation: Conversation, question: str, line: str) -> bool:
    enter(conversation, line)
    inside = bool(held(conversation, question))
    enter(conversation, "/undo")
    assert not plan(conversation).tasks
    return inside
