"""What shape a question has that asks what somebody wants, for themselves or of others."""

from __future__ import annotations

import re

from assistant.coach.question_shapes import Shaped, doing
from assistant.coach.subjects import Parted
from assistant.language.verbs import is_ing

_YOU = ("you", "you all", "you two", "you guys", "y'all")


def wanted(aux: str, asked: Parted) -> Shaped | None:
    """See what is wished for."""
    after = asked.rest.partition(" ")[2]
    child = re.match(
        r"^(?P<who>him|her|them|me|us|it|things|(?:the|your|his|her) \w+|[A-Z]\w+)"
        r" to (?P<rest>.+)$",
        after,
    )
    if child:
        wish = f"{child['who']} {doing(child['rest'])}"
    elif after.startswith("to "):
        wish = doing(after[3:])
    else:
        return None
    if not is_ing(wish.split()[1 if child and " " not in child["who"] else 0]) and not child:
        return None
    if re.match(r"(?:losing|ending up|hurting|dying|failing|being the)\b", wish):
        return None
    if child and child["who"].lower() in ("me", "us"):
        return Shaped("feel_about", {"do": aux, "subject": asked.subject, "rest": wish})
    if asked.subject.lower() in _YOU:
        return Shaped("want" if child else "want_to", {"rest": wish})
    return Shaped("feel_about", {"do": aux, "subject": asked.subject, "rest": wish})
