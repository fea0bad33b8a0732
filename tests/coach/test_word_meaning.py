"""What the words of a line speak for, known or not to the training lines."""

from __future__ import annotations

import pytest

from assistant.coach.listening import listen
from assistant.coach.word_meaning import meaning_of
from assistant.coach.worker_model import shipped_model

MADE = {
    "meaning": {
        "scale": {"mostly question": 0.5, "mostly other": 0.1},
        "words": {"ache": "100 30 -10", "the": "1 2 0", "river": "100 0 20"},
    }
}


def spoken(*words: str) -> dict[str, float]:
    weighed = {"mostly question": 1.0, "mostly other": 0.0, "act advice": 3.0}
    meaning_of(MADE).add_to(weighed, ["w " + word for word in words])
    return weighed


def test_a_word_speaks_for_what_it_is_like_and_for_no_more() -> None:
    assert spoken("ache") == {"mostly question": 1.15, "mostly other": -0.01, "act advice": 3.0}


def test_a_common_word_hardly_counts_beside_a_rare_one() -> None:
    assert spoken("ache", "the")["mostly question"] == pytest.approx(1.16, abs=0.001)


def test_rare_words_share_a_line() -> None:
    assert spoken("ache", "river")["mostly question"] == pytest.approx(1 + 0.15 / 2**0.5)


def test_a_line_of_unknown_words_is_left_as_it_was() -> None:
    assert spoken("xyzzy") == spoken()
    assert spoken()["mostly question"] == 1.0
    assert listen("Xyzzy plugh frobnicate?").acts


def test_what_shipped_knows_words_that_stand_in_no_line_of_ours() -> None:
    meaning = shipped_model().meaning
    assert {name.split()[0] for name, _ in meaning.scale} == {"mostly", "holds"}
    assert len(meaning.written) > 8_000
    weighed = {name: 0.0 for name, _ in meaning.scale}
    meaning.add_to(weighed, ["w sculpture"])
    assert any(weighed.values())
