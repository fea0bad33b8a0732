"""A pseudo-terminal that times a program's output (POSIX): shared by the screen's benchmarks."""

from __future__ import annotations

import fcntl
import math
import os
import pty
import select
import signal
import struct
import termios
import time

ALTERNATE_SCREEN = b"\x1b[?1049h"

# The bare app that ours is held against: one Input, nothing else.
BARE = """
from textual.app import App
from textual.widgets import Input
class Bare(App):
    def compose(self):
        yield Input()
Bare().run()
"""


class Terminal:
    """A program on a terminal of its own; times are seconds since it was started."""

    def __init__(
        self, command: list[str], *, size: tuple[int, int] = (100, 30), **variables: str
    ) -> None:
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        environment |= variables
        for name in ("COLUMNS", "LINES", "NO_COLOR", "TMUX", "TERM_PROGRAM"):
            if name not in variables:
                environment.pop(name, None)
        self.output = bytearray()
        self.started = time.perf_counter()
        self.process, self.master = pty.fork()
        if self.process == 0:
            os.execvpe(command[0], command, environment)  # noqa: S606
        columns, rows = size
        window = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, window)

    def read(self, timeout: float) -> float | None:
        """Take what is written within the time; when it came, or None."""
        if not select.select([self.master], [], [], max(0.0, timeout))[0]:
            return None
        now = time.perf_counter() - self.started
        try:
            self.output += os.read(self.master, 1 << 16)
        except OSError:  # the program has gone
            return None
        return now

    def quiet(self, seconds: float, at_most: float = 20.0) -> float:
        """Read until nothing comes for so long; when the last byte came."""
        last = time.perf_counter() - self.started
        deadline = last + at_most
        while (at := self.read(seconds)) is not None and at < deadline:
            last = at
        return last

    def until(self, text: bytes, at_most: float = 20.0) -> None:
        """Read until this has been written."""
        deadline = time.perf_counter() + at_most
        while text not in self.output:
            if time.perf_counter() > deadline:
                raise TimeoutError(f"{text!r} was never written: {bytes(self.output[-500:])!r}")
            self.read(0.5)

    def send(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self.master, keys)

    def first_key(self, key: bytes = b"\t", silence: float = 0.15) -> float:
        """The time from the start to the answer to a key pressed once the first screen is up."""
        self.until(ALTERNATE_SCREEN)
        painted = self.quiet(silence)
        before = time.perf_counter()
        self.send(key)
        if self.read(5.0) is None:
            raise TimeoutError("the key was never answered")
        return painted + time.perf_counter() - before

    def keystroke(self, key: bytes, silence: float = 0.02) -> float:
        """The time from a key to the end of the repaint that it brings."""
        while self.read(0) is not None:
            pass
        before = time.perf_counter() - self.started
        self.send(key)
        last = self.read(2.0)
        if last is None:
            raise TimeoutError("the key was never answered")
        while (at := self.read(silence)) is not None:
            last = at
        return last - before

    def close(self) -> None:
        """End the program."""
        try:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        os.close(self.master)


def percentile(samples: list[float], share: float) -> float:
    """The nearest-rank percentile."""
    ordered = sorted(samples)
    return ordered[max(math.ceil(share * len(ordered)) - 1, 0)]
