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
        ("Earl: fine", ["Earl"]),
        ("Earl: that works", ["Earl"]),
        ("Earl: sounds good", ["Earl"]),
        ("Earl: I agree", ["Earl"]),
        ("Earl: absolutely", ["Earl"]),
        ("Earl: yes ma'am", ["Earl"]),
        ("Earl: no problem", ["Earl"]),
        ("Earl: 👍", ["Earl"]),
        ("Earl: I'll do it", ["Earl"]),
        ("Earl: Yes, that's fine!", ["Earl"]),
        ("Earl: he's good with it", ["Earl"]),
        ("Earl: she says it's okay", ["Earl"]),
        ("Earl: that's right", ["Earl"]),
        ("Earl: of course", ["Earl"]),
        ("Earl: not a problem", ["Earl"]),
        ("Earl: yes, yes", ["Earl"]),
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
        "Earl: I disagree",
        "Earl: I don't agree",
        "Earl: hell no",
        "Earl: refuses to sign",
        "Earl: he said no",
        "Earl: I don't",
        "Earl: no, not like that",
        "Earl: I guess not",
        "Earl: nope, not me",
        "Earl: not really",
        "Earl: not unless hell freezes, so no",
        "Earl: but he's refusing",
        "Earl but he won't sign it",
        "Earl but he isn't sure",
        "Earl but not yet",
        "Earl agrees but Cora doesn't",
        "Earl agrees but Cora said no",
        "Earl but not Cora",
        "Earl except Cora",
        "Earl: yes, Cora: yes",
        "Earl: yes, but Ruth isn't sure",
        "Earl through Cora who disagreed",
        "Earl through Cora, who refused",
        "Earl: maybe",
        "Earl: I guess so",
        "Earl: he'd rather sleep on it",
        "Earl: we'll see",
        "Earl: if he has to, but no",
        "Earl: not happening",
        "Earl: not a chance",
        "Earl: not on your life",
        "Earl: when pigs fly",
        "Earl: when hell freezes over",
        "Earl: that's not what I said",
        "Earl: that's only what she said, not what I said",
        "Earl: yeah, right",
        "Earl: yeah right",
        "Earl: I only say yes cause Ruth's here",
        "Earl: only because the judge makes me",
        "Earl: if y'all make me",
        "Earl: not with him in the house it's not, no way",
    ],
)
def test_what_is_no_plain_yes_is_refused_with_how_to_write_it(typed: str) -> None:
    conversation = hold(*PLANNED)
    said = texts(of_kind(enter(conversation, f"/agree {typed}"), "error"))
    assert "/agree NAME: but the change they want, or /disagree NAME: their reason" in said
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


@pytest.mark.parametrize(
    "change",
    [
        "but not Thursdays",
        "not Thursdays",
        "but no Thursdays",
        "only if Cora drives",
        "but I can't Thursdays",
        "if Cora's home by six",
        "as long as it's not Thursdays",
        "unless Ruth needs him",
        "yes, except Sundays",
        "okay, but he won't drive at night",
        "but I want Ruth there too",
        "until school starts",
        "provided the light gets fixed",
        "but Cora has to be sober",
        "only when the truck's running",
        "but he'd like it in writing",
        "on weekdays",
        "with Ruth there",
        "only if Cora agrees",
        "as long as he doesn't have to sign anything",
    ],
)
def test_a_marked_change_is_kept_though_it_denies_or_names_somebody(change: str) -> None:
    (answer,) = plan(hold(*PLANNED, f"/agree Earl: {change}")).agreements
    assert (answer.person, answer.answer) == ("Earl", "agrees_with_change")
    assert answer.reason == change


def test_a_yes_is_no_reason_against_it() -> None:
    conversation = hold(*PLANNED)
    assert of_kind(enter(conversation, "/agree all but Earl agree"), "error")
    assert plan(conversation).agreements == ()
