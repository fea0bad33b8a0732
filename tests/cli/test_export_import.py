"""A meeting leaves the program and comes back the same."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.meeting.document import MeetingDocument
from tests.conversation.test_any_order import LINES
from tests.conversation.test_objectives import BUILT
from tests.holding import hold, run, shipped

SCRIPT = "\n".join([*BUILT, "/agree all but Wilma: no", "Misty: he hit me last night", "/told"])


def exported(home: Path, name: str, *more: str) -> bytes:
    return run("export", name, "--practice", *more, home=home).stdout


def test_import_then_export_gives_the_same_json(tmp_path: Path) -> None:
    run("meet", "--practice", "--plain", "--name", "a", home=tmp_path, given=SCRIPT)
    first = exported(tmp_path, "a", "--format", "json")
    (tmp_path / "a.json").write_bytes(first)
    run("import", str(tmp_path / "a.json"), "--practice", "--name", "b", home=tmp_path)
    assert exported(tmp_path, "b", "--format", "json") == first
    run("meet", "--practice", "--plain", "--name", "b", home=tmp_path, given="Misty: more\n/undo\n")
    assert exported(tmp_path, "b", "--format", "json") == first


@settings(max_examples=25, deadline=None)
@given(st.lists(LINES, max_size=20))
def test_whatever_was_entered_comes_back_the_same(lines: list[str]) -> None:
    from assistant.conversation.door import import_meeting, open_conversation
    from assistant.store import memory_store

    document = hold(*lines).document(private=True)
    store = memory_store()
    read = MeetingDocument.model_validate_json(document.model_dump_json())
    import_meeting("copy", read, store=store, content=shipped())
    again = open_conversation("copy", store=store, content=shipped())
    assert again.document(private=True) == document


def test_the_export_fits_the_published_schema(tmp_path: Path) -> None:
    run("meet", "--practice", "--plain", "--name", "a", home=tmp_path, given=SCRIPT)
    schema = json.loads(run("schema", home=tmp_path).stdout)
    document = json.loads(exported(tmp_path, "a", "--format", "json"))
    jsonschema.Draft202012Validator(schema).validate(document)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document | {"statements": [{"id": 3}]}, schema)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("{", "JSON"),
        ("[]", "the file"),
        ('{"meeting": {}}', "meeting.title"),
        ('{"draft": false}', "draft"),
    ],
)
def test_a_faulty_file_is_refused_with_the_place_and_nothing_is_made(
    tmp_path: Path, text: str, named: str
) -> None:
    file = tmp_path / "bad.json"
    file.write_text(text, "utf-8")
    done = run("import", str(file), "--practice", "--name", "b", home=tmp_path, check=1)
    assert named in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert b'"b"' not in run("list", "--practice", "--json", home=tmp_path).stdout


def test_a_meeting_is_never_written_over_by_an_import(tmp_path: Path) -> None:
    run("meet", "--practice", "--plain", "--name", "a", home=tmp_path, given=SCRIPT)
    (tmp_path / "a.json").write_bytes(exported(tmp_path, "a", "--format", "json"))
    run("import", str(tmp_path / "a.json"), "--practice", "--name", "a", home=tmp_path, check=2)


def test_every_written_format_is_marked_as_a_draft(tmp_path: Path) -> None:
    run("meet", "--practice", "--plain", "--name", "a", home=tmp_path, given=SCRIPT)
    for form in ("markdown", "text"):
        said = exported(tmp_path, "a", "--format", form).decode()
        assert said.count("DRAFT") == 2
    assert json.loads(exported(tmp_path, "a", "--format", "json"))["draft"] is True


def test_private_words_leave_only_when_asked_for_by_name(tmp_path: Path) -> None:
    given_lines = "Misty: open\n/private Misty: he scares me\n"
    run("meet", "--practice", "--plain", "--name", "a", home=tmp_path, given=given_lines)
    for form in ("markdown", "text", "json"):
        assert b"scares" not in exported(tmp_path, "a", "--format", form)
        assert b"scares" in exported(tmp_path, "a", "--format", form, "--include-private")


def test_a_file_stands_whole_or_not_at_all(tmp_path: Path) -> None:
    run("meet", "--practice", "--plain", "--name", "a", home=tmp_path, given=SCRIPT)
    out = tmp_path / "out.md"
    exported(tmp_path, "a", "--out", str(out))
    assert out.read_text("utf-8").startswith("# ")
    missing = str(tmp_path / "nowhere" / "x.md")
    run("export", "a", "--practice", "--out", missing, home=tmp_path, check=2)


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of this kind are needed")
def test_a_link_stays_one_and_a_pipe_is_written_into(tmp_path: Path) -> None:
    run("meet", "--practice", "--plain", "--name", "a", home=tmp_path, given=SCRIPT)
    real, link, pipe = tmp_path / "real.md", tmp_path / "link.md", tmp_path / "pipe"
    real.write_text("old", "utf-8")
    link.symlink_to(real)
    exported(tmp_path, "a", "--out", str(link))
    assert link.is_symlink()
    assert real.read_text("utf-8").startswith("# ")
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reading:
        exported(tmp_path, "a", "--out", str(pipe))
        assert reading.communicate(timeout=20)[0].startswith(b"# ")
    assert pipe.is_fifo()
    circle = tmp_path / "circle.md"
    circle.symlink_to(circle)
    done = run("export", "a", "--practice", "--out", str(circle), home=tmp_path, check=None)
    assert done.stderr.count(b"\n") <= 1
    assert b"Traceback" not in done.stderr


def test_who_forgets_practice_is_told_where_a_practice_meeting_bears_the_name(
    tmp_path: Path,
) -> None:
    run("meet", "--practice", "--name", "first", "--plain", home=tmp_path, given="Misty: hi\n")
    hinted = run("export", "first", home=tmp_path, check=2).stderr.decode()
    assert "ftm-coach export first --practice" in hinted
    other = run("export", "second", home=tmp_path, check=2).stderr.decode()
    assert "export second" not in other


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no such file names the output here")
def test_the_output_may_be_named_as_a_file(tmp_path: Path) -> None:
    run("meet", "--practice", "--plain", "--name", "a", home=tmp_path, given=SCRIPT)
    plan = ("--document", "plan", "--as", "txt", "--clock", "2026-10-06T18:00")
    for named in ("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"):
        written = exported(tmp_path, "a", *plan, "--out", named)
        assert written == exported(tmp_path, "a", *plan)
    command = f'"{sys.executable}" -m assistant export a --practice {" ".join(plan)}'
    home = {**os.environ, "FTM_COACH_HOME": str(tmp_path)}
    log = tmp_path / "log.txt"
    for gone in (" | head -n 1", f" > {log}", f" >> {log}"):
        call = ["bash", "-o", "pipefail", "-c", f"{command} --out /dev/stdout{gone}"]
        done = subprocess.run(call, env=home, capture_output=True, check=False, timeout=60)
        assert (done.returncode, done.stderr) == (0, b"")
    whole = exported(tmp_path, "a", *plan)
    assert log.read_bytes() == whole + whole


@pytest.mark.skipif(sys.platform == "win32", reason="links of this kind are needed")
@pytest.mark.parametrize("kind", [("--format", "text"), ("--document", "plan", "--as", "docx")])
def test_a_link_that_leads_nowhere_but_to_itself_is_refused_and_stays(
    tmp_path: Path, kind: tuple[str, ...]
) -> None:
    run("meet", "--practice", "--plain", "--name", "a", home=tmp_path, given=SCRIPT)
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.symlink_to(other)
    other.symlink_to(one)
    done = run("export", "a", "--practice", *kind, "--out", str(one), home=tmp_path, check=None)
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert "could not be written" in done.stderr.decode()
    assert one.is_symlink()
    dangling = tmp_path / "dangling.txt"
    dangling.symlink_to(tmp_path / "not_there_yet.txt")
    run("export", "a", "--practice", "--format", "text", "--out", str(dangling), home=tmp_path)
    assert (tmp_path / "not_there_yet.txt").is_file()
    assert dangling.is_symlink()


@pytest.mark.parametrize(("until", "told"), [("Friday", True), ("October 20", False)])
def test_the_calendar_says_on_standard_error_what_it_could_not_hold(
    tmp_path: Path, until: str, told: bool
) -> None:
    lines = [
        "Misty: I want to put them to bed",
        "/objective 1: I put them to bed",
        f"/task Misty: take them shopping every weekend until {until}",
    ]
    clock = ("--clock", "2026-10-06T18:00")
    script = "\n".join(lines)
    run("meet", "--practice", "--plain", "--name", "a", *clock, home=tmp_path, given=script)
    done = run("export", "a", "--practice", "--format", "ics", *clock, home=tmp_path)
    assert (b"Not in the calendar: Misty: " in done.stderr) == told
    assert done.stdout.startswith(b"BEGIN:VCALENDAR")
    other = run("export", "a", "--practice", "--format", "csv", *clock, home=tmp_path)
    assert other.stderr == b""
