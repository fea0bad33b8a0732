"""What is said of an objective beside its building: a part put into words, a mark set."""

from __future__ import annotations

import re

from assistant.conversation.context import Context
from assistant.conversation.decide.numbers import statement_for_plan
from assistant.errors import LineError
from assistant.meeting.events import Fact
from assistant.meeting.facts_of_plan import ObjectiveFieldSet, ObjectiveMarked
from assistant.meeting.nouns import Objective, ObjectiveField, Progress, Signature
from assistant.meeting.record import Record

_FIELDS: dict[str, ObjectiveField] = {
    "problem": "problem",
    "situation": "situation",
    "whose": "whose",
    "hope": "hope",
    "strength": "strength",
    "measure": "measure",
    "scale": "scale_now",
    "now": "scale_now",
    "next step": "next_step",
    "plan b": "what_could_go_wrong",
    "worked": "worked",
    "got in the way": "got_in_the_way",
    "in the way": "got_in_the_way",
}
_FIELD = re.compile(rf"({'|'.join(_FIELDS)})\s*:\s*(.*)", re.DOTALL | re.I)
# "4; a 5 would be three quiet nights": where it is now, and the next step up.
_SCALE = re.compile(r"((?:\d|10)(?:\s*(?:/|out of|of)\s*10)?)\s*[;,.]\s*(.+)", re.DOTALL)
_ON_SCALE = re.compile(r"(?:\d|10)(?!\d).*", re.DOTALL)
_NUMBER = re.compile(r"[sS]?(\d{1,7})")
_SIGNATURES: dict[str, Signature] = {
    "signed": "signed",
    "to sign": "waiting",
    "not signed": "waiting",
    "declined to sign": "declined",
}
PROGRESS: dict[str, Progress] = {
    "done": "done",
    "going on": "going_on",
    "changed": "changed",
    "dropped": "dropped",
}
_COURT = {"court-ordered": True, "court ordered": True}
_NO_COURT = {"not court-ordered": False, "not court ordered": False}


def marks(record: Record, one: Objective, words: str, context: Context) -> list[Fact]:
    """A mark that was typed whole: "signed", "entered", "court-ordered", "done"."""
    said = " ".join(words.casefold().split())
    court = (_COURT | _NO_COURT).get(said)
    if court is not None:
        return [ObjectiveMarked(objective=one.id, court_ordered=court)]
    if said in ("entered", "signed") and one.status not in ("agreed", "entered"):
        raise LineError(context.say("error.not_agreed_yet", number=one.id[1:]))
    if said in _SIGNATURES:
        return [ObjectiveMarked(objective=one.id, signature=_SIGNATURES[said])]
    if said in PROGRESS and one.carried_from:
        return [ObjectiveMarked(objective=one.id, progress=PROGRESS[said])]
    if said == "entered":
        return [ObjectiveMarked(objective=one.id, status="entered")]
    tied = re.fullmatch(r"under o?(\d{1,5})", said)
    if tied and f"o{int(tied[1])}" in record.objectives and f"o{int(tied[1])}" != one.id:
        return [ObjectiveMarked(objective=one.id, tied_to=f"o{int(tied[1])}")]
    return []


def fields_set(record: Record, one: Objective, words: str, context: Context) -> list[Fact]:
    """A part of an objective that was put into words: "measure: WORDS", or a statement's number."""
    match = _FIELD.fullmatch(words)
    if match is None:
        return []
    field, said = _FIELDS[match[1].casefold()], match[2].strip()
    number = _NUMBER.fullmatch(said) if field != "scale_now" else None
    statement = record.statements.get(f"s{int(number[1])}") if number else None
    if statement is not None and not statement.withdrawn:
        words = statement_for_plan(record, statement.id, context).text.strip()
        return [_set(one, field, words, (statement.id,))]
    scale = _SCALE.fullmatch(said) if field == "scale_now" else None
    if scale is not None:
        return [_set(one, "scale_now", scale[1]), _set(one, "next_step", scale[2])]
    if field == "scale_now" and not _ON_SCALE.fullmatch(said):
        raise LineError(context.say("error.scale_how", number=one.id))
    if not said:
        raise LineError(context.say("error.objective_part", words=words, number=one.id))
    return [_set(one, field, said)]


def _set(
    one: Objective, field: ObjectiveField, words: str, statements: tuple[str, ...] = ()
) -> Fact:
    return ObjectiveFieldSet(objective=one.id, field=field, words=words, statements=statements)
