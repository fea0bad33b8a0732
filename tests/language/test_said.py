"""A phrase is heard as it is typed: marks, capitals and closing apostrophes part nothing."""

from __future__ import annotations

import time

import pytest

from assistant.language.said import is_heard, is_whole, unheard

BEFORE = ("(well|so)", "if (he|she) …")
AFTER = ("now", "to (them|the boys)")


@pytest.mark.parametrize(
    "typed", ["the kids' dad", "The kids’ dad,", "the kids dad", "'the kids' dad'"]
)
@pytest.mark.parametrize("phrase", ["the kids' dad", "the (kids'|boys') dad", "the kids’ dad"])
def test_a_closing_apostrophe_is_read_alike_in_talk_and_in_a_phrase(
    phrase: str, typed: str
) -> None:
    assert is_heard((phrase,), f"I seen {typed} there")


def test_a_contraction_is_not_the_word_alone() -> None:
    assert not is_heard(("their dad",), "Their dad's truck")
    assert is_heard(("(their dad)('s|'s still) gone",), "Their dads gone? No, their dad's gone")


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("I quit talking", True),
        ("Well, I quit talking now.", True),
        ("He left. So I quit talking", True),
        ("well so I QUIT talking to them!", True),
        ("If he comes back, I quit talking", True),
        ("I quit talking to Ricky", False),
        ("I quit talking and got clean", False),
        ("Ricky says I quit talking", False),
        ('She wrote "I quit talking" on it', False),
        ('"I quit talking."', True),
        ("I quit talking well", False),
    ],
)
def test_what_is_a_sentence_of_its_own_has_nothing_else_beside_it(line: str, whole: bool) -> None:
    assert is_whole(("i quit talking",), BEFORE, AFTER, line) is whole


def test_a_sentence_may_go_on_where_that_is_said() -> None:
    assert is_whole(("i quit",), BEFORE, ("…",), "I quit that place and moved")
    assert not is_whole(("i quit",), BEFORE, ("…",), "Yesterday I quit that place")


def test_each_word_of_a_choice_is_tried() -> None:
    assert list(unheard("(i|we) [just|all] quit … now")) == []
    assert list(unheard("you (have|'ve) decided")) == ["you 've decided"]


@pytest.mark.parametrize(
    "often", ["if he ", "well so ", "well, ", "i quit talking ", "now to them "]
)
def test_a_line_of_thousands_is_soon_looked_through(often: str) -> None:
    line = often * (10_000 // len(often))
    began = time.perf_counter()
    assert not is_whole(("i quit talking",), BEFORE, AFTER, line + "i")
    assert time.perf_counter() - began < 0.5
