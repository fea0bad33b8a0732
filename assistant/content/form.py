"""The shape of the agency's own form: its levels, its order, and how many of what it asks for."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from assistant.content.models import Name, Part, Text

LevelName = Literal["primary", "secondary", "individual", "child"]
FieldName = Literal[
    "level",
    "whose",
    "tied_to",
    "problem",
    "said",
    "text",
    "situation",
    "hope",
    "strength",
    "measure",
    "scale_now",
    "next_step",
    "what_could_go_wrong",
    "court_ordered",
    "tasks",
    "agreements",
    "status",
    "signature",
    "worked",
    "got_in_the_way",
]


class LevelWords(Part):
    """What the form calls a level of objective."""

    id: LevelName
    title: Text


class Count(Part):
    """How many objectives of one level a case type asks for; ``note`` says of whom or what."""

    level: LevelName
    at_least: Annotated[int, Field(ge=0)] = 0
    at_most: Annotated[int, Field(ge=0)] | None = None
    note: str = ""


class CaseType(Part):
    """A case type with its counts, and where they are from."""

    id: Name
    title: Text
    source: Text
    checked: Text
    counts: tuple[Count, ...]


class Form(Part):
    """The agency's form, as far as this program writes for it."""

    id: Name
    title: Text
    source: Text
    checked: Text
    months: Annotated[int, Field(ge=1)]
    levels: tuple[LevelWords, ...]
    order: tuple[FieldName, ...]
    case_types: tuple[CaseType, ...]

    def level(self, name: str) -> str:
        """What the form calls a level."""
        return next((one.title for one in self.levels if one.id == name), name)

    def case_type(self, words: str) -> CaseType | None:
        """The case type that goes by these words: its id, or the beginning of its title."""
        wanted = " ".join(words.casefold().replace("-", " ").replace("_", " ").split())
        if not wanted:
            return None
        for one in self.case_types:
            names = (one.id.replace("_", " "), one.title.casefold().replace("-", " "))
            if any(name.startswith(wanted) for name in names):
                return one
        return None
