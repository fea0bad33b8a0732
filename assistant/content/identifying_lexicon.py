"""What the lexicon of identifying words looks like: kinds, and the expressions of each."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from assistant.content.family_lexicon import Patterns
from assistant.content.models import Name, Part, Text


def _understood(patterns: tuple[str, ...]) -> tuple[str, ...]:
    for pattern in patterns:
        try:
            re.compile(pattern, re.IGNORECASE)
        except re.error as error:
            raise ValueError(f"the expression {pattern} cannot be read ({error})") from None
    return patterns


def _one_understood(pattern: str) -> str:
    return _understood((pattern,))[0]


class Identifying(Part):
    """One kind of thing that tells who somebody is, and how it looks.

    ``only_with`` is an expression that every text must hold in which one of ``heard`` can be
    met: where it is not there, nothing more is looked for.
    """

    kind: Name
    only_with: Annotated[str, AfterValidator(_one_understood)] = ""
    heard: Annotated[Patterns, AfterValidator(_understood)]


class IdentifyingLexicon(Part):
    """Everything that is looked for."""

    id: Name
    source: Text
    entries: tuple[Identifying, ...]


IDENTIFYING_MODELS: dict[str, type[Part]] = {"identifying": IdentifyingLexicon}
