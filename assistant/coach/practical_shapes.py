"""What a closed question asks for in an everyday matter: how it is handled, or what is wanted."""

from __future__ import annotations

import re

from assistant.coach.closed_shapes import closed_shape
from assistant.coach.question_shapes import Shaped, doing, trimmed
from assistant.coach.subjects import is_clean

_WANT_OF = re.compile(
    r"^would you (?:want|like) (?P<who>him|her|them|your (?:\w+ )?\w+) to (?P<doing>\w+.*)$",
    re.IGNORECASE,
)
_HANDLED = re.compile(
    r"^do you (?:take|let|make|check|put|turn|lock|keep|limit|allow)(?: up| away| off)?"
    r" (?P<rest>(?:the|his|her|their) \w+)(?: away| up| off| from \w+)?"
    r" (?P<when>(?:at night|in the (?:morning|evening)s?|(?:on )?(?:school nights|weekends)"
    r"|(?:before|after|at|during) (?:bed|bedtime|school|supper|dinner|homework)))$",
    re.IGNORECASE,
)
_ONE_LIKED = re.compile(
    r"^is there (?:even |at least )?(?:one|any|an?) (?P<rest>teacher|counselor|coach|worker"
    r"|foster parent|neighbor|nurse)s? (?:there )?(?:that |who )?you"
    r" (?:do |kind of |really )?(?:like|trust|get along with|feel)\b",
    re.IGNORECASE,
)
_AGREE = re.compile(
    r"^(?:[^,?]+, )?do you agree with (?P<rest>(?:the|that|those|these|this|your \w+'s) .+)$",
    re.IGNORECASE,
)
# "How are you managing okay?" holds its own answer.
_FINE = re.compile(
    r"\b(managing|coping|getting by|holding up|making do)"
    r" (?:ok|okay|alright|all right|fine|well)\b",
    re.IGNORECASE,
)


def opened_shape(sentence: str) -> Shaped | None:
    """See what a closed question asks for; None where it does not come out plain."""
    return closed_shape(_FINE.sub(r"\1", sentence)) or _practical(trimmed(sentence))


def _practical(text: str) -> Shaped | None:
    wanted = _WANT_OF.match(text)
    if wanted:
        rest = f"{wanted['who'].lower()} {doing(wanted['doing'])}"
        return Shaped("would_feel", {"subject": "you", "rest": rest}) if is_clean(rest) else None
    handled = _HANDLED.match(text)
    if handled:
        return Shaped("handle", {"rest": f"{handled['rest']} {handled['when']}".lower()})
    liked = _ONE_LIKED.match(text)
    if liked:
        return Shaped("what_are_like", {"rest": f"{liked['rest'].lower()}s"})
    agree = _AGREE.match(text)
    if agree and is_clean(agree["rest"], most=10):
        return Shaped("think_about", {"rest": agree["rest"]})
    return None
