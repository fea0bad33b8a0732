"""What shape a question has that asks what somebody does, has, wants or knows."""

from __future__ import annotations

import re

from assistant.coach.being_shapes import as_it_goes, feeling
from assistant.coach.claims import claimed
from assistant.coach.everyday import HARM, SOME_WAY, WELL
from assistant.coach.question_shapes import Shaped, doing
from assistant.coach.subjects import Parted, whose
from assistant.language.verbs import is_base, is_ing

_SOMEBODY = re.compile(r"^(?:any(?:body|one)|some(?:body|one)) (?:else )?(?P<rest>.+)$", re.I)
_WHEN = re.compile(r"^.{4,} (?P<rest>when (?:he|she|they|you|it|your|the) .+)$", re.IGNORECASE)
_BY_THEMSELVES = frozenset("sleep eat behave act cope manage communicate play".split())
_EVERYBODY_HAS = frozenset(
    "routine schedule plan rules family friends support supports morning mornings day days".split()
)


_A_THING = re.compile(r"(?!(?:to|it that)\b)\w")
_A_MATTER = re.compile(r"(?:what|how|where|why|who|when|the|your|his|her|about)\b")
_ASKED_AFTER = {
    "need": ("need", _A_THING),
    "know": ("know", _A_MATTER),
    "understand": ("understand", _A_MATTER),
    "remember": ("remember", re.compile(r"(?:what|the|your|his|her|that)\b")),
    "like": ("feel_about", _A_THING),
    "enjoy": ("feel_about", _A_THING),
    "trust": ("feel_about", _A_THING),
    "miss": ("feel_about", _A_THING),
    "love": ("feel_about", _A_THING),
}
_OF_THE_MIND = frozenset("believe agree mind mean realize say".split())
_HABITS = frozenset("drink use smoke".split())


def habit(aux: str, asked: Parted) -> Shaped | None:
    """See what "do you" or "does she" asks for."""
    verb, _, after = asked.rest.partition(" ")
    verb = verb.lower()
    person = {"do": aux, "subject": asked.subject, "who": asked.who}
    if verb == "want":
        return wanted(aux, asked)
    if verb == "have":
        return _having(person, after)
    if verb == "think":
        return _thought(after) if person["who"] == "you" else None
    if verb == "feel":
        return feeling(aux, asked.subject, after)
    if verb in _ASKED_AFTER:
        return _asked_after(verb, after, person)
    if verb in _OF_THE_MIND or verb in HARM - _HABITS:
        return None
    return _some_way(person, verb, after) or as_it_goes(asked)


def _asked_after(verb: str, after: str, person: dict[str, str]) -> Shaped | None:
    """What somebody knows, needs, likes or remembers: asked for with "what" and "how"."""
    shape, fits = _ASKED_AFTER[verb]
    if not fits.match(after):
        return None
    rest = re.sub(r"^(?:any |some |a little )?(?:more )?help (?:with|getting) ", "", after)
    return Shaped(shape, {**person, "rest": re.sub(r"^(?:any|about) ", "", rest)})


def _thought(after: str) -> Shaped | None:
    """See whether she would in "do you think she'd come"."""
    ahead = re.match(
        r"^(?:that )?you(?:'ll| will| could| can| might) (?:ever |just )?(?P<rest>.+)$", after
    )
    if ahead and is_base(ahead["rest"].split()[0]) and not ahead["rest"].startswith("be "):
        return Shaped("picture", {"doing": doing(ahead["rest"])})
    return None if after.startswith("you") else claimed(after.removeprefix("that "))


def _some_way(person: dict[str, str], verb: str, after: str) -> Shaped | None:
    when = _WHEN.match(f"{verb} {after}")
    if when:
        return Shaped("do_when", {**person, "rest": when["rest"]})
    if verb not in SOME_WAY or (
        verb == "get" and not re.match(r"(?:along|to|there|home)\b", after)
    ):
        return None
    tail = WELL.sub("", f" {after}" if after else "")
    if verb in _BY_THEMSELVES and not re.match(r"(?: (?:with|when|at|around|in)\b|$)", tail):
        return None
    return Shaped("some_way", {**person, "verb": verb, "tail": tail})


def _having(person: dict[str, str], after: str) -> Shaped | None:
    somebody = _SOMEBODY.match(after)
    if somebody:
        rest = somebody["rest"]
        fits = re.match(r"(?:who|that|you|around|nearby|in|at)\b", rest)
        return Shaped("have_who", {**person, "rest": rest}) if fits else None
    many = re.match(
        r"^any (?P<thing>\w+?s|family|help|support|money|trouble)\b(?P<tail>.*)$", after, re.I
    )
    if many and many["thing"] not in ("ideas", "clues"):
        return Shaped("have_many", {**person, "rest": many["thing"], "tail": many["tail"]})
    if not after or re.match(r"(?:to|any|much|time|no|it|that|him|her|them)\b", after):
        return None
    thing = re.sub(r"^(?:an?|some|enough|your|the)\s", "", after)
    if _EVERYBODY_HAS.intersection(thing.split()[:3]):
        return Shaped("have_own", {"whose": whose(person["subject"]), "rest": thing})
    if thing == after or person["who"] != "you":
        return None
    return Shaped("have", {**person, "rest": re.sub(r"^enough ", "", after)})


def wanted(aux: str, asked: Parted) -> Shaped | None:
    """See what is wished for."""
    after = asked.rest.partition(" ")[2]
    child = re.match(
        r"^(?P<who>him|her|them|me|us|it|things|(?:the|your|his|her) \w+|[A-Z]\w+)"
        r" to (?P<rest>.+)$",
        after,
    )
    if child:
        wish = f"{child['who']} {doing(child['rest'])}"
    elif after.startswith("to "):
        wish = doing(after[3:])
    else:
        return None
    if not is_ing(wish.split()[1 if child and " " not in child["who"] else 0]) and not child:
        return None
    if asked.subject.lower() in ("you", "you all", "you two"):
        return Shaped("want", {"rest": wish})
    return Shaped("feel_about", {"do": aux, "subject": asked.subject, "rest": wish})
