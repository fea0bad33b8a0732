"""How the command line comes to live meetings: by a key file, the keyring, or by asking."""

from __future__ import annotations

import argparse
import getpass
import sys
from pathlib import Path

from assistant.cli.words import sentence
from assistant.content.telling import told
from assistant.custody.access import SHORTEST_PASSPHRASE, LiveAccess, WrongKey
from assistant.custody.audit import Audit
from assistant.custody.quiet import say_nothing_of_words
from assistant.custody.secret_file import read_secret
from assistant.errors import CallError, CoachError
from assistant.places import data_home

_TRIES = 3


def unlocked(chosen: argparse.Namespace, *, make: bool = False) -> LiveAccess:
    """The way to live meetings, opened as the call says.

    Args:
        chosen: the call; ``key_file`` is looked at.
        make: whether a store may be set up where there is none.

    Raises CallError where nobody can be asked and no key file is named, or there is no store;
    WrongKey where what was given does not open.

    """
    say_nothing_of_words()
    access = LiveAccess(data_home())
    if not access.is_set_up and not make:
        raise CallError(sentence("no_live_yet"))
    open_with(access, chosen)
    return access


def open_with(access: LiveAccess, chosen: argparse.Namespace) -> None:
    """Open a way to live meetings as the call says, or set it up. Raises CallError, WrongKey."""
    if chosen.key_file is not None:
        _by_file(access, read_secret(chosen.key_file), chosen.key_file)
    elif not can_ask():
        raise CallError(sentence("nobody_to_ask"))
    elif not access.is_set_up:
        _set_up(access)
    elif not access.unlock_with_keyring():
        ask(access)


def can_ask() -> bool:
    """Whether somebody sits at this terminal."""
    return sys.stdin.isatty()


def ask(access: LiveAccess) -> None:
    """Ask for the passphrase, three times at most. Raises WrongKey."""
    for left in range(_TRIES - 1, -1, -1):
        try:
            access.unlock(_typed(say("ask")))
        except WrongKey as wrong:
            if not left:
                raise
            tell(wrong.sentence)
        else:
            return


def new_passphrase() -> str:
    """Ask for a new passphrase, twice, and again where the two differ or it is short.

    Raises CallError where it is so for the third time.
    """
    tell(say("choose", shortest=SHORTEST_PASSPHRASE))
    for left in range(_TRIES - 1, -1, -1):
        try:
            return _chosen_passphrase()
        except CallError as unfit:
            if not left:
                raise
            tell(unfit.sentence)
    raise AssertionError("the last try returns or raises")


def _chosen_passphrase() -> str:
    first = _typed(say("ask_new"))
    if len(first.strip()) < SHORTEST_PASSPHRASE:
        raise CallError(say("too_short", shortest=SHORTEST_PASSPHRASE))
    if _typed(say("ask_again")) != first:
        raise CallError(say("differ"))
    return first


def show_recovery_code(access: LiveAccess) -> None:
    """Show a new recovery code, once."""
    tell(say("recovery", code=access.new_recovery_code()))
    Audit(access.home, access.data_key).note("key changed", kind="recovery")


def answered_yes(question: str) -> bool:
    """Whether the question is answered with yes; asked again until it is yes or no.

    Where nobody answers any more, that is no.
    """
    while True:
        sys.stderr.write(f"{question} ")
        sys.stderr.flush()
        line = sys.stdin.readline()
        answer = line.strip().casefold()
        if answer in ("y", "yes"):
            return True
        if answer in ("n", "no") or not line:
            return False
        tell(say("yes_or_no"))


def say(key: str, /, **values: object) -> str:
    """A sentence of ``prompts/en/custody.yaml``."""
    return told("custody", key, **values)


def tell(sentence: str) -> None:
    """Say something that is no output, and may hold a secret to be written down."""
    print(sentence, file=sys.stderr)


def _by_file(access: LiveAccess, secret: bytes, file: Path) -> None:
    if not access.is_set_up:
        access.set_up(secret=secret)
        Audit(access.home, access.data_key).note("set up", kind="file")
        return
    try:
        access.unlock_with_file(secret)
    except WrongKey:
        # Its first use by somebody who knows the passphrase makes it one of the keys.
        if "file" in access.kinds() or not can_ask():
            raise
        tell(say("new_file", file=file))
        ask(access)
        access.add_file(secret)
        Audit(access.home, access.data_key).note("key changed", kind="file")


def _set_up(access: LiveAccess) -> None:
    tell(say("set_up"))
    access.set_up(passphrase=new_passphrase())
    Audit(access.home, access.data_key).note("set up", kind="passphrase")
    if answered_yes(say("offer_recovery")):
        show_recovery_code(access)


def _typed(prompt: str) -> str:
    try:
        return getpass.getpass(f"{prompt} ")
    except EOFError:
        raise CoachError(sentence("no_passphrase")) from None
