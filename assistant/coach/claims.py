"""A statement put as the only answer: after "whether" it is theirs to judge."""

from __future__ import annotations

import re

from assistant.coach.everyday import without_end
from assistant.coach.question_shapes import Shaped, doing
from assistant.coach.subjects import parted, who
from assistant.language.verbs import is_base, is_ing
from assistant.language.words import FUNCTION_WORDS

_AUX = frozenset("is are was were can could will would should might must ought".split())
_SHORT_AUX = re.compile(r"^(?:it|he|she|they|that|there|we)'(?:s|re|d|ll)$", re.IGNORECASE)
# What must be so is a guess at how it is for somebody: that can be asked.
_LIKELY = re.compile(
    r"^(?P<subject>it|that|this) (?:has to be|must be|must have been|must have felt|must feel"
    r"|had to be|'s got to be"
    r"|can't be|can't feel) (?:\w+ly |really |very )?\w+(?: (?:for|on) (?P<who>[\w' ]+))?$",
    re.IGNORECASE,
)
_FEELS = re.compile(
    r"^(?P<subject>he|she|they|(?:the|your|his|her) \w+) (?:must|has to|have to|had to|must have)"
    r" (?:be|been|feel) (?:so |really |pretty |very )?(?:scared|terrified|worried|sad|confused|hurt"
    r"|tired|upset|mad|angry|lonely|frightened|afraid)(?P<tail>(?: (?:when|at|in|with) .+)?)$",
    re.IGNORECASE,
)
_OF_DOING = re.compile(
    r"^(?P<doing>\w+ing .+?) (?:is|isn't|was|could|can|might|would|will|puts|makes|hurts) .+$", re.I
)
_UNSAID = {"isn't": "is", "aren't": "are", "wasn't": "was", "weren't": "were", "can't": "can",
           "couldn't": "could", "won't": "will", "wouldn't": "would", "shouldn't": "should",
           "cannot": "can"}  # fmt: skip


def claimed(claim: str) -> Shaped | None:
    """A statement put as the only answer: whether it holds is theirs to say."""
    known = _how_it_is(claim) or _of_an_act(claim)
    if known:
        return known
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


def _how_it_is(claim: str) -> Shaped | None:
    """See for whom something "must be" so: how it is for them can be asked."""
    likely = _LIKELY.match(claim)
    if likely:
        past = "was" if re.search(r"\b(?:have been|have felt|had to)\b", claim) else "is"
        return Shaped("like_for", {"are": past, "who": likely["who"] or "you"})
    feels = _FEELS.match(claim)
    if feels:
        return Shaped("like_for_them", {"who": who(feels["subject"]), "tail": feels["tail"]})
    return None


def _of_an_act(claim: str) -> Shaped | None:
    """See which act a claim judges: "smoking in the car is dangerous", "it's time to move"."""
    judged = _OF_DOING.match(claim)
    if judged and is_ing(claim.split()[0]):
        act = judged["doing"]
        return Shaped("thoughts_on", {"doing": act[0].lower() + act[1:]})
    time = re.match(r"^it(?:'s| is) (?:about )?time to (?P<rest>\w+ .+)$", claim, re.IGNORECASE)
    if time and is_base(time["rest"].split()[0]):
        return Shaped("thoughts_on", {"doing": doing(time["rest"])})
    return None


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
    if is_ing(first) or _NOT_ASKED.search(claim) or not _OPINION.search(claim.lower()):
        return None
    if re.match(r"(?:i|we|nobody|or)\b", small) or len(claim.split()) < 4:
        return None
    if small.endswith("day") and small not in ("everyday", "today"):
        return None
    common = small in _LOWERED or small in FUNCTION_WORDS or small.endswith("s")
    rest = small + claim[len(first) :] if common and "'s" not in small[:-2] else claim
    return Shaped("whether", {"rest": rest})


# What can be weighed. Whether something happens is a fact: "whether" would ask it closed.
_OPINION = re.compile(
    r"\b(?:should|would|could|might|need|needs|better|best|ready|safe|safer|enough|right|wrong|fair"
    r"|important|help|helps|work|works|good|bad|worth|sense|hard|easy|easier|fault|reason|problem"
    r"|too|more|matter|matters|deserves?|too much|makes?)\b"
)
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
    r"|\b(?:could|must) have\b|\bmake (?:that|it) up\b",
    re.IGNORECASE,
)
_LOWERED = frozenset(
    """everybody everyone somebody anybody two three four five six ten twelve fifteen sixteen twenty
    thirty forty fifty babies little it'd that'd school daycare court camp counseling therapy
    fifteen thirteen fourteen seventeen kids children both he'd she'd they'd you'll""".split()
)
