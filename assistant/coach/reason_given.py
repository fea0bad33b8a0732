"""The reason that a person has already given, said back: asked again, it was not heard."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.coach.say_back import fit_to_say_back, stands_well
from assistant.coach.subjects import plain_text
from assistant.coach.turning import joined, turned
from assistant.language.sentences import sentences
from assistant.language.verbs import capitalized

_FEWEST, _MOST = 3, 13  # words
_CAUSE = re.compile(
    r"(?:,\s*|\s|^)(?:because|'?cause|cuz|on account of)\s(?!of\b)(?P<why>.+)$", re.IGNORECASE
)
_SO = re.compile(
    r"^(?P<why>.+?),?\s(?:so (?=(?:i|we|he|she|they|the|my|it)\b)"
    r"(?!\w+ (?:can|could|don['’]?t (?!have)|won['’]?t|will|would)\b)"
    r"|(?:and )?that['’]?s (?:why|how come)\b)",
    re.IGNORECASE,
)
_FELT = (
    r"(?:scared|afraid|lonesome|lonely|nervous|tired|worn? out|exhausted|sick|ashamed|embarrassed"
    r"|overwhelmed|stressed|anxious|sad|depressed|mad|worried|confused|lost|bored|homesick|hungry"
    r"|cold|panicky|shaky|dizzy|beat|down|left out|judged|stupid|small|hurting|in pain)"
)
_OF_ITSELF = re.compile(
    rf"(?P<why>\bi(?: just| really)?(?:['’]?m| am| was| got| get| feel"
    rf"| felt)(?: \w+)?(?: \w+)? {_FELT}\b.*"
    r"|^(?:[\w'’]+ ){1,5}?(?:makes?|made|making) me \w+.*"
    r"|^i (?:can['’]?t|couldn['’]?t) (?:sleep|breathe|stand|afford|think|face|handle|take|keep"
    r"|stomach|focus|sit)\b.*"
    r"|^i (?:just |really )?(?:don['’]?t|didn['’]?t) (?:trust|feel|like|have|know how|want)\b.*"
    r"|^i (?:just |really |only )?wanted\b.*|^i (?:just )?(?:feel|felt) like .*"
    r"|^(?:[\w'’]+ ){1,4}?(?:hurts?|reminds? me|scares? me|stresses me|wears? me out"
    r"|puts? me (?:down|on edge|through))\b.*"
    r"|^(?:it|that|he|she|they) (?:helps?|calms?|keeps?|settles?|quiets?) (?:me|him|her|my)\b.*"
    r"|^i (?:get|got|have|had)(?: \w+)? (?:headaches?|migraines?|seizures?|cramps|spells|nightmares"
    r"|flashbacks|panic attacks?|morning sickness|anxiety|arthritis|pain)\b.*"
    r"|^my (?:nerves|back|head|chest|stomach|heart|tooth|teeth|ears?|hips?|neck|ankles?|wrists?"
    r"|eyes|feet|anxiety|depression|knees?|legs?|hands?|car"
    r"|truck|phone|ride|sugar|pressure)\b.*|^(?:they|he|she) keeps? \w+ing (?:me|my|us|our)\b.*"
    r"|^(?:it|that)(?:['’]?s| was| is)(?: \w+)? (?:easier|cheaper|safer|closer|faster|quieter"
    r"|hard|too)\b.*"
    r"|^(?:it|that|they) (?:costs?|takes?|gets?) (?:too|so|a lot|me|more)\b.*"
    r"|^there (?:was|is)(?:n['’]?t| no) .*|^nobody (?:else )?(?:would|could|will|can)\b.*)$",
    re.IGNORECASE,
)
_PIECES = re.compile(
    r"[,;]\s*(?:and |but |then )?|\s(?:and|but) (?=(?:i|it|he|she|they|we)\b)", re.I
)
_OPENS = re.compile(
    r"^(?:well|honestly|look|see|like|oh|i mean|yeah|no|and|but|just|mostly|it's just|because"
    r"|cause|cuz|since)\b,?\s+",
    re.IGNORECASE,
)
_TO_WORKER = re.compile(
    r"\b(?:not my (?:real )?(?:mom|dad|mother|father|mama)|you|your|y'all|you're|you've)\b",
    re.IGNORECASE,
)
_SLIPS = re.compile(
    r"\b(?:ain't|nothin|of been|hisself|theirself|seen|done|don't nobody)\b"
    r"|\b(?:n't|not|never|don't|can't|didn't|couldn't|hardly)\b.*\b(?:no|nothing|nobody|none|hardly"
    r"|never)\b|\b\w+in'",
    re.IGNORECASE,
)
_LAST = frozenset("to the a an my our with of that for than is are was be at just his".split())


def reason_given(previous: str) -> str | None:
    """Say back the reason that a person gave, as a sentence; None where none can be said so."""
    if "?" in previous or not fit_to_say_back(previous):
        return None
    for clause in _reasons(previous):
        said = _said(clause, previous)
        if said:
            return said
    return None


def gives_reason(previous: str) -> bool:
    """Whether a reason was given, in words that can be said back or not."""
    return next(_reasons(previous), None) is not None


def _reasons(previous: str) -> Iterator[str]:
    """The clauses that tell why, what stands after "because" first."""
    told = [plain_text(one.text).rstrip(" .!…") for one in sentences(previous)]
    for look in (_CAUSE, _SO):
        for sentence in told:
            found = look.search(sentence)
            if found:
                yield from (
                    reversed(_PIECES.split(found["why"])[:2])
                    if look is _SO
                    else (_PIECES.split(found["why"])[0],)
                )
    for sentence in told:
        for piece in _PIECES.split(sentence):
            found = _OF_ITSELF.search(_bare(piece))
            if found:
                yield found["why"]


def _bare(clause: str) -> str:
    clause = clause.strip()
    while (shorter := _OPENS.sub("", clause)) != clause:
        clause = shorter
    return clause


def _said(clause: str, previous: str) -> str | None:
    words = _bare(clause).strip(" .,!…").split()
    text = " ".join(words)
    if not _FEWEST <= len(words) <= _MOST or words[-1].lower() in _LAST:
        return None
    if _TO_WORKER.search(text) or _SLIPS.search(text) or re.search(r"[\"“”():;—–-]", text):
        return None
    said = turned(words)
    plain = re.sub(r"\bwore out\b", "worn out", joined(said)) if said else ""
    if not plain or not stands_well(plain, previous):
        return None
    return f"{capitalized(plain)}."
