"""The parts that every Word template is made of: paper, headings, fields, tables, footers."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from docx import Document
from docx.document import Document as Paper
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph

INK = RGBColor(0x1A, 0x1A, 0x1A)
HEADING = RGBColor(0x1F, 0x3A, 0x5F)  # 11:1 on white
FONT = "Arial"


def element(name: str, **values: str) -> Any:
    """A Word element with its values."""
    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def new_paper(size: float, margin: float) -> Paper:
    """An empty paper with our fonts and headings."""
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
    """Small print."""
    run = paragraph.add_run(text)
    run.font.size = Pt(max(size * 0.75, 9))
    run.bold = bold
    paragraph.paragraph_format.space_after = Pt(0)


def field(paragraph: Paragraph, name: str, size: float) -> None:
    """A field that Word fills in, such as the page number."""
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
    """A line of text."""
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
    made: Table = paper.add_table(rows=4, cols=len(heads))
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
            if size is not None:
                for run in cell.paragraphs[0].runs:
                    run.font.size = Pt(size)
    return made


def opening(paper: Paper) -> None:
    """How every paper opens."""
    paper.add_heading("{{ title }}", 1)


def vision(paper: Paper, heading: str, none: str) -> None:
    """Where the family wants to be, in their words."""
    paper.add_heading("{{ labels." + heading + " }}", 2)
    control(paper, "for one in vision")
    line(paper, "{{ one.speaker }}: “{{ one.words }}”", style="Quote")
    control(paper, "endfor")
    control(paper, "if not vision")
    line(paper, "{{ labels." + none + " }}")
    control(paper, "endif")
