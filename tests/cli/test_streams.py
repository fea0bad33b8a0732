"""What the command line says where an input, an output or a folder is not there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.holding import run


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full here")
@pytest.mark.parametrize("verb", [("schema",), ("list",), ("meet", "--practice", "--name", "x")])
def test_an_output_that_is_full_is_one_sentence(tmp_path: Path, verb: tuple[str, ...]) -> None:
    environment = {**os.environ, "FTM_COACH_HOME": str(tmp_path)}
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "assistant", *verb, *(["--plain"] if len(verb) > 1 else [])],
            input=b"Misty: hi\n",
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith(b"ftm-coach: The output could not be written")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a shell that closes streams is needed")
@pytest.mark.parametrize(("closed", "code"), [("<&-", 0), (">&-", 2)])
def test_a_closed_input_is_an_empty_one_and_a_closed_output_is_told(
    tmp_path: Path, closed: str, code: int
) -> None:
    command = f'"{sys.executable}" -m assistant meet --practice --name x --plain {closed}'
    environment = {**os.environ, "FTM_COACH_HOME": str(tmp_path)}
    done = subprocess.run(["sh", "-c", command], capture_output=True, env=environment, check=False)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a shell that closes streams is needed")
def test_where_the_error_stream_is_closed_errors_do_not_land_among_the_answers(
    tmp_path: Path,
) -> None:
    command = f'"{sys.executable}" -m assistant export nobody --practice 2>&-'
    environment = {**os.environ, "FTM_COACH_HOME": str(tmp_path)}
    done = subprocess.run(["sh", "-c", command], capture_output=True, env=environment, check=False)
    assert done.returncode != 0
    assert done.stdout == b""


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use cannot be removed there")
def test_who_stands_in_a_folder_that_is_gone_is_told_to_go_to_another(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    script = f'cd "{gone}" && rmdir "{gone}" && "{sys.executable}" -P -m assistant list'
    environment = {**os.environ, "FTM_COACH_HOME": str(tmp_path)}
    done = subprocess.run(["sh", "-c", script], capture_output=True, env=environment, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(b"ftm-coach: The folder that you are in is gone")


def test_a_wrong_call_is_one_sentence_that_names_the_help(tmp_path: Path) -> None:
    done = run("export", "x", "--format", "zebra", home=tmp_path, check=2)
    assert done.stderr.count(b"\n") == 1
    assert done.stderr.endswith(b"ftm-coach export --help shows how.\n")
