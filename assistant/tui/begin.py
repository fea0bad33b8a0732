"""The start of a practice meeting: what kind it is, and a name for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from assistant.errors import CoachError
from assistant.tui.gateways import DEFAULT_FLOW
from assistant.tui.naming import NamingScreen
from assistant.tui.start import Start
from assistant.tui.widgets.marked_list import MarkedList

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from textual.app import ComposeResult


class BeginScreen(NamingScreen):
    """Enter begins at once: everything has a default."""

    def compose(self) -> ComposeResult:
        say = self.say
        yield Static(Content.assemble((say("begin_title"), "bold $primary")), id="title")
        yield Static(say("begin_flow"), markup=False)
        yield MarkedList(id="flows", compact=True)
        yield Static(say("begin_name"), markup=False)
        yield Input(id="name", compact=True)
        yield Static(markup=False, id="notice")
        yield Static(say("begin_keys"), markup=False, id="keys")

    def on_mount(self) -> None:
        self._look()

    @work(thread=True, exit_on_error=False)
    def _look(self) -> None:
        """Find the flows and a free name; content is read in this thread."""
        try:
            flows = self.gateways.list_flows()
            taken = {meeting.name for meeting in self.gateways.list_meetings()}
        except CoachError as error:
            self.app.call_from_thread(self._failed, error.sentence)
            return
        self.app.call_from_thread(self._found, flows, taken)

    def _failed(self, sentence: str) -> None:
        self.query_one("#notice", Static).update(sentence)

    def _found(self, flows: Sequence[tuple[str, str]], taken: Collection[str]) -> None:
        first_default = sorted(flows, key=lambda flow: flow[0] != DEFAULT_FLOW)
        options = self.query_one("#flows", OptionList)
        options.add_options(Option(Content(title), id=name) for name, title in first_default)
        options.highlighted = 0
        self.propose("begin_default", taken)

    def on_option_list_option_selected(self) -> None:
        self._begin()

    def on_input_submitted(self) -> None:
        self._begin()

    def _begin(self) -> None:
        options = self.query_one("#flows", OptionList)
        name = self.query_one("#name", Input).value.strip()
        if options.highlighted is None:
            return
        if not name:
            self.ask_for_name()
            return
        flow = options.get_option_at_index(options.highlighted).id
        self.dismiss(Start(name, practice=True, flow=flow))
