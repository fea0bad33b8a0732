"""The Word templates that ship in ``prompts/en/templates``, a function a paper.

An agency that wants another look opens a template in Word, changes it, and names it with
``--template FILE``.
"""

from __future__ import annotations

from docx.document import Document as Paper
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from assistant.documents.templates.parts import (
    control,
    element,
    line,
    new_paper,
    opening,
    table,
    vision,
)


def plan() -> Paper:
    """The case plan draft."""
    paper = new_paper(11, 0.9)
    opening(paper)
    line(paper, "{{ marks.draft }}", bold=True)
    line(paper, "{{ meeting.held }}")
    line(paper, "{{ form }}")
    control(paper, "if case_type")
    line(paper, "{{ case_type }}")
    control(paper, "endif")
    vision(paper, "vision", "vision_none")
    paper.add_heading("{{ labels.objectives }}", 2)
    control(paper, "if not objectives")
    line(paper, "{{ labels.objectives_none }}")
    control(paper, "endif")
    control(paper, "for objective in objectives")
    paper.add_heading("{{ objective.heading }}", 3)
    line(paper, "{{ objective.text }}", bold=True)
    line(paper, "{{ objective.text_source }}")
    line(paper, "{{ objective.status }}")
    control(paper, "for change in objective.changed")
    line(paper, "{{ change }}")
    control(paper, "endfor")
    table(
        paper,
        "{{ objective.parts_title }}",
        ["{{ labels.part }}", "{{ labels.words }}", "{{ labels.source }}"],
        "objective.parts",
        ["{{ row.label }}", "{{ row.words }}", "{{ row.source }}"],
        [1.6, 3.6, 1.5],
    )
    paper.add_heading("{{ labels.tasks }}", 4)
    control(paper, "if objective.tasks")
    table(
        paper,
        "{{ objective.tasks_title }}",
        [
            f"{{{{ labels.{name} }}}}"
            for name in ("who", "what", "how_often", "where", "start", "end", "help")
        ],
        "objective.tasks",
        [
            f"{{{{ row.{name} }}}}"
            for name in ("who", "what", "how_often", "where", "start", "end", "help")
        ],
        [0.8, 1.6, 0.8, 0.8, 0.95, 0.95, 0.8],
        9.5,
    )
    control(paper, "else")
    line(paper, "{{ labels.tasks_none }}")
    control(paper, "endif")
    paper.add_heading("{{ labels.agreements }}", 4)
    control(paper, "if objective.agreements")
    table(
        paper,
        "{{ objective.agreements_title }}",
        [f"{{{{ labels.{name} }}}}" for name in ("name", "answer", "came", "reason")],
        "objective.agreements",
        [f"{{{{ row.{name} }}}}" for name in ("name", "answer", "came", "reason")],
        [1.4, 1.6, 1.3, 2.4],
    )
    control(paper, "else")
    line(paper, "{{ labels.nobody_asked }}")
    control(paper, "endif")
    control(paper, "if objective.not_asked")
    line(paper, "{{ objective.not_asked }}")
    control(paper, "endif")
    line(paper, "{{ objective.signature }}")
    control(paper, "endfor")
    paper.add_heading("{{ labels.people }}", 2)
    table(
        paper,
        "{{ labels.people_table }}",
        ["{{ labels.name }}", "{{ labels.role }}", "{{ labels.took_part }}"],
        "people",
        ["{{ row.name }}", "{{ row.role }}", "{{ row.took_part }}"],
        [2.4, 2.4, 1.9],
    )
    control(paper, "if meeting.meets_again")
    paper.add_heading("{{ labels.handout_next }}", 2)
    line(paper, "{{ meeting.meets_again }}")
    control(paper, "endif")
    return paper


def handout() -> Paper:
    """The family's copy."""
    paper = new_paper(14, 0.9)
    opening(paper)
    line(paper, "{{ labels.handout_intro }}")
    vision(paper, "handout_vision", "handout_vision_none")
    paper.add_heading("{{ labels.handout_change }}", 2)
    control(paper, "if not changes")
    line(paper, "{{ labels.handout_none }}")
    control(paper, "endif")
    control(paper, "for change in changes")
    line(paper, "{{ change.text }}", bold=True)
    for name in ("from_whom", "whose", "settled"):
        control(paper, f"if change.{name}")
        line(paper, "{{ change." + name + " }}")
        control(paper, "endif")
    control(paper, "for one in change.objections")
    line(paper, "{{ one.speaker }}: “{{ one.words }}”", style="Quote")
    control(paper, "endfor")
    control(paper, "if change.steps")
    table(
        paper,
        "{{ change.steps_title }}",
        ["{{ labels.who }}", "{{ labels.what }}", "{{ labels.handout_when }}"],
        "change.steps",
        ["{{ row.who }}", "{{ row.what }}", "{{ row.when }}"],
        [1.3, 3.2, 2.2],
    )
    control(paper, "endif")
    control(paper, "for part in change.parts")
    said = paper.add_paragraph()
    said.paragraph_format.space_before = Pt(6)
    said.add_run("{{ part.label }}: ").bold = True
    said.add_run("{{ part.words }}")
    control(paper, "endfor")
    control(paper, "endfor")
    paper.add_heading("{{ labels.handout_next }}", 2)
    either(paper, "meeting.meets_again", "handout_next_blank")
    paper.add_heading("{{ labels.handout_call }}", 2)
    either(paper, "meeting.whom_to_call", "handout_call_blank")
    line(paper, "{{ labels.handout_call_why }}")
    return paper


def either(paper: Paper, said: str, blank: str) -> None:
    """A value, or a blank to write on."""
    control(paper, f"if {said}")
    line(paper, "{{ " + said + " }}", bold=True)
    control(paper, "else")
    line(paper, "{{ labels." + blank + " }}")
    control(paper, "endif")


def sheet() -> Paper:
    """The sheet for somebody who cannot come."""
    paper = new_paper(13, 0.9)
    opening(paper)
    line(paper, "{{ labels.input_intro }}")
    line(paper, "{{ labels.input_name }} ______________________________")
    line(paper, "{{ labels.input_who }} ______________________")
    control(paper, "if meeting.meets_again")
    line(paper, "{{ labels.input_meeting }}: {{ meeting.meets_again }}")
    control(paper, "endif")
    control(paper, "for question in questions")
    paper.add_heading("{{ question.text }}", 2)
    for _ in range(2):
        rule(line(paper, ""))
    control(paper, "endfor")
    passing = line(paper, "{{ labels.input_pass }} {{ labels.input_share }}")
    passing.paragraph_format.space_before = Pt(10)
    line(paper, "{{ labels.input_not_here }}", bold=True)
    paper.add_heading("{{ labels.input_back }}", 2)
    line(paper, "{{ back }}")
    return paper


def rule(paragraph: Paragraph) -> None:
    """A line to write on."""
    borders = element("w:pBdr")
    for side in ("bottom", "between"):
        borders.append(element(f"w:{side}", val="single", sz="6", space="1", color="808080"))
    paragraph._p.get_or_add_pPr().append(borders)
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = Pt(27)  # room for handwriting


def notes() -> Paper:
    """The worker's notes."""
    paper = new_paper(11, 0.9)
    opening(paper)
    line(paper, "{{ meeting.held }}")
    paper.add_heading("{{ labels.notes_safety }}", 2)
    each(paper, "safety", "one.line", "notes_safety_none")
    paper.add_heading("{{ labels.notes_heard }}", 2)
    table(
        paper,
        "{{ labels.heard_table }}",
        [f"{{{{ labels.{name} }}}}" for name in ("name", "role", "took_part", "heard_count")],
        "heard",
        [f"{{{{ row.{name} }}}}" for name in ("name", "role", "took_part", "count")],
        [2.2, 2.2, 1.3, 1.0],
    )
    line(paper, "{{ unheard }}")
    paper.add_heading("{{ labels.notes_needs }}", 2)
    control(paper, "for one in needs")
    line(paper, "{{ one.speaker }}: “{{ one.words }}”", style="List Bullet")
    control(paper, "endfor")
    control(paper, "if not needs")
    line(paper, "{{ labels.notes_needs_none }}")
    control(paper, "endif")
    control(paper, "for one in ready")
    line(paper, "{{ one }}")
    control(paper, "endfor")
    for name, heading in (
        ("own_tasks", "notes_tasks"),
        ("objectives", "notes_objectives"),
        ("kin", "notes_kin"),
    ):
        control(paper, f"if {name}")
        paper.add_heading("{{ labels." + heading + " }}", 2)
        control(paper, f"for one in {name}")
        line(paper, "{{ one }}", style="List Bullet")
        control(paper, "endfor")
        control(paper, "endif")
    paper.add_heading("{{ labels.notes_words }}", 2)
    control(paper, "for topic in topics")
    paper.add_heading("{{ topic.heading }}", 3)
    control(paper, "for one in topic.lines")
    line(paper, "{{ one }}")
    control(paper, "endfor")
    control(paper, "endfor")
    control(paper, "if not topics")
    line(paper, "{{ labels.notes_words_none }}")
    control(paper, "endif")
    return paper


def each(paper: Paper, name: str, words: str, none: str) -> None:
    """A list, or a word that it is empty."""
    control(paper, f"for one in {name}")
    line(paper, "{{ " + words + " }}", style="List Bullet")
    control(paper, "endfor")
    control(paper, f"if not {name}")
    line(paper, "{{ labels." + none + " }}")
    control(paper, "endif")
