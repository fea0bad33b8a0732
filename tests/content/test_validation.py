"""What a model refuses is placed in the file, and said in words."""

from typing import Literal

import pytest

from assistant.content.mistakes import FaultyFile
from assistant.content.models import Part
from assistant.content.reading import read_bytes
from assistant.content.validation import build


class Cup(Part):
    holds: int


class Plate(Part):
    pie: Literal["apple", "peach"]


class Table(Part):
    things: tuple[Cup | Plate, ...]


def faults(text: str) -> list[str]:
    with pytest.raises(FaultyFile) as caught:
        build(Table, read_bytes(text.encode(), "a.yaml"))
    return [str(mistake) for mistake in caught.value.mistakes]


def test_lists_become_tuples() -> None:
    table = build(Table, read_bytes(b"things: [{holds: 1}, {pie: apple}]", "a.yaml"))
    assert table == Table(things=(Cup(holds=1), Plate(pie="apple")))


def test_a_fault_within_a_choice_of_models_stands_at_its_own_value() -> None:
    found = faults("things:\n  - holds: much\n")
    assert "a.yaml:2:12: this should be a whole number, and is text" in found[0]


def test_a_word_that_is_none_of_the_choices_names_them() -> None:
    assert any(
        one.startswith('a.yaml:1:16: "plum" is not known here; write one of apple or peach')
        for one in faults("things: [{pie: plum}]")
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("things: 7", "this should be a list, and is the number 7"),
        ("things: {a: b}", "this should be a list, and is keys with values"),
        ("things: ~", "this should be a list, and is empty"),
        ("things: true", "this should be a list, and is true"),
        ("things: a", "this should be a list, and is text"),
        ("[]", "this should be keys with values, and is a list"),
        ("", "this should be keys with values, and is empty"),
    ],
)
def test_what_should_be_there_and_what_is_are_both_named(text: str, said: str) -> None:
    assert said in faults(text)[0]
