"""What shape a question has that asks how somebody settles in, gets on, feels or is helped."""

from __future__ import annotations

import re

from assistant.coach.question_shapes import Shaped
from assistant.coach.subjects import is_plural, who

THEY = r"(?:he|she|they|(?:your|the|his|her|their) (?!(?:phone|car|house)\b)\w+|(?-i:[A-Z])\w+)"
_SETTLES = re.compile(
    rf"^(?:is|are|has|have|did|do|does) (?P<subject>you|{THEY}) (?:been |ever |starting to )*"
    r"(?:getting used|gotten used|get used|used|adjust(?:ed|ing)?|settl(?:e|ed|ing) in"
    r"|fit(?:ting)? in|adapt(?:ed|ing)?)(?: (?:to|at|with|over|in|there|here|okay|well|alright)"
    r" ?.*)?$",
    re.IGNORECASE,
)
_BONDS = re.compile(
    r"^(?:is|has|have|did|do|does|are) (?P<subject>you|he|she|they|the \w+|your \w+)"
    r" (?:been |ever |starting to |able to )*(?:warm(?:ed|ing)? up|bond(?:ed|ing)?"
    r"|attach(?:ed|ing)?"
    r"|connect(?:ed|ing)?|tak(?:e|en)|getting close|gotten close) (?:to|with)"
    r" (?P<rest>you|him|her|them|the \w+|your \w+)(?: .*)?$",
    re.IGNORECASE,
)
_GOOD_WITH = re.compile(
    rf"^(?P<are>is|are) (?P<subject>{THEY})"
    r" (?:somebody|someone|good|great|safe|patient|okay|ok|rough|gentle|any good|pretty good|mean"
    r"|nice|a good \w+|affectionate|sweet|bossy)"
    r"(?: (?:you|that you) (?:trust|can trust|feel okay|feel good|would trust))?"
    r" with (?P<rest>them|him|her|the \w+|your \w+)$",
    re.IGNORECASE,
)
_THERE_TOO = re.compile(
    r"\b(?P<rest>at (?:home|school|daycare|your (?:house|mom's|place)|his dad's|her dad's"
    r"|preschool|church|the foster home|grandma's|mamaw's))(?: too| as well| also)$",
    re.IGNORECASE,
)
_SEEN_FOR = re.compile(
    rf"^(?:is|are|has|have|does|do) (?P<subject>you|{THEY}) (?:been |ever |still )*"
    r"(?:see|seeing|seen|talk(?:ing|ed)? to|get(?:ting)?|gotten|have|had)"
    r" (?:anyone|anybody|someone|somebody|(?:any )?(?:help|counseling|therapy|treatment)|a"
    r" (?:doctor|counselor|therapist|specialist|nurse)|home health|hospice|early intervention)"
    r"(?: (?:coming|who comes) in| for (?:that|it|this)| (?:about|with) (?:that|it|this))$",
    re.IGNORECASE,
)
_IS_ON = re.compile(
    rf"^(?:is|are|was|were) (?P<subject>you|{THEY}) (?:still |currently )?(?:on"
    rf"|taking) (?:anything"
    r"|something|any \w+|medicine|medication|meds|an? \w+) (?:for|to help with) .+$",
    re.IGNORECASE,
)
_HURTS = re.compile(
    r"^(?:is|are) (?P<subject>you|he|she|they) (?:still )?(?:in (?:any |a lot of )?pain|hurting"
    r"|sick|sore|in withdrawal|having (?:any )?pain)$",
    re.IGNORECASE,
)
_FEELS_SO = re.compile(
    rf"^(?:does|do|did|is|are) (?P<subject>{THEY}) (?:ever )?(?:feel|feels|feeling)"
    r" (?:like .+|left out|bad|alone|different|safe|unsafe|picked on|jealous|welcome|heard"
    r"|included|stuck|lost)$",
    re.IGNORECASE,
)


def of_somebody(text: str) -> Shaped | None:
    """See how somebody settles in, gets on with another, or is at another place."""
    settles = _SETTLES.match(text)
    if settles:
        are = "are" if is_plural(settles["subject"]) else "is"
        return Shaped("settling", {"are": are, "subject": _small(settles["subject"])})
    bonds = _BONDS.match(text)
    if bonds:
        return Shaped("between", {"who": who(bonds["subject"]), "rest": who(bonds["rest"])})
    seen = _SEEN_FOR.match(text) or _IS_ON.match(text) or _HURTS.match(text)
    if seen:
        have = "have" if is_plural(seen["subject"]) else "has"
        shape = "been_feeling" if seen.re is _HURTS else "help_of"
        return Shaped(shape, {"have": have, "subject": _small(seen["subject"])})
    feels = _FEELS_SO.match(text)
    if feels:
        form = "feel" if is_plural(feels["subject"]) else "feels"
        return Shaped("feels_think", {"subject": _small(feels["subject"]), "feels": form})
    good = _GOOD_WITH.match(text)
    if good:
        return Shaped("like_with", {**good.groupdict(), "are": good["are"].lower()})
    there = _THERE_TOO.search(text)
    whom = re.search(r"\b(?P<who>he|she)\b", text, re.IGNORECASE)
    if there and whom:
        gaps = {"are": "is", "subject": whom["who"].lower()}
        return Shaped("like_at", {**gaps, "rest": there["rest"]})
    return None


def _small(subject: str) -> str:
    """A subject without the capital of the sentence's first word; names keep theirs."""
    first = subject.split()[0].lower()
    return subject.lower() if first in _NO_NAMES else subject


_NO_NAMES = frozenset("you he she they your the his her their".split())
