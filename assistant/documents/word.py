"""How a paper becomes a Word file: a template filled in by a process of its own, with a limit."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from pathlib import Path

from assistant.documents.papers.common import Data
from assistant.errors import CallError, CoachError

SECONDS = 30


def as_word(paper: Data, template: Path) -> bytes:
    """The Word file of a paper.

    Args:
        paper: what fills the template.
        template: a ``.docx`` with the paper's fields in double braces.

    Raises:
        CallError: the template asks for what is not there, or reaches further; with the place.
        CoachError: it could not be filled in.

    """
    from assistant.documents.template_check import MOST_BYTES, check_template

    try:
        if template.stat().st_size > MOST_BYTES:
            raise CallError(f"{template} is larger than {MOST_BYTES // 1_000_000} MB.")
        data = template.read_bytes()
    except OSError as error:
        raise CallError(f"{template} cannot be read ({error.strerror}); check its path.") from None
    check_template(template.name, data, paper)
    return _filled(data, paper, template.name)


def _filled(template: bytes, paper: Data, name: str) -> bytes:
    asked = json.dumps({"template": base64.b64encode(template).decode(), "paper": paper})
    root = str(Path(__file__).resolve().parents[2])
    paths = os.pathsep.join(one for one in (root, os.environ.get("PYTHONPATH", "")) if one)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "assistant.documents.filling"],
            input=asked.encode(),
            capture_output=True,
            timeout=SECONDS,
            env={**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"},
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise CallError(
            f"{name} took more than {SECONDS} seconds to fill in; make it simpler."
        ) from None
    if done.returncode != 0 or not done.stdout:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = said[-1] if said else "it gave no reason"
        raise CoachError(f"{name} could not be filled in: {reason}")
    return base64.b64decode(done.stdout)
