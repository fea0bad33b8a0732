"""A terminal (not on Windows) that may send what is no text, or go away while it is read."""

from __future__ import annotations

from textual.drivers.linux_driver import LinuxDriver


class PatientDriver(LinuxDriver):
    """Reads on after bytes that are not UTF-8, and stops in silence when there is no terminal.

    Textual's own driver ends the app with a traceback on both.
    """

    def _run_input_thread(self) -> None:
        while True:
            try:
                self.run_input_thread()
            except UnicodeDecodeError:
                continue  # what came with them is lost; what comes next is read
            except OSError:
                pass  # the terminal is gone: ending.py has heard of it, too
            return
