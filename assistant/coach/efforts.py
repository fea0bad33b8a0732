"""What somebody sets out to do, more or less of it: how that goes can be asked."""

from __future__ import annotations

import re

from assistant.coach.everyday import DRUG_USE, DRUGS, EFFORTS, is_somebody, without_end
from assistant.coach.question_shapes import Shaped, doing
from assistant.coach.subjects import Parted
from assistant.language.verbs import from_ing, is_past

_PASTIMES = frozenset(
    "draw run sing dance fish hunt paint write read pray exercise swim knit".split()
)
_WITH_PERSON = re.compile(
    r"^(?:talk (?:to|with)|see|speak (?:to|with)|hear from|get along (?:with)|hang out with"
    r"|stay in touch with|keep in touch with|spend time with|trust|fight with|argue with)"
    r" (?P<rest>(?!your (?:counselor|therapist|doctor|lawyer|sponsor|attorney))"
    r"(?!.* (?:about|when|on|every|during|at|in)\b)[\w' ]+)$"
)
_NO_EFFORT = re.compile(
    r"^(?:off|out of|away from|mad|high|angry|upset|sick|tired|in trouble|into|home"
    r"|care of (?:it|that)|along|hurt|on okay|any\w*|some\w*|it$|it \w+$|that|you|me|us"
    r"|good money|(?:good |more |any )?money)\b"
    r"|\b(?:mean|ugly|any\w*|i|i'm|we|me)\b",
    re.IGNORECASE,
)
# Verbs that are an effort with these words after them alone.
_ONLY_WITH = {
    "get": re.compile(
        r"(?:to|there|up|enough|around|help|the|your|his|her(?! to)|their|out of bed|by|\d+|\w+ing"
        r"|out and|(?:them|him|her) (?:to|up|ready|out|dressed|off|in))\b"
    ),
    "go": re.compile(r"(?:to|back to) (?!bed|sleep|jail|him|her|them)"),
    "do": re.compile(r"(?!it\b|that\b|this\b|them\b|so\b)"),
    "keep": re.compile(r"(?:up|track|the|your|him|her|them|his|on|in)\b"),
    "plan": re.compile(r"(?:the|your|meals|ahead|out)\b"),
    "make": re.compile(r"(?:it to|it in|it on|the|your|ends|friends|supper|dinner|time)\b"),
    "follow": re.compile(r"(?:the|your|his|her|their|through|up)\b"),
    "work": re.compile(r"(?:on|with|toward)\b"),
    "see": re.compile(
        r"(?:your|the|a|his|her) (?:counselor|therapist|doctor|dentist|psychiatrist)\b"
    ),
}
# Done for somebody, or at once: "how are you doing with paying him" is nothing to strive at.
_NO_STRIVING = frozenset(
    """pay watch look drive use show share give put pick pack open see fix store start send bring
    buy build call ask""".split()
)
_TAKEN = re.compile(
    r"\b(?:med\w*|pills?|shots?|vitamins?|insulin|breaks?|time|turns|care|classes)\b"
)

_YOU = frozenset({"you", "you all", "you two", "y'all"})
_THEM = frozenset({"him", "her", "them"})
_YOUNG = re.compile(
    r"^(?-i:[A-Z])|\b(?:kids?|children|boys?|girls?|baby|twins|son|daughter|oldest|youngest|toddler)$",
    re.IGNORECASE,
)
_NO_GOING = re.compile(r"(?:liv|stay)ing\b|getting (?:any )?help\b|\w+ing .*\btogether$|having\b")
_HOW_WELL = re.compile(r"\b(?:okay|ok|alright|all right|well|fine|better|good)\b")
_LONGEST_ACT = 6  # words
# How often, or how well, is what the question leaves open.
_ROUTINE = re.compile(
    r" (?:like (?:you|he|she|they)(?:'re| are| is|'s) supposed to|like clockwork|regularly"
    r"|every (?:day|night|morning|week|time)|on time|as prescribed|each (?:day|week))$"
)


def as_it_goes(asked: Parted) -> Shaped | None:
    """Ask how things are going with what somebody sets out to do, or with whom they talk."""
    if not is_somebody(asked.subject):
        return None
    rest = without_end(re.sub(r"^(?:be|been)\s(?=\w+ing\b)", "", asked.rest))
    rest = re.sub(r" (?:okay|ok|well|alright|all right|fine|better)$", "", rest)
    verb, _, after = rest.partition(" ")
    verb = from_ing(verb)
    person = _WITH_PERSON.match(f"{verb} {after}")
    if person and (person["rest"] in ("him", "her", "them") or is_somebody(person["rest"])):
        if verb in ("see", "hear", "stay", "keep", "hang", "spend"):
            do = "do" if asked.plural else "does"
            gaps = {"do": do, "subject": asked.subject, "rest": person["rest"]}
            return Shaped("contact_days", gaps)
        return Shaped("between", {"who": asked.who, "rest": person["rest"]})
    if DRUG_USE.match(f"{verb} {after}".strip()) or (verb in _PASTIMES and not after):
        if verb in _PASTIMES:
            return None
        are = "are" if asked.plural else "is"
        return Shaped("drug_use", {"are": are, "subject": asked.subject, "doing": doing(rest)})
    if re.match(r"^work(?:ing)?(?: (?:full time|part time|somewhere|anywhere))?$", rest):
        return Shaped("work", {"who": asked.who})
    regular = re.match(
        r"^go(?:ing)? to (?P<rest>church|meetings|group|counseling|therapy|school|classes)$", rest
    )
    if regular and asked.who in ("you", "y'all"):
        return Shaped("doing_with", {"whom": "", "doing": regular["rest"]})
    ever = "ever" in asked.adverbs or " every " in f" {after} "
    if verb == "take" and not _TAKEN.search(after):
        return None
    if verb not in EFFORTS - _NO_STRIVING or ever or not after or not _is_effort(verb, after):
        return None
    return it_goes(asked, doing(rest))


def it_goes(asked: Parted, act: str) -> Shaped | None:
    """Ask how it is going with an act, for somebody; None where too much is taken up."""
    act = re.sub(
        r"^doing (?=(?:your |the |his |her )?[a-z]+(?: |$))(?!what\b)", "", _ROUTINE.sub("", act)
    )
    if _HOW_WELL.search(act):
        return None
    enough = re.match(r"^getting (?:enough|any|much|some|plenty of) (?P<rest>[\w' ]+)$", act)
    if enough and enough["rest"].startswith("to eat"):
        return doing_for(asked, "food")
    if enough and not enough["rest"].startswith(("of ", "to ")):
        return doing_for(asked, enough["rest"])
    if len(act.split()) > _LONGEST_ACT or _NO_GOING.match(act):
        return None
    if not (asked.who in _YOU or asked.who in _THEM or _YOUNG.search(asked.who)):
        return None  # what another grown-up does, if anything, is not taken for granted
    whom = "" if asked.who in _YOU else f"{asked.who} "
    if not whom:  # "with school"; but "with him going to school"
        act = re.sub(r"^going to (?=(?:your|the|his|her|their|a)\b|\w+$)", "", act)
    return Shaped("doing_with", {"whom": whom, "doing": act})


def doing_for(asked: Parted, goods: str) -> Shaped:
    """Ask how somebody is doing for what there may be too little of: sleep, help, time."""
    are = "are" if asked.plural else "is"
    return Shaped("doing_for", {"are": are, "subject": asked.subject, "rest": goods})


def _is_effort(verb: str, after: str) -> bool:
    """Whether a verb is a thing set out to do with what stands after it: "get to school"."""
    if verb == "get" and re.match(
        r"to (?:(?!sleep|work|bed)[a-z]+ (?:to|with|the|your|him|her)|see|talk|visit|spend|play"
        r"|go)\b",
        after,
    ):
        return False
    only = _ONLY_WITH.get(verb)
    if (only and not only.match(after)) or DRUGS.search(after) or _NO_EFFORT.search(after):
        return False
    return verb not in ("get", "have") or not is_past(after.split()[-1])
