"""What happens when the worker says who is who: people, roles, presence, titles."""

from __future__ import annotations

import re

from assistant.conversation.context import Context
from assistant.conversation.lines import looks_like_a_name
from assistant.conversation.speakers import ME, a_name, find_known
from assistant.errors import LineError
from assistant.language.visible import one_line
from assistant.meeting.events import Fact
from assistant.meeting.facts import MeetingTitled, ParticipantChanged, SpeakerJoined
from assistant.meeting.nouns import Presence
from assistant.meeting.record import WORKER, Record

# What people type for where somebody is.
_PRESENCE: dict[str, Presence] = {
    "present": "present",
    "here": "present",
    "in person": "present",
    "phone": "phone",
    "by phone": "phone",
    "on the phone": "phone",
    "video": "phone",
    "by video": "phone",
    "writing": "writing",
    "in writing": "writing",
    "letter": "writing",
    "absent": "absent",
    "not here": "absent",
    "left": "left",
    "gone": "left",
}


def people(record: Record, rest: str, context: Context) -> list[Fact]:
    """Add or change a person: ``NAME role, presence``; nothing typed lists everybody."""
    if not rest:
        return []
    name, said = _split_name(rest, record, context)
    presence, role = _presence_and_role(said, context)
    if name.casefold() == ME:
        return _worker_is(record, said, context)
    known = find_known(name, record, context.roles)
    if known is None:
        return [
            SpeakerJoined(
                participant=context.fresh_id("p"),
                name=a_name(name, context),
                role=role,
                presence=presence or "present",
            )
        ]
    participant = record.worker_id if known.speaker == WORKER else known.speaker
    if participant is None:
        return _worker_is(record, said, context)
    if presence is None and role is None:
        raise LineError(context.say("error.people_how", name=name))
    return [ParticipantChanged(participant=participant, role=role, presence=presence)]


def title(record: Record, rest: str, context: Context) -> list[Fact]:
    """Give the meeting a title."""
    if not rest:
        raise LineError(context.say("error.title_how"))
    return [MeetingTitled(title=rest)]


def _worker_is(record: Record, name: str, context: Context) -> list[Fact]:
    if not name:
        raise LineError(context.say("error.people_how", name=ME))
    known = record.participant_named(name)
    if record.worker_id is not None:
        if known is not None and known.id != record.worker_id:
            raise LineError(context.say("error.name_taken", name=one_line(known.name)))
        return [ParticipantChanged(participant=record.worker_id, name=name)]
    if known is not None and record.statements_by.get(known.id):
        raise LineError(context.say("error.spoke_already", name=known.name))
    if known is not None:
        return [ParticipantChanged(participant=known.id, role=WORKER)]
    joined = SpeakerJoined(
        participant=context.fresh_id("p"), name=a_name(name, context), role=WORKER
    )
    return [joined]


def _split_name(rest: str, record: Record, context: Context) -> tuple[str, str]:
    """Part a name from what is said of it: a colon or comma, a known name, capitals."""
    match = re.match(r"([^:,]{1,60})[:,]\s*(.*)", rest, re.DOTALL)
    if match and (
        looks_like_a_name(match[1].strip())
        or find_known(match[1].strip(), record, context.roles) is not None
    ):
        return match[1].strip(), match[2].strip()
    words = rest.split()
    for count in range(min(len(words), 6), 0, -1):
        head = " ".join(words[:count])
        if record.participant_named(head) is not None or head.casefold() == ME:
            return head, " ".join(words[count:])
    for count in range(min(len(words), 3), 0, -1):
        head, tail = " ".join(words[:count]), " ".join(words[count:])
        if looks_like_a_name(head) and context.roles.named(words[count - 1]) is None:
            return head, tail
    return words[0], " ".join(words[1:])


def _presence_and_role(said: str, context: Context) -> tuple[Presence | None, str | None]:
    presence: Presence | None = None
    rest = " ".join(said.replace(",", " ").split()).casefold()
    for phrase in sorted(_PRESENCE, key=len, reverse=True):
        if re.search(rf"(?<!\w){re.escape(phrase)}$", rest) or rest.startswith(f"{phrase} "):
            presence = _PRESENCE[phrase]
            rest = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", "", rest, count=1).strip()
            break
    if not rest:
        return presence, None
    role = context.roles.named(rest)
    return presence, role.id if role else rest
