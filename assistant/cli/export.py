"""``ftm-coach export``: a meeting leaves the program, at any stage, marked as a draft."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from assistant.cli.options import add_content, add_practice
from assistant.cli.parsers import Verbs
from assistant.errors import CallError, CoachError


def add_parser(verbs: Verbs) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("export", help="write a meeting out as markdown, JSON or text")
    parser.add_argument("name", metavar="NAME", help="the meeting")
    add_practice(parser)
    parser.add_argument(
        "--format", choices=("markdown", "json", "text"), default="markdown", help="(markdown)"
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="where to; else the output")
    parser.add_argument(
        "--include-private", action="store_true", help="with the words kept for the worker alone"
    )
    add_content(parser)


def run(chosen: argparse.Namespace) -> int:
    """Write the meeting out; the file stands whole or not at all."""
    from assistant.content import load_content
    from assistant.conversation.door import open_conversation
    from assistant.documents.writing import as_json, as_markdown, as_text
    from assistant.places import overlays

    content = load_content(overlays=overlays(chosen.content))
    conversation = open_conversation(
        chosen.name, practice=chosen.practice, look=True, content=content
    )
    try:
        document = conversation.document(private=chosen.include_private)
    finally:
        conversation.close()
    if chosen.format == "json":
        text = as_json(document)
    elif chosen.format == "text":
        text = as_text(document, content)
    else:
        text = as_markdown(document, content)
    if chosen.out is None:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    else:
        write_whole(chosen.out, text.encode())
    return 0


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
