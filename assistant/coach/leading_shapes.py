"""What a leading question is about once the push is taken off."""

from __future__ import annotations

import re

from assistant.coach.claims import held, plainly, weighed
from assistant.coach.closed_shapes import closed_shape
from assistant.coach.everyday import is_somebody
from assistant.coach.judged_shapes import as_if
from assistant.coach.pushed_shapes import LOADED, NO_STEP, of_you
from assistant.coach.question_shapes import Shaped, doing, trimmed
from assistant.coach.subjects import is_clean, is_plural, parted
from assistant.coach.supposed_shapes import THEY
from assistant.language.verbs import is_base, is_ing, is_past
from assistant.language.words import FUNCTION_WORDS

_TAG = re.compile(
    r"(?:,\s*|\s+)(?:right|correct|yes|no|huh|okay|yeah|agreed|true"
    r"|(?:don't|wouldn't|do|would) you (?:think|imagine|figure|suppose|reckon|believe|expect)"
    r"|(?:wouldn't|would|don't) you (?:say|agree|admit)|(?:i|i'd) (?:assume|take it|guess|hope"
    r"|imagine|bet)"
    r"|i'm (?:sure|guessing)|am i right|you know (?:that|this)(?:,? right)?|isn't that (?:so|true"
    r"|right)|fair enough|is that fair|you know"
    r"|(?:do|does|did|is|are|was|were|will|would|wo|ca|can|could|have|has|had|should|am)"
    r"(?:n't)?\s(?:you|he|she|they|it|we|i|there|that)(?:\s(?:then|though|agree|think))?)$",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:(?:do|would|ca|wo|could|should|did)(?:n't) you (?:\w+ly |even |at least |ever )?"
    r"(?:think|figure|suppose|agree|say|see|admit"
    r"|feel like|feel|believe)(?: that)?"
    r"|(?:(?:i'm sure|i assume|i take it|i bet|i'd bet|surely|obviously|clearly|honestly|i think"
    r"|i'd say|i would say|i feel like|it's clear|it (?:sounds|seems|looks) like|i imagine|i"
    r" would imagine|i suppose|i'm guessing|i believe|it's obvious|you can tell)(?: that)?,?)"
    r"(?: you(?:'d|'ll)? (?:can see|can tell|know|agree|understand|see)(?: (?:that|how)(?="
    r" (?:that|it|he|she|they|the|your)\b))?)?"
    r"|(?:looking back,? )?(?:now )?"
    r"you(?:'d|'ll| would| do| must| can| don't| can't)?(?: have to)? (?:\w+ly )?(?:know|agree"
    r"|understand|realize|see|admit|say|think|believe)(?: that|(?: how(?= (?:that|it|he|she|they"
    r"|the|your)\b))?)"
    r"|(?:so )?we (?:can |all |both )*agree(?: that)?"
    r"|(?:is|was)n't it (?:true|obvious|possible|clear) that)\s+"
    r"(?=(?:you|he|she|it|we|they|the|a|an|your|his|her|their|that|this|those|these|there|most|all|"
    r"any|every|some|things|kids?|children|babies|(?-i:[A-Z]\w+)"
    r"|(?:\d+|\w+teen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty"
    r"|thirty)\b|it's|he's|she's|they're|that's|there's|you're|"
    r"\w+ing)\b)",
    re.IGNORECASE,
)
_IF = re.compile(
    r"^(?:would|is|was)n't it (?:just )?(?:be )?(?:better|best|safer|easier|nice|good|smarter)"
    r"(?: for .{1,30}?)? if (?P<rest>.+)$",
    re.IGNORECASE,
)
_CAN_SEE_HOW = re.compile(
    r"^you can see how (?=(?:that|it|he|she|they) (?:could|might|would)\b)", re.IGNORECASE
)
_DIFFERENCE = re.compile(
    r"^(?:that|it)(?:'s| has) made a (?:big |real |huge )?difference$", re.IGNORECASE
)
_NICE_TO = re.compile(
    r"^(?:wouldn't it|it would|it'd) (?:be|feel) (?:so |really )?(?:nice|good|great|better|easier"
    r"|safer) (?P<rest>to \w+ .+)$",
    re.IGNORECASE,
)
_MIND = re.compile(
    r"^you (?:wouldn't|won't) mind (?P<rest>(?:(?:me|us|him|her|them|your \w+) )?\w+ing\b.*)$", re.I
)
_MIND_IF = re.compile(r"^you wouldn't mind if (?P<rest>(?:we|i|he|she|they|your) .+)$", re.I)
_TURNED_ROUND = re.compile(
    r"^(?P<aux>is|was|are|were|would|could|should|will|can|must)n't (?P<rest>.+)$", re.IGNORECASE
)
_AT_AN_AGE = re.compile(
    r"^(?:at (?:his|her|their) age|at (?:\w+teen|\w+ (?:months|years old)|two|three|four|five|six"
    r"|seven"
    r"|eight|nine|ten|eleven|twelve|\d+)|by now|these days),? (?=(?:he|she|they|your|the)\b)",
    re.IGNORECASE,
)
_OTHER_TIMES = re.compile(
    r"^(?:he|she|they) (?:said|told you|promised) (?:that|it|the same)\b.*"
    r"|^(?:(?:is|was|has|did|does)n't )?(?:that|this|it|he|she|they)\b.*\b"
    r"(?:last time|every time|before"
    r"|(?:what|same|how)\b.* last (?:year|month|week|summer|winter)"
    r"|(?:always|just) what (?:he|she|they)|the same thing|each time)(?:,? too)?$",
    re.IGNORECASE,
)
_WH = re.compile(r"(?:how|what|why|where|who|when)\b", re.IGNORECASE)


def leading_shape(sentence: str) -> Shaped | None:
    """See what a leading question is about; None where that does not come out plain."""
    shaped = _shape(sentence)
    if shaped and shaped.shape in _OF_ACTS and _NEGATED.search(sentence):
        return None  # "you're not going to call him" is no thought of calling
    return shaped


def without_tag(sentence: str) -> str:
    """A leading question without its "isn't it" or "right" at the end."""
    text = trimmed(re.sub(r",? though\b,?|,? (?:too|either)(?=\W*$)", "", sentence))
    return _TAG.sub("", _TAG.sub("", text).strip(" ,")).strip(" ,")


def bare_claim(sentence: str) -> str:
    """What is claimed in a leading question, without the words that push and the tag."""
    return trimmed(_LEADING.sub("", without_tag(sentence)))


_OF_ACTS = frozenset({"picture", "thoughts_on", "help_you", "ahead"})
_NEGATED = re.compile(
    r"\w (?:not|never)\b|\w(?:'re|'ll|'d| are| will| would| can) not\b|you won't\b"
)


def _shape(sentence: str) -> Shaped | None:
    text = _last_clause(trimmed(re.sub(r",? though,|, (?:too|either)(?=\W*$)", "", sentence)))
    text = re.sub(r"\bgonna\b", "going to", text)
    bare = re.sub(
        r"(?<! by)(?<! back)(?<! since) (?:then|though)$", "", _TAG.sub("", text).strip(" ,")
    )
    known = _known_push(text, bare)
    if known or _IF.match(text):
        return known
    pushed = _AT_AN_AGE.sub("", _LEADING.sub("", _CAN_SEE_HOW.sub("", bare)))
    if not is_clean(pushed, most=18) or _WH.match(pushed):
        return None
    if re.match(r"you\b|you'|we (?:all |both )?want what's best", pushed, re.IGNORECASE):
        return of_you(pushed)
    if _OTHER_TIMES.match(pushed):
        return Shaped("other_times")
    asked = _TURNED_ROUND.match(pushed)
    if asked:
        return _turned_round(asked["aux"].lower(), asked["rest"])
    if _POSSIBLE.match(bare):
        return Shaped("behind_that")
    if _KNEW.match(pushed):
        return Shaped("why_blamed", {"who": "you"})
    denied = re.sub(r"^(do|does|did|have|has)n't\b", r"\1", pushed, flags=re.IGNORECASE)
    if denied != pushed or re.match(r"(?:do|does|did|is|are|can|will|would)\b", pushed, re.I):
        loaded = (
            _LOVES.match(denied)
            or _WANTS.match(denied)
            or (_OF_YOU.match(denied) and LOADED.search(denied))
        )
        return None if loaded else closed_shape(denied)
    return _claimed(pushed)


# No question about love for a child is anything but a reproach.
_LOVES = re.compile(r"^\w+ you (?:even |really |not )*(?:love|care|trust)\b", re.IGNORECASE)
_WANTS = re.compile(r"^do you (?:really |even )?want\b", re.IGNORECASE)
_OF_YOU = re.compile(r"^\w+ you\b", re.IGNORECASE)
_POSSIBLE = re.compile(
    r"^(?:isn't it possible|could it be|couldn't it be|don't you think maybe|do you think maybe)"
    r"(?: that)? (?!you\b|you'|we\b)",
    re.IGNORECASE,
)
_KNEW = re.compile(
    r"^didn't you (?:even |ever )?(?:know|realize|notice|see|hear|think|remember|check)\b", re.I
)


def _known_push(text: str, bare: str) -> Shaped | None:
    """See what a push in a fixed form asks for: "wouldn't it be better if", "you don't mind"."""
    found = _IF.match(text)
    if found:
        rest = as_if(found["rest"])
        return Shaped("if", {"rest": rest}) if rest else None
    found = _NICE_TO.match(text)
    if found and is_clean(found["rest"]):
        return Shaped("how_be", {"rest": found["rest"]})
    found = _MIND_IF.match(bare)
    if found and is_clean(found["rest"]):
        return Shaped("would_feel_if", {"rest": found["rest"]})
    found = _MIND.match(bare)
    if found and is_clean(found["rest"]):
        return Shaped("would_feel", {"subject": "you", "rest": found["rest"]})
    return Shaped("difference") if _DIFFERENCE.match(bare) else None


def _last_clause(text: str) -> str:
    """The clause that a push ends on: what "since" and "if" open before it is taken off."""
    tag = _TAG.search(text)
    body, end = (text[: tag.start()], text[tag.start() :]) if tag else (text, "")
    last = trimmed(body.rsplit(", ", 1)[-1])
    alone = re.match(
        r"(?:you|you'\w+|don't you|wouldn't you|isn't|aren't you|he|she|they)\b", last, re.I
    )
    return last + end if alone and len(last.split()) > 3 else text


def _turned_round(aux: str, rest: str) -> Shaped | None:
    """Put "isn't he safer there" as whether he is."""
    if re.match(r"you\b", rest, re.IGNORECASE):
        if aux in ("is", "are"):
            return closed_shape(f"are {rest}")
        if aux == "were":
            return None
        asked = parted(rest)
        doing_now = asked and re.match(r"^be (?P<rest>\w+ing .+)$", asked.rest)
        if doing_now:
            return Shaped("think_of", {"doing": doing_now["rest"]})
        fits = (
            asked
            and asked.rest.split()[0] not in NO_STEP
            and not re.search(r"\b(?:just|only|at least)\b", asked.rest)
        )
        act = doing(asked.rest.split(" if ")[0]) if asked else ""
        return Shaped("think_of", {"doing": act}) if fits else None
    asked = parted(rest, _tells if aux in ("is", "was", "are", "were") else _be_or_base)
    if not asked or re.match(r"(?:any|there|somebody|someone)\b", asked.subject, re.IGNORECASE):
        return None
    if aux in ("could", "would", "can") and is_somebody(asked.subject):
        return closed_shape(f"{aux} {rest}")
    return _claimed(f"{asked.subject} {aux} {asked.rest}")


def _be_or_base(word: str) -> bool:
    return word.lower() == "be" or is_base(word)


def _tells(word: str) -> bool:
    """Whether a word may open what somebody or something is: "safer", "in", "a", "growing"."""
    small = word.lower()
    return small in FUNCTION_WORDS or is_ing(small) or is_past(small) or small in _STATES


_STATES = frozenset(
    """better best safer safe happier happy good bad old young big small hard easier tired scared
    ready able enough late early worse healthier important supposed calmer bored lonely hungry
    close alone""".split()
)


_IS_SO = re.compile(
    rf"^(?P<subject>{THEY}|(?:the|your) (?:new )?\w+)(?P<aux>'s been|'ve been| has been| have"
    rf" been|'s|'re| is| are| was| were)"
    rf" (?P<rest>(?!not\b|never\b|no\b).+)$",
    re.IGNORECASE,
)
# Of these a closed question's way of asking leaves open what a claim had settled.
_LEFT_OPEN = frozenset(
    """doing_well doing_at be_how feel_about between works been_feeling things_with been_how
    some_way
    been_some_way be_like between_them part_in_life been_like took_it how_was""".split()
)


def _claimed(claim: str) -> Shaped | None:
    claim = plainly(claim)
    return held(claim) or _asked_openly(claim) or weighed(claim)


def _asked_openly(claim: str) -> Shaped | None:
    """Turn a claim round into a question, where that is asked openly: "she's keeping up"."""
    so = _IS_SO.match(claim)
    if not so or not is_clean(so["rest"], most=8):
        return None
    several = is_plural(so["subject"])
    aux = so["aux"].strip().lower()
    if aux.endswith("been"):
        asked = f"{'have' if several else 'has'} {so['subject']} been {so['rest']}"
    elif aux in ("was", "were"):
        asked = f"{aux} {so['subject']} {so['rest']}"
    else:
        asked = f"{'are' if several else 'is'} {so['subject']} {so['rest']}"
    shaped = None if " going to " in asked else closed_shape(asked)
    asks_so = shaped is not None and shaped.shape in _LEFT_OPEN and " because " not in asked
    return shaped if asks_so else None
