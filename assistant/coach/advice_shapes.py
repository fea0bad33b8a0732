"""What a piece of advice would have the person do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.coach.question_shapes import Shaped, doing, trimmed
from assistant.coach.subjects import is_clean
from assistant.language.verbs import is_base, is_ing, is_past

_ADVICE = re.compile(
    r"(?:\byou(?:'ll)? (?:just |really )*(?:need|have|ought|might want|may want|want|got) to"
    r"|\byou (?:just |really )*(?:should|could|might|must)|\byou'd better|\bi'd|\bi would"
    r"|\bmaybe you (?:should|could|can)|\bit (?:wouldn't|couldn't) hurt to"
    r"|^(?:could|can) you (?:maybe )?"
    r"|\bwhat (?:works|helps|worked|helped)\b[^,.]{0,40} (?:is|was)"
    r"|\b(?:what|(?:first|best|one|main) thing)"
    r" (?:you (?:should|could|want to|need to|ought to)|i'd) (?:do|try|suggest) is"
    r"|\bi'd suggest(?: that)? you"
    r"|^if (?:(?!\byou (?:should|need|could|might|ought))[^,])+, |\bwhy (?:don't you|not)"
    r"|\bhow about(?: you)?|\bwhat about"
    r"|\bhave you (?:all |two |both |guys )?(?:tried|thought about|considered)"
    r"|\bdid you try|^(?:just |next time |first |maybe |then |please )*)\s*"
    r"(?:just |also |really |always |probably |maybe |definitely )*"
    r"(?:go (?:ahead |on |back )?(?:down |over )?and "
    r"|go (?!down|over|back|out|into|straight)(?=[a-z]{3,} (?:to|the|your)\b))?"
    r"(?:just |be (?=[a-z]+ing\b))?"
    r"(?P<verb>[a-z]+)\b(?!')(?P<rest>[^?!;]*)",
    re.IGNORECASE,
)
_THING = re.compile(
    r"\b(?:have you tried|did you try|how about|what about) "
    r"(?P<rest>(?:the|an?|some|those|that|your) \w+.*)$",
    re.IGNORECASE,
)
_BRIEF = 25  # words; advice in the middle of a long speech is not what the speech is about
_AGAINST = re.compile(
    r"(?:\byou (?:really )?(?:shouldn't|should not|better not|ought not to) (?:be (?=\w+ing\b))?"
    r"|^(?:please |just )?(?:don't|do not|never|try not to) )"
    r"(?P<verb>\w+)(?P<rest>[^?!;]*)",
    re.IGNORECASE,
)
_IF_YOU = re.compile(r"\b(?:what|maybe) if you (?:just )?(?P<verb>\w+)\b(?P<rest>[^.?!;]*)", re.I)
_ENDS = re.compile(
    r",| (?:and|so|because|cause|or|but|since|then|unless|till|would|is|isn't|are|was|will|can"
    r"|could|should|might)\b| if\b| (?:that|it|he|she|they|you|we|i|there)'(?:s|ll|d|re)\b",
    re.IGNORECASE,
)
_BEFORE_ING = frozenset("try trying consider considering think quit stop start keep".split())
_NO_ADVICE = frozenset(
    "know understand imagine think like love hate suggest say hope guess figure worry look".split()
)
_RUN_ON = re.compile(
    r" (?:it|that|she|he|they) (?:\w+ed|\w+[^s]s|is|was|will|would|does|did)\b|"
    r" (?:you|i|he|she|they|we|it) (?:need|should|could|can|might|have|will|is|are)\b"
)


def advice_shape(sentence: str) -> Shaped | None:
    """See what a piece of advice would have the person do; None where that is not plain."""
    text = re.sub(r"^do you think (?:that )?", "", trimmed(sentence), flags=re.IGNORECASE)
    thing = _THING.search(text)
    if thing:
        return _offer(thing["rest"])
    against = _AGAINST.search(text)
    if against and is_base(against["verb"]):
        return _offer_of(f"not {doing(against['verb'])}{_cut(against['rest'])}")
    for found in _advised(text):
        shaped = _to_be_tried(found) or _act(found)
        if shaped:
            return shaped
    return None


def _to_be_tried(found: re.Match[str]) -> Shaped | None:
    """A thing to try, by its name: "try a weighted blanket"."""
    thing = re.match(r"^ (?P<thing>(?:an?|the|some|those|that|your) .+)$", found["rest"])
    return _offer(thing["thing"]) if thing and found["verb"].lower() == "try" else None


def _act(found: re.Match[str]) -> Shaped | None:
    """What to do, as the verb and what belongs to it: "calling your mom"."""
    verb, rest = found["verb"].lower(), found["rest"]
    if verb in ("have", "let") and re.match(r" (?:you|me|us)\b", rest):
        return None
    inner = re.match(r"^(?: about)? (?P<verb>\w+ing)\b(?P<rest>.*)$", rest)
    if inner and verb in ("stop", "quit") and is_ing(inner["verb"]):
        return _offer_of(f"not {inner['verb'].lower()}{_cut(inner['rest'])}")
    if inner and verb in _BEFORE_ING and is_ing(inner["verb"]):
        verb, rest = inner["verb"].lower(), inner["rest"]
    elif found.re is _IF_YOU and is_past(verb):
        verb = doing(verb)
    further = re.match(r"^ (?P<verb>[a-z]+)\b(?P<rest>.*)$", rest)
    if verb == "go" and further and is_base(further["verb"]) and further["verb"] != "back":
        verb, rest = further["verb"], further["rest"]
    opens = found.start("verb") == 0 and found["verb"].lower() == verb
    if opens and is_ing(verb):
        return None  # "looking around here, …" opens what is told
    if verb in _NO_ADVICE or verb == "be" or not (is_base(verb) or is_ing(verb)):
        return None
    return _offer_of(f"{doing(verb)}{_cut(rest)}")


def _cut(rest: str) -> str:
    """What belongs to the verb: up to the next clause."""
    kept = _ENDS.split(_RUN_ON.split(rest)[0])[0].rstrip()
    if kept == rest.rstrip():
        return kept
    return re.sub(r" (?:while|when|before|after|until|till|where)$", "", kept)


def _offer_of(act: str) -> Shaped | None:
    fits = len(act.split()) > 1 and is_clean(act, most=12) and not _hangs(act)
    return Shaped("offer", {"doing": act}) if fits else None


def _offer(thing: str) -> Shaped | None:
    """Offer a thing by its name: "the patch"."""
    name = _ENDS.split(thing)[0].strip()
    return Shaped("offer", {"doing": name}) if is_clean(name, most=10) else None


def advice_in_so_many_words(sentence: str) -> Shaped | None:
    """See the advice of a sentence that says "you should" or "you need to" itself."""
    spoken = re.search(
        r"(?<!what )\byou (?:should|ought to|need to|might want to)\b", sentence, re.IGNORECASE
    )
    brief = len(sentence.split()) <= _BRIEF
    return advice_shape(sentence[spoken.start() :]) if spoken and brief else None


def _advised(text: str) -> Iterator[re.Match[str]]:
    """Every place where advice may begin; a first that is none hides no second."""
    if asked := _IF_YOU.search(text):
        yield asked
    at = 0
    while found := _ADVICE.search(text, at):
        yield found
        at = max(found.start() + 1, found.end("verb"))


def _hangs(act: str) -> bool:
    """Whether a stretch ends on a word that waits for another, or speaks of the worker."""
    words = act.lower().split()
    if len(words) == 2 and (words[0] == "telling" or words[1] == "it"):
        return True
    if words[-1] in ("that", "you") and words[-2] in ("with", "about", "on", "for"):
        return False
    return words[-1] in (
        "to", "the", "a", "an", "of", "with", "for", "your", "his", "their", "that", "when",
        "at", "in", "get", "go", "just", "not", "he", "she", "they", "who", "what", "where", "how",
        "you", "if",
    ) or bool({"i", "i'd", "i'm"}.intersection(words))  # fmt: skip
