"""``ftm-coach recover``: what is whole in a damaged store is saved into a new file."""

from __future__ import annotations

import argparse

from assistant.cli.parsers import Verbs


def add_parser(verbs: Verbs) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("recover", help="verbs.recover")
    parser.add_argument("--practice", action="store_true", help="recover.practice")
    parser.add_argument(
        "--in-place",
        action="store_true",
        help="recover.in_place",
    )


def run(chosen: argparse.Namespace) -> int:
    """Save every whole entry, and say how many."""
    from functools import partial

    from assistant.cli.live import say, unlocked
    from assistant.conversation.retelling import retell
    from assistant.custody.audit import Audit
    from assistant.custody.mending import put_in_place
    from assistant.store import practice_store, recover

    access = None if chosen.practice else unlocked(chosen)
    store = practice_store() if access is None else access.store
    saved = recover(store.file, store.opener, partial(retell, practice=chosen.practice))
    told = {"entries": saved.entries, "meetings": saved.meetings, "lost": saved.lost}
    if access is not None:
        Audit(access.home, access.data_key).note("recovered", "", **told)
    if chosen.in_place:
        print(say("recovered_in_place", **told, aside=put_in_place(store, saved.file)))
    else:
        print(say("recovered", **told, file=saved.file))
    if saved.lines:
        print(say("recovered_lines", lines=saved.lines, name=say("read_not_whole", name="NAME")))
    if saved.cues:
        print(say("recovered_cues", cues=saved.cues))
    return 0
