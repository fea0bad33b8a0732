"""``ftm-coach backup``: all live meetings in one encrypted file, read back and whole."""

from __future__ import annotations

import argparse
from pathlib import Path

from assistant.cli.parsers import Verbs


def add_parser(verbs: Verbs) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("backup", help="verbs.backup")
    parser.add_argument("file", type=Path, metavar="FILE", help="backup.file")


def run(chosen: argparse.Namespace) -> int:
    """Write the backup, while meetings may go on."""
    from assistant.cli.live import say, unlocked
    from assistant.custody.backup import back_up

    made = back_up(unlocked(chosen), chosen.file)
    print(say("backed_up", meetings=made.meetings, entries=made.entries, file=made.file))
    return 0
