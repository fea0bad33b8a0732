"""The operating system's keyring, where it is installed and truly keeps what it is given."""

from __future__ import annotations

import base64
import hashlib
import os
from contextlib import suppress
from pathlib import Path

from assistant.content.telling import told
from assistant.errors import CoachError

_SERVICE = "ftm-coach"
# Backends that keep secrets in a readable file, or nowhere.
_REFUSED = ("keyrings.alt", "keyring.backends.null", "keyring.backends.fail")


def keep(home: Path) -> bytes:
    """Put a new random secret into the keyring, and read it back. Raises CoachError."""
    try:
        import keyring
    except ImportError:
        raise CoachError(told("custody_errors", "keyring_not_installed")) from None
    if type(keyring.get_keyring()).__module__.startswith(_REFUSED):
        raise CoachError(told("custody_errors", "keyring_not_safe"))
    secret = os.urandom(32)
    with suppress(Exception):  # whatever a backend may raise, what counts is what it gives back
        keyring.set_password(_SERVICE, _name(home), base64.b64encode(secret).decode())
    if stored(home) != secret:
        raise CoachError(told("custody_errors", "keyring_did_not_keep_the_key"))
    return secret


def stored(home: Path) -> bytes | None:
    """The secret in the keyring, or None."""
    with suppress(Exception):
        import keyring

        found = keyring.get_password(_SERVICE, _name(home))
        return base64.b64decode(found) if found else None
    return None


def forget(home: Path) -> None:
    """Take the secret out of the keyring."""
    with suppress(Exception):
        import keyring

        keyring.delete_password(_SERVICE, _name(home))


def _name(home: Path) -> str:
    return "live-" + hashlib.sha256(str(home.absolute()).encode()).hexdigest()[:16]
