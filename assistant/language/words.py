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
    """.split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word as typed, with its folded form and its code-point span."""

    text: str
    folded: str
    start: int
    end: int


def folded(text: str) -> str:
    """Return the text in lower case, with straight quotes."""
    if text.isascii():  # nearly always, and quicker
        return text.replace("`", "'").lower()
    return text.translate(_QUOTES).lower()


def words(text: str) -> tuple[Word, ...]:
    """Split a text into words; hyphens part words, apostrophes do not."""
    return tuple(
        Word(at.group(), folded(at.group()), at.start(), at.end()) for at in _WORD.finditer(text)
    )


def folded_words(text: str) -> list[str]:
    """Return the folded forms alone, for counting."""
    return _WORD.findall(folded(text))


def count_words(text: str) -> int:
    """Count the words of a text."""
    return sum(1 for _ in _WORD.finditer(text))


_ENDINGS = (
    ("iness", "y"), ("fully", ""), ("ingly", ""), ("edly", ""), ("ness", ""), ("ment", ""),
    ("ies", "y"), ("ied", "y"), ("ily", "y"), ("ing", ""), ("in'", ""), ("ful", ""), ("est", ""),
    ("ers", ""), ("ed", ""), ("er", ""), ("es", ""), ("ly", ""), ("'s", ""), ("s", ""), ("e", ""),
)  # fmt: skip


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Take its ending from a folded word: "worried", "worries" and "worry" come to the same.

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
    """Return the stems of the words that carry matter, in order, repetitions kept."""
    return [stem(word) for word in folded_words(text) if word not in FUNCTION_WORDS]


# Hurried typing leaves the apostrophe out. "were", "well", "ill", "its" are words themselves.
REPAIRED = {
    word.replace("'", ""): word
    for word in """
    i'm i've i'd don't doesn't didn't can't couldn't wouldn't shouldn't won't isn't aren't wasn't
    weren't haven't hasn't hadn't ain't you're you've you'll you'd they're they've they'll they'd
    we've he's she's that's that'll what's who's where's how's when's there's it'll let's y'all
    here's everything's everybody's nobody's somebody's what'd how'd why'd who'd what're should've
    could've would've must've
    """.split()
} | {
    "u": "you", "ur": "your", "r": "are", "cuz": "because", "cause": "because", "bc": "because",
    "tho": "though", "ok": "okay", "yall": "y'all", "ya'll": "y'all", "alright": "alright",
    "wud": "would", "cud": "could", "tmrw": "tomorrow", "tomorow": "tomorrow", "thx": "thanks",
    "pls": "please", "plz": "please", "gonna": "gonna", "wanna": "wanna", "em": "them",
    "'em": "them", "til": "till", "wat": "what", "whats": "what's", "abt": "about",
    "definately": "definitely", "alot": "lot", "wiht": "with", "teh": "the", "thier": "their",
    "yu": "you", "yuo": "you", "waht": "what", "becuase": "because", "hte": "the", "adn": "and",
}  # fmt: skip


def repaired(word: str) -> str:
    """Return a folded word as it is usually spelled ("dont" is "don't", "u" is "you")."""
    return REPAIRED.get(word, word)


def repaired_words(text: str) -> list[str]:
    """Return the folded forms alone, each as it is usually spelled."""
    said = folded_words(text)
    return list(map(REPAIRED.get, said, said))
