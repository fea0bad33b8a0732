"""Words, stems, echo and reading grade."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.echo import echo
from assistant.language.grade import grade, syllables
from assistant.language.verbs import base, ing
from assistant.language.words import repaired, stem, words


def test_words_keep_their_apostrophes_and_their_place() -> None:
    text = "Don’t go—they're non-stop"
    assert [(word.folded, text[word.start : word.end]) for word in words(text)] == [
        ("don't", "Don’t"),
        ("go", "go"),
        ("they're", "they're"),
        ("non", "non"),
        ("stop", "stop"),
    ]


@pytest.mark.parametrize(
    ("one", "other"), [("worried", "worry"), ("classes", "class"), ("stopped", "stopping")]
)
def test_forms_of_a_word_come_to_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_hurried_spelling_is_repaired_but_words_of_their_own_are_left() -> None:
    assert [repaired(word) for word in ("dont", "youre", "were", "well")] == [
        "don't",
        "you're",
        "were",
        "well",
    ]


def test_an_echo_is_the_share_of_matter_taken_up() -> None:
    heard = echo("You're worried about the rent.", "I worry about rent and the car every day")
    assert heard.share == 1.0
    assert 0 < heard.back < 1
    assert echo("What about school?", "I worry about rent").share == 0.0


@pytest.mark.parametrize(
    ("word", "count"), [("made", 1), ("wanted", 2), ("table", 2), ("family", 3), ("diet", 2)]
)
def test_syllables_are_counted_by_spelling(word: str, count: int) -> None:
    assert syllables(word) == count


def test_agency_language_asks_for_more_schooling_than_plain_words() -> None:
    plain = grade("What would help you feel safe at home?")
    agency = grade("Utilization of identified community supports facilitates permanency.")
    assert plain < 6 < agency


def test_a_text_without_words_asks_for_nothing() -> None:
    assert grade("… !?") == 0.0


@pytest.mark.parametrize(
    ("verb", "form"),
    [("call", "calling"), ("take", "taking"), ("get", "getting"), ("lie", "lying")],
)
def test_a_verb_takes_ing(verb: str, form: str) -> None:
    assert ing(verb) == form


@pytest.mark.parametrize(
    ("past", "form"), [("talked", "talk"), ("gone", "go"), ("tried", "try"), ("planned", "plan")]
)
def test_a_past_form_goes_back_to_its_base(past: str, form: str) -> None:
    assert base(past) == form


@given(st.text())
def test_no_text_is_too_odd_to_grade(text: str) -> None:
    assert isinstance(grade(text), float)
