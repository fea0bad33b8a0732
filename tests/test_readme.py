"""The README is true: its first meeting, typed line by line, ends in an agreed objective."""

from __future__ import annotations

import re
from pathlib import Path

from tests.holding import enter, hold, of_kind

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")


def test_the_readmes_five_minutes_end_in_an_agreed_objective() -> None:
    section = README.split("## Five minutes to the first objective")[1].split("\n## ")[0]
    script = re.findall(r"```\n(.*?)```", section, re.DOTALL)[0].splitlines()
    conversation = hold()
    for line in script:
        assert not of_kind(enter(conversation, line), "error"), line
    objective = conversation.document().objectives[0]
    assert objective.status == "agreed"
    assert objective.hope
    assert objective.strength
    assert objective.tasks
    assert objective.measure == "the calendar on the fridge"


def test_every_verb_of_the_command_line_stands_in_the_readme() -> None:
    from assistant.cli.main import VERBS

    assert [verb for verb in VERBS if f"`{verb}" not in README] == []
