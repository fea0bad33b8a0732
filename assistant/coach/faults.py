"""The faults in a worker's line that a rule can hear for sure, with the words that earn them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from assistant.coach.lexicons import Lexicons
from assistant.coach.line import Line, Part
from assistant.language.words import repaired_words, stem

_WH = frozenset(
    """
    what how who when where why which what's how's who's where's when's who'd what'd where'd
    how'd
    """.split()
)
_AUXILIARY = frozenset(
    """
    do does did is are was were has have had can could will would should am isn't aren't
    don't doesn't didn't haven't hasn't won't wouldn't can't couldn't any
    """.split()
)
_TELLS = frozenset(
    """
    i i'm i've i'd you you're you've you'd he he's she she's they they're we we're we've it
    it's this that the a your my his her our their these those if mom dad everybody people
    """.split()
)
_ASKING_WH = frozenset("what how why what's how's where's who's when's".split())
_MAY_ASK = _WH | _AUXILIARY
_JOINS = frozenset(("and", "plus", "then", "also"))
_NO_WHY = frozenset(
    """
    that's that is reason reasons which's this see understand know explain
    """.split()
)
_MEANING = frozenset("matter matters mean means important special".split())
_CAPITALS = re.compile(r"(?<![\w'’-])[A-Z][A-Z&/0-9]*[A-Z0-9](?:s\b)?(?![\w'’])")
_TWO_CAPITALS = re.compile(r"[A-Z][A-Z&/0-9]")  # without these there are no such words
_EXPLAINED = re.compile(
    r"[\s,]*(?:\(|[-–—:]\s|,\s(?:the|a|an|our|your|his|her|their|which|that|who)\s)"
)
_SHOUTED = 3  # so many words in capitals side by side are a raised voice, no acronyms
MONOLOGUE = 60  # words; the case specification's mark for talking on


class Fault(NamedTuple):
    """Some words that a lexicon or a rule speaks against; ``plain`` is what to say instead."""

    words: str
    start: int
    end: int
    plain: str = ""


def cues_of(part: Part) -> set[str]:
    """The names of the cues in a sentence."""
    return {cue.name for cue in part.cues}


def asks(part: Part) -> bool:
    """Whether a sentence is put as a question, by its mark or by its opening."""
    return "?" in part.mark or any(
        cue.name in ("open_opening", "closed_opening", "why") and cue.first == part.opens
        for cue in part.cues
    )


def opens_as_question(line: Line, part: Part) -> bool:
    """Whether the opening turns its words round ("what would", "do you"), with a mark or not."""
    first = line.words[part.opens]
    after = line.words[part.opens + 1] if part.opens + 1 < part.last else ""
    if first in _WH:
        # "What I'm hearing is …" and "When he yells, …" tell; "what brings you …" asks.
        return after not in _TELLS
    return first in _AUXILIARY and any(cue.name == "closed_opening" for cue in part.cues)


def why_questions(line: Line) -> Iterator[Fault]:
    """Whys that ask for a defence and not for what something means to a person."""
    for part in line.parts:
        names = [cue.name for cue in part.cues]
        if "why" not in names or "why_meaning" in names:
            continue
        if _MEANING.intersection(line.words[part.first : part.last]):
            continue
        for cue in part.cues:
            if cue.name != "why":
                continue
            before = line.words[cue.first - 1] if cue.first > part.first else ""
            bare = cue.last == cue.first + 1
            if before in _NO_WHY or (bare and not asks(part)):
                continue
            if before and not asks(part) and cue.first > part.opens:
                continue
            start, _ = line.span(cue.first, cue.last)
            yield _fault(line, start, line.spans[part.last - 1][1])
            break


def questions_in(line: Line) -> list[tuple[int, int]]:
    """The separate questions of a line, as words (first, one past the last).

    Not counted: checking back what one has heard, asking leave, and tags.
    """
    found: list[tuple[int, int]] = []
    for part in line.parts:
        if not asks(part):
            continue
        names = cues_of(part)
        if "check_back" in names or "permission" in names:
            continue
        whole = opens_as_question(line, part)
        further = list(_further_questions(line, part))
        if not whole and "?" not in part.mark and len(further) < 2:
            continue
        if "tag_ending" in names and not whole and not further:
            continue
        if not whole and further and "?" in part.mark:
            further = further[1:]
        begins = [part.first, *further]
        found += zip(begins, [*begins[1:], part.last], strict=True)
    return found


def _further_questions(line: Line, part: Part) -> Iterator[int]:
    words = line.words
    for at in range(part.opens + 2, part.last - 1):
        if words[at] not in _MAY_ASK:
            continue
        joined = words[at - 1] in _JOINS
        if not joined and not _comma(line, at):
            continue
        turned = words[at].endswith("'d") or any(
            word in _AUXILIARY for word in words[at + 1 : at + 3]
        )
        if words[at] in _ASKING_WH or (words[at] in _WH and turned):
            if words[at + 1] != "i'm" and (turned or joined or words[at + 1] not in _TELLS):
                yield at - 1 if joined else at
        elif words[at] in _AUXILIARY and not _is_tag(line, part, at, joined):
            yield at - 1 if joined else at


def _is_tag(line: Line, part: Part, at: int, joined: bool) -> bool:
    """Hear "…, isn't it" and "…, isn't that a habit": no further question, but a push."""
    if not joined and line.words[at].endswith("n't"):
        return True
    return at + 2 >= part.last or line.words[at + 1] in ("to", "not")


def _comma(line: Line, at: int) -> bool:
    return "," in line.text[line.spans[at - 1][1] : line.spans[at][0]]


def jargon(line: Line, lexicons: Lexicons, familiar: Collection[str]) -> list[Fault]:
    """Agency language, but what the family said first or the line explains.

    Args:
        line: the line.
        lexicons: the lexicons.
        familiar: folded words that the family used, or that were explained to them.

    """
    strong = _longest(_unexplained(line, familiar, weak=False))
    strong += [
        fault
        for fault in _unknown_capitals(line.text, lexicons.known, familiar)
        if all(fault.end <= other.start or other.end <= fault.start for other in strong)
        and not _is_explained(line, fault.start, fault.end)
    ]
    if not strong:
        return []
    return _longest([*strong, *_unexplained(line, familiar, weak=True)])


def _unexplained(line: Line, familiar: Collection[str], *, weak: bool) -> Iterator[Fault]:
    """The terms of a line that are new to the family; the weak ones are faults beside others."""
    for term, first, last in line.terms:
        if term.weak is not weak or all(stem(one) in familiar for one in line.words[first:last]):
            continue
        start, end = line.span(first, last)
        shown = line.text[start:end]
        if term.exact and shown not in term.terms and shown.rstrip("s") not in term.terms:
            continue
        if not _is_explained(line, start, end):
            yield Fault(shown, start, end, term.plain)


def _longest(faults: Iterable[Fault]) -> list[Fault]:
    kept: list[Fault] = []
    for fault in sorted(faults, key=lambda one: (one.start, -one.end)):
        if not kept or fault.start >= kept[-1].end:
            kept.append(fault)
    return kept


def holds_names(line: Line) -> bool:
    """Whether there is anything in a line that ``jargon`` or ``labels`` could find."""
    return bool(line.terms or line.labels) or _TWO_CAPITALS.search(line.text) is not None


def _unknown_capitals(
    text: str, known: Collection[str], familiar: Collection[str]
) -> Iterator[Fault]:
    found = list(_CAPITALS.finditer(text))
    for at in found:
        word = at.group().rstrip("s")
        if len(word) < 3 or word in known or word.isdigit() or stem(word.lower()) in familiar:
            continue
        beside = [other for other in found if abs(other.start() - at.start()) < 25]
        if len(beside) >= _SHOUTED and all(len(one.group()) > 3 for one in beside):
            continue
        yield Fault(at.group(), at.start(), at.end())


def _is_explained(line: Line, start: int, end: int) -> bool:
    """Said in other words right after, or named after it was described."""
    if _EXPLAINED.match(line.text, end):
        return True
    for part in line.parts:
        for cue in part.cues:
            if cue.name != "explained":
                continue
            at, to = line.span(cue.first, cue.last)
            if -2 <= at - end <= 12 or 0 <= start - to <= 4:
                return True
    return False


def labels(line: Line, familiar: Collection[str]) -> list[Fault]:
    """Words that name a person by a failing, but what they call themselves, or is denied."""
    found: list[Fault] = []
    for label, first, last in line.labels:
        if stem(line.words[last - 1]) in familiar or stem(line.words[first]) in familiar:
            continue
        if label.framed and not _said_of_a_person(line, first, last):
            continue
        if _denied(line, first):
            continue
        start, end = line.span(first, last)
        found.append(Fault(line.text[start:end], start, end, label.plain))
    return _longest(found)


_PEOPLE = frozenset(
    """
    mom mother dad father parent parents kid kids child children boy girl son daughter teen
    teenager family person people man woman wife husband boyfriend girlfriend grandma
    behavior attitude client mama momma daddy mommy couple household home
    """.split()
)
_BEING = frozenset(
    """
    you're you are is be being been was were he's she's they're acting act acts getting get
    become so such too very really just a an pretty kind of i'm it's am always
    """.split()
)
_SUBJECTS = frozenset(
    """
    you you're your he she they he's she's they're mom dad mother father him her them
    """.split()
)
_ALSO_VERBS = frozenset({"mean"})  # "what do you mean" is no label
_WHO_DO = frozenset("you i we they that it this don't didn't not".split())


def _said_of_a_person(line: Line, first: int, last: int) -> bool:
    words = line.words
    if words[first] in _ALSO_VERBS and first and words[first - 1] in _WHO_DO:
        return False
    if last < len(words) and words[last] in _PEOPLE:
        return True
    at = first - 1
    seen = False
    while at >= 0 and first - at < 6 and words[at] in _BEING:
        seen = seen or words[at] not in ("a", "an", "so", "too", "very", "really", "just")
        if words[at] in _SUBJECTS:
            return True
        at -= 1
    return seen and at >= 0 and (words[at] in _SUBJECTS or words[at] in _PEOPLE)


def _denied(line: Line, first: int) -> bool:
    before = line.words[max(0, first - 7) : first]
    return any(
        word in ("not", "nobody", "nobody's", "isn't", "aren't", "ain't", "never", "without")
        for word in before
    )


def _fault(line: Line, start: int, end: int) -> Fault:
    return Fault(line.text[start:end], start, end)


def familiar_stems(*texts: str) -> set[str]:
    """The stems of all words of what the family said."""
    return {stem(word) for text in texts for word in repaired_words(text)}
