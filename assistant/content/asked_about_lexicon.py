"""What the lexicon of open questions made from a line's own words looks like."""

from __future__ import annotations

import re
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, model_validator

from assistant.content.models import Name, Part, Text, one_or_more

Of = Literal[
    "closed",
    "closed_last",
    "leading",
    "why",
    "told",
    "told_why",
    "told_push",
    "told_person",
    "told_past",
    "told_ahead",
    "named",
    "matter",
]
# Verbs that are put in by who or what the question is about.
AGREEING = frozenset({"are", "have", "do", "were"})
NAME = "name"  # what the line names last
_NAMED = re.compile(r"(?<!\(\?P)<(\w+)>")


class Asked(Part):
    """How one way of asking is opened: the expression that it is met by, and what to ask."""

    of: Annotated[tuple[Of, ...], BeforeValidator(one_or_more)]
    when: Text
    say: Text


class AskedAboutLexicon(Part):
    """Ways to ask openly, the first that is met in front.

    ``words`` are expressions that others name in angle brackets. ``unsaid`` is what is not
    repeated of the person's own words; after what is ``grave`` nothing of them is taken up.
    """

    id: Name
    source: Text
    words: dict[str, str]
    grave: Text
    unsaid: Text
    entries: tuple[Asked, ...]

    @model_validator(mode="after")
    def _understood(self) -> Self:
        for written in (*self.words.values(), *(entry.when for entry in self.entries)):
            unknown = set(_NAMED.findall(written)) - self.words.keys()
            if unknown:
                raise ValueError(f"{min(unknown)} in {written} stands in no words")
        for entry in self.entries:
            pattern = self._read(entry.when)
            gaps = set(re.findall(r"\{(\w+)\}", entry.say))
            if gaps - pattern.groupindex.keys() - AGREEING - {NAME}:
                raise ValueError(f"{entry.say} has a gap that {entry.when} does not fill")
        for written in (self.grave, self.unsaid):
            self._read(written)
        return self

    def _read(self, written: str) -> re.Pattern[str]:
        try:
            return self.expression(written)
        except re.error as error:
            raise ValueError(f"the expression {written} cannot be read ({error})") from None

    def expression(self, written: str) -> re.Pattern[str]:
        """An expression with its words put in; raises re.error where it cannot be read."""
        # A word may name another; one that comes back to itself is left as it stands at last.
        for _ in self.words:
            written = _NAMED.sub(lambda at: f"(?:{self.words[at[1]]})", written)
        return re.compile(written, re.IGNORECASE)


ASKED_ABOUT_MODELS: dict[str, type[Part]] = {"asked_about": AskedAboutLexicon}
