"""``ftm-coach key``: what opens live meetings, and how that is changed."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli.parsers import Verbs
from assistant.cli.words import sentence
from assistant.errors import CallError

if TYPE_CHECKING:
    from assistant.custody.access import LiveAccess

_ACTIONS = ("show", "passphrase", "recovery", "keyring", "file", "remove")
_KINDS = ("recovery", "keyring", "file", "passphrase")


def add_parser(verbs: Verbs) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("key", help="verbs.key")
    parser.add_argument(
        "action",
        choices=_ACTIONS,
        help="key.action",
    )
    parser.add_argument("what", nargs="?", help="key.what")


def run(chosen: argparse.Namespace) -> int:
    """Change one way in; every change re-wraps the one data key, and nothing else."""
    from assistant.cli.live import say, show_recovery_code, unlocked
    from assistant.custody.audit import Audit

    access = unlocked(chosen)
    if chosen.action == "show":
        print(say("keys", kinds=", ".join(access.kinds())))
    elif chosen.action == "recovery":
        show_recovery_code(access)
    elif chosen.action == "remove":
        if chosen.what not in _KINDS:
            raise CallError(sentence("remove_what", kinds=", ".join(_KINDS)))
        there = access.remove(chosen.what)
        Audit(access.home, access.data_key).note("key changed", removed=chosen.what)
        print(say("key_removed" if there else "key_not_there", kind=chosen.what))
    else:
        _add(access, chosen)
        Audit(access.home, access.data_key).note("key changed", kind=chosen.action)
    return 0


def _add(access: LiveAccess, chosen: argparse.Namespace) -> None:
    from assistant.cli.live import can_ask, new_passphrase, say
    from assistant.custody.secret_file import read_secret

    if chosen.action == "passphrase":
        if not can_ask():
            raise CallError(sentence("passphrase_at_a_terminal"))
        access.change_passphrase(new_passphrase())
        print(say("passphrase_changed"))
    elif chosen.action == "keyring":
        access.use_keyring()
        print(say("keyring_used"))
    elif chosen.what:
        access.add_file(read_secret(Path(chosen.what)))
        print(say("keys", kinds=", ".join(access.kinds())))
    else:
        raise CallError(sentence("which_key_file"))
