"""What each line must hold before it is looked through for what identifies somebody."""

from __future__ import annotations

import re
from typing import cast

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from assistant.coach.identifying import identify
from assistant.content import load_content
from assistant.content.identifying_lexicon import IdentifyingLexicon

LEXICON = cast("IdentifyingLexicon", load_content().lexicon["identifying"])
EXPRESSIONS = [
    (entry.kind, entry.only_with, heard) for entry in LEXICON.entries for heard in entry.heard
]


EACH = pytest.mark.parametrize(("kind", "only_with", "heard"), EXPRESSIONS)


@EACH
def test_whatever_can_be_met_is_looked_for(kind: str, only_with: str, heard: str) -> None:
    check(only_with, heard, 10)


@pytest.mark.endurance
@EACH
def test_a_great_deal_that_can_be_met_is_looked_for(kind: str, only_with: str, heard: str) -> None:
    check(only_with, heard, 1000)


def check(only_with: str, heard: str, times: int) -> None:
    expression = re.compile(heard, re.IGNORECASE)

    @settings(max_examples=times, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(expression))
    def looked_for(text: str) -> None:
        assume(expression.search(text))
        assert re.search(only_with, text, re.IGNORECASE)

    looked_for()


def test_two_kinds_in_one_line_are_both_found() -> None:
    found = identify("I live at 12 Oak Street and she reported us to CPS", load_content())
    assert [one.kind for one in found] == ["address", "reporter"]
