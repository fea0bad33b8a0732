"""The app on a real terminal: what is typed is kept, and how it all ends."""

from __future__ import annotations

import os
import select
import signal
import sqlite3
import sys
import time
from contextlib import closing, contextmanager
from pathlib import Path

import pyte
import pytest

if sys.platform == "win32":
    pytest.skip("no pseudo-terminals there", allow_module_level=True)

import fcntl
import pty
import struct
import termios

MEETING = "import sys; from assistant.tui.app import run; sys.exit(run(open_meeting='kitchen'))"
HOME = "import sys; from assistant.tui.app import run; sys.exit(run())"
# No hang-up reaches the process: it must find out by itself that its terminal is gone.
DEAF = """
import signal
hear = signal.signal
hear(signal.SIGHUP, signal.SIG_IGN)
signal.signal = lambda number, heard: number == signal.SIGHUP or hear(number, heard)
"""


class Terminal:
    """A program on a pseudo-terminal, its output drawn by a terminal emulator."""

    def __init__(self, script: str, home: Path, **variables: str) -> None:
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        environment |= {"FTM_COACH_HOME": str(home), **variables}
        if "NO_COLOR" not in variables:
            environment.pop("NO_COLOR", None)
        self.screen = pyte.Screen(80, 24)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.process, self.master = pty.fork()
        if self.process == 0:
            os.execve(sys.executable, [sys.executable, "-c", script], environment)  # noqa: S606
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def read(self, seconds: float = 0.05) -> None:
        if select.select([self.master], [], [], seconds)[0]:
            try:
                data = os.read(self.master, 1 << 16)
            except OSError:
                return
            self.raw += data
            # pyte takes "CSI > … u" (the keyboard's protocol) for letters to print.
            self.stream.feed(data.replace(b"\x1b[>25u", b"").replace(b"\x1b[<u", b""))

    def until(self, text: str, seconds: float = 20.0) -> None:
        deadline = time.monotonic() + seconds
        while text not in "\n".join(self.screen.display):
            assert time.monotonic() < deadline, "\n".join(self.screen.display)
            self.read()

    def send(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def ended(self, seconds: float) -> int:
        """The exit status, once the process has ended of itself within this time."""
        deadline = time.monotonic() + seconds
        while True:
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                self.process = 0
                return status
            assert time.monotonic() < deadline, f"still there after {seconds} s"
            if self.master >= 0:
                self.read(0.02)
            else:
                time.sleep(0.02)

    def hang_up(self) -> None:
        os.close(self.master)
        self.master = -1

    def close(self) -> None:
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        if self.master >= 0:
            os.close(self.master)


@contextmanager
def terminal(script: str, home: Path, **variables: str):
    opened = Terminal(script, home, **variables)
    try:
        yield opened
    finally:
        opened.close()


def kept(home: Path) -> str:
    """Everything that the store holds, as one text."""
    with closing(sqlite3.connect(home / "practice.db")) as database:
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return "".join(
            str(row)
            for (table,) in tables
            for row in database.execute(f"SELECT * FROM {table}")  # noqa: S608
        )


def test_what_is_shown_as_kept_is_in_the_store_and_the_half_typed_line_survives_a_kill(tmp_path):
    with terminal(MEETING, tmp_path) as screen:
        screen.until("who? ▸")
        screen.send("Misty: I lay there every night\r")
        screen.until("1 Misty  I lay there every night")
        assert "I lay there every night" in kept(tmp_path)
        screen.send("Denver: I can ha")
        screen.until("Denver: I can ha")
        time.sleep(0.3)
        os.kill(screen.process, signal.SIGKILL)
    with terminal(MEETING, tmp_path) as screen:
        screen.until("1 Misty  I lay there every night")
        screen.until("│ Denver: I can ha")
        screen.send("ng a light\r")
        screen.until("2 Denver  I can hang a light")


def test_quitting_leaves_the_terminal_as_it_was(tmp_path):
    with terminal(HOME, tmp_path) as screen:
        screen.until("Practise a meeting")
        screen.send("\x11")
        assert os.waitstatus_to_exitcode(screen.ended(10)) == 0
        assert screen.raw.rfind(b"\x1b[?1049l") > screen.raw.rfind(b"\x1b[?1049h")


@pytest.mark.parametrize("script", [HOME, MEETING])
def test_a_terminal_that_goes_away_takes_the_program_with_it(script, tmp_path):
    with terminal(script, tmp_path) as screen:
        screen.until("F1")
        screen.hang_up()
        screen.ended(2.0)


def test_a_terminal_that_goes_away_unheard_takes_the_program_with_it_too(tmp_path):
    with terminal(DEAF + MEETING, tmp_path) as screen:
        screen.until("who? ▸")
        screen.send("Misty: half")
        screen.until("Misty: half")
        time.sleep(0.2)
        screen.hang_up()
        screen.ended(2.0)
    assert "Misty: half" in kept(tmp_path)


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_signal_to_end_is_followed_within_two_seconds(number, tmp_path):
    with terminal(MEETING, tmp_path) as screen:
        screen.until("who? ▸")
        screen.send("Misty: half")
        screen.until("Misty: half")
        os.kill(screen.process, number)
        assert os.waitstatus_to_exitcode(screen.ended(2.0)) == 128 + number
        if number == signal.SIGTERM:
            assert b"\x1b[?1049l" in screen.raw
    assert "Misty: half" in kept(tmp_path)


def test_every_key_mashed_leaves_a_program_that_still_answers(tmp_path):
    with terminal(MEETING, tmp_path) as screen:
        screen.until("who? ▸")
        for _ in range(3):
            for code in range(256):
                if code not in (0x0F, 0x11):  # to the home screen, and out
                    os.write(screen.master, bytes([code]))
            for final in b"ABCDFHPQRSZ~":
                os.write(screen.master, b"\x1b[1;5" + bytes([final]))
            screen.read()
        for _ in range(40):
            screen.read()
        os.write(screen.master, b"\x1b")
        time.sleep(0.3)
        screen.send("\x1b[20~" if "hidden" in "\n".join(screen.screen.display) else "")
        os.write(screen.master, b"\x15\x15")
        screen.send("\x11")
        assert os.waitstatus_to_exitcode(screen.ended(10)) == 0
    assert b"Traceback" not in screen.raw


def test_no_color_means_no_colour_at_all(tmp_path):
    import re

    with terminal(MEETING, tmp_path, NO_COLOR="1") as screen:
        screen.until("who? ▸")
        screen.send("Misty: I lay there\r")
        screen.until("1 Misty  I lay there")
        screen.send("\x1bOQ")  # F2
        screen.until("Family's view")
        codes = re.findall(rb"\x1b\[([0-9;:]*)m", screen.raw)
        used = {number for code in codes for number in code.replace(b":", b";").split(b";")}
        assert used <= {b"", b"0", b"1", b"2", b"3", b"4", b"7", b"9", b"39", b"49"}


def test_an_unexpected_error_ends_in_one_sentence_without_anybodys_words(tmp_path):
    faulty = (
        "from assistant.tui.app import CoachApp; CoachApp.action_help = lambda self: {}['Misty']"
    )
    with terminal(f"{faulty}\n{HOME}", tmp_path) as screen:
        screen.until("Practise a meeting")
        screen.send("\x1bOP")
        assert os.waitstatus_to_exitcode(screen.ended(10)) == 1
        said = screen.raw[screen.raw.rindex(b"\x1b[?1049l") :].decode()
        assert "Misty" not in said
        assert "Traceback" not in said
        assert "(KeyError)" in said
        assert " ".join(said.split()).endswith("open the meeting again to go on.")


def test_without_a_terminal_it_says_so(tmp_path):
    import subprocess

    done = subprocess.run(
        [sys.executable, "-c", HOME],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env={**os.environ, "FTM_COACH_HOME": str(tmp_path)},
        timeout=20,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.strip() == "The full screen needs a terminal. Use --plain instead."
