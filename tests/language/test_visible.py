"""Every character that was typed can be seen, and none is obeyed."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from assistant.language.visible import one_line, visible


@given(st.text())
def test_no_control_character_and_no_override_is_left(text: str) -> None:
    shown = visible(text)
    assert not [one for one in shown if unicodedata.category(one) == "Cc" and one not in "\n\t"]
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e")


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs"))))
def test_letters_of_every_script_stay_as_they_are(text: str) -> None:
    assert visible(text) == text


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


def test_an_escape_is_pictured() -> None:
    assert visible("\x1b[31mred\x7f\u202e") == "␛[31mred␡<U+202E>"
