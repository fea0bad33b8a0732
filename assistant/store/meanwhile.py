"""What is done while the disk is waited for: by a second thread, which stands ready for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from queue import SimpleQueue

Work = Callable[[], object]


def waiting_for(waited: Work, meanwhile: Work) -> None:
    """Do both at once, and return when both are done.

    ``waited`` is done here, and what it raises is raised. ``meanwhile`` is done elsewhere, and
    nobody is told where it fails.
    """
    done = threading.Lock()
    done.acquire()
    _other_thread().put((meanwhile, done))
    try:
        waited()
    finally:
        done.acquire()


@lru_cache(maxsize=1)
def _other_thread() -> SimpleQueue[tuple[Work, threading.Lock]]:
    """The thread's letter box; a thread that is started anew each time costs what it saves."""
    given: SimpleQueue[tuple[Work, threading.Lock]] = SimpleQueue()
    threading.Thread(target=_work_off, args=(given,), name="meanwhile", daemon=True).start()
    return given


def _work_off(given: SimpleQueue[tuple[Work, threading.Lock]]) -> None:
    while True:
        work, done = given.get()
        with suppress(Exception):
            work()
        done.release()
