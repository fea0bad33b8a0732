"""What to ask in the place of a why: by its own words, and by what the person just told."""

from __future__ import annotations

import re

from assistant.coach.everyday import DRUGS
from assistant.coach.fitting import fitted
from assistant.coach.instead_of_telling import with_what_was_said
from assistant.coach.nearest import shares_words
from assistant.coach.question_shapes import Shaped, trimmed
from assistant.coach.reason_given import gives_reason, reason_given
from assistant.coach.reasons import YOU
from assistant.coach.told import (
    comes_over,
    done_by_me,
    happened_once,
    happens_often,
    is_over,
    is_viewed,
    may_come_about,
    of_a_loss,
    of_faith,
    on_purpose,
    placed_by_me,
)
from assistant.coach.why_shapes import why_shape
from assistant.coach.wordings import said
from assistant.language.sentences import sentences
from assistant.language.verbs import base, from_ing

_BARE_WHY = re.compile(
    r"^(?:why(?:'s| is| was| did) (?:that|it|this)(?: happen)?|why|why not|how come)$",
    re.IGNORECASE,
)
_WHY_DONT = re.compile(
    r"\bwhy (?:don['’]?t|not) (?:you|y['’]?all)\b(?! (?:let|allow|have your|own|know|like|want"
    r"|trust|feel|care|love|believe|remember|live|need|work)\b|.*\bany ?more\b)",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:\w+n['’]?t|not|no|never|nobody|nothing|quit|stopped|without|none)\b", re.IGNORECASE
)
_UNTOLD = re.compile(
    r"\b(?:rather not|don'?t want to (?:talk|say)|none of your|not saying|private)\b", re.I
)
_OF_YOU = re.compile(
    r"\b(?:why|how come)(?: (?:do|did|are|were|would|have|can|could|wo|ca)(?:n['’]?t)?|['’]d"
    r"|['’]re)? (?:you|y['’]?all)\b",
    re.IGNORECASE,
)
_OF_THEN = re.compile(
    r"\b(?:why|how come)(?:['’]?d|.* (?:did|didn['’]?t|was|wasn['’]?t|were|weren['’]?t|had"
    r"|hadn['’]?t)\b)",
    re.IGNORECASE,
)
_BY_ME = re.compile(r"^(?:well,? |yeah,? |so )?(?:i|we)\b", re.IGNORECASE)
_THESE_DAYS = re.compile(
    r"^(?:well,? |yeah,? |so )?(?:i|we) (?:just |still |always )?(?:keep|take|use|sleep|feed"
    r"|leave|give"
    r"|make|tell|hide|drive|smoke|drink|carry|hold|stay|bring|buy|send|work|go|stay)\b",
    re.IGNORECASE,
)
_I_DO_NOT = re.compile(
    r"^(?:well,? |yeah,? )?(?:i|we)(?:['’]?d rather\b|(?:['’]?m|['’]?re| am| are) not \w+ing\b"
    r"|(?: just| really)? (?:don['’]?t|won['’]?t|wouldn['’]?t) (?:even )?(?:give|let|take"
    r"|use|make|allow|bring|send|put|do|wear|buy|keep|answer|talk)\b)",
    re.IGNORECASE,
)
# These ask for a time or a habit that the line does not name: what was told must have one.
_OF_SOME_TIME = frozenset({"why_blamed", "why_blamed_now"})
_PLACED = re.compile(r"^(?:being|staying|living|sleeping|hanging)\b")
# Nobody "decided" these over a table.
_NOT_WEIGHED = re.compile(
    rf"{DRUGS.pattern}|\b(?:us(?:e|ed|ing)|drunk|drank|drink\w*|relaps\w*|test(?:ed)?|hit|lied?"
    r"|stole|spank\w*|slap\w*|smack\w*|holler\w*|yell\w*|had a (?:few|couple)|(?:ended"
    r"|wound|end|wind) up)\b",
    re.IGNORECASE,
)
_WERE_THERE = re.compile(
    r"\b(?:was|were|wasn't|weren't) (?:he|she|they|the \w+|your \w+) (?:still |even )?(?:out|up|at"
    r"|in|there|alone|home|outside|with|by)\b",
    re.IGNORECASE,
)
_KEPT_FROM = re.compile(r"\b(?:do|wo)n['’]?t (?:let|allow|send|bring|give)\b", re.IGNORECASE)
_OF_THAT = re.compile(r"\b(?:that|this|it|so|him|her|them|there|like)\b", re.IGNORECASE)
_NOW_OF_YOU = re.compile(r"\bwhy do (?:you|y'all)\b|\bhow come you (?!\w+ed\b)", re.IGNORECASE)


_KEEPS_DOING = re.compile(
    r"\bwhy (?:do|would) (?:you|y'all) (?:always )?keep(?: on)? doing (?:that|it|this)\W*$",
    re.IGNORECASE,
)
_LEFTOVER = re.compile(r",? (?:either|neither|too|hon|honey)(?=\W*$)", re.IGNORECASE)


def instead_of_why(text: str, previous: str) -> list[str]:
    """Ways to ask for the same as a why; none where its grammar is not plain."""
    if previous.strip() and _KEEPS_DOING.search(text):
        return said(Shaped("why_blamed_now", {"who": "you"}))
    for sentence in reversed(sentences(_LEFTOVER.sub("", text))):
        # "Why don't you quit" to somebody who spoke of no not-doing is advice.
        advised = _WHY_DONT.search(sentence.text) and previous and not _DENIES.search(previous)
        shaped = None if advised else why_shape(sentence.text)
        if shaped:
            return _told_already(previous, shaped) or _ways(shaped, text, previous)
        bare = _BARE_WHY.match(trimmed(sentence.text).split(",")[0])
        if bare and previous.strip():
            return _told_already(previous) or _bare_why(previous)
    return []


def _told_already(previous: str, shaped: Shaped | None = None) -> list[str]:
    """Take up the reason that the person has given: asked for again, it was not heard."""
    undone = shaped is not None and shaped.shape == "why_not" and done_by_me(previous)
    if of_a_loss(previous) and not undone:
        return said(Shaped("loss"))
    reason = reason_given(previous)
    other = shaped is not None and shaped.shape == "why_not" and _is_new(shaped, previous)
    if reason and shaped and other:
        return said(Shaped("why_told_not", {"said": reason, **shaped.gaps}))
    if reason:
        return said(Shaped("why_told", {"said": reason}))
    return said(Shaped("stem_telling")) if gives_reason(previous) else []


def _is_untold(shaped: Shaped, text: str, previous: str) -> bool:
    """Whether a "why would you" takes for done what nobody told of."""
    if shaped.shape != "why" or " would you " not in f" {text.lower()} ":
        return False
    return not (_BY_ME.match(previous) or shares_words(shaped.gaps["doing"], previous))


def _is_new(shaped: Shaped, previous: str) -> bool:
    """Whether what was not done is another way than the one told of: the reason is not its own."""
    verb = from_ing(shaped.gaps["doing"].split()[0])
    return verb not in {base(word) for word in re.findall(r"[a-z]+", previous.lower())} - {"be"}


def _asked_otherwise(shaped: Shaped, text: str, previous: str) -> list[str] | None:
    """What is asked where a shape's own words would take for granted what was not so."""
    if shaped.shape == "why_now" and placed_by_me(previous):
        return by_what_was_told(text, previous, "you")  # they themselves are behind it
    if _is_untold(shaped, text, previous):
        return said(Shaped("stem_telling"))
    if shaped.shape == "why_now" and _PLACED.match(shaped.gaps["doing"]):
        return said(Shaped("why_alone" if may_come_about(previous) else "stem_telling"))
    if shaped.shape in ("why_hard", "why_not") and _I_DO_NOT.match(previous):
        # Nothing is in the way of what is not meant.
        return said(Shaped("matters_that" if _KEPT_FROM.search(previous) else "stem_telling"))
    if shaped.shape == "why" and " would " in text.lower() and _THESE_DAYS.match(previous):
        return by_what_was_told(text, previous, shaped.gaps.get("who", "you"))
    return None


def _ways(shaped: Shaped, text: str, previous: str) -> list[str]:
    if shaped.shape == "why_hard":
        shaped = fitted(shaped, previous) or shaped
    own = said(shaped)
    if not previous.strip():
        return own
    person = shaped.gaps.get("who", "you")
    if shaped.shape == "why_alone":
        clear = may_come_about(previous) and not happens_often(previous)
        return own if clear else said(Shaped("stem_telling"))
    if shaped.shape in _OF_SOME_TIME:
        return by_what_was_told(text, previous, person)
    other = _asked_otherwise(shaped, text, previous)
    if other is not None:
        return other
    if shaped.shape in ("why", "why_stop", "why_lately"):
        told = by_what_was_told(text, previous, person)[:1]
        fits = happened_once(previous) or done_by_me(previous)
        return [*own[:1], *(told if fits else [])]
    return own


def why_stems(text: str, previous: str) -> list[str]:
    """Stock ways for a why whose grammar is not plain, after something was told."""
    advised = _WHY_DONT.search(text) and not _DENIES.search(previous)
    if advised and not (_BY_ME.match(previous) or gives_reason(previous)):
        return said(Shaped("stem_advice"))
    if gives_reason(previous) or not _OF_YOU.search(text):
        return said(Shaped("stem_telling"))
    return by_what_was_told(text, previous, "you")


def by_what_was_told(text: str, previous: str, person: str) -> list[str]:
    """Stock ways that fit what was told: one event, a habit, a choice, a lasting state."""
    if of_a_loss(previous):
        return said(Shaped("loss"))
    if person not in YOU:
        return _of_another(text, previous, person)
    if happened_once(previous):
        if _NOW_OF_YOU.search(text) and not _BY_ME.match(previous):
            return said(Shaped("stem_telling"))  # what another did once tells of no habit
        return said(Shaped("why_blamed", {"who": person}))
    over = is_over(previous) if is_over(previous) or _is_now(previous) else _is_then(text)
    if comes_over(previous) or (comes_over(text) and happens_often(previous)):
        shape = "why_blamed" if over else "why_blamed_now"
        return said(Shaped(shape, {"who": person}))
    if of_faith(previous) and not (over or _DENIES.search(previous)):
        return said(Shaped("brings"))
    if is_viewed(previous):
        return said(Shaped("how_sees"))
    return _of_a_choice(text, previous, over=over)


def _of_a_choice(text: str, previous: str, *, over: bool) -> list[str]:
    """Stock ways for what somebody does, or did, on purpose; of all else, more of it."""
    own = _BY_ME.match(previous) and on_purpose(text) and not _DENIES.search(previous)
    if not (done_by_me(previous) or own):
        return said(Shaped("stem_telling"))
    if over:
        return _went_into(text, previous)
    if _NOT_WEIGHED.search(previous):
        return said(Shaped("stem_telling"))
    return said(Shaped("decided_that" if happens_often(previous) else "stem_telling"))


def _went_into(text: str, previous: str) -> list[str]:
    """Ask what went into a choice that was told; of what is no choice, what was going on."""
    if _NOT_WEIGHED.search(previous) or _NOT_WEIGHED.search(text):
        return said(Shaped("why_blamed", {"who": "you"}))
    told = _OF_THAT.search(text) or shares_words(text, previous)
    return said(Shaped("went_into" if told else "stem_telling"))


def _of_another(text: str, previous: str, person: str) -> list[str]:
    """Ask what the person makes of what somebody else did: nobody knows another's reasons."""
    if _WERE_THERE.search(text) and is_over(previous) and may_come_about(previous):
        return said(Shaped("why_alone"))
    if happened_once(previous) or (_is_then(text) and not happens_often(previous)):
        return said(Shaped("think_going_on", {"who": person}))
    if comes_over(previous) or comes_over(text):
        return said(Shaped("think_goes_on", {"who": person}))
    return said(Shaped("stem_telling"))


def _is_now(previous: str) -> bool:
    return happens_often(previous) or bool(_THESE_DAYS.match(previous))


def _is_then(text: str) -> bool:
    return bool(_OF_THEN.search(text)) or " would you " in text.lower()


def _bare_why(previous: str) -> list[str]:
    """What a "Why?" or a "Why not?" asks: more of what was just said, where it may be told."""
    if _UNTOLD.search(previous):
        return []
    past = (
        not done_by_me(previous)
        and is_over(previous)
        and may_come_about(previous)
        and not happens_often(previous)
    )
    alone = said(Shaped("why_alone")) if past else []
    return with_what_was_said(previous, "why_bare" if past else "why_bare_now") or alone
