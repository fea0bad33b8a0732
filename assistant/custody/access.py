"""Whether live meetings are open to this process: set up, locked or unlocked, and by what."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from assistant.content.telling import told
from assistant.custody import key_file, slots
from assistant.custody.key_file import KeyFile
from assistant.custody.recovery_code import new_code, read_code
from assistant.custody.slots import SlotKind
from assistant.custody.written import write_whole
from assistant.errors import CallError, CoachError, StoreDamaged, StoreError
from assistant.store import LocalStore, live_store

SHORTEST_PASSPHRASE = 12
_LONGEST_WAIT = 60.0
_LOCK_SECONDS = 30.0


class WrongKey(CoachError):  # noqa: N818 - a fact: "it was the wrong key"
    """What was given opens nothing; nothing was changed."""


class LiveAccess:
    """The way to live meetings, for as long as the program runs."""

    def __init__(self, home: Path, *, wait: Callable[[float], None] = time.sleep) -> None:
        self.home = home
        self._wait = wait
        self._data_key: bytes | None = None
        self._tries = home / "live.tries"

    @property
    def is_set_up(self) -> bool:
        """Whether there is a store of live meetings. Raises StoreDamaged, StoreError."""
        if key_file.read(self.home) is not None:
            return True
        if (self.home / "live.db").exists():
            raise StoreDamaged(
                told("custody_errors", "keys_are_missing", file=self.home / key_file.NAME)
            )
        return False

    @property
    def is_open(self) -> bool:
        """Whether live meetings can be read now."""
        return self._data_key is not None

    @property
    def data_key(self) -> bytes:
        """The key of the store. Raises StoreError while it is locked."""
        if self._data_key is None:
            raise StoreError(told("custody_errors", "live_meetings_are_locked"))
        return self._data_key

    @property
    def store(self) -> LocalStore:
        """The store of live meetings. Raises StoreError while it is locked."""
        return live_store(self.data_key, self.home)

    def set_up(self, *, passphrase: str | None = None, secret: bytes | None = None) -> None:
        """Make the keys of a new store, opened by a passphrase, a key file, or both.

        Raises CallError for a passphrase that is too short, StoreError where a store is there
        already or the key file cannot be written.
        """
        given: list[tuple[SlotKind, bytes]] = []
        if passphrase is not None:
            given.append(("passphrase", checked(passphrase)))
        if secret is not None:
            given.append(("file", secret))
        if not given:
            raise CallError(told("custody_errors", "needs_a_passphrase_or_a_key_file"))
        with self._alone():
            if self.is_set_up:
                raise StoreError(told("custody_errors", "set_up_already"))
            data_key = slots.new_data_key()
            made = tuple(slots.wrap(kind, one, data_key) for kind, one in given)
            key_file.write(self.home, KeyFile(made))
        self._data_key = data_key

    def unlock(self, typed: str) -> None:
        """Open with a passphrase or the recovery code.

        After a wrong one the next is looked at later, and later. Raises WrongKey, StoreError.
        """
        given = {"passphrase": slots.passphrase_bytes(typed)}
        code = read_code(typed)
        if code is not None:
            given["recovery"] = code
        self._open(given, "wrong_passphrase")

    def unlock_with_file(self, secret: bytes) -> None:
        """Open with what a key file holds. Raises WrongKey, StoreError."""
        self._open({"file": secret}, "wrong_key_file")

    def unlock_with_keyring(self) -> bool:
        """Open with the secret in the system's keyring, if there is one that fits."""
        from assistant.custody.system_keyring import stored

        keys = key_file.read(self.home)
        if keys is None or not keys.of_kind("keyring"):
            return False
        secret = stored(self.home)
        if secret is None:
            return False
        with suppress(WrongKey):
            self._open({"keyring": secret}, None)
        return self.is_open

    def fits(self, typed: str) -> bool:
        """Whether a passphrase or recovery code is right; after a wrong one, later. StoreError."""
        before = self._data_key
        try:
            self.unlock(typed)
        except WrongKey:
            self._data_key = before
            return False
        return True

    def lock(self) -> None:
        """Forget the key: from now on nothing can be read."""
        self._data_key = None

    def change_passphrase(self, new: str) -> None:
        """Let another passphrase open, and the old one no longer. Raises CallError, StoreError."""
        self._replace("passphrase", checked(new))

    def new_recovery_code(self) -> str:
        """Make a recovery code, in place of an earlier one. Raises StoreError."""
        code = new_code()
        secret = read_code(code)
        assert secret is not None  # noqa: S101 - we made it
        self._replace("recovery", secret)
        return code

    def add_file(self, secret: bytes) -> None:
        """Let this key file open as well, in place of an earlier one. Raises StoreError."""
        self._replace("file", secret)

    def use_keyring(self) -> None:
        """Let the system's keyring open, so that nobody is asked. Raises CoachError."""
        from assistant.custody.system_keyring import keep

        self._replace("keyring", keep(self.home))

    def remove(self, kind: SlotKind) -> bool:
        """Take one way in away, unless it is the last. Returns whether there was one."""
        with self._alone():
            keys = self._read()
            rest = tuple(slot for slot in keys.slots if slot.kind != kind)
            if not rest:
                raise CallError(told("custody_errors", "the_only_key"))
            key_file.write(self.home, KeyFile(rest))
        if kind == "keyring":
            from assistant.custody.system_keyring import forget

            forget(self.home)
        return len(rest) < len(keys.slots)

    def kinds(self) -> tuple[SlotKind, ...]:
        """Which kinds of keys open the store. Raises StoreError."""
        return tuple(slot.kind for slot in self._read().slots)

    def _open(self, given: dict[str, bytes], wrong: str | None) -> None:
        keys = self._read()
        tried = self._count_a_try()
        if tried > 1:
            self._wait(min(2.0 ** (tried - 2), _LONGEST_WAIT))
        for slot in keys.slots:
            if slot.kind in given:
                found = slots.unwrap(slot, given[slot.kind])
                if found is not None:
                    self._data_key = found
                    with suppress(OSError):
                        self._tries.unlink()
                    with suppress(StoreError, OSError):
                        key_file.mend(self.home, keys)
                    return
        raise WrongKey(told("custody_errors", wrong) if wrong else "")

    def _replace(self, kind: SlotKind, secret: bytes) -> None:
        slot = slots.wrap(kind, secret, self.data_key)
        # Read back before anything is replaced: a slot that does not open would lock us out.
        if slots.unwrap(slot, secret) != self.data_key:
            raise StoreError(told("custody_errors", "new_key_could_not_be_made"))
        with self._alone():
            rest = tuple(one for one in self._read().slots if one.kind != kind)
            key_file.write(self.home, KeyFile((*rest, slot)))

    def _read(self) -> KeyFile:
        if not self.is_set_up:
            raise StoreError(told("custody_errors", "none_kept_yet"))
        keys = key_file.read(self.home)
        assert keys is not None  # noqa: S101 - it is set up
        return keys

    def _count_a_try(self) -> int:
        try:
            tried = int(json.loads(self._tries.read_text("utf-8"))) + 1
        except (OSError, ValueError, TypeError):
            tried = 1
        # Counted before it is tried: killing the program does not save the wait.
        with suppress(StoreError):
            write_whole(self._tries, str(tried).encode())
        return tried

    @contextmanager
    def _alone(self) -> Iterator[None]:
        import filelock

        try:
            self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = filelock.FileLock(
                self.home / f"{key_file.NAME}.lock", timeout=_LOCK_SECONDS, mode=0o600
            )
            lock.acquire()
        except filelock.Timeout:
            raise StoreError(told("custody_errors", "keys_are_being_changed")) from None
        except OSError as error:
            raise StoreError(
                told(
                    "custody_errors",
                    "folder_cannot_be_written",
                    folder=self.home,
                    reason=error.strerror,
                )
            ) from error
        try:
            yield
        finally:
            lock.release()


def checked(passphrase: str) -> bytes:
    """A new passphrase as bytes. Raises CallError where it is too short."""
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
        raise CallError(
            told("custody_errors", "passphrase_too_short", shortest=SHORTEST_PASSPHRASE)
        )
    return slots.passphrase_bytes(passphrase)
