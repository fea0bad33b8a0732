"""Plain words about time become days and rules, and what cannot be told is said to be unclear."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.meeting.nouns import Task
from assistant.plan.dates import read_day
from assistant.plan.repeats import first_time, read_repeat
from assistant.plan.retiming import new_times
from assistant.plan.when import read_task

TUESDAY = date(2026, 10, 6)
_FRIDAY = ("10-09", "10-09", "")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("today", date(2026, 10, 6)),
        ("tonight", date(2026, 10, 6)),
        ("tomorrow", date(2026, 10, 7)),
        ("Saturday", date(2026, 10, 10)),
        ("this Friday", date(2026, 10, 9)),
        ("next Friday", date(2026, 10, 16)),
        ("Tuesday", date(2026, 10, 13)),
        ("the 20th", date(2026, 10, 20)),
        ("the 5th", date(2026, 11, 5)),
        ("the 31st", date(2026, 10, 31)),
        ("in two weeks", date(2026, 10, 20)),
        ("a week from Friday", date(2026, 10, 16)),
        ("in a month", date(2026, 11, 6)),
        ("Thanksgiving", date(2026, 11, 26)),
        ("Christmas", date(2026, 12, 25)),
        ("Christmas Eve", date(2026, 12, 24)),
        ("New Year's", date(2027, 1, 1)),
        ("Mother's Day", date(2027, 5, 9)),
        ("Easter", date(2027, 3, 28)),
        ("MLK Day", date(2027, 1, 18)),
        ("the Fourth of July", date(2027, 7, 4)),
        ("6/1", date(2027, 6, 1)),
        ("12/1", date(2026, 12, 1)),
        ("6/1/27", date(2027, 6, 1)),
        ("2027-01-09", date(2027, 1, 9)),
        ("January 9", date(2027, 1, 9)),
        ("January 9 at 5:30", date(2027, 1, 9)),
        ("Jan. 9th, 2028", date(2028, 1, 9)),
        ("Oct 6", date(2026, 10, 6)),
        ("Sept. 5th", date(2027, 9, 5)),
        ("court on the 22nd", date(2026, 10, 22)),
        ("we meet January 9", date(2027, 1, 9)),
        ("the end of the month", date(2026, 10, 31)),
        ("the end of November", date(2026, 11, 30)),
        ("5 pm on Friday", date(2026, 10, 9)),
        ("Friday morning", date(2026, 10, 9)),
    ],
)
def test_a_plain_day_is_told_from_the_day_of_the_meeting(words: str, day: date) -> None:
    assert read_day(words, TUESDAY) == day


@pytest.mark.parametrize(
    "words",
    [
        "",
        "then",
        "the next meeting",
        "his birthday",
        "spring",
        "2/30",
        "five",
        "the bridge",
        "my mom",
    ],
)
def test_what_is_no_day_is_not_taken_for_one(words: str) -> None:
    assert read_day(words, TUESDAY) is None


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("every night", "FREQ=DAILY"),
        ("daily", "FREQ=DAILY"),
        ("every other day", "FREQ=DAILY;INTERVAL=2"),
        ("every Tuesday", "FREQ=WEEKLY;BYDAY=TU"),
        ("Tuesdays and Thursdays", "FREQ=WEEKLY;BYDAY=TU,TH"),
        ("every Mon, Wed and Fri", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
        ("every other Friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("Monday through Friday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every school night", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every night but Sunday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA"),
        ("once a week", "FREQ=WEEKLY"),
        ("twice a week", ""),
        ("monthly", "FREQ=MONTHLY"),
        ("the first Monday of every month", "FREQ=MONTHLY;BYDAY=1MO"),
        ("every month on the 15th", "FREQ=MONTHLY;BYMONTHDAY=15"),
    ],
)
def test_a_repeat_becomes_a_rule(words: str, rule: str) -> None:
    repeat = read_repeat(words)
    assert (repeat.words, repeat.rule) == (words, rule)


def test_one_day_is_no_repeat() -> None:
    assert read_repeat("Tuesday") is None
    assert read_repeat("every so often") is None


def test_the_first_time_is_on_or_after_the_start() -> None:
    assert first_time("FREQ=WEEKLY;BYDAY=TU", date(2026, 10, 8)) == date(2026, 10, 13)
    assert first_time("FREQ=DAILY", date(2026, 10, 8)) == date(2026, 10, 8)


@pytest.mark.parametrize(
    ("typed", "what", "start", "end", "repeats"),
    [
        ("hang a light by Saturday", "hang a light", None, "2026-10-10", None),
        ("ride along next Friday", "ride along", "2026-10-16", "2026-10-16", None),
        ("go in two weeks", "go", None, "2026-10-20", None),
        ("answer from 6/1 through 8/31", "answer", "2027-06-01", "2027-08-31", None),
        ("go every Tuesday until May", "go", None, "2027-04-30", "every Tuesday"),
        ("go through May", "go", None, "2027-05-31", None),
        (
            "eat with us every day between now and Christmas",
            *("eat with us", "2026-10-06", "2026-12-25", "every day"),
        ),
        ("bring it before court on the 22nd", "bring it", None, "2026-10-22", None),
        ("see him twice a week for six weeks", "see him", None, "2026-11-17", "twice a week"),
        ("go from Friday for two weeks", "go", "2026-10-09", "2026-10-23", None),
        ("call the deputy", "call the deputy", None, None, None),
        ("hold the door by the hinge", "hold the door by the hinge", None, None, None),
        ("I may go", "I may go", None, None, None),
    ],
)
def test_a_tasks_times_are_taken_off_its_end(
    typed: str, what: str, start: str | None, end: str | None, repeats: str | None
) -> None:
    read = read_task(typed, "Denver", TUESDAY)
    assert (read.what, read.start, read.end, read.repeats) == (what, start, end, repeats)
    assert read.unclear == ""


def test_a_time_inside_a_sentence_is_read_and_the_sentence_stays_whole() -> None:
    typed = "keep the truck there and hang a light by Saturday, and tote Colt up the steps"
    read = read_task(typed, "Denver", TUESDAY)
    assert (read.what, read.end, read.typed) == (typed, "2026-10-10", "by Saturday")


def test_the_typed_words_stay_and_what_is_unclear_is_named() -> None:
    read = read_task("keep him Sundays until the next meeting", "Wilma", TUESDAY)
    assert (read.what, read.repeats, read.end) == ("keep him", "Sundays", "the next meeting")
    assert read.unclear == "until the next meeting"


def test_times_alone_are_read_with_or_without_by() -> None:
    task = Task(id="t1", who="Cora", what="call")
    for typed in ("by Friday", "Friday"):
        assert new_times(typed, task, TUESDAY)["end"] == "2026-10-09"
    assert new_times("when I can", task, TUESDAY) is None


@given(st.text(max_size=300), st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 1, 1)))
def test_no_text_ever_fails_and_no_word_is_lost(typed: str, today: date) -> None:
    read = read_task(typed, "", today)
    kept = f"{read.what} {read.typed}"
    for word in typed.split():
        assert word.strip(" ,;.") in kept


@given(
    st.lists(
        st.sampled_from(
            (
                "by until every from to on in for Tuesday May two weeks the 22nd court next night "
                "6/1 and but month end of"
            ).split()
        ),
        max_size=24,
    )
)
def test_any_mix_of_time_words_is_read_without_fail(words: list[str]) -> None:
    read = read_task(" ".join(words), "", TUESDAY)
    for said in (read.start, read.end):
        if said and not read.unclear:
            date.fromisoformat(said)


def test_a_day_beyond_all_plans_is_kept_as_it_was_typed() -> None:
    assert read_day("9999-12-31", TUESDAY) is None
    assert read_day("December 31, 9999", TUESDAY) is None
    assert read_day("tomorrow", date(9999, 12, 31)) is None
    assert read_day("December 31, 2199", TUESDAY) == date(2199, 12, 31)


@pytest.mark.parametrize(
    ("typed", "what", "start", "end", "ends"),
    [
        ("call the school a week from Friday", "call the school", "10-16", "10-16", ""),
        ("call the school two weeks from Friday", "call the school", "10-23", "10-23", ""),
        ("have it done six weeks from now", "have it done", None, "11-17", "by"),
        ("have it done a month from today", "have it done", None, "11-06", "by"),
        ("have it done within sixty days of today", "have it done", None, "12-05", "by"),
        ("have it done in thirty days", "have it done", None, "11-05", "by"),
        ("have it done in the next two weeks", "have it done", None, "10-20", "by"),
        ("call the school the day after tomorrow", "call the school", "10-08", "10-08", ""),
        ("call the Monday after Thanksgiving", "call", "11-30", "11-30", ""),
        ("call the last Friday in October", "call", "10-30", "10-30", ""),
        ("have it done by the third Friday in November", "have it done", None, "11-20", "by"),
        ("call sometime next week", "call", None, "10-18", "by"),
        ("call next weekend", "call", None, "10-18", "by"),
        ("stay with Mom until after Christmas", "stay with Mom", None, "12-25", "until"),
        ("stay there for six weeks starting Monday", "stay there", "10-12", "11-23", "until"),
        ("stay there Friday until Sunday", "stay there", "10-09", "10-11", "until"),
        ("stay there for two weeks from Monday", "stay there", "10-12", "10-26", "until"),
        ("call by Friday after next", "call", None, "10-23", "by"),
        ("take the 5th grader to school on Friday", "take the 5th grader to school", *_FRIDAY),
        ("call the third Saturday", "call the third Saturday", None, None, ""),
        ("call around the 15th", "call around the 15th", None, None, ""),
        ("call the week of the 19th", "call the week of the 19th", None, None, ""),
        ("stay there the 12th to the 20th", "stay there", "10-12", "10-20", "until"),
        ("call on or before Monday", "call", None, "10-12", "by"),
        ("call not later than October 30", "call", None, "10-30", "by"),
        # No hour is lost: it stays in the words, or they stay whole.
        ("call Friday by 5", "call by 5", *_FRIDAY),
        ("call Friday after school", "call after school", *_FRIDAY),
        ("pick them up Friday at 5", "pick them up at 5", *_FRIDAY),
        ("call on Friday morning", "call on Friday morning", *_FRIDAY),
        ("have it done by noon on Friday", "have it done by noon on Friday", None, "10-09", "by"),
        ("go by the school Friday", "go by the school", "10-09", "10-09", ""),
        ("I'll stop by Friday", "I'll stop by", "10-09", "10-09", ""),
        ("call last Friday", "call last Friday", None, None, ""),
        ("call Monday, if not Tuesday", "call Monday, if not Tuesday", None, None, ""),
    ],
)
def test_a_day_is_the_one_that_was_said(
    typed: str, what: str, start: str | None, end: str | None, ends: str
) -> None:
    read = read_task(typed, "Misty", TUESDAY)
    assert (read.what, read.ends) == (what, ends)
    assert [one and one.removeprefix("2026-") for one in (read.start, read.end)] == [start, end]
    assert (read.repeats, read.unclear) == (None, "")


@pytest.mark.parametrize(
    ("often", "rule"),
    [
        ("every 2 weeks on Friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("on Friday every two weeks", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("once a week on Tuesdays", "FREQ=WEEKLY;BYDAY=TU"),
        ("every-other Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("from Friday to Sunday every week", "FREQ=WEEKLY;BYDAY=FR,SA,SU"),
        ("every other weekend from Friday to Sunday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR,SA,SU"),
        (
            "Friday night to Sunday night every other weekend",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR,SA,SU",
        ),
        ("every weekend from 6 Friday until 6 Sunday", "FREQ=WEEKLY;BYDAY=FR,SA,SU"),
        ("every first and third Tuesday", "FREQ=MONTHLY;BYDAY=1TU,3TU"),
        ("every first Monday", "FREQ=MONTHLY;BYDAY=1MO"),
        ("the last Friday of every month", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("the 5th of each month", "FREQ=MONTHLY;BYMONTHDAY=5"),
        ("every second Tuesday", ""),  # every other one, or the second of a month
        ("every Monday Wednesday Friday", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
        ("every evening from 6 to 8", "FREQ=DAILY"),
        ("once or twice a week", ""),
        ("at least once a week", "FREQ=WEEKLY"),
        ("weeknights", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ],
)
def test_what_comes_again_has_no_end_that_nobody_said(often: str, rule: str) -> None:
    read = read_task(f"keep the kids {often}", "Misty", TUESDAY)
    assert (read.what, read.repeats, read.rule) == ("keep the kids", often, rule)
    assert (read.start, read.end, read.unclear) == (None, None, "")
    until = read_task(f"keep the kids {often} until Christmas", "Misty", TUESDAY)
    assert (until.repeats, until.end, until.ends) == (often, "2026-12-25", "until")
