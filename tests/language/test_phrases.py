"""Finding the phrases of a lexicon."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.language.phrases import Phrases, expand
from assistant.language.words import folded_words


def found(patterns: list[str], text: str) -> list[str]:
    words = folded_words(text)
    phrases = Phrases((pattern, pattern) for pattern in patterns)
    return [" ".join(words[first:last]) for _, first, last in phrases.find(words)]


def test_a_pattern_stands_for_all_its_ways() -> None:
    assert sorted(expand("you [just] (need|have) to")) == sorted(
        ["you  need to", "you  have to", "you just need to", "you just have to"]
    )


def test_phrases_that_overlap_are_all_found() -> None:
    assert found(["you need", "need to", "you need to"], "You need to go") == [
        "you need",
        "you need to",
        "need to",
    ]


def test_a_phrase_begins_and_ends_at_words() -> None:
    assert found(["cat", "threaten*"], "concatenate cats threatening") == ["threatening"]


def test_the_beginning_of_a_word_counts_inside_a_phrase_too() -> None:
    assert found(["risk assess* now"], "risk assessments now") == ["risk assessments now"]


@given(st.lists(st.sampled_from(["you", "need", "to", "just", "x"]), max_size=12))
def test_what_was_remembered_of_a_word_changes_nothing(words: list[str]) -> None:
    phrases = Phrases([("you [just] need", 1), ("ne*", 2), ("need to", 3)])
    assert phrases.find(words) == phrases.find(words)
