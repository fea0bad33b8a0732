"""What shape a question has that asks what somebody did, or has done by now."""

from __future__ import annotations

import re

from assistant.coach.being_shapes import now
from assistant.coach.everyday import (
    DRUGS,
    EFFORTS,
    HARM,
    PAST_TIME,
    SOME_WAY,
    TASKS,
    WELL,
    is_somebody,
    without_end,
)
from assistant.coach.feeling_shapes import GOOD_OR_BAD, feeling, liked_or_not
from assistant.coach.question_shapes import Shaped, doing
from assistant.coach.standing import stands_with
from assistant.coach.subjects import Parted, parted, whose
from assistant.language.verbs import base, from_ing, is_ing
from assistant.language.words import FUNCTION_WORDS

_REACHED_YOU = re.compile(
    r"^(?:call|text|email|contact|write|reach|talk (?:to|with)|speak (?:to|with)"
    r"|get back to|get in touch with|get ahold of)"
    r"(?:ed)? you\b.*$"
)
_TO_A_PLACE = re.compile(
    r"^(?:go|make it|get|come) (?:over |down |back )?to (?P<rest>(?:the|your|his|her|their) .+"
    r"|court|group|counseling|detox|therapy|rehab)$"
)
_A_GOOD_ONE = re.compile(
    r"^(?:have|had) (?:a|an) (?:good|bad|nice|rough|hard|great|okay|ok|decent|better|tough|fun)"
    r" (?P<rest>week|weekend|day|night|visit|morning|holiday|birthday|time|session|meeting)$",
    re.IGNORECASE,
)
_ANYBODY = re.compile(r"\b(?:any(?:body|one)|some(?:body|one))(?: else)?\b\s?", re.IGNORECASE)
_TELLING = re.compile(r"^(?:say|tell|ask|mention|hear)\b")
_NOT_TO_YOU = re.compile(r"^(?:me|us|you)\b|\b(?:i|any\w*|some\w*|no\w*|either|so|stuff)\b")
# Verbs of a task that make another matter of it: "turn out", "make sense", "find out".
_SOMETHING_ELSE = re.compile(
    r"^(?:turn (?!in\b|on\b|off\b|over\b)|make (?:it|sense|sure|up|out|do|mad)"
    r"|take (?:off|after|over)"
    r"|find (?:out|it)|get (?:mad|angry|sick|hurt|along|lost|high|drunk|in trouble|into)"
    r"|look (?:at|like)"
    r"|see (?:it|that|him|her|them|what|how|why|if)|show (?:up|out)"
    r"|pick (?:on|at|him|her|them)|set off)\b"
)
_RECEIVED = re.compile(
    r"^\w+(?:ed|en)$|^an? |\b(?:letter|message|text|email|voicemail|mail|notice|packet|call)\b"
)
_SOME_WAY = re.compile(
    r"^(?P<verb>get along|sleep|(?:do|act|behave|eat|handle|take|cope)"
    r"(?= (?:okay|ok|well|good|alright|fine|better|at|in|with|on|over)\b))"
    r"(?P<tail>(?: (?:okay|ok|well|good|alright|fine|better))?"
    r"(?: (?:at|in|with|on|over|through|during) (?!time\b).+)?)$"
)
_FUN = re.compile(
    r"^have (?:any |a lot of )?(?:fun|a good time|a nice time) (?:at|in|on|with) (?P<rest>.+)$"
)
_CAME_TO_YOU = re.compile(r"^(?:come (?:out|by)|visited you|seen you|met with you|talked to you)\b")


def did(asked: Parted) -> Shaped | None:
    """See what "did you" or "did she" asks for."""
    rest = re.sub(r"^go (?:and )?(?=(?:talk|see|get|ask|look|check|pick|tell)\b)", "", asked.rest)
    rest = without_end(rest)
    verb, _, after = rest.partition(" ")
    verb = verb.lower()
    if verb in ("like", "enjoy") and after:
        return Shaped("feel_about", {"do": "did", "subject": asked.subject, "rest": after})
    if verb in ("feel", "think") and asked.who == "you" and (liked := liked_or_not(after)):
        return liked
    if verb == "feel":
        return feeling("did", asked.subject, after)
    heard = _heard_from(asked, rest)
    if heard:
        return heard
    told = re.match(r"^(?:you|him|her|them|me|us)(?: (?:about|when) .+)?$", after)
    if verb == "tell" and told and asked.who != "you":
        return Shaped("what", {"aux": "did", "subject": asked.subject, "rest": rest})
    return _event(asked, rest)


def _event(asked: Parted, rest: str) -> Shaped | None:
    """See how a time was, what came of a decision or an appointment, or where a task is."""
    if asked.who == "you" and rest in ("appeal", "apply", "reapply", "enroll", "register", "file"):
        return Shaped("stand", {"rest": "that"})
    one = _A_GOOD_ONE.match(rest)
    if one and re.match(r"time\b", one["rest"]):
        return Shaped("how_go_for", {"who": asked.who})
    if one:
        return Shaped("how_was", {"whose": whose(asked.subject), "rest": one["rest"]})
    fun = _FUN.match(rest)
    if fun and not PAST_TIME.search(fun["rest"]):
        return Shaped("how_was_for", {"rest": fun["rest"], "who": asked.who})
    way = _SOME_WAY.match(rest)
    if way and asked.subject.lower() not in ("it", "that"):
        tail = re.sub(rf"^(?:{WELL.pattern[:-1]})", "", way["tail"], flags=re.IGNORECASE)
        gaps = {"do": "did", "subject": asked.subject, "verb": way["verb"], "tail": tail}
        return Shaped("some_way", gaps)
    decided = re.match(r"(?:give|send|offer|approve|accept|grant|let|agree|work)\b", rest)
    if decided and re.match(r"(?:the|your|his|her)\b", asked.subject, re.IGNORECASE):
        return Shaped("stand", {"rest": asked.subject})
    place = _TO_A_PLACE.match(rest)
    named = place and not re.search(r" ones?$", place["rest"])
    if place and named and asked.who in _PERSONS and not PAST_TIME.search(rest):
        return Shaped("happened", {"rest": place["rest"]})
    return _where(asked, rest)


def _heard_from(asked: Parted, rest: str) -> Shaped | None:
    """See from whom word may have come: "did they call you", "did you hear from them"."""
    if asked.who == "you":
        back = re.match(r"^hear (?:back |anything |anything back )?from (?P<who>.+)$", rest)
        return Shaped("heard_from", {"who": back["who"], "tail": ""}) if back else None
    if not _REACHED_YOU.match(rest):
        return None
    about = re.search(r" you(?P<tail> about .+)$", rest)
    return Shaped("heard_from", {"who": asked.who, "tail": about["tail"] if about else ""})


def has(aux: str, asked: Parted) -> Shaped | None:
    """See what "have you" or "has she" asks for."""
    rest = without_end(asked.rest)
    verb, _, after = rest.partition(" ")
    if aux == "had" or not after:
        return None
    if verb == "been":
        return _been(aux, asked, after)
    known = _has_come_about(aux, asked, rest)
    if known:
        return known
    if re.match(r"^got (?:an?|any|some|enough|your|the) |^heard (?:back |anything )*from ", rest):
        return None
    if _ANYBODY.search(after):
        return who_of(aux, asked)
    return _where(asked, f"{base(verb)} {after}")


def _has_come_about(aux: str, asked: Parted, rest: str) -> Shaped | None:
    """See what "have they come by", "has it gotten better" or "have you heard from" asks."""
    person = {"have": aux, "subject": asked.subject, "who": asked.who}
    if asked.who != "you":
        if _CAME_TO_YOU.match(rest):
            return Shaped("contact", person)
        if re.match(r"^(?:said|asked|heard|told) .*\babout\b", rest):
            return Shaped("what_if_any", {**person, "rest": rest})
    grown = re.match(r"^(?:gotten|got) (?:any )?(?:better|worse|easier|harder)(?P<tail>.*)$", rest)
    if grown and re.match(r"$| (?:since|with|at|for|after|over)\b", grown["tail"]):
        return Shaped("been_how", {**person, "tail": grown["tail"]})
    answered = re.match(
        r"^(?:written|called|texted|emailed|answered|responded)(?: you)? back$", rest
    )
    if answered and asked.who != "you":
        return Shaped("heard_from", {**person, "tail": ""})
    back = re.match(r"^heard (?:back |anything |anything back )?from (?P<who>.+)$", rest)
    if back and asked.who == "you":
        return Shaped("heard_from", {"who": back["who"], "tail": ""})
    tried = re.match(r"^tried (?P<rest>(?!to\b|it\b|that\b).+)$", rest)
    if tried and "ever" in asked.adverbs and asked.who in _PERSONS:
        return Shaped("experience", {**person, "rest": tried["rest"]})
    thought = re.match(r"^thought (?:any )?(?:more )?(?:about|of) (?P<rest>.+)$", rest)
    return Shaped("thoughts", {**person, "rest": thought["rest"]}) if thought else None


def _been(aux: str, asked: Parted, after: str) -> Shaped | None:
    person = {"have": aux, "subject": asked.subject, "who": asked.who}
    if re.match(
        r"^(?:out|by|over)(?: (?:to see|to visit|to check on) you.*)?$"
        r"|^(?:visiting|seeing|meeting|talking)(?: with| to)? you\b",
        after,
    ):
        return Shaped("contact", person) if asked.who != "you" else None
    able = re.match(r"^able to (?P<rest>\w+ .+)$", after)
    if able:
        where = _where(asked, able["rest"])
        fits = able["rest"].split()[0] in EFFORTS and not PAST_TIME.search(able["rest"])
        return where or (Shaped("gone_with", {"doing": doing(able["rest"])}) if fits else None)
    to = re.match(r"^(?P<to>to|in|through) (?P<rest>.+?)$", after)
    if to:
        used = re.match(r"^(?P<rest>.+) before$", to["rest"])
        if used or "ever" in asked.adverbs:
            thing = used["rest"] if used else to["rest"]
            return Shaped("experience", {**person, "rest": thing})
        fits = to["to"] == "to" and not PAST_TIME.search(to["rest"]) and asked.who in _PERSONS
        if asked.who != "you" and re.match(r"(?:the|her|his|their|your) \w", to["rest"]):
            past = PAST_TIME.search(to["rest"])
            return None if past or to["to"] != "to" else Shaped("happened", {"rest": to["rest"]})
        return stands_with(asked, "get", f"to {to['rest']}") if fits else None
    if after.split()[0].lower() in GOOD_OR_BAD:
        tail = re.match(r"^\w+(?P<tail>(?: (?:for|at|with|since|on) .+)?)$", after)
        for_whom = (
            re.sub(r"^ on (?=the |your |you|him|her|them)", " for ", tail["tail"]) if tail else ""
        )
        if tail and is_somebody(asked.subject):
            of_that = tail["tail"].endswith((" it", " that", " this"))
            return Shaped("been_about" if of_that else "been_like", person)
        return Shaped("been_how", {**person, "tail": for_whom}) if tail else None
    act = after.split()[0]
    if not is_ing(act):
        return None
    if base(act.removesuffix("ing")) in SOME_WAY:
        return Shaped("been_some_way", {**person, "doing": WELL.sub("", after)})
    return now(asked.subject, after)


_PERSONS = frozenset({"you", "you all", "you two", "y'all", "him", "her", "them"})


def _where(asked: Parted, rest: str) -> Shaped | None:
    """Ask where somebody is with a thing to be done: whether it was is left open."""
    rest = _begun(rest)
    if asked.who not in _PERSONS and re.search(r"\byour\b", rest):
        return Shaped("heard_from", {"who": asked.who, "tail": ""})
    verb, _, after = rest.partition(" ")
    if verb == "let" and re.match(r"^(?:him|her|them|your|the|his) ?.* know\b", after):
        fits = not PAST_TIME.search(after)
    elif verb == "tell" and re.match(r"^(?:him|her|them|your|the|his) ?", after):
        fits = not PAST_TIME.search(re.sub(r" that$", "", after))
    else:
        fits = (
            verb in TASKS
            and bool(after or verb in ("apply", "reapply", "register", "enroll", "look"))
            and not (PAST_TIME.search(after) or _NOT_TO_YOU.search(after) or DRUGS.search(after))
        )
    if re.search(
        r" (?:late|early|wrong|along|there|out|with you|alone|okay|ok|alright|right|ones?)$", after
    ):
        return None
    if (
        not fits
        or verb in HARM
        or _SOMETHING_ELSE.match(f"{verb} {after}")
        or (verb == "get" and _RECEIVED.search(after))
    ):
        return None
    if (
        not is_somebody(asked.subject)
        or verb in ("meet", "try")
        or re.search(r"self\b|selves\b", after)
    ):
        return None
    schooling = verb == "finish" and after.startswith(("school", "high school", "college"))
    if (
        schooling
        or " thank" in after
        or after.split()[-1:] in (["yours"], ["mine"], ["his"], ["hers"])
    ):
        return None
    return stands_with(asked, verb, after)


def _begun(rest: str) -> str:
    """What was begun, where it was: "start looking for work" is "look for work"."""
    begun = re.match(r"^(?:start|begin) (?P<ing>\w+ing)\b(?P<after>.*)$", rest)
    return from_ing(begun["ing"]) + begun["after"] if begun else rest


def who_of(aux: str, asked: Parted) -> Shaped | None:
    """Ask "who" for the "anybody" that was asked after."""
    found = _ANYBODY.search(asked.rest)
    rest = without_end(_ANYBODY.sub("", asked.rest, count=1).strip())
    following = asked.rest[found.end() :].split() if found else []
    if len(following) == 1 and following[0] not in FUNCTION_WORDS:
        return None  # "anybody dangerous" is no bare "who"
    if not found or found.start() == 0 or _ANYBODY.search(rest) or " who " in f" {rest} ":
        return None
    if re.search(r"\b(?:that|to|for|with)$", rest) and not re.search(r"\w (?:to|with)$", rest):
        return None
    return Shaped("who_if_any", {"aux": aux, "subject": asked.subject, "rest": rest})


def able(aux: str, after: str) -> Shaped | None:
    """See what "were you able to" asks for."""
    asked = parted(after, lambda word: word.lower() == "able")
    to = re.match(r"^able to (?P<rest>\w+ .+)$", without_end(asked.rest)) if asked else None
    if not asked or not to:
        return None
    if aux in ("was", "were"):
        return _where(asked, to["rest"])
    verb, _, tail = to["rest"].partition(" ")
    anything = re.match(r"^(?P<rest>\w+) (?:anything|much)\b(?P<after>.*)$", to["rest"])
    if anything:
        rest = anything["rest"] + anything["after"]
        return Shaped("able_what", {"are": aux, "subject": asked.subject, "rest": rest})
    if " any" in tail or verb in ("afford", "cover", "get", "find", "make"):
        return None
    return Shaped("might", {"who": asked.who, "verb": verb, "tail": f" {tail}"})
