"""What the lexicon files look like once they are read; the coach's engineers add their models."""

from __future__ import annotations

from typing import Any

from assistant.content.asked_about_lexicon import ASKED_ABOUT_MODELS
from assistant.content.family_lexicon import FAMILY_MODELS
from assistant.content.identifying_lexicon import IDENTIFYING_MODELS
from assistant.content.models import Name, Part, Text
from assistant.content.objective_lexicon import OBJECTIVE_MODELS
from assistant.content.worker_lexicon import WORKER_MODELS


class Lexicon(Part):
    """A list of words that the coach listens for, and where the list comes from."""

    id: Name
    source: Text
    entries: tuple[dict[str, Any], ...]


# A lexicon's own model, by its id; what is not here is read as a plain ``Lexicon``.
MODELS: dict[str, type[Part]] = {
    **WORKER_MODELS,
    **FAMILY_MODELS,
    **OBJECTIVE_MODELS,
    **IDENTIFYING_MODELS,
    **ASKED_ABOUT_MODELS,
}
