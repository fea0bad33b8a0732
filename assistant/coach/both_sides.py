"""What to ask of a push that has no point of its own to turn: both sides of what was told."""

from __future__ import annotations

import re

from assistant.coach.driven_at import TOO
from assistant.coach.leading_shapes import bare_claim
from assistant.coach.question_shapes import Shaped
from assistant.coach.told import done_by_me, happened_once, happens_often, is_over


def judged(text: str, previous: str) -> Shaped | None:
    """Ask what is known of a risk, or for both sides of what a push calls too much."""
    if _RISKY.search(bare_claim(text)):
        return Shaped("heard_of_risks")
    if (is_over(previous) or happened_once(previous)) and not _HOLDS.match(previous):
        return None
    return Shaped("sides_now") if _JUDGED.search(bare_claim(text)) else None


_MINE = r"^(?:well,? |yeah,? |so )?(?:i|we) "
_UNDONE = re.compile(_MINE + r"\w+(?:n['’]t| not| never)\b|" + _MINE + r"never\b", re.IGNORECASE)
_HOLDS = re.compile(r"^(?:he|she|they|my \w+)(?:['’]s|['’]re| is| are)\b", re.IGNORECASE)


def both_sides(text: str, previous: str) -> Shaped | None:
    """Ask for the good and the hard of what the person chose; None where they chose nothing."""
    if _INFORMS.search(text):
        return None
    if _PLANNED.match(previous):
        return Shaped("sides_ahead")
    if _NOW_DONE.match(previous) or _NOT_DONE.match(previous):
        return Shaped("sides_now")
    if not (done_by_me(previous) or _DID.match(previous) or _LASTS.match(previous)):
        return None
    if _LASTS.match(previous):
        return Shaped("sides_since")
    undone = not is_over(previous) or happens_often(previous) or _UNDONE.match(previous)
    return None if undone else Shaped("looking_back")


_DID = re.compile(
    _MINE + r"(?:just |only )?(?:lied|yelled|hung up|hollered|screamed|cussed|left|slapped|spanked"
    r"|smacked|threw|hit|grabbed|told|called|blew|read|walked|went off|flipped)\b",
    re.IGNORECASE,
)
# What only tells of a help that is there drives at no second thought.
_INFORMS = re.compile(r"\b(?:there(?:['’]s| is| are)|they (?:have|offer)|you earned)\b", re.I)


_RISKY = re.compile(
    r"^(?:isn't |how )?(?:that|it|this)(?:['’]s| is| can be| could be)? (?:really |very |so )*"
    r"(?:dangerous|risky|a risk|addictive|bad for you(?:r \w+)?)$|\bhow (?:dangerous|risky)\b",
    re.IGNORECASE,
)
_JUDGED = re.compile(
    rf"^(?:(?:is|was)n['’]?t )?(?:that|it|this)(?:['’]s| is)? (?:just )?{TOO} (?:an? )?(?:harsh"
    r"|strict|long|much|young|late|old|risky|lenient|mean|rough|cold|small|big|far|expensive|loud"
    r"|extreme|severe|soft|easy|a lot)\b"
    r"|^does(?:n['’]?t) (?:that|it|this) (?:give|leave|make|put|take|mean|cost)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"^(?:well,? |yeah,? |so )?(?:(?:i['’]?m|we['’]?re|i am|we are) (?:thinking (?:of|about)"
    r"|going to|gonna|fixing to|planning|about to|getting married|moving)|(?:i|we) (?:want to"
    r"|plan to|might|decided to))\b",
    re.IGNORECASE,
)
_NOW_DONE = re.compile(
    _MINE + r"(?:just |only |still |always |usually |mostly )*(?:keep|let|leave|make|give|take|feed"
    r"|put|use|send|smoke|drink|work|stay|live|homeschool|eat|sleep|spank|whip|wash|ground|drive"
    r"|bring|buy|watch|lock|carry|hold|tell|run|skip)\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    _MINE + r"(?:do not|don['’]?t) (?:ever |really )?(?:let|answer|talk|give|take|send|bring|use"
    r"|allow|go|make|put|feed|eat|leave|visit|celebrate|vaccinate|do)\b",
    re.IGNORECASE,
)
_LASTS = re.compile(
    _MINE + r"(?:just |finally |already )?(?:quit|stopped|bought|borrowed|took|pulled|adopted|moved"
    r"|started|switched|let|signed"
    r"|told \w+(?: \w+)? (?:not to|she's not|he's not)|kicked|put|dropped out)\b",
    re.IGNORECASE,
)
