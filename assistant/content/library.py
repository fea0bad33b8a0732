"""All the content at once: found on disk, read when it is first asked for, kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from assistant.content.families import Family
from assistant.content.files import Layers, layers_of
from assistant.content.flow import Flow
from assistant.content.form import Form
from assistant.content.kinds import (
    FLOW_WORDS,
    POLICY,
    read_family,
    read_flow,
    read_lexicon,
    read_words,
)
from assistant.content.mistakes import FaultyFile, Mistake, content_error
from assistant.content.models import FlowOpener, FlowWords, PhraseFile, PolicyLine, TopicWords
from assistant.content.moments import Moments
from assistant.content.phrases import fill
from assistant.content.roles import Roles
from assistant.content.scenes import Scene, Scenes
from assistant.content.telling import told
from assistant.content.texts import texts_of
from assistant.content.trust_rules import TrustRules
from assistant.errors import ContentError
from assistant.places import shipped_content

REPLIES = "replies"  # the phrase file that ``say`` speaks from

Value = TypeVar("Value", covariant=True)
Words = TypeVar("Words", bound=BaseModel, covariant=True)


class Shelf(Mapping[str, Value]):
    """Files by id, each read when it is first asked for, and once.

    Raises ContentError where a file that is asked for is faulty.
    """

    def __init__(self, paths: Mapping[str, Path], read: Callable[[Path], Value]) -> None:
        self._paths, self._read = paths, read
        self._kept: dict[str, Value] = {}

    def __getitem__(self, name: str) -> Value:
        if name not in self._kept:
            try:
                self._kept[name] = self._read(self._paths[name])
            except FaultyFile as faulty:
                raise content_error(faulty.mistakes) from faulty
        return self._kept[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


class OneKind(Mapping[str, Words]):
    """Those files of a shelf that are of one kind. Going through it reads every file there."""

    def __init__(self, shelf: Mapping[str, BaseModel], kind: type[Words]) -> None:
        self._shelf, self._kind = shelf, kind

    def __getitem__(self, name: str) -> Words:
        found = self._shelf[name]
        if not isinstance(found, self._kind):
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._shelf if isinstance(self._shelf[name], self._kind))

    def __len__(self) -> int:
        return sum(1 for _ in self)


class Phrases(Mapping[str, Mapping[str, str]]):
    """The phrase files by id, each as its sentences by key."""

    def __init__(self, files: Mapping[str, PhraseFile]) -> None:
        self._files = files
        self._read: dict[str, Mapping[str, str]] = {}  # asked for several times a line

    def __getitem__(self, name: str) -> Mapping[str, str]:
        if name not in self._read:
            self._read[name] = self._files[name].phrases
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


class Content:
    """What the program says, and the shapes of its meetings."""

    def __init__(self, layers: Layers, warnings: tuple[str, ...] = ()) -> None:
        self.layers = layers
        self.language = layers.language
        self.warnings = warnings
        words = Shelf(layers.words, lambda path: read_words(path).model)
        self.flows: Mapping[str, Flow] = Shelf(layers.flows, lambda path: read_flow(path).model)
        self.topics: Mapping[str, TopicWords] = OneKind(words, TopicWords)
        self.phrases: Mapping[str, Mapping[str, str]] = Phrases(OneKind(words, PhraseFile))
        self.lexicon: Mapping[str, BaseModel] = Shelf(
            layers.lexicons, lambda path: read_lexicon(path).model
        )
        self.families: Mapping[str, Family] = Shelf(
            layers.families, lambda path: read_family(path).model
        )
        self._flow_words: Mapping[str, FlowWords] = OneKind(words, FlowWords)
        self._words = words

    @cached_property
    def sources(self) -> Mapping[str, PolicyLine]:
        """The lines of policy by id, in the order of their documents."""
        return {line.id: line for line in getattr(self._words[POLICY], "root", ())}

    @cached_property
    def roles(self) -> Roles:
        """The roles that people have in a meeting."""
        return OneKind(self._words, Roles)["roles"]

    @cached_property
    def moments(self) -> Moments:
        """When words fit, and the moments that have words of their own."""
        return OneKind(self._words, Moments)["moments"]

    @property
    def trust(self) -> TrustRules:
        """How trust moves in a rehearsal."""
        return OneKind(self._words, TrustRules)["trust"]

    @property
    def form(self) -> Form:
        """The shape of the agency's own form."""
        return OneKind(self._words, Form)["form"]

    @property
    def scenes(self) -> tuple[Scene, ...]:
        """The short exercises."""
        return OneKind(self._words, Scenes)["scenes"].scenes

    def openers_of(self, flow: str) -> tuple[FlowOpener, ...]:
        """The openers that a flow adds to those of its topics."""
        if FLOW_WORDS + flow not in self._words:
            return ()
        return self._flow_words[FLOW_WORDS + flow].openers

    def make_ready(self, flow: str) -> None:
        """Read all that a meeting of one flow can need, so that no mistake comes up in its midst.

        Raises:
            ContentError: with every mistake in those files.

        """
        mistakes: list[str] = []
        for shelf, name in [(self.flows, flow), *((self._words, name) for name in self._words)]:
            try:
                shelf[name]
            except ContentError as error:
                mistakes += error.mistakes
        if mistakes:
            raise ContentError(tuple(mistakes))

    def make_ready_to_rehearse(self) -> None:
        """Read all that a rehearsal goes by, so that it reads no file in its midst.

        Raises ContentError where a file is faulty.
        """
        for shelf in (self._words, self.lexicon, self.families):
            for name in shelf:
                shelf[name]

    def texts(self) -> Iterator[str]:
        """Every text in its files of words, as they were read; no id, source or remark."""
        for shelf in (self._words, self.lexicon, self.families):
            for model in shelf.values():
                yield from texts_of(model)

    def say(self, key: str, /, **values: object) -> str:
        """The reply that goes by ``key``, filled in; see ``phrase``."""
        return self.phrase(REPLIES, key, **values)

    def phrase(self, file: str, key: str, /, **values: object) -> str:
        """A phrase of any phrase file, filled in; the key itself where there is no such phrase.

        What stands in a value is shown and never looked into.
        """
        return fill(self.phrases[file].get(key, key), values)


def load_content(language: str = "en", overlays: Sequence[Path] = ()) -> Content:
    """The shipped content with the user's folders laid over it, the strongest last.

    A folder with mistakes is left out, and ``warnings`` says so in one line. What shipped is
    read when it is first asked for, and raises ContentError then where it is faulty.
    """
    layers = layers_of(shipped_content(), overlays, language)
    if not layers.changed:
        return Content(layers.without_overlays())
    from assistant.content.checking import find_mistakes

    mistakes = find_mistakes(layers)
    if not mistakes:
        return Content(layers)
    return Content(layers.without_overlays(), (_warning(mistakes),))


def _warning(mistakes: list[Mistake]) -> str:
    key = "content_has_a_mistake" if len(mistakes) == 1 else "content_has_mistakes"
    return told("settings_errors", key, count=len(mistakes), first=mistakes[0])
