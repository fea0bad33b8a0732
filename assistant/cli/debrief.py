"""``ftm-coach debrief``: look back on a rehearsal, the worker's own view first."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

from assistant.cli.options import add_content
from assistant.cli.parsers import Verbs
from assistant.errors import CallError

if TYPE_CHECKING:
    from assistant.content import Content

_RATED = ("conversation", "heard", "words")
_MARKS = ("1", "2", "3", "4", "5")


def add_parser(verbs: Verbs) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("debrief", help="look back on a rehearsal, finished or not")
    parser.add_argument("name", metavar="NAME", nargs="?", help="the rehearsal")
    parser.add_argument(
        "--marks", action="store_true", help="what published studies say of such counts"
    )
    parser.add_argument(
        "--format", choices=("text", "json", "markdown"), default="text", help="(text)"
    )
    parser.add_argument("--plain", action="store_true", help="plain words instead of drawings")
    add_content(parser)


def run(chosen: argparse.Namespace) -> int:
    """Show the debrief. Raises CallError where the meeting is no rehearsal."""
    from assistant.content import load_content
    from assistant.conversation.door import open_conversation
    from assistant.conversation.rehearsals import look_back
    from assistant.documents.debrief import as_lines
    from assistant.documents.debrief_data import as_data
    from assistant.places import overlays

    content = load_content(overlays=overlays(chosen.content))
    if chosen.marks:
        _write(content.phrase("debrief", "marks_page"))
        return 0
    if chosen.name is None:
        raise CallError("Say which rehearsal: ftm-coach debrief NAME; ftm-coach list shows them.")
    conversation = open_conversation(chosen.name, practice=True, look=True, content=content)
    try:
        debrief = look_back(conversation, content)
        places = conversation.view().places
    finally:
        conversation.close()
    if debrief is None:
        raise CallError(f"“{chosen.name}” is no rehearsal; ftm-coach rehearse begins one.")
    if chosen.format == "json":
        _write(json.dumps(as_data(debrief), ensure_ascii=False))
        return 0
    if chosen.format == "text" and sys.stdin.isatty() and sys.stdout.isatty():
        _rate(content)
    drawn = not chosen.plain and chosen.format == "text"
    lines = as_lines(debrief, places, drawn=drawn, name=chosen.name)
    if chosen.format == "markdown":
        lines = [f"# {lines[0]}", "", *(_marked_down(line) for line in lines[1:])]
    _write("\n".join(lines))
    return 0


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
