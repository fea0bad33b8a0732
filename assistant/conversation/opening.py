"""What is said when a meeting opens, for the first time or again."""

from __future__ import annotations

from assistant.conversation.answer.informing import open_cues
from assistant.conversation.answer.rehearsed import at_the_table
from assistant.conversation.context import Context, reply
from assistant.conversation.questions import open_question
from assistant.conversation.replies import Reply
from assistant.language.visible import one_line
from assistant.meeting.record import Record


def opening_replies(
    record: Record, context: Context, *, resumed: bool, changed: bool, draft: str
) -> list[Reply]:
    """What is said before the first line of this sitting."""
    title = context.guide.title_of(record.state)
    said: list[Reply] = []
    if record.practice:
        said.append(context.reply("note", "practice"))
    said += [reply("note", warning) for warning in context.content.warnings]
    said += at_the_table(record, context)
    if not resumed:
        words = context.words_here(record)
        flow = context.guide.flow.title
        said.append(context.reply("prompt", "opened", flow=flow))
        said.append(context.reply("prompt", "moved", title=title, purpose=words.purpose.text))
        said.append(context.reply("reminder", "motto"))
        if record.rehearsed is None:
            said.append(context.reply("note", "grammar"))
        return said
    kept = len(record.standing_statements())
    said.append(
        context.reply(
            "prompt", "resumed", title=one_line(record.title), statements=kept, topic=title
        )
    )
    if changed:
        said.append(context.reply("note", "content_changed"))
    if "pause" in record.interruptions:
        said.append(context.reply("note", "stopped", title=one_line(record.title)))
    if draft:
        said.append(context.reply("note", "resumed_draft", draft=one_line(draft)))
    question = open_question(record, context)
    if question is not None:
        labels = tuple(choice.label for choice in question.choices)
        said.append(reply("prompt", question.text, choices=labels))
    return said + open_cues(record, context)
