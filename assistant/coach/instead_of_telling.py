"""What a worker could take up instead of telling: what the person said, feared or asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.coach.question_shapes import Shaped, trimmed
from assistant.coach.say_back import fit_to_say_back, say_back
from assistant.coach.subjects import is_clean, plain_text
from assistant.coach.turning import joined, turned
from assistant.coach.wordings import said
from assistant.language.sentences import sentences

_WHAT_IF = re.compile(r"^(?:and |but |so )?what if (?P<rest>[^,?]+)", re.IGNORECASE)
_THING = re.compile(r"^what(?:'s| is| are) (?P<rest>(?:the|my|our) [^,]+)$", re.IGNORECASE)
_GONNA = re.compile(r"(?:'s| is) (?:gonna|going to)\b", re.IGNORECASE)
_WHO_DOES = re.compile(
    r"^(?:who|what)(?:'s| is) (?:gonna|going to) \w+[^,]*$|^(?:who|what) [a-z]+[^s\W]s [^,]+$",
    re.IGNORECASE,
)
_YES_OR_NO = re.compile(
    r"^(?P<aux>can|could|will|would|should|do|is|are)"
    r" (?P<subject>i|we|they|he|she|it|(?:my|the) \w+) (?P<rest>[^,]+)$",
    re.IGNORECASE,
)
_NEGATIVES = re.compile(r"\b(?:no|not|never|nothing|nobody|none|\w+n't)\b", re.IGNORECASE)
# Said as a fact by a worker these would wound, or mock.
_HARSH = re.compile(
    r"\b(?:going to|gonna|will|'ll) (?:take|keep|lose|put|lock|end up)\b|\bhates? (?:you|your)\b"
    r"|\bor nothing\b|for all you care",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"^(?P<wh>how (?:long|often|soon)|what|how|where|when|who)"
    r"(?P<aux>'s|'m| do| am| are| is| can| will| should| would)"
    r" (?P<subject>i|we|y'all|you|they|he|she|it|that|this|(?:my|the) \w+) (?P<rest>[^,]+)$",
    re.IGNORECASE,
)


def said_back(previous: str, stems: Sequence[str], most: int) -> list[str]:
    """Ways to say back what the person just said, or what they are afraid of; maybe none."""
    if not previous.strip():
        return []
    even = _even(previous)
    ways = [way for seed in range(most) if (way := say_back(even, stems, seed))]
    return [way for way in dict.fromkeys(ways) if not _HARSH.search(way)]


def with_what_was_said(previous: str, shape: str) -> list[str]:
    """Ways that first say back what the person said, or is afraid of."""
    asked = feared(previous) or wondered(previous)
    words = said(asked) if asked else said_back(previous, (), 1)
    return said(Shaped(shape, {"said": words[0]})) if words else []


def _even(previous: str) -> str:
    """Even out "I ain't got the money", which would be mockery in a worker's mouth."""
    if len(_NEGATIVES.findall(previous.replace("ain't", ""))) > 0:
        return previous
    text = re.sub(r"(?i)\b(i|we|they) ain['’]?t got\b", r"\1 don't have", previous)
    text = re.sub(r"(?i)\b(he|she) ain['’]?t got\b", r"\1 doesn't have", text)
    text = re.sub(r"(?i)\bi ain['’]?t (?=\w+ing\b)", "I'm not ", text)
    return re.sub(
        r"(?i)\b(he|she|it) ain['’]?t (?=\w+ing\b|allowed\b|here\b|home\b)", r"\1 isn't ", text
    )


def feared(previous: str) -> Shaped | None:
    """What a "what if" is about, turned to the person: "what if I mess up" to "you mess up"."""
    for sentence in sentences(previous):
        found = _WHAT_IF.match(sentence.text.strip())
        if found and fit_to_say_back(previous):
            words = _to_you(found["rest"])
            if words:
                return Shaped("feared", {"rest": words})
    return None


def asked_of_me(previous: str) -> Shaped | None:
    """What the person asked the worker, as it stands inside another sentence."""
    found = [one for one in sentences(previous) if "?" in one.mark]
    if not found:
        return None
    text = trimmed(found[-1].text)
    thing = _THING.match(text)
    if thing:
        words = _to_you(thing["rest"])
        return Shaped("asked_of_me", {"rest": words}) if words else None
    who_does = _WHO_DOES.match(text)
    if who_does:
        words = _to_you(_GONNA.sub(" is going to", text))
        return Shaped("asked_of_me", {"rest": words[0].lower() + words[1:]}) if words else None
    asked = _ASKED.match(text)
    if not asked or not is_clean(asked["rest"]) or asked["subject"].lower() in ("you", "y'all"):
        return None
    aux = {"'s": "is", "'m": "am"}.get(asked["aux"].strip(), asked["aux"].strip())
    middle = [asked["subject"]] if aux == "do" else [asked["subject"], aux]
    if aux in ("am", "are", "is"):
        return None
    rest = re.sub(r"^got to\b", "have to", asked["rest"])
    words = _to_you(" ".join([*middle, rest]))
    return Shaped("asked_of_me", {"rest": f"{asked['wh'].lower()} {words}"}) if words else None


def wondered(previous: str) -> Shaped | None:
    """What the person asked, yes or no: "Can I think about it" to "whether you can …"."""
    asked_for = asked_of_me(previous)
    if asked_for and fit_to_say_back(previous):
        wh = re.match(r"(?:how|what|where|when|who)\b", asked_for.gaps["rest"])
        return Shaped("wondered", asked_for.gaps) if wh else None
    found = [one for one in sentences(previous) if "?" in one.mark]
    asked = _YES_OR_NO.match(trimmed(found[-1].text)) if found else None
    if not asked or not fit_to_say_back(previous):
        return None
    aux = [] if asked["aux"].lower() == "do" else [asked["aux"].lower()]
    words = _to_you(" ".join([asked["subject"], *aux, asked["rest"]]))
    return Shaped("wondered", {"rest": f"whether {words}"}) if words else None


def _to_you(clause: str) -> str | None:
    text = plain_text(clause).strip(" .!?")
    if not is_clean(text, most=12) or re.search(r"\b(?:you|your|y'all|you're)\b", text, re.I):
        return None
    if len(_NEGATIVES.findall(text)) > 1:
        return None
    words = turned(text.split())
    return joined(words) if words and len(words) > 2 else None
