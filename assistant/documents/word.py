"""How a paper becomes a Word file: a template filled in by a process of its own, with a limit."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from pathlib import Path

from assistant.content.telling import told
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
            raise CallError(
                told(
                    "documents_errors",
                    "larger_than",
                    template=template,
                    megabytes=MOST_BYTES // 1_000_000,
                )
            )
        data = template.read_bytes()
    except OSError as error:
        raise CallError(
            told(
                "documents_errors",
                "template_cannot_be_read",
                template=template,
                reason=error.strerror,
            )
        ) from None
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
            told("documents_errors", "took_too_long_to_fill_in", name=name, seconds=SECONDS)
        ) from None
    if done.returncode != 0 or not done.stdout:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = said[-1] if said else told("documents_errors", "no_reason_was_given")
        raise CoachError(
            told("documents_errors", "could_not_be_filled_in", name=name, reason=reason)
        )
    return base64.b64decode(done.stdout)
