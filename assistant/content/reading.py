"""How YAML is read here: a safe, small part of YAML 1.2, with every value's place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import yaml

from assistant.content.mistakes import FaultyFile, Mistake, shown_path

MOST_BYTES = 1_000_000
MOST_NODES = 50_000
MOST_DEPTH = 20

_LONGEST_NUMBER = 18  # Python refuses to read numbers of thousands of digits

Route = tuple[str | int, ...]  # the way to a value: keys and places in lists
Spot = tuple[int, int]  # line and column, from 1

_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
}


@dataclass(frozen=True)
class Source:
    """What a file says, and where in it each value and each key stands."""

    file: str
    data: Any
    values: dict[Route, Spot]
    keys: dict[Route, Spot]

    def mistake(self, route: Route, what: str, write: str, *, key: bool = False) -> Mistake:
        """A mistake at the value (or the key) that ``route`` leads to, or as near as can be."""
        while route and route not in self.values:
            route = route[:-1]
        spots = self.keys if key and route in self.keys else self.values
        line, column = spots.get(route, (1, 1))
        return Mistake(self.file, line, column, what, write)


def read_file(path: Path) -> Source:
    """Read one content file.

    Raises:
        FaultyFile: it cannot be read, is not YAML, or uses what is not allowed here.

    """
    file = shown_path(path)
    try:
        raw = path.read_bytes()
    except OSError as error:
        what = f"the file cannot be read ({error.strerror})"
        raise FaultyFile([Mistake(file, 1, 1, what, "check its name and permissions")]) from error
    return read_bytes(raw, file)


def read_bytes(raw: bytes, file: str) -> Source:
    """Read the bytes of one content file; see ``read_file``."""
    if len(raw) > MOST_BYTES:
        what = f"the file has {len(raw):,} bytes, and at most {MOST_BYTES:,} are read"
        raise FaultyFile([Mistake(file, 1, 1, what, "split it into smaller files")])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _spot(raw[: error.start].decode("utf-8", "replace"))
        what = "this is not UTF-8 text"
        raise FaultyFile([Mistake(file, line, column, what, "save the file as UTF-8")]) from error
    return _Reader(text, file).read()


def _start(event: Any) -> Spot:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _spot(before: str) -> Spot:
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def plain_value(text: str) -> Any:
    """What an unquoted scalar means in YAML 1.2's core schema: ``no`` and ``12:30`` stay text."""
    if text in _WORDS:
        return _WORDS[text]
    if len(text) > _LONGEST_NUMBER:
        return text
    if _INTEGER.fullmatch(text):
        return int(text, 0) if text[:2] in {"0o", "0x"} else int(text)
    return float(text) if _FLOAT.fullmatch(text) else text


class _Reader:
    """One pass over the parser's events; what is merely forbidden is noted, and reading goes on."""

    def __init__(self, text: str, file: str) -> None:
        self.text, self.file = text, file
        self.values: dict[Route, Spot] = {}
        self.keys: dict[Route, Spot] = {}
        self.mistakes: list[Mistake] = []
        self.nodes = 0
        self.events: Iterator[Any] = iter(())

    def read(self) -> Source:
        try:
            self.events = iter(yaml.parse(self.text, Loader=_LOADER))
            data = self._document()
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            self._stop(
                line, column, f"this is not YAML ({error.problem or error.context})", _INDENT
            )
        except yaml.reader.ReaderError as error:
            line, column = _spot(self.text[: error.position])
            self._stop(line, column, "a control character stands here", "take it out")
        if self.mistakes:
            raise FaultyFile(self.mistakes)
        return Source(self.file, data, self.values, self.keys)

    def _document(self) -> Any:
        data: Any = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._note(event, "a second document begins here", "take out the line ---")
            elif isinstance(event, yaml.NodeEvent):
                value = self._value(event, (), 1)
                data = value if documents == 1 else data
        return data

    def _value(self, event: Any, route: Route, depth: int) -> Any:
        self.values[route] = _start(event)
        self._allow(event, depth)
        if isinstance(event, yaml.ScalarEvent):
            return event.value if event.style else plain_value(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(route, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(route, depth)
        return None  # an alias, noted already

    def _allow(self, event: Any, depth: int) -> None:
        self.nodes += 1
        if self.nodes > MOST_NODES:
            what = f"more than {MOST_NODES:,} values"
            self._halt(event, what, "split the file into smaller files")
        if depth > MOST_DEPTH:
            self._halt(event, f"nested more than {MOST_DEPTH} deep", "write it flatter")
        if event.anchor is not None:
            self._note(event, "anchors and aliases (& and *) are not used here", _TWICE)
        elif getattr(event, "tag", None) is not None:
            self._note(event, f"the tag {event.tag} is not used here", "take it out")

    def _list(self, route: Route, depth: int) -> list[Any]:
        entries: list[Any] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            entries.append(self._value(event, (*route, len(entries)), depth + 1))
        return entries

    def _mapping(self, route: Route, depth: int) -> dict[str, Any]:
        entries: dict[str, Any] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                self._halt(event, "a key must be one word or text", "write key: value")
            self._allow(event, depth)
            key, here = event.value, (*route, event.value)
            if key in entries:
                first = self.keys[here][0]
                self._note(event, f'"{key}" stands twice (first in line {first})', "keep one")
            self.keys[here] = _start(event)
            entries[key] = self._value(next(self.events), here, depth + 1)
        return entries

    def _note(self, event: Any, what: str, write: str) -> None:
        self.mistakes.append(Mistake(self.file, *_start(event), what, write))

    def _halt(self, event: Any, what: str, write: str) -> NoReturn:
        self._note(event, what, write)
        raise FaultyFile(self.mistakes)

    def _stop(self, line: int, column: int, what: str, write: str) -> NoReturn:
        self.mistakes.append(Mistake(self.file, line, column, what, write))
        raise FaultyFile(self.mistakes)


_INDENT = "check the indentation, and put text that holds a colon or a hash in quotes"
_TWICE = "write the value out where it is needed"
