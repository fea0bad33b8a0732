"""What happens when the meeting moves: begin, a topic, next, back, a break, the end."""

from __future__ import annotations

from assistant.conversation.context import Context
from assistant.conversation.decide.answering import PLAN, put_aside
from assistant.conversation.touched import item_named
from assistant.errors import LineError
from assistant.guide import NoWay
from assistant.language.visible import one_line
from assistant.meeting.events import Fact
from assistant.meeting.facts import (
    ItemCovered,
    MeetingFinished,
    MeetingPaused,
    MeetingResumed,
    StateEntered,
)
from assistant.meeting.record import Record

ANYWAY = "anyway"
# The triggers that every flow has and the program itself uses by name.
BEGIN, BACK, FINISH = "begin", "back", "finish"


def begin(record: Record, rest: str, context: Context) -> list[Fact]:
    """Leave getting ready and open the meeting."""
    return _move(record, BEGIN, rest, context)


def turn_to(record: Record, rest: str, context: Context) -> list[Fact]:
    """Turn to the topic that is named; where none is, nothing moves (the answer lists them)."""
    if not rest:
        return []
    words = rest.split()
    if len(words) > 1 and words[-1].casefold() == ANYWAY:
        rest = " ".join(words[:-1])
    trigger = context.guide.trigger_for(rest)
    if trigger is None:
        topics = ", ".join(context.guide.title_of(state) for state in context.guide.states)
        raise LineError(context.say("error.no_such_topic", typed=rest, topics=topics))
    return _move(record, trigger, ANYWAY if words[-1].casefold() == ANYWAY else "", context)


def go_next(record: Record, rest: str, context: Context) -> list[Fact]:
    """Go on to the next topic on the path."""
    state = context.guide.next_state(record)
    if state is None:
        raise LineError(context.say("error.nothing_next"))
    trigger = context.guide.trigger_for(state)
    if record.state == context.guide.initial:
        trigger = BEGIN
    if trigger is None:
        raise LineError(context.say("error.nothing_next"))
    return _move(record, trigger, rest, context)


def go_back(record: Record, rest: str, context: Context) -> list[Fact]:
    """Go back to where the meeting was before."""
    return _move(record, BACK, rest, context)


def finish(record: Record, rest: str, context: Context) -> list[Fact]:
    """Close the meeting; ``anyway`` passes over what is still open, and that is recorded."""
    return _move(record, FINISH, rest, context)


def pause(record: Record, rest: str, context: Context) -> list[Fact]:
    """Begin a break; the meeting stays where it is."""
    if "pause" in record.interruptions:
        raise LineError(context.say("error.paused_already"))
    return [MeetingPaused()]


def resume(record: Record, rest: str, context: Context) -> list[Fact]:
    """End a break or a stop for safety; an open cue stays open."""
    if not record.interruptions:
        raise LineError(context.say("error.nothing_to_resume"))
    return [MeetingResumed()]


def cover(record: Record, rest: str, context: Context) -> list[Fact]:
    """Mark something that the meeting should touch as touched; by title, number or id."""
    wanted = " ".join(rest.casefold().split())
    items = context.words_here(record).items
    if wanted == "all":
        return [ItemCovered(item=item.id) for item in items if item.id not in record.covered]
    found = item_named(wanted, record, context)
    if found is not None:
        return [] if found.id in record.covered else [ItemCovered(item=found.id)]
    listed = ", ".join(f"{number} {item.title}" for number, item in enumerate(items, start=1))
    raise LineError(context.say("error.no_such_item", typed=one_line(rest), items=listed))


def _move(record: Record, trigger: str, rest: str, context: Context) -> list[Fact]:
    try:
        step = context.guide.step(record, trigger, anyway=rest.casefold() == ANYWAY)
    except NoWay as no_way:
        raise LineError(context.say(f"error.{no_way.key}", **no_way.values)) from None
    if step.held:
        return []
    if step.to == record.state:
        raise LineError(
            context.say("error.here_already", topic=context.guide.title_of(record.state))
        )
    entered = StateEntered(state=step.to, topic=step.topic, trigger=trigger, unmet=step.unmet)
    aside = put_aside(record) if step.topic != PLAN else []
    return [entered, *aside, MeetingFinished()] if trigger == FINISH else [entered, *aside]
