"""What stands around the chat: top line, path, panel, question, and the passing line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from assistant.errors import CoachError, MeetingBusy
from assistant.language.visible import one_line
from assistant.tui.face_commands import is_command
from assistant.tui.keys import COUNTING
from assistant.tui.widgets import path
from assistant.tui.widgets.ask_bar import AskBar
from assistant.tui.widgets.banner import Banner, banner
from assistant.tui.widgets.chat_box import ChatBox
from assistant.tui.widgets.meter import bar, meter
from assistant.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.screen import Screen

    from assistant.conversation.replies import Reply, View
    from assistant.tui.words import Phrases

_NUMBERED = re.compile(r"^/\d+\s+")
_PRIVATE_SEEN = 12  # letters of private words that must not turn up in a question
_APART = 3  # cells between the path and the meter
ME = "me"


class Surroundings:
    """Draws the view of a meeting into the widgets around its chat, for one of the two views."""

    def __init__(self, screen: Screen[None], say: Phrases, clock: Callable[[], float]) -> None:
        self._screen = screen
        self._say = say
        self._clock = clock
        self._drawn_at = clock()
        self.meter_hidden = False

    async def draw(self, view: View, *, family: bool) -> None:
        """Draw everything anew after the meeting has changed."""
        self._drawn_at = self._clock()
        self.draw_widths(view, family=family)
        self._draw_box(view, family=family)
        await self.draw_question(view, family=family)

    def draw_widths(self, view: View, *, family: bool) -> None:
        """Draw what depends on the width of the screen, or on what is folded away."""
        self.draw_banner(view, family=family)
        self._draw_path(view, family=family)
        self._draw_panel(view, family=family)

    async def draw_refusal(self, error: CoachError) -> None:
        """Say why the meeting could not be opened, and what can be done instead."""
        choices = [self._say("busy_look")] if isinstance(error, MeetingBusy) else []
        await self._screen.query_one(AskBar).ask(error.sentence, [*choices, self._say("back")])

    def draw_banner(self, view: View, *, family: bool) -> None:
        """The top line, with the time that has passed since the view was made."""
        minutes = view.elapsed_minutes + int((self._clock() - self._drawn_at) // 60)
        self._screen.query_one(Banner).update(
            banner(
                view,
                family=family,
                minutes=minutes,
                width=self._screen.size.width,
                say=self._say,
            )
        )

    def _draw_path(self, view: View, *, family: bool) -> None:
        """The path, in the form that has room: a column, or one line."""
        if self._screen.query_one(path.PathColumn).display:
            self._screen.query_one(path.PathColumn).show(view, family=family, say=self._say)
        else:
            width = self._screen.size.width - 2
            line = path.line(view, width=width, say=self._say)
            shown = None if family or self.meter_hidden else bar(view.talk, self._say)
            room = width - line.cell_length
            if shown is not None and shown.cell_length + _APART <= room:
                line = Content.assemble(line, " " * (room - shown.cell_length), shown)
            self._screen.query_one("#path-line", Static).update(line)

    def _draw_panel(self, view: View, *, family: bool) -> None:
        """The panel, unless it is folded away."""
        panel = self._screen.query_one(Panel)
        if panel.display:
            shown = None if self.meter_hidden else meter(view.talk, self._say)
            panel.show(view, shown, family=family, say=self._say)

    async def draw_question(self, view: View, *, family: bool) -> None:
        """The open question, or the pasted lines that wait to be entered."""
        box = self._screen.query_one(ChatBox)
        bar = self._screen.query_one(AskBar)
        count = len(box.waiting) if box.many else 0
        if count > 1:
            keys = [self._say(key) for key in ("many_each", "many_whole", "many_drop")]
            await bar.ask(self._say("many", count=count), keys)
            return
        choices = [_NUMBERED.sub("", choice) for choice in view.choices]
        question = view.question or ""
        box.answers = len(choices)
        if family and _holds_private(view, [question, *choices]):
            question, choices = self._say("waiting_question"), []
        await bar.ask(question, choices)

    def pass_on(self, text: str, *, bad: bool = False) -> None:
        """Show one line under the box, in place of the last one."""
        style = "bold $error" if bad else ""
        self._screen.query_one("#passing", Static).update(Content.assemble((text, style)))

    def pass_asked(self, line: str, view: View | None) -> None:
        """Say that an answer is on its way, where a model words it: that can take a while."""
        if view is not None and view.family_model and not is_command(line):
            self.pass_on(self._say("model_asked"))

    def pass_replies(self, replies: Sequence[Reply], line: str, *, family: bool) -> None:
        """Show what passes among replies; to the family, only that there is an answer elsewhere."""
        if not replies:
            return
        if not family:
            counted = line in COUNTING
            passing = [
                one_line(reply.text)
                for reply in replies
                if reply.passing or (counted and reply.kind == "note")
            ]
            self.pass_on(passing[-1] if passing else "")
            return
        kinds = {reply.kind for reply in replies}
        if "error" in kinds:
            self.pass_on(self._say("up_brings_back"))
        elif (
            line.startswith("/")
            and line not in COUNTING
            and kinds & {"note", "suggestion", "reminder"}
        ):
            self.pass_on(self._say("elsewhere"))
        else:
            self.pass_on("")

    def _draw_box(self, view: View, *, family: bool) -> None:
        box = self._screen.query_one(ChatBox)
        if view.read_only:
            hint = "box_hint_looking"
        elif view.speaking == ME and not family:
            hint = "box_hint_me"
        elif not view.statements:
            hint = "box_hint_start"
        else:
            hint = "box_hint_family" if family else "box_hint"
        box.placeholder = Content(self._say(hint))
        name = self._say("me") if view.speaking == ME else one_line(view.speaking or "")
        credited = self._say("credited", name=name) if name else self._say("credited_nobody")
        box.border_title = Content(credited)


def _holds_private(view: View, texts: Sequence[str]) -> bool:
    """Whether private words turn up in any of the texts."""
    private = [one_line(words.text)[:_PRIVATE_SEEN] for words in view.words if words.private]
    return any(words and words in text for words in private for text in texts)
