"""The key file that a program opens live meetings with (``--key-file``): who may read it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from assistant.content.telling import told
from assistant.errors import CallError

_SHORTEST = 16
_LONGEST = 1024 * 1024


def read_secret(file: Path) -> bytes:
    """What a key file holds, without the ends of its last line.

    Raises CallError where it is not there, others may read it, or it is too short to be safe.
    """
    try:
        # Looked at once it is open: a file could be exchanged between the two.
        with file.open("rb") as stream:
            found = os.fstat(stream.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise CallError(told("custody_errors", "key_file_is_no_plain_file", file=file))
            if os.name == "posix" and stat.S_IMODE(found.st_mode) & 0o077:
                raise CallError(told("custody_errors", "key_file_others_may_read", file=file))
            secret = stream.read(_LONGEST).rstrip(b"\r\n")
    except OSError as error:
        raise CallError(
            told("custody_errors", "key_file_cannot_be_read", file=file, reason=error.strerror)
        ) from None
    if len(secret) < _SHORTEST:
        raise CallError(told("custody_errors", "key_file_too_short", file=file, shortest=_SHORTEST))
    return secret
