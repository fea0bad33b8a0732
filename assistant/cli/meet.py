"""``ftm-coach meet``: hold a meeting, on the full screen or in plain lines."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from assistant.cli.options import add_clock, add_content, add_practice, clock_of
from assistant.cli.parsers import Verbs
from assistant.cli.words import sentence
from assistant.errors import CallError

if TYPE_CHECKING:
    from assistant.conversation.conversation import Clock, Conversation
    from assistant.custody.access import LiveAccess

DEFAULT_NAME = "practice"


def add_parser(verbs: Verbs) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("meet", help="verbs.meet")
    add_practice(parser)
    parser.add_argument("--name", metavar="NAME", help="meet.name")
    parser.add_argument("--flow", metavar="ID", help="meet.flow")
    parser.add_argument("--plain", action="store_true", help="meet.plain")
    parser.add_argument("--json", action="store_true", help="meet.json")
    parser.add_argument("--follow", metavar="MEETING", help="meet.follow")
    parser.add_argument("--look", action="store_true", help="meet.look")
    parser.add_argument("--seed", type=int, metavar="N", help="meet.seed")
    add_clock(parser)
    add_content(parser)


def run(chosen: argparse.Namespace) -> int:
    """Open the meeting and pass lines on until it is left."""
    clock = clock_of(chosen)
    if not chosen.practice:
        return _run_live(chosen, clock)
    name = DEFAULT_NAME if chosen.name is None else chosen.name
    if _on_screen(chosen):
        if chosen.follow:
            _begin_following(chosen, name, clock)
        return _run_screen(chosen, name, clock)
    from assistant.conversation.conversation import wall_clock
    from assistant.conversation.door import open_conversation

    return _run_plain(
        open_conversation(
            name,
            practice=True,
            flow=chosen.flow,
            look=chosen.look,
            follow=chosen.follow,
            clock=clock or wall_clock,
            content_folder=chosen.content,
        ),
        chosen,
        clock,
    )


def _run_screen(
    chosen: argparse.Namespace, name: str, clock: Clock | None, access: LiveAccess | None = None
) -> int:
    from assistant.tui.app import run

    return run(
        open_meeting=name,
        practice=access is None,
        flow=chosen.flow,
        look=chosen.look,
        clock=clock,
        content_folder=chosen.content,
        access=access,
    )


def _begin_following(chosen: argparse.Namespace, name: str, clock: Clock | None) -> None:
    """Make the new meeting with the earlier one's plan in it, for the screen to open."""
    from assistant.conversation.conversation import wall_clock
    from assistant.conversation.door import open_conversation

    open_conversation(
        name,
        practice=True,
        flow=chosen.flow,
        follow=chosen.follow,
        clock=clock or wall_clock,
        content_folder=chosen.content,
    ).close()


def _run_live(chosen: argparse.Namespace, clock: Clock | None) -> int:
    from assistant.cli.live import say, tell, unlocked

    if chosen.look and chosen.name is None:
        raise CallError(sentence("which_live_meeting"))
    access = unlocked(chosen, make=chosen.name is None)
    if _on_screen(chosen):
        name = chosen.name or ""
        if chosen.follow:
            name = _begin_following_live(chosen, access, clock)
        return _run_screen(chosen, name, clock, access)
    from assistant.conversation.conversation import wall_clock
    from assistant.conversation.live import open_live

    conversation = open_live(
        access,
        chosen.name,
        flow=chosen.flow,
        look=chosen.look,
        follow=chosen.follow,
        clock=clock or wall_clock,
        content_folder=chosen.content,
    )
    if not chosen.json and chosen.name is None:
        tell(say("opened", name=conversation.view().handle))
    return _run_plain(conversation, chosen, clock, access)


def _begin_following_live(
    chosen: argparse.Namespace, access: LiveAccess, clock: Clock | None
) -> str:
    """Make the new live meeting with the earlier one's plan in it; its name."""
    from assistant.conversation.conversation import wall_clock
    from assistant.conversation.live import open_live

    conversation = open_live(
        access,
        chosen.name,
        flow=chosen.flow,
        follow=chosen.follow,
        clock=clock or wall_clock,
        content_folder=chosen.content,
    )
    conversation.close()
    return conversation.view().handle


def _on_screen(chosen: argparse.Namespace) -> bool:
    return not (chosen.plain or chosen.json) and sys.stdin.isatty() and sys.stdout.isatty()


def _run_plain(
    conversation: Conversation,
    chosen: argparse.Namespace,
    clock: Clock | None,
    access: LiveAccess | None = None,
) -> int:
    from assistant.documents.saving import printer
    from assistant.plain import run, standard_streams

    conversation.printer = printer(clock, chosen.content)
    if access is not None:
        from assistant.conversation.live import audited

        conversation.printer = audited(conversation.printer, access)
    lines, out = standard_streams()
    try:
        return run(conversation, as_json=chosen.json, lines=lines, out=out)
    finally:
        conversation.close()
