"""What shape a question has that asks whom somebody trusts or misses, or what they can do."""

from __future__ import annotations

import re

from assistant.coach.everyday import is_somebody
from assistant.coach.question_shapes import Shaped, doing
from assistant.language.verbs import is_base

_ONES = frozenset({"him", "her", "them"})
_YOU = ("you", "you all", "you two", "you guys", "y'all")


def trusted_missed_or_known(verb: str, after: str, person: dict[str, str]) -> Shaped | None:
    """How it is between two people, without somebody, or with a thing that takes a skill."""
    how_to = re.match(r"^how to (?P<rest>\w+\b.*)$", after)
    if verb == "know" and how_to and is_base(how_to["rest"].split()[0]):
        shape = "how_gone_with" if person["who"] in _YOU else "goes_for_with"
        return Shaped(shape, {**person, "rest": doing(how_to["rest"])})
    who = re.match(r"^who to (?P<rest>\w+ .+)$", after)
    if verb == "know" and who:
        return Shaped("who_would", {**person, **who.groupdict()})
    if person["who"] not in _YOU or not (after in _ONES or is_somebody(after or "it")):
        return None
    if verb == "trust":
        return Shaped("between", {"who": person["who"], "rest": after})
    return Shaped("without", {"rest": after}) if verb == "miss" else None
