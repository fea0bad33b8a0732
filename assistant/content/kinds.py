"""Which model a content file is read as: by the folder it is in, its name, and its keys."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from assistant.content.families import Family
from assistant.content.flow import Flow
from assistant.content.form import Form
from assistant.content.lexicon import MODELS, Lexicon
from assistant.content.models import FlowWords, PhraseFile, PolicyLines, TopicWords
from assistant.content.moments import Moments
from assistant.content.reading import Source, read_file
from assistant.content.roles import Roles
from assistant.content.scenes import Scenes
from assistant.content.tone_rules import ToneRules
from assistant.content.trust_rules import TrustRules
from assistant.content.validation import build

POLICY = "sources"  # the words file that holds the lines of policy
FLOW_WORDS = "flow_"  # how the name of a flow's own words file begins

# Words files that are neither a topic's nor phrases, by name.
_BY_NAME: dict[str, type[BaseModel]] = {
    POLICY: PolicyLines,
    "roles": Roles,
    "form": Form,
    "trust": TrustRules,
    "tone": ToneRules,
    "scenes": Scenes,
    "moments": Moments,
}

Model = TypeVar("Model", bound=BaseModel, covariant=True)


@dataclass(frozen=True)
class Read(Generic[Model]):
    """A content file, with the model that was made of it and where everything stands."""

    source: Source
    model: Model


def read_flow(path: Path) -> Read[Flow]:
    """Read a file of ``flows/``; raises FaultyFile."""
    source = read_file(path)
    return Read(source, build(Flow, source))


def read_words(path: Path) -> Read[BaseModel]:
    """Read a file of ``prompts/<language>/`` as what it is; raises FaultyFile."""
    source = read_file(path)
    return Read(source, build(_words_model(path.stem, source.data), source))


def read_lexicon(path: Path) -> Read[BaseModel]:
    """Read a file of ``prompts/<language>/lexicon/``; raises FaultyFile."""
    source = read_file(path)
    return Read(source, build(MODELS.get(path.stem, Lexicon), source))


def read_family(path: Path) -> Read[Family]:
    """Read a file of ``prompts/<language>/families/``; raises FaultyFile."""
    source = read_file(path)
    return Read(source, build(Family, source))


def _words_model(name: str, data: Any) -> type[BaseModel]:
    if name in _BY_NAME:
        return _BY_NAME[name]
    if name.startswith(FLOW_WORDS):
        return FlowWords
    if isinstance(data, dict) and "phrases" in data:
        return PhraseFile
    return TopicWords
