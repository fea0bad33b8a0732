"""``ftm-coach analyze``, line by line."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from assistant.cli.analyze import answer_all
from tests.holding import run


def analyze(what: str, given: str, *more: str) -> tuple[int, list[dict[str, Any]]]:
    home = Path(__file__).parent  # nothing is written
    done = run("analyze", what, *more, home=home, given=given, check=None)
    assert not done.stderr
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def test_worker_lines_are_answered_in_order_with_their_ids() -> None:
    given = '{"id": 7, "text": "Why did you go?"}\n\n{"text": "Tell me more", "previous": "Hi"}\n'
    code, answers = analyze("worker", given)
    assert code == 0
    assert [answer.get("id") for answer in answers] == [7, None]
    assert set(answers[0]) == {"id", "acts", "behaviour", "nudges", "terms"}
    assert set(answers[0]["nudges"][0]) == {"kind", "start", "end", "why", "try"}
    assert answers[1]["behaviour"] == "question"


def test_a_permanency_goal_is_where_a_child_grows_up_and_no_second_plan() -> None:
    given = '{"text": "He got a permanency goal change motion filed."}\n'
    (answer,) = analyze("worker", given)[1]
    assert answer["nudges"][0]["try"] == "Say it in plain words: where the child will grow up."


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_what_is_no_number_in_json_is_not_echoed(number: str) -> None:
    code, answers = analyze("worker", f'{{"text": "Hi", "id": {number}}}\n')
    assert code == 1
    assert answers[0]["line"] == 1


def test_a_line_that_is_none_is_named_and_the_rest_goes_on() -> None:
    code, answers = analyze("worker", 'oops\n[1]\n{"text": 5}\n{"text": "How are you?"}\n')
    assert code == 1
    assert [answer.get("line") for answer in answers] == [1, 2, 3, None]
    assert all(answer["error"] for answer in answers[:3])


def test_a_file_is_read_like_standard_input(tmp_path: Path) -> None:
    file = tmp_path / "lines.jsonl"
    file.write_text('{"text": "I need a ride"}\n', encoding="utf-8")
    code, [answer] = analyze("family", "", str(file))
    assert code == 0
    assert set(answer) == {"kinds", "spans", "safety"}


def test_objectives_are_analysed_too() -> None:
    code, [answer] = analyze("objective", '{"text": "Mom will comply."}\n')
    assert code == 0
    assert set(answer) >= {"issues", "good", "grade"}


def test_answers_leave_as_lines_come_in() -> None:
    out = io.StringIO()
    written: list[int] = []

    def lines() -> Any:
        for _ in range(3):
            written.append(out.getvalue().count("\n"))
            yield b'{"text": "x"}\n'

    assert answer_all(lines(), out, lambda given: {"text": given["text"]}) == 0
    assert written == [0, 1, 2]


def test_the_mark_of_windows_is_passed_over_and_a_number_beyond_all_is_no_object() -> None:
    given = '\ufeff{"id": 1, "text": "How are you?"}\n{"id": 1e999, "text": "x"}\n'
    code, answers = analyze("worker", given)
    assert code == 1
    assert answers[0]["id"] == 1
    assert answers[1]["line"] == 2
