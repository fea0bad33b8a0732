"""The quiet cue under the box while the worker types: what the line would be heard as."""

from __future__ import annotations

from assistant.coach.listening import listen
from assistant.content import Content
from assistant.conversation.lines import Command, parse
from assistant.conversation.replies import Cue
from assistant.conversation.speakers import find_known
from assistant.meeting.record import WORKER, Record


def cue_for(draft: str, record: Record, content: Content) -> Cue | None:
    """The cue for the worker's own line as it is typed; None for anything else."""
    words = parse(draft)
    if isinstance(words, Command):
        return None
    if record.rehearsed is not None:
        text = words.whole
    elif words.head is None:
        text = words.whole if record.speaking == WORKER else ""
    else:
        known = find_known(words.head, record, content.roles)
        text = words.text if known is not None and known.speaker == WORKER else ""
    if not text.strip():
        return None
    statement = record.statements.get(record.last_statement or "")
    heard = listen(text, statement.text if statement else "")
    if heard.nudges:
        first = heard.nudges[0]
        said = content.say(f"cue.{first.kind}")
        return Cue(text=said, kind=first.kind, start=first.start, end=first.end)
    if heard.behaviour == "reflection":
        return Cue(text=content.say("cue.reflection"), kind="")
    return None
