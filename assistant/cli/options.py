"""The options that several verbs share, read the same way everywhere."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from assistant.cli.words import sentence
from assistant.errors import CallError


def add_practice(parser: argparse.ArgumentParser) -> None:
    """``--practice``: the meeting is among the rehearsed ones, with invented people."""
    parser.add_argument("--practice", action="store_true", help="options.practice")


def add_key_file(parser: argparse.ArgumentParser) -> None:
    """``--key-file FILE``: opens live meetings without asking anybody."""
    parser.add_argument(
        "--key-file",
        type=Path,
        metavar="FILE",
        help="options.key_file",
    )


def add_content(parser: argparse.ArgumentParser) -> None:
    """``--content DIR``: flows and prompts laid over those that shipped."""
    parser.add_argument("--content", type=Path, metavar="DIR", help="options.content")


def add_clock(parser: argparse.ArgumentParser) -> None:
    """``--clock TIME``: a fixed time, so that a script gives the same output every time."""
    parser.add_argument("--clock", metavar="TIME", help="options.clock")


_FIRST_YEAR, _LAST_YEAR = 1900, 2199  # of meetings that a plan's days can be told from


def clock_of(chosen: argparse.Namespace) -> Callable[[], datetime] | None:
    """The fixed clock that was asked for (UTC where no zone is named), or None.

    Raises CallError where the time cannot be read.
    """
    if chosen.clock is None:
        return None
    try:
        at = datetime.fromisoformat(chosen.clock)
        if not _FIRST_YEAR <= at.year <= _LAST_YEAR:
            raise ValueError(chosen.clock)
    except ValueError:
        raise CallError(sentence("no_time", typed=chosen.clock)) from None
    fixed = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    return lambda: fixed
