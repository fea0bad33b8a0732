"""Where things are on disk, and what becomes of settings that cannot be followed."""

from pathlib import Path

import pytest

from assistant import places
from assistant.settings import Settings, read_settings


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(places.HOME_VARIABLE, str(tmp_path))
    return tmp_path


def test_one_variable_moves_everything(home: Path) -> None:
    assert places.data_home() == home
    assert places.settings_file() == home / "settings.toml"
    assert places.user_content() == home / "content"


@pytest.mark.parametrize("value", ["", "   "])
def test_without_the_variable_the_system_says_where(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv(places.HOME_VARIABLE, value)
    assert places.home() is None
    assert places.data_home().name == "ftm-coach"
    assert places.settings_file().parent.name == "ftm-coach"
    assert places.settings_file().name == "settings.toml"


def test_a_home_with_a_tilde_is_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(places.HOME_VARIABLE, "~/meetings")
    assert places.data_home() == Path.home() / "meetings"


def test_the_named_folder_lies_over_the_users_own(home: Path, tmp_path: Path) -> None:
    given = tmp_path / "given"
    assert places.overlays() == ()
    assert places.overlays(given) == (given,)
    (home / "content").mkdir()
    assert places.overlays(given) == (home / "content", given)


def test_the_shipped_content_is_found_beside_or_inside_the_package() -> None:
    assert (places.shipped_content() / "flows" / "family_team_meeting.yaml").is_file()
    assert (places.shipped_content() / "prompts" / "en").is_dir()


def test_asking_where_things_are_makes_nothing(home: Path) -> None:
    places.data_home(), places.settings_file(), places.overlays()
    assert list(home.iterdir()) == []


def written(home: Path, text: str | bytes) -> Path:
    path = home / "settings.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_without_a_file_the_defaults_are_used_and_nothing_is_said(home: Path) -> None:
    assert read_settings() == (Settings(), None)


def test_settings_are_read(home: Path) -> None:
    text = 'theme = "night"\nreminders = "off"\nidle_minutes = 0\n[retention]\ndays = 90\n'
    written(home, text)
    assert read_settings() == (Settings("night", "off", 0, 90), None)
    written(home, 'coach = "nudges"\n')
    assert read_settings() == (Settings(coach="nudges"), None)


def test_retention_can_be_none(home: Path) -> None:
    written(home, '[retention]\ndays = "none"\n')
    assert read_settings() == (Settings(retention_days=None), None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theme = 7", "theme cannot be 7; write the name of a theme in quotes"),
        ('reminders = "sometimes"', '"every line" or "what matters" or "off"'),
        ("reminders = []", "reminders cannot be []"),
        ("coach = []", 'coach cannot be []; write "every" or "nudges" or "end"'),
        ("idle_minutes = -1", "idle_minutes cannot be -1"),
        ("idle_minutes = true", "idle_minutes cannot be True"),
        ("[retention]\ndays = 0", "retention.days cannot be 0"),
        ("retention = 5\nidle_minutes = 10.5", "idle_minutes cannot be 10.5"),
        ("colour = 1", "colour is not a setting; there are theme, reminders"),
    ],
)
def test_a_setting_that_cannot_be_followed_is_told_and_keeps_its_default(
    home: Path, text: str, said: str
) -> None:
    path = written(home, text)
    settings, sentence = read_settings()
    assert said in sentence
    assert "\n" not in sentence
    default = Settings()
    assert (settings.theme, settings.reminders) == (default.theme, default.reminders)
    assert settings.idle_minutes == default.idle_minutes
    assert path.read_text("utf-8") == text


@pytest.mark.parametrize("text", ["theme = ", b'theme = "\xff"', "a = 1\na = 2"])
def test_a_broken_file_is_one_sentence_and_is_left_alone(home: Path, text: str | bytes) -> None:
    path = written(home, text)
    before = path.read_bytes()
    settings, sentence = read_settings()
    assert settings == Settings()
    assert str(path) in sentence
    assert path.read_bytes() == before


def test_one_fault_does_not_spoil_the_other_settings(home: Path) -> None:
    written(home, "theme = 7\nidle_minutes = 3\n")
    settings, sentence = read_settings()
    assert settings.idle_minutes == 3
    assert "theme" in sentence


def test_a_settings_file_that_is_a_folder_is_told(home: Path) -> None:
    (home / "settings.toml").mkdir()
    settings, sentence = read_settings()
    assert settings == Settings()
    assert "cannot be read" in sentence
