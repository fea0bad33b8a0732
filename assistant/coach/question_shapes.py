"""What shape a worker's question or advice has, and which of its words another way needs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.language.verbs import base, ing

_TRIM = re.compile(
    r"^(?:(?:ok(?:ay)?|so|well|and|but|um+|uh|now|then|alright|yeah|look|cool|with respect)\b"
    r"[,.]?\s*)+",
    re.IGNORECASE,
)
_TAG = re.compile(
    r",?\s*(?:right|correct|yes|no|huh|ok(?:ay)?|yeah|agreed|true"
    r"|(?:do|does|did|is|are|was|were|will|would|wo|ca|can|could|have|has|had|should|am)"
    r"(?:n['’]?t)?\s(?:you|he|she|they|it|we|i|there|that)(?:\s(?:then|though|agree|think))?)"
    r"\s*[?.!]*$",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:(?:do|would|ca|wo|could|should)n['’]?t you (?:think|agree|say|see|want to admit|feel)"
    r"(?: that)?|(?:i['’]?m sure|i assume|i take it|surely|obviously|clearly)"
    r"(?: you(?:['’]d)? (?:can see|know|knew|agree|understand)(?: that)?)?"
    r"|you (?:do )?(?:know|understand|realize|agree|see|can see|must know)(?: how)?"
    r"|(?:is|was)n['’]?t it (?:true|obvious|possible|clear))\s+"
    r"(?:that (?=you|he|she|it|we|they|the|a|your|this)\b)?",
    re.IGNORECASE,
)
_IF = re.compile(
    r"^(?:would|is|was)n['’]?t it (?:just )?(?:be )?(?:better|best|safer|easier|nice|good|time)"
    r"(?: for .{1,30}?)? if (?P<rest>.+)$",
    re.IGNORECASE,
)
_SUBJECT = (
    r"(?P<subject>(?:you two|you all|y'all|yall|any of them|either of you|you|he|she|they|it|"
    r"anybody|anyone|everybody|(?:the|your|his|her|their|this|that|those|these) (?:[\w'’]+)"
    r"(?: (?:and|of) (?:the |your )?[\w'’]+)?"
    r"|mom|dad|grandma|grandpa|[A-Z][\w'’]+(?: and [A-Z]\w+)?))"
)
_ADVERB = r"(?:(?:still|ever|even|just|really|already|always|actually|also|not|both|all|yet)\s)*"
_WHY = re.compile(
    r"^(?:then |so |but |and )?why(?:(?P<short>['’]?d)|\s(?P<aux>do|does|did|would|have|has|had|"
    r"is|are|was|were|can|could|will|should)(?P<not>n['’]?t)?)\s"
    + _SUBJECT
    + rf"\s(?P<adverb>{_ADVERB})(?P<rest>.+)$",
    re.IGNORECASE,
)
_HOW_COME = re.compile(r"^(?:so |and |but )?how come (?P<rest>.+)$", re.IGNORECASE)
_ASKED = re.compile(
    r"^(?P<aux>do|does|did|have|has|had|is|are|was|were|can|could|will|would|should|might)"
    r"(?P<not>n['’]?t)?\s" + _SUBJECT + rf"\s{_ADVERB}(?P<rest>.+)$",
    re.IGNORECASE,
)
_YOU_ARE = re.compile(
    r"^(?P<who>you|he|she|they)(?:['’]re|['’]s| are| is) (?P<rest>\w+ing\b.*)$", re.I
)
_ADVICE = re.compile(
    r"(?:\byou(?:['’]ll)? (?:really |just )?(?:need|have|ought|want|might want|got) to"
    r"|\byou should|"
    r"\byou could|\byou might|\byou['’]d better|\byou must|\bi['’]d|\bi would|\btry|\bmaybe|"
    r"\bwhy don['’]t you|\bhow about(?: you)?|\bwhat about|"
    r"\bhave you (?:tried|thought about|considered)|"
    r"\bdid you try|\b(?:was|were) you i['’]d|^(?:just |next time |first )*)\s*(?:just |also |go )?"
    r"(?P<verb>[a-z]+)\b(?P<rest>[^.?!;]*)",
    re.IGNORECASE,
)
_OBJECT = {"you": "you", "he": "him", "she": "her", "they": "them", "it": "it"}
_WELL = re.compile(r"\s+(?:ok(?:ay)?|well|alright|all right|good|fine|better)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shaped:
    """The shape of a line and the words for the gaps of its rewordings."""

    shape: str
    gaps: dict[str, str] = field(default_factory=dict)


def who(subject: str) -> str:
    """Name the person asked about as the object of a sentence."""
    small = subject.lower()
    return _OBJECT.get(small, {"any of them": "them", "either of you": "you"}.get(small, subject))


def doing(rest: str) -> str:
    """Put a verb phrase into its -ing form: "call your mom" becomes "calling your mom"."""
    rest = re.sub(r"^(?:keep|kept|ever|just|even)\s(?=\w)", "", rest)
    verb, _, after = rest.partition(" ")
    return " ".join(part for part in (ing(base(verb)), after) if part)


def trimmed(sentence: str) -> str:
    """Take fillers off the front and marks off the end of a sentence."""
    return _TRIM.sub("", sentence.strip()).rstrip(" ?.!,…").strip()


def why_shape(sentence: str) -> Shaped | None:
    """See what a why asks for."""
    text = trimmed(sentence)
    come = _HOW_COME.match(text)
    if come:
        return Shaped("why_clause", {"rest": come["rest"]})
    found = _WHY.match(text)
    if not found:
        return None
    person, rest = who(found["subject"]), found["rest"]
    aux = (found["aux"] or "did").lower()
    if aux in ("is", "are", "was", "were"):
        rest = rest if rest.split()[0].endswith("ing") else f"being {rest}"
    act = doing(rest.removeprefix("just ").removeprefix("ever "))
    if found["not"] or "not" in found["adverb"]:
        return Shaped("why_hard" if aux in ("can", "could", "do") else "why_not", {"doing": act})
    now = aux in ("do", "does", "is", "are", "can", "will")
    return Shaped("why_now" if now else "why", {"who": person, "doing": act})


def leading_shape(sentence: str) -> Shaped | None:
    """See what a leading question is about, once the push is taken off."""
    text = trimmed(sentence)
    better = _IF.match(text)
    if better:
        return Shaped("if", {"rest": better["rest"]})
    bare = _TAG.sub("", text).strip(" ,")
    pushed = _LEADING.sub("", bare)
    going = _YOU_ARE.match(pushed)
    if going:
        return _now(going["who"], going["rest"])
    rather = re.match(
        r"^you(?:['’]d| would) (?:really |just |much )*rather (?P<rest>.+)$", pushed, re.I
    )
    if rather:
        return Shaped("want", {"rest": doing(rather["rest"])})
    split = re.match(
        r"^(?P<subject>.+?)\s?(?:['’]s|is|are|was|were|must be|should be|shouldn['’]?t be|would be|"
        r"needs?|should|shouldn['’]?t|will|can|can['’]?t)\s(?P<rest>.+)$",
        pushed,
        re.IGNORECASE,
    )
    modal = re.match(
        r"^(?P<subject>.+?) (?:should|can|must|needs? to|ought to)"
        r"(?:n['’]?t| not)? (?P<rest>\w.+)$",
        pushed,
        re.IGNORECASE,
    )
    if modal and not re.match(r"(?:it|that|there|this)\b|.*\bmust be", pushed, re.IGNORECASE):
        return Shaped("see", {"rest": f"{who(modal['subject'])} {doing(modal['rest'])}"})
    if split and not re.match(r"(?:it|that|there|this|you)\b", split["subject"], re.IGNORECASE):
        subject, rest = split["subject"], split["rest"]
        when = re.search(r"\bwhen .+$", rest, re.IGNORECASE)
        if when:
            return Shaped("see_when", {"who": who(subject), "rest": when.group()})
        return Shaped("see", {"rest": who(subject)})
    return closed_shape(pushed)


def closed_shape(sentence: str) -> Shaped | None:
    """See what a closed question asks about."""
    text = trimmed(sentence)
    going = _YOU_ARE.match(_TAG.sub("", text))
    if going:
        return _now(going["who"], going["rest"])
    found = _ASKED.match(text)
    if not found:
        return None
    subject = found["subject"]
    rest = re.split(r",? or (?:would|do|does|did|is|are|not)\b|, or ", found["rest"].strip())[0]
    aux = found["aux"].lower()
    if aux in ("do", "does"):
        return _habit(aux, subject, rest)
    if aux == "did":
        return Shaped("past", {"doing": doing(re.sub(r"\bany\b", "some", rest))})
    if aux in ("have", "has", "had"):
        if rest.startswith("missed "):
            return Shaped("been", {"doing": re.sub(r"^missed (?:any )?", "", rest)})
        return Shaped("been", {"doing": doing(re.sub(r"\bany ", "", rest).removeprefix("been "))})
    if aux in ("can", "could", "will", "would", "should", "might"):
        return _might(subject, rest)
    return _being(aux, subject, rest)


def _now(subject: str, rest: str) -> Shaped:
    well = _WELL.search(rest)
    plural = subject.lower() in ("you", "they") or subject.lower().endswith("s")
    if well:
        gaps = {"are": "are" if plural else "is", "have": "have" if plural else "has"}
        return Shaped(
            "doing_well",
            {"subject": subject, "who": subject, "doing": rest[: well.start()], **gaps},
        )
    if subject.lower() == "you":
        return Shaped("now", {"doing": rest})
    return Shaped("now_of", {"who": who(subject), "doing": rest})


def _habit(aux: str, subject: str, rest: str) -> Shaped | None:
    verb, _, after = rest.partition(" ")
    verb = verb.lower()
    whose = {"you": "your", "he": "his", "she": "her", "they": "their"}.get(
        subject.lower(), f"{subject}'s"
    )
    if verb in ("have", "got", "need") and after:
        thing = re.sub(r"^(?:an?|any|some|the|enough)\s", "", after)
        return Shaped(
            "have_many" if after.startswith("any") else "have", {"whose": whose, "rest": thing}
        )
    if verb == "want" and after:
        child = re.match(r"^(?P<who>him|her|them|us|it|the \w+|your \w+) to (?P<rest>.+)$", after)
        if child:
            return Shaped("want", {"rest": f"{child['who']} {doing(child['rest'])}"})
        return Shaped("want", {"rest": doing(after[3:]) if after.startswith("to ") else after})
    simple = {"feel": "feel", "understand": "understand", "know": "know", "like": "like"}
    if verb in simple and after:
        return Shaped(simple[verb], {"rest": after, "who": who(subject)})
    if verb in ("think", "believe", "agree", "mind", "remember", "work"):
        return None
    tail = f" {after}" if after else ""
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s")
    return Shaped(
        "habit",
        {
            "do": aux,
            "subject": subject,
            "verb": verb,
            "verbs": third if aux == "does" else verb,
            "tail": tail,
        },
    )


def _might(subject: str, rest: str) -> Shaped:
    verb, _, after = rest.partition(" ")
    subject = re.sub(r"^(?:any of|either of)", "some of", subject, flags=re.IGNORECASE)
    return Shaped(
        "might",
        {
            "subject": subject,
            "who": who(subject),
            "verb": verb,
            "tail": f" {after}" if after else "",
        },
    )


def _being(aux: str, subject: str, rest: str) -> Shaped | None:
    first = rest.split()[0]
    if first.endswith("ing") and len(first) > 4:
        return _now(subject, rest) if aux in ("is", "are") else Shaped("past", {"doing": rest})
    about = re.search(r"\b(?:about|with|over|of) (?P<rest>.+)$", rest)
    if about:
        thing = re.sub(r"^how ", "the way ", about["rest"])
        return Shaped("about", {"who": who(subject), "rest": thing})
    if subject.lower() in ("it", "that", "this", "there"):
        return None
    return Shaped("be_of", {"who": who(subject)})


def advice_shape(sentence: str) -> Shaped | None:
    """See what a piece of advice would have the person do."""
    found = _ADVICE.search(trimmed(sentence))
    if not found or len(found["verb"]) < 2:
        return None
    rest = re.split(r",| and (?:then )?(?:you|get|go|call|tell|set|take|make)\b", found["rest"])[0]
    return Shaped("offer", {"doing": f"{ing(base(found['verb']))}{rest}".rstrip(" ,")})
