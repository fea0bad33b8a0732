"""What the words of a topic, the phrases, and the lines of policy look like once they are read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, RootModel, StringConstraints

from assistant.content.vocabulary import TopicName

FEWEST_SUGGESTIONS = 6
FEWEST_BRIDGES = 3
MOST_SOURCES = 2


def one_or_more(value: Any) -> Any:
    """Let a list of one be written without its brackets."""
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, list) else value


Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
DottedName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$")]
Text = Annotated[str, StringConstraints(pattern=r"\S")]
SourceIds = Annotated[tuple[str, ...], BeforeValidator(one_or_more)]
Conditions = Annotated[tuple[Name, ...], BeforeValidator(one_or_more)]
TrueSources = Annotated[SourceIds, Field(min_length=1, max_length=MOST_SOURCES)]


class Part(BaseModel):
    """A part of a content file: frozen, and nothing unknown in it."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=True)


class Purpose(Part):
    """What a topic is for, in one line."""

    text: Text
    source: TrueSources


class Prompt(Part):
    """One sentence or two that the coach may say or offer.

    ``when`` names the conditions under which it fits; without any, it fits always.
    """

    id: DottedName
    text: Text
    source: TrueSources
    when: Conditions = ()


class Bridge(Prompt):
    """A way over from another topic."""

    from_: TopicName = Field(alias="from")


class Item(Part):
    """Something that a topic should touch; ``words`` are what it is heard by."""

    id: Name
    title: Text
    ask: Text
    words: tuple[Text, ...] = ()
    source: TrueSources


Suggestions = Annotated[tuple[Prompt, ...], Field(min_length=FEWEST_SUGGESTIONS)]


class TopicWords(Part):
    """Everything that the coach can say about one topic."""

    id: Name
    title: Text
    purpose: Purpose
    openers: Suggestions
    follow_ups: Suggestions
    reflection_stems: Suggestions
    bridges: Annotated[tuple[Bridge, ...], Field(min_length=FEWEST_BRIDGES)]
    listen_for: tuple[Prompt, ...] = ()
    pitfalls: tuple[Prompt, ...] = ()
    reminders: tuple[Prompt, ...] = ()
    items: tuple[Item, ...] = ()

    def prompts(self) -> Iterator[tuple[str, int, Prompt]]:
        """Every prompt with the list it stands in and its place there."""
        for group in PROMPT_GROUPS:
            for place, prompt in enumerate(getattr(self, group)):
                yield group, place, prompt


PROMPT_GROUPS = (
    "openers",
    "follow_ups",
    "reflection_stems",
    "bridges",
    "listen_for",
    "pitfalls",
    "reminders",
)
FAMILY_FACING = ("openers", "follow_ups", "reflection_stems", "bridges")


class FlowOpener(Prompt):
    """An opener of a flow's own, for one of its topics."""

    topic: TopicName


class FlowWords(Part):
    """The openers that one flow adds to what its topics bring along."""

    id: Name
    openers: tuple[FlowOpener, ...]


class PhraseFile(Part):
    """Sentences by key; ``{name}`` in one is filled in when it is said."""

    id: Name
    placeholders: tuple[str, ...] = ()
    phrases: dict[str, str]


class PolicyLine(Part):
    """One line of the policy that the prompts answer to, verbatim."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    source: Text
    text: Text


class PolicyLines(RootModel[tuple[PolicyLine, ...]]):
    """The lines of policy, in the order of their documents."""

    model_config = ConfigDict(frozen=True, strict=True)
