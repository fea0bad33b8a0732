"""How a rehearsal begins: with which family, which seed, who sits where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.content import Content
from assistant.content.scenes import Scene
from assistant.errors import CallError
from assistant.guide import Guide
from assistant.meeting.events import (
    Fact,
    MemberSpoke,
    RehearsalBegun,
    StateEntered,
    StatementTaken,
)
from assistant.meeting.facts_of_rehearsal import Seat
from assistant.meeting.nouns import Understood
from assistant.meeting.record import Record
from assistant.rehearsal.debrief import Debrief, debrief_of
from assistant.rehearsal.people import household_of
from assistant.rehearsal.wording import worded_by

if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation


FIRST_SEED = 1
_SAYS = "command_line"


@dataclass(frozen=True)
class Rehearse:
    """What is to be rehearsed: a family by id, and the seed of all chance in it."""

    family: str
    seed: int | None = None  # of a new one 1, where none is named
    scene: str | None = None


def begin(rehearse: Rehearse | None, content: Content, guide: Guide) -> list[Fact]:
    """What happens first in a new rehearsal; nothing for a meeting that is none.

    Raises CallError where there is no such family.
    """
    if rehearse is None:
        return []
    if rehearse.family not in content.families:
        known = ", ".join(content.families)
        raise CallError(content.phrase(_SAYS, "no_family", family=rehearse.family, families=known))
    content.make_ready_to_rehearse()
    family = content.families[rehearse.family]
    scene = scene_of(rehearse.scene, content) if rehearse.scene else None
    starts = scene.trust if scene else {}
    seats = tuple(
        Seat(
            member=member.id,
            participant=f"p{number}",
            name=member.name,
            role=member.role,
            presence=member.presence,
            trust=starts.get(member.id, member.trust),
        )
        for number, member in enumerate(family.members, start=1)
    )
    begun = RehearsalBegun(
        family=family.id,
        family_version=family.version,
        seed=FIRST_SEED if rehearse.seed is None else rehearse.seed,
        seats=seats,
        scene=rehearse.scene,
        told=scene.told if scene else (),
    )
    return [begun, *(_opens(scene, begun, guide) if scene else ())]


def _opens(scene: Scene, begun: RehearsalBegun, guide: Guide) -> Iterator[Fact]:
    """What has happened when a scene begins: the meeting is there, and somebody spoke."""
    state = next((one for one in guide.states if guide.topic_of(one) == scene.topic), None)
    if state is not None and state != guide.initial:
        yield StateEntered(state=state, topic=scene.topic, trigger="scene")
    seats = {seat.member: seat.participant for seat in begun.seats}
    for number, opening in enumerate(scene.opens, start=1):
        statement = f"s{number}"
        yield StatementTaken(
            statement=statement,
            speaker=seats[opening.member],
            text=opening.say,
            topic=scene.topic,
            understood=Understood(),
        )
        yield MemberSpoke(member=opening.member, statement=statement, line=f"opens.{number}")


def check_taken_up(rehearse: Rehearse | None, record: Record, content: Content) -> None:
    """A rehearsal that is taken up again is the one that it was.

    Raises CallError where the meeting of that name is another one, or its family is gone.
    """
    rehearsed = record.rehearsed
    if rehearsed is not None:
        if rehearsed.family not in content.families:
            raise CallError(content.phrase(_SAYS, "family_gone", family=rehearsed.family))
        content.make_ready_to_rehearse()
    if rehearse is None:
        return
    if rehearsed is None:
        raise CallError(content.phrase(_SAYS, "no_rehearsal"))
    other_seed = rehearse.seed not in (None, rehearsed.seed)
    if rehearsed.family != rehearse.family or other_seed:
        raise CallError(
            content.phrase(_SAYS, "another_rehearsal", family=rehearsed.family, seed=rehearsed.seed)
        )


def scene_of(scene: str, content: Content) -> Scene:
    """The scene of that id. Raises CallError where there is none."""
    found = next((one for one in content.scenes if one.id == scene), None)
    if found is None:
        known = ", ".join(one.id for one in content.scenes)
        raise CallError(content.phrase(_SAYS, "no_scene", scene=scene, scenes=known))
    return found


def check_is_rehearsal(conversation: Conversation, content: Content) -> None:
    """Close a meeting that was only looked at. Raises CallError where it is no rehearsal."""
    rehearsed = conversation.record.rehearsed
    conversation.close()
    if rehearsed is None:
        raise CallError(content.phrase(_SAYS, "no_rehearsal"))


def look_back(conversation: Conversation, content: Content) -> Debrief | None:
    """The debrief of a rehearsal as it stands; None where the meeting is none."""
    record = conversation.record
    if record.rehearsed is None:
        return None
    household = household_of(record.rehearsed.family, content)
    return debrief_of(conversation.events, record, household)


def go_back_to_the_hard_part(conversation: Conversation, content: Content) -> None:
    """Rewind a rehearsal to before the line that cost most.

    Raises CallError where the meeting is no rehearsal, or no line cost anything.
    """
    debrief = look_back(conversation, content)
    if debrief is None:
        raise CallError(content.phrase(_SAYS, "no_rehearsal"))
    if not debrief.costly:
        raise CallError(content.phrase(_SAYS, "nothing_to_redo"))
    place = debrief.lines.index(debrief.costly[0].played)
    for reply in conversation.enter(f"/rewind {len(debrief.lines) - place}"):
        if reply.kind == "error":
            raise CallError(reply.text)


def bring_model(conversation: Conversation, url: str, model: str, content: Content) -> None:
    """Let a model of the user's word what the simulated family says.

    Raises CallError for anything but a rehearsal: no real family's words go to a model.
    """
    # The network comes in with the address, and not before.
    from assistant.rehearsal.endpoint import Endpoint

    record = conversation.record
    if record.rehearsed is None or not record.practice:
        raise CallError(content.phrase(_SAYS, "model_only_rehearses"))
    endpoint = Endpoint(url, model)
    endpoint.wake()
    conversation.family_model = worded_by(endpoint)
