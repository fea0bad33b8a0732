"""An objective is built as a short conversation, agreed by person, and asked again when changed."""

from __future__ import annotations

import pytest

from tests.holding import enter, hold, of_kind, texts

FAMILY = (
    "/people me Tamara",
    "/people Misty mother",
    "/people Wilma grandmother",
    "/people Greg supervisor",
    "Misty: I just want to be who puts them to bed",
    "Misty: we're in a house up out of the bottom and supper's on",
    "/kind vision",
    "Wilma: she can read that boy by how he stands",
    "/kind strength",
)
BUILT = (
    *FAMILY,
    "/objective 1: I do supper and bedtime at Mommy's every night",
    "Misty: when it gets dark and there's a racket",
    "Misty: me, and Mommy in her chair",
    "/1",
    "Wilma: I'll be home by five thirty every night until December 15",
    "me: What would help you with that?",
    "/task Tamara: bring the door chime by tomorrow",
    "/skip",
    "/pick 3",
    "Misty: the calendar on the fridge",
    "Misty: if I ain't fit I call before five",
)


def only(conversation: object):  # type: ignore[no-untyped-def]
    return conversation.document().objectives[0]  # type: ignore[attr-defined]


def test_an_objective_is_built_in_a_short_conversation_from_picked_statements() -> None:
    built = only(hold(*BUILT))
    assert built.text == "I do supper and bedtime at Mommy's every night"
    assert built.situation == "when it gets dark and there's a racket"
    assert built.whose == "me, and Mommy in her chair"
    assert built.hope == "we're in a house up out of the bottom and supper's on"
    assert built.strength == "she can read that boy by how he stands"
    assert built.measure == "the calendar on the fridge"
    assert built.what_could_go_wrong == "if I ain't fit I call before five"
    assert [task.who for task in built.tasks] == ["Wilma", "Tamara"]
    assert built.status == "draft"
    assert {"s1", "s2", "s3"} <= set(built.statements)


def test_every_question_comes_with_an_example_and_can_be_skipped() -> None:
    conversation = hold(*FAMILY)
    replies = enter(conversation, "/objective 1: bedtime")
    asked = []
    while of_kind(replies, "prompt"):
        asked.append(texts(replies, "prompt"))
        replies = enter(conversation, "/skip")
    assert len(asked) <= 8
    assert all("“" in one for one in asked)
    assert only(conversation).status == "draft"


def test_an_objective_can_be_left_half_way_and_taken_up_again() -> None:
    conversation = hold(*FAMILY, "/objective 1: bedtime", "/leave", "Misty: about the truck")
    assert only(conversation).status == "unfinished"
    assert only(conversation).situation == ""
    replies = enter(conversation, "/objective o1")
    assert "When in the day" in texts(replies, "prompt")
    enter(conversation, "Misty: when it gets dark")
    assert only(conversation).situation == "when it gets dark"


def test_words_that_tell_of_danger_never_become_part_of_an_objective() -> None:
    conversation = hold(*FAMILY, "/objective 1", "Misty: he choked me last night")
    assert only(conversation).text == ""
    assert len(conversation.document().safety) == 1


def test_agreement_is_recorded_by_person_and_all_of_the_family_makes_it_agreed() -> None:
    conversation = hold(*BUILT, "/agree Misty")
    assert only(conversation).status == "draft"
    replies = enter(conversation, "/agree Wilma")
    assert only(conversation).status == "agreed"
    assert "agreed by the family" in texts(replies)


def test_all_but_one_keeps_the_reason_in_their_words() -> None:
    conversation = hold(*BUILT, "/agree all but Wilma: my knees can't do the bath")
    answers = {one.person: (one.answer, one.reason) for one in only(conversation).agreements}
    assert answers["Wilma"] == ("disagrees", "my knees can't do the bath")
    assert answers["Misty"] == ("agrees", "")
    assert only(conversation).status == "draft"


def test_a_no_without_a_reason_is_asked_for_one() -> None:
    conversation = hold(*BUILT)
    assert of_kind(enter(conversation, "/disagree Wilma"), "error")
    enter(conversation, "/disagree Wilma: not every night")
    assert only(conversation).agreements[0].reason == "not every night"


def test_a_later_no_takes_the_agreement_back() -> None:
    conversation = hold(*BUILT, "/agree all", "/disagree Misty: I thought about it")
    assert only(conversation).status == "draft"


def test_what_changes_after_the_yes_asks_for_the_yes_again() -> None:
    conversation = hold(*BUILT, "/agree all", "/objective o1: I do bedtime on weekdays")
    assert (only(conversation).status, only(conversation).agreements) == ("draft", ())
    enter(conversation, "/agree all", "/task Greg: call the flood people by the 20th")
    assert (only(conversation).status, only(conversation).agreements) == ("draft", ())


def test_read_back_says_the_objective_with_who_does_what() -> None:
    said = texts(enter(hold(*BUILT), "/read o1"), "readback")
    assert "I do supper and bedtime" in said
    assert "Tamara: bring the door chime" in said


def test_statements_that_are_not_there_are_refused_by_number() -> None:
    assert "99" in texts(enter(hold(*FAMILY), "/objective 99: x"), "error")
    assert of_kind(enter(hold(*FAMILY), "/objective my words"), "error")


def test_an_objective_can_be_dropped_levelled_and_undone() -> None:
    conversation = hold(*BUILT, "/objective o1 individual Misty")
    assert (only(conversation).level, only(conversation).whose) == ("individual", "Misty")
    enter(conversation, "/objective o1 drop")
    assert conversation.document().objectives == ()
    enter(conversation, "/undo")
    assert only(conversation).level == "individual"


def test_an_objective_without_words_says_which_words_are_taken_and_when_they_were() -> None:
    conversation = hold("Misty: I lay there every night")
    asked = texts(enter(conversation, "/objective 1"), "prompt")
    assert "next words are taken where they answer this" in asked
    told = texts(enter(conversation, "Misty: I put them to bed"), "note")
    assert "taken as the answer. Objective 1 reads: “I put them to bed” /undo" in told


def test_what_may_tell_of_danger_is_neither_the_problem_nor_offered_while_its_cue_is_open() -> None:
    danger = "Hailey: That Ricky came beating on the door and said he would be back with a gun"
    lines = ("/topic concerns", danger, "/kind concern vision", "/objective 1: I sleep at night")
    conversation = hold(*lines)
    assert conversation.document().objectives[0].problem == ""
    enter(conversation, "/skip", "/skip")
    assert conversation.view().choices == ()
    settled = hold(*lines[:3], "/safety followed we called it in", *lines[3:])
    assert "beating on the door" in settled.document().objectives[0].problem
    enter(settled, "/skip", "/skip")
    assert len(settled.view().choices) == 1


@pytest.mark.parametrize("typed", ["dorp", "zebra: w", "signed zzz", "measure:", "scale: 11 of 10"])
def test_a_mistyped_part_of_an_objective_changes_nothing_and_is_told(typed: str):
    conversation = hold(*BUILT)
    before = conversation.document().objectives
    assert of_kind(enter(conversation, f"/objective o1 {typed}"), "error")
    assert conversation.document().objectives == before
    enter(conversation, "/objective o1: bedtime is mine")
    assert conversation.document().objectives[0].text == "bedtime is mine"


def test_a_task_of_me_is_the_workers():
    conversation = hold(*BUILT, "/people me Dana", "/task me: call the school by Monday")
    assert conversation.document().objectives[0].tasks[-1].who == "Dana"
