"""The key file that a program opens live meetings with (``--key-file``): who may read it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

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
                raise CallError(f"The key file {file} is no plain file; name another.")
            if os.name == "posix" and stat.S_IMODE(found.st_mode) & 0o077:
                raise CallError(
                    f"Others may read the key file {file}, so it is not used; "
                    f"make it yours alone: chmod 600 {file}"
                )
            secret = stream.read(_LONGEST).rstrip(b"\r\n")
    except OSError as error:
        raise CallError(
            f"The key file {file} cannot be read ({error.strerror}); make one, 32 random bytes "
            "or a long sentence, that only you may read."
        ) from None
    if len(secret) < _SHORTEST:
        raise CallError(
            f"The key file {file} holds fewer than {_SHORTEST} bytes; use 32 random ones."
        )
    return secret
