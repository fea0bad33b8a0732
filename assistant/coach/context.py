"""What the coach may know of the talk so far when it hears a worker's line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Context:
    """The talk so far.

    Attributes:
        history: what the family has said so far, oldest first, without the line just before.
        permission_open: the worker asked leave to offer something, and it was not refused.
        topic: what the meeting is on, as ``meeting.nouns.Topic``; "" where nobody knows.
        terms: agency language that the family used themselves or that was explained already.

    """

    history: Sequence[str] = ()
    permission_open: bool = False
    topic: str = ""
    terms: Sequence[str] = ()


NO_CONTEXT = Context()
