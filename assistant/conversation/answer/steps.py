"""What is said when steps are taken back, or stand again."""

from __future__ import annotations

from assistant.conversation.context import Context
from assistant.conversation.replies import Reply
from assistant.meeting.events import Fact
from assistant.meeting.record import Record


def undone(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """What was taken back, and whether a cue stays."""
    replies = [context.reply("note", "undone", what=_steps(facts, context))]
    if any(record.statements[cue.statement].withdrawn for cue in record.open_cues()):
        replies.append(context.reply("safety", "undone_cue"))
    return replies


def redone(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """What stands again."""
    return [context.reply("note", "redone", what=_steps(facts, context))]


def _steps(facts: list[Fact], context: Context) -> str:
    key = "steps_one" if len(facts) == 1 else "steps"
    return context.say(key, count=len(facts))
