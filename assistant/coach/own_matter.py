"""The matter that a line brings in, named, where the person told of another."""

from __future__ import annotations

import re

from assistant.coach.asked_about import first_met
from assistant.coach.everyday import without_end
from assistant.coach.nearest import shares_words
from assistant.coach.question_shapes import trimmed
from assistant.coach.subjects import plain_text
from assistant.language.sentences import sentences

# The name of the one spoken to, and what is said after it all.
_SAID_TO = re.compile(
    r",? (?i:mr|mrs|ms|miss)\.? [A-Z]\w+$|,? (?:both|all|the two) of (?:them|you)$"
    r"|, (?:correct|right|yes|no|then|hon|honey|sweetie|buddy)$",
)
_NOTED = re.compile(
    r"^(?:.*\b(?:i|i've|we|we've) (?:got|have|had|see) (?:it |that )?(?:here |down "
    r"|in (?:my|the|your) \w+ )*(?:that )?(?=(?:you|he|she|they)\b)"
    r"|(?:(?:oh|ok|okay|good|great|nice|aw|alright|so|well|and|but|now|then)\b,? ?)+)",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:i|i'\w+|me|my|we|we'\w+|us|our)\b", re.IGNORECASE)


def asked_of_own_matter(text: str, previous: str) -> str | None:
    """Name the matter that a line brings in, where the person told of another; None if unsure."""
    for sentence in reversed(sentences(text)):
        asked = _NOTED.sub("", _SAID_TO.sub("", trimmed(plain_text(sentence.text))))
        for reading in dict.fromkeys((without_end(asked), asked)):
            if _FIRST_PERSON.search(reading):
                continue
            found = first_met("matter", reading)
            if found and not shares_words(_last_word(found), previous):
                return found
    return None


def _last_word(question: str) -> str:
    """The word that a question names its matter by: "weight" of "the baby's weight"."""
    return re.split(r" (?:at|in|on|for|with|of|from) ", question)[0].split()[-1]
