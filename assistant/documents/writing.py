"""How an outline looks as Markdown and as plain text; what people typed is never markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from assistant.content import Content
from assistant.documents.outline import Block, Heading, Item, Line, Quote, outline
from assistant.language.visible import one_line, visible
from assistant.meeting.document import MeetingDocument

# What CommonMark and its common extensions act upon: anywhere in a line, and at its start
# (CommonMark 2.4, 4 and 5; GFM 6.9 makes links of bare addresses, and others of any "name.al").
_INLINE = re.compile(r"([\\`*_\[\]<>&|~$^#]|:(?=//)|@(?=\w)|(?<=\w)\.(?=\w))")
_BACKSLASH = "\\"
_AT_THE_START = re.compile(r"^([ \t]*)([-+=]|\d+(?=[.)]))?")


def as_markdown(document: MeetingDocument, content: Content) -> str:
    """The meeting as Markdown, marked as a draft."""
    return _written(outline(document, content), _markdown)


def as_text(document: MeetingDocument, content: Content) -> str:
    """The meeting as plain text, marked as a draft."""
    return _written(outline(document, content), _text)


def blocks_as_text(blocks: Iterable[Block]) -> str:
    """An outline as plain text."""
    return _written(blocks, _text)


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
    """One line of text that Markdown shows as it is."""
    escaped = _INLINE.sub(r"\\\1", text)
    start = _AT_THE_START.match(escaped)
    if start is None:
        return escaped
    # Space at the start could make a block of code: it is kept by character references.
    space = "".join(f"&#{ord(one)};" for one in start[1])
    mark, rest = start[2] or "", escaped[start.end() :]
    if mark.isdecimal():
        return f"{space}{mark}{_BACKSLASH}{rest}"
    return f"{space}{_BACKSLASH}{mark}{rest}" if mark else f"{space}{rest}"


def _quoted(words: str) -> str:
    """Somebody's words as a block quote, their own line breaks kept."""
    lines = [_plain(line) if line.strip() else "" for line in visible(words).split("\n")]
    written = ""
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        # A backslash at the end is a line break within the paragraph (CommonMark 6.7).
        written += f"> {line}{_BACKSLASH if line and following else ''}\n" if line else ">\n"
    return written.removesuffix("\n")


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
            quoted = _quoted(words)
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
