"""Who says yes in one line; what is no plain yes and no change is refused, never a condition."""

from __future__ import annotations

import pytest

from tests.conversation.test_yes_and_changes import PLANNED, plan
from tests.documents.test_whole_plan import text
from tests.holding import enter, hold, of_kind, texts


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("Earl and Cora", ["Earl", "Cora"]),
        ("Earl, Cora", ["Earl", "Cora"]),
        ("o1 Earl & Cora", ["Earl", "Cora"]),
        ("Earl, Cora and Ruth agree", ["Earl", "Cora", "Mamaw Ruth"]),
        ("earl yes and cora yes", ["Earl", "Cora"]),
        ("Earl and Cora both agree", ["Earl", "Cora"]),
        ("Earl yes", ["Earl"]),
        ("Earl: yes", ["Earl"]),
        ("Earl said yes", ["Earl"]),
        ("Earl agrees too.", ["Earl"]),
        ("everyone agrees", ["Cora", "Earl", "Mamaw Ruth"]),
    ],
)
def test_a_plain_yes_of_one_or_of_several_carries_no_condition(
    typed: str, people: list[str]
) -> None:
    conversation = hold(*PLANNED, f"/agree {typed}")
    given = [(one.person, one.answer, one.reason) for one in plan(conversation).agreements]
    assert given == [(name, "agrees", "") for name in people]
    assert "with this" not in text("handout", conversation.document())


@pytest.mark.parametrize(
    ("typed", "came"),
    [
        ("Earl (by phone)", "by phone"),
        ("Earl, by phone", "by phone"),
        ("Earl through his lawyer", "through his lawyer"),
        ("Earl through Cora and Ruth", "through Cora and Ruth"),
    ],
)
def test_how_a_yes_came_is_no_condition(typed: str, came: str) -> None:
    (answer,) = plan(hold(*PLANNED, f"/agree {typed}")).agreements
    assert (answer.person, answer.answer, answer.reason) == ("Earl", "agrees", "")
    assert answer.came == came


@pytest.mark.parametrize(
    "typed",
    [
        "Earl disagrees",
        "Earl no",
        "Earl: no",
        "Earl but no",
        "Earl does not agree",
        "Earl won't",
        "Earl not sure",
        "Earl says he's not sure",
        "Earl, not Cora",
        "Earl disagrees, but fine",
        "Earl through Cora said no",
        "Earl through Cora, not happy",
        "Earl and Cora by phone",
        "Earl and Cora but not Thursdays",
        "Earl and Cora: not Thursdays",
        "Earl would, I think",
    ],
)
def test_what_is_no_plain_yes_is_refused_with_how_to_write_it(typed: str) -> None:
    conversation = hold(*PLANNED)
    said = texts(of_kind(enter(conversation, f"/agree {typed}"), "error"))
    assert "/agree NAME: the change they want, or /disagree NAME: their reason" in said
    assert plan(conversation).agreements == ()


@pytest.mark.parametrize("typed", ["Earl and Travis", "Earl Cora", "Bob", "Neither Earl nor Cora"])
def test_nobody_says_yes_where_one_of_the_names_is_unknown(typed: str) -> None:
    conversation = hold(*PLANNED)
    said = texts(of_kind(enter(conversation, f"/agree {typed}"), "error"))
    assert "Nobody in this meeting is called" in said
    assert plan(conversation).agreements == ()


def test_a_yes_before_the_change_is_no_part_of_the_name() -> None:
    (answer,) = plan(hold(*PLANNED, "/agree Earl yes, but not Thursdays")).agreements
    assert (answer.answer, answer.reason) == ("agrees_with_change", "but not Thursdays")


def test_a_yes_is_no_reason_against_it() -> None:
    conversation = hold(*PLANNED)
    assert of_kind(enter(conversation, "/agree all but Earl agree"), "error")
    assert plan(conversation).agreements == ()
