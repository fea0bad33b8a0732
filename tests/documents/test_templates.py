"""An agency's own template is filled in; one that asks for more is refused, with the place."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document

from assistant.documents.printing import paper_as
from assistant.errors import CallError
from tests.documents.planned import agreed
from tests.documents.test_whole_plan import PRINTED, words_of
from tests.holding import enter, hold, shipped

HOSTILE = (
    "<b>bold</b> & {{ 7*7 }} {% raw %} {{r x}} =SUM(A1) \u202eevil "
    "\u0634\u0643\u0631\u0627 \x07 *_#[x](y)"
)


def filled(tmp_path: Path, *paragraphs: str) -> str:
    paper = Document()
    for one in paragraphs:
        paper.add_paragraph(one)
    file = tmp_path / "own.docx"
    paper.save(str(file))
    made = paper_as("plan", "docx", agreed().document(), shipped(), PRINTED, template=file)
    return words_of(made)


def test_an_agencys_template_is_filled_in(tmp_path: Path) -> None:
    words = filled(
        tmp_path,
        "Agency: {{ meeting.title | upper }}",
        "{%p for o in objectives %}",
        "{{ o.number }}. {{ o.text }}",
        "{%p endfor %}",
    )
    assert "Agency: KITCHEN" in words
    assert "2. No kid in this family answers that door or stands guard" in words


@pytest.mark.parametrize(
    ("tag", "named"),
    [
        ("{{ budget }}", "budget"),
        ("{{ meeting.ssn }}", "ssn"),
        ("{{ meeting.__class__ }}", "__class__"),
        ("{{ title.__class__.__mro__ }}", "__class__"),
        ("{{ ''.join(title) }}", "does more"),
        ("{{ title.upper() }}", "does more"),
        ("{{ 'a' * 999999999 }}", "does more"),
        ("{{ meeting['title'] }}", "does more"),
        ("{{r title }}", "raw markup"),
        ("{% include '/etc/passwd' %}", "include"),
        ("{% import 'os' as os %}", "import"),
        ("{% set x = 1 %}", "set"),
        ("{% for x in title %}", "no list"),
        ("{% for x in range(9) %}", "does more"),
        ("{% for a in objectives %}{{ a.secret }}{% endfor %}", "secret"),
        ("{{ title | attr('x') }}", "attr"),
        ("{{ lipsum }}", "lipsum"),
        ("{% if objectives.nothing %}x{% endif %}", "nothing"),
    ],
)
def test_a_template_that_asks_for_more_is_refused_with_the_place(
    tag: str, named: str, tmp_path: Path
) -> None:
    with pytest.raises(CallError) as refused:
        filled(tmp_path, "Fine: {{ title }}", tag)
    assert named in refused.value.sentence
    assert "own.docx: word/document.xml, paragraph 2" in refused.value.sentence


def test_a_tag_put_together_from_two_paragraphs_is_refused_too(tmp_path: Path) -> None:
    from assistant.errors import CoachError

    with pytest.raises(CoachError):
        filled(tmp_path, "a {", "{ title.__class__ }} b")


def test_macros_links_and_what_is_no_word_file_are_refused(tmp_path: Path) -> None:
    document = agreed().document()
    file = tmp_path / "own.docx"
    for member, content, named in (
        ("word/vbaProject.bin", b"x", "macros"),
        (
            "word/_rels/settings.xml.rels",
            b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            b'<Relationship Id="r1" Type="http://x/attachedTemplate" Target="http://evil/t.dotm" '
            b'TargetMode="External"/></Relationships>',
            "evil",
        ),
        ("word/footnotes.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x/>', "entities"),
    ):
        paper = Document()
        paper.save(str(file))
        with zipfile.ZipFile(file, "a") as archive:
            archive.writestr(member, content)
        with pytest.raises(CallError, match=named):
            paper_as("plan", "docx", document, shipped(), PRINTED, template=file)
    file.write_bytes(b"not a zip")
    with pytest.raises(CallError, match="no Word file"):
        paper_as("plan", "docx", document, shipped(), PRINTED, template=file)
    with pytest.raises(CallError, match="cannot be read"):
        paper_as("plan", "docx", document, shipped(), PRINTED, template=tmp_path / "none.docx")


def test_what_people_typed_comes_out_as_it_was_typed() -> None:
    conversation = hold(
        "/people Misty mother",
        f"Misty: {HOSTILE}",
        "/kind vision",
        f"/objective 1: {HOSTILE}",
        *("/skip",) * 7,
        f"/task Misty: {HOSTILE}",
    )
    shown = HOSTILE.replace("\u202e", "<U+202E>").replace("\x07", "\u2407")
    document = conversation.document()
    for name in ("plan", "handout", "notes"):
        assert shown in words_of(paper_as(name, "docx", document, shipped(), PRINTED))
        assert shown in paper_as(name, "txt", document, shipped(), PRINTED).decode()


def test_what_was_typed_goes_into_a_pdf_as_words_alone() -> None:
    typed = '#image("/etc/passwd") *bold* $x$ #sys.inputs <b> = Heading {{ 7*7 }}'
    conversation = hold("/people Misty mother", f"Misty: {typed}", "/kind vision")
    made = paper_as("handout", "pdf", conversation.document(), shipped(), PRINTED)
    assert made.startswith(b"%PDF-")


def test_a_long_line_breaks_no_paper() -> None:
    conversation = hold("/people Misty mother")
    enter(conversation, "Misty: " + "so tired " * 1200, "/kind vision")
    made = paper_as("handout", "docx", conversation.document(), shipped(), PRINTED)
    assert "so tired so tired" in words_of(made)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
