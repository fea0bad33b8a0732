"""Rehearsing and looking back from the command line, as programs do it."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.holding import objects, run

FAMILY = "young_mother_relapse"
LINES = (
    "Kayla: You've been asked the same things over and over, and you're worn out with it.",
    "You came here today, and that says how much you care about Bentley.",
    "Darlene, what matters most to you?",
    "You want him with his own people, and that comes first.",
    "Kayla: Nights are the worst, and nobody sees them but you.",
)


def typed(*lines: str) -> str:
    return "".join(json.dumps({"line": line}) + "\n" for line in lines)


def play(home: Path, *lines: str, name: str = "r", seed: int = 3) -> list[dict[str, object]]:
    done = run(
        *("rehearse", "--family", FAMILY, "--seed", str(seed), "--json", "--name", name),
        *("--clock", "2026-10-06T18:00"),
        home=home,
        given=typed(*lines),
    )
    return objects(done.stdout)


def test_the_list_names_every_family_with_its_members(tmp_path: Path) -> None:
    listed = objects(run("rehearse", "--list", "--json", home=tmp_path).stdout)
    mine = next(one for one in listed if one["id"] == FAMILY)
    assert mine == {
        "id": FAMILY,
        "title": "A young mother after a relapse",
        "members": ["Kayla", "Darlene", "Cody", "Tasha"],
    }


def test_the_list_names_the_scenes_and_the_skill_of_each(tmp_path: Path) -> None:
    listed = objects(run("rehearse", "--list", "--json", home=tmp_path).stdout)
    scenes = [one for one in listed if "skill" in one]
    families = {one["id"] for one in listed if "members" in one}
    assert len(scenes) >= 9
    assert {one["family"] for one in scenes} <= families


def test_a_scene_and_a_family_together_are_refused(tmp_path: Path) -> None:
    both = ("rehearse", "--scene", "silent_teen", "--family", "parents_at_odds", "--plain")
    refused = run(*both, "--name", "both", home=tmp_path, check=2)
    assert b"--scene" in refused.stderr
    assert b"--family" in refused.stderr
    assert b"both" not in run("list", home=tmp_path).stdout


def test_an_empty_name_is_refused(tmp_path: Path) -> None:
    call = ("rehearse", "--family", FAMILY, "--plain", "--name", "")
    assert b"name" in run(*call, home=tmp_path, check=2).stderr


def test_replies_name_who_said_what_to_whom_and_every_turn_ends_ready(tmp_path: Path) -> None:
    replies = play(tmp_path, *LINES)
    assert [one["kind"] for one in replies].count("ready") == len(LINES) + 1
    assert replies[-1]["kind"] == "ready"
    opening = next(one for one in replies if one["kind"] == "ready")
    assert (opening["meeting"], opening["resumed"], opening["draft"]) == ("r", False, "")
    spoken = [one for one in replies if one["kind"] == "said"]
    assert len(spoken) >= len(LINES)
    assert all(one["speaker"] and one["text"] and one["to"] for one in spoken)


def test_two_processes_with_one_seed_play_the_same_rehearsal(tmp_path: Path) -> None:
    assert play(tmp_path / "a", *LINES) == play(tmp_path / "b", *LINES)


def test_what_members_say_is_in_the_export(tmp_path: Path) -> None:
    replies = play(tmp_path, *LINES)
    exported = json.loads(
        run("export", "r", "--practice", "--format", "json", home=tmp_path).stdout
    )
    spoken = [(one["speaker"], one["text"]) for one in replies if one["kind"] == "said"]
    assert [(one["speaker"], one["text"]) for one in exported["statements"]] == spoken
    assert [one["text"] for one in exported["worker_lines"]] == list(LINES)


def test_a_debrief_of_an_unfinished_rehearsal_holds_what_programs_read(tmp_path: Path) -> None:
    play(tmp_path, *LINES, "/retry")
    found = json.loads(run("debrief", "r", "--format", "json", home=tmp_path).stdout)
    assert set(found["facts"]) == {"told", "total", "by_kind"}
    assert found["facts"]["told"] >= 2
    assert set(found["hidden_strength_told"]) == {"Kayla", "Darlene", "any"}
    assert found["safety_cue_told"] == {"Kayla": False, "any": False}
    assert {len(values) for values in found["trust"].values()} == {len(LINES) - 1}
    assert set(found["best"][0]) == {"line", "text", "replies", "why"}
    assert [one["text"] for one in found["tries"]] == [LINES[-1]]
    assert found["balance"]["lines"] == len(LINES) - 1


def test_a_debrief_in_plain_words_needs_no_drawing(tmp_path: Path) -> None:
    play(tmp_path, *LINES)
    text = run("debrief", "r", "--plain", home=tmp_path).stdout.decode()
    assert text.startswith("Looking back")
    assert "▁" not in text


def test_what_cannot_be_rehearsed_is_said_in_a_sentence(tmp_path: Path) -> None:
    for arguments in (
        ("rehearse", "--family", "nobody", "--json"),
        ("rehearse", "--scene", "nothing", "--json"),
        ("rehearse",),
        ("rehearse", "--redo"),
        ("rehearse", "--redo", "--name", "never", "--plain"),
        ("rehearse", "--name", "never", "--plain"),
        ("debrief", "never"),
    ):
        done = run(*arguments, home=tmp_path, check=2)
        assert done.stderr.decode().count("\n") == 1
    run("meet", "--practice", "--plain", "--name", "m", home=tmp_path)
    assert b"no rehearsal" in run("debrief", "m", home=tmp_path, check=2).stderr
    run("rehearse", "--family", FAMILY, "--plain", "--name", "m", home=tmp_path, check=2)


def test_a_rehearsal_is_taken_up_by_its_name_alone(tmp_path: Path) -> None:
    first = play(tmp_path, *LINES[:2])
    again = run("rehearse", "--name", "r", "--json", home=tmp_path, given=typed(LINES[2]))
    opened = objects(again.stdout)
    assert next(one for one in opened if one["kind"] == "ready")["resumed"] is True
    whole = play(tmp_path / "whole", *LINES[:3])
    spoken = [one["text"] for one in first + opened if one["kind"] == "said"]
    assert spoken == [one["text"] for one in whole if one["kind"] == "said"]


def test_a_killed_rehearsal_goes_on_as_if_it_had_not_been_killed(tmp_path: Path) -> None:
    whole = [one for one in play(tmp_path / "whole", *LINES, name="k") if one["kind"] == "said"]
    chance = random.Random(7)
    taken = 0
    for _ in range(4):
        taken += killed_after(tmp_path / "killed", LINES[taken:], chance.randint(1, 2))
        if taken >= len(LINES):
            break
    rest = play(tmp_path / "killed", *LINES[taken:], name="k")
    assert next(one for one in rest if one["kind"] == "ready")["resumed"] is True
    exported = json.loads(
        run("export", "k", "--practice", "--format", "json", home=tmp_path / "killed").stdout
    )
    assert [one["text"] for one in exported["statements"]] == [one["text"] for one in whole]


def killed_after(home: Path, lines: tuple[str, ...], count: int) -> int:
    """Play until so many lines were answered, then kill; how many lines were taken."""
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "assistant", "rehearse", "--family", FAMILY, "--seed", "3"),
            *("--json", "--name", "k", "--clock", "2026-10-06T18:00"),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "FTM_COACH_HOME": str(home)},
    )
    assert process.stdin is not None
    assert process.stdout is not None
    answered = -1
    fed = iter(lines)
    while answered < min(count, len(lines)):
        if json.loads(process.stdout.readline())["kind"] == "ready":
            answered += 1
            line = next(fed, None) if answered < count else None
            if line is not None:
                process.stdin.write(typed(line).encode())
                process.stdin.flush()
    process.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    process.wait(timeout=30)
    process.stdin.close()
    process.stdout.close()
    time.sleep(0.05)
    return answered
