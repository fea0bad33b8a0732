"""Which papers there are, in which formats, and how each is made from a meeting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from assistant.content import Content
from assistant.content.telling import told
from assistant.documents.papers.common import Data, Printed, Say
from assistant.documents.papers.handout import handout_paper
from assistant.documents.papers.notes import notes_paper
from assistant.documents.papers.plan import plan_paper
from assistant.documents.papers.sheet import input_paper
from assistant.errors import CallError
from assistant.meeting.document import MeetingDocument
from assistant.places import shipped_content

PAPERS: dict[str, Callable[[MeetingDocument, Say, Printed], Data]] = {
    "plan": plan_paper,
    "handout": handout_paper,
    "notes": notes_paper,
    "input": input_paper,
}
KINDS = ("docx", "txt", "pdf")
_TEMPLATE_OF = {"docx": "docx", "pdf": "typ"}


def paper_as(
    name: str,
    kind: str,
    document: MeetingDocument,
    content: Content,
    printed: Printed,
    *,
    template: Path | None = None,
    overlays: Sequence[Path] = (),
    ascii_only: bool = False,
) -> bytes:
    """One paper of a meeting, in one format.

    Args:
        name: plan, handout, notes or input.
        kind: docx, txt or pdf; there are no notes as PDF.
        document: the meeting, as it may leave the program.
        content: the words around people's own.
        printed: who prints it, and when.
        template: the agency's own template; else the content folders' or the one that shipped.
        overlays: content folders, the strongest last.
        ascii_only: for plain text.

    Raises:
        CallError: there is no such paper or format, or the template is refused.
        CoachError: it could not be made.

    """
    if name not in PAPERS or kind not in KINDS:
        either = told("documents_errors", "or")
        asked = {"papers": either.join(PAPERS), "kinds": either.join(KINDS)}
        raise CallError(told("documents_errors", "no_such_paper", **asked))
    if kind == "pdf" and name == "notes":
        raise CallError(told("documents_errors", "notes_have_no_pdf"))
    paper = PAPERS[name](document, Say(content), printed)
    if kind == "txt":
        from assistant.documents.text import as_plain_text

        return as_plain_text(name, paper, ascii_only=ascii_only).encode()
    chosen = template or _template(f"{name}.{_TEMPLATE_OF[kind]}", content.language, overlays)
    if kind == "docx":
        from assistant.documents.word import as_word

        return as_word(paper, chosen)
    from assistant.documents.pdf import as_pdf

    return as_pdf(paper, chosen)


def _template(file: str, language: str, overlays: Sequence[Path]) -> Path:
    """The template of a paper: the strongest content folder's that has one, else the shipped."""
    for folder in (*reversed(overlays), shipped_content()):
        found = folder / "prompts" / language / "templates" / file
        if found.is_file():
            return found
    raise CallError(told("documents_errors", "template_is_missing", file=file))
