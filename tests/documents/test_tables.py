"""A spreadsheet shows what people typed and runs none of it."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents.tables import as_csv, cell
from tests.holding import hold


@pytest.mark.parametrize("beginning", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_would_be_a_formula_gets_an_apostrophe(beginning: str) -> None:
    assert cell(f"{beginning}1+1").startswith("'")


def test_other_cells_stay_as_they_are() -> None:
    assert cell("I do supper = bedtime") == "I do supper = bedtime"
    assert cell("'quoted'") == "'quoted'"


@given(st.text())
def test_no_text_becomes_a_formula(text: str) -> None:
    assert not cell(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_commas_quotes_and_breaks_stay_in_their_cell() -> None:
    typed = 'supper, "bath", and =bed'
    conversation = hold("/people Misty mother", "Misty: bedtime", f"/objective 1: {typed}")
    rows = list(csv.DictReader(io.StringIO(as_csv(conversation.document()).lstrip("\ufeff"))))
    assert rows[0]["text"] == typed
