"""What a closed question brings in that nobody told of: another's help, a skill, other times."""

from __future__ import annotations

import re

from assistant.coach.everyday import DRUGS, HARM, without_end
from assistant.coach.question_shapes import Shaped, doing, trimmed
from assistant.coach.subjects import is_clean, is_plural, who
from assistant.language.sentences import sentences
from assistant.language.verbs import is_base, is_past

_ANYBODY = (
    r"(?:any(?:body|one)|some(?:body|one)|they)(?: else)?(?: (?:from|at|in) (?:the |your )?\w+)?"
)
_PERSON = (
    r"(?:(?:your|his|her|the|their) (?:(?:own|older|younger|big|little|new|foster) )?"
    r"(?:mom|mother|mama|dad|father|daddy|sister|brother|aunt|uncle|cousin|grandma|grandmother"
    r"|grandpa|grandfather|mamaw|papaw|granny|nana|husband|wife|boyfriend|girlfriend|partner|ex"
    r"|friend|neighbor|doctor|nurse|teacher|principal|counselor|therapist|lawyer|attorney|sponsor"
    r"|landlord|boss|pastor|preacher|judge|school|clinic|hospital|pharmacy|housing office|agency"
    r"|son|daughter|kids|oldest|youngest|boy|girl|family|parents|kids|boys|girls|stepdad|stepmom"
    r"|sitter|babysitter|midwife|coach|(?:social |case ?)?worker|dentist|company|church)"
    r"(?: (?:at|from|in) (?:the |your |his |her )?\w+(?: office)?)?)"
)
_HELPED = re.compile(
    rf"^(?:has|have|did|does|is|do|can|could|will|would|was|were) (?:{_ANYBODY}|{_PERSON})"
    r" (?:been |be )?(?:able to |willing to |there to |ever )*(?:help|helps|helped|helping|pitch in"
    r"|chip in)(?: you| y'all)?(?: out)?(?: (?P<with>with|pay|get|find|fill out|clean|fix|move"
    r"|read|do|take care of) (?P<rest>.+))?$",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    rf"^(?:(?:were|was|are|been|have you been|has he been|has she been) (?P<who>you|he|she|they"
    rf"|{_PERSON}) (?:ever )?"
    r"(?:shown|taught|told)"
    rf"|(?:did|has|have) (?:{_ANYBODY}|{_PERSON}|he|she) (?:ever )?(?:show|shown|showed|teach"
    rf"|taught"
    rf"|tell|told|go over|gone over with|walk|walked) (?P<whom>you|him|her|them)(?: through)?"
    rf"|(?:do|does) (?P<knows>you|he|she|they|{_PERSON}) (?:even |really )?know"
    r"|(?:do|does|did) (?P<learned>you|he|she|they) (?:ever )?(?:learn|figure out))"
    r" how to (?P<rest>\w+ .+)$",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    rf"^(?:can|does|do|could) (?P<who>he|she|they|you|(?:the|your) (?:kids|children|boys"
    rf"|girls|twins)|{_PERSON}|(?-i:[A-Z]\w+)) (?:still |even )?"
    r"(?:speak|talk|read|write|understand|know|say) (?:any |much |some |a little |a lot of )?"
    r"(?P<rest>(?-i:[A-Z]\w+)|sign(?: language)?|braille|(?:any )?words in .+)(?: yet| at all)?$",
    re.IGNORECASE,
)
_THERE = re.compile(
    rf"^(?P<aux>was|were|is|are|will|did|can|could|has|have) (?:{_PERSON}|{_ANYBODY}"
    rf"|(?-i:[A-Z]\w+))"
    r" (?:going to |able to |ever )*(?:be |been |come |came |go |gone |make it )?"
    r"(?:there|with you|in (?:there|the room) with you|by your side|come|go with you|make it)"
    r"(?: (?:with you|for (?:it|that|you)|too|when .+))*$",
    re.IGNORECASE,
)
_ANYBODY_DID = re.compile(
    rf"^(?:did|has|have|does|is|are) (?!they\b){_ANYBODY} (?:ever )?(?P<verb>read"
    rf"|explain\w*|g[io]ve\w*|drive"
    r"|driven|offer\w*|take|taken|call\w*|check\w*|talk\w*|look\w*|c[ao]me|sit|sat|stay\w*|g[eo]t"
    r"|send|sent|fix\w*|set|arrang\w+|schedul\w+|tell|told|meet|met|ask\w*)\b",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    rf"^(?:did|has|have|does|do|can|could|will|would|is|are|was|were) (?P<who>{_PERSON})"
    r" (?:ever |still |even |already |been |going to |able to )*(?P<verb>\w+)",
    re.IGNORECASE,
)
_SAID = re.compile(
    rf"^(?:did|has|have|does|do) (?P<who>{_PERSON}) (?:say|said|tell|told|mention|mentioned|think"
    r"|explain|explained|give|given|want|recommend|recommended)\b",
    re.IGNORECASE,
)
_SOMEBODY_DOES = re.compile(
    r"^(?:is|are) (?:any|some)(?:body|one) (?P<rest>(?:driving|taking|helping|watching|staying with"
    r"|coming with|picking up|bringing|keeping|looking after) .+)$",
    re.IGNORECASE,
)
_SEEN = re.compile(
    rf"^(?:have|did|do) you (?:ever |still |been )*(?:see|seen|talk to|talked to|speak to|spoken to"
    rf"|hear from|heard from|visit|visited) (?P<who>him|her|them|{_PERSON})(?: since.*)?$",
    re.IGNORECASE,
)
_AROUND = re.compile(
    rf"^(?:has|have|is|are|does|do|did|was|were) (?P<subject>he|she|they|{_PERSON})"
    r" (?:ever |still |been )*(?:around|come around|coming around|alone with|near|see|seen|seeing"
    r"|visit|visited|visiting|with|spend time with|spent time with)"
    r" (?P<rest>(?:the|your|his|her|their) (?:\w+ )?(?:kids|children|baby|girls|boys|son"
    r"|daughter))$",
    re.IGNORECASE,
)
_OTHER_TIMES = re.compile(
    r"\b(?:last time|before|every time|the same thing|the other times|each time"
    r"|a pattern|how it always)\b",
    re.IGNORECASE,
)
_SAID_BEFORE = re.compile(
    r"^(?:is|was|has|have|did|does|do|had)(?:n't|nt)? (?:that|this|it|he|she|they|you|your \w+)\b",
    re.IGNORECASE,
)
_USES = re.compile(r"\b(?:with|using|use|work|run) (?P<rest>(?:the|your) \w+(?: \w+)?)$", re.I)
# Somebody, or something to be paid or kept, that the person has.
_YOURS = re.compile(
    r"\b(?:with|w|from|see|seen|call|called|pay|paid|about) (?P<rest>your (?!own\b|last\b)"
    r"[a-z]{3,})(?: (?:yet|still|now|though|tho|lately|anymore|this week|today))*$",
    re.IGNORECASE,
)
_DOES_HARM = re.compile(
    rf"\b(?:{'|'.join(sorted(HARM - {'use', 'drink'}))}|touched|scared|drunk|high|arrest\w*"
    rf"|jail)\b",
    re.IGNORECASE,
)
_TAKES_IN = frozenset("hear see get understand like miss sleep eat cry ask notice feel".split())
_OFFICE = re.compile(
    r"\b(?:school|hospital|clinic|office|agency|company|landlord|doctor|teacher|nurse|principal"
    r"|lawyer|attorney|judge|pharmacy|boss|counselor|therapist|dentist|worker)$",
    re.IGNORECASE,
)
_ABLE = frozenset("swim read walk talk drive ride cook count spell tie use".split())
_TAG = re.compile(
    r",? (?:right|too|either|though|is it|isn't it|don't you think|does he|does she|didn't (?:he"
    r"|she"
    r"|they)|hasn't (?:he|she)|yes or no)$",
    re.IGNORECASE,
)
_LONGEST = 7  # words


def new_matter(text: str, previous: str) -> Shaped | None:
    """See what the worker asks after that the person did not speak of; None for no such thing."""
    for sentence in reversed(sentences(text)):
        asked = without_end(_TAG.sub("", trimmed(sentence.text)))
        asked = re.sub(r"^(\w+?)n't (?=\w)", r"\1", asked)
        if len(asked.split()) > 2 and not (_DOES_HARM.search(asked) or DRUGS.search(asked)):
            found = _brought_in(asked, previous)
            if found:
                return found
    return None


def _brought_in(asked: str, previous: str) -> Shaped | None:
    other = _OTHER_TIMES.search(asked)
    if other and _SAID_BEFORE.match(asked):
        return Shaped("other_times")
    return _of_help(asked) or _of_a_skill(asked) or _of_another(asked, previous)


def _of_help(asked: str) -> Shaped | None:
    found = _HELPED.match(asked)
    if not found or re.match(r"\w+ (?:your|the) (?:kids|boys|girls|son|daughter)\b", asked):
        return None  # what the children do is no help to be had
    rest = found["rest"]
    if not rest:
        return Shaped("help_with_that")
    if not _is_short(rest):
        return None
    if found["with"].lower() == "with":
        return Shaped("help_with", {"rest": rest})
    return Shaped("help_with", {"rest": doing(f"{found['with'].lower()} {rest}")})


def _of_a_skill(asked: str) -> Shaped | None:
    speaks = _SPEAKS.match(asked)
    if speaks:
        return Shaped("goes_for_with", {"who": who(speaks["who"]), "rest": speaks["rest"]})
    found = _SHOWN.match(asked)
    if not found or not is_base(found["rest"].split()[0]) or not _is_short(found["rest"]):
        return None
    person = found["who"] or found["whom"] or found["knows"] or found["learned"] or "you"
    act = doing(found["rest"])
    if person.lower() != "you" and re.search(r"\b(?:it|that|them|this)\b", act):
        return Shaped("stem_telling")
    if person.lower() == "you":
        return Shaped("how_gone_with", {"rest": act})
    return Shaped("goes_for_with", {"who": who(person), "rest": act})


def _of_another(asked: str, previous: str) -> Shaped | None:
    """See who could have been there, or come in: a person that nobody has named yet."""
    there = _THERE.match(asked)
    if there:
        ahead = there["aux"].lower() in ("is", "are", "will", "can", "could")
        return Shaped("who_be_there" if ahead else "who_there")
    told = _SAID.match(asked)
    if told:
        return Shaped("heard_from", {"who": told["who"].lower(), "tail": ""})
    around = _AROUND.match(asked)
    if around:
        subject = around["subject"].lower()
        gaps = {"have": "have" if is_plural(subject) else "has", "subject": subject}
        return Shaped("contact_any", {**gaps, "rest": around["rest"].lower()})
    does = _SOMEBODY_DOES.match(asked)
    if does:
        return Shaped("who_is", {"rest": does["rest"]})
    seen = _SEEN.match(asked)
    if seen:
        return Shaped("contact_with", {"who": seen["who"]})
    return _of_their_part(asked, previous) or _of_ones_own(asked, previous)


def _of_their_part(asked: str, previous: str) -> Shaped | None:
    """See what somebody did, or knows, whom nobody has named yet."""
    if _ANYBODY_DID.match(asked):
        return Shaped("who_has_helped")
    found = _OF_SOMEBODY.match(asked)
    spoken = found and found["who"].split()[-1].lower() in re.findall(r"\w+", previous.lower())
    if found and not spoken and (is_base(found["verb"]) or is_past(found["verb"])):
        person = found["who"]
        do = "do" if is_plural(person) else "does"
        if found["verb"].lower() == "know":
            return Shaped("knows_of_that", {"do": do, "subject": person.lower()})
        if found["verb"].lower() in _ABLE:
            return None
        if re.search(r"\b(?:kids|children|boys|girls|twins)$", person, re.IGNORECASE):
            if found["verb"].lower() not in _TAKES_IN:
                return None
            return Shaped("doing_with_that", {"rest": person.lower()})
        if re.search(r"\bhave (?:his|her|their|your) ", asked):
            return None  # a thing that is theirs, and no help
        if found["verb"].lower() in ("have", "offer", "provide", "give", "send", "lend"):
            return Shaped("who_has_helped")
        if _OFFICE.search(person):
            return Shaped("heard_from", {"who": person.lower(), "tail": ""})
        return Shaped("comes_in", {"do": do, "subject": person.lower()})
    return None


def _of_ones_own(asked: str, previous: str) -> Shaped | None:
    """See how it is with a thing, or somebody, that is theirs and was not spoken of."""
    used = _USES.search(asked)
    if used:
        return Shaped("how_gone_with", {"rest": used["rest"]})
    theirs = _YOURS.search(asked)
    spoken = theirs and theirs["rest"].split()[-1].lower() in re.findall(r"\w+", previous.lower())
    return (
        Shaped("things_with", {"rest": theirs["rest"].lower()}) if theirs and not spoken else None
    )


def _is_short(rest: str) -> bool:
    return is_clean(rest, most=_LONGEST) and not re.search(r"\b(?:or|when|if|that)\b", rest)
