"""What the person just said taken up by its name: "he fights his homework" is "his homework"."""

from __future__ import annotations

import re

from assistant.coach.subjects import plain_text

# What is a matter of every day, where much may have been tried.
_MATTERS = frozenset(
    """bath bedtime bills calls chores dinner evenings fridge goodbyes heat homework lunches
    meals mornings naps nightmares nights paperwork rent rides roaches showers supper tantrums
    transportation""".split()
)
# These are named without a "the".
_BARE = frozenset("""bedtime chores dinner homework meals paperwork rent supper tantrums""".split())
_OWNERS = {"my": "your", "our": "your", "his": "his", "her": "her", "their": "their", "the": "the",
           "these": "these", "those": "those"}  # fmt: skip
_NAMELESS = frozenset("no any a an one some without".split())
_TABLES = frozenset("table time routine story stories money assistance tax help deposit".split())
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[^\w\s]")


def taken_up(previous: str) -> str | None:
    """Name the everyday matter that a person spoke of ("the calls", "bedtime"), or None."""
    words = [word.lower() for word in _WORD.findall(plain_text(previous))]
    named = [found for at in range(len(words)) if (found := _named(words, at))]
    return named[-1] if named else None


def _named(words: list[str], at: int) -> str | None:
    """The name whose last word stands at a place."""
    head, before = words[at], words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    if head not in _MATTERS or after in _TABLES or after in _MATTERS:
        return None
    if before in _OWNERS:
        return f"{_OWNERS[before]} {head}"
    bare = head in _BARE and before not in _NAMELESS and not before.endswith("'s")
    return head if bare else None
