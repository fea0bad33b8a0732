"""The face without a screen: lines in, lines or JSON objects out. No rules live here."""

from __future__ import annotations

import json
import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import TextIOWrapper
from typing import Any, BinaryIO, TextIO

from assistant.conversation.door import Conversation
from assistant.conversation.replies import Reply
from assistant.language.visible import one_line, visible

_QUIT = ("/quit", "/exit", "/q")
# Reply fields that are left out of the JSON where they say nothing.
_ALWAYS = frozenset({"turn", "kind", "text", "state", "topic"})


def run(conversation: Conversation, *, as_json: bool, lines: BinaryIO, out: TextIO) -> int:
    """Hold a meeting line by line until the input ends or /quit. Returns the exit code.

    Each turn's replies are written and flushed before the next line is read.
    """
    write: Callable[[Reply, TextIO], None] = _write_json if as_json else _write_plain
    enter = _enter_json if as_json else Conversation.enter
    pages = ("utf-8",) if as_json else ("utf-8", "cp1252")
    _answer(conversation.opening(), write, out)
    for line in _lines(lines, pages):
        if line is None:
            _answer(conversation.refuse("error.not_readable"), write, out)
            continue
        if line.strip().casefold() in _QUIT and not as_json:
            _answer([conversation.leaving()], write, out)
            break
        _answer(enter(conversation, line), write, out)
    return 0


def _answer(replies: Iterable[Reply], write: Callable[[Reply, TextIO], None], out: TextIO) -> None:
    for reply in replies:
        write(reply, out)
    out.flush()


def _lines(stream: BinaryIO, pages: Sequence[str]) -> Iterator[str | None]:
    """Lines as they were typed, without their end and the mark that Windows begins files with.

    None for a line that is in none of the code pages: words are never guessed at.
    """
    for number, raw in enumerate(stream):
        line = raw.removesuffix(b"\n").removesuffix(b"\r")
        yield _decoded(line if number else line.removeprefix(BOM_UTF8), pages)


def _decoded(line: bytes, pages: Sequence[str]) -> str | None:
    for page in pages:
        try:
            text = line.decode(page)
        except UnicodeDecodeError:
            if not line.decode("utf-8", errors="ignore").isascii():
                return None  # whole letters of UTF-8 stand in it: another page would change them
        else:
            return text
    return None


def _enter_json(conversation: Conversation, line: str) -> Iterator[Reply]:
    if not line.strip():
        return iter(())
    try:
        given: Any = json.loads(line)
    except (ValueError, RecursionError):
        return conversation.refuse("error.not_an_object")
    match given:
        case {"line": str(typed), **rest} if not rest:
            if _is_text(typed):
                return conversation.enter(typed)
        case {"speaker": str(speaker), "text": str(text), **rest} if set(rest) <= {"role"}:
            role = rest.get("role")
            if role is not None and not isinstance(role, str):
                return conversation.refuse("error.not_an_object")
            if _is_text(f"{speaker}{text}{role}"):
                return conversation.enter_words(speaker, text, role)
        case _:
            return conversation.refuse("error.not_an_object")
    return conversation.refuse("error.not_text")


def _is_text(text: str) -> bool:
    """Whether it is whole Unicode: JSON can carry half a character, a file cannot."""
    return not any(0xD800 <= ord(one) <= 0xDFFF for one in text)


def _write_plain(reply: Reply, out: TextIO) -> None:
    if reply.kind == "ready":
        return
    # A simulated person's words are told apart by who says them.
    name = f"{one_line(reply.speaker)}: " if reply.kind == "said" and reply.speaker else ""
    for line in visible(reply.text).split("\n"):
        out.write(f"{reply.kind}: {name}{line}\n")


def _write_json(reply: Reply, out: TextIO) -> None:
    fields = {
        name: value
        for name, value in reply.model_dump(mode="json").items()
        if name in _ALWAYS or value is not None
    }
    out.write(json.dumps(fields, ensure_ascii=False) + "\n")


def standard_streams() -> tuple[BinaryIO, TextIO]:
    """Standard input as bytes and standard output as UTF-8, whatever the machine's code page."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return sys.stdin.buffer, sys.stdout
