"""Threats that are said outright: what will be taken from a family if it does not do as told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.coach.faults import Fault, asks
from assistant.coach.line import Line

_WHOM = (
    r"(?:him|her|them|(?:your|the|these|those|all your)(?: \w+)? (?:kids?|children|child|baby"
    r"|babies|boys?|girls?|sons?|daughters?))"
)
_WE = (
    r"(?:we|they|i|(?:the |my )?(?:court|judge|state|county|department|cabinet|agency|supervisor)"
    r"|cps|dcbs)"
)
_WILL = (
    r"(?:'ll|'re going to|'m going to|'re gonna|'m gonna| will(?: have to)?| are going to"
    r"| am going to| is going to| is gonna| are gonna| have to| has to|'ll have to|)"
)
# "We take him to the park" and "we'll take them off your hands" take nobody away.
_ENDS = (
    r"(?= away| from (?:you|the home|your)| into (?:custody|care)| out of|[\s.!]*$|, "
    r"| if | unless )"
)
_TAKEN = rf"\b{_WE}{_WILL} (?:(?:takes?|keeps?|pulls?) {_WHOM}{_ENDS}|removes? {_WHOM}\b)"
_TOLD_ON = (
    rf"\b(?:the )?(?:judge|court|county attorney|prosecutor){_WILL} (?:hear|know|be told|find out)"
    r"(?: (?:all )?about (?:it|this|that))\b"
)
_RIGHTS = (
    rf"\b{_WE}(?:'ll|'s going to| will| is going to| is gonna) (?:terminate|take away|take) your"
    r" (?:parental )?rights\b"
    r"|\byou(?:'ll| will|'re going to|'re gonna) lose (?:your (?:kids?|children|baby|son|daughter"
    r"|boys?|girls?|(?:parental )?rights)|them for good)\b"
)
_DO = (
    r"(?:use|drink|miss|skip|leave|let|refuse|walk|fail|keep|go back|test|mess up|lie|sign|run"
    r"|quit|stop|get (?:pulled|arrested|caught|high|drunk|busted))"
)
_IF = re.compile(
    rf"\b(?:unless|or else|one more|if (?:you|y'all) (?:don't|do not|won't|can't|{_DO})\b"
    r"|if (?:he|she|they|\w+) (?:comes?|moves?|stays?|is|shows?|gets?) (?:back|here|there|in)?)",
    re.IGNORECASE,
)
_POWERS = frozenset(
    "take takes keep keeps pull pulls remove removes hear know told find rights lose".split()
)
_CONDITIONAL = re.compile(f"{_TAKEN}|{_TOLD_ON}", re.IGNORECASE)
_BARE = re.compile(_RIGHTS, re.IGNORECASE)
_HINTS = frozenset("if unless or one rights lose".split())
# Somebody's fear or words, given back, and what is said not to come.
_NOT_MEANT = re.compile(
    r"\b(?:afraid|scared|worr\w+|think|thinking|saying|say|said|says|believe|feel|feels|feeling"
    r"|heard|hear|told|sounds?|fear|not|never|nobody|no one|doesn't mean|isn't|wonder\w*)"
    r"\b[^.?!]*$",
    re.IGNORECASE,
)


def outright_threats(line: Line) -> Iterator[Fault]:
    """The sentences that say what will be taken, or who will be told, unless one does as told."""
    if _POWERS.isdisjoint(line.words) or _HINTS.isdisjoint(line.words):  # which is nearly always so
        return
    for part in line.parts:
        if asks(part):
            continue
        start, end = line.span(part.first, part.last)
        said = line.text[start:end].replace("’", "'")
        met = _BARE.search(said)
        if not met and _IF.search(said):
            met = _CONDITIONAL.search(said)
        if met and not _NOT_MEANT.search(said[: met.start()]):
            yield Fault(line.text[start:end], start, end)
