"""What happens when people say yes or no to an objective."""

from __future__ import annotations

import re

from assistant.conversation.context import Context, is_family
from assistant.conversation.decide.naming import how_it_came, name_and_reason, who_says_yes
from assistant.conversation.decide.numbers import one_objective, split_objective
from assistant.conversation.decide.saying_yes import is_yes, without_yes
from assistant.conversation.speakers import find_by_part
from assistant.errors import LineError
from assistant.meeting.events import Fact
from assistant.meeting.facts import SpeakerJoined
from assistant.meeting.facts_of_plan import AgreementGiven, ObjectiveSettled
from assistant.meeting.nouns import Agreement, Answer, Objective, ObjectiveStatus, Participant
from assistant.meeting.record import WORKER, Record

_ALL_BUT = re.compile(
    r"(?:all|everybody|everyone)(?:,?\s+(?:but|except)\s+(.*))?", re.DOTALL | re.I
)
_HERE = frozenset({"present", "phone", "writing"})


def agree(record: Record, rest: str, context: Context) -> list[Fact]:
    """Record a yes: of one person, or of all but somebody, whose reason is kept.

    "All" is everybody's plain yes but theirs whose no, or wished change, stands: those take it
    back by their own name.
    """
    objectives, words = _objectives(record, rest, context)
    if not words:
        raise LineError(context.say("error.agree_how"))
    match = _ALL_BUT.fullmatch(words) or _ALL_BUT.fullmatch(without_yes(words, context))
    facts: list[Fact] = []
    if match is None:
        names, change = who_says_yes(words, record, context)
        answer: Answer = "agrees_with_change" if change else "agrees"
        said = [_said(name, answer, change, record, context, facts) for name in names]
        return _record(record, objectives, said, context, facts)
    but: list[Agreement] = []
    if match[1]:
        name, reason = name_and_reason(match[1], record, context)
        if not reason or is_yes(reason, context):
            raise LineError(context.say("error.disagree_how"))
        but.append(_said(name, "disagrees", reason, record, context, facts))
    left_out = {one.person for one in but}
    yes = [
        Agreement(person=one.id, answer="agrees", came=_usual_way(one, context))
        for one in _at_the_table(record)
        if one.id not in left_out
    ]
    if not yes and not but:
        raise LineError(context.say("error.nobody_here"))
    answers = {one.id: [*_but_who_differ(yes, one, record), *but] for one in objectives}
    if not any(answers.values()):
        raise LineError(context.say("error.answers_stand", number=objectives[0].id[1:]))
    for one in objectives:
        facts = _record(record, [one], answers[one.id], context, facts)
    return facts


def _but_who_differ(yes: list[Agreement], objective: Objective, record: Record) -> list[Agreement]:
    differ = {_id_of(one.person, record) for one in objective.agreements if one.answer != "agrees"}
    return [one for one in yes if one.person not in differ]


def disagree(record: Record, rest: str, context: Context) -> list[Fact]:
    """Record a no, with its reason in the person's words."""
    objectives, words = _objectives(record, rest, context)
    name, reason = name_and_reason(words, record, context)
    if not name or not reason:
        raise LineError(context.say("error.disagree_how"))
    facts: list[Fact] = []
    said = _said(name, "disagrees", reason, record, context, facts)
    return _record(record, objectives, [said], context, facts)


def _said(
    typed: str, answer: Answer, reason: str, record: Record, context: Context, facts: list[Fact]
) -> Agreement:
    """One person's answer, with how it came: typed after the name, else as they take part."""
    way = None if find_by_part(typed, record, context.roles) else how_it_came(typed, context)
    person = _person(way["name"] if way else typed, record, context, facts)
    known = record.participants.get(person)
    came = way["came"] if way else _usual_way(known, context) if known else ""
    return Agreement(person=person, answer=answer, reason=reason, came=came)


def _usual_way(person: Participant, context: Context) -> str:
    return "" if person.presence == "present" else context.say(f"presence.{person.presence}")


def at_the_family_table(record: Record, context: Context) -> list[Participant]:
    """The family and its supporters who are in the meeting now."""
    return [one for one in _at_the_table(record) if is_family(one.role, context.roles)]


def not_asked(record: Record, objective: Objective, context: Context) -> list[str]:
    """Who of the family at the table has not been asked about an objective, by id."""
    asked = {_id_of(one.person, record) for one in objective.agreements}
    return [one.id for one in at_the_family_table(record, context) if one.id not in asked]


def _id_of(person: str, record: Record) -> str:
    """The id of a person who may stand by name, as those of an earlier meeting do."""
    if person in record.participants:
        return person
    known = record.participant_named(person)
    return known.id if known else person


def _at_the_table(record: Record) -> list[Participant]:
    return [
        one
        for one in record.participants.values()
        if one.presence in _HERE and one.id != record.worker_id and one.role != WORKER
    ]


def _objectives(record: Record, rest: str, context: Context) -> tuple[list[Objective], str]:
    """The objective that is named, or every draft that waits for a yes."""
    wanted, words = split_objective(" ".join(rest.split()))
    if wanted is not None:
        return [_worded(one_objective(record, wanted, context), context)], words
    drafts = [one for one in record.objectives.values() if one.status == "draft" and one.text]
    return drafts or [_worded(one_objective(record, None, context), context)], words


def _worded(objective: Objective, context: Context) -> Objective:
    if not objective.text:
        raise LineError(context.say("error.objective_without_words", number=objective.id[1:]))
    return objective


def _person(name: str, record: Record, context: Context, facts: list[Fact]) -> str:
    known = find_by_part(name, record, context.roles)
    if known is None:
        raise LineError(
            context.say(
                "error.no_such_person",
                typed=name,
                people=", ".join(one.name for one in record.participants.values()),
            )
        )
    if known.speaker != WORKER:
        return known.speaker
    if record.worker_id is not None:
        return record.worker_id
    joined = SpeakerJoined(
        participant=context.fresh_id("p"), name=context.say("worker"), role=WORKER
    )
    facts.append(joined)
    return joined.participant


def _record(
    record: Record,
    objectives: list[Objective],
    answers: list[Agreement],
    context: Context,
    facts: list[Fact],
) -> list[Fact]:
    for objective in objectives:
        given = {_id_of(one.person, record): one.answer for one in objective.agreements}
        for said in answers:
            given[said.person] = said.answer
            facts.append(
                AgreementGiven(
                    objective=objective.id,
                    participant=said.person,
                    answer=said.answer,
                    reason=said.reason,
                    came=said.came,
                )
            )
        if objective.status == "unfinished":
            continue
        family = at_the_family_table(record, context)
        # A yes with a change waits for the change, and then for a plain yes.
        everyone = bool(family) and all(given.get(one.id) == "agrees" for one in family)
        agreed = everyone and {"disagrees", "agrees_with_change"}.isdisjoint(given.values())
        if agreed != (objective.status in ("agreed", "entered")):
            status: ObjectiveStatus = "agreed" if agreed else "draft"
            facts.append(ObjectiveSettled(objective=objective.id, status=status))
    return facts
