"""``ftm-coach close-out``: a live meeting ends for good, asked about first, with a receipt."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli.options import add_content
from assistant.cli.parsers import Verbs
from assistant.cli.words import sentence
from assistant.errors import CallError

if TYPE_CHECKING:
    from assistant.custody.access import LiveAccess

_ANSWERS = ("yes", "no")


def add_parser(verbs: Verbs) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("close-out", help="verbs.close-out")
    parser.add_argument("meeting", metavar="MEETING", help="close-out.meeting")
    parser.add_argument("--entered", choices=_ANSWERS, help="close-out.entered")
    parser.add_argument("--seen", choices=_ANSWERS, help="close-out.seen")
    parser.add_argument("--hold", choices=_ANSWERS, help="close-out.hold")
    parser.add_argument("--export", type=Path, metavar="FILE", help="close-out.export")
    parser.add_argument(
        "--format",
        choices=("markdown", "json", "text"),
        default="markdown",
        help="close-out.format",
    )
    parser.add_argument("--include-private", action="store_true", help="close-out.include_private")
    parser.add_argument("--erase", action="store_true", help="close-out.erase")
    add_content(parser)


def run(chosen: argparse.Namespace) -> int:
    """Ask, export if wanted, erase, and leave a receipt; a hold stops every erasing."""
    from assistant.cli.live import say, unlocked
    from assistant.conversation.live import list_live, set_hold
    from assistant.custody.backup import copies
    from assistant.custody.close_out import erase

    access = unlocked(chosen)
    name = chosen.meeting
    if name not in {one.name for one in list_live(access)}:
        raise CallError(sentence("no_live_meeting", name=name))
    entered = _answer(chosen.entered, "ask_entered", "--entered")
    seen = _answer(chosen.seen, "ask_seen", "--seen")
    if _answer(chosen.hold, "ask_hold", "--hold"):
        set_hold(access, name, held=True)
        print(say("held_by_close_out", name=name))
        return 1
    if not (entered and seen):
        print(say("not_yet", name=name))
        return 1
    if chosen.export is not None:
        _export(access, chosen)
    if not chosen.erase and not _typed_name(name):
        print(say("kept", name=name))
        return 1
    receipt, file = erase(
        access, name, entered=entered, seen=seen, exported=chosen.export is not None
    )
    there = copies(access.home)
    key = "erased" if there else "erased_no_backups"
    print(say(key, name=name, entries=receipt.entries, file=file, backups=", ".join(there)))
    return 0


def _answer(given: str | None, question: str, option: str) -> bool:
    from assistant.cli.live import answered_yes, can_ask, say

    if given is not None:
        return given == "yes"
    if not can_ask():
        raise CallError(sentence("nobody_answers", option=option))
    return answered_yes(say(question))


def _typed_name(name: str) -> bool:
    import sys

    from assistant.cli.live import can_ask, say

    if not can_ask():
        raise CallError(sentence("nobody_erases"))
    sys.stderr.write(say("ask_erase", name=name) + " ")
    sys.stderr.flush()
    return sys.stdin.readline().strip() == name


def _export(access: LiveAccess, chosen: argparse.Namespace) -> None:
    from assistant.content import load_content
    from assistant.conversation.door import open_conversation
    from assistant.custody.audit import Audit
    from assistant.documents.saving import write_whole
    from assistant.documents.writing import as_json, as_markdown, as_text
    from assistant.places import overlays

    content = load_content(overlays=overlays(chosen.content))
    conversation = open_conversation(
        chosen.meeting, practice=False, look=True, content=content, store=access.store
    )
    try:
        document = conversation.document(private=chosen.include_private)
    finally:
        conversation.close()
    Audit(access.home, access.data_key).note(
        "exported", chosen.meeting, paper=chosen.format, private=chosen.include_private
    )
    if chosen.format == "json":
        text = as_json(document)
    else:
        text = (as_text if chosen.format == "text" else as_markdown)(document, content)
    write_whole(chosen.export, text.encode())
