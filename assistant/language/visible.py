"""How typed text is shown: every character visible, none obeyed."""

from __future__ import annotations

import re

# Control characters act on a terminal; bidirectional overrides and isolates reorder what is
# around them (Unicode TR 36). Newline and tab are ours to lay out.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"<U+{code:04X}>"


def visible(text: str) -> str:
    """The text with every control character replaced by a picture of it.

    Right-to-left letters stay as they are; only the characters that override direction are
    shown instead of obeyed. Line breaks of every kind become a newline; tabs stay.
    """
    if text.isprintable():  # nearly always, and quicker: no such sign is
        return text
    return _CONTROL.sub(_picture, _LINE_BREAKS.sub("\n", text))


def one_line(text: str) -> str:
    """``visible`` text on a single line, breaks shown as a return arrow."""
    return visible(text).replace("\n", " ⏎ ").replace("\t", " ")
