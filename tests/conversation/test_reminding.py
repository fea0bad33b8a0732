"""The coach speaks little: one reminder at a time, rested on what it can see."""

from __future__ import annotations

from tests.holding import enter, hold, meeting_lines, of_kind, texts


def test_never_two_reminders_at_once_and_none_twice_within_five_lines() -> None:
    conversation = hold("/people Travis father, by phone")
    last: dict[str, int] = {}
    for number, line in enumerate(meeting_lines("interrogation")):
        speaker = "me" if line["role"] == "worker" else line["speaker"]
        replies = list(conversation.enter_words(speaker, line["text"]))
        reminders = of_kind(replies, "reminder")
        assert len(reminders) <= 1
        for one in reminders:
            assert number - last.get(one.text, -99) >= 5
            last[one.text] = number
    assert last


def test_somebody_who_has_not_been_heard_is_named() -> None:
    conversation = hold("/people Travis father, by phone")
    said = [texts(enter(conversation, f"Misty: line {n}"), "reminder") for n in range(30)]
    assert any("Travis" in one for one in said)


def test_captures_without_a_read_back_are_noticed_and_a_read_back_settles_it() -> None:
    conversation = hold("/begin")
    said = [texts(enter(conversation, f"Misty: line {n}"), "reminder") for n in range(12)]
    assert any("/read" in one for one in said)
    enter(conversation, "/read")
    assert "0 since" in texts(enter(conversation, "/where"))


def test_questions_counted_by_key_bring_a_reminder_and_what_is_said_back_ends_the_run() -> None:
    conversation = hold("/begin", "Misty: a", "Misty: b", "Misty: c", "/asked", "/asked")
    assert "in a row" in texts(enter(conversation, "/asked"), "reminder")
    other = hold("/begin", "Misty: a", "Misty: b", "Misty: c", "/asked", "/asked", "/reflected")
    assert "in a row" not in texts(enter(other, "/asked"), "reminder")


def test_where_nothing_was_noted_no_reminder_rests_on_it() -> None:
    conversation = hold("/begin")
    said = [texts(enter(conversation, f"Misty: line {n}"), "reminder") for n in range(60)]
    assert not any("in a row" in one or "telling" in one for one in said)


def test_a_topic_that_was_rushed_through_is_named() -> None:
    conversation = hold("/begin", "/covered all", *["Misty: hello"] * 4, "/topic vision")
    said = texts(enter(conversation, "/topic strengths"), "reminder")
    assert "A safe future" in said


def test_a_way_to_say_it_back_is_offered_in_passing_with_the_persons_words() -> None:
    conversation = hold("/topic concerns")
    replies = enter(conversation, "Misty: I lay there every night and worry about my kids")
    passing = [one for one in of_kind(replies, "suggestion") if one.passing]
    assert len(passing) == 1
    assert "night" in passing[0].text or "kids" in passing[0].text


def test_the_worker_gets_at_most_one_note_on_a_line() -> None:
    conversation = hold("Misty: I quit going")
    line = "me: Why did you stop? You need to go back, or the judge will take your kids, right?"
    assert len(of_kind(enter(conversation, line), "nudge")) == 1


def test_reminders_read_well_for_one_and_for_many_and_end_where_they_end() -> None:
    conversation = hold("/people Eli teen", "/people Curtis uncle")
    said = [texts(enter(conversation, f"Misty: line {n}"), "reminder") for n in range(30)]
    assert "Not heard yet: Eli, Curtis." in "\n".join(said)
    held = texts(enter(conversation, "/finish"), "reminder")
    assert "/read does that. To go on" in held


def test_what_was_not_done_before_a_stage_is_said_once_for_that_stage() -> None:
    conversation = hold("/begin anyway", "Misty: hi", "Misty: so", "Misty: well")
    topics = ("worries", "strengths", "future", "matters", "help")
    said = [texts(enter(conversation, f"/topic {one}"), "reminder") for one in topics]
    assert [("purpose has not been said" in one) for one in said] == [True, *[False] * 4]


def test_what_the_worker_explains_counts_wherever_it_is_said() -> None:
    line = "me: We're here to keep Eli safe. My job is to help you all talk."
    conversation = hold(line, "/begin anyway")
    assert {"purpose", "roles"} <= set(conversation.document().covered)
    assert "has not been said" not in texts(enter(conversation, "/topic worries"), "reminder")
    assert "purpose" not in hold("Misty: they said we're here to sign").document().covered
