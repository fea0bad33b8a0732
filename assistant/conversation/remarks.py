"""Whether a turn has earned a reminder: from the flow's guards, or from how the talk goes."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.coach.reminders import Reminder, due
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
            # Once for a stage; after that it is asked again at the end alone.
            once = f"guard.{fact.state.partition('.')[0]}"
            if once not in record.reminded:
                return Reminder(once)
    return due(record, facts)
