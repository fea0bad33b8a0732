"""How a talk is going as a whole."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from assistant.coach.balance import balance
from assistant.meeting.nouns import Behaviour, Heard, NotedAct, Statement, Topic, WorkerLine
from assistant.meeting.record import Record

START = datetime(2026, 10, 6, 18, tzinfo=UTC)
BEFORE = START - timedelta(minutes=1)


def record_of(*behaviours: Behaviour, topic: Topic = "concerns") -> Record:
    record = Record()
    for number, behaviour in enumerate(behaviours):
        line = WorkerLine(
            id=f"w{number}",
            text="four words of mine",
            at=START + timedelta(minutes=number),
            after=None,
            topic=topic,
            heard=Heard(behaviour=behaviour),
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
