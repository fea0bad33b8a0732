"""Which question of a stack to ask first: a child's care, then what was just said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.coach.one_question import tells_most
from assistant.language.words import FUNCTION_WORDS

# Who has the children, and what their bodies tell, is asked before all else.
_OF_CARE = re.compile(
    r"\bwho(?:'s|'d| is| was)? (?:(?:has|had|have|got)(?! (?:the|your|his|her|any) (?:medical|card"
    r"|title|lease|phone|car|keys?|money|check|paper\w*|insurance)\b)|with|watch\w*|keep\w*|kept|look\w*|taking|takes"
    r"|took|stay\w*|picks?|picked|home with|feeds?|going to (?:watch|keep|have))\b(?!.*\byou$)"
    r"|\b(?:breath\w*|wheez\w*|fever|seizure\w*|asthma|inhaler|bleed\w*|bruis\w*|swollen|rash"
    r"|passed out|pass out|throwing up|threw up|burn\w*|limp\w*|swallow\w*|hurt\w*|eating|drinking"
    r"|his head|her head|with (?:your|the|his|her) (?:kids|children|son|daughter|baby|boys|girls)"
    r"|safe|scared of)\b",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"^where (?:do|did) you think (?:he|she|they)\b"
    r"|^where(?:'s| is| are| was| were|'d| did)? (?:he|she|they|the \w+|your \w+)\b",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"\b(?:(?:didn'?t|hasn'?t|won'?t|never) (?:come|came) (?:home|back)|ran (?:off|away)|runs? away"
    r"|took off|missing|gone|wandered|out all night|snuck out|sneaks? out)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_MOST_OF_WHAT_WAS_SAID = 2


def nearest_first(questions: Sequence[str], previous: str) -> list[str]:
    """The questions of a stack, the one most worth asking now in front."""
    spoken = _content(previous)

    def worth(question: str) -> tuple[int, int]:
        small = question.lower()
        care = 4 if _OF_CARE.search(small) else 0
        near = min(len(_content(small) & spoken), _MOST_OF_WHAT_WAS_SAID)
        return care, near + tells_most(question)

    return sorted(questions, key=worth, reverse=True)


def asks_where_a_child_is(question: str, previous: str) -> bool:
    """Whether a question asks where somebody is who was told to be gone."""
    return bool(_WHERE.match(question) and _GONE.search(previous))


def worth_asking(question: str, previous: str) -> bool:
    """Whether a question alone is worth the others: how it is, a child's care, what was told."""
    return tells_most(question) or is_of_care(question) or shares_words(question, previous)


def is_of_care(question: str) -> bool:
    """Whether a question asks who has the children, or after a child's body."""
    return bool(_OF_CARE.search(question))


def shares_words(text: str, previous: str) -> bool:
    """Whether a line takes up a word of matter from what was said before it."""
    return bool(_content(text) & _content(previous))


def _content(text: str) -> set[str]:
    words = _WORD.findall(text.lower().replace("’", "'"))
    return {_stem(word) for word in words if word not in FUNCTION_WORDS and len(word) > 2}


def _stem(word: str) -> str:
    for end in ("ing", "ed", "es", "s"):
        if word.endswith(end) and len(word) > len(end) + 2:
            return word.removesuffix(end)
    return word
