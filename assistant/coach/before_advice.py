"""What to ask before advice: by what the person told, and whether a child told it."""

from __future__ import annotations

import re
import zlib

from assistant.coach.question_shapes import Shaped
from assistant.coach.taken_up import taken_up
from assistant.coach.told import (
    done_by_me,
    happened_once,
    happens_often,
    of_a_loss,
    of_faith,
)
from assistant.coach.wordings import said

_TO_A_CHILD = re.compile(
    r"\b(?:bud|buddy|sweetie|sweetheart|kiddo|honey|hon|champ|pumpkin|little man|young man"
    r"|young lady|big guy|your (?:teacher|mom|mommy|dad|daddy|foster (?:mom|dad|parents)"
    r"|grown-?ups?)"
    r" (?:can|will|could|would))\b",
    re.IGNORECASE,
)
_FROM_A_CHILD = re.compile(
    r"^(?:(?:my )?(?:dad|daddy|mommy)\b|mom\b)|\b(?:kids|everybody|they|a kid|this kid|the boys"
    r"|the girls) at (?:my )?school\b|\bmy (?:foster (?:home|house|mom|dad|parents|family)|teacher"
    r"|stepdad|stepmom|homework|grades?|recess|lunch table)\b|\brecess\b"
    r"|\bi'?m (?:only )?(?:six|seven|eight|nine|ten|eleven|twelve|\d|1[0-7])\b(?! (?:months?"
    r"|weeks?|days"
    r"|hours|minutes))",
    re.IGNORECASE,
)
_FELT = re.compile(
    r"\b(?:feel\w*|lonely|lonesome|alone|scared|afraid|mad|angry|tired|stress\w*|nerves|worr\w+|sad"
    r"|cry\w*|depress\w+|overwhelm\w+|wore|worn|shakes|anxious|panic\w*|hurts|exhausted"
    r"|nightmares|craving\w*|relapse\w*|use|drink|urge\w*)\b",
    re.IGNORECASE,
)
_MISSED = re.compile(
    r"\b(?:i|we) (?:really |just |still )?miss(?: (?!the bus|a |work|school)\w+)", re.I
)
_WISHED = re.compile(
    r"\b(?:want(?:s|ed)? (?:to|a|an|the|his|her|their)\b|wanna|hop(?:e|es|ing) to|plan(?:s|ning"
    r"|ned)? (?:to|on)|going to|gonna"
    r"|thinking (?:about|of)|thought about|i'?ll|we'?ll|i'?d (?:like|love|rather)|would like"
    r"|decided|made up my mind|not going back|asked (?:me|us) to|wants? (?:me|us|him|her|them)"
    r"|i wish|(?:says|said) (?:she|he|they)(?:'ll|'d| will| would)|not sure|don'?t know (?:about"
    r"|if|whether|what i|yet)|might|maybe|starts?|starting"
    r"|signed up|offered|fixing to|moving"
    r"|applied|getting (?:married|a|my|the)|saving|trying to decide)\b",
    re.IGNORECASE,
)
_TROUBLE = re.compile(
    r"\b(?:\w+n'?t|won'?t|can'?t|cant|wont|dont|never|no (?:car|money|ride|food|heat|phone|help|job"
    r"|place|sleep|way|room)|nobody|hard|fights?|fighting|fought|argu\w+|behind|broke|broken"
    r"|leak\w*|cries|crying|clings?|hides?|hiding|sneaks?|wets?"
    r"|late|too (?:much|many|far|loud|little)|keeps? \w+ing|problems?|trouble|scream\w*|hollers?"
    r"|yells?"
    r"|bites?|hits?|kicks?|throws?|refus\w+|lost|losing|stuck|out of|past due|evict\w*"
    r"|shut(?:ting)?"
    r"|cut off|turned off|mess|laugh\w* at|picks? on|bull(?:y|ies|ied)|calls? me|mean to|sick"
    r"|wakes?|up all night|tantrum\w*|fits?|runs? (?:off|out|away)|criticiz\w+|nags?|nagging"
    r"|complains?|skips?|skipping|lies"
    r"|steals?|short"
    r"|roaches|mold|bedbugs|mice|owe|expensive|costs?|hundred dollars|whin\w+|clings?"
    r"|worse)\b(?! of\b)",
    re.IGNORECASE,
)


# A stand taken, a fear of what is to come, a doubt of somebody: nothing there to have tried.
_SETTLED = re.compile(
    r"\b(?:i'?m|we'?re|i am) not (?:about to |going to |gonna )?(?:leav|giv|go|sign|tak|let|send"
    r"|mov|quit|stop)\w*|\bbefore i'?ll\b|\b(?:don'?t|never did|can'?t) trust\b"
    r"|\b(?:scared|afraid|worried|nervous) (?:of what|about what|(?:that )?(?:he|she|they|it)(?:'ll"
    r"|'s going| will| might))|\bwhen (?:he|she) (?:gets|comes) (?:out|home|back)\b"
    r"|\bnobody (?:ever )?(?:asked|told)\b|\bi (?:have to |had to )?hide\b|\b(?:hear"
    r"|understand) you\b"
    r"|\bi (?:don'?t|never) (?:remember|think|know (?:him|her|them|what to pack))\b"
    r"|\bworr(?:y|ied) about (?:my|our|his|her)\b|\bsick about\b|\bwants? (?:my|our) \w+ to\b"
    r"|\b(?:he|she|they) (?:do|does)n'?t (?:believe|think)\b"
    r"|\b(?:waiting|wait) (?:to hear|on|for)\b|\bdon'?t (?:see why|believe in|need)\b",
    re.IGNORECASE,
)


def before_advice(text: str, previous: str, *, told: bool) -> list[str]:
    """Ways to ask before advice is given, the leave for it last; stock sentences all.

    Args:
        text: the advice.
        previous: what the person said just before.
        told: whether that was enough to ask more about.

    """
    if of_a_loss(previous) or (_MISSED.search(previous) and not _is_a_childs(text, previous)):
        return said(Shaped("loss"))
    if _is_a_childs(text, previous):
        return _to_a_child(previous)
    if not told:
        return _leave("leave", text)
    tried = _tried(previous)
    return [*(said(Shaped(tried)) if tried else []), *_leave("stem_leave", text)]


def about_a_matter(text: str, previous: str) -> list[str]:
    """Ways that name the everyday matter which the person spoke of; none where they named none."""
    matter = taken_up(previous)
    child = _is_a_childs(text, previous)
    if not matter or child or not _TROUBLE.search(previous):
        return []
    return [*said(Shaped("advice_about", {"rest": matter})), *_leave("leave_about", text, matter)]


def _tried(previous: str) -> str | None:
    """What to ask before the leave, of a trouble that was told; of a wish or a fact nothing."""
    settled = _WISHED.search(previous) or _SETTLED.search(previous)
    if settled or (happened_once(previous) and done_by_me(previous)):
        return None
    if _FELT.search(previous) and not of_faith(previous) and _OF_ME.search(previous):
        return "stem_advice_felt"
    return "stem_advice" if _TROUBLE.search(previous) else None


_OF_ME = re.compile(r"\b(?:i|i'?m|me|my)\b", re.IGNORECASE)


def _is_a_childs(text: str, previous: str) -> bool:
    return bool(_TO_A_CHILD.search(text) or _FROM_A_CHILD.search(previous))


def _to_a_child(previous: str) -> list[str]:
    often = happens_often(previous) or bool(_TROUBLE.search(previous))
    often = often and not re.search(r"\b(?:hate|like|want|wish|says?|said)\b", previous)
    first = said(Shaped("child_helps" if often else "child_like"))
    return [*first, *said(Shaped("child_leave"))]


def _leave(shape: str, text: str, matter: str = "") -> list[str]:
    """One of the ways to ask for leave: always the same words would be heard as a formula."""
    ways = said(Shaped(shape, {"rest": matter}))
    return [ways[zlib.crc32(text.encode("utf-8", "replace")) % len(ways)]] if ways else []
