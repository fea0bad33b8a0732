"""Turns of phrase that accuse, hold something over somebody, feel with them, or take that back."""

from __future__ import annotations

import re
from typing import Annotated, Self

from pydantic import Field, model_validator

from assistant.content.models import Name, Part, Text
from assistant.content.patterns import Alternatives, Pattern

_LISTED = re.compile(r"<(\w+)>")
Patterns = Annotated[tuple[Pattern, ...], Field(min_length=3)]


class ToneRules(Part):
    """Patterns as in the rules of trust, each looked for within one sentence.

    A point stands for a sentence's end, and ``<child>`` for any of ``words``' list of that name.
    """

    id: Name
    words: dict[Name, Alternatives]
    harsh: Patterns  # begins by accusing
    softened: tuple[Pattern, ...] = ()  # takes that back, anywhere in the sentence
    leads_in: tuple[Pattern, ...] = ()  # may stand before it: "I can see that"
    warning: Patterns  # holds something over them
    warning_if: tuple[Pattern, ...] = ()  # the same, where the sentence does not put them at ease
    denied: tuple[Pattern, ...] = ()  # before a warning, takes it back: "nobody is going to"
    not_ours: tuple[Pattern, ...] = ()  # the same: "you're afraid that", "they told you"
    turns: Text  # words after which it no longer does
    at_ease: tuple[Pattern, ...] = ()  # that it is all right
    assures: tuple[Pattern, ...] = ()  # that it is not against them
    kind_words: Patterns  # short words of feeling with
    blaming: tuple[Pattern, ...] = ()  # makes no sentence a kind one
    names_failing: tuple[Pattern, ...] = ()  # wins nobody
    no_advice: tuple[Pattern, ...] = ()  # sounds like advice, and is none

    @model_validator(mode="after")
    def _names_its_lists(self) -> Self:
        if any(_LISTED.search(words) for words in self.words.values()):
            raise ValueError("a list of words names another; write the words themselves")
        texts = (one for value in self.__dict__.values() for one in _texts(value))
        for name in (name for text in texts for name in _LISTED.findall(text)):
            if name not in self.words:
                raise ValueError(f"<{name}> is not among the lists of words; add it there")
        return self


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, dict):
        return tuple(value.values())
    return value if isinstance(value, tuple) else ()
