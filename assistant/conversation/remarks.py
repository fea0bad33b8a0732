"""Whether a turn has earned a reminder: from the flow's guards, or from how the talk goes."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.coach.reminders import SAME_AGAIN, Reminder, due
from assistant.conversation.context import Context
from assistant.conversation.decide.moving import FINISH
from assistant.meeting.events import Fact
from assistant.meeting.facts import StateEntered
from assistant.meeting.record import Record


def reminder_due(record: Record, facts: Sequence[Fact], context: Context) -> Reminder | None:
    """The one reminder of this turn, or None; ``record`` is as the facts have left it."""
    if context.remarks == "off":
        return None
    for fact in facts:
        # Who went on "anyway" has just been told what is open.
        if isinstance(fact, StateEntered) and fact.unmet and fact.trigger != FINISH:
            fresh = [guard for guard in fact.unmet if not _lately(record, f"guard.{guard}")]
            if fresh:
                return Reminder(f"guard.{fresh[0]}")
    return due(record, facts)


def _lately(record: Record, reminder: str) -> bool:
    given = record.reminded.get(reminder)
    return given is not None and record.lines - given < SAME_AGAIN
