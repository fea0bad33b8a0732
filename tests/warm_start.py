"""The command line in a process of its own, forked from one that has imported everything.

Starting the interpreter and importing is four fifths of a short command. Tests of starting,
killing and what is imported start a real interpreter instead.
"""

from __future__ import annotations

import io
import multiprocessing
import os
import runpy
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

# As many as are needed often; none starts a thread or reads the environment when imported.
_IMPORTED = (
    "assistant.cli.main",
    "assistant.cli.debrief",
    "assistant.cli.export",
    "assistant.cli.meet",
    "assistant.cli.rehearse",
    "assistant.coach.listening",
    "assistant.coach.understanding",
    "assistant.conversation.door",
    "assistant.custody.access",
    "assistant.documents",
    "assistant.rehearsal.engine",
    "docxtpl",
    "sqlcipher3",
    "tests.warm_ears",
    "tests.warm_start",
)
CAN_FORK = "forkserver" in multiprocessing.get_all_start_methods()


def command_line(
    arguments: Sequence[str], given: bytes, environment: Mapping[str, str], seconds: float
) -> subprocess.CompletedProcess[bytes]:
    """Run ``ftm-coach`` with these arguments and this standard input; what came of it.

    Raises subprocess.TimeoutExpired when it took longer than this.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(_IMPORTED))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in").write_bytes(given)
        told = (folder, list(arguments), dict(environment), str(Path.cwd()))
        process = context.Process(target=_run, args=told)
        process.start()
        process.join(seconds)
        if process.exitcode is None:
            process.kill()
            process.join()
            raise subprocess.TimeoutExpired(list(arguments), seconds)
        output, errors = (folder / "out").read_bytes(), (folder / "err").read_bytes()
        return subprocess.CompletedProcess(arguments, process.exitcode, output, errors)


def _run(folder: Path, arguments: list[str], environment: dict[str, str], place: str) -> None:
    for number, (name, mode) in enumerate((("in", "rb"), ("out", "wb"), ("err", "wb"))):
        with (folder / name).open(mode) as file:
            os.dup2(file.fileno(), number)
    encoding = "utf-8"
    sys.stdin = io.TextIOWrapper(io.BufferedReader(io.FileIO(0)), encoding)
    sys.stdout = io.TextIOWrapper(io.BufferedWriter(io.FileIO(1, "w")), encoding)
    sys.stderr = io.TextIOWrapper(io.FileIO(2, "w"), encoding, "backslashreplace", None, True, True)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(place)
    sys.argv = ["ftm-coach", *arguments]
    try:
        runpy.run_module("assistant", run_name="__main__", alter_sys=False)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
