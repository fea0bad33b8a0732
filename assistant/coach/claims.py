"""A statement put as the only answer: after "whether" it is theirs to judge."""

from __future__ import annotations

import re

from assistant.coach.everyday import without_end
from assistant.coach.judged_shapes import judged
from assistant.coach.question_shapes import Shaped
from assistant.coach.subjects import parted
from assistant.coach.supposed_shapes import perhaps, supposed
from assistant.language.verbs import is_base, is_ing
from assistant.language.words import FUNCTION_WORDS

_AUX = frozenset("is are was were can could will would should might must ought".split())
_SHORT_AUX = re.compile(r"^(?:it|he|she|they|that|there|we)'(?:s|re|d|ll)$", re.IGNORECASE)
_STATE_OF = re.compile(
    r"^(?P<subject>(?:the|your|his|her|all the|those) (?:new |two |older |younger |little )?"
    r"(?:kids|children|boys|girls|baby|twins|visits|meetings|class|classes|group|program|job|school"
    r"|daycare|meds|app|medicine|medication|formula|treatment|house|place|apartment|trailer"
    r"|mornings"
    r"|nights|schedule|shots|tutor))"
    r"(?:'s|'re| is| are| seems?|'s got| has| have)\b (?!could\b|would\b).+$"
    r"|^(?P<bare>money|work|school|sleep|church|bedtime|daycare|supper)(?:'s| is) (?!what\b"
    r"|where\b).+$",
    re.IGNORECASE,
)
_LEANS = re.compile(r"^(?:then|deep down|after all|in the end|at least),? ", re.IGNORECASE)
_UNSAID = {"isn't": "is", "aren't": "are", "can't": "can",
           "couldn't": "could", "won't": "will", "wouldn't": "would", "shouldn't": "should",
           "cannot": "can"}  # fmt: skip


def claimed(claim: str) -> Shaped | None:
    """A statement put as the only answer: how it is, or whether it holds, is theirs to say."""
    claim = plainly(claim)
    return (held(claim) or weighed(claim)) if claim else None


def plainly(claim: str) -> str:
    """A claim without what it leans on ("deep down"), as it stands inside a sentence."""
    first, *_ = claim.split() or [""]
    if first.lower() in FUNCTION_WORDS | _LOWERED:
        claim = first.lower() + claim[len(first) :]
    return _LEANS.sub("", claim)


def held(claim: str) -> Shaped | None:
    """See of what, or of whom, a thing is held to be so."""
    return perhaps(claim) or judged(claim) or supposed(claim)


def weighed(claim: str) -> Shaped | None:
    """Ask what they make of it, or how the thing is that is claimed to be so."""
    return _weighed(claim) or _state_of(claim)


def _weighed(claim: str) -> Shaped | None:
    """Put a claim after "whether", without the "not" that it may hold."""
    words = claim.split()
    if re.match(r"(?:that|it|he|she|this) [a-z]+[^s\W]s\b", claim, re.IGNORECASE):
        return whether(claim)
    for at, word in enumerate(words[:9]):
        folded = word.lower()
        if folded in _UNSAID or folded in _AUX or (at == 0 and _SHORT_AUX.match(folded)):
            if at == 0 and not _SHORT_AUX.match(folded):
                return None
            words[at] = _UNSAID.get(folded, word)
            if words[at + 1 : at + 2] == ["not"]:
                del words[at + 1]
            elif words[at + 1 : at + 2] == ["never"]:
                words[at + 1] = "ever"
            return whether(" ".join(words)) if at + 1 < len(words) else None
    return whether(claim) if _is_statement(claim) else None


def _state_of(claim: str) -> Shaped | None:
    """A claim about a thing or a person by name: how things are with it can be asked."""
    found = _STATE_OF.match(claim)
    if not found:
        return None
    thing = (found["subject"] or found["bare"]).lower()
    if re.search(r"\b(?:kids|children|boys|girls|baby|twins)$", thing):
        return Shaped("like_for_them", {"who": thing, "tail": ""})
    return Shaped("things_with", {"rest": thing})


def _is_statement(claim: str) -> bool:
    """Whether a claim is a subject with its verb: "the boys need …", "her aunt keeps …"."""
    if re.match(r"(?:you|i|we|it|that|this)\b", claim, re.IGNORECASE):
        return False
    several = parted(claim, is_base)
    if several and several.plural:
        return True
    one = parted(claim, lambda word: word.endswith("s") and is_base(_without_s(word.lower())))
    return one is not None and not one.plural


def _without_s(verb: str) -> str:
    if verb in ("has", "does", "goes"):
        return {"has": "have", "does": "do", "goes": "go"}[verb]
    shorter = verb.removesuffix("es")
    return shorter if re.search(r"(?:ss|x|z|ch|sh)es$", verb) else verb.removesuffix("s")


def whether(claim: str) -> Shaped | None:
    """Put a whole statement after "whether"; None for a reproach, or one of the worker's."""
    claim = without_end(re.sub(r"^it(?:'s| is) fair to say (?:that )?", "", claim, flags=re.I))
    claim = re.sub(r" (?:really|actually|just|kind of|sort of)\b(?= )", "", claim)
    first = claim.split()[0]
    small = first.lower()
    if (
        is_ing(first)
        or " must " in claim
        or _NOT_ASKED.search(claim)
        or not _OPINION.search(claim.lower())
    ):
        return None
    if re.match(r"(?:i|we|nobody|or)\b", small) or len(claim.split()) < 4:
        return None
    if small.endswith("day") and small not in ("everyday", "today"):
        return None
    common = small in _LOWERED or small in FUNCTION_WORDS
    rest = small + claim[len(first) :] if common else claim
    return Shaped("whether", {"rest": rest})


# What can be weighed. Whether something happens is a fact: "whether" would ask it closed.
_OPINION = re.compile(r"\b(?:ready|safe|safer|enough|too much)\b")
# A reproach, a fact that was seen, or what nobody could weigh: no "whether" goes before these.
_NOT_ASKED = re.compile(
    r"^(?:everybody|everyone|anybody|anyone) "
    r"|^that (?!is\b|would\b|could\b|should\b|will\b|can\b|might\b|has\b)\w+ "
    r"|^(?:it|there|that|this) (?:was|were|wasn't)\b|^(?:it|that|this)(?:'s| is| was) (?:true|time"
    r"|how|what|why|where|when|going)\b"
    r"|^(?:that|this)(?:'s| is) (?!too\b|(?:a |the )?(?:good|safe|fair|best|better|right|bad)\b"
    r"|enough\b|okay\b|hard\b|\w+ing\b|\w+ for\b)"
    r"|\b(?:good|bad|real) (?:mother|mom|father|dad|parent|wife|husband)\b|\bbecause\b"
    r"|\byour (?:fault|drinking|using|temper)\b|\bin bed with\b|\breason\b"
    r"|\breal (?:issue|problem|question|reason)\b|\babout time\b|\bhurt\b"
    r"|\b(?:could|must|would|should|might|'d) have\b|\btrying\b|\bnothing\b|\bonly\b|\bbetter"
    r" off\b|\bmake (?:that|it) up\b",
    re.IGNORECASE,
)
_LOWERED = frozenset(
    """everybody everyone somebody anybody two three four five six ten twelve fifteen sixteen twenty
    thirty forty fifty babies little it'd that'd school daycare court camp counseling therapy
    fifteen thirteen fourteen seventeen kids children both he'd she'd they'd you'll""".split()
)
