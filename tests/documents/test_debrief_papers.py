"""A debrief on paper: a Word file and a picture that hold what the lines show."""

from __future__ import annotations

import io
from pathlib import Path
from xml.dom import minidom

import docx

from assistant.conversation.rehearsals import look_back
from assistant.documents.debrief_word import as_word
from assistant.documents.plots import as_svg
from assistant.rehearsal.debrief import Debrief
from tests.holding import run
from tests.rehearsal.playing import content, rehearse, say

FAMILY = "young_mother_relapse"
LINES = (
    "Kayla: You've been asked the same things <over> & over, and you're worn out with it.",
    "Kayla, if you don't cooperate, we will have to take him away.",
    "Darlene: What matters most to you?",
)


def looked_back() -> Debrief:
    conversation = rehearse(FAMILY)
    say(conversation, *LINES)
    return look_back(conversation, content())


def test_a_word_file_quotes_the_lines_as_they_were_typed() -> None:
    document = docx.Document(io.BytesIO(as_word(looked_back(), (), "it")))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert LINES[0] in text
    assert "Trust, line by line" in text
    assert document.paragraphs[0].style.name == "Heading 1"


def test_the_picture_has_a_line_for_each_member_and_words_beside_colours() -> None:
    picture = minidom.parseString(  # noqa: S318 - our own picture
        as_svg(looked_back(), {"prepare": "Getting <ready>"})
    )
    lines = picture.getElementsByTagName("polyline")
    assert len(lines) == 4
    assert {len(line.getAttribute("points").split()) for line in lines} == {len(LINES)}
    words = [text.firstChild.data for text in picture.getElementsByTagName("text")]
    assert {"Kayla", "Darlene", "Cody", "Tasha", "Getting <ready>", "asked"} <= set(words)
    dashes = {line.getAttribute("stroke-dasharray") for line in lines}
    assert len(dashes) == 4  # told apart without colour too


def test_the_command_writes_them_whole(tmp_path: Path) -> None:
    home = tmp_path / "home"
    typed = "\n".join(LINES) + "\n"
    run("rehearse", "--family", FAMILY, "--plain", "--name", "r", home=home, given=typed)
    run("debrief", "r", "--format", "word", "--out", str(tmp_path / "r.docx"), home=home)
    run("debrief", "r", "--format", "markdown", "--out", str(tmp_path / "r.md"), home=home)
    assert docx.Document(str(tmp_path / "r.docx")).paragraphs
    assert "![](r.svg)" in (tmp_path / "r.md").read_text("utf-8")
    assert (tmp_path / "r.svg").read_text("utf-8").rstrip().endswith("</svg>")
    refused = run("debrief", "r", "--format", "word", home=home, check=2)
    assert b"--out" in refused.stderr
