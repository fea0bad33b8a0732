"""What to ask where no other way can be made: more of what the person just said."""

from __future__ import annotations

import re

from assistant.coach.asked_straight import may_speak_of_harm
from assistant.coach.at_issue import at_issue
from assistant.coach.before_advice import before_advice
from assistant.coach.everyday import DRUGS
from assistant.coach.new_matter import new_matter
from assistant.coach.plain_words import in_plain_words
from assistant.coach.plainer_shapes import came_after, done_when_that_happens
from assistant.coach.question_shapes import Shaped, trimmed
from assistant.coach.told import happened_once, happens_often
from assistant.coach.topic_words import topic_words
from assistant.coach.why_offers import why_stems
from assistant.coach.wordings import Kind, said

# What they do themselves over and over does not happen to them.
_OF_ONESELF = re.compile(r"^(?:well,? |yeah,? |so )?(?:i|we|me and)\b", re.IGNORECASE)
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
# What a push names in passing is not what it is about.
_NOT_OF_A_PUSH = frozenset({"how_gone_with", "comes_in", "doing_with_that", "things_with"})
_ASKS_ONE = ("closed_question", "leading_question")
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
    return _of_a_question(text, previous, kind, told=told)


def _of_a_question(text: str, previous: str, kind: Kind, *, told: bool) -> list[str]:
    """Stems for a question: what it is about itself, else more of what was just said."""
    asked = (in_plain_words(text) or "") if kind == "jargon" else text
    if may_speak_of_harm(asked):
        return []  # what may be danger is asked straight
    matter = _matter(text, previous, kind) if told else None
    if matter:
        return said(matter)
    stays = kind == "leading_question" or (told and kind != "closed_question")
    named = None if stays else topic_words(asked)
    if named and told and _is_no_topic(named, text, previous):
        named = None
    if named and kind == "stacked_questions" and not named.startswith("your "):
        named = None  # what one of several questions names in passing is not the matter
    if named and (not previous.strip() or _spoken_of(named, previous)):
        return said(Shaped("topic", {"rest": named}))
    if not (told and kind in _ASKING):
        return []
    return said(Shaped("stem_telling"))


def _matter(text: str, previous: str, kind: Kind) -> Shaped | None:
    """What a question brings in beside what was told, or asks of what happens over and over."""
    if kind not in _ASKS_ONE:
        return None
    if kind == "leading_question":
        issue = at_issue(text, previous)
        matter = None if issue else new_matter(text, previous)
        return issue or (None if matter and matter.shape in _NOT_OF_A_PUSH else matter)
    if happens_often(previous) and not _OF_ONESELF.match(previous):
        acts = done_when_that_happens(trimmed(text))
        if acts:
            return acts
    matter = new_matter(text, previous)
    if matter or not happened_once(previous):
        return matter
    return came_after(trimmed(text))


def _is_no_topic(named: str, text: str, previous: str) -> bool:
    """Whether a name is no matter to tell of: an office, a figure of speech, said in passing."""
    last = named.split()[-1].lower()
    if last in _OFFICES or DRUGS.search(named):
        return True  # what the teacher says is the matter, and not the teacher
    before, found, _ = text.lower().partition(named.lower())
    if not found or (before.split() or [""])[-1] not in _ASKS_AFTER:
        return True
    return any(figure["what"].lower() == last for figure in _FIGURE.finditer(previous))


_ASKS_AFTER = frozenset("is are was were do does did has have can could will would".split())
_FIGURE = re.compile(
    r"\b(?:under (?:one|the same|my|our|his|her|a)|over (?:our|my|their)|on (?:my|our|his|her)"
    r"|off (?:my|our|his|her)|up (?:the|a)|in the same|down the|against the|to the"
    r"|at the end of (?:my|the)|out of my|through the) (?P<what>\w+)",
    re.IGNORECASE,
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
