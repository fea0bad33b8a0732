"""What a word is in typed talk, how it is folded for comparing, and its stem."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"'})

# Words that carry grammar and not matter: taking them up from another is no echo.
FUNCTION_WORDS = frozenset(
    """
    a about after again all also am an and any anything are aren't as at be been being but by can
    can't could couldn't did didn't do does doesn't doing don't down each em 'em every for from get
    gets getting go going gonna got gotta had has hasn't have haven't having he he's her here hers
    herself him himself his how i i'd i'll i'm i've if im in into is isn't it it's its itself just
    kind know let let's like lot made make mean might more most much my myself no nor not now of
    off oh ok okay on one only or other our ours out over own really right said same say says she
    she's should so some something somebody sort still such than that that's the their them then
    there there's these they they'd they'll they're they've thing things think this those through
    to too um uh under until up us very want wants was wasn't way we we'd we'll we're we've well
    were weren't what what's when where which while who whom who's why will with won't would
    wouldn't yall y'all yeah yep yes you you'd you'll you're you've your yours yourself ain't ya
    """.split()  # noqa: SIM905 - a list of a hundred quoted words reads worse
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word as typed, with its folded form and its code-point span."""

    text: str
    folded: str
    start: int
    end: int


def folded(text: str) -> str:
    """The text in lower case with straight quotes, of the same length as far as ``lower`` allows."""
    return text.translate(_QUOTES).lower()


def words(text: str) -> tuple[Word, ...]:
    """The words of a text; hyphens part words, apostrophes do not."""
    return tuple(
        Word(at.group(), folded(at.group()), at.start(), at.end()) for at in _WORD.finditer(text)
    )


def folded_words(text: str) -> list[str]:
    """The folded forms alone, for counting."""
    return _WORD.findall(folded(text))


def count_words(text: str) -> int:
    """How many words a text has."""
    return sum(1 for _ in _WORD.finditer(text))


_ENDINGS = (
    ("iness", "y"), ("fully", ""), ("ingly", ""), ("edly", ""), ("ness", ""), ("ment", ""),
    ("ies", "y"), ("ied", "y"), ("ily", "y"), ("ing", ""), ("in'", ""), ("ful", ""), ("est", ""),
    ("ers", ""), ("ed", ""), ("er", ""), ("es", ""), ("ly", ""), ("'s", ""), ("s", ""), ("e", ""),
)  # fmt: skip


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A folded word without its ending: "worried", "worries" and "worry" come to the same.

    A light suffix stripper: it is used to see whether two people speak of the same thing, not
    to look words up, so that it errs towards bringing words together.
    """
    if word.endswith("ss"):
        return word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) + len(instead) >= 3:
            word = word[: len(word) - len(ending)] + instead
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiousl":
        word = word[:-1]
    return word


def content_stems(text: str) -> list[str]:
    """Stems of the words that carry matter, in order, repetitions kept."""
    return [stem(word) for word in folded_words(text) if word not in FUNCTION_WORDS]
