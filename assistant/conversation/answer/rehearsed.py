"""What is said in a rehearsal: the family's own words, and what a line did to whom."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.coach.say_back import say_back
from assistant.conversation.answer.another_way import another_way
from assistant.conversation.context import Context, reply
from assistant.conversation.fitting import StemsHere, fitting, moment_of, openers_here
from assistant.conversation.questions import open_question
from assistant.conversation.replies import Reply
from assistant.conversation.speakers import ME
from assistant.language.visible import one_line
from assistant.meeting import events as happened
from assistant.meeting.events import Fact
from assistant.meeting.record import Record
from assistant.rehearsal.effects import PHRASES, effect_in_words, scene_in_words
from assistant.rehearsal.scenes import SceneResult, result_of


def at_the_table(record: Record, context: Context) -> list[Reply]:
    """Who the family is, and how one talks with it; nothing where the meeting is no rehearsal."""
    household = context.household
    if household is None:
        return []
    family = household.family
    people = ", ".join(
        context.phrase(
            PHRASES,
            "member_phone" if member.presence == "phone" else "member",
            name=member.name,
            role=role.title if (role := context.roles.named(member.role)) else member.role,
        )
        for member in family.members
    )
    scene = result_of(record, household)
    task = [_task(record, scene, context)] if scene is not None else []
    opened = [
        spoke(record, happened.MemberSpoke(member=member, statement=statement, line=""), context)[0]
        for member, statement in (record.rehearsed.last_said.items() if record.rehearsed else ())
        if scene is not None and not scene.lines
    ]
    model = context.family_model
    banner = (
        [reply("note", context.phrase("model", "banner", model=model.name, url=model.url))]
        if model is not None
        else []
    )
    return [
        *banner,
        reply("note", context.phrase(PHRASES, "begun", title=family.title)),
        reply("note", context.phrase(PHRASES, "summary", summary=family.summary.strip())),
        reply("note", context.phrase(PHRASES, "at_the_table", people=people)),
        reply("note", context.phrase(PHRASES, "how", name=family.members[0].name)),
        *task,
        *opened,
    ]


def _task(record: Record, scene: SceneResult, context: Context) -> Reply:
    text = context.phrase(
        PHRASES, "scene", title=scene.scene.title, goal=scene.scene.goal, lines=scene.scene.lines
    )
    return reply("prompt", text)


def _scene_end(record: Record, facts: Sequence[Fact], context: Context) -> list[Reply]:
    """How a scene went, at the line that was its last."""
    household = context.household
    if household is None or not any(isinstance(one, happened.LineFelt) for one in facts):
        return []
    scene = result_of(record, household)
    if scene is None or scene.lines != scene.scene.lines:
        return []
    return [reply("note", text) for text in scene_in_words(scene, household)]


def spoke(record: Record, fact: happened.MemberSpoke, context: Context) -> list[Reply]:
    """What a simulated person said."""
    household = context.household
    statement = record.statements[fact.statement]
    name = record.name_of(statement.speaker) or fact.member
    to = household.member(fact.to).name if household and fact.to else ME
    said = reply(
        "said",
        one_line(statement.text),
        id=statement.id,
        speaker=name,
        to=to,
        kinds=statement.kinds,
        private=statement.private,
        words=statement.text,
    )
    return [said]


def acted(record: Record, fact: happened.MemberActed, context: Context) -> list[Reply]:
    """What a simulated person did without words."""
    if context.household is None:
        return []
    member = context.household.member(fact.member)
    if fact.act == "silence":
        lines = member.lines.silence
        return [reply("note", lines[fact.number % len(lines)], speaker=member.name)]
    key = f"{fact.act}.phone" if member.presence == "phone" else fact.act
    return [reply("note", context.phrase(PHRASES, key, name=member.name), speaker=member.name)]


def after_line(record: Record, facts: Sequence[Fact], context: Context) -> list[Reply]:
    """What the coach says of a line."""
    return _note(record, facts, context) + _answers_it(record, facts, context)


def how_it_ended(record: Record, facts: Sequence[Fact], context: Context) -> list[Reply]:
    """How a scene went, at its last line; and at the end of a rehearsal, how to look back."""
    if record.rehearsed is None:
        return []
    said = _scene_end(record, facts, context)
    if any(isinstance(one, happened.MeetingFinished) for one in facts):
        said.append(reply("note", context.phrase(PHRASES, "finished")))
    return said


def how_to_look_back(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """Where the debrief is, for a face that has no page for it."""
    return [reply("note", context.phrase(PHRASES, "finished"))]


def _note(record: Record, facts: Sequence[Fact], context: Context) -> list[Reply]:
    """One short note at most: what the line did to whom, and for a nudge another way to say it."""
    line = next((one for one in facts if isinstance(one, happened.WorkerLineTaken)), None)
    felt = next((one for one in facts if isinstance(one, happened.LineFelt)), None)
    if line is None or felt is None or context.household is None:
        return []
    spoken = any(isinstance(one, happened.MemberSpoke | happened.MemberActed) for one in facts)
    if not spoken and felt.to and all(one in _away(record) for one in felt.to):
        name = context.household.member(felt.to[0]).name
        return [reply("note", context.phrase(PHRASES, "still_out", name=name))]
    if context.remarks == "off":
        return []
    effect = effect_in_words(context.household, felt)
    if line.heard.nudges:
        first = line.heard.nudges[0]
        again = context.phrase(PHRASES, "try_again")
        parts = (effect, first.why, another_way(line, record, context), again)
        return [reply("nudge", " ".join(part for part in parts if part), id=line.line)]
    if context.remarks != "every line":
        return []
    return [reply("note", effect, id=line.line)] if effect else []


def _answers_it(record: Record, facts: Sequence[Fact], context: Context) -> list[Reply]:
    """How to put down for the plan what was just told, while an objective is built."""
    told = [one for one in facts if isinstance(one, happened.MemberSpoke) and one.fact is not None]
    question = open_question(record, context) if told else None
    if question is None or record.building is None:
        return []
    statement = record.statements[told[0].statement]
    if statement.private:
        return []
    values = {"number": statement.id[1:], "objective": record.building[1:]}
    text = context.phrase(PHRASES, "answers_it", question=question.text, **values)
    return [reply("note", text, id=statement.id)]


def _away(record: Record) -> set[str]:
    return record.rehearsed.away if record.rehearsed else set()


def rewound(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """Where the rehearsal stands again, and the last thing that was said there."""
    replies = [reply("note", context.phrase(PHRASES, "rewound"))]
    last = record.statements.get(record.last_statement or "")
    if last is not None:
        name = record.name_of(last.speaker) or context.say("somebody")
        text = context.phrase(PHRASES, "last_said", name=name, text=one_line(last.text))
        replies.append(reply("note", text))
    return replies


def taken_aside(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """Who is alone with the worker now."""
    if context.household is None or any(isinstance(one, happened.LineFelt) for one in facts):
        return []
    aside = record.rehearsed.aside if record.rehearsed else None
    if aside is None:
        return [reply("note", context.phrase(PHRASES, "back_at_table"))]
    name = context.household.member(aside).name
    return [reply("note", context.phrase(PHRASES, "aside", name=name))]


def hint(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """What the one who spoke last needs, and words to say back what they said."""
    household, rehearsed = context.household, record.rehearsed
    if household is None or rehearsed is None:
        return []
    last = rehearsed.aside or rehearsed.last_speaker or household.family.members[0].id
    member = household.member(last)
    replies = [reply("note", context.phrase(PHRASES, "hint", name=member.name, hint=member.hint))]
    said = rehearsed.last_said.get(last)
    if said is not None and said in record.statements:
        stems = StemsHere(record, context, member.role)
        words = say_back(record.statements[said].text, stems, rehearsed.lines, stems.fits)
        if words:
            return [*replies, context.reply("suggestion", "say_back", text=one_line(words))]
    moment = moment_of(record, context)
    if moment is not None and moment.alone:
        openers = fitting(moment.openers, record, context)
    else:
        openers = openers_here(record, context, member.role)
    if not openers:
        return replies
    return [*replies, reply("suggestion", openers[rehearsed.lines % len(openers)].text)]
