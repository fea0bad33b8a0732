"""What happens to safety cues: raised by hand, followed up, set aside. Never a rating."""

from __future__ import annotations

import re

from assistant.conversation.context import Context
from assistant.conversation.decide.numbers import one_statement
from assistant.conversation.questions import shortened
from assistant.errors import LineError
from assistant.meeting.events import Fact
from assistant.meeting.facts_of_talk import SafetyCueRaised, SafetyCueSettled
from assistant.meeting.nouns import CueStatus
from assistant.meeting.record import Record

_SETTLE = re.compile(
    r"(followed|not|aside)\b(?:\s+(all|c?\d{1,5})(?=\s|:|$):?)?\s*(.*)", re.DOTALL | re.I
)
_RAISE = re.compile(r"(?:raise|flag|mark)(?:\s+s?(\d{1,7}))?", re.I)


def safety(record: Record, rest: str, context: Context) -> list[Fact]:
    """Settle a cue (``followed WORDS``, ``not WORDS``), raise one by hand, or show them."""
    if not rest:
        return []
    raised = _RAISE.fullmatch(rest)
    if raised:
        wanted = f"s{int(raised[1])}" if raised[1] else None
        statement = one_statement(record, wanted, context)
        if any(cue.statement == statement.id for cue in record.open_cues()):
            raise LineError(context.say("error.cue_open_already"))
        return [SafetyCueRaised(cue=context.fresh_id("c"), statement=statement.id)]
    settled = _SETTLE.fullmatch(rest)
    if settled is None:
        raise LineError(context.say("error.safety_how"))
    which, words = settled[2], settled[3].strip()
    if not words:
        raise LineError(context.say("error.safety_words"))
    status: CueStatus = "followed" if settled[1].casefold() == "followed" else "set_aside"
    return [
        SafetyCueSettled(cue=cue, status=status, words=words)
        for cue in _cues(record, which, context)
    ]


def words_of_cue(record: Record, cue: str, context: Context) -> str:
    """What was said that raised a cue, where its words are here."""
    return record.statement_of(record.cues[cue]).text or context.say("words_elsewhere")


def _cue_in_words(record: Record, cue: str, context: Context) -> str:
    return f"{cue[1:]} “{shortened(words_of_cue(record, cue, context))}”"


def _cues(record: Record, which: str | None, context: Context) -> list[str]:
    still_open = [cue.id for cue in record.open_cues()]
    if which is None or which.casefold() == "all":
        if not still_open:
            raise LineError(context.say("error.no_cue_open"))
        if which is None and len(still_open) > 1:
            # What was done about one danger must never close another.
            listed = "; ".join(_cue_in_words(record, cue, context) for cue in still_open)
            raise LineError(context.say("error.which_cue", cues=listed))
        return still_open
    cue = f"c{int(which.lstrip('cC'))}"
    if cue not in record.cues:
        raise LineError(context.say("error.no_such_cue", number=cue[1:]))
    return [cue]
