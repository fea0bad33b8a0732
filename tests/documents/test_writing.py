"""What is written out shows people's words as they typed them, and obeys none of them."""

from __future__ import annotations

import re
from functools import cache

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from assistant.documents.writing import as_markdown, as_text
from assistant.language.visible import one_line, visible
from assistant.meeting.document import MeetingDocument
from tests.holding import hold, shipped


@cache
def plain_meeting() -> MeetingDocument:
    return hold("Misty: hello").document()


def saying(text: str) -> MeetingDocument:
    """A meeting in which one thing was said."""
    meeting = plain_meeting()
    said = meeting.statements[0].model_copy(update={"text": text})
    return meeting.model_copy(update={"statements": (said,)})


TYPED = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs",)), min_size=1, max_size=80
).filter(str.strip)


@example("A.AL")
@example("www.x.com")
@settings(max_examples=150, deadline=None)
@given(TYPED)
def test_typed_words_are_shown_by_markdown_as_they_were_typed(text: str) -> None:
    written = as_markdown(saying(text), shipped())
    tokens = MarkdownIt("gfm-like").parse(written)
    quoted, inside = [], 0
    for token in tokens:
        inside += token.type == "blockquote_open"
        inside -= token.type == "blockquote_close"
        if inside and token.type == "inline":
            kinds = {child.type for child in token.children or ()}
            assert kinds <= {"text", "hardbreak", "softbreak", "text_special"}
            quoted.append("".join(child.content or "\n" for child in token.children or ()))
        elif inside:
            assert token.type in {"blockquote_open", "paragraph_open", "paragraph_close"}
    squeeze = re.compile(r"\s+")
    assert squeeze.sub("", "".join(quoted)) == squeeze.sub("", visible(text))


@settings(max_examples=100, deadline=None)
@given(TYPED)
def test_typed_words_stand_in_the_text_line_for_line(text: str) -> None:
    written = as_text(saying(text), shipped())
    assert all(f"    {line}" in written for line in visible(text).split("\n"))
    assert "\x1b" not in written


def test_a_title_of_markup_stays_a_title() -> None:
    conversation = hold("/title # [x](y) <b>`z`</b>")
    written = as_markdown(conversation.document(), shipped())
    heading = next(t for t in MarkdownIt().parse(written) if t.type == "inline")
    assert one_line("# [x](y) <b>`z`</b>") in "".join(c.content for c in heading.children or ())


def test_every_part_of_an_objective_and_the_next_day_stand_in_the_export() -> None:
    conversation = hold(
        "Misty: I want us to eat together",
        "/begin",
        "/objective 1: Supper together every night",
        "when I get off work at five",
        "/date Monday December 7 at 10",
        "/call Dana 555-0100",
    )
    for write in (as_markdown, as_text):
        written = write(conversation.document(), shipped())
        assert "When it counts: when I get off work at five" in written
        assert "We meet again: " in written
        assert "Whom to call: Dana 555-0100" in written
