"""What a why asks for, without the reproach that it holds."""

from __future__ import annotations

import re

from assistant.coach.question_shapes import Shaped, trimmed
from assistant.coach.reasons import YOU, done, is_person, not_done
from assistant.coach.subjects import Parted, is_clean, parted, who
from assistant.language.verbs import is_base, is_ing, is_past

_OATH = re.compile(
    r"^(why|how come)\s(?:on earth|in the world|the heck|the hell|in god's name|exactly"
    r"|in your opinion)\b",
    re.I,
)
_INDIRECT = re.compile(
    r"^(?:may i ask|can i ask|(?:can|could|would) you tell (?:me|us)|is there (?:a|any|some)"
    r" reason|any reason"
    r"|i(?:'m| am)? wonder(?:ing)?|do you know|help me understand|tell me|why is it|what's the"
    r" reason)"
    r"(?: (?:as to|why|that))+ (?=\w+ \w)",
    re.IGNORECASE,
)
# "like we talked about", and the reproach that runs on: "bring them I asked you twice".
_AS_AGREED = re.compile(
    r" (?:like|as|when|after|since) (?:we|i|they) (?:talked|agreed|said|asked|told|discussed"
    r"|went over|planned)\b.*$"
    r"| (?:i|we) (?:asked|told|said|gave|thought|already|specifically)\b.*$"
    r"| like (?:you|he|she|they)(?:'re| are|'s| is) supposed to\b.*$"
    r"| when it(?:'s| is) (?:your|his|her|their) own\b.*$",
    re.IGNORECASE,
)
_LATER = re.compile(r", (?:and |but |so )?(?P<why>(?:why|how come) \w+ .+)$", re.IGNORECASE)
_WHY = re.compile(
    r"^why(?:(?P<short>'d|'s|'re)|\s(?P<aux>do|does|did|would|have|has|had|is|are|was|were|can"
    r"|could|will|should|ca(?=n't)|wo(?=n't))(?P<not>n't)?)\s(?P<after>.+)$",
    re.IGNORECASE,
)
_MADE_THEM = re.compile(
    r"^what (?:made|makes|possessed|would make) (?P<who>you|him|her|them|he|she|they|your \w+)"
    r" (?:to |want to |decide to )?(?P<rest>\w+\b.*)$",
    re.IGNORECASE,
)
_SO_HARD = re.compile(
    r"^why (?P<are>is|was) it (?:so|always so|that) (?P<how>hard|difficult|tough|scary)"
    r" (?P<rest>(?:for [\w' ]{2,20} )?to \w+.*)$",
    re.IGNORECASE,
)
_HOW_COME = re.compile(r"^how come (?P<after>.+)$", re.IGNORECASE)
_YOU_THINK = re.compile(
    r"^why (?:do|did|would) (?:you|y'all) (?:think|suppose|figure|believe) .+$", re.I
)
_DENIED = re.compile(
    r"^(?P<subject>.+?) (?:(?P<now>don't|doesn't|can't|won't)|didn't|couldn't|wouldn't|never"
    r"|haven't|hasn't|(?P<be>wasn't|weren't|isn't|aren't)) (?:ever )?(?P<rest>.+)$",
    re.IGNORECASE,
)
_PLACES = frozenset("in at on with by out up outside inside alone home there here back".split())
_FEWEST_WORDS = 3
_NO_STATE = frozenset({"so", "such", "the", "that", "it", "a", "an", "my", "your"})
_MOODS = frozenset(
    """mad angry upset sad worried scared nervous tired stressed quiet frustrated anxious jumpy
    excited happy afraid""".split()
)
_BE = frozenset({"is", "are", "was", "were"})
_NOBODY = frozenset(
    {
        "it",
        "that",
        "this",
        "there",
        "nobody",
        "everybody",
        "somebody",
        "anybody",
        "anyone",
        "someone",
        "we",
        "i",
    }
)
_OPPOSED = re.compile(
    r"^(?:so |always so |being so )?(?P<how>against|opposed to|set against|set on|sure about)"
    r" (?P<rest>.+)$"
)


def why_shape(sentence: str) -> Shaped | None:
    """See what a why asks for; None where its grammar is not plain."""
    text = trimmed(sentence)
    later = _LATER.search(text)
    text = _INDIRECT.sub("how come ", _AS_AGREED.sub("", text))
    text = _OATH.sub(r"\1", later["why"] if later else text)
    head, _, _ = text.partition(",")
    text = head if len(head.split()) > _FEWEST_WORDS else text
    come = _HOW_COME.match(text)
    if come:
        return _how_come(come["after"])
    if _YOU_THINK.match(text):
        if re.search(
            r"(?: is|'s| are|'re) (?:so |all |perfectly )?(?:okay|ok|fine|right|good|better"
            r"|normal|necessary|a good|too \w+|not \w+|wrong|unfair|fair)\b",
            text,
        ):
            return Shaped("how_sees")
        return Shaped("behind_that")
    hard = _SO_HARD.match(text)
    if hard:
        makes = "makes" if hard["are"].lower() == "is" else "made"
        return Shaped("makes_hard", {"makes": makes, "how": hard["how"], "rest": hard["rest"]})
    made = _MADE_THEM.match(text)
    if made and is_base(made["rest"].split()[0]):
        return done(who(made["who"]), made["rest"], now=False)
    found = _WHY.match(text)
    return _asked(found) if found and is_clean(found["after"], most=18) else None


def _asked(found: re.Match[str]) -> Shaped | None:
    after = found["after"]
    short = (found["short"] or "").lower()
    aux = {"'s": "is", "'re": "are"}.get(short, (found["aux"] or "did").lower())
    aux = {"ca": "can", "wo": "will"}.get(aux, aux)
    if aux in _BE:
        there = re.match(r"^there (?P<no>any |no )?(?P<rest>.+)$", after)
        return (
            _there(aux, there, denied=bool(found["not"]))
            if there
            else _being(aux, after, denied=bool(found["not"]))
        )
    begins = is_past if aux in ("have", "has", "had") else is_base
    asked = parted(after, lambda word: begins(word) or word.lower() == "not")
    if not asked or asked.subject.lower() in _NOBODY:
        return None
    denied = bool(found["not"]) or bool({"not", "never"}.intersection(asked.adverbs))
    rest = re.sub(r"^not ", "", asked.rest)
    denied = denied or rest != asked.rest
    if " if " in rest:
        return None  # "why would he say so if it isn't true" asks for nothing
    now = aux in ("do", "does", "can", "will")
    return not_done(asked.who, rest, now=now) if denied else done(asked.who, rest, now=now)


def _is_denied(asked: Parted) -> bool:
    return bool({"not", "never"}.intersection(asked.adverbs))


def _there(aux: str, found: re.Match[str], *, denied: bool) -> Shaped | None:
    """See what "why was there a dog" and "why isn't there any food" ask for."""
    if found["no"] and (denied or found["no"].startswith("no")):
        return Shaped("there_was_not", {"are": aux, "rest": found["rest"]})
    if aux in ("was", "were") and not denied and not found["no"]:
        return Shaped("why_alone")
    return None


def _being(aux: str, after: str, *, denied: bool) -> Shaped | None:
    """See what "why is he", "why were you" ask for: an act, a place, a mood."""
    now = aux in ("is", "are")
    late = parted(re.sub(r" (?:always|so|late so)(?= (?:often )?late)", "", after), _is_late)
    if late and late.rest == "late" and not denied:
        return not_done(late.who, "be on time", now=now)
    asked = parted(after, is_ing) or parted(after, lambda word: word.lower() in _PLACES)
    made = parted(after, lambda word: is_past(word) or is_ing(word))
    if made and not is_ing(made.rest.split()[0]) and not is_person(made.who):
        return None if now else Shaped("why_alone")
    if asked and asked.subject.lower() not in _NOBODY:
        return _at_it(asked, now=now, denied=denied or _is_denied(asked))
    opposed = parted(after, _is_opposed)
    found = _OPPOSED.match(opposed.rest) if opposed else None
    if opposed and found and opposed.who in YOU and is_clean(found["rest"], most=6):
        worries = found["how"] in ("against", "opposed to", "set against")
        return Shaped("worries" if worries else "matters", {"rest": found["rest"]})
    state = parted(after, lambda word: word.lower() not in _NO_STATE)
    person = state is not None and state.subject in ("you", "he", "she", "they")
    if state and person and denied:
        return not_done(state.who, f"be {state.rest}", now=now)
    if state and person and is_past(state.rest.split()[0]):
        return done(state.who, f"be {state.rest}", now=now)
    if state and person and aux in ("was", "were") and not is_base(state.rest.split()[0]):
        return Shaped("why_blamed", {"who": state.who})
    asked = parted(after, lambda word: word.lower() in ("so", "such"))
    return _in_a_mood(asked, aux) if asked else None


def _at_it(asked: Parted, *, now: bool, denied: bool) -> Shaped | None:
    rest = asked.rest if is_ing(asked.rest.split()[0]) else f"be {asked.rest}"
    if denied:
        return not_done(asked.who, rest, now=now)
    return done(asked.who, rest, now=now)


_WITH_ME = re.compile(
    r"^(?:so|such) (?P<how>\w+) (?:with|at) me(?P<when> today| right now)?$", re.IGNORECASE
)


def _in_a_mood(asked: Parted, aux: str) -> Shaped | None:
    bare = re.match(r"^(?:so|such) (?P<how>\w+)$", asked.rest)
    if bare and bare["how"] in _MOODS:
        shape = "has_you" if asked.who == "you" else "has_them"
        had = "had" if aux in ("was", "were") else "has"
        return Shaped(shape, {"have": had, "who": asked.who, "rest": bare["how"]})
    with_me = _WITH_ME.match(asked.rest)
    if with_me and asked.who == "you" and aux == "are":
        rest = f"{with_me['how']}{with_me['when'] or ''}"
        return Shaped("has_you", {"have": "has", "who": "you", "rest": rest})
    about = re.search(r"\b(?:about|with|of|at) (?P<rest>.+)$", asked.rest)
    if about:
        thing = "that" if about["rest"] == "it" else about["rest"]
        return Shaped("stirred", {"who": asked.who, "rest": thing})
    return None


def _is_late(word: str) -> bool:
    return word.lower() == "late"


def _is_opposed(word: str) -> bool:
    return word.lower() in ("so", "against", "opposed", "set")


def _to_base(rest: str) -> str:
    """Take "comes to these" after "never" back to "come to these"."""
    verb, _, after = rest.partition(" ")
    stem = next(
        (one for one in (verb[:-1], verb[:-2]) if verb.endswith("s") and is_base(one)), verb
    )
    return f"{stem} {after}".strip()


def _how_come(after: str) -> Shaped | None:
    if not is_clean(after):
        return None
    going_on = re.match(
        r"^(?P<who>.+?)(?:'s|'re| is| are) (?P<not>not )?(?:still |always )?(?P<rest>\w+ing\b.*)$",
        after,
    )
    if going_on and parted(f"{going_on['who']} {going_on['rest']}", is_ing):
        ask = not_done if going_on["not"] else done
        return ask(who(going_on["who"]), going_on["rest"], now=True)
    denied = _DENIED.match(after)
    if denied:
        rest = f"be {denied['rest']}" if denied["be"] else _to_base(denied["rest"])
        asked = parted(f"{denied['subject']} {rest}", lambda at: is_base(at) or is_past(at))
        if not asked or asked.subject != denied["subject"] or asked.subject.lower() in _NOBODY:
            return None
        now = bool(denied["now"]) or (rest != denied["rest"] and not denied["be"])
        return not_done(asked.who, asked.rest, now=now)
    asked = parted(after, lambda word: is_past(word) and not is_base(word))
    if asked and asked.subject.lower() in _NOBODY:
        return None
    if asked:
        return done(asked.who, asked.rest, now=False)
    asked = parted(after)
    if asked and is_person(asked.who):
        # "how come he shut the door": after one person, only a past form stands without its "s".
        if asked.who in YOU or asked.plural:
            ambiguous = is_past(asked.rest.split()[0])
            return None if ambiguous else done(asked.who, asked.rest, now=True)
        return done(asked.who, asked.rest, now=False)
    return None
