"""``ftm-coach export``: a meeting leaves the program, at any stage, marked as a draft."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli.options import add_clock, add_content, add_practice, clock_of
from assistant.cli.parsers import Verbs
from assistant.cli.words import sentence
from assistant.errors import CallError

if TYPE_CHECKING:
    from assistant.content import Content
    from assistant.meeting.document import MeetingDocument

_FORMATS = ("markdown", "json", "text", "csv", "ics")


def add_parser(verbs: Verbs) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("export", help="verbs.export")
    parser.add_argument("name", metavar="NAME", help="export.name")
    add_practice(parser)
    parser.add_argument(
        "--format",
        choices=_FORMATS,
        default="markdown",
        help="export.format",
    )
    parser.add_argument(
        "--document",
        choices=("plan", "handout", "notes", "input"),
        help="export.document",
    )
    parser.add_argument("--as", dest="kind", choices=("docx", "txt", "pdf"), help="export.kind")
    parser.add_argument("--template", type=Path, metavar="FILE", help="export.template")
    parser.add_argument("--ascii", action="store_true", help="export.ascii")
    parser.add_argument("--out", type=Path, metavar="FILE", help="export.out")
    parser.add_argument("--include-private", action="store_true", help="export.include_private")
    add_clock(parser)
    add_content(parser)


def run(chosen: argparse.Namespace) -> int:
    """Write the meeting out; the file stands whole or not at all."""
    from assistant.content import load_content
    from assistant.conversation.door import open_conversation
    from assistant.places import overlays

    folders = overlays(chosen.content)
    content = load_content(overlays=folders)
    access = None
    try:
        if not chosen.practice:
            from assistant.cli.live import unlocked

            access = unlocked(chosen)
        conversation = open_conversation(
            chosen.name,
            practice=chosen.practice,
            look=True,
            content=content,
            store=access.store if access else None,
        )
    except CallError as error:
        raise _hinting(error, chosen) from None
    try:
        document = conversation.document(private=chosen.include_private)
    finally:
        conversation.close()
    if access is not None:
        from assistant.custody.audit import Audit

        Audit(access.home, access.data_key).note(
            "exported",
            chosen.name,
            paper=chosen.document or chosen.format,
            private=chosen.include_private,
        )
    if chosen.document is None:
        data = _meeting(chosen, document, content)
    else:
        data = _paper(chosen, document, content, folders)
    if chosen.out is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        from assistant.documents.saving import write_whole

        write_whole(chosen.out, data)
    return 0


def _hinting(error: CallError, chosen: argparse.Namespace) -> CallError:
    """The error; another where it is a practice meeting that bears the name."""
    from assistant.conversation.door import list_meetings

    if chosen.practice or chosen.name not in {one.name for one in list_meetings()}:
        return error
    return CallError(sentence("only_practice_has_it", name=chosen.name))


def _meeting(chosen: argparse.Namespace, document: MeetingDocument, content: Content) -> bytes:
    from assistant.documents.saving import meeting_as, printed_by

    if chosen.kind or chosen.template:
        raise CallError(sentence("only_with_a_paper"))
    printed = printed_by(clock_of(chosen))
    data = meeting_as(chosen.format, document, content, printed)
    if chosen.format == "ics":
        from assistant.documents.calendar import left_out

        for told in left_out(document, content, printed.when):
            print(f"ftm-coach: {told}", file=sys.stderr)
    if chosen.ascii:
        from assistant.documents.text import in_ascii

        return in_ascii(data.decode()).encode()
    return data


def _paper(
    chosen: argparse.Namespace,
    document: MeetingDocument,
    content: Content,
    folders: tuple[Path, ...],
) -> bytes:
    from assistant.documents.printing import KINDS, paper_as
    from assistant.documents.saving import printed_by
    from assistant.plan.counts import count_warnings

    ending = chosen.out.suffix.lstrip(".").casefold() if chosen.out else ""
    kind = chosen.kind or (ending if ending in KINDS else "txt")
    if kind != "txt" and chosen.out is None:
        raise CallError(sentence("needs_a_place", kind=kind))
    if kind == "txt" and chosen.template is not None:
        raise CallError(sentence("text_has_no_template"))
    made = paper_as(
        chosen.document,
        kind,
        document,
        content,
        printed_by(clock_of(chosen)),
        template=chosen.template,
        overlays=folders,
        ascii_only=chosen.ascii,
    )
    if chosen.document == "plan":
        levels = [one.level for one in document.objectives]
        for warning in count_warnings(levels, document.meeting.case_type, content):
            print(f"ftm-coach: {warning}", file=sys.stderr)
    return made
