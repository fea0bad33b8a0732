"""What is said when the meeting moves, is held, goes on, or ends."""

from __future__ import annotations

from assistant.content.models import Bridge
from assistant.conversation.answer.guards import reasons_for
from assistant.conversation.answer.informing import open_cues
from assistant.conversation.context import Context, reply
from assistant.conversation.fitting import fitting, moment_of
from assistant.conversation.replies import Reply
from assistant.meeting.events import Fact
from assistant.meeting.facts import MeetingFinished
from assistant.meeting.record import Record


def moved(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """Where the meeting is now, what that part is for, and one way over."""
    if not facts or any(isinstance(fact, MeetingFinished) for fact in facts):
        return finished(record, facts, rest, context)
    words = context.words_here(record)
    title = context.guide.title_of(record.state)
    replies = [context.reply("prompt", "moved", title=title, purpose=words.purpose.text)]
    came_from = _topic_before(record, context)
    # A bridge speaks of what was said there: where nothing was, it would not be true.
    spoken = len(record.path) > 1 and record.statements_on.get(record.path[-2], 0)
    leading = [one for one in words.bridges if spoken and one.from_ == came_from]
    return replies + _a_way_over(leading, record, context)


def _a_way_over(leading: list[Bridge], record: Record, context: Context) -> list[Reply]:
    """A bridge that fits what was said there; after an angry line, words to say that back."""
    moment = moment_of(record, context)
    if moment is not None:
        stems = () if moment.alone else fitting(moment.reflection_stems, record, context)
        return [context.reply("suggestion", "suggest_stem", text=one.text) for one in stems[:1]]
    fit = sorted(fitting(leading, record, context), key=lambda one: not one.when)
    return [context.reply("suggestion", "moved_bridge", bridge=one.text) for one in fit[:1]]


def _topic_before(record: Record, context: Context) -> str | None:
    return context.guide.topic_of(record.path[-2]) if len(record.path) > 1 else None


def turned(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """The topics that can be turned to, where none was named; else where the meeting is."""
    if rest:
        return moved(record, facts, rest, context)
    guide = context.guide
    topics = ", ".join(guide.title_of(state) for state in guide.states)
    return [
        context.reply("note", "topics_listed", here=guide.title_of(record.state), topics=topics)
    ]


def resumed(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """Where the meeting goes on, and whether a cue stays open."""
    key = "resumed_cue" if record.open_cues() else "resumed_here"
    return [context.reply("prompt", key, topic=context.guide.title_of(record.state))]


def finished(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """That the meeting is closed; or what holds it, and how to go on all the same."""
    if facts:
        return [context.reply("prompt", "done"), *open_cues(record, context)]
    step = context.guide.step(record, "finish")
    reasons = " ".join(reasons_for(record, step.unmet, context))
    text = context.phrase("reminders", "held", reasons=reasons, command="/finish anyway")
    return [reply("reminder", text), *open_cues(record, context)]
