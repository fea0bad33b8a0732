"""``ftm-coach hold``: nothing of a meeting may be erased, until that is lifted."""

from __future__ import annotations

import argparse

from assistant.cli.parsers import Verbs


def add_parser(verbs: Verbs) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("hold", help="verbs.hold")
    parser.add_argument("meeting", metavar="MEETING", help="hold.meeting")
    parser.add_argument("--lift", action="store_true", help="hold.lift")


def run(chosen: argparse.Namespace) -> int:
    """Set the hold or lift it; what was redacted meanwhile is erased when it is lifted."""
    from assistant.cli.live import say, unlocked
    from assistant.conversation.live import set_hold

    set_hold(unlocked(chosen), chosen.meeting, held=not chosen.lift)
    print(say("lifted" if chosen.lift else "held", name=chosen.meeting))
    return 0
