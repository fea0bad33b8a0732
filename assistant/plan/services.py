"""Which services people name where a change in daily life is asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping

# Words that tell of a change already, next to the service's name.
_TELLS_A_CHANGE = re.compile(
    r"\b(?:so (?:that )?(?:i|we|he|she|they|the)|when i|when we|instead of"
    r"|without (?:yelling|hollering|drinking|using)|every (?:night|morning|evening|day)"
    r"|at (?:bedtime|supper|night|home))\b",
    re.I,
)


def service_named(text: str, services: Mapping[str, str]) -> str | None:
    """The service that words name in place of a change; None where there is none.

    Args:
        text: what was said.
        services: names of services ("parenting class"), each with its question.

    """
    if _TELLS_A_CHANGE.search(text):
        return None
    found = (name for name in services if _names(name).search(text))
    return max(found, key=len, default=None)


def as_said(text: str, service: str) -> str:
    """The words in which somebody named a service: "parenting classes"."""
    match = _names(service).search(text)
    return match.group() if match else service


def _names(service: str) -> re.Pattern[str]:
    words = r"[\s\-]+".join(map(re.escape, service.split()))
    return re.compile(rf"\b{words}(?:s|es)?\b", re.I)
