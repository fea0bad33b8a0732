"""``ftm-coach export``: a meeting leaves the program, at any stage, marked as a draft."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli.options import add_clock, add_content, add_practice, clock_of
from assistant.cli.parsers import Verbs
from assistant.errors import CallError, CoachError

if TYPE_CHECKING:
    from assistant.content import Content
    from assistant.documents.papers.common import Printed
    from assistant.meeting.document import MeetingDocument

_FORMATS = ("markdown", "json", "text", "csv", "ics")


def add_parser(verbs: Verbs) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("export", help="write a meeting or one of its papers out")
    parser.add_argument("name", metavar="NAME", help="the meeting")
    add_practice(parser)
    parser.add_argument(
        "--format",
        choices=_FORMATS,
        default="markdown",
        help="the whole meeting; csv: a row an objective and a task; ics: its dates (markdown)",
    )
    parser.add_argument(
        "--document",
        choices=("plan", "handout", "notes", "input"),
        help="one paper: plan draft, family's copy, worker's notes, or sheet for who cannot come",
    )
    parser.add_argument("--as", dest="kind", choices=("docx", "txt", "pdf"), help="(txt)")
    parser.add_argument("--template", type=Path, metavar="FILE", help="your own template")
    parser.add_argument("--ascii", action="store_true", help="plain text without any other letter")
    parser.add_argument("--out", type=Path, metavar="FILE", help="where to; else the output")
    parser.add_argument(
        "--include-private", action="store_true", help="with the words kept for the worker alone"
    )
    add_clock(parser)
    add_content(parser)


def run(chosen: argparse.Namespace) -> int:
    """Write the meeting out; the file stands whole or not at all."""
    from assistant.content import load_content
    from assistant.conversation.door import open_conversation
    from assistant.places import overlays

    folders = overlays(chosen.content)
    content = load_content(overlays=folders)
    conversation = open_conversation(
        chosen.name, practice=chosen.practice, look=True, content=content
    )
    try:
        document = conversation.document(private=chosen.include_private)
    finally:
        conversation.close()
    if chosen.document is None:
        data = _meeting(chosen, document, content)
    else:
        data = _paper(chosen, document, content, folders)
    if chosen.out is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        write_whole(chosen.out, data)
    return 0


def printed_now(chosen: argparse.Namespace) -> Printed:
    """Who prints, by the name of this computer's user, and when."""
    from assistant.documents.papers.common import Printed

    clock = clock_of(chosen)
    try:
        who = getpass.getuser()
    except (OSError, KeyError, ImportError):
        who = "?"
    return Printed(who=who, when=clock() if clock else datetime.now().astimezone())


def _meeting(chosen: argparse.Namespace, document: MeetingDocument, content: Content) -> bytes:
    from assistant.documents.writing import as_json, as_markdown, as_text

    if chosen.kind or chosen.template:
        raise CallError("--as and --template go with --document plan, handout, notes or input.")
    if chosen.format == "csv":
        from assistant.documents.tables import as_csv

        return as_csv(document).encode()
    if chosen.format == "ics":
        from assistant.documents.calendar import as_calendar

        return as_calendar(document, content, printed_now(chosen).when)
    if chosen.format == "json":
        return as_json(document).encode()
    text = (as_text if chosen.format == "text" else as_markdown)(document, content)
    if chosen.ascii:
        from assistant.documents.text import in_ascii

        text = in_ascii(text)
    return text.encode()


def _paper(
    chosen: argparse.Namespace,
    document: MeetingDocument,
    content: Content,
    folders: tuple[Path, ...],
) -> bytes:
    from assistant.documents.printing import KINDS, paper_as
    from assistant.plan.counts import count_warnings

    ending = chosen.out.suffix.lstrip(".").casefold() if chosen.out else ""
    kind = chosen.kind or (ending if ending in KINDS else "txt")
    if kind != "txt" and chosen.out is None:
        raise CallError(f"A {kind} file needs a place; add --out FILE.{kind}.")
    if chosen.document == "plan":
        levels = [one.level for one in document.objectives]
        for warning in count_warnings(levels, document.meeting.case_type, content):
            print(f"ftm-coach: {warning}", file=sys.stderr)
    return paper_as(
        chosen.document,
        kind,
        document,
        content,
        printed_now(chosen),
        template=chosen.template,
        overlays=folders,
        ascii_only=chosen.ascii,
    )


def write_whole(file: Path, data: bytes) -> None:
    """Write a file so that it stands whole or not at all.

    Raises CallError where the folder is not there, CoachError where it cannot be written.
    """
    folder = file.absolute().parent
    if not folder.is_dir():
        raise CallError(f"There is no folder {folder}; name one that is there.")
    made: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=".ftm-coach-", dir=folder)
        made = Path(name)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        made.replace(file)
    except OSError as error:
        if made is not None:
            made.unlink(missing_ok=True)
        raise CoachError(
            f"{file} could not be written ({error.strerror}); choose another place."
        ) from None
