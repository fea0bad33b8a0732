"""The turns that a chat shows again when a meeting is taken up."""

from __future__ import annotations

from assistant.conversation.answer.wording import kinds_in_words
from assistant.conversation.context import Context
from assistant.conversation.replies import Turn
from assistant.meeting import events as happened
from assistant.meeting.events import Fact
from assistant.meeting.exported import is_hidden
from assistant.meeting.history import History
from assistant.meeting.record import Record


def past_turns(
    history: History, context: Context, before: int | None, count: int
) -> tuple[list[Turn], int]:
    """The last ``count`` turns before an index, oldest first, and the index to ask on from."""
    index = len(history.events) if before is None else min(before, len(history.events))
    undone = history.undone()
    turns: list[Turn] = []
    while index > 0 and len(turns) < count:
        index -= 1
        event = history.events[index]
        if event.turn in undone:
            continue
        turn = _turn(event.fact, history.record, context)
        if turn is not None and turn.kind == "objective":
            turn = _with_privacy(turn, history, index, undone)
        if turn is not None:
            turns.append(turn.model_copy(update={"turn": event.turn}))
    return turns[::-1], index


def _with_privacy(turn: Turn, history: History, index: int, undone: set[int]) -> Turn:
    """A turn of an objective, private where one of the statements it is made of is."""
    made_of = _made_of(history, index, undone)
    hidden = any(is_hidden(history.record, one) for one in made_of)
    return turn.model_copy(update={"rests_on": made_of, "private": hidden})


def _made_of(history: History, index: int, undone: set[int]) -> tuple[str, ...]:
    """The statements that the words of an objective's event are made of.

    Of a rewording: those of the text before, or all that the objective was begun with.
    """
    fact = history.events[index].fact
    if isinstance(fact, happened.ObjectiveAnswered):
        return fact.statements
    assert isinstance(fact, happened.ObjectiveReworded)  # noqa: S101 - no other is shown
    found: tuple[str, ...] = ()
    while index > 0:
        index -= 1
        event = history.events[index]
        if event.turn in undone or getattr(event.fact, "objective", None) != fact.objective:
            continue
        match event.fact:
            case happened.ObjectiveAnswered(question="change", words=words, statements=said) if (
                words
            ):
                return said
            case happened.ObjectiveFieldSet(field="text", statements=said):
                return said
            case happened.ObjectiveStarted(statements=said):
                return (*said, *found)
            case happened.ObjectiveReworded():
                continue
        found = (*getattr(event.fact, "statements", ()), *found)
    return found


def _turn(fact: Fact, record: Record, context: Context) -> Turn | None:
    match fact:
        case happened.StatementTaken(statement=one):
            statement = record.statements[one]
            return Turn(
                kind="statement",
                id=one,
                speaker=record.name_of(statement.speaker),
                text=statement.text,
                kinds=statement.kinds,
                kinds_text=kinds_in_words(statement.kinds, context),
                private=statement.private,
            )
        case happened.WorkerLineTaken(line=one, text=text, private=private):
            return Turn(kind="worker", id=one, speaker="me", text=text, private=private)
        case happened.StateEntered(state=state):
            title = context.guide.title_of(state)
            purpose = context.content.topics[context.guide.words_of(state)].purpose.text
            text = context.say("moved", title=title, purpose=purpose)
            return Turn(kind="moved", id=None, speaker=None, text=text)
        case happened.SafetyCueRaised(cue=cue, statement=one):
            first = next(iter(record.cues), cue)
            text = context.say("safety_cue" if cue == first else "safety_again")
            hidden = one in record.statements and record.statements[one].private
            return Turn(kind="safety", id=cue, speaker=None, text=text, private=hidden)
        case happened.ObjectiveAnswered(objective=one, question="change", words=words) if words:
            text = context.say("objective_worded", number=one[1:], text=words)
            return Turn(kind="objective", id=one, speaker=None, text=text)
        case happened.ObjectiveReworded(objective=one, text=words):
            text = context.say("objective_reworded", number=one[1:], text=words)
            return Turn(kind="objective", id=one, speaker=None, text=text)
        case _:
            return None
