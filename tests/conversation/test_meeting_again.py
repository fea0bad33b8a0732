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
        ("Friday at 3 at the 4th Street library", "2026-10-09"),
        ("October 20 at June's house", "2026-10-20"),
        ("Friday at 3 at the house, not the office", "2026-10-09"),
        ("Friday at 3 with the 6th grade teacher", "2026-10-09"),
        ("Friday at 3 or so", "2026-10-09"),
        ("Friday at 3 or 3:30", "2026-10-09"),
        ("Friday at 3 on the 2nd floor", "2026-10-09"),
        ("Friday at 3, 2nd floor", "2026-10-09"),
        ("October 20 with April and May", "2026-10-20"),
        ("Friday at 3 at Aunt June's, by the river", "2026-10-09"),
        ("Friday at 3 at the Veterans hall", "2026-10-09"),
        ("Friday at 3 in the Sunday school room", "2026-10-09"),
        ("Friday at 3, Jess may come late", "2026-10-09"),
        ("Friday at the church or the library", "2026-10-09"),
        ("Friday near the 5th Avenue bridge", "2026-10-09"),
        ("Friday over at Mom's", "2026-10-09"),
        ("Friday for supper", "2026-10-09"),
        ("Friday at 3, not the back door", "2026-10-09"),
        ("Friday at 3 in the next town over", "2026-10-09"),
        ("Friday at 3 in room 12", "2026-10-09"),
        ("Friday at 3 with Dr. May", "2026-10-09"),
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
        "Friday the 10th",
        "Friday on the 20th",
        "Friday at 3, or the 13th",
        "Friday at 3, or the 13th at 4",
        "Friday at 3, not the 16th",
        "Friday or so",
        "Friday or the day after",
        "Friday at 3, else next Monday",
        "Friday at 3, the 13th works too",
        "Friday at 4, Thursday works too",
        "Friday at 3, or on Thursday evening",
        "Friday at 3, in early November",
        "Friday at 3, October",
        "Friday at 3 or June 5",
        "Friday at 3, no, the next one",
        "Friday for Thanksgiving",
        "Friday at 3, or 10/13",
        "Friday at 3, or 9/1",
        "Friday, after next",
        "Friday at 3 or in 10 days",
        "the week of the 12th",
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


@pytest.mark.parametrize(
    ("typed", "day"),
    [("October 5, 2026 at Mom's", "2026-10-05"), ("1/9/26", "2026-01-09"), ("2026-10-05", None)],
)
def test_a_day_that_is_over_is_kept_and_that_is_said(typed: str, day: str | None) -> None:
    conversation = hold()
    said = texts(enter(conversation, f"/date {typed}"), "note")
    assert "That day is over already" in said
    assert conversation.document().meeting.meets_again == f"{day or typed} {typed}"


@pytest.mark.parametrize("typed", ["today at 7", "October 6", "tomorrow", "January 9"])
def test_a_day_that_is_not_over_gets_no_such_note(typed: str) -> None:
    assert "over already" not in texts(enter(hold(), f"/date {typed}"))
