"""What shape a question has that asks whether somebody could, would or might do a thing."""

from __future__ import annotations

import re

from assistant.coach.everyday import EFFORTS, HARM, TASKS, is_somebody, without_end
from assistant.coach.question_shapes import Shaped, doing
from assistant.coach.subjects import Parted
from assistant.language.verbs import is_base

_WILLING = re.compile(
    r"^be (?:willing|able|open|okay|ok|ready|interested|comfortable|up|good)"
    r"(?: (?P<to>to|with|in|for)) (?P<rest>.+)$",
    re.IGNORECASE,
)
_NOT_MIGHT = frozenset(
    """want know think be feel have admit agree see understand mind let say like
    tell please""".split()
)
# Asked of the person themselves, these ask for a yes and no more.
_FAVORS = frozenset("get make drive send bring give pay answer".split())
_ALSO = frozenset("pitch cope sleep let trust move leave come".split())


def might(aux: str, asked: Parted) -> Shaped | None:
    """See what "could you", "would he" or "can your mom" asks for."""
    told = re.match(
        r"^(?:tell (?:me|us) (?=about|what|how|more|where|who)|(?=(?:walk|help) (?:me|us) )|"
        r"(?=describe ))(?P<rest>.+)$",
        asked.rest,
    )
    if told:
        verb = "" if told["rest"].startswith(("walk", "help", "describe")) else "tell me "
        return Shaped("as_is", {"rest": f"{verb}{told['rest']}"})
    wish = re.match(r"^(?:like|want|love) to (?P<rest>.+)$", asked.rest)
    willing = _WILLING.match(asked.rest) or wish
    if willing:
        rest = willing["rest"]
        acts = wish or (willing["to"] == "to" and not asked.rest.startswith("be open"))
        rest = doing(rest) if wish or (acts and is_base(rest.split()[0])) else rest
        return Shaped("would_feel", {"subject": asked.subject, "rest": rest})
    if "still" in asked.adverbs:
        return None
    if aux == "will" and is_somebody(asked.subject) and re.match(r"be (?:at|in|with) ", asked.rest):
        do = "do" if asked.plural else "does"
        gaps = {"do": do, "subject": asked.subject, "rest": doing(asked.rest)}
        return Shaped("feel_about", gaps)
    return _might_do(asked)


def _might_do(asked: Parted) -> Shaped | None:
    """See which act is asked for, and by whom it might be done."""
    verb, _, after = asked.rest.partition(" ")
    after = without_end(after)
    if verb in ("go", "come") and after.startswith("with you") and is_somebody(asked.subject):
        return Shaped("who_could", {"where": "", "rest": f"{verb} {after}", "need": ""})
    if verb == "let" and asked.who == "you" and not re.match(r"(?:me|us|him|it)\b", after):
        return Shaped("would_feel", {"subject": "you", "rest": doing(asked.rest)})
    if asked.subject.lower() in ("we", "i") or verb in _NOT_MIGHT | HARM:
        return None
    of_you = asked.who != "you" and re.match(r"you\b(?! and)", after) and verb != "help"
    if of_you or (asked.who == "you" and verb in _FAVORS):
        return None  # how it would be for another to do so much for you is not theirs to say
    if verb not in EFFORTS | TASKS | _ALSO:
        return None
    if verb == "come" and not re.match(r"(?:to|over|back|home|by|with)\b", after or "to"):
        return None
    if not after and verb not in ("help", "visit", "come", "move", "stay", "rest"):
        return None  # "can he read" asks for a fact
    tail = f" {after}" if after else ""
    if verb in ("help", "pitch"):
        subject = re.sub(r"^(?:any|either) of", "some of", asked.subject, flags=re.IGNORECASE)
        return Shaped("might_help", {"subject": subject, "verb": verb, "tail": tail})
    if verb == "drive" and not after:
        return None  # a licence, or a car: a fact
    return Shaped("might", {"who": asked.who, "verb": verb, "tail": tail})
