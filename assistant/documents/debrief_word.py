"""A debrief as a Word file, for a trainer: headings, quotes, and the timeline of trust."""

from __future__ import annotations

import io
from collections.abc import Sequence

from assistant.conversation.replies import Place
from assistant.documents.debrief import as_lines
from assistant.language.visible import visible
from assistant.rehearsal.debrief import Debrief

_TIMELINE = "Courier New"  # a fixed width, so that lines stand under each other
_BLOCKS = frozenset("▁▂▃▄▅▆▇█")


def as_word(debrief: Debrief, places: Sequence[Place], name: str) -> bytes:
    """The debrief as a ``.docx`` file. What people typed stands in it as text alone."""
    from docx import Document  # late: 84 ms that no start of the program may cost

    document = Document()
    first = True
    for line in as_lines(debrief, places, name=name):
        text = visible(line.strip())
        if first:
            document.add_heading(text, level=1)
            first = False
        elif not text:
            continue
        elif line.startswith("    "):
            document.add_paragraph(text, style="List Bullet 2")
        elif set(text) & _BLOCKS:
            run = document.add_paragraph().add_run(visible(line.rstrip()))
            run.font.name = _TIMELINE
        elif line.startswith("  "):
            document.add_paragraph(text, style="List Bullet")
        else:
            document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
