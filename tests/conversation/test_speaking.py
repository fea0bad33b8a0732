"""Who said what: names, titles, roles, slips of the finger, and bare lines."""

from __future__ import annotations

import pytest

from tests.holding import enter, hold, of_kind, statements, texts


def test_words_after_a_name_are_kept_verbatim_and_the_person_joins() -> None:
    conversation = hold("Misty:  I lay  there ")
    assert statements(conversation) == [("Misty", " I lay  there ")]


def test_only_the_first_name_counts() -> None:
    conversation = hold("Misty: she said: Denver: no")
    assert statements(conversation) == [("Misty", "she said: Denver: no")]


@pytest.mark.parametrize(
    "name",
    ["Ms. Wilma", "Doña Chelo", "Mr. H", "Child 1", "Ruth Ann", "Maria de Luz", "O’Neal", "عمر"],
)
def test_one_to_three_capitalised_words_join_by_speaking(name: str) -> None:
    assert statements(hold(f"{name}: hello")) == [(name, "hello")]


@pytest.mark.parametrize("typed", ["misty", "MISTY", "Misty ", "mother", "Mom"])
def test_a_known_person_or_role_matches_in_any_case(typed: str) -> None:
    conversation = hold("/people Misty mother", f"{typed}: yes")
    assert statements(conversation) == [("Misty", "yes")]


def test_a_name_without_its_title_is_the_same_person() -> None:
    conversation = hold("Ms. Wilma: one", "wilma: two")
    assert statements(conversation) == [("Ms. Wilma", "one"), ("Ms. Wilma", "two")]


def test_a_role_that_two_people_bear_is_asked_after() -> None:
    conversation = hold("/people Ann aunt", "/people Bea aunt")
    replies = enter(conversation, "aunt: I can take Fridays")
    assert of_kind(replies, "prompt")[0].choices is not None
    assert statements(conversation) == [(None, "aunt: I can take Fridays")]


def test_a_small_word_that_nobody_bears_is_kept_and_credited_to_nobody() -> None:
    conversation = hold("Misty: one")
    replies = enter(conversation, "thing: it never stops")
    assert statements(conversation)[-1] == (None, "thing: it never stops")
    assert "thing" in texts(replies, "prompt")


def test_a_name_one_letter_off_is_answered_with_one_key() -> None:
    conversation = hold("Misty: one", "Msity: two", "/1")
    assert statements(conversation) == [("Misty", "one"), ("Misty", "two")]


def test_a_name_one_letter_off_can_be_somebody_new() -> None:
    conversation = hold("Misty: one", "Misti: two", "/2")
    assert statements(conversation) == [("Misty", "one"), ("Misti", "two")]


def test_a_small_word_can_turn_out_to_be_part_of_the_words() -> None:
    conversation = hold("Misty: one", "thing: it never stops", "/2")
    assert statements(conversation)[-1] == ("Misty", "thing: it never stops")


def test_lines_that_wait_for_one_name_are_credited_together() -> None:
    conversation = hold("Denver: hi", "mitsy: one", "two", "/by Misty")
    assert statements(conversation)[1:] == [("Misty", "one"), ("Misty", "two")]


@pytest.mark.parametrize(("known", "typed"), [("Child 1", "Child 2"), ("Mr. H", "Mr. J")])
def test_numbers_and_initials_tell_people_apart(known: str, typed: str) -> None:
    conversation = hold(f"{known}: one", f"{typed}: two")
    assert statements(conversation) == [(known, "one"), (typed, "two")]


def test_a_bare_line_goes_on_with_the_same_speaker() -> None:
    conversation = hold("Misty: one", "two", "at 5:30 we eat", "see https://example.org: there")
    assert {speaker for speaker, _ in statements(conversation)} == {"Misty"}


def test_a_bare_line_after_the_worker_goes_on_as_the_worker() -> None:
    conversation = hold("Misty: one", "me: How is that for you?", "And for the kids?")
    assert statements(conversation) == [("Misty", "one")]
    assert len(conversation.document().worker_lines) == 2


def test_a_bare_line_before_anyone_spoke_is_kept_and_the_name_asked_after() -> None:
    conversation = hold()
    replies = enter(conversation, "I lay there every night")
    assert statements(conversation) == [(None, "I lay there every night")]
    assert "Who said it?" in texts(replies, "prompt")
    enter(conversation, "/by Misty")
    assert statements(conversation) == [("Misty", "I lay there every night")]


def test_two_slashes_enter_one() -> None:
    assert statements(hold("Misty: a", "//begin was a joke"))[-1] == ("Misty", "/begin was a joke")


def test_the_workers_own_name_is_the_worker() -> None:
    conversation = hold("/people me Tamara", "tamara: How are you?")
    assert statements(conversation) == []
    assert [one.text for one in conversation.document().worker_lines] == ["How are you?"]


def test_nothing_after_the_name_is_not_kept_and_says_so() -> None:
    conversation = hold()
    assert of_kind(enter(conversation, "Misty:   "), "error")
    assert statements(conversation) == []


def test_kept_carries_id_speaker_kinds_and_the_words() -> None:
    kept = of_kind(enter(hold(), "Misty: [b]bold[/b] {{x}} \x1b[31m"), "kept")[0]
    assert (kept.id, kept.speaker, kept.words) == ("s1", "Misty", "[b]bold[/b] {{x}} \x1b[31m")
    assert kept.kinds


def test_a_line_of_ten_thousand_characters_is_kept_whole() -> None:
    long = "on and on " * 1000
    assert statements(hold(f"Misty: {long}"))[0][1] == long


def test_a_question_is_not_asked_again_at_every_line_that_waits() -> None:
    conversation = hold("mitsy: one")
    assert not of_kind(enter(conversation, "two"), "prompt")


def test_what_stands_in_brackets_after_a_name_is_no_part_of_it() -> None:
    conversation = hold("Mary Jo: hi", "Tre (14): whatever", "Lou (aunt): I can drive")
    assert statements(conversation)[1:] == [("Tre", "whatever"), ("Lou", "I can drive")]
    assert conversation.document().participants[2].role == "aunt"


@pytest.mark.parametrize(
    "typed", ["Misty - I lay there", "misty — I lay there", "Misty – I lay there"]
)
def test_a_known_name_before_a_dash_is_asked_after_with_one_key(typed: str) -> None:
    conversation = hold("Misty: one", "Denver: two")
    replies = enter(conversation, typed)
    assert statements(conversation)[-1] == (None, typed)
    assert "who said it?" in texts(replies, "prompt")
    assert len(of_kind(replies, "prompt")[0].choices or ()) == 2
    enter(conversation, "/1")
    assert statements(conversation)[-1] == ("Misty", "I lay there")


def test_a_known_name_before_a_dash_may_be_part_of_the_words() -> None:
    conversation = hold("Misty: one", "Denver: two", "Misty - she never sleeps", "/2")
    assert statements(conversation)[-1] == ("Denver", "Misty - she never sleeps")


@pytest.mark.parametrize(
    ("typed", "name", "words"),
    [
        ("Wilma - I can take Fridays", "Wilma", "I can take Fridays"),
        ("Aunt Jo Ann Fields: I can: yes", "Aunt Jo Ann Fields", "I can: yes"),
        ("Maria de la Luz McCoy - sí", "Maria de la Luz McCoy", "sí"),
    ],
)
def test_capitalised_words_before_a_dash_or_many_before_a_colon_are_asked_after(
    typed: str, name: str, words: str
) -> None:
    conversation = hold("Misty: one", typed)
    assert statements(conversation)[-1] == (None, typed)
    whole = hold("Misty: one", typed, "/2")
    assert statements(whole)[-1] == ("Misty", typed)
    enter(conversation, "/1")
    assert statements(conversation)[-1] == (name, words)


@pytest.mark.parametrize(
    "typed",
    [
        "Well - I did go",
        "Mom - you know how it was",
        "I'm - I'm not sure",
        "Tuesdays - I work",
        "The Big House - we moved",
        "we ate - then he left",
        "Half-way there",
        "He said he would - and he did",
        "She Always Says This: stop",
        "Misty -",
    ],
)
def test_no_other_words_before_a_dash_are_taken_for_a_name(typed: str) -> None:
    conversation = hold("Misty: one", typed)
    assert statements(conversation)[-1] == ("Misty", typed)
    assert conversation.view().question is None


@pytest.mark.parametrize(
    "typed",
    ["Cora's sister: I can drive her", "Cora and Jess: we both want that", "Cora, Jess: we do"],
)
def test_somebody_named_among_others_is_not_taken_for_them(typed: str) -> None:
    conversation = hold("Cora: one", "Jess: two", "Cora: three")
    replies = enter(conversation, typed)
    assert statements(conversation)[-1] == (None, typed)
    assert conversation.view().question is not None
    labels = of_kind(replies, "prompt")[0].choices or ()
    assert "Cora" in labels[0]
    assert any("who is new here" in one for one in labels)
    head = typed.partition(":")[0]
    enter(conversation, f"/by {head}, new")
    assert statements(conversation)[-1] == (head, typed.partition(": ")[2])


def test_a_new_person_and_a_known_one_before_one_colon_are_asked_after() -> None:
    conversation = hold("Brandy: one", "Pastor Jim, Brandy: we talked it over")
    assert statements(conversation)[-1] == (None, "Pastor Jim, Brandy: we talked it over")


def test_a_known_name_cut_short_is_asked_after() -> None:
    conversation = hold("Brandy: one", "Earl: hm", "Bran: short")
    assert statements(conversation)[-1] == (None, "Bran: short")
    enter(conversation, "/1")
    assert statements(conversation)[-1] == ("Brandy", "short")
    assert statements(hold("Brandy: one", "Al: hi"))[-1] == ("Al", "hi")


def test_a_first_line_can_turn_out_to_be_the_workers() -> None:
    conversation = hold()
    asked = of_kind(enter(conversation, "hi everybody, I'm Dana"), "prompt")[0]
    assert "me" in (asked.choices or ())[0]
    enter(conversation, "/1")
    assert statements(conversation) == []
    assert [one.text for one in conversation.document().worker_lines] == ["hi everybody, I'm Dana"]


def test_a_line_becomes_the_workers_though_others_spoke_since() -> None:
    conversation = hold("hi everybody, I'm Dana", "Earl: hello", "Misty: hello", "/by 1 me")
    assert [name for name, _ in statements(conversation)] == ["Earl", "Misty"]
    assert len(conversation.document().worker_lines) == 1
    enter(conversation, "/undo")
    assert conversation.document().worker_lines == ()


@pytest.mark.parametrize(
    "between", ["/kind 1 need", "/private 1", "/objective 1: calm", "/by 1 Al"]
)
def test_what_others_rest_on_is_not_taken_back_and_the_way_is_said(between: str) -> None:
    conversation = hold("hi everybody, I'm Dana", between)
    said = texts(enter(conversation, "/by 1 me"), "error")
    assert "/redact 1" in said
    assert len(statements(conversation)) == 1


def test_a_first_line_that_nobody_is_known_for_waits_for_its_answer() -> None:
    conversation = hold("hi everybody, I'm Dana", "Earl: hello")
    assert len(conversation.view().choices) == 2
    assert not of_kind(enter(conversation, "Earl: it's cold out"), "prompt")
    enter(conversation, "/by Misty")
    assert statements(conversation)[-1][0] == "Misty"
    enter(conversation, "/1")
    assert statements(conversation)[0] == ("Earl", "hi everybody, I'm Dana")
    assert conversation.view().question is None
