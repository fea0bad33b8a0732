"""How a finding is said: why, and a better wording from what the family said, or a question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.content.phrases import fill
from assistant.language.words import content_stems
from assistant.plan.wording.draft import Draft
from assistant.plan.wording.finding import Finding
from assistant.plan.wording.lexicon import WordingLexicon
from assistant.plan.wording.times import end_of, too_long
from assistant.plan.wording.voice import PLAINLY

HIGHEST_GRADE = 8.0  # what public plain-language guidance asks of forms that families sign
_MOST_QUOTED = 120
_WILLING = re.compile(
    r"\b(?:i|we)(?:['’](?:ll|d)| will| can| could| want| would| am going)\b", re.I
)
_HELPERS = frozenset(
    "worker worker's workers caseworker ssw fsos agency department cabinet dcbs dcf dcfs dhs dhr "
    "cps supervisor we'll us".split()
)
_LONG_ENOUGH_FOR_TASKS = 40  # words; a shorter draft has its tasks elsewhere


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that could be better: where, why in one sentence, and what to write or ask."""

    kind: str
    start: int
    end: int
    why: str
    try_instead: str


@dataclass(frozen=True, slots=True)
class Wording:
    """What was found in the wording of a draft objective."""

    issues: tuple[Issue, ...]
    good: bool
    grade: float
    notes: tuple[str, ...] = ()


def issue_of(draft: Draft, one: Finding, lexicon: WordingLexicon, said: Sequence[str]) -> Issue:
    """Put a finding into words."""
    words = lexicon.words[one.kind]
    values = {
        "words": _short(draft.text[one.start : one.end]),
        "plain": one.plain,
        "said": nearest(
            draft.text[one.start : one.end], draft.text, [each for each in said if _fits(one, each)]
        ),
    }
    sentence = words.try_said if values["said"] else words.try_instead
    return Issue(one.kind, one.start, one.end, fill(words.why, values), fill(sentence, values))


def _fits(one: Finding, statement: str) -> bool:
    """Whether something said can fill what is missing: a time, or somebody who is willing."""
    if one.kind == "no_time":
        return end_of(statement) is not None
    if one.kind in ("no_owner", "blame_or_compliance"):
        return _WILLING.search(statement) is not None
    return True


def nearest(words: str, text: str, said: Sequence[str]) -> str:
    """Return what the family said that is nearest to some words of a draft, as they said it.

    The words themselves count most, then the draft around them; the shortest wins a tie, and
    nothing said gives nothing.
    """
    mine, around = set(content_stems(words)), set(content_stems(text))
    best = max(
        ((_shared(one, mine), _shared(one, around), -len(one), one) for one in said if one.strip()),
        default=None,
    )
    return _short(best[3]).rstrip(".") if best else ""


def _shared(statement: str, stems: set[str]) -> int:
    return len(stems.intersection(content_stems(statement)))


def _short(words: str) -> str:
    """Words on one line, cut at a word where they are long."""
    line = " ".join(words.split()).replace('"', "'")
    if len(line) <= _MOST_QUOTED:
        return line
    return line[:_MOST_QUOTED].rsplit(" ", 1)[0] + " …"


def notes_of(
    draft: Draft, level: float, issues: Sequence[Finding], lexicon: WordingLexicon
) -> Iterator[str]:
    """Say what else is worth knowing; none of it is an issue."""
    if level > HIGHEST_GRADE:
        yield fill(lexicon.notes["note.grade"], {"grade": level})
    professional = _professional(draft, issues)
    if professional:
        yield fill(lexicon.notes["note.professional"], {"words": _short(professional)})
    longer = too_long(draft.text)
    if longer:
        yield fill(lexicon.notes["note.long"], {"words": _short(draft.text[slice(*longer)])})
    told = any(token.word in _HELPERS for token in draft.tokens)
    if len(draft.tokens) >= _LONG_ENOUGH_FOR_TASKS and not told:
        yield lexicon.notes["note.worker"]


def _professional(draft: Draft, issues: Sequence[Finding]) -> str:
    """The first word that is plainly the agency's and that no issue has marked already."""
    marked = [(one.start, one.end) for one in issues if one.end - one.start < len(draft.text)]
    for one in draft.heard.get(("voice", "agency"), ()):
        start, end = draft.span(one.first, one.last)
        apart = all(end <= first or last <= start for first, last in marked)
        if one.what.weight >= PLAINLY and draft.plainly(one) and apart:
            return draft.text[start:end]
    return ""
