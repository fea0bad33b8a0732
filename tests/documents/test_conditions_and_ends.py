"""On paper: a yes with its condition, no change where none was, until apart from by."""

from __future__ import annotations

import csv
import io
from datetime import date

from icalendar import Calendar

from assistant.documents.calendar import as_calendar
from assistant.documents.tables import as_csv
from assistant.meeting.document import MeetingDocument
from tests.conversation.test_yes_and_changes import ALL, PLANNED
from tests.documents.test_whole_plan import PRINTED, text
from tests.holding import hold, shipped


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
        "/task Earl: light the porch every night by Friday",
    )
    copy = text("handout", document)
    assert "be home by five thirty. Until Tuesday, December 15" in copy
    assert "light the porch. Every night, by Friday, October 9" in copy
    rows = list(csv.DictReader(io.StringIO(as_csv(document).lstrip("\ufeff"))))
    assert [one["task_ends"] for one in rows if one["row"] == "task"] == ["until", "by"]
    calendar = Calendar.from_ical(as_calendar(document, shipped(), PRINTED.when))
    home, porch = calendar.walk("VEVENT")
    assert (home["dtstart"].dt, home["dtend"].dt) == (date(2026, 10, 6), date(2026, 12, 16))
    assert porch["dtstart"].dt == date(2026, 10, 9)
    assert "UNTIL" not in porch["rrule"]


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
