"""What opens live meetings, what does not, and that a change of keys is all or nothing."""

from __future__ import annotations

import json
import os
import sys
import types
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.custody import key_file, written
from assistant.custody.access import LiveAccess, WrongKey
from assistant.custody.recovery_code import new_code, read_code
from assistant.custody.secret_file import read_secret
from assistant.errors import CallError, CoachError, StoreDamaged, StoreError
from tests.custody.conftest import PASSPHRASE
from tests.store.making import contents, fill, ids, read

Again = Callable[[], LiveAccess]


def test_the_passphrase_opens_what_was_kept(access: LiveAccess, again: Again) -> None:
    fill(access.store, "cedar-14", 3)
    opened = again()
    assert not opened.is_open
    opened.unlock(PASSPHRASE)
    assert ids(read(opened.store, "cedar-14")) == ["e1", "e2", "e3"]


def test_a_passphrase_typed_with_another_keyboards_accents_is_the_same(
    home: Path, again: Again
) -> None:
    again().set_up(passphrase="la señora y el café")
    again().unlock("la sen\u0303ora y el cafe\u0301")


def test_a_wrong_passphrase_says_so_and_changes_nothing(access: LiveAccess, again: Again) -> None:
    fill(access.store, "cedar-14", 3)
    before = contents(access.home)
    wrong = again()
    for _ in range(3):
        with pytest.raises(WrongKey, match="not the passphrase"):
            wrong.unlock("porch light after lunch")
    assert not wrong.is_open
    with pytest.raises(StoreError, match="locked"):
        _ = wrong.store
    after = contents(access.home)
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == {"live.tries"}


def test_each_wrong_one_is_waited_for_longer_also_by_another_process(
    access: LiveAccess, again: Again, waited: list[float]
) -> None:
    for _ in range(9):
        with pytest.raises(WrongKey):
            again().unlock("porch light after lunch")
    assert waited == [1, 2, 4, 8, 16, 32, 60, 60]
    again().unlock(PASSPHRASE)
    waited.clear()
    again().unlock(PASSPHRASE)
    assert waited == []


@pytest.mark.parametrize("place", [20, 60, 200, -80])
def test_a_damaged_key_file_is_told_apart_from_a_wrong_passphrase(
    access: LiveAccess, again: Again, place: int
) -> None:
    data = bytearray((access.home / key_file.NAME).read_bytes())
    data[place] ^= 1
    for name in (key_file.NAME, f"{key_file.NAME}-copy"):
        (access.home / name).write_bytes(data)
    with pytest.raises(StoreDamaged, match="damaged"):
        again().unlock(PASSPHRASE)
    assert (access.home / key_file.NAME).read_bytes() == bytes(data)


def test_a_key_file_that_was_hit_is_put_right_from_its_copy(
    access: LiveAccess, again: Again
) -> None:
    whole = (access.home / key_file.NAME).read_bytes()
    (access.home / key_file.NAME).write_bytes(whole[:100])
    again().unlock(PASSPHRASE)
    assert (access.home / key_file.NAME).read_bytes() == whole


def test_a_damaged_store_is_told_apart_from_a_wrong_passphrase(
    access: LiveAccess, again: Again
) -> None:
    fill(access.store, "cedar-14", 3)
    file = access.home / "live.db"
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    opened = again()
    opened.unlock(PASSPHRASE)
    with pytest.raises(StoreDamaged):
        read(opened.store, "cedar-14")


def test_a_missing_key_file_is_told_and_never_made_anew(access: LiveAccess, again: Again) -> None:
    fill(access.store, "cedar-14", 1)
    for name in (key_file.NAME, f"{key_file.NAME}-copy"):
        (access.home / name).unlink()
    before = contents(access.home)
    for attempt in (
        lambda: again().unlock(PASSPHRASE),
        lambda: again().set_up(passphrase=PASSPHRASE),
    ):
        with pytest.raises(StoreDamaged, match="is missing"):
            attempt()
    assert contents(access.home) == before


def test_a_changed_passphrase_opens_and_the_old_one_does_not(
    access: LiveAccess, again: Again
) -> None:
    fill(access.store, "cedar-14", 2)
    store = (access.home / "live.db").read_bytes()
    access.change_passphrase("a kettle and a fiddle")
    assert (access.home / "live.db").read_bytes() == store
    with pytest.raises(WrongKey):
        again().unlock(PASSPHRASE)
    again().unlock("a kettle and a fiddle")


@pytest.mark.parametrize("fails_at", [1, 2])
def test_a_change_that_cannot_be_written_leaves_one_whole_key_file(
    access: LiveAccess, again: Again, monkeypatch: pytest.MonkeyPatch, fails_at: int
) -> None:
    calls = 0
    replace = Path.replace

    def failing(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls == fails_at:
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(written.Path, "replace", failing)
    with pytest.raises(StoreError, match="could not be written"):
        access.change_passphrase("a kettle and a fiddle")
    monkeypatch.undo()
    opens = PASSPHRASE if fails_at == 1 else "a kettle and a fiddle"
    again().unlock(opens)
    files = {(access.home / name).read_bytes() for name in (key_file.NAME, "live.keys-copy")}
    assert len(files) == 1
    assert not list(access.home.glob(".*.new"))


def test_the_recovery_code_opens_however_it_is_typed(access: LiveAccess, again: Again) -> None:
    code = access.new_recovery_code()
    for typed in (code, code.lower(), code.replace("-", " "), code.replace("0", "O")):
        again().unlock(typed)
    second = access.new_recovery_code()
    with pytest.raises(WrongKey):
        again().unlock(code)
    again().unlock(second)


def test_a_misread_recovery_code_is_no_code() -> None:
    code = new_code()
    assert read_code(code[:-1] + ("A" if code[-1] != "A" else "B")) is None
    assert read_code(code[:10]) is None
    assert read_code("") is None


def test_short_passphrases_are_refused(again: Again, home: Path) -> None:
    with pytest.raises(CallError, match="12 characters"):
        again().set_up(passphrase="porch light")
    assert not (home / key_file.NAME).exists()


def test_a_key_file_sets_the_store_up_and_opens_it(again: Again) -> None:
    again().set_up(secret=b"k" * 32)
    again().unlock_with_file(b"k" * 32)
    with pytest.raises(WrongKey):
        again().unlock_with_file(b"j" * 32)
    with pytest.raises(WrongKey):
        again().unlock("k" * 32)


@pytest.mark.skipif(os.name != "posix", reason="asks for POSIX permissions")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o601])
def test_a_key_file_that_others_may_read_is_refused(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "key"
    file.write_bytes(b"k" * 32)
    file.chmod(mode)
    with pytest.raises(CallError, match="chmod 600"):
        read_secret(file)
    file.chmod(0o600)
    assert read_secret(file) == b"k" * 32


def test_a_key_file_that_is_short_or_missing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="cannot be read"):
        read_secret(tmp_path / "key")
    (tmp_path / "key").write_bytes(b"short\n")
    (tmp_path / "key").chmod(0o600)
    with pytest.raises(CallError, match="fewer than 16"):
        read_secret(tmp_path / "key")


def test_the_last_key_cannot_be_removed(access: LiveAccess, again: Again) -> None:
    with pytest.raises(CallError, match="only key"):
        access.remove("passphrase")
    access.add_file(b"k" * 32)
    assert access.remove("passphrase")
    with pytest.raises(WrongKey):
        again().unlock(PASSPHRASE)
    again().unlock_with_file(b"k" * 32)


def ring(kept: dict[str, str], *, keeps: bool, module: str) -> types.ModuleType:
    found = types.ModuleType("keyring")
    backend = type("Backend", (), {})
    backend.__module__ = module

    def put(service: str, name: str, secret: str) -> None:
        if keeps:
            kept[name] = secret

    found.set_password = put  # type: ignore[attr-defined]
    found.get_password = lambda service, name: kept.get(name)  # type: ignore[attr-defined]
    found.delete_password = lambda service, name: kept.pop(name)  # type: ignore[attr-defined]
    found.get_keyring = backend  # type: ignore[attr-defined]
    return found


def test_a_keyring_that_keeps_spares_the_asking(
    access: LiveAccess, again: Again, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: dict[str, str] = {}
    monkeypatch.setitem(sys.modules, "keyring", ring(kept, keeps=True, module="keyring.backends.x"))
    assert not again().unlock_with_keyring()
    access.use_keyring()
    opened = again()
    assert opened.unlock_with_keyring()
    assert opened.data_key == access.data_key
    assert access.data_key.hex() not in json.dumps(kept)
    access.remove("keyring")
    assert kept == {}
    assert not again().unlock_with_keyring()


@pytest.mark.parametrize(
    ("keeps", "module"), [(False, "keyring.backends.x"), (True, "keyrings.alt.file")]
)
def test_a_keyring_that_keeps_nothing_or_in_the_open_is_refused(
    access: LiveAccess, monkeypatch: pytest.MonkeyPatch, keeps: bool, module: str
) -> None:
    monkeypatch.setitem(sys.modules, "keyring", ring({}, keeps=keeps, module=module))
    with pytest.raises(CoachError, match="passphrase"):
        access.use_keyring()
    assert access.kinds() == ("passphrase",)
