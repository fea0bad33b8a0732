"""Programs in a process of their own, forked from one that has imported everything.

Starting the interpreter and importing is four fifths of a short command. Tests of starting,
of signals and of what is imported start a real interpreter instead.
"""

from __future__ import annotations

import io
import multiprocessing
import os
import runpy
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import IO, Protocol

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
    "assistant.custody.backup",
    "assistant.documents",
    "assistant.rehearsal.engine",
    "docxtpl",
    "sqlcipher3",
    "tests.warm_ears",
    "tests.warm_start",
)
CAN_FORK = "forkserver" in multiprocessing.get_all_start_methods()


class Running(Protocol):
    """A program that runs: it is written to, read from, and killed."""

    @property
    def stdin(self) -> IO[str] | None: ...
    @property
    def stdout(self) -> IO[str] | None: ...
    def kill(self) -> None: ...


@contextmanager
def started(
    module: str, *arguments: str, environment: Mapping[str, str] | None = None
) -> Iterator[Running]:
    """``python -m MODULE ARGUMENTS``; its end is waited for, unless it is killed."""
    around = dict(os.environ if environment is None else environment)
    if CAN_FORK:
        with _forked(module, arguments, around) as running:
            yield running
        return
    with subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=around,
        text=True,
    ) as process:
        yield process


class _Forked:
    def __init__(self, process: BaseProcess, stdin: IO[str], stdout: IO[str]) -> None:
        self.stdin, self.stdout = stdin, stdout
        self.kill = process.kill


@contextmanager
def _forked(
    module: str, arguments: Sequence[str], environment: dict[str, str]
) -> Iterator[Running]:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(_IMPORTED))
    theirs_in, ours_in = context.Pipe(duplex=False)
    ours_out, theirs_out = context.Pipe(duplex=False)
    told = (theirs_in, theirs_out, module, list(arguments), environment, str(Path.cwd()))
    process = context.Process(target=_run_piped, args=told)
    process.start()
    theirs_in.close()
    theirs_out.close()
    with _text_of(ours_out, "r") as stdout:
        stdin = _text_of(ours_in, "w")
        try:
            yield _Forked(process, stdin, stdout)
        except BaseException:
            process.kill()
            raise
        finally:
            with suppress(BrokenPipeError):
                stdin.close()
            process.join()


def _text_of(end: Connection, mode: str) -> IO[str]:
    file = os.fdopen(os.dup(end.fileno()), mode, encoding="utf-8")
    end.close()
    return file


def _run_piped(
    given: Connection,
    output: Connection,
    module: str,
    arguments: list[str],
    environment: dict[str, str],
    place: str,
) -> None:
    os.dup2(given.fileno(), 0)
    os.dup2(output.fileno(), 1)
    given.close()
    output.close()
    _go(module, arguments, environment, place)


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
    _go("assistant", arguments, environment, place)


def _go(module: str, arguments: list[str], environment: dict[str, str], place: str) -> None:
    encoding = "utf-8"
    sys.stdin = io.TextIOWrapper(io.BufferedReader(io.FileIO(0)), encoding)
    sys.stdout = io.TextIOWrapper(io.BufferedWriter(io.FileIO(1, "w")), encoding)
    sys.stderr = io.TextIOWrapper(io.FileIO(2, "w"), encoding, "backslashreplace", None, True, True)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(place)
    sys.argv = [module, *arguments]
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=False)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
