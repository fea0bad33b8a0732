"""Where things are on disk: people's data, their settings, and the content that shipped."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from assistant.errors import CoachError

HOME_VARIABLE = "FTM_COACH_HOME"
_PROGRAM = "ftm-coach"


def home() -> Path | None:
    """The one folder that holds everything, where the user named one; else None."""
    named = os.environ.get(HOME_VARIABLE, "").strip()
    return Path(named).expanduser().absolute() if named else None


def data_home() -> Path:
    """The folder for meetings. It may not exist yet."""
    chosen = home()
    if chosen:
        return chosen
    import platformdirs  # 20 ms that a start with FTM_COACH_HOME does not need

    return platformdirs.user_data_path(_PROGRAM, appauthor=False)


def settings_file() -> Path:
    """The settings file. It may not exist."""
    chosen = home()
    if chosen:
        return chosen / "settings.toml"
    import platformdirs

    return platformdirs.user_config_path(_PROGRAM, appauthor=False) / "settings.toml"


def user_content() -> Path:
    """The folder whose ``flows/`` and ``prompts/`` lie over what shipped. It may not exist."""
    return data_home() / "content"


def overlays(given: Path | None = None) -> tuple[Path, ...]:
    """The content folders to lay over what shipped, the strongest last.

    Args:
        given: the folder that was named on the command line, if any.

    """
    own = user_content()
    return (*([own] if own.is_dir() else []), *([given] if given else []))


_named: list[Path] = []  # the folder that the command line named, if any


def lay_over(given: Path | None) -> None:
    """Say which folder the command line named, for whatever reads words while this process runs."""
    _named[:] = [given] if given else []


def laid_over() -> tuple[Path, ...]:
    """The folders that lie over what shipped in this process; asked for at every line."""
    return _laid_over(os.environ.get(HOME_VARIABLE, ""), *_named)


@lru_cache(maxsize=4)
def _laid_over(_home: str, given: Path | None = None) -> tuple[Path, ...]:
    return overlays(given)


def shipped_content() -> Path:
    """The folder that holds the shipped ``flows/`` and ``prompts/``.

    Inside the package when installed, beside it in a checkout.

    Raises:
        CoachError: neither is there.

    """
    package = Path(__file__).resolve().parent
    for folder in (package / "_data", package.parent):
        if (folder / "flows").is_dir() and (folder / "prompts").is_dir():
            return folder
    # In Python, as no other sentence: where this is to be said, there are no prompts to say it.
    raise CoachError("The program's flows and prompts are missing; install ftm-coach again.")
