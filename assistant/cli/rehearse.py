"""``ftm-coach rehearse``: practise a meeting with a simulated family, or one skill in a scene."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

from assistant.cli.options import add_clock, add_content, clock_of
from assistant.cli.parsers import Verbs
from assistant.cli.words import sentence
from assistant.errors import CallError
from assistant.settings import LEVELS

if TYPE_CHECKING:
    from assistant.content import Content


def add_parser(verbs: Verbs) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("rehearse", help="verbs.rehearse")
    parser.add_argument("--list", action="store_true", help="rehearse.list")
    parser.add_argument("--family", metavar="ID", help="rehearse.family")
    parser.add_argument("--scene", metavar="ID", help="rehearse.scene")
    parser.add_argument("--seed", type=int, metavar="N", help="rehearse.seed")
    parser.add_argument("--name", metavar="NAME", help="rehearse.name")
    parser.add_argument("--flow", metavar="ID", help="rehearse.flow")
    parser.add_argument("--plain", action="store_true", help="rehearse.plain")
    parser.add_argument("--json", action="store_true", help="rehearse.json")
    parser.add_argument(
        "--coach",
        choices=tuple(LEVELS),
        help="rehearse.coach",
    )
    parser.add_argument("--redo", action="store_true", help="rehearse.redo")
    parser.add_argument("--endpoint", metavar="URL", help="rehearse.endpoint")
    parser.add_argument("--model", metavar="NAME", help="rehearse.model")
    add_clock(parser)
    add_content(parser)


def run(chosen: argparse.Namespace) -> int:
    """List what can be rehearsed, or rehearse."""
    from assistant.content import load_content
    from assistant.places import overlays

    content = load_content(overlays=overlays(chosen.content))
    if chosen.list:
        return _list(content, as_json=chosen.json)
    if chosen.redo and chosen.name is None:
        raise CallError(sentence("redo_which"))
    if (chosen.endpoint is None) != (chosen.model is None):
        raise CallError(sentence("model_needs_both"))
    if chosen.family is not None and chosen.scene is not None:
        raise CallError(sentence("scene_has_its_family"))
    if chosen.family is None and chosen.scene is None and chosen.name is None:
        raise CallError(sentence("which_family"))
    return _rehearse(chosen, content)


def _list(content: Content, *, as_json: bool) -> int:
    trains = content.phrases["trains"]
    for family in content.families.values():
        members = [member.name for member in family.members]
        if as_json:
            shown = {"id": family.id, "title": family.title, "members": members}
            sys.stdout.write(json.dumps(shown, ensure_ascii=False) + "\n")
        else:
            sys.stdout.write(f"{family.id}: {family.title} ({', '.join(members)})\n")
            if family.id in trains:
                sys.stdout.write(f"    {trains[family.id]}\n")
    for scene in content.scenes:
        if as_json:
            told = {"id": scene.id, "title": scene.title, "family": scene.family}
            told["skill"] = scene.skill
            sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
        else:
            sys.stdout.write(f"--scene {scene.id}: {scene.title} ({scene.family})\n")
            sys.stdout.write(f"    {scene.skill}\n")
    return 0


def _rehearse(chosen: argparse.Namespace, content: Content) -> int:
    from assistant.conversation.conversation import wall_clock
    from assistant.conversation.door import Rehearse, open_conversation
    from assistant.conversation.rehearsals import (
        FIRST_SEED,
        bring_model,
        check_is_rehearsal,
        go_back_to_the_hard_part,
        scene_of,
    )
    from assistant.plain import run as run_plain
    from assistant.plain import standard_streams

    rehearse = Rehearse(chosen.family, chosen.seed) if chosen.family is not None else None
    if chosen.scene is not None:
        scene = scene_of(chosen.scene, content)
        rehearse = Rehearse(family=scene.family, seed=chosen.seed, scene=scene.id)
    name = f"{chosen.scene or chosen.family}-{chosen.seed or FIRST_SEED}"
    if chosen.name is not None:
        name = chosen.name
    clock = clock_of(chosen)
    if rehearse is None:
        # Looked at first: a name that was misspelt makes no new meeting.
        check_is_rehearsal(open_conversation(name, look=True, content=content), content)
    conversation = open_conversation(
        name,
        practice=True,
        flow=chosen.flow,
        clock=clock or wall_clock,
        remarks=LEVELS[chosen.coach] if chosen.coach else None,
        rehearse=rehearse,
        content=content,
    )
    on_screen = not (chosen.plain or chosen.json) and sys.stdin.isatty() and sys.stdout.isatty()
    try:
        if chosen.endpoint is not None:
            bring_model(conversation, chosen.endpoint, chosen.model, content)
        if chosen.redo:
            go_back_to_the_hard_part(conversation, content)
        if not on_screen:
            lines, out = standard_streams()
            return run_plain(conversation, as_json=chosen.json, lines=lines, out=out)
    finally:
        conversation.close()
    from assistant.tui.app import run as run_screen
    from assistant.tui.start import Rehearsing

    return run_screen(
        open_meeting=name,
        practice=True,
        clock=clock,
        content_folder=chosen.content,
        rehearsing=Rehearsing(
            coach=chosen.coach,
            model=(chosen.endpoint, chosen.model) if chosen.endpoint else None,
        ),
    )
