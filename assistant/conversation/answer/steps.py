"""What is said when steps are taken back, or stand again."""

from __future__ import annotations

from assistant.conversation.answer.informing import quoted
from assistant.conversation.answer.wording import name_in_words
from assistant.conversation.context import Context, reply
from assistant.conversation.questions import open_question
from assistant.conversation.replies import Reply
from assistant.language.visible import one_line
from assistant.meeting import events as happened
from assistant.meeting.events import Fact
from assistant.meeting.record import Record


def undone(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """What was taken back, whether a cue stays, and the question that is open now."""
    replies = [context.reply("note", "undone", what=_steps(record, facts, context))]
    if any(record.statement_of(cue).withdrawn for cue in record.open_cues()):
        replies.append(context.reply("safety", "undone_cue"))
    return replies + _asked_now(record, context)


def redone(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """What stands again, and the question that is open now."""
    replies = [context.reply("note", "redone", what=_steps(record, facts, context))]
    return replies + _asked_now(record, context)


def _asked_now(record: Record, context: Context) -> list[Reply]:
    question = open_question(record, context)
    if question is None:
        return []
    labels = tuple(choice.label for choice in question.choices)
    text = " ".join(part for part in (question.text, ", ".join(labels)) if part)
    return [reply("prompt", text, choices=labels)]


def _steps(record: Record, facts: list[Fact], context: Context) -> str:
    """The words that were taken back, quoted; steps without words are counted."""
    words: list[str] = []
    others = 0
    for fact in facts:
        if isinstance(fact, happened.Undone | happened.Redone):
            quotes = _quotes(record, [one.fact for one in context.events_of(fact.turn)], context)
            words += quotes
            others += not quotes
    if others:
        words.append(context.say("steps_one" if others == 1 else "steps", count=others))
    return "; ".join(words)


def _quotes(record: Record, turn: list[Fact], context: Context) -> list[str]:
    """What was said in a turn. Who joined by it may be gone, so the turn itself names them."""
    names: dict[str | None, str] = {}
    quotes: list[str] = []
    for fact in turn:
        match fact:
            case happened.SpeakerJoined(participant=participant, name=name):
                names[participant] = one_line(name)
            case happened.StatementTaken(statement=one, speaker=speaker, text=text):
                name = names.get(speaker) or name_in_words(record, speaker, context)
                said = context.say("step_said", number=one[1:], name=name, text=quoted(text))
                quotes.append(said)
            case happened.WorkerLineTaken(text=text):
                quotes.append(context.say("step_own", text=quoted(text)))
            case happened.AgreementGiven(participant=participant, answer=answer):
                name = name_in_words(record, participant, context)
                reason = one_line(fact.reason)
                reason = context.say("reason", reason=reason) if reason else ""
                said = context.say(f"answer.{answer}")
                quotes.append(
                    context.say("read_agreement", name=name, came="", answer=said, reason=reason)
                )
    return quotes
