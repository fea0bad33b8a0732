"""What can happen to the keeping of words: taken out for good, held back from being erased."""

from __future__ import annotations

from typing import ClassVar, Literal

from assistant.meeting.facts import Fact


class WordsRedacted(Fact):
    """Words were taken out, for good; under a legal hold they are only hidden until it is lifted.

    ``entries`` are the ids of the events that held them.
    """

    undoable: ClassVar[bool] = False
    type: Literal["words_redacted"] = "words_redacted"
    what: str
    entries: tuple[str, ...]


class LegalHoldSet(Fact):
    """From now on nothing of this meeting may be erased."""

    undoable: ClassVar[bool] = False
    type: Literal["legal_hold_set"] = "legal_hold_set"


class LegalHoldLifted(Fact):
    """What is to be erased may be erased again."""

    undoable: ClassVar[bool] = False
    type: Literal["legal_hold_lifted"] = "legal_hold_lifted"
