"""Live meetings held by real processes, opened by a key file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.holding import objects, run

WORDS = ["I lay there every night with it", "die Ängste der Großmutter 😟", "Sycamore and rain"]


def key_file(folder: Path) -> Path:
    file = folder / "key"
    file.write_bytes(bytes(range(7, 39)))
    file.chmod(0o600)
    return file


def live(home: Path, *arguments: str, key: Path, given: str = "", check: int | None = 0):
    return run(*arguments, "--key-file", str(key), home=home, given=given, check=check)


def held(home: Path, key: Path, *lines: str, name: str | None = None) -> str:
    """A live meeting with these lines; its name."""
    named = ("--name", name) if name else ()
    given = "".join(json.dumps({"line": line}) + "\n" for line in lines)
    done = live(home, "meet", "--json", *named, key=key, given=given)
    return str(objects(done.stdout)[0].get("meeting") or first_ready(done.stdout))


def first_ready(output: bytes) -> str:
    return next(str(one["meeting"]) for one in objects(output) if one["kind"] == "ready")


def started(home: Path, key: Path, *arguments: str, **more: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "assistant", "meet", "--json", "--key-file", str(key), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "FTM_COACH_HOME": str(home)},
        **more,  # type: ignore[call-overload]
    )


def turn(process: subprocess.Popen[bytes], line: str | None = None) -> list[dict[str, object]]:
    """Enter a line, or none; the replies up to ``ready``."""
    assert process.stdin is not None
    assert process.stdout is not None
    if line is not None:
        process.stdin.write(json.dumps({"line": line}).encode() + b"\n")
        process.stdin.flush()
    replies: list[dict[str, object]] = []
    while raw := process.stdout.readline():
        replies.append(json.loads(raw))
        if replies[-1]["kind"] == "ready":
            break
    return replies


def exported(home: Path, key: Path, name: str) -> list[str]:
    done = live(home, "export", name, "--format", "json", key=key)
    return [one["text"] for one in json.loads(done.stdout)["statements"]]
