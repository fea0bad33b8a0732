"""Papers from the command line, in real processes."""

from __future__ import annotations

import json
import zipfile
from contextlib import chdir
from pathlib import Path

import pytest
from docx import Document
from icalendar import Calendar

from tests.holding import run

SCRIPT = """\
/people Misty mother
Misty: I want to be who puts em to bed
/kind vision
/objective 1: I do supper and bedtime, and lay with him till he sleeps
/skip
/skip
/pick 1
Denver: hang a light by Saturday
/skip
/skip
/skip
/skip
/agree all
/case in-home
/private Misty: nobody is to know this
"""
CLOCK = ("--clock", "2026-10-06T18:00")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    run("meet", "--practice", "--plain", "--name", "k", *CLOCK, home=folder, given=SCRIPT)
    return folder


def export(home: Path, *more: str, check: int = 0) -> bytes:
    done = run("export", "k", "--practice", *CLOCK, *more, home=home, check=check)
    return done.stdout if check == 0 else done.stderr


def test_each_paper_is_written_where_it_was_asked_for(home: Path, tmp_path: Path) -> None:
    for name in ("plan", "handout", "notes", "input"):
        file = tmp_path / f"{name}.docx"
        export(home, "--document", name, "--as", "docx", "--out", str(file))
        assert zipfile.is_zipfile(file)
        assert "nobody is to know" not in "\n".join(
            one.text for one in Document(str(file)).paragraphs
        )
    pdf = tmp_path / "plan.pdf"
    export(home, "--document", "plan", "--out", str(pdf))
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_plain_text_goes_to_the_output_and_the_same_comes_twice(home: Path) -> None:
    first = export(home, "--document", "plan")
    assert b"I do supper and bedtime" in first
    assert first == export(home, "--document", "plan")
    export(home, "--document", "plan", "--ascii").decode("ascii")


def test_private_words_come_only_by_name(home: Path) -> None:
    assert b"nobody is to know" not in export(home, "--document", "notes")
    assert b"nobody is to know" in export(home, "--document", "notes", "--include-private")


def test_the_counts_are_a_hint_on_standard_error_and_the_paper_comes(home: Path) -> None:
    done = run("export", "k", "--practice", *CLOCK, "--document", "plan", home=home)
    assert b"Individual Level Objective" in done.stderr
    assert b"DRAFT" in done.stdout


def test_tables_and_calendars_come_by_format(home: Path) -> None:
    assert export(home, "--format", "csv").decode("utf-8-sig").startswith("row,objective")
    calendar = Calendar.from_ical(export(home, "--format", "ics"))
    assert [str(one["summary"]) for one in calendar.walk("VEVENT")] == ["Denver: hang a light"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--document", "plan", "--as", "docx"), b"--out FILE.docx"),
        (("--document", "notes", "--as", "pdf", "--out", "x.pdf"), b"docx or txt"),
        (("--as", "docx"), b"--document"),
        (("--document", "plan", "--template", "none.docx", "--out", "x.docx"), b"none.docx"),
    ],
)
def test_a_call_that_cannot_be_followed_is_one_sentence_and_exit_two(
    home: Path, arguments: tuple[str, ...], said: bytes
) -> None:
    sentence = export(home, *arguments, check=2)
    assert said in sentence
    assert len(sentence.splitlines()) == 1


def test_a_paper_asked_for_in_a_meeting_is_written_over_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    (folder / "ovr.json").write_text("precious")
    told = []
    with chdir(folder):
        for _ in range(2):
            given = "Misty: I want them home\n/export json\n"
            done = run("meet", "--practice", "--plain", "--name", "ovr", home=tmp_path, given=given)
            told.append(done.stdout.decode())
    assert (folder / "ovr.json").read_text() == "precious"
    assert "ovr-2.json" in told[0]
    assert "ovr-3.json" in told[1]
    assert json.loads((folder / "ovr-2.json").read_text())["statements"]


def test_a_day_that_no_calendar_holds_is_left_out_of_it(tmp_path: Path) -> None:
    given = "Misty: hi\n/date 9999-12-31\n/objective 1: I call\n/task Misty: x by 9999-12-31\n"
    named = ("meet", "--practice", "--plain", "--name", "far")
    run(*named, home=tmp_path, given=given)
    done = run("export", "far", "--practice", "--format", "ics", home=tmp_path)
    assert not Calendar.from_ical(done.stdout).walk("VEVENT")
