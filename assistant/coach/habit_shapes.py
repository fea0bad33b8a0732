"""What shape a question has that asks what somebody does, has, wants or knows."""

from __future__ import annotations

import re

from assistant.coach.bond_shapes import trusted_missed_or_known
from assistant.coach.claims import claimed
from assistant.coach.efforts import as_it_goes, it_goes
from assistant.coach.everyday import HARM, SOME_WAY, WELL, is_somebody, without_end
from assistant.coach.feeling_shapes import FEELINGS, feeling, liked_or_not
from assistant.coach.question_shapes import Shaped, doing, of_liking, wished
from assistant.coach.subjects import Parted, whose
from assistant.coach.wish_shapes import wanted
from assistant.language.verbs import is_base

_SOMEBODY = re.compile(r"^(?:any(?:body|one)|some(?:body|one)) (?:else )?(?P<rest>.+)$", re.I)
_WHEN = re.compile(r"^.{4,} (?P<rest>when (?:he|she|they|you|it|your|the) .+)$", re.IGNORECASE)
_BY_THEMSELVES = frozenset("sleep eat behave act cope manage communicate play".split())
_EVERYBODY_HAS = frozenset(
    "routine schedule rules family friends support supports morning mornings day days".split()
)
_OF_ONE = re.compile(
    r"\b(?:doctor|counselor|therapist|dentist|pediatrician|job|license|phone|coats?|shoes|clothes"
    r"|tutor|lawyer|attorney|sponsor|help plan)$"
)
_BY_HEART = re.compile(r" (?:well|by now|by heart)$|\b(?:words|letters|colors|numbers)\b")
_MONEY = (
    r"(?:the |your )?(?:money|rent|bills?|groceries|gas|food|diapers|expenses|child care|childcare)"
)
_OF_PEOPLE = re.compile(
    r"\b(?:doctor|counselor|therapist|dentist|pediatrician|tutor|lawyer|attorney|sitter|babysitter"
    r"|sponsor|job|place|apartment|house)$"
)
_LONGEST_THING = 6  # words
_YOU = ("you", "you all", "you two", "you guys", "y'all")
_HELPS = re.compile(r"^(?:you |y'all )?(?:out )?with (?P<rest>.+)$")
_PLAN = re.compile(
    r"^(?:a|any|some kind of|any kind of) (?:safety |backup |back up )?plans? (?:for )?"
    r"(?P<when>(?:when|if|in case) )?(?P<rest>(?!to\b|that\b|of\b|in\b|you\b)\w+ ?.*)$"
)
_MANY = re.compile(
    r"^any (?P<thing>(?:other )?\w+?s|family|help|support|money)\b(?P<tail>(?: .*)?)$", re.I
)
_NO_NUMBER = frozenset("clues problems issues troubles illness weapons drugs guns pets".split())
_HEAVY = frozenset("concerns worries fears doubts".split())
_PROVISIONS = re.compile(
    r"\b(?:doctor|counselor|therapist|dentist|pediatrician|job|car|truck|license|phone|beds?|crib"
    r"|coats?|shoes|clothes|tutor|ride|rides|lawyer|attorney|sitter|babysitter|place|room|apartment"
    r"|house|income|insurance|budget|certificate|car seats?|food|diapers|formula|internet|daycare"
    r"|transportation|child care|childcare|sponsor|bank account|computer|help plan)$",
    re.IGNORECASE,
)


_A_THING = re.compile(r"(?!(?:to|it that|(?:me|us|him|her|them|some\w+) to)\b)\w")
_A_MATTER = re.compile(
    r"(?:what(?! time)|how(?! (?:many|much|old|long|far|often))|why|the|your|his|her|about)\b"
)
_HELP = re.compile(r"(?:any |some |more |a little )*(?:help|support|time|to)\b")
_ASKED_AFTER = {
    "need": ("need", _HELP),
    "know": ("know", _A_MATTER),
    "understand": ("understand", _A_MATTER),
    "remember": ("remember", re.compile(r"(?:what|the|your|his|her|that)\b")),
    "like": ("feel_about", _A_THING),
    "enjoy": ("feel_about", _A_THING),
    "trust": ("feel_about", _A_THING),
    "miss": ("feel_about", re.compile(r"(?:him|her|them|it|home|your|being|living|[A-Z])")),
    "love": ("feel_about", _A_THING),
}
_WHAT_WILL_BE = re.compile(
    r"^(?:where|what|how|who) (?:you|he|she|they)(?:'ll|'re going to| will| would| are going to)"
    r" \w+"
)
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
        return _felt(aux, asked, after)
    if verb in _ASKED_AFTER:
        return _asked_after(verb, after, person)
    if verb in _OF_THE_MIND or verb in HARM - _HABITS:
        return None
    return _some_way(person, verb, after) or as_it_goes(asked)


def _felt(aux: str, asked: Parted, after: str) -> Shaped | None:
    """See what is felt, and about what; "feel like" and "feel that" tell what is thought."""
    thought = re.match(r"^(?:like|that) (?P<rest>.+)$", after)
    if thought:
        if asked.who != "you":
            return None
        return liked_or_not(after) or claimed(thought["rest"])
    ready = re.match(
        r"^(?:ready|okay|ok|comfortable|able) (?:to|with|about|for) (?P<rest>.+)$", after
    )
    if ready:
        act = ready["rest"]
        act = doing(act) if " to " in f" {after[: -len(act)]}" else wished(act)
        return Shaped("feel_about", {"do": aux, "subject": asked.subject, "rest": act})
    alone = re.match(r"^(?:really |kind of |ever )?(?P<how>\w+)$", without_end(after))
    if alone and alone["how"].lower() in FEELINGS and is_somebody(asked.subject):
        return Shaped(
            "been_feeling", {"have": "have" if asked.plural else "has", "subject": asked.subject}
        )
    return feeling(aux, asked.subject, after)


def _asked_after(verb: str, after: str, person: dict[str, str]) -> Shaped | None:
    """What somebody knows, needs, likes or remembers: asked for with "what" and "how"."""
    held = trusted_missed_or_known(verb, without_end(after), person)
    if held:
        return held
    shape, fits = _ASKED_AFTER[verb]
    if shape == "feel_about":
        after = of_liking(re.sub(r" (?:better|more|best|a lot|much|very much)$", "", after))
    if verb == "know" and _BY_HEART.search(after):
        return None
    if verb == "know" and _WHAT_WILL_BE.match(after) and person["who"] == "you":
        return Shaped("thoughts_on", {"doing": after})
    if (
        verb == "need"
        and person["who"] in _YOU
        and re.match(r"an? (?!little|lot|bit|break)", after)
    ):
        return Shaped("how_be", {"rest": f"to have {without_end(after)}"})
    bare = re.match(
        r"^(?:any |some |more |any more )?(?P<rest>(?!help|rides?\b|me\b|us\b|it\b)\w+s)$", after
    )
    if verb == "need" and bare and person["who"] in _YOU:
        return Shaped("doing_on", {"rest": bare["rest"]})
    name = re.match(r"^what (?P<rest>(?:the|your|his|her) .+) (?:is|are)$", after)
    after = name["rest"] if name else after
    if not fits.match(after):
        return None
    after = without_end(after)
    place = re.match(
        r"^it (?P<rest>(?:(?:over |out |down |up )?(?:there|here)|at .+|in .+))$", after
    )
    if place and shape == "feel_about":
        return Shaped(shape, {**person, "rest": f"being {place['rest']}"})
    rest = re.sub(r"^(?:any |some |a little )?(?:more )?help (?:with|getting) ", "", after)
    if shape == "know" and is_somebody(rest):
        return Shaped("know_person", {"rest": rest})
    return Shaped(shape, {**person, "rest": re.sub(r"^(?:any of|any|about) ", "", rest)})


def _thought(after: str) -> Shaped | None:
    """See whether she would in "do you think she'd come"."""
    liked = liked_or_not(after)
    if liked:
        return liked
    can = re.match(
        r"^(?:that )?you(?: can| could|'d be able to)(?: ever| just)? (?P<rest>.+)$", after
    )
    if (
        can
        and is_base(can["rest"].split()[0])
        and can["rest"].split()[0] not in ("see", "say", "have")
    ):
        return Shaped("help_you", {"rest": can["rest"], "doing": doing(can["rest"])})
    ahead = re.match(
        r"^(?:that )?you(?:'ll| will| could| can| might) (?:ever |just )?(?P<rest>.+)$", after
    )
    if (
        ahead
        and is_base(ahead["rest"].split()[0])
        and not ahead["rest"].startswith(("be ", "have "))
    ):
        return Shaped("picture", {"doing": doing(ahead["rest"])})
    return (
        None if re.match(r"you\b", after, re.IGNORECASE) else claimed(after.removeprefix("that "))
    )


def _some_way(person: dict[str, str], verb: str, after: str) -> Shaped | None:
    like_that = re.match(
        r"^(?:do|act) (?:that|like that|that way) (?P<at>(?:at|with|around|in) .+)$",
        f"{verb} {without_end(after)}",
    )
    if like_that:
        return Shaped("some_way", {**person, "verb": "act", "tail": f" {like_that['at']}"})
    when = _WHEN.match(f"{verb} {after}")
    if when and verb not in HARM and not when["rest"].endswith(" it"):
        return Shaped("do_when", {**person, "rest": when["rest"]})
    if verb == "help" and person["who"] != "you":
        helps = _HELPS.match(after)
        helps = None if helps and helps["rest"] in ("it", "that", "them") else helps
        if helps and re.fullmatch(_MONEY, helps["rest"]):
            return Shaped("help_do", {"do": "do", "subject": "you", "rest": helps["rest"]})
        return Shaped("part", {**person, "rest": helps["rest"]}) if helps else None
    if (
        verb not in SOME_WAY
        or verb == "help"
        or (
            verb == "get"
            and not re.match(
                r"(?:along|to (?!\w+ )|to (?:the|your|his|her|work|school)|there"
                r"|home(?! (?:before|in time|by|on time)\b))\b",
                after,
            )
        )
    ):
        return None
    tail = WELL.sub("", f" {after}" if after else "")
    tail = re.sub(r" (?:different|differently|mean|bad|badly|right|poorly|fair|fairly)$", "", tail)
    tail = re.sub(r"^ (?:okay|ok|alright|all right|well|fine)(?= )", "", tail)
    if verb == "play" and tail.startswith(" in"):
        return None
    if verb in _BY_THEMSELVES and not re.match(r"(?: (?:with|when|while|at|around|in)\b|$)", tail):
        return None
    return Shaped("some_way", {**person, "verb": verb, "tail": tail})


def _having(person: dict[str, str], after: str) -> Shaped | None:
    after = without_end(after)
    somebody = _SOMEBODY.match(after)
    if somebody:
        rest = somebody["rest"]
        helps = re.match(r"\w+ing (?:you|with|out)\b.*$", rest)
        if helps and person["who"] in _YOU:
            return Shaped("who_is", {"rest": rest})
        fits = re.match(r"(?:who|that|around|nearby|in|at)\b", rest)
        return Shaped("have_who", {**person, "rest": rest}) if fits else None
    plan = _PLAN.match(after)
    if plan and person["who"] in _YOU:
        shape = "plan_if" if plan["when"] else "plan_for"
        return Shaped(shape, {"rest": plan["rest"]})
    known = _having_by_name(person, after)
    if known:
        return known
    many = _MANY.match(after)
    if many and many["thing"].lower() not in _NO_NUMBER:
        return _having_many(person, many["thing"], many["tail"])
    return _having_a_thing(person, after)


def _having_a_thing(person: dict[str, str], after: str) -> Shaped | None:
    """See how things stand with what a household needs: "a crib", "her own bed"."""
    theirs = re.match(r"^(?:his|her|their|your) own (?P<rest>\w+(?: (?!there|here)\w+)?)$", after)
    shape = "have" if person["who"] in _YOU else "have_of"
    if theirs and is_somebody(person["subject"]):
        return Shaped(shape, {**person, "rest": theirs["rest"]})
    thing = re.sub(r"^(?:an?|some|your|the)\s", "", after)
    if not thing or re.match(r"(?:to|any|much|time|no|it|that|him|her|them)\b", after):
        return None
    friends = re.match(
        r"^(?:\w+ )?friends(?P<tail>(?: (?:at|in|around|over|here|there|close).*)?)$", thing
    )
    if friends:
        return Shaped("time_with", {**person, "tail": friends["tail"]})
    if _EVERYBODY_HAS.intersection(thing.split()[:3]):
        return Shaped("have_own", {"whose": whose(person["subject"]), "rest": thing})
    head = re.split(r" (?:for|at|in|to|with|that|of|yet|on)\b", thing)[0]
    if not _PROVISIONS.search(head) or len(thing.split()) > _LONGEST_THING:
        return None
    if shape == "have":
        find = "finding " if _OF_PEOPLE.search(head) and re.match(r"an?\b", after) else ""
        return Shaped(shape, {**person, "rest": find + after})
    own = head == thing and _OF_ONE.search(head)
    return Shaped(shape, {**person, "rest": after}) if own else None


def _having_by_name(person: dict[str, str], after: str) -> Shaped | None:
    """See what "a good relationship with", "trouble sleeping" and "enough food" ask after."""
    good = re.match(r"^a (?:good|close|strong) (?:relationship|bond) with (?P<rest>.+)$", after)
    if good and is_somebody(good["rest"]):
        return Shaped("between", {"who": person["who"], "rest": good["rest"]})
    hard = re.match(
        r"^(?:any |a )?(?:trouble|hard time|problems|difficulty) (?P<rest>\w+ing .+)$", after
    )
    if hard:
        return it_goes(Parted(person["subject"], (), ""), hard["rest"])
    enough = re.match(r"^enough (?P<rest>(?!to\b|time\b)\w+.*?)(?: to .+)?$", after)
    if enough and person["who"] in _YOU:
        return Shaped("doing_on", {"rest": enough["rest"].removeprefix("for ")})
    return None


def _having_many(person: dict[str, str], thing: str, tail: str) -> Shaped:
    """Ask what there is of "any family around here" or "any concerns about it"."""
    clause = re.match(r" (?:you|he|she|they|we|i)\b", tail, re.IGNORECASE)
    shape = "have_if_any" if thing.lower() in _HEAVY else "have_many"
    return Shaped(shape, {**person, "rest": thing, "tail": f" that{tail}" if clause else tail})
