"""The panel: the family's words by kind, the draft plan, and who has been heard."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from assistant.language.visible import one_line
from assistant.tui.widgets.meter import Meter

if TYPE_CHECKING:
    from assistant.conversation.replies import ObjectiveShown, View
    from assistant.tui.words import Phrases

Part = str | tuple[str, str]
_BY_KIND = 8  # of each kind the latest; `/read` has them all
_MUTED = "$text-muted"
_HEADING = "bold $primary"
_BAR = 8


def words(view: View, *, family: bool, say: Phrases) -> Content:
    """What was said, under its kinds, the latest of each."""
    from assistant.meeting.nouns import Kind

    parts: list[Part] = [(say("panel_words"), _HEADING)]
    shown = [said for said in view.words if not (family and said.private)]
    if not shown:
        parts.append((f"\n{say('panel_no_words')}", _MUTED))
    for kind in get_args(Kind):
        of_kind = [said for said in shown if kind in said.kinds]
        if not of_kind:
            continue
        parts.append((f"\n{say(f'kinds_{kind}')}", "bold"))
        for said in of_kind[-_BY_KIND:]:
            number = "" if family else f"{said.id.removeprefix('s')} "
            parts.append((f"\n {number}", _MUTED))
            parts.append((f"{one_line(said.speaker or say('somebody'))}  ", "$accent"))
            parts.append(one_line(said.text))
            if said.private:
                parts.append((f"  {say('private')}", _MUTED))
        if len(of_kind) > _BY_KIND:
            parts.append((f"\n {say('panel_more', count=len(of_kind) - _BY_KIND)}", _MUTED))
    return Content.assemble(*parts)


def plan(view: View, *, family: bool, say: Phrases) -> Content:
    """The draft objectives with their tasks, and what each person said to them."""
    parts: list[Part] = [(say("panel_plan"), _HEADING)]
    if not view.objectives:
        nothing = say("panel_no_plan" if family else "panel_no_plan_worker")
        parts.append((f"\n{nothing}", _MUTED))
    for objective in view.objectives:
        parts.extend(_objective(objective, family=family, say=say))
        if objective.whole is not None and not family:
            parts.append((f"\n  {say('private')}", _MUTED))
    return Content.assemble(*parts)


def _objective(objective: ObjectiveShown, *, family: bool, say: Phrases) -> list[Part]:
    objective = objective if family else objective.whole or objective
    level = say(f"level_{objective.level}", whose=one_line(objective.whose) or "?")
    parts: list[Part] = [
        (f"\n{objective.id} ", "bold"),
        one_line(objective.text),
        (f"  {level} · {say(f'objective_{objective.status}')}", _MUTED),
    ]
    for task in objective.tasks:
        when = say("task_when", when=one_line(task.when)) if task.when else ""
        parts.append(
            "\n  □ " + say("task_by", who=one_line(task.who), what=one_line(task.what)) + when
        )
    for name, answer, reason in objective.agreements:
        key = "agreement_reason" if reason else "agreement"
        said = say(key, name=one_line(name), answer=answer, reason=one_line(reason))
        parts.append((f"\n  {said}", _MUTED))
    if objective.open_question and not family:
        parts.append((f"\n  ? {one_line(objective.open_question)}", "$warning"))
    return parts


def heard(view: View, *, say: Phrases) -> Content:
    """Who has been heard: each person's share of the words, as a bar and in words."""
    parts: list[Part] = [(say("panel_heard"), _HEADING)]
    people = [person for person in view.people if not person.is_worker]
    if not people:
        parts.append((f"\n{say('panel_nobody')}", _MUTED))
    width = max((Content(one_line(person.name)).cell_length for person in people), default=0)
    for person in people:
        name = Content(one_line(person.name)).truncate(min(width, 14), ellipsis=True, pad=True)
        bar = "█" * round(person.share * _BAR)
        parts.extend(["\n ", name.plain, " ", (bar.ljust(_BAR, "░"), "$primary"), " "])
        if person.statements:
            parts.append(say("panel_share", percent=round(person.share * 100)))
        else:
            parts.append((say("panel_not_heard"), "$warning"))
        if person.presence != "present":
            parts.append((f" {say(f'presence_{person.presence}')}", _MUTED))
    return Content.assemble(*parts)


def cues(view: View, *, say: Phrases) -> Content:
    """Safety cues with what came of them; for the worker's view only."""
    parts: list[Part] = [(say("panel_cues"), "bold $error")]
    for cue in view.cues:
        mark = "!" if cue.status == "open" else "✓"
        parts.append((f"\n {mark} {cue.statement.removeprefix('s')} ", "bold"))
        parts.append(f"{one_line(cue.text)}  ")
        parts.append((say(f"cue_{cue.status}"), _MUTED))
    return Content.assemble(*parts)


class Panel(VerticalScroll):
    """The right-hand panel; it can be focused, to be scrolled by keys."""

    def __init__(self) -> None:
        super().__init__(*map(_part, _PARTS), id="panel")
        self._drawn: dict[str, Content] = {}

    def show(self, view: View, meter: Content | None, *, family: bool, say: Phrases) -> None:
        """Draw what has changed; the family's view has their words and the plan only."""
        contents: dict[str, Content | None] = {
            "words": words(view, family=family, say=say),
            "plan": plan(view, family=family, say=say),
            "meter": None if family else meter,
            "heard": None if family else heard(view, say=say),
            "cues": cues(view, say=say) if view.cues and not family else None,
        }
        for part, content in contents.items():
            if self._drawn.get(part) == content:
                continue
            static = self.query_one(f"#panel-{part}", Static)
            static.display = content is not None
            static.update(content or "")
            if content is None:
                self._drawn.pop(part, None)
            else:
                self._drawn[part] = content


def _part(name: str) -> Static:
    return Meter() if name == "meter" else Static(markup=False, id=f"panel-{name}")


_PARTS = ("cues", "plan", "heard", "meter", "words")  # what grows comes last
