"""What the screens need from below for rehearsing: what there is, how one opens, how one went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.content import Content
    from assistant.conversation.conversation import Conversation
    from assistant.conversation.rehearsals import Rehearse
    from assistant.rehearsal.debrief import Debrief
    from assistant.settings import CoachLevel
    from assistant.tui.start import Rehearsing


@dataclass(frozen=True)
class Offered:
    """A family or a scene that can be rehearsed, with what it trains in one line."""

    sort: Literal["family", "scene"]
    id: str
    title: str
    trains: str


@dataclass(frozen=True)
class LookedBack:
    """The debrief of a rehearsal: what is asked first, and the evidence.

    rewind: how many lines to go back, to redo the hard part; 0 where no line cost anything.
    """

    questions: Sequence[str]
    intro: str
    rated: str  # with a place for each answer
    not_rated: str
    lines: Sequence[str]
    rewind: int


def list_rehearsals() -> Sequence[Offered]:
    """Every family, the smallest first, then every scene. Raises ContentError."""
    from assistant.content import load_content
    from assistant.places import overlays

    content = load_content(overlays=overlays())
    trains = content.phrases["trains"]
    families = [
        Offered(
            "family",
            family.id,
            family.title,
            trains.get(family.id) or _first_sentence(family.summary),
        )
        for family in sorted(content.families.values(), key=lambda one: len(one.members))
    ]
    return families + [Offered("scene", one.id, one.title, one.skill) for one in content.scenes]


def _first_sentence(text: str) -> str:
    return f"{' '.join(text.split()).split('. ')[0].rstrip('.')}."


def coach_level() -> CoachLevel:
    """How much the coach says in a rehearsal, as the settings have it."""
    from assistant.settings import read_settings

    return read_settings()[0].coach


def what_to_rehearse(rehearsing: Rehearsing | None, content: Content) -> Rehearse | None:
    """The family of a new rehearsal; None for one that is taken up. Raises CallError."""
    from assistant.conversation.rehearsals import Rehearse, scene_of

    if rehearsing is None:
        return None
    if rehearsing.scene is not None:
        scene = scene_of(rehearsing.scene, content)
        return Rehearse(scene.family, rehearsing.seed, scene.id)
    if rehearsing.family is not None:
        return Rehearse(rehearsing.family, rehearsing.seed)
    return None


def make_ready(conversation: Conversation, rehearsing: Rehearsing, content: Content) -> None:
    """Bring in the user's model, and go back to the hard part, where that is asked for.

    Raises CallError where the meeting is no rehearsal, or there is nothing to redo.
    """
    from assistant.conversation.rehearsals import bring_model, go_back_to_the_hard_part

    if rehearsing.model is not None:
        bring_model(conversation, *rehearsing.model, content)
    if rehearsing.redo:
        go_back_to_the_hard_part(conversation, content)


def look_back(name: str) -> LookedBack:
    """The debrief of a rehearsal as it stands, whoever has it open.

    Raises CallError where the meeting is no rehearsal, StoreError.
    """
    from assistant.content import load_content
    from assistant.conversation import rehearsals
    from assistant.conversation.door import open_conversation
    from assistant.documents.debrief import as_lines
    from assistant.errors import CallError
    from assistant.places import overlays

    content = load_content(overlays=overlays())
    conversation = open_conversation(name, practice=True, look=True, content=content)
    try:
        debrief = rehearsals.look_back(conversation, content)
        places = conversation.view().places
    finally:
        conversation.close()
    say = content.phrases["debrief"]
    if debrief is None:
        raise CallError(content.phrase("debrief", "no_rehearsal", name=name))
    return LookedBack(
        questions=[say[f"rate.{one}"].strip() for one in ("conversation", "heard", "words")],
        intro=say["rate_intro"],
        rated=say["rated"],
        not_rated=say["rated_none"],
        lines=as_lines(debrief, places, name=name),
        rewind=_to_the_hard_part(debrief),
    )


def _to_the_hard_part(debrief: Debrief) -> int:
    if not debrief.costly:
        return 0
    return len(debrief.lines) - debrief.lines.index(debrief.costly[0].played)
