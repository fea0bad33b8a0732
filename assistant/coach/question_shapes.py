"""What shape a why has, and what a shape is: which of a line's words another way needs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.coach.subjects import is_clean, parted, plain_text, who
from assistant.language.verbs import base, ing, is_base, is_ing, is_past

_TRIM = re.compile(
    r"^(?:tell me, |(?:ok(?:ay)?|so|well|and|but|um+|uh|now|then|alright|yeah|look|cool|hey|oh"
    r"|i mean|with respect|listen|honey|hon|just|wait)\b[,.]?\s*)+",
    re.IGNORECASE,
)
_VOCATIVE = re.compile(
    r"(?:\s(?:lol|haha|smh|tho|though|anyway|man)|,\s(?:[A-Z][a-z]+|honey|hon|sweetie|buddy|sir|ma'am|then))$"
)
_OATH = re.compile(
    r"^(why|how come)\s(?:on earth|in the world|the heck|the hell|in god's name|exactly)\b", re.I
)
_WHY = re.compile(
    r"^why(?:(?P<short>'d|'s|'re)|\s(?P<aux>do|does|did|would|have|has|had|is|are|was|were|can"
    r"|could|will|should|ca(?=n't)|wo(?=n't))(?P<not>n't)?)\s(?P<after>.+)$",
    re.IGNORECASE,
)
_MADE_THEM = re.compile(
    r"^what (?:made|makes|possessed|would make) (?P<who>you|him|her|them|he|she|they|your \w+)"
    r" (?:to )?(?P<rest>\w+\b.*)$",
    re.IGNORECASE,
)
_SO_HARD = re.compile(
    r"^why (?P<are>is|was) it (?:so|always so|that) (?P<how>hard|difficult|tough|scary)"
    r" (?P<rest>(?:for [\w' ]{2,20} )?to \w+.*)$",
    re.IGNORECASE,
)
_HOW_COME = re.compile(r"^how come (?P<after>.+)$", re.IGNORECASE)
_DENIED = re.compile(
    r"^(?P<subject>.+?) (?:(?P<now>don't|doesn't|can't|won't)|didn't|couldn't|wouldn't|never"
    r"|haven't|hasn't|(?P<be>wasn't|weren't|isn't|aren't)) (?:ever )?(?P<rest>.+)$",
    re.IGNORECASE,
)
_PLACES = frozenset("in at on with by out up outside inside alone home there here back".split())
_FEWEST_WORDS = 3
_CUT = re.compile(r"(?P<before>\w+),? (?:and|or) (?:then |not )?(?P<verb>\w+)\b.*$")
_NO_STATE = frozenset({"so", "such", "the", "that", "it", "a", "an", "my", "your"})
_MOODS = frozenset(
    """mad angry upset sad worried scared nervous tired stressed quiet frustrated anxious jumpy
    excited happy afraid""".split()
)
_BE = frozenset({"is", "are", "was", "were"})


@dataclass(frozen=True, slots=True)
class Shaped:
    """The shape of a line and the words for the gaps of its rewordings."""

    shape: str
    gaps: dict[str, str] = field(default_factory=dict)


def _second_verb(at: re.Match[str]) -> str:
    """Leave out a second verb, which would need its own turning: "get up and take …"."""
    word, before = at["verb"], at["before"]
    if (is_base(word) or is_past(word)) and not is_base(before):
        return before
    return at.group()


def doing(rest: str) -> str:
    """Put a verb phrase into its -ing form: "call your mom" becomes "calling your mom"."""
    rest = re.sub(r"^(?:keep|kept|ever|just|even|be|been)\s(?=\w+ing\b)", "", rest)
    rest = re.sub(r"^(?:ever|just|even|really|go and)\s(?=\w)", "", rest)
    verb, _, after = _CUT.sub(_second_verb, rest).partition(" ")
    return " ".join(part for part in (ing(base(verb)), after) if part)


def wished(rest: str) -> str:
    """Put "the kids to come home", after "ready for", as "the kids coming home"."""
    found = re.match(
        r"^(?P<who>him|her|them|you|it|(?:the|your|his|her) \w+|[A-Z]\w+) to (?P<rest>\w+\b.*)$",
        rest,
    )
    fits = found and (is_base(found["rest"].split()[0]) or found["rest"].startswith("be "))
    return f"{found['who']} {doing(found['rest'])}" if found and fits else rest


def trimmed(sentence: str) -> str:
    """A sentence in plain spelling, without fillers at its front, a name or marks at its end."""
    text = _TRIM.sub("", plain_text(sentence.strip())).rstrip(" ?.!,…").strip()
    return _VOCATIVE.sub("", text)


def why_shape(sentence: str) -> Shaped | None:
    """See what a why asks for; None where its grammar is not plain."""
    text = trimmed(sentence)
    later = re.search(r", (?:and |but |so )?(?P<why>(?:why|how come) \w+ .+)$", text, re.IGNORECASE)
    text = _OATH.sub(r"\1", later["why"] if later else text)
    head, _, _ = text.partition(",")
    text = head if len(head.split()) > _FEWEST_WORDS else text
    come = _HOW_COME.match(text)
    if come:
        return _how_come(come["after"])
    found = _WHY.match(text)
    hard = _SO_HARD.match(text)
    if hard:
        makes = "makes" if hard["are"].lower() == "is" else "made"
        return Shaped("makes_hard", {"makes": makes, "how": hard["how"], "rest": hard["rest"]})
    made = _MADE_THEM.match(text)
    if made and is_base(made["rest"].split()[0]):
        return _why(who(made["who"]), made["rest"], denied=False, now=False)
    if not found or not is_clean(found["after"], most=18):
        return None
    short = (found["short"] or "").lower()
    aux = {"'s": "is", "'re": "are"}.get(short, (found["aux"] or "did").lower())
    aux = {"ca": "can", "wo": "will"}.get(aux, aux)
    none = re.match(r"^there (?:any |no )(?P<rest>.+)$", found["after"])
    there = re.match(r"^there (?P<rest>(?!any\b|no\b|not\b).+)$", found["after"])
    if aux in ("was", "were") and there and not found["not"]:
        return Shaped("there_was", {"are": aux, "rest": there["rest"]})
    if aux in _BE and none and (found["not"] or " no " in found["after"]):
        return Shaped("there_was_not", {"are": aux, "rest": none["rest"]})
    if aux in _BE:
        return _why_being(aux, found["after"], bool(found["not"]))
    begins = is_past if aux in ("have", "has", "had") else is_base
    asked = parted(found["after"], lambda word: begins(word) or word.lower() == "not")
    if not asked or asked.subject.lower() in ("it", "that", "this", "there"):
        return None
    denied = bool(found["not"]) or bool({"not", "never"}.intersection(asked.adverbs))
    if not denied and " if " in asked.rest:
        return None  # "why would he say so if it isn't true" asks for nothing
    return _why(
        asked.who,
        asked.rest,
        denied=denied,
        now=aux in ("do", "does", "can", "will"),
    )


# Nothing gets in the way of a wish: that it is not there is no failing.
_WISH = re.compile(r"^(?:want|like|love|trust|believe|care|feel|need|agree|think)\b")
# What blames in a why, whatever is asked: without the why it would blame still.
_BLAME = re.compile(
    r"\b(?:like (?:that|this|him|her|those)|after all|without|lie|lying|lied|keep|keeping|kept"
    r"|again|hide|hid|hiding|yell|hit|scream|slap|ignore|steal|stole|refuse|so long|all night"
    r"|\w+ (?:months|years|times)|always|instead|bother|act|acting|drunk|high|relapse)\b"
)


def _why(person: str, rest: str, *, denied: bool, now: bool) -> Shaped | None:
    if denied:
        rest = re.sub(r" in (?:\w+) (?:years|months|weeks|days)$", "", rest)
        rest = re.sub(r" (?:yet|even|ever|at all|anymore|already|still)$", "", rest)
    if (_WISH if denied else _BLAME).search(rest):
        return (
            None if denied else Shaped("why_blamed_now" if now else "why_blamed", {"who": person})
        )
    act = doing(re.sub(r"^have (?=\w+(?:ed|ne|en|t|d)\b)", "", rest))
    if re.match(r"thinking\b(?! about)|having to\b", act):
        return None
    if not is_ing(act.split()[0]) and not act.startswith("being"):
        return None
    if denied:
        if person in ("you", "you all", "you two"):
            return Shaped("why_hard" if now else "why_not", {"doing": act})
        return Shaped("why_hard_of" if now else "why_not_of", {"who": person, "doing": act})
    stopped = re.match(r"^(?:stop|quit) (?=\w+ing\b)", rest)
    if stopped:
        return Shaped("why_stop", {"who": person, "rest": rest})
    if now and re.match(r"\w+ing\b", rest):
        return Shaped("why_lately", {"who": person, "doing": act})
    if now:
        own = person in ("you", "you all", "you two")
        return Shaped("why_now" if own else "why_now_of", {"who": person, "doing": act})
    return Shaped("why", {"who": person, "doing": act})


def _why_being(aux: str, after: str, denied: bool) -> Shaped | None:
    late = parted(re.sub(r" (?:always|so|late so)(?= (?:often )?late)", "", after), _is_late)
    if late and late.rest == "late" and not denied:
        gaps = {"who": late.who, "doing": "being on time"}
        return Shaped("why_hard_of" if aux in ("is", "are") else "why_not_of", gaps)
    asked = parted(after, is_ing) or parted(after, lambda word: word.lower() in _PLACES)
    if asked and asked.subject.lower() not in ("it", "that", "this", "there"):
        rest = asked.rest if is_ing(asked.rest.split()[0]) else f"be {asked.rest}"
        return _why(asked.who, rest, denied=denied, now=aux in ("is", "are"))
    state = parted(after, lambda word: word.lower() not in _NO_STATE)
    person = state is not None and state.subject in ("you", "he", "she", "they")
    if state and person and (denied or aux in ("was", "were")):
        return _why(state.who, f"be {state.rest}", denied=denied, now=aux in ("is", "are"))
    asked = parted(after, lambda word: word.lower() in ("so", "such"))
    bare = re.match(r"^(?:so|such) (?P<how>\w+)$", asked.rest) if asked else None
    if asked and bare and bare["how"] in _MOODS:
        shape = "has_you" if asked.who == "you" else "has_them"
        had = "had" if aux in ("was", "were") else "has"
        return Shaped(shape, {"have": had, "who": asked.who, "rest": bare["how"]})
    about = asked and re.search(r"\b(?:about|with|of|at) (?P<rest>.+)$", asked.rest)
    if asked and about:
        thing = "that" if about["rest"] == "it" else about["rest"]
        return Shaped("stirred", {"who": asked.who, "rest": thing})
    return None


def _is_late(word: str) -> bool:
    return word.lower() == "late"


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
        return _why(who(going_on["who"]), going_on["rest"], denied=bool(going_on["not"]), now=True)
    denied = _DENIED.match(after)
    if denied:
        rest = f"be {denied['rest']}" if denied["be"] else _to_base(denied["rest"])
        asked = parted(f"{denied['subject']} {rest}", lambda at: is_base(at) or is_past(at))
        if not asked or asked.subject != denied["subject"]:
            return None
        return _why(
            asked.who,
            asked.rest,
            denied=True,
            now=bool(denied["now"]) or (rest != denied["rest"] and not denied["be"]),
        )
    asked = parted(after, lambda word: is_past(word) and not is_base(word))
    if asked and asked.subject.lower() in ("nobody", "everybody", "somebody"):
        return None
    if asked:
        return _why(asked.who, asked.rest, denied=False, now=False)
    asked = parted(after) if re.match(r"(?:you|they)\b", after, re.IGNORECASE) else None
    known = asked is not None and not is_past(asked.rest.split()[0])
    return _why(asked.who, asked.rest, denied=False, now=True) if asked and known else None
