"""``ftm-coach restore``: the live meetings of a backup are put back; what was here is set aside."""

from __future__ import annotations

import argparse
from pathlib import Path

from assistant.cli.parsers import Verbs


def add_parser(verbs: Verbs) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("restore", help="verbs.restore")
    parser.add_argument("file", type=Path, metavar="FILE", help="restore.file")
    parser.add_argument("--check", action="store_true", help="restore.check")


def run(chosen: argparse.Namespace) -> int:
    """Open the backup with its own passphrase, read it through, and put it back."""
    from assistant.cli.live import open_with, say
    from assistant.custody.backup import keys_of, restore
    from assistant.custody.quiet import say_nothing_of_words
    from assistant.places import data_home

    say_nothing_of_words()
    with keys_of(chosen.file) as access:
        open_with(access, chosen)
        done = restore(chosen.file, data_home(), access, read_only=chosen.check)
    counts = {"meetings": done.meetings, "entries": done.entries}
    if chosen.check:
        print(say("checked", **counts))
    elif done.aside is None:
        print(say("restored", **counts))
    else:
        print(say("restored_aside", **counts, aside=done.aside))
    return 0
