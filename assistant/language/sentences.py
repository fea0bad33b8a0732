"""Where one sentence ends and the next begins, in typed talk, with code-point spans."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# A full stop after these ends no sentence; "ok." and "no." do, so they are not here.
_SHORT_FORMS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "sr",
        "jr",
        "vs",
        "approx",
        "dept",
        "sgt",
        "rev",
        "prof",
        "atty",
    ]
)
_MARK = r"(?P<mark>[.!?…]+)[\"'”’)\]]*(?=\s|$)"
_MARKED = re.compile(_MARK)
_ENDING = re.compile(_MARK + r"|(?P<line>[\r\n\u2028\u2029]+)")
_LAST_WORD = re.compile(r"([^\W\d_]+)$")


class Sentence(NamedTuple):
    """One sentence; ``text`` is ``whole[start:end]`` and ``mark`` is what ended it."""

    text: str
    start: int
    end: int
    mark: str


def _ends_here(text: str, at: re.Match[str]) -> bool:
    mark = at["mark"]
    if mark is None:
        return True
    if mark == ".":
        before = _LAST_WORD.search(text, max(0, at.start() - 12), at.start())
        if before is None:
            return True
        word = before.group(1)
        initial = len(word) == 1 and word.isupper() and word != "I"
        return not initial and word.lower() not in _SHORT_FORMS
    if mark in ("…", "...", ".."):
        # A thought that trails off and goes on in small letters is still the same sentence.
        rest = text[at.end() :].lstrip()
        return not rest or not rest[0].islower()
    return True


@lru_cache(maxsize=8)  # one line is asked after several times, by several rooms
def sentences(text: str) -> tuple[Sentence, ...]:
    """Split talk into sentences.

    Splits after full stops, question and exclamation marks and at line breaks; never inside
    "Ms. Fran" or after an initial. Blank stretches belong to no sentence, so the spans are in
    order, do not overlap and hold everything that is not white space.
    """
    found: list[Sentence] = []
    begin = 0
    # Most talk holds no line break, nor any other control sign, and is looked through quicker.
    ending = _MARKED if text.isprintable() else _ENDING
    for at in ending.finditer(text):
        if _ends_here(text, at):
            _add(found, text, begin, at.end(), at["mark"] or "")
            begin = at.end()
    _add(found, text, begin, len(text), "")
    return tuple(found)


def _add(found: list[Sentence], text: str, begin: int, end: int, mark: str) -> None:
    part = text[begin:end]
    kept = part.strip()
    if kept:
        start = begin + len(part) - len(part.lstrip())
        found.append(Sentence(kept, start, start + len(kept), mark))
