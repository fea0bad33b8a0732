"""How a paper becomes a PDF that a screen reader can follow (PDF/UA-1), by typst."""

from __future__ import annotations

import json
import re
from pathlib import Path

from assistant.content.telling import told
from assistant.documents.papers.common import Data
from assistant.errors import CallError, CoachError

_NO_LETTER = re.compile(r"could not find a glyph|not display|missing glyph|glyph", re.I)


def as_pdf(paper: Data, template: Path) -> bytes:
    """The PDF of a paper.

    Args:
        paper: what fills the template; it goes in as data and is never read as markup.
        template: a ``.typ`` file that reads ``sys.inputs.paper``.

    Raises:
        CallError: this installation has no typst, or the template asks for what is not there.
        CoachError: the paper holds a letter for which no font is there.

    """
    try:
        import typst
    except ImportError:
        raise CallError(told("documents_errors", "pdf_needs_one_more_package")) from None
    if not template.is_file():
        raise CallError(told("documents_errors", "pdf_template_is_not_there", template=template))
    try:
        made = typst.compile(
            str(template),
            root=str(template.parent),
            format="pdf",
            sys_inputs={"paper": json.dumps(paper, ensure_ascii=False)},
            pdf_standards=["ua-1"],
        )
    except typst.TypstError as error:
        said = " ".join(str(error).split())
        if _NO_LETTER.search(said):
            raise CoachError(
                told("documents_errors", "pdf_has_no_font_for_a_letter", said=said[:200])
            ) from None
        raise CallError(
            told(
                "documents_errors", "could_not_be_filled_in", name=template.name, reason=said[:300]
            )
        ) from None
    assert isinstance(made, bytes)  # noqa: S101 - one file was asked for
    return made
