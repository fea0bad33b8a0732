"""Who a sentence is about: where its subject ends and what it does begins, and how it is named."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.language.verbs import is_base
from assistant.language.words import FUNCTION_WORDS, REPAIRED

MOST_OF_A_SUBJECT = 5  # words: "the lady at the school"
_PRONOUNS = frozenset(
    """you he she they it that this there y'all everybody everyone anybody anyone somebody someone
    nobody""".split()
)
# Named like a person where no "your" stands before them: "Dad" keeps its capital.
_KIN = frozenset("mom dad mama mommy daddy momma grandma grandpa mamaw papaw granny nana".split())
_SEVERAL = frozenset({"two", "all", "both", "guys", "three"})
_DETERMINERS = frozenset(
    "the your his her their this that these those a an any every each my our"
    " everybody's somebody's".split()
)
_ADVERBS = frozenset(
    """still ever even just really already always actually also not both all yet usually normally
    often generally honestly currently now never sometimes kind of at least at""".split()
) - {"of", "at", "least", "kind"}
_OBJECT = {"you": "you", "he": "him", "she": "her", "they": "them", "it": "it", "i": "me"}
_WHOSE = {"you": "your", "he": "his", "she": "her", "they": "their", "it": "its"}
# What a clean stretch of a line holds none of: breaks, quotes, and slips that would show.
_BROKEN = re.compile(
    r"[,;:…\"“”()\[\]\n]|\.\.|--| - |\b(?:ain't|ima|imma|finna|gonna|of (?:been|had))\b"
)


@dataclass(frozen=True, slots=True)
class Parted:
    """A sentence parted: its subject, the adverbs after it, and the rest."""

    subject: str
    adverbs: tuple[str, ...]
    rest: str

    @property
    def who(self) -> str:
        """The subject as the object of a sentence."""
        return who(self.subject)

    @property
    def plural(self) -> bool:
        """Whether "are" and "do" go with it."""
        return is_plural(self.subject)


def who(subject: str) -> str:
    """Name the person asked about as the object of a sentence."""
    small = subject.lower()
    if small in ("any of them", "either of them"):
        return "them"
    return _OBJECT.get(small, subject)


def whose(subject: str) -> str:
    """Name the person asked about as the owner of something."""
    small = subject.lower()
    if small.startswith(("you ", "y'all")):
        return "your"
    return _WHOSE.get(small, subject + ("'" if small.endswith("s") else "'s"))


def is_plural(subject: str) -> bool:
    """Whether "are" and "do" go with a subject, as "the boys" and "you two"."""
    small = subject.lower()
    if small.split()[0] in ("you", "they", "y'all", "these", "those") or " and " in small:
        return True
    last = small.split()[-1]
    return last in ("kids", "children", "people", "folks") or (
        last.endswith("s") and len(small.split()) > 1 and not last.endswith(("ss", "us", "'s"))
    )


def plain_text(text: str) -> str:
    """A line with its apostrophes and short spellings written out, names kept as they are."""
    words = []
    for typed in text.replace("’", "'").split():
        bare = typed.strip(".,?!;:")
        better = REPAIRED.get(bare.lower())
        words.append(typed.replace(bare, better) if bare and better and bare != "ID" else typed)
    return " ".join(words)


def is_clean(text: str, most: int = 14) -> bool:
    """Whether a stretch of a line can stand inside another sentence."""
    return bool(text.strip()) and len(text.split()) <= most and not _BROKEN.search(text.lower())


def parted(text: str, begins: Callable[[str], bool] = is_base) -> Parted | None:
    """Part what follows an auxiliary (or a whole statement) into subject and rest.

    Args:
        text: "your mom still help with the kids".
        begins: whether a word may open the rest: a base verb after "does", an -ing form after
            "is"; the shortest subject that leaves such a word wins.

    """
    words = text.split()
    for size in _sizes(words):
        at = size
        while at < len(words) and words[at].lower() in _ADVERBS:
            at += 1
        if at < len(words) and (
            begins(words[at].strip(".,?!")) or _must_be(words, size, at, begins)
        ):
            first = words[0].lower() if words[0].lower() in _PRONOUNS else words[0]
            return Parted(
                " ".join([first, *words[1:size]]),
                tuple(word.lower() for word in words[size:at]),
                " ".join(words[at:]),
            )
    return None


def _must_be(words: Sequence[str], size: int, at: int, begins: Callable[[str], bool]) -> bool:
    """Whether a word after "did she" is a verb, in the list of common ones or not."""
    return (
        begins is is_base
        and size == 1
        and words[0].lower() in ("you", "he", "she", "they")
        and words[at].isalpha()
        and not words[at].lower().endswith(("ly", "ing", "ed"))
        and words[at].lower() not in FUNCTION_WORDS
    )


def _sizes(words: Sequence[str]) -> list[int]:
    if not words:
        return []
    folded = [word.lower() for word in words[: MOST_OF_A_SUBJECT + 1]]
    if folded[0] in ("any", "either", "some") and folded[1:3] in (["of", "them"], ["of", "you"]):
        return [3]
    if folded[0] in ("you", "they") and folded[1:2] and folded[1] in _SEVERAL:
        return [2, 1]
    if folded[0] in _DETERMINERS:
        return ([1] if folded[0] in _PRONOUNS else []) + list(range(2, len(folded)))
    if folded[0] in _PRONOUNS | _KIN or words[0][:1].isupper():
        joined = folded[1:2] == ["and"]
        full_name = words[0][:1].isupper() and len(words) > 1 and words[1][:1].isupper()
        return ([3, 4, 5, 6] if joined else []) + ([2] if full_name else []) + [1]
    return []
