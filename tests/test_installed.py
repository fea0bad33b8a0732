"""The wheel and the sdist, each in an environment of its own: they bring their words along."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
UV = os.environ.get("UV") or shutil.which("uv")

pytestmark = pytest.mark.skipif(UV is None, reason="uv is not here to build and install with")


def uv(*arguments: str, cwd: Path = ROOT) -> str:
    assert UV is not None
    # The environment that runs the tests must not be the one that is installed into.
    environment = {key: value for key, value in os.environ.items() if key != "VIRTUAL_ENV"}
    done = subprocess.run(
        [UV, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, timeout=200
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def program_in(environment: Path) -> Path:
    folder = "Scripts" if sys.platform == "win32" else "bin"
    return environment / folder / "ftm-coach"


@pytest.mark.parametrize("kind", ["wheel", pytest.param("sdist", marks=pytest.mark.endurance)])
def test_an_installed_program_finds_its_flows_and_prompts(tmp_path: Path, kind: str) -> None:
    uv("build", f"--{kind}", "--out-dir", str(tmp_path / "dist"), "--quiet")
    built = next(path for path in (tmp_path / "dist").iterdir() if path.suffix in (".whl", ".gz"))
    environment = tmp_path / "environment"
    uv("venv", "--quiet", "--python", sys.executable, str(environment))
    quickly = ("--quiet", "--no-compile-bytecode")
    uv("pip", "install", *quickly, "--python", str(environment), str(built))
    home = {"FTM_COACH_HOME": str(tmp_path / "home"), "PATH": os.environ["PATH"]}
    done = subprocess.run(
        [program_in(environment), "meet", "--practice", "--plain", "--name", "x"],
        input="Misty: hello\n/suggest\n",
        cwd=tmp_path,
        env=home,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert "suggestion:" in done.stdout
    checked = subprocess.run(
        [program_in(environment), "check"], cwd=tmp_path, env=home, capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stderr
    packages = next(environment.rglob("site-packages"))
    assert (packages / "assistant" / "_data" / "flows" / "family_team_meeting.yaml").is_file()
    assert not list((packages / "assistant").rglob("training/lines/*"))
    assert not (packages / "tests").exists()
