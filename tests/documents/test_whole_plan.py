"""From the kitchen-table meeting: two objectives, agreed, one changed and asked again, on paper."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import UTC, date, datetime
from functools import cache

import pytest
from docx import Document
from icalendar import Calendar
from jsonschema import Draft202012Validator

from assistant.conversation.conversation import Conversation
from assistant.documents.calendar import as_calendar
from assistant.documents.papers.common import Printed
from assistant.documents.printing import paper_as
from assistant.documents.tables import as_csv
from assistant.documents.writing import as_json
from assistant.errors import CallError
from assistant.language.grade import grade
from assistant.meeting.document import MeetingDocument
from tests.documents.planned import agreed, edited, said
from tests.holding import enter, shipped, texts

PRINTED = Printed("tamara", datetime(2026, 10, 6, 19, 30, tzinfo=UTC))


@cache
def document() -> MeetingDocument:
    return edited().document()


def paper(name: str, kind: str = "txt", of: MeetingDocument | None = None) -> bytes:
    return paper_as(name, kind, of or document(), shipped(), PRINTED)


def text(name: str, of: MeetingDocument | None = None) -> str:
    return paper(name, of=of).decode()


def words_of(docx: bytes) -> str:
    word = Document(io.BytesIO(docx))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in word.paragraphs), *cells])


def test_every_part_of_an_objective_stands_on_a_statement_or_is_marked_as_the_workers() -> None:
    kept = {one.id for one in agreed().document().statements}
    for objective in agreed().document().objectives:
        for field, origin in objective.origins.items():
            assert origin.worded or set(origin.statements) <= kept, field
            assert origin.worded or origin.statements, field
        filled = {
            name for name in ("text", "hope", "strength", "measure") if getattr(objective, name)
        }
        assert filled <= set(objective.origins)
        assert {one.statement for one in objective.tasks} <= kept | {None}


def test_the_familys_parts_are_quoted_word_for_word() -> None:
    first = agreed().document().objectives[0]
    by_id = {one.id: one.text for one in agreed().document().statements}
    for field in ("problem", "situation", "hope", "strength", "what_could_go_wrong"):
        source = first.origins[field].statements[0]
        assert getattr(first, field) == by_id[source]


def test_a_yes_of_everybody_agrees_it_and_says_who_was_on_the_phone() -> None:
    objectives = agreed().document().objectives
    assert [one.status for one in objectives] == ["agreed", "agreed"]
    came = {one.person: one.came for one in objectives[0].agreements}
    assert (came["Travis"], came["Misty"]) == ("by phone", "")


def test_a_change_after_the_yes_shows_word_for_word_and_asks_again() -> None:
    conversation = agreed()
    shown = texts(
        enter(
            conversation,
            "/objective o2: No kid in this family ever answers that door or stands guard",
        )
    )
    assert "family [now: ever] answers that door" in shown
    assert "ask again" in shown
    changed = conversation.document().objectives[1]
    assert (changed.status, changed.agreements) == ("draft", ())
    assert changed.agreed_wording is not None
    assert changed.agreed_wording.text == "No kid in this family answers that door or stands guard"
    enter(conversation, "/agree o2 all")
    again = conversation.document().objectives[1]
    assert again.status == "agreed"
    assert again.agreed_wording is not None
    assert again.agreed_wording.text == again.text


def test_the_dates_are_those_that_the_family_named() -> None:
    tasks = {task.what: task for one in document().objectives for task in one.tasks}
    assert tasks["hang a light"].end == "2026-10-10"
    assert tasks["call the flood recovery folks"].end == "2026-10-20"
    supper = tasks["have supper on at five thirty"]
    assert (supper.start, supper.end) == ("2026-10-08", "2026-12-18")
    assert supper.rule == "FREQ=DAILY;UNTIL=20261218"


@pytest.mark.parametrize("name", ["plan", "handout", "notes", "input"])
@pytest.mark.parametrize("kind", ["docx", "txt", "pdf"])
def test_every_paper_is_made_and_marked(name: str, kind: str) -> None:
    if (name, kind) == ("notes", "pdf"):
        with pytest.raises(CallError, match="docx or txt"):
            paper(name, kind)
        return
    made = paper(name, kind)
    if kind == "pdf":
        assert made.startswith(b"%PDF-")
        assert b"pdfuaid" in made
        return
    if kind == "txt":
        assert made.decode().count("DRAFT. Not signed. Not the case plan. Confidential") >= 2
        assert "Printed by tamara on Tuesday, October 6, 2026" in made.decode()
        return
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        footers = [archive.read(one).decode() for one in archive.namelist() if "footer" in one]
    assert any("DRAFT. Not signed." in one and "Printed by tamara" in one for one in footers)
    assert "{{" not in words_of(made)
    assert "{%" not in words_of(made)


def test_word_files_have_headings_a_language_and_header_rows() -> None:
    made = paper("plan", "docx")
    word = Document(io.BytesIO(made))
    headings = [one.style.name for one in word.paragraphs if one.style.name.startswith("Heading")]
    assert headings[0] == "Heading 1"
    assert {"Heading 2", "Heading 3"} <= set(headings)
    assert len(word.tables) > 4
    for table in word.tables:
        assert "w:tblHeader" in table.rows[0]._tr.xml
        assert "w:tblCaption" in table._tbl.xml
    assert 'w:lang w:val="en-US"' in word.styles["Normal"].element.xml
    assert word.core_properties.title == "Case plan draft: kitchen"


def test_the_plan_and_the_familys_copy_open_with_where_the_family_wants_to_be() -> None:
    hope = "We're in a house, up out of the bottom"
    for name in ("plan", "handout"):
        for words in (text(name), words_of(paper(name, "docx"))):
            assert 0 <= words.index(hope) < words.index("I do supper and bedtime")


def test_the_familys_copy_says_who_does_what_by_when_and_nothing_of_the_workers() -> None:
    copy = text("handout")
    assert "Denver: hang a light. By Saturday, October 10" in copy
    assert "Tamara: bring the door chime" in copy
    assert "Saturday, January 9, 2027" in copy
    assert "Tamara, 606 555 0100" in copy
    assert "This changed after we said yes" in copy
    for hidden in ("cue", "0 to 10", "statement", "primary", "Level", "worker"):
        assert hidden not in copy


@pytest.mark.parametrize("name", ["handout", "input"])
def test_what_we_put_around_the_familys_words_reads_at_grade_six(name: str) -> None:
    phrases = shipped().phrases["papers"]
    ours = [one for key, one in phrases.items() if key.startswith(f"{name}_") and "{" not in one]
    assert grade(" ".join(f"{one.rstrip('.:_ ')}." for one in ours)) <= 6.0


def test_the_input_sheet_holds_nothing_that_anybody_said() -> None:
    sheet = text("input")
    assert "What has worked for this family?" in sheet
    for one in document().statements:
        assert one.text not in sheet


def test_the_notes_name_who_was_heard_and_what_is_open() -> None:
    conversation = said()
    enter(conversation, "/people Chester grandfather, absent")
    if not conversation.document().safety:
        enter(conversation, "/safety raise 3")
    notes = text("notes", conversation.document())
    assert "Chester" in notes
    assert "Not heard: Chester" in notes
    assert "OPEN. It still has to be followed up." in notes
    assert "That Ricky guy came to mamaws" in notes
    assert "Wilma, grandmother, present" in notes


def test_private_words_stay_out_of_every_paper_unless_asked_for() -> None:
    conversation = agreed()
    enter(conversation, "Misty: the secret about the pills is mine", "/private")
    secret = "the secret about the pills"
    for name in ("plan", "handout", "notes"):
        assert secret not in text(name, conversation.document())
        assert secret not in words_of(paper(name, "docx", conversation.document()))
    assert secret in text("notes", conversation.document(private=True))


def test_words_made_private_later_leave_the_objective_that_quotes_them() -> None:
    conversation = agreed()
    first = conversation.document().objectives[0]
    hidden = first.origins["strength"].statements[0]
    enter(conversation, f"/private {hidden[1:]}")
    for name in ("plan", "handout"):
        assert first.strength not in text(name, conversation.document())
    assert first.strength not in texts(enter(conversation, "/read o1"))


def test_the_json_keeps_its_schema_and_comes_back_the_same() -> None:
    schema = MeetingDocument.model_json_schema()
    exported = json.loads(as_json(document()))
    Draft202012Validator(schema).validate(exported)
    again = MeetingDocument.model_validate(exported)
    assert as_json(again) == as_json(document())


def test_the_table_has_a_row_an_objective_and_a_row_a_task() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(document()).lstrip("\ufeff"))))
    tasks = [task for one in document().objectives for task in one.tasks]
    assert [one["row"] for one in rows].count("objective") == 2
    assert [one["task_what"] for one in rows if one["row"] == "task"] == [one.what for one in tasks]


def test_the_calendar_parses_and_has_every_date() -> None:
    calendar = Calendar.from_ical(as_calendar(document(), shipped(), PRINTED.when))
    events = {str(one["summary"]): one for one in calendar.walk("VEVENT")}
    light = events["Denver: hang a light"]
    assert (light["dtstart"].dt, light["dtend"].dt) == (date(2026, 10, 10), date(2026, 10, 11))
    calls = events["Ruth Ann: call Misty at 8:30"]
    assert calls["rrule"]["FREQ"] == ["DAILY"]
    assert calls["rrule"]["UNTIL"] == [date(2026, 12, 18)]
    assert any("meets again" in name for name in events)


def test_the_counts_of_the_case_type_are_a_hint() -> None:
    conversation: Conversation = agreed()
    hint = texts(enter(conversation, "/case in-home"))
    assert "Individual Level Objective" in hint
    enter(conversation, "/objective o2 individual Misty")
    assert "Individual Level Objective" not in texts(enter(conversation, "/case in-home"))
