"""An edited, removed, added or reordered entry of the trail is found."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.custody.access import LiveAccess
from assistant.custody.audit import HEAD, NAME, Audit, verify
from assistant.errors import StoreError

KEY = bytes(range(32))


@pytest.fixture
def trail(home: Path) -> Path:
    audit = Audit(home, KEY)
    audit.note("set up", kind="passphrase")
    for number in range(1, 6):
        audit.note("opened", f"cedar-{number}", look=False)
    return home / NAME


def lines(trail: Path) -> list[str]:
    return trail.read_text("utf-8").splitlines(keepends=True)


def edited(found: list[str]) -> list[str]:
    return [*found[:2], found[2].replace("cedar-2", "cedar-9"), *found[3:]]


def removed(found: list[str]) -> list[str]:
    return [*found[:2], *found[3:]]


def removed_and_renumbered(found: list[str]) -> list[str]:
    kept = [json.loads(line) for line in removed(found)]
    return [json.dumps({**entry, "n": n}) + "\n" for n, entry in enumerate(kept, start=1)]


def reordered(found: list[str]) -> list[str]:
    return [*found[:2], found[3], found[2], *found[4:]]


def last_removed(found: list[str]) -> list[str]:
    return found[:-1]


def doubled(found: list[str]) -> list[str]:
    return [*found, found[-1]]


def time_changed(found: list[str]) -> list[str]:
    return [found[0].replace('"at": "20', '"at": "19'), *found[1:]]


def garbled(found: list[str]) -> list[str]:
    return [*found[:3], "not an entry\n", *found[4:]]


HARMS = [edited, removed, removed_and_renumbered, reordered, last_removed, doubled]
HARMS += [time_changed, garbled]


@pytest.mark.parametrize("harm", HARMS)
@pytest.mark.parametrize("key", [None, KEY], ids=["without the key", "with the key"])
def test_any_change_is_found(
    trail: Path, home: Path, harm: Callable[[list[str]], list[str]], key: bytes | None
) -> None:
    assert verify(home, key).wrong == ()
    trail.write_text("".join(harm(lines(trail))), "utf-8")
    assert verify(home, key).wrong


def test_a_trail_forged_from_the_beginning_is_found_with_the_key(trail: Path, home: Path) -> None:
    before = "ftm-coach audit"
    forged = []
    for entry in map(json.loads, lines(trail)):
        entry["by"] = "nobody"
        plain = {key: value for key, value in entry.items() if key not in ("digest", "seal")}
        text = json.dumps(plain, ensure_ascii=False, sort_keys=True)
        entry["digest"] = before = hashlib.sha256(f"{before}\n{text}".encode()).hexdigest()
        forged.append(json.dumps(entry))
    trail.write_text("\n".join(forged) + "\n", "utf-8")
    (home / HEAD).write_text(json.dumps({"entries": 6, "digest": before, "seal": ""}))
    assert verify(home).wrong == ()
    assert len(verify(home, KEY).wrong) == 7


def test_last_entries_removed_together_with_their_head_are_found_with_the_key(
    trail: Path, home: Path
) -> None:
    trail.write_text("".join(lines(trail)[:-2]), "utf-8")
    last = json.loads(lines(trail)[-1])
    head = json.loads((home / HEAD).read_bytes())
    (home / HEAD).write_text(json.dumps({**head, "entries": 4, "digest": last["digest"]}))
    assert verify(home).wrong == ()
    assert len(verify(home, KEY).wrong) == 1


def test_a_trail_that_is_gone_is_missed(access: LiveAccess) -> None:
    Audit(access.home, access.data_key).note("set up", kind="passphrase")
    assert verify(access.home).wrong == ()
    (access.home / NAME).unlink()
    (access.home / HEAD).unlink()
    assert verify(access.home).wrong


def test_an_entry_that_was_never_finished_is_written_over(trail: Path, home: Path) -> None:
    with trail.open("a") as out:
        out.write('{"n": 7, "at": "20')
    assert verify(home, KEY).wrong == ()
    Audit(home, KEY).note("exported", "cedar-1", paper="json")
    checked = verify(home, KEY)
    assert (len(checked.entries), checked.wrong) == (7, ())


def test_a_kill_between_an_entry_and_its_head_is_no_fault(trail: Path, home: Path) -> None:
    head = (home / HEAD).read_bytes()
    Audit(home, KEY).note("opened", "cedar-1")
    (home / HEAD).write_bytes(head)
    assert verify(home, KEY).wrong == ()
    Audit(home, KEY).note("opened", "cedar-1")
    assert verify(home, KEY).wrong == ()


def test_what_cannot_be_noted_is_told(home: Path) -> None:
    (home / NAME).mkdir(parents=True)
    with pytest.raises(StoreError):
        Audit(home, KEY).note("opened", "cedar-1")
