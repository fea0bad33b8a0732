"""A worker's line read once: its sentences, what the rules find in it, and its features."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from assistant.coach.context import Context
from assistant.coach.faults import (
    MONOLOGUE,
    Fault,
    familiar_stems,
    jargon,
    labels,
    questions_in,
    why_questions,
)
from assistant.coach.features import line_features, part_features, sentence_features
from assistant.coach.lexicons import Lexicons
from assistant.coach.line import Line, hear_cues, split_up
from assistant.language.words import FUNCTION_WORDS, folded_words, repaired, stem

# How far back a word of the family's still counts as theirs; the talk moves on, and so do we.
_REMEMBERED = 40


@dataclass(slots=True)
class Reading:
    """What is known of a line before it is judged.

    Attributes:
        line: its words, sentences and cues.
        before: what stands out in what the family said before ("asks", "asked_for", "none" …).
        faults: what the rules found, by kind of nudge.
        whole: the features of the line.
        sentences: the features of each sentence, where there are several.

    """

    line: Line
    before: set[str]
    faults: dict[str, list[Fault]]
    whole: set[str]
    sentences: list[set[str]]


def read(text: str, previous: str, context: Context, lexicons: Lexicons) -> Reading:
    """Read a line against what was said before it."""
    line = split_up(text)
    hear_cues(line, lexicons.spoken)
    spoken = [repaired(word) for word in folded_words(previous)]
    before = _before(spoken, previous, lexicons)
    familiar = {stem(word) for word in spoken}
    if context.history or context.terms:
        familiar |= familiar_stems(*context.history[-_REMEMBERED:], *context.terms)
    faults = _faults(line, lexicons, familiar)
    theirs = frozenset(stem(word) for word in spoken if word not in FUNCTION_WORDS)
    flags = [kind for kind, found in faults.items() if found]
    parts = []
    for part in line.parts:
        begin, end = line.span(part.first, part.last)
        here = [
            kind
            for kind in flags
            if any(fault.start < end and begin < fault.end for fault in faults[kind])
        ]
        parts.append(part_features(line, part, theirs, here))
    count = len(parts)
    return Reading(
        line,
        before,
        faults,
        line_features(line, parts, before, flags),
        [sentence_features(part, number, count, before) for number, part in enumerate(parts)]
        if count > 1
        else [],
    )


def _before(spoken: Collection[str], previous: str, lexicons: Lexicons) -> set[str]:
    if not spoken:
        return {"none"}
    found = {cue.name for cue, _, _ in lexicons.before.find(list(spoken))}
    if "?" in previous:
        found.add("asks")
    return found


def _faults(line: Line, lexicons: Lexicons, familiar: Collection[str]) -> dict[str, list[Fault]]:
    questions = questions_in(line)
    faults = {
        "why_question": list(why_questions(line)),
        "jargon": jargon(line, lexicons, familiar),
        "deficit_label": labels(line, familiar),
        "stacked_questions": [],
        "monologue": [],
    }
    if len(questions) > 1:
        start, end = line.span(questions[0][0], questions[-1][1])
        faults["stacked_questions"] = [Fault(line.text[start:end], start, end)]
    if len(line.words) > MONOLOGUE:
        start, end = line.span(0, len(line.words))
        faults["monologue"] = [Fault(line.text[start:end], start, end)]
    return faults
