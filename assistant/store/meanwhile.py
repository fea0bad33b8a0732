"""What is done while the disk is waited for: by a second thread, which stands ready for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from queue import SimpleQueue

Work = Callable[[], object]


class _Given:
    """Work that was given away, until somebody takes it."""

    __slots__ = ("done", "taken", "work")

    def __init__(self, work: Work) -> None:
        self.work = work
        self.taken = threading.Lock()
        self.done = threading.Lock()
        self.done.acquire()


def waiting_for(waited: Work, meanwhile: Work) -> None:
    """Do ``waited`` here, and meanwhile the other elsewhere; what ``waited`` raises is raised.

    When this returns, ``meanwhile`` is done, or never will be: where no processor was free to
    begin with it, it is not waited for. Nobody is told where it fails.
    """
    given = _Given(meanwhile)
    _other_thread().put(given)
    try:
        waited()
    finally:
        if not given.taken.acquire(blocking=False):
            given.done.acquire()


@lru_cache(maxsize=1)
def _other_thread() -> SimpleQueue[_Given]:
    """The thread's letter box; a thread that is started anew each time costs what it saves."""
    letters: SimpleQueue[_Given] = SimpleQueue()
    threading.Thread(target=_work_off, args=(letters,), name="meanwhile", daemon=True).start()
    return letters


def _work_off(letters: SimpleQueue[_Given]) -> None:
    while True:
        given = letters.get()
        if given.taken.acquire(blocking=False):
            with suppress(Exception):
                given.work()
            given.done.release()
