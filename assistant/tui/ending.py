"""How the program ends when nobody asked it nicely: a signal, or a terminal that is gone."""

from __future__ import annotations

import os
import select
import signal
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_NICELY = 0.9  # seconds for the way out that a key takes: draft kept, terminal put right
_CLOSE = 0.8  # seconds more for the store alone


class Ending:
    """Ends the process within two seconds of a hang-up or a request to end.

    Textual alone would go on without a terminal: reading an end of file for ever, or waiting for
    a writer that is gone. So nothing here waits for the event loop.
    """

    def __init__(self, *, leave: Callable[[float], None], stop: Callable[[], object]) -> None:
        self._leave = leave
        self._stop = stop
        self._ending = threading.Lock()
        self.code = 0

    def watch(self) -> None:
        """Watch for signals and for the terminal from now on; call from the main thread."""
        for name in ("SIGHUP", "SIGTERM"):
            number = getattr(signal, name, None)  # Windows has no hang-up
            if number is not None:
                signal.signal(number, self._signalled)
        if hasattr(select, "poll"):
            threading.Thread(target=self._watch_terminal, name="terminal", daemon=True).start()

    def _signalled(self, number: int, _frame: Any) -> None:
        self._end(128 + number)

    def _watch_terminal(self) -> None:
        """Sleep until the other end of the terminal closes."""
        try:
            terminal = os.dup(sys.stdin.fileno())
            poll = select.poll()
            poll.register(terminal, 0)  # hang-ups only: what is typed is not ours to read
            while not any(event & (select.POLLHUP | select.POLLERR) for _, event in poll.poll()):
                pass
        except (OSError, ValueError):
            return
        self._end(128 + getattr(signal, "SIGHUP", 1))

    def _end(self, code: int) -> None:
        if self._ending.acquire(blocking=False):
            self.code = code
            threading.Thread(target=self._cut_short, daemon=True).start()
            self._stop()

    def _cut_short(self) -> None:
        time.sleep(_NICELY)
        self._leave(_CLOSE)
        os._exit(self.code)
