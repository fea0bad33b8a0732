"""How a paper gets onto the disk: whole or not at all, and where the worker finds it."""

from __future__ import annotations

import errno
import getpass
import os
import re
import tempfile
from collections.abc import Callable
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Literal

from assistant.content import Content, load_content
from assistant.content.telling import told
from assistant.documents.papers.common import Printed
from assistant.documents.printing import KINDS, PAPERS, paper_as
from assistant.errors import CallError, CoachError
from assistant.meeting.document import MeetingDocument
from assistant.places import overlays

WHOLE = {"markdown": "md", "text": "txt", "json": "json", "csv": "csv", "ics": "ics"}
_MOST_LINKS = 40  # as many as Linux follows


def printed_by(clock: Callable[[], datetime] | None) -> Printed:
    """Who prints, by the name of this computer's user, and when."""
    try:
        who = getpass.getuser()
    except (OSError, KeyError, ImportError):
        who = "?"
    return Printed(who=who, when=clock() if clock else datetime.now().astimezone())


def printer(
    clock: Callable[[], datetime] | None = None, content_folder: Path | None = None
) -> Callable[[Callable[[], MeetingDocument], str, str], str]:
    """What writes a paper of an open meeting into the current folder, and says where.

    It is handed to a conversation, which knows no paper. What is asked for reads like
    "plan docx", "handout", "csv"; anything else raises CallError.
    """

    def write(document: Callable[[], MeetingDocument], handle: str, asked: str) -> str:
        words = asked.casefold().split()
        folders = overlays(content_folder)
        content = load_content(overlays=folders)
        printed = printed_by(clock)
        plain = re.sub(r"[^\w\-]+", "-", handle).strip("-") or "meeting"
        if len(words) == 1 and words[0] in WHOLE:
            data = meeting_as(words[0], document(), content, printed)
            file = Path.cwd() / f"{plain}.{WHOLE[words[0]]}"
        elif words and words[0] in PAPERS and len(words) <= 2:
            kind = words[1] if len(words) == 2 else KINDS[0]
            data = paper_as(words[0], kind, document(), content, printed, overlays=folders)
            file = Path.cwd() / f"{plain}-{words[0]}.{kind}"
        else:
            raise CallError(
                told(
                    "documents_errors",
                    "no_such_paper_or_format",
                    papers=", ".join(PAPERS),
                    kinds=", ".join(KINDS),
                    formats=", ".join(WHOLE),
                )
            )
        file = _unused(file)
        write_whole(file, data)
        return str(file)

    return write


def _unused(file: Path) -> Path:
    """The name, or with a number the first that no file bears yet: nothing is written over."""
    names = (file.with_stem(f"{file.stem}-{number}") for number in count(2))
    return file if not file.exists() else next(name for name in names if not name.exists())


def meeting_as(kind: str, document: MeetingDocument, content: Content, printed: Printed) -> bytes:
    """A whole meeting in one format: markdown, text, json, csv or ics."""
    if kind == "csv":
        from assistant.documents.tables import as_csv

        return as_csv(document).encode()
    if kind == "ics":
        from assistant.documents.calendar import as_calendar

        return as_calendar(document, content, printed.when)
    from assistant.documents.writing import as_json, as_markdown, as_text

    if kind == "json":
        return as_json(document).encode()
    return (as_text if kind == "text" else as_markdown)(document, content).encode()


def write_whole(file: Path, data: bytes) -> None:
    """Write a file so that it stands whole or not at all; what is no plain file is written into.

    Raises CallError where the folder is not there, CoachError where it cannot be written.
    """
    open_already = False
    try:
        open_already = _is_open_already(file)
        if open_already:
            _write_into(file, data, "ab")  # after what it holds, as ">>" has it
            return
        file = Path(os.path.realpath(file))  # else a link stays one
        if not file.parent.is_dir():
            raise CallError(told("documents_errors", "no_such_folder", folder=file.parent))
        if file.exists() and not file.is_file():  # a pipe, or a device
            _write_into(file, data, "wb")
        else:
            _put_in_place(file, data)
    except OSError as error:
        if open_already and isinstance(error, BrokenPipeError):
            raise  # whoever read our output has gone: there is nobody left to tell
        raise CoachError(
            told("documents_errors", "could_not_be_written", file=file, reason=error.strerror)
        ) from None


def _write_into(file: Path, data: bytes, mode: Literal["ab", "wb"]) -> None:
    with file.open(mode, buffering=0) as stream:
        stream.write(data)


def _put_in_place(file: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".ftm-coach-", dir=file.parent)
    made = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        made.replace(file)
    except OSError:
        made.unlink(missing_ok=True)
        raise


def _is_open_already(file: Path) -> bool:
    """Whether a name stands for what this process has open: /dev/stdout, /dev/fd/1.

    Raises OSError where links lead to each other in a circle.
    """
    for _ in range(_MOST_LINKS):
        folder = Path(os.path.realpath(file.parent))
        if folder == Path("/dev/fd") or (folder.name == "fd" and folder.parts[1:2] == ("proc",)):
            return True
        if not file.is_symlink():
            return False
        file = folder / file.readlink()
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
