"""``meet`` as a process: plain lines, JSON objects, replay, resuming, looking."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.holding import DATA, meeting_lines, objects, run

CLOCK = ("--clock", "2026-10-06T18:00")
KINDS = {
    *("prompt", "suggestion", "kept", "said", "reminder", "nudge"),
    *("safety", "readback", "note", "error", "ready"),
}


def meet(home: Path, given: str | bytes, *more: str, name: str = "kitchen") -> bytes:
    return run("meet", "--practice", "--name", name, *CLOCK, *more, home=home, given=given).stdout


def exported(home: Path, name: str = "kitchen") -> dict[str, object]:
    done = run("export", name, "--practice", "--format", "json", home=home)
    return json.loads(done.stdout)


@pytest.mark.parametrize("name", ["conversation", "drifts_into_interview", "interrogation"])
def test_a_recorded_meeting_comes_out_verbatim_and_in_order(tmp_path: Path, name: str) -> None:
    given = (DATA / "meetings" / f"{name}.jsonl").read_bytes()
    meet(tmp_path, given, "--json")
    family = [line for line in meeting_lines(name) if line["role"] != "worker"]
    kept = exported(tmp_path)["statements"]
    assert [(one["speaker"], one["text"]) for one in kept] == [
        (line["speaker"], line["text"]) for line in family
    ]


def test_the_same_script_gives_the_same_replies_and_export_byte_for_byte(tmp_path: Path) -> None:
    given = "\n".join(
        [
            *(f"{line['speaker']}: {line['text']}" for line in meeting_lines("conversation")),
            *("/begin", "/suggest", "/topic vision", "/suggest", "/where", "/undo 3", "/redo"),
            *("/objective 20: bedtime", "/skip", "/read", "/agree all", "/finish anyway"),
        ]
    )
    outputs, exports = set(), set()
    for home in (tmp_path / "one", tmp_path / "two"):
        for face in ("--plain", "--json"):
            lines = given if face == "--plain" else _as_json(given)
            outputs.add((face, meet(home, lines, face, name=f"x{face}")))
        for form in ("json", "markdown", "text"):
            done = run("export", "x--plain", "--practice", "--format", form, home=home)
            exports.add((form, done.stdout))
    assert len(outputs) == 2
    assert len(exports) == 3


def _as_json(given: str) -> str:
    return "\n".join(json.dumps({"line": line}) for line in given.splitlines())


def test_json_replies_have_their_place_and_every_turn_ends_with_ready(tmp_path: Path) -> None:
    lines = ["Misty: one", "/where", "/zap", "", "/topic vision"]
    replies = objects(
        meet(tmp_path, "\n".join(map(json.dumps, [{"line": x} for x in lines])), "--json")
    )
    assert {one["kind"] for one in replies} <= KINDS
    assert all({"turn", "kind", "text", "state", "topic"} <= set(one) for one in replies)
    ready = [one for one in replies if one["kind"] == "ready"]
    assert [one["turn"] for one in ready] == list(range(len(lines) + 1))
    assert (ready[0]["meeting"], ready[0]["resumed"], ready[0]["draft"]) == ("kitchen", False, "")
    assert replies[-1]["kind"] == "ready"


def test_json_words_are_stored_untouched(tmp_path: Path) -> None:
    odd = " : //x\n[b]{{y}}\x00\x1b[31m\t=1+1 عربي \U0001f9f8\r\n "
    given = json.dumps({"speaker": "ruth ann", "text": odd})
    kept = [one for one in objects(meet(tmp_path, given, "--json")) if one["kind"] == "kept"]
    assert kept[0]["speaker"] == "ruth ann"
    assert exported(tmp_path)["statements"][0]["text"] == odd


@pytest.mark.parametrize(
    "given",
    [
        "not json",
        "[]",
        '{"line": 3}',
        '{"speaker": "Misty"}',
        '{"speaker": "Misty", "text": "x", "more": 1}',
        '{"line": "x", "speaker": "y", "text": "z"}',
        '{"line": "\\ud800"}',
        "[" * 100_000,
    ],
)
def test_what_is_no_line_gets_an_error_and_the_program_goes_on(tmp_path: Path, given: str) -> None:
    replies = objects(meet(tmp_path, f'{given}\n{{"line": "Misty: still here"}}', "--json"))
    assert [one["kind"] for one in replies].count("error") == 1
    assert [one["text"] for one in exported(tmp_path)["statements"]] == ["still here"]


def test_plain_lines_carry_their_role_and_no_cursor_tricks(tmp_path: Path) -> None:
    said = meet(tmp_path, "Misty: \x1b[2Jclear me\n/where\n", "--plain").decode()
    assert "\x1b" not in said
    assert all(line.split(":")[0] in KINDS for line in said.splitlines())


def test_a_meeting_is_taken_up_where_it_stopped(tmp_path: Path) -> None:
    meet(tmp_path, "Misty: one\n/topic vision\n", "--plain")
    replies = objects(meet(tmp_path, '{"line": "two"}', "--json"))
    assert replies[-1]["state"] == "conversation.vision"
    ready = next(one for one in replies if one["kind"] == "ready")
    assert ready["resumed"] is True
    assert [one["speaker"] for one in exported(tmp_path)["statements"]] == ["Misty", "Misty"]


def test_old_windows_bytes_are_read_too(tmp_path: Path) -> None:
    meet(tmp_path, "Do\xf1a Chelo: se\xf1or\r\n".encode("cp1252"), "--plain")
    one = exported(tmp_path)["statements"][0]
    assert (one["speaker"], one["text"]) == ("Doña Chelo", "señor")


def test_a_line_with_bytes_that_are_no_letters_is_not_kept_and_not_guessed_at(
    tmp_path: Path,
) -> None:
    said = meet(tmp_path, b"Misty: caf\xc3\xa9 and \xff\nMisty: caf\xc3\xa9\n", "--plain")
    assert b"error: The line holds bytes that are no letters" in said
    assert [one["text"] for one in exported(tmp_path)["statements"]] == ["café"]
    typed = b'{"line": "Misty: \xff"}\n'
    (refused,) = [
        one
        for one in objects(meet(tmp_path, typed, "--json", name="other"))
        if one["kind"] == "error"
    ]
    assert "UTF-8" in refused["text"]


def test_the_mark_that_windows_begins_files_with_is_no_part_of_the_first_name(
    tmp_path: Path,
) -> None:
    meet(tmp_path, b"\xef\xbb\xbfMisty: hi\r\n", "--plain")
    one = exported(tmp_path)["statements"][0]
    assert (one["speaker"], one["text"]) == ("Misty", "hi")


def test_a_live_meeting_on_a_pipe_needs_a_key_file(tmp_path: Path) -> None:
    done = run("meet", "--plain", home=tmp_path, given="Misty: hello", check=2)
    assert b"--key-file" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("meet", "--practice", "--plain", "--clock", "noon"), 2),
        (("meet", "--practice", "--plain", "--flow", "nope"), 2),
        (("meet", "--practice", "--plain", "--name", " "), 2),
        (("export", "nobody", "--practice"), 2),
        (("meet", "--practice", "--plain", "--look", "--name", "nobody"), 2),
        (("zap",), 2),
    ],
)
def test_a_wrong_call_says_what_to_do_in_one_sentence(
    tmp_path: Path, arguments: tuple[str, ...], code: int
) -> None:
    done = run(*arguments, home=tmp_path, check=code)
    assert b"Traceback" not in done.stderr
    assert done.stderr.strip()


def test_a_faulty_content_folder_is_named_and_what_shipped_is_used(tmp_path: Path) -> None:
    folder = tmp_path / "mine" / "flows"
    folder.mkdir(parents=True)
    (folder / "family_team_meeting.yaml").write_text("id: [", "utf-8")
    said = meet(tmp_path, "Misty: hello\n", "--plain", "--content", str(folder.parent)).decode()
    assert "mistake" in said
    assert exported(tmp_path)["statements"]


def test_somebody_else_may_only_look_while_a_meeting_is_open(tmp_path: Path) -> None:
    import subprocess
    import sys

    arguments = [sys.executable, "-m", "assistant", "meet", "--practice", "--name", "kitchen"]
    environment = {"FTM_COACH_HOME": str(tmp_path), "PATH": ""}
    with subprocess.Popen(
        [*arguments, "--json"], stdin=-1, stdout=-1, env=environment, text=True
    ) as first:
        assert first.stdin is not None
        assert first.stdout is not None
        first.stdin.write('{"line": "Misty: one"}\n')
        first.stdin.flush()
        assert any('"kept"' in line for line in iter(first.stdout.readline, ""))
        busy = run("meet", "--practice", "--name", "kitchen", "--plain", home=tmp_path, check=1)
        assert str(first.pid).encode() in busy.stderr
        look = run(
            "meet", "--practice", "--name", "kitchen", "--plain", "--look", home=tmp_path,
            given="/where\nMisty: two\n",
        )  # fmt: skip
        assert b"error:" in look.stdout
        first.stdin.close()
        first.stdout.read()
    assert [one["text"] for one in exported(tmp_path)["statements"]] == ["one"]
