"""``ftm-coach analyze``: lines of JSON in, lines of JSON out, in the same order."""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
import time
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from importlib import import_module
from math import isfinite
from pathlib import Path
from typing import IO, Any

from assistant.cli.parsers import Verbs
from assistant.cli.words import sentence
from assistant.errors import CallError

Analyser = Callable[[dict[str, Any]], dict[str, Any]]

# What can be analysed, and where the function for it lives; only the one that is asked for is
# imported.
ANALYSERS = {
    "worker": ("assistant.coach.analysis", "analyze_worker"),
    "family": ("assistant.coach.understanding", "analyze_family"),
    "objective": ("assistant.plan.wording", "analyze_objective"),
}
_EVERY = 0.2  # seconds between two drawings of the progress bar
_WIDTH = 30  # of the bar, in characters
_LONGEST = 2_000_000  # characters of a line that are read; more is no line of talk


def add_parser(verbs: Verbs) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("analyze", help="verbs.analyze")
    parser.add_argument("what", choices=sorted(ANALYSERS), help="analyze.what")
    parser.add_argument("file", nargs="?", type=Path, help="analyze.file")


def run(chosen: argparse.Namespace) -> int:
    """Answer every line; 1 at the end if some could not be read."""
    module, name = ANALYSERS[chosen.what]
    analyser: Analyser = getattr(import_module(module), name)
    with _opened(chosen.file) as source:
        bar = _Progress(source, chosen.file)
        faulty = answer_all(bar.watched(), sys.stdout, analyser, at_once=chosen.file is None)
        bar.finish()
    return 1 if faulty else 0


def answer_all(
    lines: Iterator[bytes], out: IO[str], analyser: Analyser, *, at_once: bool = True
) -> int:
    """Write an answer for every line that is not blank.

    Args:
        lines: the raw lines, with their ends.
        out: where the answers go.
        analyser: makes an answer of an object.
        at_once: whether somebody may wait for each answer, as where lines come from a pipe.

    Returns:
        How many lines could not be read.

    """
    faulty = 0
    encode = json.JSONEncoder(ensure_ascii=True, separators=(", ", ": ")).encode
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        given, wrong = _object(raw)
        if given is None:
            faulty += 1
            out.write(encode({"error": wrong, "line": number}) + "\n")
            continue
        answer = analyser(given)
        if "id" in given:
            answer = {"id": given["id"], **answer}
        out.write(encode(answer) + "\n")
        if at_once:
            out.flush()
    out.flush()
    return faulty


def _object(raw: bytes) -> tuple[dict[str, Any] | None, str]:
    if len(raw) > _LONGEST:
        return None, sentence("line_too_long")
    try:
        # Windows begins files with a mark; a number beyond all numbers is none in JSON.
        given = _decode(raw.removeprefix(BOM_UTF8).decode("utf-8"))
    except (ValueError, RecursionError):
        return None, sentence("line_is_no_object")
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        return None, sentence("line_has_no_text")
    return given, ""


def _finite(written: str) -> float:
    number = float(written)
    if not isfinite(number):
        raise ValueError(written)
    return number


def _no_number(written: str) -> float:
    raise ValueError(written)


_decode = json.JSONDecoder(parse_float=_finite, parse_constant=_no_number).decode


@contextlib.contextmanager
def _opened(file: Path | None) -> Iterator[IO[bytes]]:
    if file is None:
        yield sys.stdin.buffer
        return
    try:
        source = file.open("rb")
    except OSError as error:
        raise CallError(sentence("unreadable_file", file=file, reason=error.strerror)) from error
    with source:
        yield source


class _Progress:
    """A bar on the error stream, where that is a terminal and the answers go elsewhere."""

    def __init__(self, source: IO[bytes], file: Path | None) -> None:
        self._source = source
        self._size = file.stat().st_size if file else 0
        self._shown = sys.stderr.isatty() and not sys.stdout.isatty()
        self._lines = self._bytes = 0
        self._began = self._drawn = time.monotonic()

    def watched(self) -> Iterator[bytes]:
        """Give the lines on, counting them."""
        if not self._shown:
            yield from self._source
            return
        for line in self._source:
            yield line
            self._lines += 1
            self._bytes += len(line)
            if self._lines % 64 == 0 and time.monotonic() - self._drawn > _EVERY:
                self._draw()

    def finish(self) -> None:
        """Draw the bar for the last time and leave its line."""
        if self._shown:
            self._draw()
            print(file=sys.stderr)

    def _draw(self) -> None:
        self._drawn = time.monotonic()
        speed = self._lines / max(self._drawn - self._began, 0.001)
        done = sentence("lines_done", lines=f"{self._lines:,}", speed=f"{speed:,.0f}")
        if self._size:
            full = round(_WIDTH * min(1.0, self._bytes / self._size))
            done = f"[{'#' * full}{'.' * (_WIDTH - full)}] {done}"
        print(f"\r{done}   ", end="", file=sys.stderr, flush=True)
