"""All that comes back of a turn whose facts were taken, in the order in which it is said."""

from __future__ import annotations

from assistant.coach.reminders import Reminder
from assistant.conversation import redacting
from assistant.conversation.answer import afterwards, planning, rehearsed
from assistant.conversation.answer.taken import tell
from assistant.conversation.commands import Verb
from assistant.conversation.context import Context
from assistant.conversation.replies import Reply
from assistant.meeting.events import Fact
from assistant.meeting.record import Record


def replies_to(
    record: Record,
    facts: list[Fact],
    reminder: Reminder | None,
    context: Context,
    verb: Verb | None = None,
    rest: str = "",
) -> list[Reply]:
    """What is said to facts that the record holds already.

    ``verb`` and ``rest`` are the command and what was typed after it; where there is none, to
    say it changes nothing, so that it can be said twice or thrown away.
    """
    said = tell(record, facts, context)
    said += planning.about_objectives(record, facts, context)
    if verb is not None and verb.answer is not None:
        said += verb.answer(record, facts, rest, context)
    said += afterwards.question(record, facts, context)
    said += afterwards.correction(record, facts, context)
    said += rehearsed.how_it_ended(record, facts, context)
    if reminder is not None:
        said += afterwards.reminder(record, reminder, facts, context)
    elif record.rehearsed is not None:
        said += rehearsed.after_line(record, facts, context)
    else:
        said += afterwards.remark(record, facts, context)
    said += redacting.looks_identifying(facts, context)
    return said + afterwards.way_to_say_it(record, facts, context)
