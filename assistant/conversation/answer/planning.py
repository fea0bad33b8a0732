"""What is said while objectives are built, changed, listed and agreed."""

from __future__ import annotations

from assistant.conversation.answer.checking import wording_notes
from assistant.conversation.answer.marked import asked_again, marked
from assistant.conversation.answer.wording import agreement_in_words, names_in_words
from assistant.conversation.context import Context, reply
from assistant.conversation.decide.agreement import not_asked
from assistant.conversation.questions import shortened
from assistant.conversation.replies import Reply
from assistant.language.visible import one_line
from assistant.meeting import events as happened
from assistant.meeting.events import Fact
from assistant.meeting.objectives import FIELD_OF_QUESTION
from assistant.meeting.record import Record


def objectives(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """What the plan holds, where nothing was begun or changed."""
    if facts:
        return []
    if not record.objectives:
        return [context.reply("note", "objectives_none")]
    replies = [
        context.reply(
            "note",
            "objectives_list",
            number=one.id[1:],
            status=context.say(f"status.{one.status}"),
            text=shortened(one.text),
        )
        for one in record.objectives.values()
    ]
    last = next(reversed(record.objectives))
    return [*replies, context.reply("note", "objectives_how", number=last[1:])]


def about_objectives(record: Record, facts: list[Fact], context: Context) -> list[Reply]:
    """What is said of each fact about an objective."""
    replies: list[Reply] = []
    for fact in facts:
        replies += marked(record, fact, context)
        match fact:
            case happened.ObjectiveStarted(objective=one, statements=statements):
                speakers = [record.statements[said].speaker for said in statements]
                names = names_in_words(record, speakers, context)
                replies.append(_note(context, "objective_started", one, names=names))
                unsafe = {cue.statement for cue in record.open_cues()}.intersection(statements)
                replies += [
                    context.reply("safety", "cue_in_objective", number=said[1:])
                    for said in sorted(unsafe)
                ]
            case happened.ObjectiveAnswered(objective=one, question="change", words=words) if words:
                said = any(isinstance(other, happened.StatementTaken) for other in facts)
                key = "objective_said" if said else "objective_worded"
                replies.append(_note(context, key, one, text=one_line(words)))
            case happened.ObjectiveAnswered(objective=one, question=asked, words=words) if words:
                part = context.say(f"field.{FIELD_OF_QUESTION[asked]}")
                taken = _note(context, "answer_taken", one, part=part, text=shortened(words))
                replies.append(taken)
            case happened.ObjectiveAnswered(objective=one, question="finished"):
                replies.append(_note(context, "objective_finished", one))
            case happened.ObjectiveLeft(objective=one):
                replies.append(_note(context, "objective_left", one))
            case happened.ObjectiveDropped(objective=one):
                replies.append(_note(context, "objective_dropped", one))
            case happened.ObjectiveReworded(objective=one, text=text):
                replies.append(_note(context, "objective_reworded", one, text=one_line(text)))
            case happened.ObjectiveLevelled(objective=one, level=level, whose=whose):
                for_whom = context.say("objective_whose", whose=one_line(whose)) if whose else ""
                words = context.say(f"level.{level}")
                levelled = _note(context, "objective_levelled", one, level=words, whose=for_whom)
                replies.append(levelled)
    replies += asked_again(record, facts, context)
    return replies + wording_notes(record, facts, context)


def _note(context: Context, key: str, objective: str, **values: object) -> Reply:
    text = context.say(key, number=objective[1:], **values)
    return reply("note", text, id=objective)


def kin(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """Who is looked for: those who were named now, or everybody."""
    named = {fact.kin for fact in facts if isinstance(fact, happened.KinNoted)}
    shown = [one for one in record.kin.values() if not named or one.id in named]
    if not shown:
        return [context.reply("note", "kin_none")]
    unknown = context.say("kin_unknown")
    return [
        context.reply(
            "note",
            "kin_line",
            who=one_line(one.who),
            by=one_line(one.by) or unknown,
            found=one_line(one.found) or unknown,
            next_try=one_line(one.next_try) or unknown,
        )
        for one in shown
    ]


def agreement(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """Who said what to each objective, whether it is agreed, and who was not asked."""
    given = [fact for fact in facts if isinstance(fact, happened.AgreementGiven)]
    settled = {
        fact.objective: fact.status for fact in facts if isinstance(fact, happened.ObjectiveSettled)
    }
    replies: list[Reply] = []
    for one in dict.fromkeys(fact.objective for fact in given):
        objective = record.objectives[one]
        now = {fact.participant for fact in given if fact.objective == one}
        people = ", ".join(
            agreement_in_words(record, said, context)
            for said in objective.agreements
            if said.person in now
        )
        replies.append(_note(context, "agreed_by", one, people=people))
        if settled.get(one) == "agreed":
            replies.append(_note(context, "agreed_whole", one))
        elif settled.get(one) == "draft":
            replies.append(_note(context, "agreed_no_more", one))
        changes = [said for said in objective.agreements if said.answer == "agrees_with_change"]
        if any(said.person in now for said in changes):
            names = names_in_words(record, (said.person for said in changes), context)
            replies.append(_note(context, "agreed_with_change", one, people=names))
        stands = [
            agreement_in_words(record, said, context)
            for said in objective.agreements
            if said.answer != "agrees" and said.person not in now
        ]
        if stands:
            replies.append(_note(context, "agreed_stands", one, people=", ".join(stands)))
        if objective.status == "unfinished":
            replies.append(_note(context, "agreed_half_way", one))
        waiting = not_asked(record, objective, context)
        if waiting:
            names = names_in_words(record, waiting, context)
            replies.append(_note(context, "agreed_waits", one, people=names))
    return replies
