"""Sentences of typed talk."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.language.sentences import sentences


def texts(line: str) -> list[str]:
    return [sentence.text for sentence in sentences(line)]


def test_a_title_or_an_initial_ends_no_sentence() -> None:
    assert texts("I spoke with Ms. Fran and J. Cole. They agree.") == [
        "I spoke with Ms. Fran and J. Cole.",
        "They agree.",
    ]


def test_a_thought_that_trails_off_goes_on_in_small_letters() -> None:
    assert texts("I went... and then I left... What now?") == [
        "I went... and then I left...",
        "What now?",
    ]


def test_a_line_break_ends_a_sentence_and_the_mark_is_kept() -> None:
    assert [sentence.mark for sentence in sentences("who\nand when?!")] == ["", "?!"]


@given(st.text())
def test_sentences_hold_all_that_is_not_blank_in_order(text: str) -> None:
    end = 0
    for sentence in sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text
        assert not text[end : sentence.start].strip()
        assert sentence.start >= end
        end = sentence.end
    assert not text[end:].strip()
