"""What takes its force from what the ears heard in a worker's line: a need, a denial, kindness."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from assistant.coach.asked_straight import asks_of_danger, asks_the_one_hurt
from assistant.coach.context import NO_CONTEXT, Context
from assistant.coach.faults import Fault, asks
from assistant.coach.lexicons import in_use
from assistant.coach.line import Line, Part
from assistant.coach.reading import Reading, read
from assistant.meeting.nouns import Act, NudgeKind

_MISTAKEN_FOR_CLOSED = frozenset(("leading_question", "stacked_questions", "why_question"))
_DANGER = frozenset(
    """
    hurt hurting gun guns rifle weapon weapons knife bleeding breathing overdose overdosed alone
    suicide killing kill safe unsafe choked awake unconscious locked loaded
    """.split()
)
_NO_FAULT = re.compile(
    r"\b(?:not|isn't|wasn't|never|none of (?:it|this|that) is|nobody thinks it's)"
    r"(?: \w+)? (?:your|his|her|their|anybody's|anyone's) fault\b(?!.*\b(?:but|if you|unless)\b)",
    re.IGNORECASE,
)
_LEAVE = re.compile(
    r"^(?:please )?(?:(?:don't|do not) (?:tell|answer|say|talk|go|come|worry|sign|read|rush)"
    r"|you don't have to|no need to)\b[^.?!]*\bif (?:it's|it is|that's|you're|you are|it feels)"
    r" (?:too|not (?:ready|up to|comfortable)|tired|hurting)\b",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"^(?:and |but |so )?if (?:you|that|it|i|we|he|she|they|the|your)\b[^.?!]*?(?:, | then )"
    r"(?:we (?:can|could)|we(?:'ll| will) (?:find|work|help|figure|make|move|try|look|get|talk"
    r"|call|meet|be (?:t?here|with)|start|still)|i (?:can|could)"
    r"|i(?:'ll| will) (?:call|text|tell|help|drive|bring|let|meet|show|get) (?:you|y'all))\b",
    re.IGNORECASE,
)
_POWER = re.compile(
    r"\b(?:court|judge|report|police|sheriff|remov\w+|custody|supervisor|prosecutor|rights|file"
    r"|petition|warrant|order|jail|close|closed|violate|take|testify|write|lose|lost|lock)\b",
    re.IGNORECASE,
)
_DISBELIEVED = re.compile(
    r"\b(?:don't|doesn't|didn't|do not|can't|won't|wouldn't) (?:ever )?(?:believe|buy|think|see"
    r"|call|agree|accept|consider)\b[^,;:.?!]*$",
    re.IGNORECASE,
)
# Said by others of the person, or by the person to themselves, and given back.
_QUOTED = re.compile(
    r"\b(?:(?:tell|telling|told) yourself|(?:call|calls|called|calling|labeled) (?:you|yourself)"
    r"|(?:made|makes|making|make) you (?:feel|out)|(?:treat|treats|treated|treating) you like"
    r"|(?:see|seeing|think of|thinking of) yourself as)\b[^,;:.?!]*$",
    re.IGNORECASE,
)
_BY_US = re.compile(r"\b(?:i|we)(?:'ve|'ll|'d| have| will| would| could| must)? $", re.IGNORECASE)


def excused(
    kind: NudgeKind,
    fault: Fault,
    reading: Reading,
    acts: Iterable[Act],
    context: Context,
    taken: Collection[NudgeKind],
) -> bool:
    """Whether what the learned ears would point out needs no pointing out."""
    line = reading.line
    if kind == "closed_question":
        return (
            "closed_question" not in acts
            or not _MISTAKEN_FOR_CLOSED.isdisjoint(taken)
            or any(_is_needed(line, part) for part in line.parts)
        )
    if kind == "unasked_advice":
        asked = "asked_for" in reading.before or "permission" in acts
        asked = asked or context.permission_open
        return asked or any(
            asks(part) and _asks_of_danger(line, part) for part in _parts_of(line, fault)
        )
    if kind == "threat":
        return kindly(line)
    if kind == "deficit_label":
        named = [line.span(first, last) for _, first, last in line.labels]
        inside = [at for at in named if fault.start <= at[0] and at[1] <= fault.end]
        return bool(inside) and all(_taken_back(line.text, fault, start) for start, _ in inside)
    return False


def still_faults(kind: NudgeKind, faults: list[Fault], line: Line) -> list[Fault]:
    """Leave out what a rule met in words that are denied, or have to be asked straight."""
    if kind == "why_question":
        return [fault for fault in faults if not asks_the_one_hurt(fault.words)]
    if kind == "deficit_label":
        return [
            fault
            for fault in faults
            if not _taken_back(line.text, _sentence_of(line, fault), fault.start)
        ]
    return faults


def kindly(line: Line) -> bool:
    """Whether a line takes a blame away, leaves a choice, or offers help, and warns of nothing."""
    return all(_is_kind(line, part) for part in line.parts)


def of_danger_alone(line: Line) -> bool:
    """Whether each sentence asks of danger: such a line advises nothing."""
    return all(asks(part) and _asks_of_danger(line, part) for part in line.parts)


def _is_kind(line: Line, part: Part) -> bool:
    start, end = line.span(part.first, part.last)
    said = line.text[start:end].replace("’", "'")
    if _NO_FAULT.search(said) or _LEAVE.search(said):
        return True
    if _OFFER.search(said) and not _POWER.search(said):
        return True
    inside = [
        line.spans[first][0] for _, first, last in line.labels if part.first <= first < part.last
    ]
    whole = Fault(said, start, end)
    return bool(inside) and all(_taken_back(line.text, whole, at) for at in inside)


def _is_needed(line: Line, part: Part) -> bool:
    """Whether a sentence asks what has to be asked closed: present danger, a number on a scale."""
    names = [cue.name for cue in part.cues]
    if "scaling" in names or "check_back" in names:
        return True
    danger = _DANGER.intersection(line.words[part.first : part.last])
    return (bool(danger) and names.count("safety_check") > 1) or _asks_of_danger(line, part)


def _asks_of_danger(line: Line, part: Part) -> bool:
    start, end = line.span(part.first, part.last)
    return asks_of_danger(line.text[start:end].replace("’", "'"))


def _parts_of(line: Line, fault: Fault) -> list[Part]:
    return [
        part
        for part in line.parts
        if line.spans[part.first][0] < fault.end and fault.start < line.spans[part.last - 1][1]
    ]


def _sentence_of(line: Line, fault: Fault) -> Fault:
    part = _parts_of(line, fault)[0]
    start, end = line.span(part.first, part.last)
    return Fault(line.text[start:end], start, end)


def _taken_back(text: str, sentence: Fault, at: int) -> bool:
    """Whether the words of a sentence before a label deny it, or say whose word it is."""
    before = text[sentence.start : at].replace("’", "'")
    quoted = _QUOTED.search(before)
    if quoted and not _BY_US.search(before[: quoted.start()]):
        return True
    return bool(_DISBELIEVED.search(before))


def takes_a_label_back(text: str) -> bool:
    """Whether a line names a label only to deny it, or as somebody else's word."""
    return _only_takes_back(read(text, "", NO_CONTEXT, in_use()).line)


def _only_takes_back(line: Line) -> bool:
    starts = [(line.spans[first][0], last) for _, first, last in line.labels]
    return bool(starts) and all(
        _taken_back(line.text, _sentence_of(line, Fault("", at, line.spans[last - 1][1])), at)
        for at, last in starts
    )
