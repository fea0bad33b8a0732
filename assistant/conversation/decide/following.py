"""What goes on from one meeting to the next: the plan so far, and the search for kin."""

from __future__ import annotations

import re

from assistant.conversation.context import Context
from assistant.errors import LineError
from assistant.meeting.document import MeetingDocument, ObjectivePart
from assistant.meeting.events import Fact
from assistant.meeting.facts_of_plan import KinNoted, PlanCarriedOver
from assistant.meeting.nouns import Kin, Objective
from assistant.meeting.record import Record

_PART = re.compile(r"(by|found|next)\b:?\s*(.*)", re.DOTALL | re.I)


def plan_of(earlier: MeetingDocument, handle: str) -> PlanCarriedOver:
    """What an earlier meeting hands on."""
    objectives = tuple(_carried(one, handle) for one in earlier.objectives)
    kin = tuple(Kin.model_validate(one.model_dump()) for one in earlier.kin)
    return PlanCarriedOver(meeting=handle, objectives=objectives, kin=kin)


def _carried(part: ObjectivePart, handle: str) -> Objective:
    # Its statements stand in the other meeting's record; people are known by their names here.
    here = {
        "statements": (),
        "origins": {},
        "carried_from": handle,
        "earlier_statements": (*part.earlier_statements, *part.statements),
        "tasks": tuple(
            task.model_dump() | {"statement": None, "quoted": {}} for task in part.tasks
        ),
    }
    return Objective.model_validate(part.model_dump() | here)


def kin(record: Record, rest: str, context: Context) -> list[Fact]:
    """How the search for somebody stands: ``NAME: by WHO; found WORDS; next WORDS``."""
    if not rest:
        return []
    who, _, words = (part.strip() for part in rest.partition(":"))
    if not who:
        raise LineError(context.say("error.kin_how"))
    known = next((one for one in record.kin.values() if one.who.casefold() == who.casefold()), None)
    said = {"by": "", "found": "", "next": ""}
    for part in filter(None, (one.strip() for one in words.split(";"))):
        match = _PART.fullmatch(part)
        if match is None:
            raise LineError(context.say("error.kin_how"))
        said[match[1].casefold()] = match[2].strip()
    return [
        KinNoted(
            kin=known.id if known else context.fresh_id("k"),
            who=known.who if known else who,
            by=said["by"] or (known.by if known else ""),
            found=said["found"] or (known.found if known else ""),
            next_try=said["next"] or (known.next_try if known else ""),
        )
    ]
