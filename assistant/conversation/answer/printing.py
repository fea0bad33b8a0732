"""What is said when a paper of the meeting is asked for: where it was written."""

from __future__ import annotations

from assistant.conversation.context import Context, reply
from assistant.conversation.replies import Reply
from assistant.errors import CoachError, LineError
from assistant.language.visible import one_line
from assistant.meeting.events import Fact
from assistant.meeting.record import Record
from assistant.plan.coming import never_coming

_CALENDAR = "ics"


def export(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """Where the paper is that was asked for, or which there are."""
    if not rest:
        return [context.reply("note", "export_how")]
    if context.print_paper is None:
        raise LineError(context.say("error.export_elsewhere"))
    try:
        place = context.print_paper(rest)
    except CoachError as error:
        raise LineError(error.sentence) from None
    written = context.reply("note", "exported", place=one_line(place))
    return [written, *_left_out(record, rest, context)]


def _left_out(record: Record, rest: str, context: Context) -> list[Reply]:
    """What a calendar could not hold."""
    if rest.casefold().split() != [_CALENDAR]:
        return []
    tasks = (task for objective in record.objectives.values() for task in objective.tasks)
    held = (record.started or context.now).astimezone(context.now.tzinfo).date()
    return [reply("note", text) for text in never_coming(tasks, held, context.content)]
