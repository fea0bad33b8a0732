"""What is said when a meeting opens, for the first time or again."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.conversation.answer.informing import open_cues
from assistant.conversation.answer.planning import kin
from assistant.conversation.answer.rehearsed import at_the_table
from assistant.conversation.context import Context, reply
from assistant.conversation.questions import open_question
from assistant.conversation.replies import Reply
from assistant.language.visible import one_line
from assistant.meeting.record import Record
from assistant.plan.saying import task_in_words
from assistant.plan.services import service_named


def opening_replies(
    record: Record,
    context: Context,
    *,
    warnings: Sequence[str] = (),
    resumed: bool,
    changed: bool,
    draft: str,
) -> list[Reply]:
    """What is said before the first line of this sitting; ``warnings`` come among the first."""
    title = context.guide.title_of(record.state)
    said: list[Reply] = []
    if record.practice:
        said.append(context.reply("note", "practice"))
    said += [reply("note", warning) for warning in warnings]
    said += at_the_table(record, context)
    # A meeting in which nothing was said yet is still a new one to whoever opens it.
    if not resumed or not (_has_begun(record) or draft or record.interruptions):
        words = context.words_here(record)
        flow = context.guide.flow.title
        if record.rehearsed is None or record.rehearsed.scene is None:
            said.append(context.reply("prompt", "opened", flow=flow))
        said.append(context.reply("prompt", "moved", title=title, purpose=words.purpose.text))
        said.append(context.reply("reminder", "motto"))
        if record.rehearsed is None:
            said.append(context.reply("note", "grammar"))
        return said + _plan_so_far(record, context)
    kept = len(record.standing_statements())
    key = "resumed_one" if kept == 1 else "resumed"
    said.append(
        context.reply("prompt", key, title=one_line(record.title), statements=kept, topic=title)
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


def _has_begun(record: Record) -> bool:
    """Whether anything was said or done in it; a scene begins with words of the family's."""
    if record.rehearsed is not None:
        return record.rehearsed.lines > 0
    return bool(record.lines) or len(record.path) > 1


def _plan_so_far(record: Record, context: Context) -> list[Reply]:
    """The objectives and tasks of the meeting that this one follows, with what to ask of them."""
    if not record.follows:
        return []
    content, year = context.content, context.today.year
    said = [context.reply("prompt", "follows", meeting=one_line(record.follows))]
    for objective in record.objectives.values():
        status = context.say(f"status.{objective.status}")
        text = one_line(objective.text)
        number = objective.id[1:]
        said.append(
            context.reply("note", "read_objective", number=number, status=status, text=text)
        )
        for task in objective.tasks:
            words = task_in_words(task, content, year)
            who = one_line(task.who) or context.say("somebody")
            said.append(context.reply("note", "follows_task", number=task.id, who=who, what=words))
            if service_named(task.what, content.phrases["services"]):
                said.append(context.reply("note", "follows_service", number=task.id))
    said += kin(record, [], "", context) if record.kin else []
    return [*said, context.reply("note", "follows_how")]
