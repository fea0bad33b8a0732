"""Patterns of a lexicon: words, groups, gaps, and where they end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.coach.patterns import Patterns
from assistant.coach.tagging import Groups, tokens

GROUPS = Groups({"child": ["baby", "little one", "kid*"], "gun": ["gun", "nine"]})


def met(written: str, text: str) -> list[tuple[int, int]]:
    line = GROUPS.tag(tokens(text))
    return [(found.first, found.after) for found in Patterns([(written, "x")]).met(line)]


@pytest.mark.parametrize(
    ("written", "text", "where"),
    [
        ("dying to", "I'm DYING to see it", [(1, 3)]),
        ("dont hit", "we don't hit", [(1, 3)]),
        ("dont hit", "we dont hit", [(1, 3)]),
        ("<gun> ~~ <child>", "a nine by the little one", [(1, 6)]),
        ("<child>", "the kiddos are fine", [(1, 2)]),
        ("a|the baby", "it is the baby", [(2, 4)]),
        ("left ~ alone", "left them all alone", [(0, 4)]),
        ("left ~ alone", "left them all by herself alone", []),
        ("left ~ alone", "he left. alone now", []),
        ("left ~~ alone", "he left. alone now", [(1, 3)]),
        ("stay*", "they stay", []),
        ("they stay*", "they stayed", [(0, 2)]),
    ],
)
def test_a_pattern_is_met_where_its_words_and_gaps_allow(
    written: str, text: str, where: list[tuple[int, int]]
) -> None:
    assert met(written, text) == where


def test_hidden_words_begin_no_group() -> None:
    line = GROUPS.tag(tokens("the baby and the gun"), frozenset({4}))
    assert [set(groups) for groups in line.groups] == [set(), {"child"}, set(), set(), set()]


@given(st.text(max_size=200))
def test_every_token_is_a_stretch_of_the_text_in_order(text: str) -> None:
    found = tokens(text)
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert all(a.end <= b.start and a.sentence <= b.sentence for a, b in pairwise(found))


def test_a_token_tells_where_its_word_stands() -> None:
    found = tokens("I don't know. Wit em?")
    assert list(found) == [
        ("i", 0, 1, 0),
        ("dont", 2, 7, 0),
        ("know", 8, 12, 0),
        ("with", 14, 17, 1),
        ("them", 18, 20, 1),
    ]
    assert found[-1].start == 18
