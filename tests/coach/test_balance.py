"""How a talk is going as a whole."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import cast

import pytest

from assistant.coach.balance import balance
from assistant.meeting.nouns import Act, Behaviour, Heard, NotedAct, Statement, Topic, WorkerLine
from assistant.meeting.record import Record

START = datetime(2026, 10, 6, 18, tzinfo=UTC)
BEFORE = START - timedelta(minutes=1)
ASKING = ("open_question", "closed_question")


def record_of(*said: Behaviour | Act, topic: Topic = "concerns") -> Record:
    record = Record()
    for number, one in enumerate(said):
        behaviour = cast("Behaviour", "question" if one in ASKING else one)
        acts = (cast("Act", one),) if one in ASKING else ()
        line = WorkerLine(
            id=f"w{number}",
            text="four words of mine",
            at=START + timedelta(minutes=number),
            after=None,
            topic=topic,
            heard=Heard(behaviour=behaviour, acts=acts),
        )
        record.worker_lines[line.id] = line
    return record


def test_counts_stand_beside_every_ratio() -> None:
    found = balance(record_of("question", "reflection", "question", "telling"))
    assert (found.whole.reflections_to_questions.part, found.whole.questions) == (1, 2)
    assert found.whole.reflections_to_questions.value == pytest.approx(0.5)
    assert found.whole.share_of_telling.value == pytest.approx(0.25)


def test_a_ratio_of_nothing_is_no_number() -> None:
    assert balance(Record()).whole.reflections_to_questions.value is None
    assert balance(Record()).meter is None


def test_a_run_of_questions_is_broken_by_a_reflection_alone() -> None:
    found = balance(record_of("question", "other", "question", "reflection", "question"))
    assert found.longest_questions.length == 2
    assert found.longest_questions.lines == ("w0", "w2")


def test_a_run_of_telling_is_broken_by_a_question() -> None:
    assert balance(record_of("telling", "reflection", "telling")).longest_telling.length == 2
    assert balance(record_of("telling", "question", "telling")).longest_telling.length == 1


def test_noted_acts_count_like_lines_and_are_said_to_be_noted() -> None:
    record = record_of("question")
    record.noted.append(NotedAct(behaviour="reflection", at=BEFORE, topic="vision"))
    found = balance(record)
    assert (found.whole.reflections, found.noted) == (1, 1)
    assert list(found.by_topic) == ["vision", "concerns"]


def test_each_voice_has_its_share_of_the_words() -> None:
    record = record_of("question")
    record.statements["s1"] = Statement(
        id="s1", speaker="p1", text="word " * 12,
        kinds=("other",), topic="concerns", at=START,
    )  # fmt: skip
    voices = {voice.person: voice.share.value for voice in balance(record).voices}
    assert voices == {"p1": pytest.approx(0.75), "worker": pytest.approx(0.25)}


def test_the_meter_is_led_by_telling_and_stays_in_its_bounds() -> None:
    good = balance(record_of(*["reflection", "question"] * 4)).meter
    asked = balance(record_of(*["question"] * 8)).meter
    told = balance(record_of(*["telling"] * 8)).meter
    assert 0.0 <= good < asked < told <= 1.0


@pytest.mark.parametrize(
    "said",
    [
        ["closed_question"] * 6,
        ["closed_question"] * 8,
        ["closed_question"] * 8 + ["other"] * 2,
        ["open_question"] * 2 + ["closed_question"] * 8,
        ["open_question"] * 16,  # slower, but nothing was said back all the same
        ["question"] * 14,  # counted by key, open or closed
        ["closed_question"] * 7 + ["telling"] * 2,
        ["reflection"] + ["closed_question"] * 10,
        ["closed_question", "telling"] * 4,
    ],
)
def test_question_after_question_with_nothing_said_back_is_past_the_middle(
    said: list[Behaviour | Act],
) -> None:
    assert (balance(record_of(*said)).meter or 0.0) > 0.5


@pytest.mark.parametrize(
    "said",
    [
        ["open_question", "reflection"] * 5,
        ["closed_question", "reflection"] * 5,
        ["open_question", "open_question", "reflection"] * 4,
        ["closed_question", "closed_question", "reflection", "other"] * 3,
        ["open_question"] * 5,  # an opening round of questions
        ["other"] * 6,
        ["open_question", "reflection", "reflection", "telling"] * 3,
        ["reflection"] * 6 + ["closed_question"] * 8,
    ],
)
def test_a_talk_that_says_things_back_stays_on_its_side(said: list[Behaviour | Act]) -> None:
    meter = balance(record_of(*said)).meter
    assert meter is not None
    assert meter < 0.5


def test_a_closed_question_weighs_more_than_an_open_one_and_one_line_never_much() -> None:
    closed = [balance(record_of(*["closed_question"] * many)).meter for many in range(4, 20)]
    opened = [balance(record_of(*["open_question"] * many)).meter for many in range(4, 20)]
    assert all(a > b for a, b in zip(closed, opened, strict=True))
    assert all(0 < after - before < 0.1 for before, after in pairwise(closed))
