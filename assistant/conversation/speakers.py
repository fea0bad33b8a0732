"""Who a typed name means: somebody known, somebody new, or a question to the worker."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from assistant.content.roles import Roles
from assistant.conversation.context import Context
from assistant.conversation.lines import (
    Words,
    dashed,
    looks_like_a_long_name,
    looks_like_a_name,
    looks_like_a_small_word,
)
from assistant.errors import LineError
from assistant.meeting.nouns import Participant
from assistant.meeting.record import WORKER, Record

ME = "me"
_SHORTEST = 3  # letters of a name's beginning that is asked after
_PARTED = re.compile(r",|&|\+|/|\band\b")
_OWNED = re.compile(r"(.{1,40}?)['’]s? \S+(?: \S+)?")
_IN_BRACKETS = re.compile(r"([^()]+?)\s*\(([^()]*)\)")
_TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "sr", "sra", "srta", "don", "doña", "dona"}
    | {"tía", "tia", "tío", "tio", "aunt", "uncle"}
)


@dataclass(frozen=True)
class Known:
    """Somebody in the meeting (a participant's id), or the worker."""

    speaker: str


@dataclass(frozen=True)
class New:
    """Somebody who joins by speaking."""

    name: str
    role: str | None = None


@dataclass(frozen=True)
class Unclear:
    """A name that nobody bears as typed; ``near`` are the participants it may mean."""

    claimed: str
    near: tuple[str, ...] = ()


def who(head: str, record: Record, roles: Roles) -> Known | New | Unclear | None:
    """Who the words before the colon name; None where they are no name at all."""
    head, said_of_them = _apart(head)
    known = find_known(head, record, roles)
    if known is not None:
        return known
    several = _named_among_others(head, record)
    if several:
        return Unclear(head, several)
    near = _one_letter_off(head, record) or _cut_short(head, record)
    role = roles.named(said_of_them) or roles.named(head)
    if looks_like_a_name(head):
        if near:
            return Unclear(head, near)
        return New(head, role.id if role else None)
    if looks_like_a_small_word(head) or (role is not None) or near:
        return Unclear(head, near or _bearing(role.id if role else None, record))
    return None


def _named_among_others(head: str, record: Record) -> tuple[str, ...]:
    """Who is named in "Cora's sister", "Cora and Jess", "Pastor Jim, Brandy"."""
    parts = [one.strip() for one in _PARTED.split(head)]
    if len(parts) > 1 and all(looks_like_a_name(one) for one in parts):
        return tuple(one.id for one in record.participants.values() if _is_one_of(one, parts))
    owned = _OWNED.fullmatch(head)
    return _bearing_name(owned[1], record) if owned else ()


def _is_one_of(person: Participant, names: list[str]) -> bool:
    return any(_core(person.name) == _core(one) for one in names)


def _bearing_name(name: str, record: Record) -> tuple[str, ...]:
    return tuple(one.id for one in record.participants.values() if _is_one_of(one, [name]))


def _cut_short(head: str, record: Record) -> tuple[str, ...]:
    """The one person whose name begins so: "Bran" for Brandy."""
    typed = head.casefold()
    if len(typed) < _SHORTEST or len(typed.split()) != 1:
        return ()
    found = [
        one.id
        for one in record.participants.values()
        if one.id != record.worker_id and _core(one.name).startswith(typed)
    ]
    return tuple(found) if len(found) == 1 else ()


def perhaps(words: Words, record: Record, no_names: str, calling: str) -> Unclear | None:
    """Who may be meant where somebody typed a dash for the colon, or a name of many words.

    Nobody joins by that, and nobody is credited: it is asked after. ``no_names`` are words that
    begin many sentences and name nobody, ``calling`` those that do so when they stand alone.
    """
    parted = dashed(words.whole)
    for head in (words.head, parted.head if parted and parted.text.strip() else None):
        if not head:
            continue
        found = record.participant_named(head) or _without_title(head, record)
        if found is not None and found.id != record.worker_id:
            return Unclear(head, (found.id,))
        first = head.split()[0].casefold().replace("’", "'").partition("'")[0].strip(".,!")
        alone = calling if len(head.split()) == 1 else ""
        if looks_like_a_long_name(head) and first not in f"{no_names} {alone}".split():
            return Unclear(head)
    return None


def _apart(head: str) -> tuple[str, str]:
    """Part "Tre (14)" or "Jo (aunt)" into the name and what is said of the person."""
    match = _IN_BRACKETS.fullmatch(head) if "(" in head else None
    return (match[1], match[2]) if match else (head, "")


def a_name(name: str, context: Context) -> str:
    """The name of somebody new, as typed. Raises LineError where no letter stands in it."""
    if not any(map(str.isalpha, name)):
        raise LineError(context.say("error.no_name", name=name.strip()))
    return name


def find_known(name: str, record: Record, roles: Roles) -> Known | None:
    """The one person whom a name, a title with a name, or a role means, in any case."""
    if name.casefold() == ME:
        return Known(WORKER)
    found = record.participant_named(name) or _without_title(name, record)
    if found is None:
        role = roles.named(name)
        bearing = _bearing(role.id, record) if role else ()
        if len(bearing) == 1:
            found = record.participants[bearing[0]]
    if found is None:
        return None
    return Known(WORKER if found.id == record.worker_id else found.id)


def find_by_part(name: str, record: Record, roles: Roles) -> Known | None:
    """Whom a name means, or a part of it that one person alone bears: "Ruth" for Mamaw Ruth."""
    known = find_known(name, record, roles)
    wanted = set(name.casefold().split())
    if known is not None or not wanted:
        return known
    people = record.participants.values()
    found = [one.id for one in people if wanted <= set(one.name.casefold().split())]
    if len(found) != 1:
        return None
    return Known(WORKER if found[0] == record.worker_id else found[0])


def _bearing(role: str | None, record: Record) -> tuple[str, ...]:
    if role is None:
        return ()
    return tuple(one.id for one in record.participants.values() if one.role == role)


def _core(name: str) -> str:
    words = name.casefold().split()
    while len(words) > 1 and words[0].rstrip(".") in _TITLES:
        words = words[1:]
    return " ".join(words)


def _without_title(name: str, record: Record) -> Participant | None:
    """Match "wilma" to "Ms. Wilma" and back, where only one person can be meant."""
    wanted = _core(name)
    found = [one for one in record.participants.values() if _core(one.name) == wanted]
    both_titled = len(name.split()) > 1 and wanted != name.casefold()
    if len(found) != 1 or (both_titled and _core(found[0].name) != found[0].name.casefold()):
        return None
    return found[0]


def _one_letter_off(head: str, record: Record) -> tuple[str, ...]:
    return tuple(one.id for one in record.participants.values() if _is_slip(head, one.name))


def _is_slip(typed: str, name: str) -> bool:
    """Whether a name is one slip of the finger away: "Msity". "Child 2" is no slip."""
    one, other = typed.casefold().split(), name.casefold().split()
    if len(one) != len(other):
        return False
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(differing) != 1:
        return False
    a, b = differing[0]
    if any(len(word.rstrip(".")) < 2 or any(map(str.isdecimal, word)) for word in (a, b)):
        return False
    return OSA.distance(a, b, score_cutoff=1) == 1
