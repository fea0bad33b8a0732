"""Where a line that was typed in a hurry is cut up."""

from __future__ import annotations

import pytest

from assistant.coach.context import NO_CONTEXT
from assistant.coach.lexicons import shipped
from assistant.coach.reading import read
from assistant.coach.sentence_ends import Ends, gaps, shipped_ends


def sentences(text: str) -> list[str]:
    line = read(text, "", NO_CONTEXT, shipped()).line
    return [" ".join(line.words[part.first : part.last]) for part in line.parts]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "thanks for coming in what brought you here today",
            ["thanks for coming in", "what brought you here today"],
        ),
        (
            "you kept the boys in school all year how did you do that",
            ["you kept the boys in school all year", "how did you do that"],
        ),
    ],
)
def test_a_line_without_marks_is_cut_where_a_sentence_ends(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "thanks for coming in what brought you here today?",
        "Thanks for coming in, what brought you here today.",
        "what do you",
        "you want to keep the boys in their school",
    ],
)
def test_a_line_with_a_mark_or_of_one_sentence_is_left_whole(text: str) -> None:
    assert len(sentences(text)) == 1


def test_every_word_is_in_one_sentence() -> None:
    text = "okay so " * 150 + "what now what then i see you tell me"
    line = read(text, "", NO_CONTEXT, shipped()).line
    edges = [part.first for part in line.parts] + [len(line.words)]
    assert edges[0] == 0
    assert edges == sorted(set(edges))
    assert [part.last for part in line.parts] == edges[1:]


def test_a_gap_is_known_by_the_words_around_it() -> None:
    assert [set(one) >= {"< b", "> c", "<> b c", "<< a b"} for one in gaps(["a", "b", "c"])] == [
        False,
        True,
    ]
    ends = Ends({"<> in what": 5, "> you": 5}, 4)
    assert ends.find("come in what you".split()) == [2, 3]
    assert Ends({"<> in what": 5, "> you": 5}, 5).find("come in what you".split()) == []


def test_what_shipped_is_small_and_worth_its_place() -> None:
    weights = shipped_ends().weights
    assert 1_000 < len(weights) <= 4_000
    assert all(weights.values())
