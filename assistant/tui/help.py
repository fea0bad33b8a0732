"""The help page: what can be typed, the keys, the commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from assistant.tui.keys import WORKER_COMMANDS
from assistant.tui.page import Page
from assistant.tui.words import Phrases, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from assistant.conversation.replies import CommandShown

_HEADING = "bold $primary"
_REHEARSED = "retry"  # a command that only a rehearsal has


def help_page(commands: Sequence[CommandShown], *, family: bool, say: Phrases) -> Content:
    """The page; in the family's view without what is the worker's alone."""
    rehearsing = any(command.name == _REHEARSED for command in commands)
    sections = [
        ("typing", "rehearsing" if rehearsing else "typing"),
        ("keys", "keys_family" if family else "keys"),
    ]
    if not family:
        sections.append(("views", "views"))
    parts: list[str | tuple[str, str]] = []
    for heading, text in sections:
        parts.append((f"{say(f'help_{heading}')}\n", _HEADING))
        parts.append(f"{say(f'help_{text}_text')}\n")
    shown = [command for command in commands if not (family and command.name in WORKER_COMMANDS)]
    if shown:
        parts.append((f"{say('help_commands')}\n", _HEADING))
    for command in shown:
        parts.extend([(command.usage, "bold"), f"\n    {command.summary}\n"])
    return Content.assemble(*parts)


class HelpScreen(Page[None]):
    """One page to scroll; Esc or F1 goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,q", "dismiss", show=False)]
    DEFAULT_CSS = """
    HelpScreen { background: $background; color: $foreground; }
    HelpScreen VerticalScroll { padding: 0 2; }
    HelpScreen #keys { dock: bottom; height: 1; padding: 0 1; background: $panel; }
    """

    def __init__(self, commands: Sequence[CommandShown], *, family: bool) -> None:
        super().__init__()
        self._page = help_page(commands, family=family, say=phrases("screen"))

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield Static(self._page, markup=False)
        yield Static(phrases("screen")("help_close"), markup=False, id="keys")
