"""Closing out, holding, auditing, backing up and recovering from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.custody.access import LiveAccess
from assistant.store.opening import Opener, plain
from tests.cli.live import WORDS, exported, held, key_file, live
from tests.holding import run


@pytest.fixture
def key(tmp_path: Path) -> Path:
    return key_file(tmp_path)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def answers(seen: str = "yes", hold: str = "no") -> tuple[str, ...]:
    return ("--entered", "yes", "--seen", seen, "--hold", hold)


def test_a_meeting_is_closed_out_only_when_every_answer_allows_it(
    home: Path, key: Path, tmp_path: Path
) -> None:
    name = held(home, key, f"Misty: {WORDS[0]}")
    out = tmp_path / "last.json"
    unseen = live(home, "close-out", name, *answers(seen="no"), key=key, check=1)
    assert b"left as it is" in unseen.stdout
    assert b"--entered yes" in live(home, "close-out", name, key=key, check=2).stderr
    assert b"--erase" in live(home, "close-out", name, *answers(), key=key, check=2).stderr
    on_hold = live(home, "close-out", name, *answers(hold="yes"), key=key, check=1)
    assert b"legal hold" in on_hold.stdout
    stopped = live(home, "close-out", name, *answers(), "--erase", key=key, check=1)
    assert b"legal hold" in stopped.stderr
    assert exported(home, key, name) == WORDS[:1]
    live(home, "hold", name, "--lift", key=key)
    export = ("--export", str(out), "--format", "json")
    done = live(home, "close-out", name, *answers(), "--erase", *export, key=key)
    assert name in done.stdout.decode()
    assert json.loads(out.read_bytes())["statements"][0]["text"] == WORDS[0]
    receipt = json.loads((home / "receipts" / f"{name}.json").read_bytes())
    assert receipt["meeting"] == name
    assert b"no meeting" in live(home, "export", name, key=key, check=2).stderr.lower()


def test_the_trail_says_what_was_done_and_a_change_is_found(home: Path, key: Path) -> None:
    name = held(home, key, f"Misty: {WORDS[0]}")
    exported(home, key, name)
    done = [json.loads(line) for line in run("audit", "--json", home=home).stdout.splitlines()]
    assert [one["what"] for one in done] == ["set up", "opened", "exported"]
    assert WORDS[0] not in json.dumps(done)
    assert b"3 entries" in run("audit", "--verify", home=home).stdout
    assert b"3 entries" in live(home, "audit", "--verify", key=key).stdout
    trail = home / "audit.jsonl"
    trail.write_text(trail.read_text("utf-8").replace("exported", "opened"), "utf-8")
    assert b"Entry 3" in run("audit", "--verify", home=home, check=1).stdout


def test_a_backup_is_put_back_on_another_machine(home: Path, key: Path, tmp_path: Path) -> None:
    name = held(home, key, f"Misty: {WORDS[0]}")
    file = tmp_path / "all.ftm"
    live(home, "backup", str(file), key=key)
    live(home, "restore", str(file), "--check", key=key)
    other = tmp_path / "other"
    live(other, "restore", str(file), key=key)
    assert exported(other, key, name) == WORDS[:1]
    assert b"no backup" in live(other, "restore", str(key), key=key, check=1).stderr


def test_a_damaged_store_is_recovered_in_place(home: Path, key: Path) -> None:
    name = held(home, key, *(f"Misty: worry {number}" for number in range(60)))
    file = home / "live.db"
    data = file.read_bytes()
    file.write_bytes(data[:-4096])
    told = live(home, "meet", "--plain", "--name", name, key=key, check=1)
    assert b"damaged" in told.stderr
    assert file.read_bytes() == data[:-4096]
    said = live(home, "recover", "--in-place", key=key).stdout.decode()
    kept = exported(home, key, name)
    assert kept == [f"worry {number}" for number in range(len(kept))]
    assert 5 < len(kept) < 60
    assert said.split()[0].isdecimal()
    assert held(home, key, "Misty: going on", name=name) == name


@pytest.mark.parametrize("practice", [True, False])
def test_lines_after_a_damaged_entry_stand_apart_as_private_words(
    home: Path, key: Path, practice: bool
) -> None:
    lines = [f"Misty: worry {number}" for number in range(8)]
    opener: Opener = plain
    if practice:
        given = "".join(json.dumps({"line": line}) + "\n" for line in lines)
        run("meet", "--practice", "--json", "--name", "a", home=home, given=given)
        name, file, way = "a", home / "practice.db", ("--practice",)
    else:
        name, file = held(home, key, *lines), home / "live.db"
        way = ("--key-file", str(key))
        access = LiveAccess(home)
        access.unlock_with_file(key.read_bytes())
        opener = access.store.opener
    stranger = opener(f"{file.as_uri()}?mode=rw")
    stranger.execute("UPDATE entries SET words = '{}' WHERE words LIKE '%worry 3%'")
    stranger.close()
    said = run("recover", "--in-place", *way, home=home).stdout.decode()
    assert "4 more lines could be read" in said
    apart = f"{name} (read, not whole)"
    out = ("--format", "json", *way)
    shown = run("export", apart, *out, "--include-private", home=home)
    kept = json.loads(shown.stdout)["statements"]
    assert [(one["speaker"], one["text"]) for one in kept] == [
        ("Misty", f"worry {number}") for number in range(4, 8)
    ]
    assert json.loads(shown.stdout)["meeting"]["title"] == apart
    assert json.loads(run("export", apart, *out, home=home).stdout)["statements"] == []
    first = json.loads(run("export", name, *out, home=home).stdout)["statements"]
    assert [one["text"] for one in first] == ["worry 0", "worry 1", "worry 2"]
    assert not any(b"worry 5" in path.read_bytes() for path in home.glob("live*.db*"))


def test_keys_are_changed_and_the_last_one_stays(home: Path, key: Path, tmp_path: Path) -> None:
    held(home, key, f"Misty: {WORDS[0]}")
    second = tmp_path / "second"
    second.write_bytes(b"s" * 32)
    second.chmod(0o600)
    live(home, "key", "file", str(second), key=key)
    live(home, "key", "show", key=key, check=1)
    (home / "live.tries").unlink()
    assert b"only key" in live(home, "key", "remove", "file", key=second, check=2).stderr
    assert b"terminal" in live(home, "key", "passphrase", key=second, check=2).stderr
    code = live(home, "key", "recovery", key=second).stderr.decode()
    assert code.count("-") >= 6
    assert b"file, recovery" in live(home, "key", "show", key=second).stdout


@pytest.mark.parametrize("verb", [("backup", "x"), ("hold", "x"), ("close-out", "x"), ("recover",)])
def test_without_live_meetings_nothing_is_made(
    home: Path, key: Path, verb: tuple[str, ...]
) -> None:
    assert b"No live meeting" in live(home, *verb, key=key, check=2).stderr
    assert not home.exists()
