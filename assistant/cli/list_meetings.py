"""``ftm-coach list``: which meetings are kept, and who has one open."""

from __future__ import annotations

import argparse
import json

from assistant.cli.options import add_practice
from assistant.cli.parsers import Verbs


def add_parser(verbs: Verbs) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("list", help="list the meetings that are kept")
    add_practice(parser)
    parser.add_argument("--json", action="store_true", help="one object a meeting")


def run(chosen: argparse.Namespace) -> int:
    """Print a line a meeting, the one changed last first."""
    from assistant.conversation.door import list_meetings
    from assistant.language.visible import one_line

    # Until live meetings open, the practice meetings are all there are.
    meetings = list_meetings(practice=True)
    for meeting in meetings:
        if chosen.json:
            print(json.dumps(meeting.model_dump(mode="json"), ensure_ascii=False))
            continue
        when = f"{meeting.changed.astimezone():%Y-%m-%d %H:%M}"
        busy = f"  (open: {one_line(meeting.busy)})" if meeting.busy else ""
        print(f"{one_line(meeting.name)}  {when}{busy}")
    if not meetings and not chosen.json:
        print("No meeting is kept yet; begin one: ftm-coach meet --practice --name NAME")
    return 0
