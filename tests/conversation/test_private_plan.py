"""What is made private leaves the plan with it: in every export, paper, read-back and view."""

from __future__ import annotations

import pytest

from assistant.conversation.conversation import Conversation
from assistant.documents.papers.common import Printed
from assistant.documents.printing import paper_as
from assistant.store import memory_store
from assistant.tui.entries import entry_of_turn, refreshed
from assistant.tui.widgets.panel import plan
from assistant.tui.words import phrases
from tests.holding import SIX_PM, enter, hold, shipped, texts

FAMILY = ("/people Cora mother", "Cora: I want calm nights")
PROMISED = (
    *FAMILY,
    "/objective 1: calm nights",
    *("/skip",) * 3,
    "Cora: I'll call my sponsor at the shelter every Friday",
)
SKIPPED = ("/skip",) * 5
CHANGED = (*FAMILY, "/objective 1", "Cora: we sleep at my sister's house in Hazard every night")


def papers(conversation: Conversation) -> str:
    document = conversation.document()
    printed = Printed("Dana", SIX_PM)
    made = [paper_as(one, "txt", document, shipped(), printed) for one in ("plan", "handout")]
    return b"\n".join(made).decode() + document.model_dump_json()


def panel(conversation: Conversation, *, family: bool) -> str:
    return plan(conversation.view(), family=family, say=phrases("screen")).plain


def test_a_task_of_private_words_is_in_no_export_no_paper_and_no_read_back() -> None:
    conversation = hold(*PROMISED, *SKIPPED)
    assert "sponsor" in papers(conversation)
    assert "sponsor" in texts(enter(conversation, "/read"))
    enter(conversation, "/private 2")
    assert "sponsor" not in papers(conversation)
    assert "sponsor" not in texts(enter(conversation, "/read"))
    assert "sponsor" in conversation.document(private=True).model_dump_json()
    enter(conversation, "/private off 2")
    assert "sponsor" in papers(conversation)


def test_a_private_task_is_not_in_what_was_agreed_either() -> None:
    conversation = hold(*PROMISED, *SKIPPED, "/agree o1 Cora", "/task drop t1", "/private 2")
    assert conversation.record.objectives["o1"].agreed_wording is not None
    assert "sponsor" not in papers(conversation)
    assert "sponsor" not in texts(enter(conversation, "/read"))


def test_a_service_named_in_private_words_leaves_with_them() -> None:
    conversation = hold(*FAMILY, "/objective 1", "Cora: parenting classes", "/private")
    assert conversation.record.objectives["o1"].service
    assert "parenting" not in papers(conversation)


def test_what_was_agreed_in_an_earlier_meeting_stands_whatever_its_numbers_mean_here() -> None:
    from assistant.conversation.door import open_conversation

    store = memory_store()
    hold(*PROMISED, *SKIPPED, "/agree o1 Cora", store=store).close()
    conversation = open_conversation(
        "later", store=store, content=shipped(), clock=lambda: SIX_PM, follow="kitchen"
    )
    enter(conversation, "Cora: one", "Cora: two", "/private")
    objective = conversation.document().objectives[0]
    assert objective.agreed_wording is not None
    assert [one.id for one in objective.agreed_wording.tasks] == ["t1"]
    assert [one.id for one in objective.tasks] == ["t1"]


@pytest.mark.parametrize(
    ("lines", "secret"),
    [
        (CHANGED, "Hazard"),
        (PROMISED, "sponsor"),
        ((*FAMILY, "/objective 1: calm nights", "/skip", "Cora: me and Tommy"), "Tommy"),
    ],
)
def test_the_familys_panel_shows_of_the_plan_what_is_open_and_the_workers_all_marked(
    lines: tuple[str, ...], secret: str
) -> None:
    conversation = hold(*lines)
    before = panel(conversation, family=False)
    assert phrases("screen")("private") not in before
    enter(conversation, "/private")
    assert secret not in panel(conversation, family=True)
    assert phrases("screen")("private") not in panel(conversation, family=True)
    assert panel(conversation, family=False).startswith(before)
    assert phrases("screen")("private") in panel(conversation, family=False)


def family_sees(conversation: Conversation) -> str:
    entries = [entry_of_turn(turn) for turn in conversation.history()[0]]
    return "\n".join(one.text for one in entries if one.for_family())


@pytest.mark.parametrize("more", [(), ("/objective o1: we rest at my sister's in Hazard",)])
def test_a_chat_taken_up_again_does_not_show_the_family_an_objective_made_private(
    more: tuple[str, ...],
) -> None:
    conversation = hold(*CHANGED, *more)
    assert "Hazard" in family_sees(conversation)
    enter(conversation, "/private 2")
    assert "Hazard" not in family_sees(conversation)
    enter(conversation, "/private off 2")
    assert "Hazard" in family_sees(conversation)


def test_an_objective_in_the_workers_own_words_stays_in_the_familys_chat() -> None:
    conversation = hold(*FAMILY, "Cora: he scares me", "/private", "/objective 1: calm nights")
    assert "calm nights" in family_sees(conversation)


def test_what_is_made_private_once_the_chat_was_taken_up_leaves_it_too() -> None:
    conversation = hold(*CHANGED)
    entries = [entry_of_turn(turn) for turn in conversation.history()[0]]
    (place,) = (at for at, one in enumerate(entries) if one.sort == "objective")
    enter(conversation, "/private")
    entries[place] = refreshed(entries, conversation.view())[place]
    assert not entries[place].for_family()
    enter(conversation, "/private off 2")
    assert refreshed(entries, conversation.view())[place].for_family()
