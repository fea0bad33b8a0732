"""How a paper reads as plain text: for pasting into the agency's form, and for small screens."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

from assistant.documents.outline import Block, Heading, Item, Line, Quote
from assistant.documents.papers.common import Data
from assistant.documents.writing import blocks_as_text
from assistant.language.visible import one_line

# What ASCII has another sign for; letters with marks lose them, the rest becomes "?".
_ASCII = str.maketrans(
    {
        **{"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."},
        **{"·": "-", "•": "-", "×": "x", "⏎": "/", "\u00a0": " "},
    }
)


def as_plain_text(name: str, paper: Data, *, ascii_only: bool = False) -> str:
    """A paper as plain text, marked as a draft at both ends.

    Args:
        name: which paper: plan, handout, notes or input.
        paper: its data.
        ascii_only: for systems that take nothing else; quotes and dashes become plain ones.

    """
    blocks = [*_opening(paper), *_WRITERS[name](paper), *_closing(paper)]
    text = blocks_as_text(blocks)
    return in_ascii(text) if ascii_only else text


def in_ascii(text: str) -> str:
    """The text in ASCII: accents go, and a letter that ASCII lacks becomes a question mark."""
    plain = unicodedata.normalize("NFKD", text.translate(_ASCII))
    kept = "".join(one for one in plain if not unicodedata.combining(one))
    return kept.encode("ascii", "replace").decode("ascii")


def _opening(paper: Data) -> Iterator[Block]:
    yield Heading(1, paper["title"])
    yield Line(paper["marks"]["draft"], emphatic=True)
    if paper["marks"]["practice"]:
        yield Line(paper["marks"]["practice"], emphatic=True)


def _closing(paper: Data) -> Iterator[Block]:
    yield Line(paper["marks"]["draft"], emphatic=True)
    yield Line(paper["marks"]["printed"])


def _hopes(paper: Data, heading: str, none: str) -> Iterator[Block]:
    yield Heading(2, paper["labels"][heading])
    for one in paper["vision"]:
        yield Quote(f"{one['speaker']}:", one["words"])
    if not paper["vision"]:
        yield Line(paper["labels"][none])


def _plan(paper: Data) -> Iterator[Block]:
    labels = paper["labels"]
    yield Line(paper["meeting"]["held"])
    yield Line(paper["form"])
    if paper["case_type"]:
        yield Line(paper["case_type"])
    yield from _hopes(paper, "vision", "vision_none")
    yield Heading(2, labels["objectives"])
    if not paper["objectives"]:
        yield Line(labels["objectives_none"])
    for objective in paper["objectives"]:
        yield Heading(3, objective["heading"])
        for row in objective["in_order"]:
            if len(row["lines"]) == 1:
                yield Item(f"{row['label']}: {row['lines'][0]}")
            else:
                yield Quote(f"{row['label']}:", "\n".join(one_line(line) for line in row["lines"]))
        yield from (Item(line) for line in objective["changed"])
        if objective["not_asked"]:
            yield Item(objective["not_asked"])
    yield Heading(2, labels["people"])
    for one in paper["people"]:
        yield Item(", ".join(part for part in (one["name"], one["role"], one["took_part"]) if part))
    if paper["meeting"]["meets_again"]:
        yield Line(f"{labels['handout_next']}: {paper['meeting']['meets_again']}")


def _handout(paper: Data) -> Iterator[Block]:
    labels, meeting = paper["labels"], paper["meeting"]
    yield Line(labels["handout_intro"])
    yield from _hopes(paper, "handout_vision", "handout_vision_none")
    yield Heading(2, labels["handout_change"])
    if not paper["changes"]:
        yield Line(labels["handout_none"])
    for change in paper["changes"]:
        yield Quote(f"{change['heading']}:", change["text"])
        for line in (change["from_whom"], change["whose"], change["settled"]):
            if line:
                yield Line(line)
        for one in change["objections"]:
            yield Quote(f"{one['speaker']}:", one["words"])
        for step in change["steps"]:
            yield Item(f"{step['who']}: {step['what']}. {step['when']}")
        for part in change["parts"]:
            yield Line(f"{part['label']}: {part['words']}")
    yield Heading(2, labels["handout_next"])
    yield Line(meeting["meets_again"] or labels["handout_next_blank"])
    yield Heading(2, labels["handout_call"])
    yield Line(meeting["whom_to_call"] or labels["handout_call_blank"])
    yield Line(labels["handout_call_why"])


def _input(paper: Data) -> Iterator[Block]:
    labels = paper["labels"]
    yield Line(labels["input_intro"])
    yield Line(f"{labels['input_name']} ______________________________")
    yield Line(f"{labels['input_who']} ______________________________")
    for question in paper["questions"]:
        yield Heading(2, question["text"])
        yield Line("_" * 70)
        yield Line("_" * 70)
    yield Line(f"{labels['input_pass']} {labels['input_share']}")
    yield Line(labels["input_not_here"], emphatic=True)
    yield Heading(2, labels["input_back"])
    yield Line(paper["back"])


def _notes(paper: Data) -> Iterator[Block]:
    labels = paper["labels"]
    yield Line(paper["meeting"]["held"])
    yield Heading(2, labels["notes_safety"])
    yield from (Item(one["line"]) for one in paper["safety"])
    if not paper["safety"]:
        yield Line(labels["notes_safety_none"])
    yield Heading(2, labels["notes_heard"])
    for one in paper["heard"]:
        parts = (one["name"], one["role"], one["took_part"], one["count"])
        yield Item(", ".join(part for part in parts if part))
    yield Line(paper["unheard"])
    yield Heading(2, labels["notes_needs"])
    yield from (Item(f"{one['speaker']}: “{one['words']}”") for one in paper["needs"])
    if not paper["needs"]:
        yield Line(labels["notes_needs_none"])
    yield from (Line(line) for line in paper["ready"])
    for name, heading in (("own_tasks", "tasks"), ("objectives", "objectives"), ("kin", "kin")):
        if paper[name]:
            yield Heading(2, labels[f"notes_{heading}"])
            yield from (Item(line) for line in paper[name])
    yield Heading(2, labels["notes_words"])
    for topic in paper["topics"]:
        yield Heading(3, topic["heading"])
        yield from (Item(line) for line in topic["lines"])
    if not paper["topics"]:
        yield Line(labels["notes_words_none"])


_WRITERS: dict[str, Callable[[Data], Iterator[Block]]] = {
    "plan": _plan,
    "handout": _handout,
    "input": _input,
    "notes": _notes,
}
