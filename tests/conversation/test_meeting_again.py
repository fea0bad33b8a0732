"""When everybody meets again: one plain day is kept, and whatever else is asked after."""

from __future__ import annotations

import pytest

from tests.holding import enter, hold, of_kind, texts


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("next Tuesday at 4 at the library", "2026-10-13"),
        ("January 9, Ruth's kitchen", "2027-01-09"),
        ("Friday in the church basement", "2026-10-09"),
        ("Friday in two weeks", "2026-10-23"),
        ("Friday, in two weeks at 4", "2026-10-23"),
        ("Thursday, the week after next", "2026-10-22"),
        ("Tuesday, two weeks from now", "2026-10-20"),
        ("Friday next week", "2026-10-16"),
        ("Wednesday at noon in two weeks", "2026-10-21"),
        ("Thursday at 4 on November 12", "2026-11-12"),
        ("Tuesday the 20th at Mom's", "2026-10-20"),
        ("Friday at 5th Street church", "2026-10-09"),
        ("a week from Friday at 3", "2026-10-16"),
        ("January 9, 2028", "2028-01-09"),
    ],
)
def test_a_date_is_kept_with_its_time_and_place(typed: str, day: str) -> None:
    conversation = hold(f"/date {typed}")
    assert conversation.document().meeting.meets_again == f"{day} {typed}"


@pytest.mark.parametrize(
    "typed",
    [
        "Tuesday with Jess, October 27",
        "Tuesday in November",
        "Friday, in a month",
        "Friday, October 42",
        "Friday, October 10",  # a Saturday
        "Monday, not this one but the next",
        "Monday with luck, else the 20th",
        "tomorrow, or Friday",
        "Friday at 4, Thursday if it snows",
        "Wednesday, Thanksgiving week",
        "next week",
        "December in the new place",
    ],
)
def test_what_may_be_another_day_is_asked_after_and_not_kept(typed: str) -> None:
    conversation = hold()
    replies = enter(conversation, f"/date {typed}")
    assert f"“{typed}” could not be put on a calendar" in texts(of_kind(replies, "error"))
    assert conversation.document().meeting.meets_again == ""


def test_a_day_years_away_is_said_back_and_not_kept() -> None:
    conversation = hold()
    assert "January 9, 2035, more than two years" in texts(
        enter(conversation, "/date January 9, 2035"), "error"
    )
    assert conversation.document().meeting.meets_again == ""
