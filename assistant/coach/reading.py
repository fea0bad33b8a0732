"""A worker's line read once: its sentences, what the rules find in it, and its features."""

from __future__ import annotations

from collections.abc import Collection

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
from assistant.coach.line import Line, Part, hear_cues, split_up
from assistant.coach.turn_features import turn_features
from assistant.coach.word_groups import known
from assistant.language.words import folded_words, repaired, stem

# How far back a word of the family's still counts as theirs; the talk moves on, and so do we.
_REMEMBERED = 40


class Reading:
    """What is known of a line before it is judged.

    Its features are worked out when they are first asked for: many readers want what the rules
    found, and no more.

    Attributes:
        line: its words, sentences and cues.
        before: what stands out in what the family said before ("asks", "asked_for", "none" …).
        faults: what the rules found, by kind of nudge.

    """

    __slots__ = ("_features", "_previous", "_spoken", "before", "faults", "line")

    def __init__(
        self,
        line: Line,
        before: set[str],
        faults: dict[str, list[Fault]],
        spoken: list[str],
        previous: str,
    ) -> None:
        self.line, self.before, self.faults = line, before, faults
        self._spoken, self._previous = spoken, previous
        self._features: tuple[set[str], list[set[str]]] | None = None

    @property
    def whole(self) -> set[str]:
        """The features of the line."""
        return self._made()[0]

    @property
    def sentences(self) -> list[set[str]]:
        """The features of each sentence, where there are several."""
        return self._made()[1]

    def _made(self) -> tuple[set[str], list[set[str]]]:
        if self._features is None:
            self._features = self._make()
        return self._features

    def _make(self) -> tuple[set[str], list[set[str]]]:
        line, before = self.line, self.before
        words = known(line.words)
        spoken = known(self._spoken)
        theirs = frozenset([one.stem for one in spoken if one.stem is not None])
        flags = [kind for kind, found in self.faults.items() if found]
        parts = [
            part_features(part, words[part.first : part.last], theirs, self._inside(part, flags))
            for part in line.parts
        ]
        whole = line_features(line, parts, before, flags)
        whole.update(turn_features(line, words, spoken, self._previous))
        count = len(parts)
        if count < 2:
            return whole, []
        return whole, [
            sentence_features(part, number, count, before) for number, part in enumerate(parts)
        ]

    def _inside(self, part: Part, flags: list[str]) -> list[str]:
        """The kinds of fault that are in a sentence."""
        if not flags:
            return flags
        begin, end = self.line.span(part.first, part.last)
        return [
            kind
            for kind in flags
            if any(fault.start < end and begin < fault.end for fault in self.faults[kind])
        ]


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
    return Reading(line, before, faults, spoken, previous)


def is_amiss(text: str, previous: str, lexicons: Lexicons) -> bool:
    """Whether a line has agency language, a label or several questions: no more is looked for."""
    line = split_up(text)
    hear_cues(line, lexicons.spoken)
    if len(questions_in(line)) > 1:
        return True
    familiar = {stem(repaired(word)) for word in folded_words(previous)}
    return bool(jargon(line, lexicons, familiar) or labels(line, familiar))


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
