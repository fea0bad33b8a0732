"""What shape a question has that asks whether there is somebody, or a way, or any trouble."""

from __future__ import annotations

import re

from assistant.coach.everyday import without_end
from assistant.coach.question_shapes import Shaped
from assistant.language.verbs import is_base

_SOMEBODY = (
    r"(?:(?:any|some)(?:body|one)(?: else)?|(?:any|some|other|any other|some other)?\s?(?:people"
    r"|family|friends|relatives|neighbors|folks|family members)"
    r"|an? \w+ or (?:any|some)(?:body|one)(?: else)?|an?(?:other)? (?:friend|neighbor"
    r"|relative|family member|person))"
)
_WHERE = (
    r"(?P<where>(?: (?:at|in|on|from|around|near|out) (?:(?:the|your|his|her|that) )?"
    r"(?!(?:who|that|you|to)\b)\w+)?)"
)
_WHO = re.compile(
    rf"^(?:is there|are there|you have|do you have|you got|have you got|has he got"
    rf"|do you know(?: of)?|(?:can|could) you think of|there's|y'all have) {_SOMEBODY}{_WHERE}"
    r" (?:who |that |to )?(?P<rest>\w+ ?.*)$",
    re.IGNORECASE,
)
_COULD = re.compile(
    r"^(?:can|could|would|will|might|would be able to|is able to) (?P<rest>.+)$", re.I
)
_YOU_COULD = re.compile(
    r"^(?P<subject>you|he|she|they)(?:'d| can| could| would| might|)"
    r"(?: feel (?:comfortable|okay|ok))?"
    r" (?P<rest>.+)$",
    re.IGNORECASE,
)
_IN_NEED = re.compile(r"^(?:watch|keep|take|drive|give|help|pick|babysit|bring|sit|stay)\b")
_WAY = re.compile(
    r"^(?:is there|are there|do you have|have you got)"
    r" (?P<other>an?|another|any|any other|some|other)"
    r" (?:good |better )?ways? (?:for \w+ )?"
    r"(?P<rest>(?:to|you can|we can|you could|we could) \w+.*)$",
    re.IGNORECASE,
)
_CHOICE = re.compile(
    r"^(?:is|are) there (?P<what>(?:an?|another|any|any other|some|some other) (?:\w+ ){0,1}\w+)"
    r" (?:that )?(?:you|y'all) (?:can|could|might|would) (?P<rest>(?!like\b|want\b|be\b)\w+.*)$",
    re.IGNORECASE,
)
_TROUBLE = re.compile(
    r"^(?:(?:is|are) there |do you have |have you had |does (?:he|she) have |have there been )?"
    r"(?:(?:any|a|some) )?(?:luck|news|word|progress|updates?|trouble|problems?|changes?|issues?"
    r"|difficulty) (?:with|on|about|from|between) (?P<rest>.+)$",
    re.IGNORECASE,
)


def whether_there_is(text: str) -> Shaped | None:
    """See what "is there anybody who", "is there a way to" and "any luck with" ask after."""
    text = without_end(text)
    found = _WHO.match(text)
    if found:
        return _who(found["where"], found["rest"])
    way = _WAY.match(text)
    if way:
        other = "other " if "other" in way["other"] else ""
        rest = re.sub(r"^(you|we) (?:can|could) ", r"for \1 to ", way["rest"])
        return Shaped("what_ways", {"other": other, "rest": rest})
    choice = _CHOICE.match(text)
    if choice:
        other = re.sub(r"^another ", "other ", re.sub(r"^(?:an?|any|some) ", "", choice["what"]))
        return Shaped("what_could", {"what": other, "rest": choice["rest"]})
    trouble = _TROUBLE.match(text)
    if trouble and re.match(
        r"(?:the|your|his|her|their|that|this|him|them|her|you and)\b", trouble["rest"]
    ):
        between = " between " in text
        shape = "between_them" if between else "things_with"
        return Shaped(shape, {"rest": trouble["rest"]})
    return None


def _who(where: str, rest: str) -> Shaped | None:
    could = _COULD.match(rest)
    if could and could["rest"].split()[0].isalpha():
        need = " when you need it" if _needed(could["rest"]) else ""
        return Shaped("who_could", {"where": where, "rest": could["rest"], "need": need})
    near = re.match(r"(?:close|near|around|here)\b", rest)
    if near:
        return None
    if is_base(rest.split()[0]) and not re.match(r"(?:help|live|work|care)s?$", rest):
        need = " when you need it" if _needed(rest) else ""
        return Shaped("who_could", {"where": where, "rest": rest, "need": need})
    theirs = _YOU_COULD.match(rest)
    if theirs and not re.match(r"(?:re|'re|are|is|were|was|ever)\b", theirs["rest"]):
        act = re.sub(r"^(?:to|be able to) ", "", theirs["rest"])
        verb = act.split()[0]
        if is_base(verb) and verb.lower() not in ("want", "have", "need", "think"):
            rest = f"{theirs['subject'].lower()} {act}"
            return Shaped("who_could", {"where": where, "rest": rest, "need": ""})
    return None


def _needed(rest: str) -> bool:
    """Whether "when you need it" goes after it: help that is given at some time."""
    timed = re.search(r"\b(?:when|if|while|after|before|on|every|to|with|for|now|today)\b", rest)
    return bool(_IN_NEED.match(rest)) and not timed
