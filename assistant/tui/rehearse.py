"""The start of a rehearsal: with which family or scene, how much coaching, and a name for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.widgets import Button, Input, OptionList, Static
from textual.widgets.option_list import Option

from assistant.errors import CoachError
from assistant.language.visible import one_line
from assistant.settings import LEVELS, CoachLevel
from assistant.tui.naming import NamingScreen
from assistant.tui.start import Rehearsing, Start
from assistant.tui.widgets.marked_list import MarkedList

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from textual.app import ComposeResult

    from assistant.tui.rehearsals import Offered

_LEVELS: tuple[CoachLevel, ...] = tuple(LEVELS)
_SORTS = ("family", "scene")


class RehearseScreen(NamingScreen):
    """Enter on a family or a scene begins at once: the rest has a default."""

    def compose(self) -> ComposeResult:
        say = self.say
        yield Static(Content.assemble((say("rehearse_title"), "bold $primary")), id="title")
        yield MarkedList(id="offered", compact=True)
        with HorizontalGroup(id="how"):
            yield Static(say("rehearse_name"), markup=False)
            yield Input(id="name", compact=True)
            yield Button("", id="level", compact=True)
        yield Static(say("rehearse_reading"), markup=False, id="notice")
        yield Static(say("rehearse_keys"), markup=False, id="keys")

    def on_mount(self) -> None:
        self._offered: list[Offered | None] = []
        self._number = 1
        self._taken: Collection[str] = ()
        self._level: CoachLevel = "every"
        self._look()

    @work(thread=True, exit_on_error=False)
    def _look(self) -> None:
        """Find what there is to rehearse and a free name; content is read in this thread."""
        try:
            offered = self.gateways.list_rehearsals()
            level = self.gateways.coach_level()
            taken = {meeting.name for meeting in self.gateways.list_meetings()}
        except CoachError as error:
            self.app.call_from_thread(self._notice, error.sentence)
            return
        self.app.call_from_thread(self._found, offered, level, taken)

    def _notice(self, sentence: str) -> None:
        self.query_one("#notice", Static).update(sentence)

    def _found(self, offered: Sequence[Offered], level: CoachLevel, taken: Collection[str]) -> None:
        self._notice("")
        self._show_level(level)
        options = self.query_one("#offered", OptionList)
        for sort in _SORTS:
            self._offered.append(None)
            heading = Content.assemble((self.say(f"rehearse_{sort}"), "bold $primary"))
            options.add_option(Option(heading, disabled=True))
            for one in offered:
                if one.sort == sort:
                    self._offered.append(one)
                    options.add_option(
                        Option(
                            Content.assemble(
                                (one_line(one.title), "bold"),
                                f"\n{one_line(one.trains)}",
                            )
                        )
                    )
        options.highlighted = next((n for n, one in enumerate(self._offered) if one), None)
        options.focus()
        self._taken = taken
        self._number = self.propose("rehearse_default", taken)

    def _show_level(self, level: CoachLevel) -> None:
        self._level = level
        self.query_one("#level", Button).label = self.say(
            "rehearse_level", level=self.say(f"level_coach_{level}")
        )

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Go on to the next level of coaching."""
        event.stop()
        self._show_level(_LEVELS[(_LEVELS.index(self._level) + 1) % len(_LEVELS)])

    def on_option_list_option_selected(self) -> None:
        self._begin()

    def on_input_submitted(self) -> None:
        self._begin()

    def _begin(self) -> None:
        highlighted = self.query_one("#offered", OptionList).highlighted
        name = self.query_one("#name", Input).value.strip()
        chosen = self._offered[highlighted] if highlighted is not None else None
        if chosen is None:
            return
        if not name:
            self.ask_for_name()
            return
        if name in self._taken:
            self._notice(self.say("rehearse_taken", name=one_line(name)))
            self.query_one("#name", Input).focus()
            return
        rehearsing = Rehearsing(
            family=chosen.id if chosen.sort == "family" else None,
            scene=chosen.id if chosen.sort == "scene" else None,
            seed=self._number,  # another time, another course of the talk
            coach=self._level,
        )
        self.dismiss(Start(name, practice=True, rehearsing=rehearsing))
