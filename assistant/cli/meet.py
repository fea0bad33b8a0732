"""``ftm-coach meet``: hold a meeting, on the full screen or in plain lines."""

from __future__ import annotations

import argparse
import sys

from assistant.cli.options import add_clock, add_content, add_practice, clock_of
from assistant.cli.parsers import Verbs

DEFAULT_NAME = "practice"


def add_parser(verbs: Verbs) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("meet", help="hold or rehearse a meeting, new or taken up again")
    add_practice(parser)
    parser.add_argument("--name", metavar="NAME", help="the practice meeting's name")
    parser.add_argument("--flow", metavar="ID", help="a new meeting's flow (family_team_meeting)")
    parser.add_argument("--plain", action="store_true", help="lines in, lines out; no screen")
    parser.add_argument("--json", action="store_true", help="JSON objects in and out; no screen")
    parser.add_argument("--look", action="store_true", help="only look; change nothing")
    parser.add_argument("--seed", type=int, metavar="N", help="fixes every random choice")
    add_clock(parser)
    add_content(parser)


def run(chosen: argparse.Namespace) -> int:
    """Open the meeting and pass lines on until it is left."""
    clock = clock_of(chosen)
    name = chosen.name or DEFAULT_NAME
    if not (chosen.plain or chosen.json) and sys.stdin.isatty() and sys.stdout.isatty():
        from assistant.tui.app import run as run_screen

        return run_screen(
            open_meeting=name,
            practice=chosen.practice,
            flow=chosen.flow,
            look=chosen.look,
            clock=clock,
            content_folder=chosen.content,
        )
    from assistant.conversation.conversation import wall_clock
    from assistant.conversation.door import open_conversation
    from assistant.plain import run as run_plain
    from assistant.plain import standard_streams

    lines, out = standard_streams()
    conversation = open_conversation(
        name,
        practice=chosen.practice,
        flow=chosen.flow,
        look=chosen.look,
        clock=clock or wall_clock,
        content_folder=chosen.content,
    )
    try:
        return run_plain(conversation, as_json=chosen.json, lines=lines, out=out)
    finally:
        conversation.close()
