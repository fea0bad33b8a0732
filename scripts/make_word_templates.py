"""Make the Word templates that ship in ``prompts/en/templates``: real headings, tables, fields.

Run it after a change: ``uv run python scripts/make_word_templates.py``. An agency that wants
another look opens a template in Word, changes it, and names it with ``--template FILE``.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from docx import Document
from docx.document import Document as Paper
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph

FOLDER = Path(__file__).resolve().parents[1] / "prompts" / "en" / "templates"
INK = RGBColor(0x1A, 0x1A, 0x1A)
HEADING = RGBColor(0x1F, 0x3A, 0x5F)  # 11:1 on white
FONT = "Arial"


def element(name: str, **values: str) -> OxmlElement:
    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def new_paper(size: float, margin: float) -> Paper:
    paper = Document()
    for name, scale in (
        ("Normal", 1.0),
        ("Heading 1", 1.7),
        ("Heading 2", 1.3),
        ("Heading 3", 1.1),
        ("Heading 4", 1.0),
    ):
        style = paper.styles[name]
        style.font.name = FONT
        style.font.size = Pt(round(size * scale, 1))
        style.font.color.rgb = INK if name == "Normal" else HEADING
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for which in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{which}"), None)
        fonts.set(qn("w:cs"), FONT)
        style.element.get_or_add_rPr().append(
            element("w:lang", val="en-US", eastAsia="en-US", bidi="ar-SA")
        )
    paper.styles["Normal"].paragraph_format.space_after = Pt(size * 0.5)
    quote = paper.styles["Quote"]
    quote.font.name, quote.font.size, quote.font.color.rgb = FONT, Pt(size), INK
    section = paper.sections[0]
    section.page_width, section.page_height = Inches(8.5), Inches(11)
    section.left_margin = section.right_margin = Inches(margin)
    section.top_margin, section.bottom_margin = Inches(0.8), Inches(0.9)
    paper.core_properties.title = "{{ title }}"
    paper.core_properties.language = "en-US"
    paper.core_properties.author = "ftm-coach"
    paper.core_properties.comments = ""
    paper.core_properties.created = paper.core_properties.modified = datetime(
        2026, 11, 1, tzinfo=UTC
    )
    marks(paper, size)
    return paper


def marks(paper: Paper, size: float) -> None:
    """Every page: practice or not, draft, confidential, who printed it and when, which page."""
    section = paper.sections[0]
    head = section.header.paragraphs[0]
    small(head, "{{ marks.practice }}", size, bold=True)
    foot = section.footer.paragraphs[0]
    small(foot, "{{ marks.draft }}", size, bold=True)
    line = section.footer.add_paragraph()
    small(line, "{{ marks.printed }} · {{ labels.page }} ", size)
    field(line, "PAGE", size)
    small(line, " {{ labels.of }} ", size)
    field(line, "NUMPAGES", size)


def small(paragraph: Paragraph, text: str, size: float, *, bold: bool = False) -> None:
    run = paragraph.add_run(text)
    run.font.size = Pt(max(size * 0.75, 9))
    run.bold = bold
    paragraph.paragraph_format.space_after = Pt(0)


def field(paragraph: Paragraph, name: str, size: float) -> None:
    for kind, text in (("begin", ""), ("", name), ("separate", ""), ("text", "1"), ("end", "")):
        run = paragraph.add_run()
        run.font.size = Pt(max(size * 0.75, 9))
        if kind == "text":
            run.add_text(text)
        elif text:
            code = element("w:instrText")
            code.set(qn("xml:space"), "preserve")
            code.text = f" {text} "
            run._r.append(code)
        else:
            run._r.append(element("w:fldChar", fldCharType=kind))


def line(paper: Paper, text: str, *, bold: bool = False, style: str | None = None) -> Paragraph:
    paragraph = paper.add_paragraph(style=style)
    paragraph.add_run(text).bold = bold
    return paragraph


def control(paper: Paper, tag: str) -> None:
    """A paragraph that only steers: it is gone from what comes out."""
    paper.add_paragraph("{%p " + tag + " %}")


def table(
    paper: Paper,
    title: str,
    heads: list[str],
    each: str,
    cells: list[str],
    widths: list[float],
    size: float | None = None,
) -> Table:
    """A table with a header row that is marked as one, and a row for each of ``each``."""
    made = paper.add_table(rows=4, cols=len(heads))
    made.style = "Table Grid"
    made.alignment = WD_TABLE_ALIGNMENT.LEFT
    made.autofit = False
    properties = made._tbl.tblPr
    properties.append(element("w:tblCaption", val=title))
    properties.append(element("w:tblDescription", val=title))
    for column, (head, cell, width) in enumerate(zip(heads, cells, widths, strict=True)):
        made.columns[column].width = Inches(width)
        for row in made.rows:
            row.cells[column].width = Inches(width)
        made.rows[0].cells[column].paragraphs[0].add_run(head).bold = True
        shade = element("w:shd", val="clear", color="auto", fill="E8EDF3")
        made.rows[0].cells[column]._tc.get_or_add_tcPr().append(shade)
        made.rows[2].cells[column].paragraphs[0].add_run(cell)
    made.rows[1].cells[0].paragraphs[0].add_run("{%tr for row in " + each + " %}")
    made.rows[3].cells[0].paragraphs[0].add_run("{%tr endfor %}")
    made.rows[0]._tr.get_or_add_trPr().append(element("w:tblHeader"))
    for row in made.rows:
        row._tr.get_or_add_trPr().append(element("w:cantSplit"))
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.space_after = Pt(3)
            for run in cell.paragraphs[0].runs if size else ():
                run.font.size = Pt(size)
    return made


def opening(paper: Paper) -> None:
    paper.add_heading("{{ title }}", 1)


def vision(paper: Paper, heading: str, none: str) -> None:
    paper.add_heading("{{ labels." + heading + " }}", 2)
    control(paper, "for one in vision")
    line(paper, "{{ one.speaker }}: “{{ one.words }}”", style="Quote")
    control(paper, "endfor")
    control(paper, "if not vision")
    line(paper, "{{ labels." + none + " }}")
    control(paper, "endif")


def plan() -> Paper:
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
    control(paper, f"if {said}")
    line(paper, "{{ " + said + " }}", bold=True)
    control(paper, "else")
    line(paper, "{{ labels." + blank + " }}")
    control(paper, "endif")


def sheet() -> Paper:
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
    control(paper, f"for one in {name}")
    line(paper, "{{ " + words + " }}", style="List Bullet")
    control(paper, "endfor")
    control(paper, f"if not {name}")
    line(paper, "{{ labels." + none + " }}")
    control(paper, "endif")


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, make in (("plan", plan), ("handout", handout), ("input", sheet), ("notes", notes)):
        make().save(str(FOLDER / f"{name}.docx"))


if __name__ == "__main__":
    main()
