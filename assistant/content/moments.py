"""When offered words fit: named conditions, and the moments that have words of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from pydantic import Field

from assistant.content.models import Name, Part, Prompt, Text
from assistant.content.vocabulary import Kind

# The fields of a condition that hold phrases.
PHRASES = ("heard", "whole", "before", "after", "unless", "never")
LONGEST_LATELY = 40  # statements that are looked back over
NAMED_SET = re.compile(r"<([^<>]*)>")  # a set of words in a phrase

# The same as in meeting.nouns, and for the same reason as the topics in vocabulary.
PresenceName = Literal["present", "phone", "writing", "absent", "left"]


class Condition(Part):
    """What must be so, so that words with its name fit. All that is set must hold.

    cue: a safety cue is open. roles: somebody who takes part is one of these; not_here: nobody is.
    presence: somebody takes part in one of these ways. people: as many take part; voices: as many
    have been heard. heard, whole, unless, kinds: one of the last ``lately`` statements (with
    ``cue``, one that raised an open cue) holds one of ``heard``, or one of ``whole`` as a sentence
    of its own, where only words of ``before`` and ``after`` may stand beside it; it holds none of
    ``unless``, and is of one of these kinds; own: the one who is spoken to said it. never: no
    statement of late holds one of these. to: the one who is spoken to is one of these; not_to: is
    none of them.
    """

    id: Name
    cue: bool = False
    roles: tuple[Name, ...] = ()
    not_here: tuple[Name, ...] = ()
    presence: tuple[PresenceName, ...] = ()
    people: int = 0
    voices: int = 0
    heard: tuple[Text, ...] = ()
    whole: tuple[Text, ...] = ()
    before: tuple[Text, ...] = ()
    after: tuple[Text, ...] = ()
    unless: tuple[Text, ...] = ()
    never: tuple[Text, ...] = ()
    own: bool = False
    kinds: tuple[Kind, ...] = ()
    lately: int = Field(default=LONGEST_LATELY, ge=1, le=LONGEST_LATELY)
    to: tuple[Name, ...] = ()
    not_to: tuple[Name, ...] = ()


class Moment(Part):
    """A moment with words of its own, offered first; ``alone`` lets nothing of a topic beside."""

    id: Name
    when: Name
    alone: bool = False
    openers: tuple[Prompt, ...] = ()
    reflection_stems: tuple[Prompt, ...] = ()

    def prompts(self) -> tuple[tuple[str, int, Prompt], ...]:
        """Every prompt with the list it stands in and its place there."""
        groups = (("openers", self.openers), ("reflection_stems", self.reflection_stems))
        return tuple(
            (name, place, prompt) for name, group in groups for place, prompt in enumerate(group)
        )


class Moments(Part):
    """Every condition, and the moments in the order in which they come first.

    ``sets`` are words that stand for one another: "(<us>) never listen" is heard with each.
    """

    id: Name
    sets: Mapping[Name, tuple[Text, ...]] = Field(default_factory=dict)
    conditions: tuple[Condition, ...]
    moments: tuple[Moment, ...]

    @cached_property
    def by_name(self) -> dict[str, Condition]:
        """The conditions by id, each set of words written out where it is named."""
        return {one.id: one.model_copy(update=self._written_out(one)) for one in self.conditions}

    @cached_property
    def up_to_alone(self) -> tuple[Moment, ...]:
        """The moments up to the last that lets nothing of a topic beside it."""
        alone = [place for place, one in enumerate(self.moments, 1) if one.alone]
        return self.moments[: max(alone, default=0)]

    def written_out(self, phrase: str) -> str:
        """A phrase with each set of words in the place where it is named."""
        return NAMED_SET.sub(lambda named: "|".join(self.sets.get(named[1], ())), phrase)

    def _written_out(self, condition: Condition) -> dict[str, tuple[str, ...]]:
        return {
            name: tuple(self.written_out(one) for one in getattr(condition, name))
            for name in PHRASES
        }
