"""While an objective is built, its wording is checked quietly, and a service finds its change."""

from __future__ import annotations

from tests.holding import enter, hold, of_kind, texts

MISTY = ("/people Misty mother", "Misty: I want to be who puts em to bed")


def test_agency_words_get_a_quiet_note_and_never_block() -> None:
    conversation = hold(*MISTY)
    replies = enter(conversation, "/objective 1: Mother will comply with all recommendations")
    notes = texts(replies, "note")
    assert "comply" in notes
    assert len([one for one in of_kind(replies, "note") if "Write what was said" in one.text]) <= 2
    assert (
        conversation.document().objectives[0].text == "Mother will comply with all recommendations"
    )


def test_the_familys_own_words_get_no_note() -> None:
    replies = enter(
        hold(*MISTY), "/objective 1: I put em to bed at Mommy's, and lay with Colt till he sleeps"
    )
    assert len(of_kind(replies, "note")) == 2  # begun, and how it reads


def test_a_plan_without_a_task_for_the_worker_says_so_at_the_end() -> None:
    conversation = hold(*MISTY, "/objective 1: I put em to bed every night until May")
    replies = enter(conversation, *("/skip",) * 7)
    assert "The worker and the agency have no task here" in texts(replies, "note")


def test_a_task_that_ends_after_six_months_is_pointed_out() -> None:
    conversation = hold(*MISTY, "/objective 1: I put em to bed")
    said = texts(enter(conversation, "/task Misty: sing to them until June 1"), "note")
    assert "longer than six months" in said
    said = texts(enter(conversation, "/task Misty: sing to them until January 9"), "note")
    assert "longer than six months" not in said


def test_a_service_is_offered_as_a_step_and_the_change_is_asked_for() -> None:
    conversation = hold(*MISTY, "/objective 1")
    asked = texts(enter(conversation, "Misty: I will go to parenting classes"), "prompt")
    assert "“parenting classes” is a step" in asked
    assert "What will be different at bedtime when the classes have worked?" in asked
    assert conversation.document().objectives[0].text == ""
    enter(conversation, "/1")
    assert [one.what for one in conversation.document().objectives[0].tasks] == [
        "I will go to parenting classes"
    ]
    enter(conversation, "Misty: nobody hollers at bedtime")
    assert conversation.document().objectives[0].text == "nobody hollers at bedtime"


def test_who_names_a_service_again_means_it() -> None:
    conversation = hold(*MISTY, "/objective 1", "Misty: counseling", "Misty: counseling it is")
    assert conversation.document().objectives[0].text == "counseling it is"


def test_a_day_is_said_back_and_what_is_no_day_is_asked_about() -> None:
    conversation = hold(*MISTY, "/objective 1: I put em to bed")
    said = texts(enter(conversation, "/task Denver: hang a light by Saturday"), "note")
    assert "by Saturday, October 10" in said
    replies = enter(conversation, "/task Wilma: keep him Sundays until the next meeting")
    assert "/task t2 by DAY" in texts(replies, "prompt")
    said = texts(enter(conversation, "/task t2 by January 9"), "note")
    assert "Sundays, until Saturday, January 9, 2027" in said
    task = conversation.document().objectives[0].tasks[1]
    assert (task.end, task.repeats, task.unclear) == ("2027-01-09", "Sundays", "")


def test_an_answer_says_how_it_came_where_the_person_is_not_at_the_table() -> None:
    conversation = hold(*MISTY, "/objective 1: I put em to bed", *("/skip",) * 7)
    enter(conversation, "/people Travis father, absent", "/agree Travis in writing: on weekdays")
    answer = conversation.document().objectives[0].agreements[0]
    assert (answer.answer, answer.reason, answer.came) == (
        "agrees_with_change",
        "on weekdays",
        "in writing",
    )
    enter(conversation, "/people Wilma grandmother, by phone", "/disagree Wilma: my knees")
    assert conversation.document().objectives[0].agreements[1].came == "by phone"


def test_read_back_names_who_was_not_asked_and_what_the_worker_put_so() -> None:
    conversation = hold(
        *MISTY,
        "/people Denver uncle",
        "/objective 1: Misty puts em to bed",
        *("/skip",) * 7,
        "/agree Misty",
    )
    replies = enter(conversation, "/read o1")
    aloud = texts(replies, "readback")
    assert "Not asked yet: Denver" in aloud
    # For the worker alone: the family's view shows what is read aloud, and no notes.
    assert "yourself" not in aloud
    assert "In objective 1 you put this so yourself: the change." in texts(replies, "note")


def test_only_what_is_agreed_can_be_signed_or_entered_and_a_change_undoes_it() -> None:
    conversation = hold(*MISTY, "/objective 1: I put em to bed", *("/skip",) * 7)
    assert of_kind(enter(conversation, "/objective o1 entered"), "error")
    enter(conversation, "/agree Misty", "/objective o1 signed", "/objective o1 entered")
    whole = conversation.document().objectives[0]
    assert (whole.status, whole.signature) == ("entered", "signed")
    enter(conversation, "/objective o1 measure: a mark on the calendar")
    changed = conversation.document().objectives[0]
    assert (changed.status, changed.signature) == ("draft", "not_asked")


def test_papers_come_from_within_the_meeting_where_a_face_can_write_them() -> None:
    conversation = hold(*MISTY)
    assert of_kind(enter(conversation, "/export plan"), "error")
    asked: list[tuple[str, str]] = []

    def write(document: object, handle: str, what: str) -> str:
        asked.append((handle, what))
        return "/somewhere/plan.docx"

    conversation.printer = write
    assert "/somewhere/plan.docx" in texts(enter(conversation, "/export plan docx"))
    assert asked == [("kitchen", "plan docx")]


def test_a_redacted_statement_leaves_the_task_that_was_made_of_it() -> None:
    conversation = hold(
        *MISTY,
        "/objective 1: I put em to bed",
        *("/skip",) * 3,
        "Misty: ask Aunt Dee about the money by the next meeting",
    )
    task = conversation.document().objectives[0].tasks[0]
    assert (task.what, task.statement) == ("ask Aunt Dee about the money", "s2")
    enter(conversation, "/redact 2")
    assert "Aunt Dee" not in conversation.document(private=True).model_dump_json()
    assert "next meeting" not in conversation.document(private=True).model_dump_json()
