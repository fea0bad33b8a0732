"""Corrections: kinds, speakers, privacy; and steps back."""

from __future__ import annotations

from tests.holding import enter, hold, of_kind, statements, texts


def kinds(conversation: object, number: int = 0) -> tuple[str, ...]:
    return conversation.document(private=True).statements[number].kinds  # type: ignore[attr-defined]


def test_a_kind_is_corrected_by_name_or_beginning() -> None:
    conversation = hold("Misty: one", "/kind str")
    assert kinds(conversation) == ("strength",)
    enter(conversation, "Denver: two", "/kind 1 need idea")
    assert kinds(conversation) == ("need", "idea")


def test_the_words_that_are_shown_for_a_kind_name_it() -> None:
    assert kinds(hold("Misty: one", "/kind worry")) == ("concern",)
    assert kinds(hold("Misty: one", "/kind hope")) == ("vision",)


def test_one_key_goes_through_every_kind_and_comes_back() -> None:
    conversation = hold("Misty: one", "/kind concern")
    seen = []
    for _ in range(8):
        enter(conversation, "/kind")
        seen.append(kinds(conversation)[0])
    assert len(set(seen)) == 8
    assert seen[-1] == "concern"


def test_by_credits_a_statement_to_somebody_else() -> None:
    conversation = hold("Misty: one", "Denver: two", "/by 1 Wilma", "/by Misty")
    assert statements(conversation) == [("Wilma", "one"), ("Misty", "two")]


def test_private_words_are_in_no_export_and_no_read_back_unless_asked_for() -> None:
    conversation = hold("Misty: open", "Misty: he scares me", "/private", "/private Misty: so much")
    shown = conversation.document()
    assert [one.text for one in shown.statements] == ["open"]
    assert len(conversation.document(private=True).statements) == 3
    assert "scares" not in texts(enter(conversation, "/read all"))


def test_private_words_can_be_opened_again_and_never_enter_an_objective() -> None:
    conversation = hold("Misty: he scares me", "/private")
    assert of_kind(enter(conversation, "/objective 1: calm nights"), "error")
    enter(conversation, "/private off 1", "/objective 1: calm nights")
    assert conversation.document().objectives[0].statements == ("s1",)


def test_undo_and_redo_go_any_number_of_steps() -> None:
    conversation = hold("Misty: one", "Misty: two", "Misty: three", "/undo 2")
    assert statements(conversation) == [("Misty", "one")]
    enter(conversation, "/redo", "/redo")
    assert [text for _, text in statements(conversation)] == ["one", "two", "three"]
    assert of_kind(enter(conversation, "/redo"), "error")


def test_a_new_line_after_undo_ends_redo_and_numbers_are_never_given_twice() -> None:
    conversation = hold("Misty: one", "Misty: two", "/undo", "Misty: three")
    assert [one.id for one in conversation.document().statements] == ["s1", "s3"]
    assert of_kind(enter(conversation, "/redo"), "error")


def test_undo_never_removes_a_safety_cue() -> None:
    conversation = hold("Misty: he choked me in front of the kids last night", "/undo")
    assert statements(conversation) == []
    assert [cue.status for cue in conversation.document().safety] == ["open"]
    assert "choked" in texts(enter(conversation, "/where"), "safety")


def test_undoing_a_line_with_a_cue_leaves_the_speaker_before_it() -> None:
    conversation = hold("Denver: hi", "Misty: he choked me last night and he has a gun", "/undo")
    assert conversation.view().speaking == "Denver"
    enter(conversation, "/redo")
    assert statements(conversation)[-1][0] == "Misty"


def test_undo_reopens_a_cue_that_was_closed() -> None:
    conversation = hold("Misty: he choked me last night", "/safety followed called the office")
    assert conversation.document().safety[0].status == "followed"
    enter(conversation, "/undo")
    assert conversation.document().safety[0].status == "open"


def test_an_unknown_command_names_the_nearest_and_changes_nothing() -> None:
    conversation = hold("Misty: one")
    error = of_kind(enter(conversation, "/wehre"), "error")[0]
    assert "/where" in error.text
    assert of_kind(enter(conversation, "/p"), "error")
    assert len(statements(conversation)) == 1


def test_a_clear_beginning_of_a_command_is_enough() -> None:
    assert "Misty" in texts(enter(hold("Misty: one"), "/peo"))


def test_what_is_taken_back_is_said_in_its_own_words_and_so_is_what_stands_again() -> None:
    conversation = hold("Misty: I lay there", "me: Every night.", "Denver: not this")
    undone = texts(enter(conversation, "/undo 2"), "note")
    assert "Taken back: 2 Denver: “not this”; your line “Every night.”." in undone
    assert "1 Misty" not in undone
    assert "Denver: “not this”" in texts(enter(conversation, "/redo 2"), "note")
    assert "one step" in texts(enter(conversation, "/topic vision", "/undo"), "note")


def test_the_question_that_undoing_leaves_open_is_asked_again_and_no_other() -> None:
    conversation = hold("Misty: I lay there", "msity: and there", "/1")
    assert "Who said it?" in texts(enter(conversation, "/undo"), "prompt")
    assert texts(enter(conversation, "/undo"), "prompt") == ""
    assert conversation.view().question is None


def test_the_view_says_which_turns_do_not_stand() -> None:
    conversation = hold("Misty: I lay there")
    turn = conversation.view().turn
    enter(conversation, "/undo")
    assert conversation.view().undone == {turn}
    assert conversation.view().turn > turn
    enter(conversation, "/redo")
    assert conversation.view().undone == frozenset()


def test_a_name_without_a_letter_joins_nowhere():
    conversation = hold("Misty: hi")
    for line in ("/people :", "/people ,,", "/by 1 2"):
        assert "no name" in texts(enter(conversation, line), "error"), line
    replies = list(conversation.enter_words("  ", "x"))
    assert "no name" in texts(replies, "error")
    assert [one.name for one in conversation.document().participants] == ["Misty"]


def test_somebody_who_has_spoken_is_not_made_the_worker_by_a_word():
    conversation = hold("Misty: hi there")
    assert "Misty" in texts(enter(conversation, "/people me Misty"), "error")
    enter(conversation, "Misty: third")
    assert statements(conversation) == [("Misty", "hi there"), ("Misty", "third")]
    enter(conversation, "/people me Dana")
    assert [one.role for one in conversation.document().participants] == [None, "worker"]


RIGHT = "Earl: that ain't right, I never said every night"


def test_after_a_read_back_a_no_is_met_with_how_to_put_it_right() -> None:
    conversation = hold("Earl: porch light most nights", "/read")
    said = texts(enter(conversation, RIGHT), "note")
    assert "/by NUMBER NAME" in said
    assert "/redact" in said
    assert "/objective" not in said
    planned = hold("Earl: porch light most nights", "/objective 1: light", "/leave", "/read")
    assert "/objective o1: WORDS" in texts(enter(planned, RIGHT), "note")


def test_without_a_read_back_a_no_is_a_line_like_any_other() -> None:
    assert "/redact" not in texts(enter(hold("Earl: porch light"), RIGHT), "note")
    later = hold("Earl: porch light", "/read", *["Earl: and we eat at six"] * 5)
    assert "/redact" not in texts(enter(later, RIGHT), "note")
    agreed = hold("Earl: porch light", "/read")
    assert "/redact" not in texts(enter(agreed, "Earl: that's right"), "note")


def test_a_common_word_for_a_command_leads_to_it_and_runs_nothing() -> None:
    conversation = hold("Misty: one")
    for typed, meant in [("who", "/people"), ("absent", "/people"), ("exit", "/quit")]:
        assert meant in texts(enter(conversation, f"/{typed}"), "error")
    assert "/people" in texts(enter(conversation, "/help who"), "note")
    assert conversation.complete("/absen") == ["/people"]
    assert conversation.complete("/peo") == ["/people"]


def test_help_lists_no_rehearsals_commands_where_there_is_no_rehearsal() -> None:
    said = texts(enter(hold(), "/help"), "note")
    assert "/undo" in said
    assert "/retry" not in said
    assert "/hint" not in said


def test_somebody_who_is_absent_did_not_join() -> None:
    said = texts(enter(hold(), "/people Mamaw Ruth grandmother, absent"), "note")
    assert "absent" in said
    assert "joined" not in said
    assert "joined" in texts(enter(hold(), "/people Mamaw Ruth grandmother"), "note")
