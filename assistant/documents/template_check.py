"""What a Word template may ask for: the fields of its paper, and nothing that reaches further."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes
from lxml import etree

from assistant.content.telling import told
from assistant.errors import CallError

MOST_BYTES = 5_000_000
MOST_BYTES_UNPACKED = 60_000_000
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TAG = re.compile(r"\{\{(?P<output>.*?)\}\}|\{%(?P<statement>.*?)%\}|\{#.*?#\}", re.DOTALL)
_STATEMENT = re.compile(
    r"-?\s*(?:(?:p|tr|tc|r)\s+)?(?P<what>[a-z]+)\b\s*(?P<rest>.*?)\s*-?", re.DOTALL
)
_FOR = re.compile(r"(?P<name>[a-z_][a-z0-9_]*)\s+in\s+(?P<list>.+)", re.DOTALL | re.I)
FILTERS = frozenset({"upper", "lower", "capitalize", "title", "trim", "length", "join", "default"})
NAMING = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Const),
    *(nodes.Filter, nodes.Not, nodes.And, nodes.Or, nodes.Compare, nodes.Operand, nodes.CondExpr),
)
_DEEPEST = 4
_REACHING = re.compile(
    r"\b(?:INCLUDETEXT|INCLUDEPICTURE|DDE|DDEAUTO|LINK|IMPORT|DATABASE|MACROBUTTON)\b"
)


@dataclass(frozen=True)
class _Place:
    """Where in a template something stands."""

    part: str
    paragraph: int
    text: str

    def __str__(self) -> str:
        words = " ".join(self.text.split())
        short = words if len(words) <= 60 else f"{words[:59]}…"
        return told("documents_errors", "place", part=self.part, number=self.paragraph, words=short)


def check_template(name: str, data: bytes, paper: dict[str, Any]) -> None:
    """Refuse a template that asks for an unknown field, or reaches for code, files or the network.

    Args:
        name: the template's name, for the sentence.
        data: the file.
        paper: the data that it is to be filled with; a list's first item stands for all.

    Raises:
        CallError: naming the place.

    """
    if len(data) > MOST_BYTES:
        raise CallError(
            told(
                "documents_errors",
                "template_is_too_large",
                name=name,
                megabytes=MOST_BYTES // 1_000_000,
            )
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = _parts(name, archive)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError):
        raise CallError(told("documents_errors", "template_is_no_word_file", name=name)) from None
    for part, xml in parts.items():
        root = _parsed(name, part, xml)
        if part.endswith(".rels"):
            _check_links(name, part, root)
        else:
            _Checker(name, paper).check(part, root)


def _parts(name: str, archive: zipfile.ZipFile) -> dict[str, bytes]:
    listed = archive.infolist()
    if sum(one.file_size for one in listed) > MOST_BYTES_UNPACKED:
        raise CallError(told("documents_errors", "template_unpacks_to_too_much", name=name))
    names = {one.filename for one in listed}
    if "word/document.xml" not in names:
        raise CallError(told("documents_errors", "template_is_no_word_file", name=name))
    active = [
        one for one in names if "vbaProject" in one or "activeX" in one or "embeddings" in one
    ]
    if active:
        raise CallError(
            told("documents_errors", "template_holds_macros_or_objects", name=name, part=active[0])
        )
    return {
        one: archive.read(one)
        for one in sorted(names)
        if (one.startswith("word/") or one == "docProps/core.xml")
        and one.endswith((".xml", ".rels"))
    }


def _parsed(name: str, part: str, xml: bytes) -> etree._Element:
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise CallError(
            told("documents_errors", "template_declares_entities", name=name, part=part)
        )
    try:
        return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        raise CallError(
            told("documents_errors", "template_part_cannot_be_read", name=name, part=part)
        ) from None


def _check_links(name: str, part: str, root: etree._Element) -> None:
    for link in root:
        if link.get("TargetMode") == "External" and not str(link.get("Type")).endswith(
            "/hyperlink"
        ):
            raise CallError(
                told(
                    "documents_errors",
                    "template_links_elsewhere",
                    name=name,
                    part=part,
                    target=link.get("Target"),
                )
            )


class _Checker:
    """Goes through the tags of one part, loop by loop."""

    def __init__(self, name: str, paper: dict[str, Any]) -> None:
        self._name = name
        self._scopes: list[dict[str, Any]] = [paper]
        self._environment = Environment(autoescape=True)  # parses only; nothing is run

    def check(self, part: str, root: etree._Element) -> None:
        """Check every paragraph of a part."""
        for number, text in _paragraphs(root):
            place = _Place(part, number, text)
            if _REACHING.search(text) and part.startswith("word/") and "{" not in text:
                self._check_codes(place, text)
            for tag in _TAG.finditer(text):
                if tag["output"] is not None:
                    self._output(tag["output"], place)
                elif tag["statement"] is not None:
                    self._statement(tag["statement"], place)
        for number, code in enumerate(root.iter(f"{_WORD}instrText"), start=1):
            self._check_codes(_Place(part, number, code.text or ""), code.text or "")

    def _check_codes(self, place: _Place, text: str) -> None:
        stripped = text.strip()
        if _REACHING.match(stripped):
            raise self._refused(place, "reaches_outside")

    def _output(self, expression: str, place: _Place) -> None:
        if re.match(r"[rp]\s", expression):
            raise self._refused(place, "raw_markup")
        self._resolve(self._parse(expression, place), place)

    def _statement(self, statement: str, place: _Place) -> None:
        match = _STATEMENT.fullmatch(statement)
        what, rest = (match["what"], match["rest"]) if match else ("", "")
        if what in ("if", "elif"):
            self._resolve(self._parse(rest, place), place)
        elif what == "for":
            loop = _FOR.fullmatch(rest)
            if loop is None:
                raise self._refused(place, "unknown_loop")
            found = self._resolve(self._parse(loop["list"], place), place)
            if not isinstance(found, list):
                raise self._refused(place, "no_list", loop["list"].strip())
            if len(self._scopes) > _DEEPEST:
                raise self._refused(place, "too_many_loops")
            self._scopes.append({loop["name"]: found[0] if found else _Anything()})
        elif what == "endfor":
            if len(self._scopes) == 1:
                raise self._refused(place, "ends_no_loop")
            self._scopes.pop()
        elif what not in ("else", "endif"):
            raise self._refused(place, "may_not", what or statement.strip())

    def _parse(self, expression: str, place: _Place) -> nodes.Node:
        try:
            parsed = self._environment.parse("{{ " + expression + " }}")
        except (TemplateSyntaxError, RecursionError):
            raise self._refused(place, "cannot_be_read") from None
        for node in parsed.find_all(nodes.Node):
            if not isinstance(node, NAMING):
                raise self._refused(place, "more_than_a_field")
            if isinstance(node, nodes.Filter) and node.name not in FILTERS:
                raise self._refused(place, "unknown_here", node.name)
        output = parsed.body[0]
        assert isinstance(output, nodes.Output)  # noqa: S101 - one pair of braces was parsed
        return output.nodes[0]

    def _resolve(self, node: nodes.Node, place: _Place) -> Any:
        """What a field stands for, refused where there is no such field."""
        if isinstance(node, nodes.Name):
            for scope in reversed(self._scopes):
                if node.name in scope:
                    return scope[node.name]
            raise self._refused(place, "no_field_of_this_paper", node.name)
        if isinstance(node, nodes.Getattr):
            holder = self._resolve(node.node, place)
            if isinstance(holder, _Anything) and not node.attr.startswith("_"):
                return holder
            if not isinstance(holder, dict) or node.attr not in holder:
                raise self._refused(place, "no_field_there", node.attr)
            return holder[node.attr]
        for child in node.iter_child_nodes():
            self._resolve(child, place)
        return ""

    def _refused(self, place: _Place, why: str, what: str = "") -> CallError:
        fault = told("documents_errors", f"why.{why}", what=what)
        return CallError(
            told("documents_errors", "template_is_refused", name=self._name, place=place, why=fault)
        )


class _Anything(list[Any]):
    """What stands in an empty list: nobody can tell its fields yet."""


def _paragraphs(root: etree._Element) -> Iterator[tuple[int, str]]:
    """Each paragraph's text with its number; a part without paragraphs is one."""
    found = list(root.iter(f"{_WORD}p"))
    if not found:
        yield 1, "".join(str(text) for text in root.itertext())
    for number, paragraph in enumerate(found, start=1):
        yield number, "".join(text.text or "" for text in paragraph.iter(f"{_WORD}t"))
