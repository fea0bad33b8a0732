"""Which offered words fit the people who are in the meeting: "As their dad" wants a dad."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from assistant.content.models import Prompt
from assistant.content.roles import Roles
from assistant.meeting.record import Record

_AS_WHOM = re.compile(r"\bas (?:their|the) (\w+)", re.IGNORECASE)
Offered = TypeVar("Offered", bound=Prompt)


def roles_here(record: Record) -> set[str] | None:
    """The roles of everybody who can be spoken to; None where somebody's is not known."""
    here = [one for one in record.participants.values() if one.presence not in ("left", "absent")]
    roles = {one.role for one in here}
    return None if not here or None in roles else {role for role in roles if role is not None}


def fitting(prompts: Sequence[Offered], here: set[str] | None, roles: Roles) -> list[Offered]:
    """The prompts that speak to nobody in a role which nobody here has; all where none would."""
    if here is None:
        return list(prompts)
    found = [one for one in prompts if _fits(one.text, here, roles)]
    return found or list(prompts)


def _fits(text: str, here: set[str], roles: Roles) -> bool:
    words = (found[1].casefold() for found in _AS_WHOM.finditer(text))
    named = (
        {role.id for role in roles.roles if _goes_by(role.also, role.title, word)} for word in words
    )
    return all(not some or some & here for some in named)


def _goes_by(also: Sequence[str], title: str, word: str) -> bool:
    return word == title.casefold() or word in {one.casefold() for one in also}
