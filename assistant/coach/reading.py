"""A worker's line read once: its sentences, what the rules find in it, and its features."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.coach.context import Context
from assistant.coach.faults import (
    MONOLOGUE,
    Fault,
    familiar_stems,
    holds_names,
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
from assistant.language.words import repaired_words

# How far back a word of the family's still counts as theirs; the talk moves on, and so do we.
_REMEMBERED = 40
_Features = tuple[set[str], list[set[str]], set[str]]  # of the line, its sentences, its words


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
        self._features: _Features | None = None

    @property
    def whole(self) -> set[str]:
        """The features of the line."""
        return self._made()[0]

    @property
    def sentences(self) -> list[set[str]]:
        """The features of each sentence, where there are several."""
        return self._made()[1]

    @property
    def words(self) -> set[str]:
        """The features that are words of the line, each by itself."""
        return self._made()[2]

    def _made(self) -> _Features:
        if self._features is None:
            self._features = self._make()
        return self._features

    def _make(self) -> _Features:
        line, before = self.line, self.before
        words = known(line.words)
        spoken = known(self._spoken)
        theirs = frozenset([one.stem for one in spoken if one.stem is not None])
        flags = [kind for kind, found in self.faults.items() if found]
        parts = [
            part_features(part, words, theirs, self._inside(part, flags)) for part in line.parts
        ]
        whole = line_features(line, parts, before, flags)
        whole.update(turn_features(line, words, spoken, self._previous))
        alone = set().union(*[part.words for part in parts])
        count = len(parts)
        if count < 2:
            return whole, [], alone
        sentences = [
            sentence_features(part, number, count, before) for number, part in enumerate(parts)
        ]
        return whole, sentences, alone

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
    spoken = repaired_words(previous)
    before = _before(spoken, previous, lexicons)
    faults = _faults(line)
    if holds_names(line):
        familiar = familiar_stems(previous, *context.history[-_REMEMBERED:], *context.terms)
        faults["jargon"] = jargon(line, lexicons, familiar)
        faults["deficit_label"] = labels(line, familiar)
    return Reading(line, before, faults, spoken, previous)


def _before(spoken: Sequence[str], previous: str, lexicons: Lexicons) -> set[str]:
    if not spoken:
        return {"none"}
    found = {cue.name for cue, _, _ in lexicons.before.find(spoken)}
    if "?" in previous:
        found.add("asks")
    return found


def _faults(line: Line) -> dict[str, list[Fault]]:
    """What the rules find, by kind of nudge; but what a word of theirs may excuse."""
    questions = questions_in(line)
    faults: dict[str, list[Fault]] = {
        "why_question": list(why_questions(line)),
        "jargon": [],
        "deficit_label": [],
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
