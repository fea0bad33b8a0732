"""What to ask where no other way can be made: more of what the person just said."""

from __future__ import annotations

import re

from assistant.coach.asked_straight import may_speak_of_harm
from assistant.coach.before_advice import before_advice
from assistant.coach.everyday import DRUGS
from assistant.coach.nearest import is_of_care
from assistant.coach.new_matter import new_matter
from assistant.coach.plain_words import in_plain_words
from assistant.coach.question_shapes import Shaped
from assistant.coach.topic_words import topic_words
from assistant.coach.why_offers import why_stems
from assistant.coach.wordings import Kind, said

_FEW_WORDS = 3  # "Yes, I did" is nothing to tell more about
_BRIEF = re.compile(
    r"(?:yes|yeah|yep|no|nope|nah|sure|ok|okay|fine|maybe|i guess|(?:i did|i do"
    r"|i am)(?=[\s,.!]*$)|not really"
    r"|i don'?t know|i dunno|idk|whatever|hi|hello|good)\b(?! (?:more|good|money|way))",
    re.IGNORECASE,
)
_OFFICES = frozenset(
    "teacher judge doctor nurse lawyer counselor worker caseworker school police".split()
)
_ASKING = ("closed_question", "leading_question", "stacked_questions")
TELLING = ("premature_reassurance", "threat", "monologue", "deficit_label")


def following(text: str, previous: str, kind: Kind) -> list[str]:
    """Stems that stay with what was just said, or name what the line itself is about."""
    told = tells(previous)
    if kind == "unasked_advice":
        return before_advice(text, previous, told=told)
    if kind == "why_question" and told:
        return why_stems(text, previous)
    if kind in TELLING:
        return said(Shaped("stem_telling")) if told else []
    if kind not in _ASKING and kind != "jargon":
        return []
    asked = (in_plain_words(text) or "") if kind == "jargon" else text
    if may_speak_of_harm(asked):
        return []  # what may be danger is asked straight
    matter = new_matter(asked, previous) if told else None
    if matter and kind != "jargon":
        return said(matter)
    named = topic_words(asked)
    if named and told and _is_no_topic(named, text, previous, kind):
        named = None
    if named and (not previous.strip() or _spoken_of(named, previous)):
        return said(Shaped("topic", {"rest": named}))
    return said(Shaped("stem_telling")) if told and kind in _ASKING else []


def _is_no_topic(named: str, text: str, previous: str, kind: Kind) -> bool:
    """Whether a name is no matter to tell of: an office, a figure of speech, the thing blamed."""
    if named.split()[-1].lower() in _OFFICES or DRUGS.search(named):
        return True  # what the teacher says is the matter, and not the teacher
    if kind == "stacked_questions" and is_of_care(text) and not is_of_care(named):
        return True  # beside a child's body nothing else is to be told first
    return bool(re.search(rf"{_FIGURE}{re.escape(named.split()[-1])}\b", previous, re.IGNORECASE))


_FIGURE = (
    r"\b(?:under (?:one|the same|my|our|his|her|a)|over (?:our|my|their)|on (?:my|our|his|her)"
    r"|off (?:my"
    r"|our|his|her)|up (?:the|a)|in the same|down the|against the|to the|at the end of (?:my|the)"
    r"|out of my|through the) "
)


def tells(previous: str) -> bool:
    """Whether a person told something that one can ask more about: no yes, no question."""
    count = len(previous.split())
    if count < _FEW_WORDS or "?" in previous:
        return False
    return count > 2 * _FEW_WORDS or not _BRIEF.match(previous)


def _spoken_of(named: str, previous: str) -> bool:
    """Whether the person spoke of it: nobody can tell more of what they did not tell of."""
    return named.split()[-1].lower() in re.findall(r"\w+", previous.lower())
