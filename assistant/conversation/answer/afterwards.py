"""What is said once a turn is taken, beyond its facts: a question, a reminder, a way to say it."""

from __future__ import annotations

from assistant.coach.reminders import Reminder
from assistant.coach.say_back import say_back
from assistant.conversation.answer.another_way import another_way, what_it_passed_over
from assistant.conversation.answer.guards import reasons_for
from assistant.conversation.answer.wording import name_in_words
from assistant.conversation.context import Context, reply
from assistant.conversation.fitting import StemsHere, is_so
from assistant.conversation.questions import open_question
from assistant.conversation.replies import Reply
from assistant.language.visible import one_line
from assistant.meeting import events as happened
from assistant.meeting.events import Fact
from assistant.meeting.record import Record
from assistant.plan.building import asks_past_a_service, unplaced, unplaced_line

_ANSWERS_A_READ_BACK = 4  # lines: what comes later is about something else
_ASKS_ANEW = (
    happened.StatementTaken,
    happened.ObjectiveStarted,
    happened.ObjectiveAnswered,
    happened.ObjectiveTakenUp,
    happened.ServiceNamed,
    happened.SpeakerCorrected,
    happened.TaskAdded,
    happened.TaskOffered,
    happened.SafetyCueSettled,
    happened.MeetingResumed,
)


def question(record: Record, facts: list[Fact], context: Context) -> list[Reply]:
    """The question that is open after this turn, if the turn opened it or moved it on."""
    asked = open_question(record, context)
    spoken = (happened.StatementTaken,) if record.rehearsed is not None else ()
    anew = [fact for fact in facts if isinstance(fact, _ASKS_ANEW) and not isinstance(fact, spoken)]
    danger = any(isinstance(fact, happened.SafetyCueRaised) for fact in facts)
    if asked is None or not anew or (danger and not record.asking):
        return []
    answers_a_task = any(isinstance(fact, happened.TaskAdded) for fact in facts)
    objective = record.objectives.get(record.building or "")
    past_a_service = objective is not None and asks_past_a_service(objective)
    asks_who = record.last_statement in record.asking
    if answers_a_task and not (asks_who or past_a_service):
        return []
    labels = tuple(choice.label for choice in asked.choices)
    text = asked.text
    if record.asking and not (record.building and not asks_who):
        if len(record.asking) > 1 or record.last_statement not in record.asking:
            return []  # the question stands; it is not asked again at every line
        listed = ", ".join(labels)
        text = f"{text} {context.say('answer_with', choices=listed)}" if labels else text
        return [reply("prompt", text, choices=labels)]
    if unplaced(record) or unplaced_line(record):
        return [reply("prompt", f"{text} {', '.join(labels)}", choices=labels)]
    example = _example(record, context)
    return [
        reply("prompt", f"{text} {example}", choices=labels),
        *(
            [
                reply(
                    "note",
                    context.phrase("objective", "offered", choices="; ".join(labels)),
                    choices=labels,
                )
            ]
            if labels
            else []
        ),
    ]


def _example(record: Record, context: Context) -> str:
    from assistant.plan.building import open_question as building_question

    objective = record.objectives[record.building or ""]
    key = building_question(objective)
    how = context.phrase("objective", "how_rehearsed" if record.rehearsed else "how")
    first = not objective.answered
    return context.phrase("objective", f"example.{key}") + (f" {how}" if first else "")


def reminder(record: Record, due: Reminder, facts: list[Fact], context: Context) -> list[Reply]:
    """The reminder in words."""
    if due.id.startswith("guard."):
        entered = [fact for fact in facts if isinstance(fact, happened.StateEntered)]
        unmet = entered[0].unmet if entered else ()
        reasons = " ".join(reasons_for(record, unmet, context))
        return [reply("reminder", context.phrase("reminders", "passed_over", reasons=reasons))]
    values = {
        name: one_line(value) if isinstance(value, str) else value
        for name, value in due.values.items()
    }
    if "state" in due.values:
        values["title"] = context.guide.title_of(str(due.values["state"]))
    said = context.phrase("reminders", due.id, **values)
    line = next((fact for fact in facts if isinstance(fact, happened.WorkerLineTaken)), None)
    if due.id == "questions_in_a_row" and line is not None and record.rehearsed is None:
        back = what_it_passed_over(line, record, context)
        said = " ".join(part for part in (said, back) if part)
    return [reply("reminder", said)]


def correction(record: Record, facts: list[Fact], context: Context) -> list[Reply]:
    """How what was read back is put right, where somebody has just said that it was not."""
    read_at = record.read_at
    if read_at is None or record.lines - read_at > _ANSWERS_A_READ_BACK:
        return []
    spoken = any(isinstance(fact, happened.StatementTaken) for fact in facts)
    if not spoken or not is_so("not_right", record, context):
        return []
    if not record.objectives:
        return [context.reply("note", "read_wrong")]
    number = (record.last_objective or next(reversed(record.objectives)))[1:]
    return [context.reply("note", "read_wrong_plan", number=number)]


def remark(record: Record, facts: list[Fact], context: Context) -> list[Reply]:
    """At most one short note on the worker's own line: a nudge, or what the line was."""
    line = next((fact for fact in facts if isinstance(fact, happened.WorkerLineTaken)), None)
    if line is None or context.remarks == "off":
        return []
    if line.heard.nudges:
        first = line.heard.nudges[0]
        again = another_way(line, record, context)
        text = " ".join(part for part in (first.why, again) if part)
        return [reply("nudge", text, id=line.line)] if text else []
    if context.remarks == "every line":
        return [context.reply("note", f"heard.{line.heard.behaviour}")]
    return []


def way_to_say_it(record: Record, facts: list[Fact], context: Context) -> list[Reply]:
    """A line for under the box: what was said, to be said back in the person's own words."""
    waits = record.last_statement in record.asking
    if waits or record.building or context.remarks == "off":
        return []
    if "safety" in record.interruptions:
        return []  # the talk has stopped: more of it is not to be asked for
    if record.rehearsed is not None:
        return []  # finding the words is what is practised; /hint offers some
    for fact in facts:
        if not isinstance(fact, happened.StatementTaken) or fact.understood.cue or fact.private:
            continue
        stems = StemsHere(record, context)
        said = say_back(fact.text, stems, int(fact.statement[1:]), stems.fits)
        if said:
            text = context.say("say_back", text=one_line(said))
            name = name_in_words(record, fact.speaker, context)
            return [reply("suggestion", text, passing=True, to=name)]
    return []
