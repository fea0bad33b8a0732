"""What an unmet guard of the flow means, in words: who, which topics, which cues."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.conversation.context import Context
from assistant.guide import unasked, unheard, untouched
from assistant.language.visible import one_line
from assistant.meeting.record import Record


def reasons_for(record: Record, unmet: Iterable[str], context: Context) -> list[str]:
    """A sentence for each unmet guard."""
    flow = context.guide.flow
    values = {
        "people": ", ".join(one_line(person.name) for person in unheard(record)),
        "topics": ", ".join(state.title for state in untouched(record, flow)),
        "cues": ", ".join(cue.id[1:] for cue in record.open_cues()),
        "objectives": ", ".join(one.id[1:] for one in unasked(record)),
    }
    return [context.phrase("reminders", f"guard.{guard}", **values) for guard in unmet]
