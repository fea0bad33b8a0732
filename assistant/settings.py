"""What a user can set, and how a faulty settings file is met: in a sentence, with defaults."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from assistant.places import settings_file

Remarks = Literal["every line", "what matters", "off"]
REMINDERS: tuple[Remarks, ...] = get_args(Remarks)
# How much is said in a rehearsal, by the word for it on the command line and in the settings.
CoachLevel = Literal["every", "nudges", "end"]
LEVELS: dict[CoachLevel, Remarks] = {
    "every": "every line",
    "nudges": "what matters",
    "end": "off",
}


@dataclass(frozen=True)
class Settings:
    """What a user can set. A plain dataclass, since the first paint waits for the theme.

    theme: the name of a theme of the full screen; empty for the screen's own choice.
    reminders: how much the coach remarks: on every line, on what matters, or nothing.
    coach: the same in a rehearsal: a note on every line, only nudges, or only the end's debrief.
    idle_minutes: after how long without a key live meetings lock, outside an open one; 0 for never.
    retention_days: after how many days live meetings are said to be due for closing out; None:
        never. Nothing is erased by itself.
    hide_minutes: after how long without a key an open meeting hides its words; 0 for never.
    """

    theme: str = ""
    reminders: Remarks = "what matters"
    idle_minutes: int = 10
    retention_days: int | None = None
    hide_minutes: int = 20
    coach: CoachLevel = "every"

    def remarks(self, *, rehearsing: bool) -> Remarks:
        """How much the coach says, in a rehearsal or in a meeting."""
        return LEVELS[self.coach] if rehearsing else self.reminders


def read_settings(path: Path | None = None) -> tuple[Settings, str | None]:
    """The settings, and a sentence where the file could not be followed, else None.

    What cannot be followed keeps its default; the file is never written to.

    Args:
        path: the file, if it is not the usual one. It need not exist.

    """
    path = path or settings_file()
    try:
        data = tomllib.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        return Settings(), None
    except OSError as error:
        return Settings(), _told("cannot_be_read", file=path, reason=error.strerror)
    except UnicodeDecodeError:
        return Settings(), _told("not_utf8", file=path)
    except tomllib.TOMLDecodeError as error:
        return Settings(), _told("cannot_be_understood", file=path, reason=error)
    settings, faults = _checked(data)
    if not faults:
        return settings, None
    return settings, _told("not_followed", file=path, faults="; ".join(faults))


def _checked(data: Mapping[str, Any]) -> tuple[Settings, list[str]]:
    faults: list[str] = []
    chosen: dict[str, Any] = {}
    table = data.get("retention", {})
    retention = table if isinstance(table, Mapping) else {"days": table}
    given = {key: value for key, value in data.items() if key != "retention"}
    given |= {f"retention.{key}": value for key, value in retention.items()}
    for key, value in given.items():
        if key == "theme" and isinstance(value, str):
            chosen["theme"] = value
        elif key == "reminders" and value in REMINDERS:
            chosen["reminders"] = value
        elif key == "coach" and value in tuple(LEVELS):
            chosen["coach"] = value
        elif key in ("idle_minutes", "hide_minutes") and _whole(value):
            chosen[key] = value
        elif key == "retention.days" and (value == "none" or (_whole(value) and value > 0)):
            chosen["retention_days"] = None if value == "none" else value
        else:
            faults.append(_fault(key, value))
    return Settings(**chosen), faults


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _fault(key: str, value: object) -> str:
    minutes, either = _told("allowed.minutes"), _told("or")
    allowed = {
        "theme": _told("allowed.theme"),
        "reminders": either.join(f'"{one}"' for one in REMINDERS),
        "coach": either.join(f'"{one}"' for one in LEVELS),
        "idle_minutes": minutes,
        "hide_minutes": minutes,
        "retention.days": _told("allowed.days"),
    }
    if key not in allowed:
        return _told("no_setting", key=key, settings=", ".join(allowed))
    return _told("cannot_be", key=key, value=repr(value), allowed=allowed[key])


def _told(key: str, /, **values: object) -> str:
    from assistant.content.telling import told  # the first paint waits for the settings

    return told("settings_errors", key, **values)
