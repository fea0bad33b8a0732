"""Where a thing stands that is to be done: asked for by its name, if it has one."""

from __future__ import annotations

import re

from assistant.coach.question_shapes import Shaped, doing
from assistant.coach.subjects import Parted

_YOU = frozenset({"you", "you all", "you two", "y'all"})
_NAME = (
    r"(?!(?:about|for|to|with|at|in|on|of|and|or|that|when|if|so|up|out|off|fixed|signed|done|back"
    r"|over|yet|then|because|before|after)\b)[\w'-]+"
)
_THING = rf"(?:the|your|his|her|their|that) (?:{_NAME} ){{0,2}}?{_NAME}"
# What stands between a verb and the thing it is done to: "fill out", "talk to", "apply for".
_NAMED = re.compile(
    rf"^(?:out|to|with|for|into|up|in|back|ahold of|up with|up for|over)? ?(?P<thing>{_THING})$"
    r"|^for (?P<sought>(?!an?\b|it\b|that\b|any)[\w ]{3,24})$"
)
_WHOM = re.compile(
    rf"^(?:to|with|ahold of|back)? ?(?P<thing>{_THING}|(?-i:[A-Z])\w+)(?: (?:about|for) .+)?$",
    re.IGNORECASE,
)
_REACHES = frozenset("call contact email text talk meet ask see reach".split())
# Without its verb the thing would be another matter: "finding the place", "moving the crib".
_KEEPS_ITS_VERB = frozenset("find move return change switch replace read tell write".split())
# Begun, and done some day: how things stand with these can be asked.
_UNDER_WAY = frozenset(
    """apply reapply enroll register get find fix finish move order schedule set sign fill change
    switch return replace arrange settle renew file start join submit complete clear clean make
    pay request""".split()
)
_STANDS = _UNDER_WAY | _REACHES | frozenset("pick turn buy update look send submit".split())
_OF_THEIRS = frozenset("apply reapply enroll register finish sign join complete move".split())
_NOTHING_GOT = re.compile(
    r"(?:through|in|by|along|on|off|over|up|out|away|better|worse|well|sick|married)\b"
)
_LONGEST = 6  # words


def stands_with(asked: Parted, verb: str, after: str) -> Shaped | None:
    """Ask how things stand with what somebody was to do."""
    yours = asked.who in _YOU
    if re.search(r"\b(?:my|me|us|our|i)\b", after, re.IGNORECASE):
        return None
    if re.match(r"(?:it|them|that|those|one)$", after):
        return Shaped("stand", {"rest": "that"})
    told = re.match(
        rf"^(?P<whom>him|her|them|{_THING}|(?-i:[A-Z])\w+)(?: that| it"
        rf"| this)?(?P<about>(?: about .+)?)$",
        after,
    )
    if verb == "tell" and told:
        gaps = {"have": "have" if asked.plural else "has", "subject": asked.subject}
        return Shaped("told_whom", {**gaps, **told.groupdict()})
    look = _WHOM if verb in _REACHES else _NAMED
    named = look.match(after) if verb in _STANDS - _KEEPS_ITS_VERB else None
    if named:
        thing = named["thing"] or named.groupdict().get("sought") or ""
        return Shaped("stand", {"rest": thing if yours else f"{asked.who} and {thing}"})
    if verb == "get" and _NOTHING_GOT.match(after):
        return None
    act = doing(f"{verb} {after}".strip())
    if verb not in (_UNDER_WAY if yours else _OF_THEIRS) or len(act.split()) > _LONGEST:
        return None
    return Shaped("stand", {"rest": act if yours else f"{asked.who} {act}"})
