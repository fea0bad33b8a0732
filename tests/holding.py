"""Meetings held in tests: the real conversation on a journal in memory or on disk."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from assistant.content import Content, load_content
from assistant.conversation.conversation import Conversation
from assistant.conversation.door import open_conversation
from assistant.conversation.replies import Reply
from assistant.store import Store, memory_store
from tests.warm_start import CAN_FORK, command_line

DATA = Path(__file__).parent / "data"
SIX_PM = datetime(2026, 10, 6, 18, 0, tzinfo=UTC)


@cache
def shipped() -> Content:
    return load_content()


def hold(*lines: str, store: Store | None = None, name: str = "kitchen") -> Conversation:
    """A practice meeting in which these lines were entered."""
    conversation = open_conversation(
        name, store=store or memory_store(), content=shipped(), clock=lambda: SIX_PM
    )
    enter(conversation, *lines)
    return conversation


def enter(conversation: Conversation, *lines: str) -> list[Reply]:
    """Enter lines; the replies to the last one."""
    replies: list[Reply] = []
    for line in lines:
        replies = list(conversation.enter(line))
    return replies


def of_kind(replies: Iterable[Reply], kind: str) -> list[Reply]:
    return [reply for reply in replies if reply.kind == kind]


def texts(replies: Iterable[Reply], kind: str | None = None) -> str:
    """What was said, a line a reply."""
    return "\n".join(one.text for one in replies if kind is None or one.kind == kind)


def statements(conversation: Conversation) -> list[tuple[str | None, str]]:
    """Who said what, as exported."""
    return [(one.speaker, one.text) for one in conversation.document(private=True).statements]


def run(
    *arguments: str, home: Path, given: str | bytes = b"", check: int | None = 0
) -> subprocess.CompletedProcess[bytes]:
    """The real command line, in a process of its own."""
    data = given.encode() if isinstance(given, str) else given
    environment = {**os.environ, "FTM_COACH_HOME": str(home)}
    if CAN_FORK:
        done = command_line(arguments, data, environment, 60)
    else:
        done = subprocess.run(
            [sys.executable, "-m", "assistant", *arguments],
            input=data,
            capture_output=True,
            env=environment,
            timeout=60,
            check=False,
        )
    if check is not None:
        assert done.returncode == check, done.stderr.decode()
    return done


def objects(output: bytes) -> list[dict[str, object]]:
    """The JSON objects of some output, a line each."""
    return [json.loads(line) for line in output.splitlines()]


def meeting_lines(name: str) -> list[dict[str, str]]:
    """One of the recorded meetings: speaker, role, text."""
    file = DATA / "meetings" / f"{name}.jsonl"
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]
