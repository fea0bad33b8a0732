"""How a worker might say it back with a few of the person's own words."""

from __future__ import annotations

from collections.abc import Sequence


def say_back(text: str, stems: Sequence[str], seed: int) -> str | None:
    """One short line that says it back, or None where nothing good can be said back.

    ``stems`` are a topic's reflection stems, the gap written "…"; ``seed`` picks among them.
    """
    return None
