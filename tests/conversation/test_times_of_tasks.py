"""What a task says of time, typed into a meeting: each turn, the last day, what is no one day."""

from __future__ import annotations

import pytest

from assistant.meeting.nouns import Task
from tests.conversation.test_yes_and_changes import PLANNED, plan
from tests.holding import enter, hold, of_kind, texts


def said_of(*lines: str) -> tuple[Task, str]:
    """The last task of the plan after these lines, and what was asked after the last of them."""
    conversation = hold(*PLANNED)
    replies = enter(conversation, *lines)
    return plan(conversation).tasks[-1], texts(of_kind(replies, "prompt"))


@pytest.mark.parametrize(
    ("typed", "what", "repeats", "rule"),
    [
        (
            "pay rent every month by the 5th",
            *("pay rent", "every month by the 5th", "FREQ=MONTHLY;BYMONTHDAY=5"),
        ),
        (
            "turn in a screen every week by Friday",
            *("turn in a screen", "every week by Friday", "FREQ=WEEKLY;BYDAY=FR"),
        ),
        (
            "take them shopping every weekend by Friday",
            *("take them shopping", "every weekend by Friday", "FREQ=WEEKLY;BYDAY=SA,SU"),
        ),
        (
            "by the 1st every month send the receipts",
            *("by the 1st every month send the receipts", "every month by the 1st"),
            "FREQ=MONTHLY;BYMONTHDAY=1",
        ),
        (
            "send the pay stub once a month by the last day of the month",
            *("send the pay stub", "once a month by the last day of the month"),
            "FREQ=MONTHLY;BYMONTHDAY=-1",
        ),
        (
            "turn in her hours every two weeks by Monday",
            *("turn in her hours", "every two weeks by Monday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
        ),
        (
            "mail the check each month before the 10th",
            *("mail the check", "each month before the 10th", "FREQ=MONTHLY;BYMONTHDAY=9"),
        ),
        (
            "call the school weekly no later than Thursday",
            *("call the school", "weekly no later than Thursday", "FREQ=WEEKLY;BYDAY=TH"),
        ),
        ("see him twice a week by Friday", "see him", "twice a week by Friday", ""),
        (
            "pay the light bill monthly by October 20",
            *("pay the light bill", "monthly by October 20", "FREQ=MONTHLY;BYMONTHDAY=20"),
        ),
        (
            "pay the sitter every week by Friday at noon",
            *("pay the sitter", "every week by Friday at noon", "FREQ=WEEKLY;BYDAY=FR"),
        ),
    ],
)
def test_a_by_within_one_turn_is_the_time_of_each_and_the_last_day_is_asked_for(
    typed: str, what: str, repeats: str, rule: str
) -> None:
    task, asked = said_of(f"/task Misty: {typed}")
    assert (task.what, task.repeats, task.rule) == (what, repeats, rule)
    assert (task.start, task.end) == (None, None)
    assert "/task t1 until DAY" in asked


def test_a_by_for_each_turn_is_kept_from_what_somebody_says_too() -> None:
    conversation = hold(*PLANNED[:4], "/objective 1: I do supper", "/skip", "/skip", "/skip")
    said = texts(enter(conversation, "Cora: I'll pay rent every month by the 5th"))
    assert "every month by the 5th" in said
    assert "November" not in said
    assert "/task t1 until DAY" in said


@pytest.mark.parametrize("more", ["until June 5", "by June 5", "June 5", "through June 5"])
def test_the_day_that_was_asked_for_is_the_last_one(more: str) -> None:
    task, asked = said_of("/task Cora: pay rent every month by the 5th", f"/task t1 {more}")
    assert (task.repeats, task.end, task.ends) == ("every month by the 5th", "2027-06-05", "until")
    assert task.rule == "FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20270605"
    assert (task.unclear, asked) == ("", "")


@pytest.mark.parametrize(
    "typed",
    [
        "go to AA every Tuesday by December 15",
        "go to AA every Tuesday by the review",
        "call every night no later than November 20",
        "read to them every night by Friday",
        "visit every other Saturday by Christmas",
        "go every Monday starting November 2 by December 15",
        "pay the fine every month by June",
        "see her counselor twice a week by Thanksgiving",
        "walk him to the bus every school day by next Friday",
    ],
)
def test_a_far_by_beside_a_repeat_is_asked_about(typed: str) -> None:
    task, asked = said_of(f"/task Cora: {typed}")
    assert task.repeats
    assert "UNTIL" not in task.rule
    assert task.ends != "until"
    assert "/task t1 until DAY" in asked
    task, asked = said_of(f"/task Cora: {typed}", "/task t1 by January 9")
    assert (task.end, task.ends, task.unclear) == ("2027-01-09", "until", "")
    assert not asked


@pytest.mark.parametrize(
    ("typed", "repeats", "end"),
    [
        ("sing every night until Friday", "every night", "2026-10-09"),
        ("visit every Saturday before June", "every Saturday", "2027-05-31"),
        ("visit every Saturday in November", "every Saturday", "2026-11-30"),
        ("read every night for two weeks", "every night", "2026-10-20"),
        ("read every night within two weeks", "every night", "2026-10-20"),
        ("go every Tuesday through December 15", "every Tuesday", "2026-12-15"),
        ("pay rent every month by the 5th until June 5", "every month by the 5th", "2027-06-05"),
        (
            "turn in a screen every week by Friday for six weeks",
            *("every week by Friday", "2026-11-17"),
        ),
        ("go every Tuesday", "every Tuesday", None),
        ("hang a light by Friday", None, "2026-10-09"),
        ("pay rent by the 5th", None, "2026-11-05"),
    ],
)
def test_what_says_its_last_day_or_does_not_repeat_is_not_asked_about(
    typed: str, repeats: str | None, end: str | None
) -> None:
    task, asked = said_of(f"/task Cora: {typed}")
    assert (task.repeats, task.end, task.unclear) == (repeats, end, "")
    assert not asked


@pytest.mark.parametrize(
    ("typed", "what", "repeats", "end"),
    [
        (
            "be home every night by five thirty until December 15",
            *("be home", "every night by five thirty", "2026-12-15"),
        ),
        (
            "go to group every Tuesday at 6 until May",
            *("go to group", "every Tuesday at 6", "2027-04-30"),
        ),
        (
            "call every day before nine in the morning until Friday",
            *("call", "every day before nine in the morning", "2026-10-09"),
        ),
        (
            "have supper on every night at 5:30 for two weeks",
            *("have supper on", "every night at 5:30", "2026-10-20"),
        ),
        (
            "get them up Mondays at 6 am through October",
            *("get them up", "Mondays at 6 am", "2026-10-31"),
        ),
        (
            "sit with her Tuesdays and Thursdays around 7 o'clock until Christmas",
            *("sit with her", "Tuesdays and Thursdays around 7 o'clock", "2026-12-25"),
        ),
        (
            "be in bed every school night by half past eight until June 1",
            *("be in bed", "every school night by half past eight", "2027-06-01"),
        ),
        (
            "call her every Sunday, by noon, until Thanksgiving",
            *("call her", "every Sunday, by noon", "2026-11-26"),
        ),
        ("be home every night by five thirty", "be home", "every night by five thirty", None),
        ("be home by five thirty", "be home by five thirty", None, None),
        (
            "be home by five thirty until December 15",
            *("be home by five thirty", None, "2026-12-15"),
        ),
    ],
)
def test_the_hour_of_what_repeats_is_kept_beside_it(
    typed: str, what: str, repeats: str | None, end: str | None
) -> None:
    task, asked = said_of(f"/task Cora: {typed}")
    assert (task.what, task.repeats, task.end) == (what, repeats, end)
    assert (task.unclear, asked) == ("", "")


@pytest.mark.parametrize(
    ("typed", "unclear"),
    [
        ("call by Friday October 10", "by Friday October 10"),  # a Saturday
        ("call by Friday, October 10", "by Friday, October 10"),
        ("go to class Wednesday the 13th", "Wednesday the 13th"),
        ("go to class on Tuesday, October 14", "on Tuesday, October 14"),
        ("see the judge Monday 10/13", "Monday 10/13"),
        ("keep him until Sunday November 2", "until Sunday November 2"),
        ("bring it by Fri Oct. 10th", "by Fri Oct. 10th"),
        ("bring it Thursday, 9 October 2026 at 4", "Thursday, 9 October 2026 at 4"),
        ("bring it by Friday morning, October 10", "by Friday morning, October 10"),
        ("bring it by October 10, a Friday", "by October 10, a Friday"),
        ("start from Monday, October 13", "from Monday, October 13"),
    ],
)
def test_a_weekday_that_contradicts_its_date_is_asked_about(typed: str, unclear: str) -> None:
    task, asked = said_of(f"/task Cora: {typed}")
    assert task.unclear == unclear
    assert f"{task.what} {task.typed}" == typed
    assert task.rule == ""
    for said in (task.start, task.end):
        assert said is None or not said.startswith("20")
    assert f"“{unclear}” could not be put on a calendar" in asked


def test_a_contradiction_inside_a_sentence_is_asked_about_and_the_sentence_stays_whole() -> None:
    typed = "call the school by Friday October 10 and tell them why"
    task, asked = said_of(f"/task Cora: {typed}")
    assert (task.what, task.unclear) == (typed, "by Friday October 10")
    assert "could not be put on a calendar" in asked


@pytest.mark.parametrize(
    ("typed", "what", "day"),
    [
        ("call by Friday October 9", "call", "2026-10-09"),
        ("call by Friday, October 9th", "call", "2026-10-09"),
        ("go to class Tuesday the 13th", "go to class", "2026-10-13"),
        ("go on Saturday, October 10", "go", "2026-10-10"),
        ("keep him until Sunday November 1", "keep him", "2026-11-01"),
        ("bring it Thursday, 8 October 2026 at 4", "bring it at 4", "2026-10-08"),
        ("bring it by October 9, a Friday", "bring it", "2026-10-09"),
        (
            *("bring it by Saturday morning, October 10",) * 2,
            "2026-10-10",
        ),
        ("go to class on Friday in two weeks", "go to class", "2026-10-23"),
        ("march them to school Monday", "march them to school", "2026-10-12"),
        ("go to court on the 22nd", "go to court", "2026-10-22"),
        ("go to class on the 12th of November", "go to class", "2026-11-12"),
        ("go to class at 4 on November 12", "go to class at 4", "2026-11-12"),
        (
            "drive her to surgery on November 12 at 4 pm",
            "drive her to surgery at 4 pm",
            "2026-11-12",
        ),
        ("pick them up from school on Friday", "pick them up from school", "2026-10-09"),
        ("bring it before court on the 22nd", "bring it", "2026-10-22"),
        ("talk to April by Friday", "talk to April", "2026-10-09"),
        ("see Dr. May on May 4", "see Dr. May", "2027-05-04"),
    ],
)
def test_a_place_or_an_event_before_the_day_stays_with_the_task(
    typed: str, what: str, day: str
) -> None:
    task, asked = said_of(f"/task Cora: {typed}")
    assert (task.what, task.end, task.unclear, asked) == (what, day, "", "")
    assert task.start in (None, day)


@pytest.mark.parametrize(
    ("typed", "what", "unclear"),
    [
        ("call on Monday or Tuesday", "call", "on Monday or Tuesday"),
        ("call Monday and Thursday", "call", "Monday and Thursday"),
        ("call by Monday or Tuesday", "call", "by Monday or Tuesday"),
        ("go tomorrow or Friday", "go", "tomorrow or Friday"),
        ("bring it on the 12th or the 13th", "bring it", "on the 12th or the 13th"),
        ("bring it Monday, Tuesday or Friday", "bring it", "Monday, Tuesday or Friday"),
        ("call next Monday, or Tuesday", "call", "next Monday, or Tuesday"),
        ("keep them until Friday or Saturday", "keep them", "until Friday or Saturday"),
    ],
)
def test_two_days_are_asked_about_and_none_is_chosen(typed: str, what: str, unclear: str) -> None:
    task, asked = said_of(f"/task Cora: {typed}")
    assert (task.what, task.unclear) == (what, unclear)
    assert "/task t1 by DAY" in asked
    answered, _ = said_of(f"/task Cora: {typed}", "/task t1 October 13")
    assert (answered.end, answered.unclear) == ("2026-10-13", "")


@pytest.mark.parametrize(
    "typed",
    [
        "call her mom or Tuesday Jones",
        "see April and June about the car",
        "may call or write",
        "bring one or two friends",
        "call Monday and bring the forms",
        "stop by the school or the church",
        "go to the second or third group",
        "march over to the school or the office",
    ],
)
def test_what_names_no_two_days_is_not_taken_for_it(typed: str) -> None:
    task, asked = said_of(f"/task Cora: {typed}")
    assert (task.unclear, asked) == ("", "")
    assert f"{task.what} {task.typed}".strip() == typed


@pytest.mark.parametrize(
    ("typed", "what", "unclear"),
    [
        ("drive Misty to class every night until payday", "drive Misty to class", "until payday"),
        ("sing to them every night until his birthday", "sing to them", "until his birthday"),
        ("call every morning before the hearing", "call", "before the hearing"),
        ("meet us every week until spring", "meet us", "until spring"),
    ],
)
def test_an_end_that_is_no_day_leaves_the_repeat_said_once(
    typed: str, what: str, unclear: str
) -> None:
    task, asked = said_of(f"/task Earl: {typed}")
    assert (task.what, task.unclear) == (what, unclear)
    assert "could not be put on a calendar" in asked
    conversation = hold(*PLANNED, f"/task Earl: {typed}")
    said = texts(enter(conversation, "/task t1 October 30"), "note")
    task = plan(conversation).tasks[-1]
    assert said.count(task.repeats or "?") == 1
    assert f"{what}, {task.repeats}, until Friday, October 30" in said
    assert unclear not in said
    assert "UNTIL=20261030" in task.rule


@pytest.mark.parametrize(
    "more", ["until October 30", "October 30", "through October 30", "to October 30"]
)
def test_a_new_last_day_stands_in_the_rule_too(more: str) -> None:
    task, asked = said_of("/task Earl: drive her every night until Friday", f"/task t1 {more}")
    assert (task.end, task.ends) == ("2026-10-30", "until")
    assert task.rule == "FREQ=DAILY;UNTIL=20261030"
    assert not asked


def test_a_new_repeat_keeps_the_last_day_in_its_rule() -> None:
    task, _ = said_of("/task Earl: drive her every night until October 30", "/task t1 every Monday")
    assert (task.end, task.rule) == ("2026-10-30", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261030")


def test_a_by_told_first_and_within_one_turn_is_asked_about_when_it_repeats() -> None:
    task, asked = said_of("/task Earl: pay rent by the 5th", "/task t1 every month")
    assert "UNTIL" not in task.rule
    assert "/task t1 until DAY" in asked


def test_a_by_told_of_what_repeats_already_is_taken_for_each_turn_or_asked_about() -> None:
    task, asked = said_of("/task Earl: pay rent every month", "/task t1 by the 5th")
    assert (task.repeats, task.end) == ("every month by the 5th", None)
    assert task.rule == "FREQ=MONTHLY;BYMONTHDAY=5"
    assert "/task t1 until DAY" in asked
    task, asked = said_of("/task Earl: go every Tuesday", "/task t1 by December 15")
    assert "UNTIL" not in task.rule
    assert "/task t1 until DAY" in asked


@pytest.mark.parametrize(
    "typed", ["1: until June 5", "1 by Friday", "1 where: the porch", "t 1: by Friday", "#1: done"]
)
def test_a_bare_number_is_no_person_and_the_sentence_says_how_a_task_is_named(typed: str) -> None:
    conversation = hold(*PLANNED, "/task Earl: hang a light")
    said = texts(enter(conversation, f"/task {typed}"), "error")
    assert "/task t1" in said
    assert len(plan(conversation).tasks) == 1


@pytest.mark.parametrize(
    "who", ["Child 1", "Mr. H", "Earl", "Wilma and 2 others", "4-H leader", "The 2 aunts"]
)
def test_a_name_with_a_number_in_it_is_somebody(who: str) -> None:
    task, _ = said_of(f"/task {who}: bring supper by Friday")
    assert (task.who, task.what) == (who, "bring supper")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("call on Monday or Tuesday", "call, on Monday or Tuesday."),
        ("call Monday and Thursday", "call, on Monday and Thursday."),
        ("call by Monday or Tuesday", "call, by Monday or Tuesday."),
        ("go to class Wednesday the 13th", "go to class, on Wednesday the 13th."),
        ("start from Monday, October 13", "start, from Monday, October 13."),
        ("move in May or June", "move, by May or June."),
    ],
)
def test_words_that_name_no_day_are_shown_as_they_were_typed(typed: str, shown: str) -> None:
    assert shown in texts(enter(hold(*PLANNED), f"/task Cora: {typed}"), "note")


@pytest.mark.parametrize(
    ("typed", "more", "start", "end", "ends"),
    [
        ("call on Monday or Tuesday", "Tuesday", "2026-10-13", "2026-10-13", ""),
        ("call on Monday or Tuesday", "October 13", "2026-10-13", "2026-10-13", ""),
        ("call on Monday or Tuesday", "by Tuesday", "", "2026-10-13", "by"),
        ("call by Monday or Tuesday", "Tuesday", None, "2026-10-13", "by"),
        ("start from Monday, October 13", "October 12", "2026-10-12", None, ""),
        ("start from Monday, October 13", "by October 12", "2026-10-12", None, ""),
        ("start from Monday, October 13", "Monday", "2026-10-12", None, ""),
        ("keep him until Sunday November 2", "by November 1", None, "2026-11-01", "until"),
    ],
)
def test_the_day_that_was_asked_for_stands_where_the_words_stood(
    typed: str, more: str, start: str | None, end: str | None, ends: str
) -> None:
    task, asked = said_of(f"/task Cora: {typed}", f"/task t1 {more}")
    assert (task.start, task.end, task.ends, task.unclear, asked) == (start, end, ends, "", "")


@pytest.mark.parametrize(
    ("typed", "what", "repeats", "rule", "end"),
    [
        (
            "pay rent by the 5th of every month",
            *("pay rent", "by the 5th of every month", "FREQ=MONTHLY;BYMONTHDAY=5", None),
        ),
        (
            "pay rent by the 5th of each month until June",
            *("pay rent", "by the 5th of each month"),
            *("FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20270531", "2027-05-31"),
        ),
        (
            "pay support every month by the first",
            *("pay support", "every month by the first", "FREQ=MONTHLY;BYMONTHDAY=1", None),
        ),
        (
            "pay support every month by the first of the month",
            *("pay support", "every month by the first of the month"),
            *("FREQ=MONTHLY;BYMONTHDAY=1", None),
        ),
        (
            "send a stub every month by the 30th",
            *("send a stub", "every month by the 30th"),
            *("FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1", None),
        ),
        ("pay rent by the first", "pay rent", None, "", "2026-11-01"),
        ("stand by the first door", "stand by the first door", None, "", None),
        ("drop by on Saturday", "drop by", None, "", "2026-10-10"),
        ("stand by Misty every night", "stand by Misty", "every night", "FREQ=DAILY", None),
    ],
)
def test_the_day_of_a_month_is_read_beside_or_inside_how_often(
    typed: str, what: str, repeats: str | None, rule: str, end: str | None
) -> None:
    task, _ = said_of(f"/task Cora: {typed}")
    assert (task.what, task.repeats, task.rule, task.end) == (what, repeats, rule, end)


@pytest.mark.parametrize(
    ("typed", "what", "unclear"),
    [
        (
            "keep the kids until court on Friday October 10",
            *("keep the kids", "until court on Friday October 10"),
        ),
        ("drop by on Saturday and Sunday", "drop by", "on Saturday and Sunday"),
        ("see him by Tuesday or the first", "see him", "by Tuesday or the first"),
        ("call by the 31st of November", "call", "by the 31st of November"),
    ],
)
def test_a_day_is_not_torn_out_of_a_longer_one(typed: str, what: str, unclear: str) -> None:
    task, _ = said_of(f"/task Cora: {typed}")
    assert (task.what, task.unclear) == (what, unclear)
