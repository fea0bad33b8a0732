"""On paper: a yes with its condition, no change where none was, until apart from by."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from icalendar import Calendar

from assistant.documents.calendar import as_calendar, left_out
from assistant.documents.tables import as_csv
from assistant.meeting.document import MeetingDocument
from tests.conversation.test_yes_and_changes import ALL, PLANNED
from tests.documents.test_whole_plan import PRINTED, text
from tests.holding import enter, hold, shipped, texts


def planned(*more: str) -> MeetingDocument:
    return hold(*PLANNED, *more).document()


def test_the_condition_of_a_yes_stands_beside_the_persons_name() -> None:
    document = planned(*ALL[:2], "/agree Ruth: but not Thursdays")
    copy = text("handout", document)
    assert "Mamaw Ruth says yes, with this" in copy
    assert "but not Thursdays" in copy
    assert "We said yes to this" not in copy
    assert "Mamaw Ruth agrees, with a change: “but not Thursdays”" in text("plan", document)


def test_nothing_has_changed_where_somebody_said_no_later() -> None:
    document = planned(*ALL, "/disagree Mamaw Ruth: nobody asked me")
    assert "changed after we said yes" not in text("handout", document)
    assert "Changed since" not in text("plan", document)
    assert "nobody asked me" in text("handout", document)


def test_until_and_by_are_apart_on_paper_in_the_table_and_in_the_calendar() -> None:
    document = planned(
        "/task Ruth: be home by five thirty until December 15",
        "/task Earl: hang a porch light by Friday",
    )
    copy = text("handout", document)
    assert "be home by five thirty. Until Tuesday, December 15" in copy
    assert "hang a porch light. By Friday, October 9" in copy
    rows = list(csv.DictReader(io.StringIO(as_csv(document).lstrip("\ufeff"))))
    assert [one["task_ends"] for one in rows if one["row"] == "task"] == ["until", "by"]
    calendar = Calendar.from_ical(as_calendar(document, shipped(), PRINTED.when))
    home, porch = calendar.walk("VEVENT")
    assert (home["dtstart"].dt, home["dtend"].dt) == (date(2026, 10, 6), date(2026, 12, 16))
    assert porch["dtstart"].dt == date(2026, 10, 9)


@pytest.mark.parametrize(
    ("typed", "more", "first", "last"),
    [
        ("visit every Saturday before June", "", (10, 10), date(2027, 5, 31)),
        ("go to AA every Tuesday by December 15", "by December 15", (10, 6), date(2026, 12, 15)),
        (
            "call every night no later than October 20",
            "until October 20",
            (10, 6),
            date(2026, 10, 20),
        ),
        ("go every Monday starting November 2", "until December 15", (11, 2), date(2026, 12, 15)),
        ("visit every Saturday in December", "", (12, 5), date(2026, 12, 31)),
        ("keep him Sundays until we meet for the review", "January 9", (10, 11), date(2027, 1, 9)),
        ("go every Tuesday until December 15", "until January 9", (10, 6), date(2027, 1, 9)),
    ],
)
def test_what_repeats_begins_on_its_next_day_and_ends(
    typed: str, more: str, first: tuple[int, int], last: date
) -> None:
    document = planned(f"/task Cora: {typed}", *([f"/task t1 {more}"] if more else []))
    (event,) = Calendar.from_ical(as_calendar(document, shipped(), PRINTED.when)).walk("VEVENT")
    assert event["dtstart"].dt == date(2026, *first)
    assert event["rrule"]["UNTIL"] == [last]
    assert ", until " in text("handout", document)


def test_a_repeat_kept_without_its_end_by_an_earlier_version_ends_in_the_calendar() -> None:
    document = planned("/task Cora: go to AA every Tuesday by December 15")
    task = document.objectives[0].tasks[0]
    task = task.model_copy(update={"unclear": "", "rule": "FREQ=WEEKLY;BYDAY=TU"})
    objective = document.objectives[0].model_copy(update={"tasks": (task,)})
    document = document.model_copy(update={"objectives": (objective,)})
    (event,) = Calendar.from_ical(as_calendar(document, shipped(), PRINTED.when)).walk("VEVENT")
    assert event["dtstart"].dt == date(2026, 10, 6)
    assert event["rrule"]["UNTIL"] == [date(2026, 12, 15)]


def test_what_a_part_no_longer_says_is_not_printed_as_said() -> None:
    spoken = "Earl: me and the Dollar General lady"
    lines = (*PLANNED[:5], "/skip", spoken, "/leave", "/objective o1 whose: Cora")
    document = hold(*lines).document()
    assert document.objectives[0].whose == "Cora"
    assert "Dollar General" not in text("plan", document)


def test_what_was_said_for_a_step_or_a_strength_is_no_hope_on_paper() -> None:
    document = hold(
        *PLANNED[:5],
        *("/skip",) * 3,
        "Cora: I'll be home by five thirty until December 15",
        "/kind vision",
    ).document()
    assert "five thirty" not in text("handout", document).split("What will be different")[0]


@pytest.mark.parametrize(
    ("typed", "rule", "first"),
    [
        ("pay rent every month by the 5th", {"BYMONTHDAY": [5]}, (11, 5)),
        ("turn in a screen every week by Friday", {"BYDAY": ["FR"]}, (10, 9)),
        ("take them shopping every weekend by Friday", {"BYDAY": ["SA", "SU"]}, (10, 10)),
        ("go to AA every Tuesday by December 15", {"BYDAY": ["TU"]}, (10, 6)),
        ("send a stub monthly by the end of the month", {"BYMONTHDAY": [-1]}, (10, 31)),
        ("send a stub monthly by the 31st", {"BYSETPOS": [-1]}, (10, 31)),
    ],
)
def test_a_repeat_whose_last_day_is_asked_for_goes_on_in_the_calendar(
    typed: str, rule: dict[str, list[object]], first: tuple[int, int]
) -> None:
    document = planned(f"/task Cora: {typed}")
    (event,) = Calendar.from_ical(as_calendar(document, shipped(), PRINTED.when)).walk("VEVENT")
    assert event["dtstart"].dt == date(2026, *first)
    assert "UNTIL" not in event["rrule"]
    assert {name: event["rrule"][name] for name in rule} == rule


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("take them shopping every weekend until Friday", True),
        ("go every Monday until Friday", True),
        ("visit Saturdays through October 9", True),
        ("go every Tuesday until Friday", False),
        ("read every night until Friday", False),
        ("hang a light by Friday", False),
        ("call the deputy", False),
        ("see him twice a week until Friday", False),
    ],
)
def test_a_repeat_that_has_no_day_before_its_end_is_told_where_the_calendar_is_written(
    typed: str, told: bool
) -> None:
    conversation = hold(*PLANNED, f"/task Cora: {typed}")
    conversation.printer = lambda document, handle, asked: "/somewhere/kitchen.ics"
    said = texts(enter(conversation, "/export ics"), "note")
    assert ("Not in the calendar: Cora: " in said) == told
    assert "/somewhere/kitchen.ics" in said
    assert "Not in the calendar" not in texts(enter(conversation, "/export csv"), "note")
    missing = left_out(conversation.document(), shipped(), PRINTED.when)
    assert len(missing) == told
