"""What a shape is: which of a line's words another way to say it needs, and how they turn."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.coach.subjects import plain_text
from assistant.language.verbs import base, from_ing, ing, is_base, is_past, rightly_spelled

_TRIM = re.compile(
    r"^(?:tell me, |(?:ok(?:ay)?|so|well|and|but|um+|uh|now|then|alright|yeah|look|cool|hey|oh"
    r"|i mean|with respect|listen|honey|hon|just|wait)\b[,.]?\s*)+",
    re.IGNORECASE,
)
_VOCATIVE = re.compile(
    r"(?:\s(?:lol|haha|smh|tho|though|anyway|man)|,\s(?:[A-Z][a-z]+|honey|hon|sweetie|buddy|sir"
    r"|ma'am|then))$"
)
_KEPT = re.compile(r"^(?:keep|kept) (?:on )?(?P<verb>\w+ing)\b")
# "call and tell her": both turn; a second verb further off is left out.
_BOTH = re.compile(
    r"^(?P<first>[a-z]+)(?P<place> (?:down|up|over|back|out|in))? (?P<join>and|or)"
    r" (?P<second>[a-z]+)\b"
)
_PLACES = frozenset("back home out over down up".split())
_CUT = re.compile(r"(?P<before>\w+),? (?:and|or) (?:then |not )?(?P<verb>\w+)\b.*$")


@dataclass(frozen=True, slots=True)
class Shaped:
    """The shape of a line and the words for the gaps of its rewordings."""

    shape: str
    gaps: dict[str, str] = field(default_factory=dict)


def _second_verb(at: re.Match[str]) -> str:
    """Leave out a second verb, which would need its own turning: "get up and take …"."""
    word, before = at["verb"], at["before"]
    if (is_base(word) or is_past(word)) and (at.start() > 0 or not is_base(before)):
        return before
    return at.group()


def _both(at: re.Match[str]) -> str:
    first, second = at["first"], at["second"]
    if first == "go" or not (is_base(first) and is_base(second)):
        return at.group()
    return f"{first}{at['place'] or ''} {at['join']} {ing(second)}"


def _continued(at: re.Match[str]) -> str:
    """Say "keep seeing him" as "continue to see him": without the "keep" it would be new."""
    verb = from_ing(at["verb"])
    return f"continue to {verb}" if is_base(verb) else at["verb"]


def doing(rest: str) -> str:
    """Put a verb phrase into its -ing form: "call your mom" becomes "calling your mom"."""
    rest = re.sub(
        r"^(?:make|made|making) (?:any|an|some|the|more of an) efforts? to (?=\w)", "", rest
    )
    rest = re.sub(r"^try to (?=\w)| for (?:your|his|her|their|the kids') (?:own )?sake$", "", rest)
    rest = _KEPT.sub(_continued, rest)
    rest = re.sub(r"^(?:ever|just|even|be|been)\s(?=\w+ing\b)", "", rest)
    rest = re.sub(r"^(?:ever|just|even|really|go and)\s(?=\w)", "", rest)
    rest = _BOTH.sub(_both, rest)
    verb, _, after = _CUT.sub(_second_verb, rest).partition(" ")
    aim, _, object_ = after.partition(" ")
    if verb.lower() in ("go", "come") and is_base(aim) and aim not in _PLACES:
        after = " ".join(part for part in ("to", aim, object_) if part)
    return " ".join(part for part in (ing(base(rightly_spelled(verb))), after) if part)


def of_liking(rest: str) -> str:
    """What somebody likes, as what they can feel some way about: "it there" is being there."""
    rest = re.sub(r" (?:better|more) than .+$", "", rest)
    return re.sub(r"^it (?=there\b|here\b|at |in |with |over )", "being ", rest)


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
