"""What makes a pattern right: brackets that close, and words on both sides of every bar."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from assistant.content.models import Text

_PAIRS = {")": "(", "]": "["}
_NOTHING = re.compile(r"[(\[|]\s*\||\|\s*[)\]|]")
NO_WORDS = "nothing stands between two bars; write words there, or take a bar out"


def _right(pattern: str) -> str:
    opened: list[str] = []
    for sign in pattern:
        if sign in "([":
            opened.append(sign)
        elif sign in ")]" and (not opened or opened.pop() != _PAIRS[sign]):
            raise ValueError("a bracket closes that was not opened; take it out")
        elif sign == "|" and not opened:
            raise ValueError("a bar stands outside of brackets; write (this|that)")
    if opened:
        raise ValueError("a bracket does not close; close it")
    if _NOTHING.search(pattern):
        raise ValueError(NO_WORDS)
    return pattern


def _right_between_bars(words: str) -> str:
    _right(f"({words})")
    return words


# "(a|b)" is one of these, "[a|b]" one of these or nothing.
Pattern = Annotated[Text, AfterValidator(_right)]
# The same without the brackets around the whole.
Alternatives = Annotated[Text, AfterValidator(_right_between_bars)]
