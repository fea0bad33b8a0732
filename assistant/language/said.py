"""Whether one of some phrases was said, whole words only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.language.words import folded, repaired

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_STOPS = re.compile(r"\s*[.!?…;]+(?:\s*[.!?…;]+)*")
_QUOTED = re.compile(r"[\"()*_]+|(?<!\w)'|'(?!\w)")
_SPACES = re.compile(r"\s+")
_CHOICE = re.compile(r"(\([^()]*\)|\[[^\[\]]*\] )")


@lru_cache(maxsize=512)
def is_heard(phrases: Sequence[str], text: str) -> bool:
    """Whether one of the phrases was said: asked of the same few lines at every turn.

    Args:
        phrases: in lower case. "(a|b)" is one of these, "[a|b] " one of these or nothing; a full
            stop is where a sentence begins or ends: ". whatever." finds who says nothing else.
        text: as it was typed; every mark that ends a sentence counts as a full stop, and "yall"
            as "y'all".

    """
    return _pattern(phrases).search(_plain(text)) is not None


@lru_cache(maxsize=64)
def _plain(text: str) -> str:
    straight = _QUOTED.sub(" ", folded(text))
    spelled = _TOKEN.sub(lambda word: repaired(word.group()), straight)
    return _SPACES.sub(" ", f". {_STOPS.sub('.', spelled).strip(' .')}.")


@lru_cache(maxsize=256)
def _pattern(phrases: Sequence[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile("|".join(map(_one, longest_first)))


def _one(phrase: str) -> str:
    """A phrase as a pattern that neither begins nor ends within a word: "i can" in no "can't"."""
    parts = "".join(map(_part, _CHOICE.split(phrase)))
    before = "" if phrase.startswith(".") else r"(?<![\w'])"
    after = "" if phrase.endswith((".", ",")) else r"(?![\w'])"
    return f"{before}{parts}{after}"


def _part(part: str) -> str:
    """One of the words in brackets, or what stands there as it is."""
    if not _CHOICE.fullmatch(part):
        return re.escape(part)
    words = sorted(part.rstrip()[1:-1].split("|"), key=len, reverse=True)
    any_of = f"(?:{'|'.join(map(re.escape, words))})"
    return any_of if part.startswith("(") else f"(?:{any_of} )?"
