"""How plain the words must be that a family hears, and which of the content's words those are."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.cli.words import sentence
from assistant.content.checking import Inspected
from assistant.content.mistakes import Mistake
from assistant.content.models import FAMILY_FACING, FlowWords, TopicWords
from assistant.content.moment_checks import prompts_in
from assistant.content.moments import Moments
from assistant.content.reading import Route
from assistant.language.grade import grade
from assistant.language.sentences import sentences
from assistant.language.words import count_words

# WCAG asks for about grade 8 at its strictest; families under strain are given two more.
HIGHEST_GRADE = 6.0
LONGEST_SENTENCE = 20


def hard_words(inspected: Inspected) -> list[Mistake]:
    """Every text that a family hears and that is harder than it should be."""
    return [
        read.source.mistake(route, what, write)
        for read in inspected.words.values()
        if isinstance(read.model, TopicWords | FlowWords | Moments)
        for route, text in _family_facing(read.model)
        for what, write in _too_hard(text)
    ]


def _family_facing(words: TopicWords | FlowWords | Moments) -> Iterator[tuple[Route, str]]:
    if isinstance(words, FlowWords | Moments):
        for route, prompt in prompts_in(words):
            yield (*route, "text"), prompt.text
        return
    yield ("purpose", "text"), words.purpose.text
    for group in FAMILY_FACING:
        for place, prompt in enumerate(getattr(words, group)):
            yield (group, place, "text"), prompt.text
    for place, item in enumerate(words.items):
        yield ("items", place, "ask"), item.ask


def _too_hard(text: str) -> Iterator[tuple[str, str]]:
    reached = grade(text)
    if reached > HIGHEST_GRADE:
        found = sentence("reading_grade", reached=reached, highest=f"{HIGHEST_GRADE:.0f}")
        yield found, sentence("use_shorter_words")
    for one in sentences(text):
        count = count_words(one.text)
        if count > LONGEST_SENTENCE:
            found = sentence("long_sentence", count=count, longest=LONGEST_SENTENCE)
            yield found, sentence("make_it_two")
