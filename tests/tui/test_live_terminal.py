"""A live meeting on a real terminal: a passphrase is asked, a closed terminal loses nothing."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("no pseudo-terminals there", allow_module_level=True)

import os
import signal

from assistant.conversation.live import list_live, open_live
from assistant.custody.access import LiveAccess
from tests.holding import shipped, statements
from tests.tui.test_terminal import Terminal

PLAIN = "import sys; from assistant.cli.main import main; sys.exit(main(['meet', '--plain']))"
MEET = "import sys; from assistant.cli.main import main; sys.exit(main(['meet']))"
PASSPHRASE = "porch light after supper"


def wait_for(terminal: Terminal, text: bytes, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while text not in terminal.raw and time.monotonic() < end:
        terminal.read()
    assert text in terminal.raw, terminal.raw[-400:]


def shown(terminal: Terminal, text: str, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not any(text in line for line in terminal.screen.display) and time.monotonic() < end:
        terminal.read()
    assert any(text in line for line in terminal.screen.display), terminal.screen.display


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_live_meeting_is_set_up_held_and_survives_a_lost_terminal(
    tmp_path: Path, number: int
) -> None:
    terminal = Terminal(MEET, tmp_path)
    wait_for(terminal, b"New passphrase:")
    os.write(terminal.master, f"{PASSPHRASE}\n".encode())
    wait_for(terminal, b"once more:")
    os.write(terminal.master, f"{PASSPHRASE}\n".encode())
    wait_for(terminal, b"(yes/no)")
    os.write(terminal.master, b"no\n")
    shown(terminal, "who?")
    os.write(terminal.master, b"Misty: I lay there every night\r")
    shown(terminal, "I lay there every night")
    os.kill(terminal.process, number)
    begun = time.monotonic()
    while os.waitpid(terminal.process, os.WNOHANG)[0] == 0:
        terminal.read(0.02)
        assert time.monotonic() - begun < 2, "still there"
    os.close(terminal.master)
    assert PASSPHRASE.encode() not in terminal.raw
    access = LiveAccess(tmp_path)
    access.unlock(PASSPHRASE)
    (listed,) = list_live(access)
    meeting = open_live(access, listed.name, content=shipped())
    assert statements(meeting) == [("Misty", "I lay there every night")]
    meeting.close()


def test_a_passphrase_that_does_not_do_and_an_answer_that_is_neither_are_asked_again(
    tmp_path: Path,
) -> None:
    terminal = Terminal(PLAIN, tmp_path)
    for asked, typed in (
        (b"New passphrase:", "short"),
        (b"shorter than 12", PASSPHRASE),
        (b"once more:", "another one entirely"),
        (b"not the same", PASSPHRASE),
        (b"once more:", PASSPHRASE),
        (b"(yes/no)", "maybe"),
        (b"Type yes or no.", "yes"),
    ):
        wait_for(terminal, asked)
        # What is typed before the prompt stands there is thrown away.
        wait_for(terminal, b": " if b"yes" not in asked else b"(yes/no) ")
        terminal.raw = b""
        terminal.send(f"{typed}\n")
    wait_for(terminal, b"Recovery code")
    wait_for(terminal, b"Getting ready")
    terminal.send("\x04")
    terminal.ended(20)
    terminal.close()
    assert "recovery" in LiveAccess(tmp_path).kinds()
