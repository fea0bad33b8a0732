"""Another way to say a line that asks for the same thing, made from the line's own words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, cast

from assistant.coach.context import NO_CONTEXT
from assistant.coach.faults import questions_in
from assistant.coach.lexicons import shipped
from assistant.coach.question_shapes import (
    Shaped,
    advice_shape,
    closed_shape,
    leading_shape,
    why_shape,
)
from assistant.coach.reading import Reading, read
from assistant.coach.say_back import say_back
from assistant.content import load_content
from assistant.language.sentences import sentences
from assistant.language.verbs import capitalized
from assistant.meeting.nouns import NudgeKind

if TYPE_CHECKING:
    from assistant.content.worker_lexicon import RewordingLexicon

MOST = 2  # alternatives; a worker reads them while somebody waits
_LONGEST = 34  # words; a longer sentence is none that anybody says
_OPEN = re.compile(r"^(?:what|how|tell|where|who|when|walk|help)\b", re.IGNORECASE)
_TELLING = ("unasked_advice", "premature_reassurance", "threat", "monologue", "deficit_label")

Kind = NudgeKind | Literal["missed_reflection"]


@dataclass(frozen=True, slots=True)
class Rewording:
    """Words to try instead; ``from_stem`` where they are a stock opening of the topic's."""

    text: str
    from_stem: bool


def reword(
    text: str, previous: str, kind: Kind, topic_stems: Sequence[str] = ()
) -> tuple[Rewording, ...]:
    """Offer one or two other ways to say a line.

    Args:
        text: the worker's line.
        previous: what the family said just before.
        kind: what could be better in it; ``missed_reflection`` asks for words that say back
            what the person just said.
        topic_stems: stock sentences that fit the topic, offered where no good one can be made.

    Returns:
        At most two rewordings, the line's own first; none where there is nothing to offer.

    """
    made = _made(text, previous, kind, topic_stems)
    good = list(dict.fromkeys(one for one in made if len(one.split()) <= _LONGEST))[:MOST]
    if good:
        return tuple(Rewording(one, from_stem=False) for one in good)
    return tuple(Rewording(stem, from_stem=True) for stem in topic_stems[:MOST] if stem.strip())


def _made(text: str, previous: str, kind: Kind, stems: Sequence[str]) -> list[str]:
    if kind == "missed_reflection":
        return _said_back(previous, stems)
    if kind == "jargon":
        return _in_plain_words(text)
    if kind == "unasked_advice":
        return _offered(text)
    if kind in _TELLING:
        return _said_back(previous, ())
    reading = read(text, previous, NO_CONTEXT, shipped())
    if kind == "stacked_questions":
        return _one_of(reading)
    shape = {
        "why_question": why_shape,
        "leading_question": leading_shape,
        "closed_question": closed_shape,
    }[kind]
    for sentence in reversed(sentences(text)):
        shaped = shape(sentence.text)
        if shaped:
            return _said(shaped)
    return []


def _said_back(previous: str, stems: Sequence[str]) -> list[str]:
    if not previous.strip():
        return []
    ways = [say_back(previous, stems, seed) for seed in range(MOST)]
    return [way for way in ways if way]


def _offered(text: str) -> list[str]:
    reading = read(text, "", NO_CONTEXT, shipped())
    parts = [part for part in reading.line.parts if any(one.name == "advice" for one in part.cues)]
    for part in parts or reading.line.parts[-1:]:
        start, end = reading.line.span(part.first, part.last)
        shaped = advice_shape(text[start:end])
        if shaped:
            return _said(shaped)
    return []


def _one_of(reading: Reading) -> list[str]:
    """The first open question of a stack as it stands; else the first of all, opened."""
    line = reading.line
    asked = []
    for first, last in questions_in(line):
        start, end = line.span(first, last)
        asked.append(
            re.sub(r"^(?:and|then|plus|also|so|or)\s+", "", line.text[start:end].strip(" ,"))
        )
    opened: list[str] = []
    for question in asked:
        if re.match(
            r"(?:what|how|tell)\b(?! (?:many|much|long|old|often|time|day))", question, re.I
        ):
            opened.append(capitalized(question).rstrip("?.,! ") + "?")
    for question in asked:
        if re.match(r"(?:where|who)\b", question, re.IGNORECASE):
            opened.append(capitalized(question).rstrip("?.,! ") + "?")
    for question in asked:
        shaped = closed_shape(question) or why_shape(question)
        if shaped:
            opened += _said(shaped)[:1]
    return opened


def _in_plain_words(text: str) -> list[str]:
    reading = read(text, "", NO_CONTEXT, shipped())
    faults = [fault for fault in reading.faults["jargon"] if fault.plain]
    if not faults or len(faults) < len(reading.faults["jargon"]):
        return []
    done, at = [], 0
    for fault in faults:
        before = text[at : fault.start]
        if re.match(r"(?:the|a|an|your|my) ", fault.plain):
            before = re.sub(r"\b(?:the|an?|your|his|her|their|my)\s+$", "", before, flags=re.I)
        done += [before, fault.plain]
        at = fault.end
    return [capitalized("".join([*done, text[at:]]).strip())]


def _said(shaped: Shaped) -> list[str]:
    made = []
    for sentence in _sentences()[shaped.shape]:
        gaps = {**shaped.gaps}
        if all("{" + name + "}" not in sentence or value for name, value in gaps.items()):
            made.append(capitalized(_filled(sentence, gaps)))
    return made


def _filled(sentence: str, gaps: Mapping[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda at: gaps.get(at.group(1), ""), sentence)


@lru_cache(maxsize=1)
def _sentences() -> Mapping[str, tuple[str, ...]]:
    lexicon = cast("RewordingLexicon", load_content().lexicon["rewordings"])
    return {entry.shape: entry.say for entry in lexicon.entries}
