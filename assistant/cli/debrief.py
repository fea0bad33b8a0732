"""``ftm-coach debrief``: look back on a rehearsal, the worker's own view first."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli.options import add_content
from assistant.cli.parsers import Verbs
from assistant.cli.words import sentence
from assistant.errors import CallError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.content import Content
    from assistant.conversation.replies import Place
    from assistant.rehearsal.debrief import Debrief

FORMATS = ("text", "json", "markdown", "word", "svg")
_RATED = ("conversation", "heard", "words")
_MARKS = ("1", "2", "3", "4", "5")


def add_parser(verbs: Verbs) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("debrief", help="verbs.debrief")
    parser.add_argument("name", metavar="NAME", nargs="?", help="debrief.name")
    parser.add_argument("--marks", action="store_true", help="debrief.marks")
    parser.add_argument("--format", choices=FORMATS, default="text", help="debrief.format")
    parser.add_argument("--out", type=Path, metavar="FILE", help="debrief.out")
    parser.add_argument("--plain", action="store_true", help="debrief.plain")
    add_content(parser)


def run(chosen: argparse.Namespace) -> int:
    """Show the debrief. Raises CallError where the meeting is no rehearsal."""
    from assistant.content import load_content
    from assistant.conversation.door import open_conversation
    from assistant.conversation.rehearsals import look_back
    from assistant.documents.saving import write_whole
    from assistant.places import overlays

    content = load_content(overlays=overlays(chosen.content))
    if chosen.marks:
        _write(content.phrase("debrief", "marks_page"))
        return 0
    if chosen.name is None:
        raise CallError(sentence("which_rehearsal"))
    conversation = open_conversation(chosen.name, practice=True, look=True, content=content)
    try:
        debrief = look_back(conversation, content)
        places = conversation.view().places
    finally:
        conversation.close()
    if debrief is None:
        raise CallError(content.phrase("debrief", "no_rehearsal", name=chosen.name))
    written = _written(chosen, debrief, places, content)
    if chosen.out is None:
        sys.stdout.buffer.write(written)
        sys.stdout.buffer.flush()
    else:
        write_whole(chosen.out, written)
        if chosen.format == "markdown":
            write_whole(chosen.out.with_suffix(".svg"), _picture(debrief, places))
    return 0


def _written(
    chosen: argparse.Namespace, debrief: Debrief, places: Sequence[Place], content: Content
) -> bytes:
    """The debrief in the format that was asked for."""
    from assistant.documents.debrief import as_lines

    if chosen.format == "json":
        from assistant.documents.debrief_data import as_data

        return f"{json.dumps(as_data(debrief), ensure_ascii=False)}\n".encode()
    if chosen.format == "svg":
        return _picture(debrief, places)
    if chosen.format == "word":
        from assistant.documents.debrief_word import as_word

        if chosen.out is None:
            raise CallError(sentence("word_needs_a_file"))
        return as_word(debrief, places, chosen.name)
    if chosen.format == "text" and sys.stdin.isatty() and sys.stdout.isatty():
        _rate(content)
    drawn = not chosen.plain and chosen.format == "text"
    lines = as_lines(debrief, places, drawn=drawn, name=chosen.name)
    if chosen.format == "markdown":
        picture = [f"![]({chosen.out.with_suffix('.svg').name})", ""] if chosen.out else []
        lines = [f"# {lines[0]}", "", *picture, *(_marked_down(line) for line in lines[1:])]
    return ("\n".join(lines) + "\n").encode()


def _picture(debrief: Debrief, places: Sequence[Place]) -> bytes:
    from assistant.documents.plots import as_svg

    return as_svg(debrief, {place.state: place.title for place in places}).encode()


def _marked_down(line: str) -> str:
    depth = (len(line) - len(line.lstrip())) // 2
    return f"{'  ' * (depth - 1)}- {line.strip()}" if depth else line


def _rate(content: Content) -> None:
    """Ask for the worker's own view before the evidence is shown."""
    say = content.phrases["debrief"]
    _write(say["rate_intro"])
    given: dict[str, str] = {}
    for one in _RATED:
        sys.stdout.write(say[f"rate.{one}"])
        sys.stdout.flush()
        answer = sys.stdin.readline().strip()
        given[one] = answer if answer in _MARKS else say["rated_none"]
    _write(content.phrase("debrief", "rated", **given))
    _write("")


def _write(text: str) -> None:
    sys.stdout.buffer.write(f"{text}\n".encode())
    sys.stdout.buffer.flush()
