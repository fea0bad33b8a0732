"""How far each meeting was kept, noted outside its file: a log that goes missing is missed."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

# "12345678901234567890\n": always as long, so that one write replaces the one before.
_WIDTH = 20


class Mark:
    """The number of entries that one meeting was last known to hold.

    Written after each commit and not waited for: it may lag behind a power cut, and is never
    ahead of what was kept. A mark that cannot be written or read stops nobody.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._open: int | None = None

    def read(self) -> int:
        """How many entries were kept, as far as is known; 0 where nothing is."""
        try:
            return int(self._file.read_bytes())
        except (OSError, ValueError):
            return 0

    def note(self, entries: int) -> None:
        """Note that so many entries are kept now."""
        with suppress(OSError):
            if self._open is None:
                flags = os.O_CREAT | os.O_RDWR | getattr(os, "O_BINARY", 0)
                self._open = os.open(self._file, flags, 0o600)
            _write_over(self._open, b"%0*d\n" % (_WIDTH, entries))

    def forget(self) -> None:
        """Let it be as if nothing had been kept: the meeting is gone, or was put back older."""
        self.close()
        with suppress(OSError):
            self._file.unlink()

    def close(self) -> None:
        """Let go of the file."""
        if self._open is not None:
            with suppress(OSError):
                os.close(self._open)
            self._open = None


def _write_over(file: int, what: bytes) -> None:
    """Write from the file's beginning on; in one call, where the system has it."""
    if hasattr(os, "pwrite"):
        os.pwrite(file, what, 0)
    else:
        os.lseek(file, 0, os.SEEK_SET)
        os.write(file, what)
