"""Whose words come back in a line of the worker's: some of them, or a whole statement."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.language.echo import echo_of_stems
from assistant.language.words import content_stems, folded_words
from assistant.meeting.record import Record
from assistant.meeting.rehearsed import Rehearsed

_WORDS_AROUND = 7  # as many words around another's whole line are no words of one's own
_LEADS_IN = frozenset({"sound", "hear", "seem", "feel", "guess", "wonder", "tell", "mean", "look"})
_WHOLE = 0.8  # from this share on, both ways, a line is another's words given back


def parroted(record: Record, rehearsed: Rehearsed, text: str, matter: Sequence[str]) -> str | None:
    """Whose last words the line gives back whole, with nothing of its own; or nobody's."""
    mine = tuple(folded_words(text))
    for member, said in _last_words(record, rehearsed):
        theirs = _words(said)
        if mine and mine == theirs:
            return member
        same = echo_of_stems([one for one in matter if one not in _LEADS_IN], _stems(said))
        if len(same.stems) >= 2 and same.share >= _WHOLE and same.back >= _WHOLE:
            return member
        room = _WORDS_AROUND if len(theirs) > 2 else 4
        if theirs and len(mine) <= len(theirs) + room and _holds(mine, theirs):
            return member
    return None


def echoed(
    record: Record, rehearsed: Rehearsed, matter: Sequence[str], common: frozenset[str]
) -> frozenset[str]:
    """The members some of whose own words, said lately, come back in the line."""
    mine = set(matter)
    found: set[str] = set()
    for member, said in _last_words(record, rehearsed):
        theirs = _stems(said)
        shared = mine & theirs
        if shared - common and (len(shared) >= 2 or len(theirs) <= 4):
            found.add(member)
    return frozenset(found)


def _last_words(record: Record, rehearsed: Rehearsed) -> list[tuple[str, str]]:
    """Each member's last statement: the member and the words."""
    return [
        (member, record.statements[statement].text)
        for member, statement in rehearsed.last_said.items()
        if statement in record.statements
    ]


def _holds(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether all their words stand in mine, one after the other."""
    count = len(theirs)
    return any(tuple(mine[at : at + count]) == tuple(theirs) for at in range(len(mine) - count + 1))


@lru_cache(maxsize=256)
def _stems(said: str) -> frozenset[str]:
    """The stems of something said; what was said last is looked at again at every line."""
    return frozenset(content_stems(said))


@lru_cache(maxsize=256)
def _words(said: str) -> tuple[str, ...]:
    return tuple(folded_words(said))
