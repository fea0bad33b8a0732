"""``ftm-coach import``: an exported meeting becomes a practice meeting again."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from assistant.cli.options import add_clock, add_practice, clock_of
from assistant.cli.parsers import Verbs
from assistant.cli.words import sentence
from assistant.errors import CallError, CoachError

_MOST_BYTES = 200 * 1024 * 1024


def add_parser(verbs: Verbs) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("import", help="verbs.import")
    parser.add_argument("file", type=Path, metavar="FILE", help="import.file")
    parser.add_argument("--name", required=True, metavar="NAME", help="import.name")
    add_practice(parser)
    add_clock(parser)


def run(chosen: argparse.Namespace) -> int:
    """Read the file, check it, and make the meeting: all of it or nothing."""
    if not chosen.practice:
        raise CallError(sentence("only_practice_comes_in"))
    from pydantic import ValidationError

    from assistant.conversation.conversation import wall_clock
    from assistant.conversation.door import import_meeting
    from assistant.language.visible import one_line
    from assistant.meeting.document import MeetingDocument
    from assistant.meeting.references import first_broken

    text = _read(chosen.file)
    try:
        document = MeetingDocument.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the file"
        raise CoachError(
            sentence(
                "no_export",
                file=one_line(str(chosen.file)),
                place=place,
                fault=one_line(first["msg"]),
            )
        ) from None
    broken = first_broken(document)
    if broken is not None:
        place, named = broken
        fault = sentence("refers_to_nothing", named=one_line(named))
        name = one_line(str(chosen.file))
        raise CoachError(sentence("no_export", file=name, place=place, fault=fault))
    if not document.meeting.practice:
        raise CallError(sentence("holds_a_live_meeting"))
    import_meeting(chosen.name, document, clock=clock_of(chosen) or wall_clock)
    statements, objectives = len(document.statements), len(document.objectives)
    name = one_line(chosen.name)
    print(sentence("brought_in", name=name, statements=statements, objectives=objectives))
    return 0


def _read(file: Path) -> bytes:
    try:
        if str(file) == "-":
            return sys.stdin.buffer.read(_MOST_BYTES)
        if file.stat().st_size > _MOST_BYTES:
            raise CoachError(sentence("too_large", file=file))
        return file.read_bytes()
    except OSError as error:
        raise CoachError(sentence("unreadable_file", file=file, reason=error.strerror)) from None
