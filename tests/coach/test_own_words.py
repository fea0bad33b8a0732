"""A user's own lexicons, laid over those that shipped, are what the coach hears with."""

from pathlib import Path

import pytest

from assistant.coach.listening import listen
from assistant.coach.understanding import understand
from assistant.places import lay_over
from tests.content.folders import changed

LINE = "The greenbook goes to the clerk on Monday."


def _jargon(line: str) -> tuple[str, ...]:
    return listen(line, "What happens now?").terms


def test_agency_language_of_the_users_own_office_is_heard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _jargon(LINE) == ()
    name = "prompts/en/lexicon/jargon.yaml"
    changed(tmp_path / "content", name, "terms: [SSW]", "terms: [SSW, greenbook]")
    monkeypatch.setenv("FTM_COACH_HOME", str(tmp_path))
    assert _jargon(LINE) == ("greenbook",)


def test_a_folder_named_on_the_command_line_is_heard_with_until_it_is_named_no_more(
    tmp_path: Path,
) -> None:
    changed(
        tmp_path,
        "prompts/en/lexicon/safety.yaml",
        "    certain: |\n",
        "    certain: |\n      the blue car\n",
    )
    said = "The blue car was in the lane when I got home."
    lay_over(tmp_path)
    try:
        assert understand(said, "concerns").cue
    finally:
        lay_over(None)
    assert not understand(said, "concerns").cue
