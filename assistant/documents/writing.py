"""How an outline looks as Markdown and as plain text; what people typed is never markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from assistant.content import Content
from assistant.documents.outline import Block, Heading, Item, Line, Quote, outline
from assistant.language.visible import one_line, visible
from assistant.meeting.document import MeetingDocument

# Every character that CommonMark or its common extensions may act upon (CommonMark 2.4).
_MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>&:@$^=\"'/])")


def as_markdown(document: MeetingDocument, content: Content) -> str:
    """The meeting as Markdown, marked as a draft."""
    return _written(outline(document, content), _markdown)


def as_text(document: MeetingDocument, content: Content) -> str:
    """The meeting as plain text, marked as a draft."""
    return _written(outline(document, content), _text)


def as_json(document: MeetingDocument) -> str:
    """The meeting as JSON of the published schema: what ``import`` reads."""
    return document.model_dump_json(indent=2) + "\n"


def _written(blocks: Iterable[Block], write: Callable[[Block], str]) -> str:
    parts: list[str] = []
    before: Block | None = None
    for block in blocks:
        close = isinstance(block, Item) and isinstance(before, Item)
        parts.append(("" if close or before is None else "\n") + write(block))
        before = block
    return "\n".join(parts) + "\n"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is. Letters and digits need no escape."""
    return _MARKUP.sub(r"\\\1", text)


def _markdown(block: Block) -> str:
    match block:
        case Heading(level=level, text=text):
            return f"{'#' * level} {_plain(one_line(text))}"
        case Line(text=text, emphatic=emphatic):
            said = _plain(one_line(text))
            return f"**{said}**" if emphatic else said
        case Item(text=text):
            return f"- {_plain(one_line(text))}"
        case Quote(intro=intro, words=words):
            # A backslash at the end of a line is a line break of the words' own.
            lines = [_plain(line) for line in visible(words).split("\n")]
            quoted = "\\\n".join(f"> {line}" if line else ">" for line in lines)
            return f"{_plain(one_line(intro))}\n\n{quoted}" if intro else quoted


def _text(block: Block) -> str:
    match block:
        case Heading(level=level, text=text):
            title = one_line(text)
            return f"{title}\n{'=-~.'[min(level, 4) - 1] * min(len(title), 78)}"
        case Line(text=text):
            return one_line(text)
        case Item(text=text):
            return f"- {one_line(text)}"
        case Quote(intro=intro, words=words):
            said = "\n".join(f"    {line}" for line in visible(words).split("\n"))
            return f"{one_line(intro)}\n{said}" if intro else said
