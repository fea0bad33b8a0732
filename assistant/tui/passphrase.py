"""The page that asks for the passphrase of live meetings, and hides everything behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from assistant.errors import CoachError
from assistant.tui.page import Page
from assistant.tui.words import phrases

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from assistant.custody.access import LiveAccess


class PassphraseScreen(Page[bool]):
    """Gives True once live meetings are open; a cover cannot be left in any other way."""

    DEFAULT_CSS = """
    PassphraseScreen { align: center middle; background: $background; color: $foreground; }
    PassphraseScreen VerticalGroup { width: 70; max-width: 100%; padding: 0 1; }
    PassphraseScreen Input { background: $surface; color: $foreground; padding: 0 1; margin: 1 0; }
    PassphraseScreen #notice { color: $warning; }
    PassphraseScreen OptionList { height: auto; background: $background; border: none; }
    PassphraseScreen .-gone { display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(self, live: Callable[[], LiveAccess], *, cover: bool) -> None:
        super().__init__()
        self.is_cover = cover
        self._live = live
        self._say = phrases("custody")
        self._new = False
        self._looking = False

    def compose(self) -> ComposeResult:
        say = self._say
        with VerticalGroup():
            yield Static(say("locked" if self.is_cover else "screen_ask"), markup=False, id="what")
            yield Input(password=True, compact=True, id="typed")
            yield Input(password=True, compact=True, id="again", classes="-gone")
            yield Static("", markup=False, id="notice")
            yield OptionList(id="ways", compact=True, classes="-gone")
            yield Static(say("cover_keys" if self.is_cover else "screen_keys"), markup=False)

    def on_mount(self) -> None:
        if not self.is_cover:
            self._find_out()

    @work(thread=True, exit_on_error=False)
    def _find_out(self) -> None:
        try:
            access = self._live()
            if not access.is_set_up:
                self.app.call_from_thread(self._ask_for_a_new_one)
            elif access.unlock_with_keyring():
                self.app.call_from_thread(self.dismiss, True)
        except CoachError as error:
            self.app.call_from_thread(self._told, error.sentence)

    def _ask_for_a_new_one(self) -> None:
        from assistant.custody.access import SHORTEST_PASSPHRASE

        self._new = True
        say = self._say
        what = f"{say('set_up')}\n\n{say('choose', shortest=SHORTEST_PASSPHRASE)}"
        self.query_one("#what", Static).update(what)
        self.query_one("#again").remove_class("-gone")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        typed = self.query_one("#typed", Input)
        again = self.query_one("#again", Input)
        if self._looking or not typed.value:
            return
        if self._new and event.input is typed:
            again.focus()
            return
        if self._new and again.value != typed.value:
            again.value = ""
            self._told(self._say("differ"))
            return
        self._looking = True
        self._told(self._say("looking"))
        given, typed.value, again.value = typed.value, "", ""
        self._try(given)

    @work(thread=True, exit_on_error=False)
    def _try(self, given: str) -> None:
        """Open, or set up; in a thread, since it takes its time, and longer after a wrong one."""
        from assistant.custody.audit import Audit

        try:
            access = self._live()
            if self._new:
                access.set_up(passphrase=given)
                Audit(access.home, access.data_key).note("set up", kind="passphrase")
                self.app.call_from_thread(self._offer_a_code)
                return
            access.unlock(given)
        except CoachError as error:
            self.app.call_from_thread(self._told, error.sentence, again=True)
        else:
            self.app.call_from_thread(self.dismiss, True)

    def _told(self, sentence: str, *, again: bool = False) -> None:
        self.query_one("#notice", Static).update(sentence)
        if again:
            self._looking = False
            self.query_one("#typed", Input).focus()

    def _offer_a_code(self) -> None:
        self.query_one("#typed").add_class("-gone")
        self.query_one("#again").add_class("-gone")
        self.query_one("#what", Static).update(self._say("screen_offer"))
        self._told("")
        ways = self.query_one("#ways", OptionList)
        ways.remove_class("-gone")
        ways.add_options(
            [
                Option(self._say("screen_code"), id="code"),
                Option(self._say("screen_on"), id="on"),
            ]
        )
        ways.highlighted = 0
        ways.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id == "on":
            self.dismiss(True)
            return
        event.option_list.remove_option("code")
        event.option_list.highlighted = 0
        self._make_code()

    @work(thread=True, exit_on_error=False)
    def _make_code(self) -> None:
        from assistant.custody.audit import Audit

        try:
            access = self._live()
            code = access.new_recovery_code()
            Audit(access.home, access.data_key).note("key changed", kind="recovery")
            said = self._say("recovery", code=code)
        except CoachError as error:
            said = error.sentence
        self.app.call_from_thread(self.query_one("#what", Static).update, said)

    def action_leave(self) -> None:
        """Go back without opening; a cover stays."""
        if not self.is_cover and not self._looking:
            self.dismiss(False)
